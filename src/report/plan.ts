import type { ColourName, StyleName } from './styles';

/**
 * A workbook described as data: what the command line renders to xlsx and the pane to Excel.
 * Rows and columns are counted from 0 here; only renderers speak of A1.
 */
export interface WorkbookPlan {
  title: string;
  description: string;
  /** The sheet with the user's own rows. It is rendered first and row by row, so a million of them need no memory. */
  first: SheetPlan;
  /** Asked for after the last row of `first` went by: the other sheets may be made from what was counted on the way. */
  others: () => SheetPlan[];
  /** Name of the sheet to show when the file is opened; the first when absent. */
  open?: string;
  /** Names for blocks of cells, which formulas may use. */
  names?: readonly DefinedName[];
  /** A program that does not know a function is to show the value that the formula carries, instead of an error. */
  showStored?: boolean;
}

/** A name for a block of cells, valid in the whole workbook. */
export interface DefinedName {
  name: string;
  sheet: string;
  area: Area;
}

/** A date as a file reader hands it over (a JavaScript Date in UTC). It is passed through, never computed with. */
export interface DateCell {
  getTime(): number;
  toISOString(): string;
}

/** Texts are always written as texts, whatever they start with; null leaves the cell empty. */
export type CellValue = string | number | boolean | null | DateCell;

export interface StyledCell {
  /** Of a formula: the value that it had when the plan was made. "#N/A" and its like are errors there. */
  value: CellValue;
  /** As Excel shows it in English, without the equals sign. Nothing else ever becomes a formula. */
  formula?: string;
  /** The cells that the answer of the formula fills, itself among them; those cells are `spilled`. */
  spills?: { rows: number; columns: number };
  /** Filled by the formula of another cell: `value` is what it shows, and nothing is ever written here. */
  spilled?: true;
  style?: StyleName;
  link?: CellLink;
  /** Shown when the pointer rests on the cell. */
  note?: string;
}
/** A bare value takes the style of its column. */
export type PlanCell = CellValue | StyledCell;

/** A place in the same workbook. */
export interface CellLink {
  sheet: string;
  row: number;
  column: number;
}

/** `height` in points; without it the row grows with its text. */
export type PlanRow = readonly PlanCell[] | { cells: readonly PlanCell[]; height?: number };

/** A block of cells, both ends included. `'end'` is the last row that was written. */
export interface Area {
  top: number;
  left: number;
  bottom: number | 'end';
  right: number;
}

/** `width` in characters of the workbook's font. */
export interface PlanColumn {
  width: number;
  style?: StyleName;
  hidden?: boolean;
}

/** An Excel table: its first row holds `columns`, which are texts, none empty, no two alike. */
export interface PlanTable {
  name: string;
  area: Area;
  columns: readonly string[];
}

/** A drop-down. `strict` refuses what is not in the list; otherwise Excel only says so. An empty list is a remark alone. */
export interface Validation {
  area: Area;
  list: readonly string[];
  title: string;
  message: string;
  strict: boolean;
}

/** The style of every cell of `area` whose text is, or begins with, `text`. */
export interface ConditionalFormat {
  area: Area;
  when: 'equals' | 'begins';
  text: string;
  style: StyleName;
}

export interface ChartSeries {
  name: string;
  values: Area;
  colour: ColourName;
}
export interface Chart {
  /** Bars lie, columns stand; a line runs from left to right over its categories. */
  kind: 'bar' | 'stacked bar' | 'column' | 'line';
  title: string;
  /** The cells it covers. */
  place: Area;
  categories: Area;
  series: readonly ChartSeries[];
  /** What a screen reader says. */
  description: string;
  numbers: string;
}

export interface PrintSetup {
  orientation: 'landscape' | 'portrait';
  paper: 'a4';
  /** Pages to fit on; `tall: 'any'` lets the sheet run on as many as it needs. */
  fit: { wide: number; tall: number | 'any' };
  area?: Area;
  /** Rows from the top that are repeated on every page. */
  titleRows?: number;
  /** The column that is repeated on every page. */
  titleColumn?: number;
  footer?: string;
}

export interface SheetPlan {
  name: string;
  columns: readonly PlanColumn[];
  rows: Iterable<PlanRow> | AsyncIterable<PlanRow>;
  freeze?: { rows: number; columns: number };
  merges?: readonly Area[];
  table?: PlanTable;
  /** Filter buttons without a table: for headers that a table does not accept. */
  filter?: Area;
  validations?: readonly Validation[];
  conditionalFormats?: readonly ConditionalFormat[];
  charts?: readonly Chart[];
  print?: PrintSetup;
  gridLines?: boolean;
  tab?: ColourName;
  visibility?: 'visible' | 'hidden';
}

/** Tells a styled cell from a bare value. */
export function isStyled(cell: PlanCell): cell is StyledCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

/** The cells of a row, with or without a height. */
export function cellsOf(row: PlanRow): readonly PlanCell[] {
  return 'cells' in row ? row.cells : row;
}
