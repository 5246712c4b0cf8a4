import { inventorySheet, type InventoryRow } from '../../src/report/inventory';
import { accept, tell, type Pane } from './pane';
import { answerRows, planFill } from './answer';
import { settleChoices } from './choices';
import { chooseList, keepMatching } from './choose';
import { depthColumns } from '../depth';
import { findHandCells, forgetWritten, keepWritten, recallWritten, respectHand } from './hand';
import { mayWrite, type Depth } from '../state';
import type { Place, Target } from '../book';

/** Rows of the preview that are shown at first. */
const FIRST_ROWS = 20;

export const targetOf = (place: Place): Target =>
  place.table ? { kind: 'table', id: place.table.id } : { kind: 'place', place };

/** Answers the list and shows what would be written. */
export async function showPreview(pane: Pane): Promise<void> {
  const { store, book, ruling } = pane;
  const { match, depth } = store.state;
  if (!match?.tasks) return;
  const { tasks, list } = match;
  const say = (done: number) =>
    store.dispatch({
      type: 'busy',
      what: `Answering row ${done.toLocaleString('en-US')} of ${tasks.count.toLocaleString('en-US')} …`,
    });
  say(0);
  if (!(await keepMatching(pane))) return;
  const answered = await answerRows(pane, match, tasks, depth, say);
  const planned = planFill(match, answered, ruling);
  const hand = findHandCells(match, planned, await recallWritten(pane, match));
  const fill = respectHand(planned, hand, true);
  const room = accept(pane, await book.room(list, fill.targets, fill.headerRow), ['startOver']);
  if (!room) return;
  const { tally, doubts } = answered;
  const { problems, hidden, bare } = room;
  store.dispatch({
    type: 'previewed',
    preview: {
      fill: { ...fill, bare, hiddenAccepted: false },
      tally,
      doubts,
      problems,
      hidden,
      hand,
      keepHand: true,
      shown: FIRST_ROWS,
    },
  });
}

/** Chooses how many columns are written, and plans again. */
export async function setDepth(pane: Pane, depth: Depth): Promise<void> {
  pane.store.dispatch({ type: 'depth', depth });
  await showPreview(pane);
}

/** Looks again at what stood in the way. */
export async function checkAgain(pane: Pane): Promise<void> {
  const { preview } = pane.store.state;
  if (!preview) return;
  const { list, targets, headerRow } = preview.fill;
  pane.store.dispatch({ type: 'busy', what: 'Looking at the sheet …' });
  const room = accept(pane, await pane.book.room(list, targets, headerRow), ['startOver']);
  if (room) pane.store.dispatch({ type: 'checked', problems: room.problems, hidden: room.hidden });
}

export async function clearFilter(pane: Pane): Promise<void> {
  const { preview } = pane.store.state;
  if (!preview) return;
  pane.store.dispatch({ type: 'busy', what: 'Clearing the filter …' });
  const cleared = await pane.book.clearFilter(preview.fill.list.place);
  if (accept(pane, cleared) !== undefined) await checkAgain(pane);
}

/** Found again when writing begins: the preview says so, with what can be done. */
const IN_THE_WAY = ['FILTERED', 'HIDDEN_ROWS', 'SHEET_PROTECTED'];

/** Writes the fill that the preview shows. */
export async function startWriting(pane: Pane): Promise<void> {
  const { store, book } = pane;
  const { preview } = store.state;
  if (!preview || !mayWrite(store.state)) return;
  store.dispatch({ type: 'busy', what: 'Checking your list once more …' });
  const begun = await book.begin(preview.fill);
  if (begun.ok) {
    await settleChoices(pane, preview.fill.list);
    return writeFrom(pane, 0, true);
  }
  if (begun.problem.code === 'CHANGED_MEANWHILE') return readAgain(pane, () => tell(pane, begun.problem));
  if (IN_THE_WAY.includes(begun.problem.code)) return checkAgain(pane);
  const gone = begun.problem.code === 'SHEET_GONE' || begun.problem.code === 'TABLE_GONE';
  tell(pane, begun.problem, gone ? ['startOver'] : ['readAgain', 'newSheet']);
}

/** Goes on after a stop. */
export async function resumeWriting(pane: Pane): Promise<void> {
  const written = pane.store.state.result?.written;
  if (written) await writeFrom(pane, written.done, false);
}

async function writeFrom(pane: Pane, from: number, first: boolean): Promise<void> {
  const { store, book } = pane;
  const { preview } = store.state;
  if (!preview) return;
  const rows = preview.fill.values.length;
  store.dispatch({ type: 'writing', progress: { done: from, rows } });
  const written = await book.write(preview.fill, {
    from,
    onProgress: (progress) => store.dispatch({ type: 'writing', progress }),
    isCancelled: () => store.state.writing?.cancelling ?? false,
  });
  const { match } = store.state;
  if (match) await keepWritten(pane, match, { fill: preview.fill, reached: (at) => at < written.done, first });
  store.dispatch({ type: 'written', written });
}

/** Reads the same list again and shows the preview of what is there now. */
export async function readAgain(pane: Pane, after: () => void = () => undefined): Promise<void> {
  const { match } = pane.store.state;
  if (!match) return;
  await chooseList(pane, targetOf(match.list.place));
  if (pane.store.state.notice) return;
  await showPreview(pane);
  after();
}

/** Writes the user's rows and the answers to a sheet of their own; the list itself stays as it is. */
export async function writeNewSheet(pane: Pane): Promise<void> {
  const { store, book, ruling } = pane;
  const { match, preview, depth } = store.state;
  if (!match?.tasks || !preview) return;
  const { tasks, headers } = match;
  store.dispatch({ type: 'busy', what: 'Writing a new sheet …' });
  const task = tasks.plan.fields.find(({ field }) => field === 'task')?.column;
  const { plan } = inventorySheet({
    headers,
    rows: inventoryRows(pane),
    context: ruling.context,
    choices: true,
    columns: depthColumns(depth, tasks.plan),
    ...(task === undefined ? {} : { taskColumn: task }),
    sample: match.list.cells.slice(match.headerRow + 1, match.headerRow + 101),
  });
  const name = accept(pane, await book.insert([{ ...plan, name: 'Sourcing answers' }]), ['startOver']);
  if (name !== undefined) store.dispatch({ type: 'onNewSheet', name });
}

/** The rows of the chosen list with their answers, as the report takes them. */
export function* inventoryRows({ store }: Pane): Generator<InventoryRow> {
  const { match } = store.state;
  const { tasks, list, headerRow } = match ?? {};
  if (!tasks || !list || headerRow === undefined) return;
  for (let at = 0; at < tasks.count; at++) {
    const { task, answer, blank } = tasks.answer(at);
    if (!blank) yield { cells: list.cells[headerRow + 1 + at] ?? [], task, answer };
  }
}

/** Takes the last fill back. */
export async function undoFill(pane: Pane): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Undoing the last fill …' });
  const offer = accept(pane, await pane.book.undo(), ['startOver']);
  if (!offer) return;
  await forgetWritten(pane);
  pane.store.dispatch({ type: 'undone', offer });
  const survey = await pane.book.survey();
  if (survey.ok) pane.store.dispatch({ type: 'surveyed', survey: survey.value });
}
