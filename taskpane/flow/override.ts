import { targetColumns } from '../../src/report/fill-plan';
import type { CellValue } from '../../src/report/plan';
import type { StrategyId } from '../../src/model/policy';
import type { Fill, Place } from '../book';
import { changeChoice, readChoices, withList, type KeptChoice } from '../memory/choices';
import { findRows, keyOfList, markRows } from '../memory/marks';
import type { Match } from '../state';
import { answerRows } from './answer';
import { openMatch } from './choose';
import { showPreview, targetOf } from './fill';
import { findHandCells, keepWritten, recallWritten, respectHand } from './hand';
import { accept, tell, type Pane } from './pane';

/** What a person says who chooses otherwise. */
export interface Wish {
  strategy: StrategyId;
  reason: string;
  by: string;
}

/** What came of a choice: whether its row was written at once, and how many cells stayed because a person had typed them. */
export interface Chosen {
  written: boolean;
  kept: number;
}

/**
 * Reads the chosen list again without leaving the step that is shown: where it stood, or, when rows were inserted above it,
 * around the active cell. undefined when no list with the same column names is found there; then nothing changes.
 */
export async function refreshList(pane: Pane): Promise<Match | undefined> {
  const { match } = pane.store.state;
  if (!match) return undefined;
  const { place } = match.list;
  const fresh = (await readSame(pane, match, place)) ?? (await readAround(pane, match));
  if (fresh) pane.store.dispatch({ type: 'refreshed', match: fresh });
  return fresh;
}

async function readSame(pane: Pane, match: Match, place: Place): Promise<Match | undefined> {
  const list = await pane.book.read(targetOf(place));
  if (!list.ok) return undefined;
  // Another list may stand there now.
  if (keyOfList(list.value.place) !== keyOfList(place)) return undefined;
  const fresh = openMatch(pane, list.value, match.overrides);
  return fresh.headers.join('\u001f') === match.headers.join('\u001f') ? fresh : undefined;
}

async function readAround(pane: Pane, match: Match): Promise<Match | undefined> {
  const { place } = match.list;
  if (place.table || !place.whole) return undefined;
  const here = await pane.book.rowHere();
  if (!here.ok || here.value.sheetId !== place.sheetId) return undefined;
  return readSame(pane, match, { ...place, top: here.value.row, left: here.value.column });
}

/**
 * Puts a person's choice in place of ours for one row, or takes it back (null). It is remembered first, and then written
 * into that row, if the list has been filled.
 */
export async function chooseByHand(pane: Pane, at: number, wish: Wish | null): Promise<Chosen | undefined> {
  const { store, book } = pane;
  const { match } = store.state;
  if (!match?.tasks) return undefined;
  store.dispatch({ type: 'busy', what: wish ? 'Keeping your choice …' : 'Taking your choice back …' });
  const kept = accept(pane, await book.recall('choices'));
  if (kept === undefined) return undefined;
  const known = readChoices(kept);
  const { task, answer } = match.tasks.answer(at);
  const ours = answer.chosen?.ours ?? answer;
  const choice: Omit<KeptChoice, 'mark'> | null = wish && {
    strategy: wish.strategy,
    reason: wish.reason.trim(),
    by: wish.by.trim(),
    at: pane.clock().toISOString(),
    task: task.name,
    ours: { strategy: ours.strategy, verdict: ours.verdict },
  };
  const marks = markRows(match);
  const list = changeChoice(match.choices, marks, at, choice);
  const { place } = match.list;
  // A copy keeps an empty list too: it no longer has what the list has that it was copied from.
  const choices = withList(known, keyOfList(place), list, choice?.by, Boolean(place.known?.copyOf));
  const isEmpty = Object.keys(choices.lists).length === 0 && choices.name === '';
  if (accept(pane, await book.keep('choices', isEmpty ? null : choices)) === undefined) return undefined;
  pane.choices = choices;
  if (accept(pane, await book.keepList(match.list, match.headerRow)) === undefined) return undefined;
  const fresh = await refreshList(pane);
  const [now] = fresh ? findRows([marks[at]!], markRows(fresh)) : [];
  if (!fresh || now === undefined) {
    store.dispatch({ type: 'idle', status: '' });
    return { written: false, kept: 0 };
  }
  const chosen = await rewriteRow(pane, fresh, now);
  await planAgain(pane, fresh, now);
  return chosen;
}

/** Writes the answer of one row into the columns that an earlier fill left. What a person typed there stays. */
async function rewriteRow(pane: Pane, match: Match, at: number): Promise<Chosen | undefined> {
  const { book, ruling, store } = pane;
  const { tasks, list, headerRow } = match;
  if (!tasks || list.own.length === 0) {
    store.dispatch({ type: 'idle', status: '' });
    return { written: false, kept: 0 };
  }
  const targets = targetColumns(match.headers, list.own, []);
  const { answer } = tasks.answer(at);
  const values: CellValue[][] = Array.from({ length: at + 1 }, () => []);
  values[at] = targets.map(({ value }) => value(answer, ruling.context));
  const hand = findHandCells(match, { targets, values }, await recallWritten(pane, match));
  const plan = { list, headerRow, targets, values, colours: () => [], bare: false, hiddenAccepted: true };
  const fill: Fill = respectHand(plan, hand, true);
  const written = await book.write(fill, { from: at, onProgress: () => undefined, isCancelled: () => false });
  if (written.problem) {
    tell(pane, written.problem);
    if (written.end === 'failed') return undefined;
  }
  await keepWritten(pane, match, { fill, reached: (row) => row === at, first: false });
  store.dispatch({ type: 'idle', status: '' });
  return { written: true, kept: hand.length };
}

/** The wizard goes on with what counts now: its preview is planned again, its result counted again. */
async function planAgain(pane: Pane, match: Match, at: number): Promise<void> {
  const { store, ruling } = pane;
  const { step, preview, depth } = store.state;
  if (!preview || !match.tasks) return;
  if (step === 'preview') return showPreview(pane);
  if (step !== 'result') return;
  const { tally } = await answerRows(pane, match, match.tasks, depth, () => undefined);
  const { fill } = preview;
  const { answer } = match.tasks.answer(at);
  const same = fill.values.length === match.tasks.count;
  const values = same
    ? fill.values.map((row, each) =>
        each === at ? fill.targets.map(({ value }) => value(answer, ruling.context)) : row,
      )
    : fill.values;
  store.dispatch({ type: 'replanned', preview: { ...preview, tally, fill: { ...fill, values } } });
}
