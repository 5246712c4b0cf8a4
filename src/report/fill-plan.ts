import { answerColumns, ANSWER_COLUMNS, nameColumns, type AnswerColumn, type AnswerColumnId } from './answer-columns';
import type { CellValue } from './plan';

/** A result column that stands in the user's list from an earlier fill. `at`: its place in the block, counted from 0. */
export interface OwnColumn {
  id: AnswerColumnId;
  header: string;
  at: number;
}

/** A column that is going to be written. `at`: where it stands already; null: it is new, to the right of everything. */
export interface TargetColumn extends AnswerColumn {
  header: string;
  at: number | null;
}

/** The columns asked for, and every one that an earlier fill left: no answer in the sheet may be older than another. */
export function targetColumns(
  userHeaders: readonly CellValue[],
  own: readonly OwnColumn[],
  wanted: readonly AnswerColumnId[],
): TargetColumn[] {
  const kept = ANSWER_COLUMNS.map(({ id }) => id).filter((id) => own.some((each) => each.id === id));
  const ids = [...wanted, ...kept.filter((id) => !wanted.includes(id))];
  const fresh = ids.filter((id) => !own.some((each) => each.id === id));
  const taken = [...userHeaders, ...own.map(({ header }) => header)];
  const { headers } = nameColumns(
    taken,
    answerColumns(fresh).map(({ header }) => header),
  );
  return answerColumns(ids).map((column, index) => {
    const id = ids[index]!;
    const standing = own.find((each) => each.id === id);
    const header = standing?.header ?? headers[fresh.indexOf(id)]!;
    return { ...column, header, at: standing?.at ?? null };
  });
}

/** What a fill does to the cells it writes. */
export interface FillCounts {
  rows: number;
  cells: number;
  /** Blank before, filled after. */
  fresh: number;
  /** Filled before and after, and different. */
  changed: number;
  /** Filled before, blank after. */
  cleared: number;
  same: number;
}

export type CellChange = 'fresh' | 'changed' | 'cleared' | 'same';

const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** How one cell changes. Numbers count as the same within 1e-9: a sheet keeps fifteen digits. */
export function changeOf(before: CellValue, after: CellValue): CellChange {
  if (isEmpty(after)) return isEmpty(before) ? 'same' : 'cleared';
  if (isEmpty(before)) return 'fresh';
  if (typeof before === 'number' && typeof after === 'number') {
    return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(after)) ? 'same' : 'changed';
  }
  return before === after ? 'same' : 'changed';
}

/** Counts the changes of a whole block; both blocks have the same shape, rows of target columns. */
export function countChanges(
  before: readonly (readonly CellValue[])[],
  after: readonly (readonly CellValue[])[],
): FillCounts {
  const counts: FillCounts = { rows: after.length, cells: 0, fresh: 0, changed: 0, cleared: 0, same: 0 };
  after.forEach((row, at) =>
    row.forEach((value, column) => {
      counts.cells++;
      counts[changeOf(before[at]?.[column] ?? null, value)]++;
    }),
  );
  return counts;
}
