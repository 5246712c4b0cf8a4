import type { Problem, Outcome } from '../src/model/outcome';
import type { Calculation } from '../src/report/calculation';
import type { FillCounts, OwnColumn, TargetColumn } from '../src/report/fill-plan';
import type { CellValue, ConditionalFormat, SheetPlan } from '../src/report/plan';

/** A block of cells: its first row and column counted from 0, the row of column names included. */
export interface Place {
  sheetId: string;
  sheet: string;
  /** null: a plain range. */
  table: { id: string; name: string; totals: boolean } | null;
  top: number;
  left: number;
  rows: number;
  columns: number;
  /** The block is everything around the cell that was selected, not a part that was selected by hand. */
  whole: boolean;
  /** What it is called in the memory of the workbook, and which list it was copied from. */
  known?: { key: string; copyOf: string | null };
}

/** Something that can be chosen at the start: a table, or what is selected. */
export interface Spot {
  target: Target;
  /** A table's name, or an address. */
  label: string;
  sheet: string;
  /** Tasks, as far as is known without reading. */
  rows: number;
}

export type Target = { kind: 'table'; id: string } | { kind: 'selection' } | { kind: 'place'; place: Place };

/** What the workbook offers. */
export interface Survey {
  selection: Spot | null;
  tables: Spot[];
  readOnly: boolean;
  /** The last fill, while it can be undone. */
  undo: UndoOffer | null;
}

export interface UndoOffer {
  /** Where it was written, in words. */
  label: string;
  columns: number;
  rows: number;
  /** When, as the clock of that machine showed it. */
  at: string;
}

/** The row in which the active cell stands. Rows and columns are counted from 0. */
export interface RowHere {
  sheetId: string;
  row: number;
  column: number;
  /** What is filled in this row, from column `left` on. */
  left: number;
  cells: CellValue[];
}

/** The user's list, read: their own columns apart from those that an earlier fill left. */
export interface List {
  place: Place;
  /** The user's columns; the row of column names is among the rows. */
  cells: CellValue[][];
  /** Where each of the user's columns stands, counted in the block from 0. */
  columns: number[];
  own: OwnColumn[];
  /** A block of the same shape as `own`: what stands in those columns, as it would be typed. */
  ownEntries: CellValue[][];
  ownValues: CellValue[][];
}

/** Rows that a filter or a person has hidden. */
export interface HiddenRows {
  count: number;
  filtered: boolean;
}

/** What stands in the way of writing beside the list, found before anything is written. */
export interface Room {
  problems: Problem[];
  hidden: HiddenRows | null;
  /** The block of new columns has no look of its own: ours may be put on, and taken off again. */
  bare: boolean;
}

/** A fill that is ready to be written. Rows of `values` are those below the row of column names. */
export interface Fill {
  list: List;
  /** Row of the column names in the block, counted from 0. */
  headerRow: number;
  targets: TargetColumn[];
  values: CellValue[][];
  counts: FillCounts;
  colours: (columns: readonly { id: string; column: number }[]) => ConditionalFormat[];
  bare: boolean;
  /** Rows hidden by hand are to be filled too. */
  hiddenAccepted: boolean;
  /** Cells that a person has typed and that stay as they are: row × number of targets + column. */
  kept?: ReadonlySet<number>;
}

export interface FillProgress {
  done: number;
  rows: number;
}

/** How writing ended. `done` counts the rows that are complete; `next` is where to go on. */
export interface Written {
  done: number;
  rows: number;
  end: 'done' | 'cancelled' | 'failed';
  problem: Problem | null;
}

export interface WriteOptions {
  /** First row to write, for going on after a stop. */
  from: number;
  onProgress: (progress: FillProgress) => void;
  isCancelled: () => boolean;
}

/** The user's own matching of columns: a column's name or number → field, '' to leave it out. */
export type Overrides = Readonly<Record<string, string>>;

/** Where formulas are looked for: in what is selected, or on the sheet that is shown. */
export type FreezeScope = 'selection' | 'sheet';

/** A formula of ours, where it stands in its sheet, and the values that it fills. */
export interface FormulaBlock {
  row: number;
  column: number;
  formula: string;
  values: CellValue[][];
}

export interface FormulaFind {
  sheetId: string;
  sheet: string;
  place: string;
  blocks: FormulaBlock[];
  /** Formulas that show an error: they stay formulas. */
  errors: number;
}

/** What is said beside frozen values: whole, and in the parts of a line. */
export interface FreezeStamp {
  text: string;
  what: string;
  versions: string;
}

export interface FreezeOrder {
  scope: FreezeScope;
  found: FormulaFind;
  stamp: FreezeStamp;
}

/** A freeze that can be put back, and how its cells stand: as they were frozen, some of them changed, not looked at, or with their sheet gone. */
export interface FrozenOffer {
  id: number;
  at: string;
  place: string;
  formulas: number;
  state:
    | { kind: 'same' | 'unknown' | 'gone' }
    /** Formulas whose cells hold something else now, and the first of them. */
    | { kind: 'changed'; formulas: number; first: string };
}

/** What to do where cells have changed since they were frozen: nothing, leave these, or write over them too. */
export type ThawBy = 'asking' | 'others' | 'all';

/** What came of putting formulas back. `back` is 0 when the user has to be asked first; `left` are those whose cells have changed. */
export interface Thawed {
  offer: FrozenOffer;
  back: number;
  left: number;
}

/** What the pane remembers in the workbook: the last fill, answers to questions, choices by hand, the policy, what each fill wrote, formulas that were frozen, and inserted calculations. */
export type Drawer = 'undo' | 'facts' | 'choices' | 'policy' | 'written' | 'frozen' | 'money';

/** Where a calculation is to go: from the selected cell on, from a cell that was seen before, or on a sheet of its own. */
export type Destination =
  { kind: 'selection' } | { kind: 'cell'; sheetId: string; row: number; column: number } | { kind: 'newSheet' };

/** An input that the sheet of assumptions has already with another value. */
export interface DifferingInput {
  label: string;
  name: string;
  /** What stands in the sheet, and what the calculation would bring. */
  kept: CellValue;
  wanted: CellValue;
}

/** What was found where a calculation is to go, before anything is written. */
export interface Site {
  destination: Exclude<Destination, { kind: 'selection' }>;
  /** "Plan!B3:F60", or the name of the new sheet. */
  label: string;
  /** Nothing is written while there are any. */
  problems: Problem[];
  /** Inputs that will be added to the sheet of assumptions, and those that are there already. */
  fresh: number;
  known: number;
  differing: DifferingInput[];
}

/** `keep`: inputs that the sheet of assumptions has are used as they stand there. `anew`: they are added once more, under other names. */
export type InputsBy = 'keep' | 'anew';

/** A calculation that was inserted and can be taken out again. */
export interface Insertion {
  title: string;
  /** Where it was put. */
  label: string;
  /** When, as the clock of that machine showed it. */
  at: string;
}

/** How a calculation was taken out: what was left because it had been changed or is used elsewhere. */
export interface TakenOut extends Insertion {
  left: { cells: number; inputs: number };
}

export interface Calculations {
  find: (calculation: Calculation, destination: Destination) => Promise<Outcome<Site>>;
  /** Looks once more whether the place is free, then writes the inputs, the formulas and the chart. */
  insert: (calculation: Calculation, destination: Destination, inputs: InputsBy) => Promise<Outcome<Insertion>>;
  /** The last one that was inserted. */
  last: () => Promise<Outcome<Insertion | null>>;
  /** Takes the last one out. What somebody has changed is refused first; `anyway` leaves it and takes the rest. */
  undo: (anyway: boolean) => Promise<Outcome<TakenOut>>;
}

/** A sheet as it was when it was last seen; it may have been renamed since. */
export interface SheetName {
  id: string;
  name: string;
}

/** A block of cells; rows and columns counted from 0. */
export interface Block {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** What is selected; whole rows and columns are cut down to what holds something. */
export interface Selected extends Block {
  sheet: SheetName;
}

/** A formula to be put into the selected cell. */
export interface NewFormula {
  /** As Excel takes it everywhere: in en-US. */
  formula: string;
  /** Cells that its answer may fill; null: not known before it is there. */
  needs: { rows: number; columns: number } | null;
  /** Blocks that it reads: its answer must not cover them. */
  reads: readonly Selected[];
}

/** A sheet's values, from its first cell on. */
export interface SheetCells {
  sheet: SheetName;
  cells: CellValue[][];
}

/** Everything the pane asks of the workbook, in plain data: the steps and the flow never see Excel. */
export interface Book {
  survey: () => Promise<Outcome<Survey>>;
  read: (target: Target) => Promise<Outcome<List>>;
  room: (list: List, targets: readonly TargetColumn[], headerRow: number) => Promise<Outcome<Room>>;
  clearFilter: (place: Place) => Promise<Outcome<null>>;
  /** Checks that nothing has changed since the list was read, keeps what undo needs, and makes the columns. */
  begin: (fill: Fill) => Promise<Outcome<null>>;
  write: (fill: Fill, options: WriteOptions) => Promise<Written>;
  undo: () => Promise<Outcome<UndoOffer>>;
  /** Renders plans as new sheets; gives the name of the first. */
  insert: (plans: readonly SheetPlan[], onSheet?: (name: string) => void) => Promise<Outcome<string>>;
  /** Remembers by what this list is known again. */
  keepList: (list: List, headerRow: number) => Promise<Outcome<null>>;
  overrides: (headers: readonly CellValue[]) => Promise<Outcome<Overrides>>;
  keepOverrides: (headers: readonly CellValue[], overrides: Overrides) => Promise<Outcome<null>>;
  /** A sheet as it is called now, or the one that is shown. */
  findSheet: (which: SheetName | 'shown') => Promise<Outcome<SheetName>>;
  /** Reads the values of a sheet, or of the one that is shown. */
  readSheet: (which: SheetName | 'shown') => Promise<Outcome<SheetCells>>;
  /** Shows a cell: rows and columns counted from 0. */
  showCell: (sheet: SheetName, row: number, column: number) => Promise<Outcome<null>>;
  selected: () => Promise<Outcome<Selected>>;
  /** The user's decimal sign; "." where Excel does not tell. */
  decimalSign: () => Promise<Outcome<string>>;
  /** Puts a formula into the selected cell, if that is empty and its answer has room. Gives the cell, and the formula as the user's Excel writes it. */
  insertFormula: (formula: NewFormula) => Promise<Outcome<{ cell: string; local: string }>>;
  /** What a drawer of the workbook's memory holds; null: nothing. Whoever asks checks its shape. */
  recall: (drawer: Drawer) => Promise<Outcome<unknown>>;
  /** Puts plain data into a drawer, in place of what it held; null empties it. */
  keep: (drawer: Drawer, value: unknown) => Promise<Outcome<null>>;
  findFormulas: (scope: FreezeScope) => Promise<Outcome<FormulaFind>>;
  /** Puts values in the place of our formulas, and says beside them where they come from. */
  freeze: (order: FreezeOrder) => Promise<Outcome<null>>;
  /** Every freeze that can be put back, the last one first. */
  frozen: () => Promise<Outcome<FrozenOffer[]>>;
  /** Freezes that would be forgotten, because a workbook remembers only so much, if these formulas were frozen too. */
  forgottenBy: (found: FormulaFind) => Promise<Outcome<FrozenOffer[]>>;
  /** Puts the formulas of a freeze back. */
  thaw: (id: number, by: ThawBy) => Promise<Outcome<Thawed>>;
  forgetFrozen: (id: number) => Promise<Outcome<null>>;
  /** Selects a row of a place in the sheet, which comes to the front. `row` counts in the place from 0. */
  select: (place: Place, row: number) => Promise<Outcome<null>>;
  /** The row of the active cell, with what stands in it. */
  rowHere: () => Promise<Outcome<RowHere>>;
  /** Formulas with their inputs, put into the workbook and taken out again. */
  calculations: Calculations;
  /** Calls back when another cell or sheet is selected; the result stops it. */
  onSelection: (listener: () => void) => Promise<Outcome<() => void>>;
}
