import type { Rect } from './address';
import type { CellValue } from './parts';
import type { Area, Sheet, Table, Workbook } from './workbook';

/** Who changes the workbook: the add-in through Office.js, the person at the sheet, or somebody else who edits along. */
export type Actor = 'addin' | 'person' | 'coauthor';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** What happened to the workbook. The wire turns it into events; a grid can repaint from it. */
export type Change =
  | { kind: 'cells'; area: Area; changeType: ChangeType; shift?: Shift; before?: CellValue; after?: CellValue }
  | { kind: 'formats'; area: Area }
  | { kind: 'calculated'; sheet: Sheet }
  /** Formulas or headers have other texts, because what they speak of has moved or is called otherwise: no event. */
  | { kind: 'rewritten'; sheet: Sheet }
  | { kind: 'selected' | 'activated' | 'deactivated' | 'sheetAdded' | 'sheetDeleted' | 'protected'; sheet: Sheet }
  | { kind: 'renamed'; sheet: Sheet; before: string; after: string }
  | { kind: 'tableAdded' | 'tableDeleted'; table: Table };

export type Shift = 'Down' | 'Right' | 'Up' | 'Left';

/** The value of a formula, from outside: the host has no calculation engine. An array answer spills. */
export type Calculate = (formula: string, place: FormulaPlace) => CellValue | CellValue[][];

export interface FormulaPlace {
  workbook: Workbook;
  sheet: Sheet;
  rect: Rect;
}

/** A way Excel is known to misbehave, switched on by a test. */
export interface Quirks {
  /**
   * `misplace`: a block written across rows that a filter hides starts again from its first row after every gap, and
   * the hidden rows keep what they had (OfficeDev/office-js issue 224, and the same report for xlwings, issue 747).
   */
  filteredWrites: 'exact' | 'misplace';
}

/** The workbook in somebody's hands: everything that works on the model gets one. */
export interface Session {
  readonly workbook: Workbook;
  readonly actor: Actor;
  readonly quirks: Quirks;
  readonly calculate: Calculate | null;
  /** The areas that the add-in holds on to, which move when cells are inserted or deleted. */
  heldAreas(): Iterable<Area>;
  report(change: Change): void;
}
