import { CELL, findRows, MARK, numberMarks, type RowMark } from './marks';

/** Prints of what a fill wrote: one text for each row, its two marks and then its cells in the order of `columns`. */
export interface WrittenRows {
  columns: readonly string[];
  rows: readonly string[];
}

/** What the last fill of each list wrote, and what the one before had: undo goes back to that. */
export interface Written {
  version: 1;
  lists: Readonly<Record<string, { now: WrittenRows | null; before: WrittenRows | null }>>;
  /** The list that was filled last. */
  last: string;
}

export const NOTHING_WRITTEN: Written = { version: 1, lists: {}, last: '' };

/** No print of any value: a cell that we never wrote. */
export const UNWRITTEN = '.'.repeat(CELL);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function rowsIn(value: unknown): WrittenRows | null {
  if (!isRecord(value)) return null;
  const { columns, rows } = value;
  if (!isTexts(columns) || !isTexts(rows)) return null;
  const length = 2 * MARK + CELL * columns.length;
  return { columns, rows: rows.filter((row) => row.length === length) };
}

/** What a drawer holds, checked. */
export function readWritten(value: unknown): Written {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['lists'])) return NOTHING_WRITTEN;
  const lists = Object.entries(value['lists']).flatMap(([key, entry]) =>
    isRecord(entry) ? [[key, { now: rowsIn(entry['now']), before: rowsIn(entry['before']) }] as const] : [],
  );
  const last = typeof value['last'] === 'string' ? value['last'] : '';
  return { version: 1, lists: Object.fromEntries(lists), last };
}

/** The print that we wrote into a cell of a row as it stands now; UNWRITTEN where we know of none. */
export type WrittenCell = (at: number, column: string) => string;

/**
 * Finds what was written into each row, wherever it stands now. Cells that stand together as a fill wrote them are ours, in
 * whichever row they are: the task may have been renamed, or sorted without them. Otherwise the row is found by the user's own
 * cells. What is left counts as new.
 *
 * @param stands the prints of our columns as they stand in a row, in the order of `columns`
 */
export function findWritten(
  written: WrittenRows | null,
  marks: readonly RowMark[],
  stands: (at: number, columns: readonly string[]) => string,
): WrittenCell {
  if (!written) return () => UNWRITTEN;
  const { columns, rows } = written;
  const kept = numberMarks(rows.map((row) => ({ words: row.slice(0, MARK), whole: row.slice(MARK, 2 * MARK) })));
  const prints = rows.map((row) => row.slice(2 * MARK));
  const ours = new Set(prints);
  const cells = new Map<number, string>();
  findRows(kept, marks).forEach((at, index) => {
    if (at !== undefined) cells.set(at, prints[index]!);
  });
  marks.forEach((_, at) => {
    const now = stands(at, columns);
    if (ours.has(now)) cells.set(at, now);
  });
  const place = new Map(columns.map((id, index) => [id, index * CELL]));
  return (at, column) => {
    const start = place.get(column);
    const found = cells.get(at);
    return start === undefined || found === undefined ? UNWRITTEN : found.slice(start, start + CELL);
  };
}

/** One row of prints, to be remembered. */
export const writtenRow = ({ words, whole }: RowMark, prints: readonly string[]): string =>
  `${words}${whole}${prints.join('')}`;
