import { changeOf, countChanges } from '../../src/report/fill-plan';
import type { CellValue } from '../../src/report/plan';
import type { Fill, List } from '../book';
import { keptFor, keyOfList, markRows, printCell } from '../memory/marks';
import {
  findWritten,
  NOTHING_WRITTEN,
  readWritten,
  UNWRITTEN,
  writtenRow,
  type Written as Prints,
  type WrittenCell,
  type WrittenRows,
} from '../memory/written';
import type { HandCell, Match } from '../state';
import type { Pane } from './pane';

/** What stands in one of our columns of a row: its value, and what would be typed to get it. */
function standing({ list, headerRow }: Pick<Match, 'list' | 'headerRow'>, at: number, own: number) {
  const row = headerRow + 1 + at;
  return { value: list.ownValues[row]?.[own] ?? null, entry: list.ownEntries[row]?.[own] ?? '' };
}

const placeOf = ({ own }: List, at: number | null): number => own.findIndex((each) => at !== null && each.at === at);

/** What was written into each cell by the last fill of this list, as far as the workbook remembers. */
export async function recallWritten({ book }: Pane, match: Match): Promise<WrittenCell> {
  if (match.list.own.length === 0) return () => UNWRITTEN;
  const kept = await book.recall('written');
  return writtenCells(match, kept.ok ? readWritten(kept.value) : NOTHING_WRITTEN);
}

function writtenCells(match: Match, { lists }: Prints): WrittenCell {
  const { list } = match;
  const known = keptFor(lists, list.place)?.now ?? null;
  return findWritten(known, markRows(match), (at, columns) =>
    columns
      .map((id) => {
        const own = list.own.findIndex((each) => each.id === id);
        return own < 0 ? UNWRITTEN : printCell(standing(match, at, own).value);
      })
      .join(''),
  );
}

/**
 * Cells in our columns that a person has changed since they were written, and that a fill would change: formulas, other
 * values, cells that were emptied; in rows that are new to us, whatever is filled.
 */
export function findHandCells(match: Match, fill: Pick<Fill, 'targets' | 'values'>, written: WrittenCell): HandCell[] {
  const found: HandCell[] = [];
  const places = fill.targets.map(({ at }) => placeOf(match.list, at));
  fill.values.forEach((row, at) =>
    row.forEach((ours, column) => {
      const own = places[column]!;
      if (own < 0) return;
      const { value: stands, entry } = standing(match, at, own);
      const isFormula = typeof entry === 'string' && entry.startsWith('=');
      if (!isFormula && changeOf(stands, ours) === 'same') return;
      const before = written(at, fill.targets[column]!.id);
      const untouched = before === UNWRITTEN ? stands === null : before === printCell(stands);
      if (isFormula || !untouched) found.push({ at, column, stands, ours });
    }),
  );
  return found;
}

/** Which of the cells typed by hand stay, as a fill counts them: row × columns + column. */
const keptCells = (cells: readonly HandCell[], columns: number): Set<number> =>
  new Set(cells.map(({ at, column }) => at * columns + column));

/** The fill with the cells that a person typed left as they are, or with ours in their place. */
export function respectHand<F extends Pick<Fill, 'targets' | 'values' | 'list' | 'headerRow'>>(
  fill: F,
  cells: readonly HandCell[],
  keep: boolean,
): F & Pick<Fill, 'counts' | 'kept'> {
  const values = fill.values.map((row) => [...row]);
  for (const { at, column, stands, ours } of cells) values[at]![column] = keep ? stands : ours;
  const before = values.map((row, at) =>
    row.map((_, column): CellValue => {
      const own = placeOf(fill.list, fill.targets[column]!.at);
      return own < 0 ? null : standing(fill, at, own).value;
    }),
  );
  const kept = keptCells(keep ? cells : [], fill.targets.length);
  return { ...fill, values, counts: countChanges(before, values), kept };
}

/** Keeps what was typed by hand, or has ours written over it: as the user says, for this press. */
export function setKeepHand({ store }: Pane, keep: boolean): void {
  const { preview } = store.state;
  if (!preview) return;
  const fill = respectHand(preview.fill, preview.hand, keep);
  store.dispatch({ type: 'replanned', preview: { ...preview, fill, keepHand: keep } });
}

/** What of a fill has been written, and whether it is the first part of a new one. */
export interface WrittenPart {
  fill: Fill;
  reached: (at: number) => boolean;
  first: boolean;
}

/** Remembers what was written, so that the next fill knows what a person has changed. Rows that were not reached keep what they had. */
export async function keepWritten({ book }: Pane, match: Match, { fill, reached, first }: WrittenPart): Promise<void> {
  const recalled = await book.recall('written');
  // What a newer version has written is left alone: then the next fill asks about more cells than it need.
  if (!recalled.ok) return;
  const kept = readWritten(recalled.value);
  const key = keyOfList(fill.list.place);
  const written = writtenCells(match, kept);
  const width = fill.targets.length;
  const rows = markRows(match).map((mark, at) =>
    writtenRow(
      mark,
      fill.targets.map(({ id }, column) =>
        reached(at) && !fill.kept?.has(at * width + column)
          ? printCell(fill.values[at]?.[column] ?? null)
          : written(at, id),
      ),
    ),
  );
  const now: WrittenRows = { columns: fill.targets.map(({ id }) => id), rows };
  const known = keptFor(kept.lists, fill.list.place);
  const before = first ? (known?.now ?? null) : (known?.before ?? null);
  const last = first ? key : kept.last;
  await book.keep('written', { version: 1, lists: { ...kept.lists, [key]: { now, before } }, last });
}

/** After an undo: the fill before the last one is again what was written last. */
export async function forgetWritten({ book }: Pane): Promise<void> {
  const recalled = await book.recall('written');
  if (!recalled.ok || recalled.value === null) return;
  const { lists, last } = readWritten(recalled.value);
  const { [last]: undone, ...others } = lists;
  const left = undone?.before ? { ...others, [last]: { now: undone.before, before: null } } : others;
  await book.keep('written', Object.keys(left).length > 0 ? { version: 1, lists: left, last: '' } : null);
}
