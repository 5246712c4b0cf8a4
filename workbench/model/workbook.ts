import type { Rect } from './address';
import type {
  Bag,
  Cell,
  ConditionalFormatType,
  Criteria,
  Culture,
  Line,
  Page,
  ProtectionOptions,
  Series,
  TableColumn,
  Validation,
} from './parts';

export interface Table {
  id: string;
  name: string;
  sheet: Sheet;
  /** Header row, body and total row together. */
  rect: Rect;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
  criteria: Criteria;
  deleted?: true;
}

export interface Name {
  name: string;
  sheet: Sheet | null;
  /** The cells the name stands for, or null when it stands for a formula. */
  area: Area | null;
  formula: string;
  comment: string;
  visible: boolean;
  deleted?: true;
}

export interface Comment {
  id: string;
  sheet: Sheet;
  rect: Rect;
  content: string;
  author: string;
  resolved: boolean;
  deleted?: true;
}

/** A chart as data: what was asked for. Nothing is drawn here. */
export interface Chart {
  id: string;
  sheet: Sheet;
  settings: Bag;
  title: Bag;
  titleFont: Bag;
  legend: Bag;
  dataLabels: Bag;
  axes: Record<'category' | 'value' | 'series', { settings: Bag; title: Bag }>;
  series: Series[];
  source: string;
  deleted?: true;
}

export interface ConditionalFormat {
  id: string;
  type: ConditionalFormatType;
  sheet: Sheet;
  rects: Rect[];
  stopIfTrue: boolean;
  rule: Bag;
  numberFormat: string;
  font: Bag;
  fill: Bag;
  borders: Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', Bag>;
  deleted?: true;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  cells: Map<number, Cell>;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  merged: Rect[];
  tables: Table[];
  filter: { rect: Rect; criteria: Criteria } | null;
  protection: { options: ProtectionOptions; password: string } | null;
  frozen: Rect | null;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  comments: Comment[];
  page: Page;
  selection: Rect[];
  deleted?: true;
}

/** Cells of one sheet. Areas that are held across calls move along when rows or columns are inserted or deleted. */
export interface Area extends Rect {
  sheet: Sheet;
  /** Set when all its cells were deleted. */
  gone?: true;
}

/** A workbook as plain data: what a file would hold, and what is selected. */
export interface Workbook {
  name: string;
  sheets: Sheet[];
  active: Sheet;
  names: Name[];
  /** workbook.settings */
  settings: Map<string, unknown>;
  /** Office.context.document.settings, each value as the JSON text the client sends. */
  documentSettings: Map<string, string>;
  properties: Record<string, unknown>;
  calculationMode: string;
  culture: Culture;
  /** The year that a date typed without one belongs to: no clock in the host. */
  year: number;
  /** Runtime.enableEvents: the add-in can silence its own events. */
  eventsEnabled: boolean;
  /** Source of ids. */
  issued: number;
}

/** A new id of the form Excel gives its sheets. */
export function issueId(workbook: Pick<Workbook, 'issued'>): string {
  workbook.issued += 1;
  return `{00000000-0000-4000-8000-${workbook.issued.toString(16).padStart(12, '0').toUpperCase()}}`;
}
