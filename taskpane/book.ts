import type { Problem, Outcome } from '../src/model/outcome';
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

/** What the pane remembers in the workbook: the last fill, answers to questions, choices by hand, and the policy. */
export type Drawer = 'undo' | 'facts' | 'choices' | 'policy';

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
  overrides: (headers: readonly CellValue[]) => Promise<Outcome<Overrides>>;
  keepOverrides: (headers: readonly CellValue[], overrides: Overrides) => Promise<Outcome<null>>;
  /** What a drawer of the workbook's memory holds; null: nothing. Whoever asks checks its shape. */
  recall: (drawer: Drawer) => Promise<Outcome<unknown>>;
  /** Puts plain data into a drawer, in place of what it held; null empties it. */
  keep: (drawer: Drawer, value: unknown) => Promise<Outcome<null>>;
  /** Selects a row of a place in the sheet, which comes to the front. `row` counts in the place from 0. */
  select: (place: Place, row: number) => Promise<Outcome<null>>;
  /** Calls back when another cell or sheet is selected; the result stops it. */
  onSelection: (listener: () => void) => Promise<Outcome<() => void>>;
}
