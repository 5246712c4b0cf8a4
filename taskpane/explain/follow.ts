import { ANSWER_COLUMNS } from '../../src/report/answer-columns';
import type { Outcome } from '../../src/model/outcome';
import type { RowHere, Spot } from '../book';
import type { Match } from '../state';
import type { Pane } from '../flow/pane';
import { refreshList } from '../flow/override';

/** What the selection points at. `at` counts the rows of the list below its column names. */
export type Spotted =
  | { kind: 'row'; at: number }
  | { kind: 'blank'; row: number }
  /** Not in the chosen list, or none is chosen: `spot` is what could be read instead. */
  | { kind: 'outside'; spot: Spot | null };

/** Rows below a list in which it may have grown since it was read. */
const GROWN = 500;

/** Finds the row of the chosen list in which the active cell stands. Where the sheet has changed, the list is read again. */
export async function spotRow(pane: Pane): Promise<Outcome<Spotted>> {
  const here = await pane.book.rowHere();
  if (!here.ok) return here;
  const { match } = pane.store.state;
  if (match?.tasks) {
    const found = rowIn(match, here.value) ?? (isNear(match, here.value) ? await lookAgain(pane, here.value) : null);
    if (found) return { ok: true, value: found, notes: [] };
  }
  const survey = await pane.book.survey();
  return survey.ok ? { ok: true, value: { kind: 'outside', spot: survey.value.selection }, notes: [] } : survey;
}

async function lookAgain(pane: Pane, here: RowHere): Promise<Spotted | null> {
  const fresh = await refreshList(pane);
  return fresh?.tasks ? rowIn(fresh, here) : null;
}

const firstRow = ({ list, headerRow }: Match): number => list.place.top + headerRow + 1;

/** On the sheet of the list, in its columns or ours beside them, and no further below than it may have grown. */
function isNear({ list: { place } }: Match, { sheetId, row, column }: RowHere): boolean {
  const right = place.left + place.columns + ANSWER_COLUMNS.length;
  return sheetId === place.sheetId && column >= place.left && column < right && row < place.top + place.rows + GROWN;
}

/** The row as it was read; null when it stands elsewhere, or holds something else now. */
function rowIn(match: Match, here: RowHere): Spotted | null {
  const { list, headerRow, tasks } = match;
  const at = here.row - firstRow(match);
  if (!tasks || !isNear(match, here) || at < 0 || at >= tasks.count) return null;
  const cells = list.cells[headerRow + 1 + at] ?? [];
  const same = list.columns.every(
    (column, index) => (here.cells[list.place.left + column - here.left] ?? null) === (cells[index] ?? null),
  );
  if (!same) return null;
  return tasks.answer(at).blank ? { kind: 'blank', row: here.row + 1 } : { kind: 'row', at };
}
