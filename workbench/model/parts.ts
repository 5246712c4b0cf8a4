import type { Rect } from './address';
import type { Style } from './style';

/** An error in a cell; only #VALUE! and #N/A can carry a message in Excel. */
export interface ErrorValue {
  error: string;
  message?: string;
}

/** What a cell can hold; the empty text stands for an empty cell. */
export type CellValue = string | number | boolean | ErrorValue;

export interface Cell {
  value: CellValue;
  formula?: string;
  /** Entered with a leading apostrophe: the text is never read as anything else. */
  quoted?: true;
  /** On a formula that answered with several cells: how many. */
  spill?: { rows: number; columns: number };
  /** On a cell that shows part of such an answer: the key of the formula's cell. */
  spilledFrom?: number;
  style?: Style;
}

/** A row or a column as a whole. Sizes are points for rows, and the units of RangeFormat.columnWidth for columns. */
export interface Line {
  size?: number;
  hidden?: boolean;
  /** Hidden by a filter, and shown again when the filter goes. */
  filtered?: boolean;
  style?: Style;
}

export interface TableColumn {
  id: number;
  name: string;
}

export interface Validation {
  rects: Rect[];
  rule: Readonly<Record<string, unknown>>;
  prompt: unknown;
  errorAlert: unknown;
  ignoreBlanks: boolean;
}

/** Options of a protected sheet: what stays allowed. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

export interface Page {
  settings: Record<string, unknown>;
  headersFooters: Record<string, unknown>;
  printArea: Rect[] | null;
  titleRows: Rect | null;
  titleColumns: Rect | null;
}

export interface Culture {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
  dateSeparator: string;
  shortDatePattern: string;
  longDatePattern: string;
  timeSeparator: string;
  longTimePattern: string;
}

/** Excel.FilterCriteria, as far as the host understands it. */
export interface FilterCriteria {
  filterOn: string;
  values?: readonly unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
}

/** What is filtered, by column counted from the first of the filtered range. */
export type Criteria = Map<number, FilterCriteria>;

/** Named values that the host keeps as they were set, without a meaning of their own. */
export type Bag = Record<string, unknown>;

export interface Series {
  settings: Bag;
  fill: Bag;
  line: Bag;
  dataLabels: Bag;
  /** Addresses, sheet included. */
  values: string;
  categories: string;
}

/** The kinds that are kept; others are refused as not implemented. */
export const CONDITIONAL_FORMAT_TYPES = ['Custom', 'CellValue', 'ContainsText'] as const;
export type ConditionalFormatType = (typeof CONDITIONAL_FORMAT_TYPES)[number];
