import type { Outcome } from '../model/outcome';
import { assignColumns } from './assign';
import type { Given, MatchedColumn, UnmatchedColumn } from './assign';
import { textOf } from './cells';
import { findDecimalMark } from './column-values';
import type { Cells } from './column-values';
import type { Lexicon } from './lexicon';
import { problemOf, quote } from './messages';
import type { DecimalMark } from './money';

/** Which columns are read, as which field. Plain data: it can be kept and used again for another table of the same form. */
export interface ColumnPlan {
  /** Row of the column names, counted from 0 in the cells; -1 when they were given apart. The data begin below. */
  headerRow: number;
  headers: string[];
  fields: MatchedColumn[];
  unmatched: UnmatchedColumn[];
  /** Fields that are read from more than one column. */
  repeated: { field: string; columns: number[] }[];
  /** What divides units from decimals in amounts that are texts; '' when the sample does not show it. */
  decimal: DecimalMark;
}

/** A row of column names: where it is (-1: apart from the cells), and the names. */
export interface HeaderRow {
  row: number;
  headers: string[];
}

/** Rows of data that are enough to judge a column. */
const SAMPLE_ROWS = 200;
const NOTHING_GIVEN: Given = new Map();

/** Rows below a row, enough of them to judge the columns. */
export function sampleBelow(cells: Cells, row: number): Cells {
  return cells.slice(row + 1, row + 1 + SAMPLE_ROWS);
}

/** The cells of a row as names of columns; numbers name nothing. */
export function namesIn(row: readonly unknown[]): string[] {
  return row.map((cell) => (typeof cell === 'number' ? '' : textOf(cell).trim()));
}

/** The names of columns whose cells are data only. */
export function namesApart(headers: readonly unknown[]): HeaderRow {
  return { row: -1, headers: headers.map((cell) => textOf(cell).trim()) };
}

/** Rows may be longer than the header: columns without a name exist too. */
export function widenHeaders({ row, headers }: HeaderRow, sample: Cells): HeaderRow {
  const width = Math.max(headers.length, ...sampleBelow(sample, row).map((each) => each.length));
  return { row, headers: Array.from({ length: width }, (_none, at) => headers[at] ?? '') };
}

/** Gives the columns below known names their fields. Fails when no column is known. */
export function planColumns(
  lexicon: Lexicon,
  named: HeaderRow,
  sample: Cells,
  given: Given = NOTHING_GIVEN,
): Outcome<ColumnPlan> {
  const { row, headers } = widenHeaders(named, sample);
  const rows = sampleBelow(sample, row);
  const { fields, unmatched } = assignColumns(lexicon, headers, rows, given, true);
  if (fields.length === 0) {
    const names = headers.filter((name) => name !== '').slice(0, 12);
    return { ok: false, problem: problemOf('NO_KNOWN_COLUMN', placeOf(row), { value: names.map(quote).join(', ') }) };
  }
  const money = fields.filter(({ field }) => lexicon.columns.get(field)?.field === 'money').map(({ column }) => column);
  const repeated = repeatedFields(fields);
  const decimal = findDecimalMark(rows, money);
  return { ok: true, value: { headerRow: row, headers, fields, unmatched, repeated, decimal }, notes: [] };
}

function repeatedFields(fields: readonly MatchedColumn[]): ColumnPlan['repeated'] {
  const columns = new Map<string, number[]>();
  for (const { field, column } of fields) columns.set(field, [...(columns.get(field) ?? []), column]);
  return [...columns].filter(([, all]) => all.length > 1).map(([field, all]) => ({ field, columns: all }));
}

/** Where problems of the names are. */
export function placeOf(headerRow: number): { row?: number } {
  return headerRow < 0 ? {} : { row: headerRow + 1 };
}
