import { addToEffect, startEffect, type PolicyEffect } from '../../src/report/policy-effect';
import { addToJudgement, startJudgement, type Judgement } from '../../src/report/judgement';
import type { Ruling } from '../ruling';
import { openMatch } from './choose';
import type { Pane } from './pane';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 40;

/** Goes through rows in slices; the page stays alive, and the status line says how far it is. */
async function eachRow(
  { store, pause, now }: Pane,
  rows: number,
  what: string,
  work: (at: number) => void,
): Promise<void> {
  const say = (done: number): void => {
    const progress = `${done.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')}`;
    store.dispatch({ type: 'busy', what: `${what} row ${progress} …` });
  };
  say(0);
  let since = now();
  for (let at = 0; at < rows; at++) {
    work(at);
    if (now() - since < SLICE) continue;
    say(at + 1);
    await pause();
    since = now();
  }
}

/** What another policy would do to the answers of the chosen list; null while none is chosen. */
export async function effectOf(pane: Pane, ruling: Ruling): Promise<PolicyEffect | null> {
  const { match } = pane.store.state;
  const tasks = match?.tasks;
  if (!match || !tasks) return null;
  const other = openMatch({ ...pane, ruling }, match.list, match.overrides).tasks;
  if (!other) return null;
  const effect = startEffect();
  await eachRow(pane, tasks.count, 'Comparing', (at) => {
    const before = tasks.answer(at);
    if (!before.blank) addToEffect(effect, before.task, before.answer, other.answer(at).answer);
  });
  return effect;
}

/** What people decided against what is recommended, row by row; null while no list is chosen. */
export async function judge(pane: Pane): Promise<Judgement | null> {
  const { match } = pane.store.state;
  const tasks = match?.tasks;
  if (!tasks) return null;
  const judgement = startJudgement(tasks.plan.fields.some(({ field }) => field === 'decided'));
  if (!judgement.known) return judgement;
  await eachRow(pane, tasks.count, 'Reading', (at) => {
    const { blank, task, answer } = tasks.answer(at);
    // A choice by hand is a judgement of theirs: ours is what stood before it.
    if (!blank) addToJudgement(judgement, pane.ruling.engine.layout, task, answer.chosen?.ours ?? answer);
  });
  return judgement;
}
