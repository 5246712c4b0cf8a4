import { layOut } from '../../src/decide/layout';
import { openTaskList } from '../../src/report/task-list';
import { openProposals } from '../../src/table/proposals';
import { NOTHING_TOLD, type Told } from '../../src/table/told';
import type { Problem } from '../../src/model/outcome';
import type { List, Overrides, Target } from '../book';
import type { Match } from '../state';
import { applyChoices, recallChoices } from './choices';
import { accept, tell, type Pane } from './pane';
import { loadWords } from './words';

/** Looks at what the workbook offers. */
export async function lookAround(pane: Pane): Promise<void> {
  const survey = accept(pane, await pane.book.survey());
  if (survey) pane.store.dispatch({ type: 'surveyed', survey });
}

/** Reads a list, matches its columns, and recalls what was said about both. */
export async function chooseList(pane: Pane, target: Target): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Reading your list …' });
  const [read] = await Promise.all([pane.book.read(target), loadWords(pane)]);
  const list = accept(pane, read);
  if (!list) return;
  const locked = await recallChoices(pane);
  const first = openMatch(pane, list, {}, NOTHING_TOLD);
  const overrides = accept(pane, await pane.book.overrides(list.cells[first.headerRow] ?? []));
  if (!overrides) return;
  const match = Object.keys(overrides).length > 0 ? openMatch(pane, list, overrides, NOTHING_TOLD) : first;
  const problem = await recallTold(pane, match);
  pane.store.dispatch({ type: 'matched', match: openMatch(pane, list, overrides) });
  const unread = problem ?? locked;
  if (unread) tell(pane, unread);
}

/** What the workbook remembers of a list, answers to questions that "documents only" leaves out included. What a later version wrote is left as it is, and the user is told. */
async function recallTold(pane: Pane, match: Match): Promise<Problem | null> {
  const { laterOf, readFactsMemory, toldOf } = await import(/* webpackChunkName: "words" */ './facts-memory');
  const kept = await pane.book.recall('facts');
  const memory = kept.ok ? readFactsMemory(kept.value, layOut(pane.ruling.base)) : null;
  const told = memory ? toldOf(memory, match) : NOTHING_TOLD;
  pane.store.dispatch({ type: 'recalled', told, memory, later: memory ? laterOf(memory, match) : [] });
  return kept.ok ? null : kept.problem;
}

/**
 * Matches the columns of a list, and stands ready to answer its rows with everything that was told. What the user said about columns that
 * are gone is left aside.
 */
export function openMatch(pane: Pane, list: List, overrides: Overrides, told: Told = pane.store.state.told): Match {
  const { engine } = pane.ruling;
  const options = {
    firstRow: list.place.top + 1,
    overrides,
    told,
    ...(list.place.table ? { headerRow: 0 } : {}),
    ...(pane.suggest ? { propose: openProposals(engine.layout, pane.suggest) } : {}),
  };
  const opened = openTaskList(engine, list.cells, options);
  if (opened.ok) {
    const { plan } = opened.value;
    const { headerRow, headers } = plan;
    return applyChoices(pane, { list, headerRow, headers, tasks: opened.value, problem: null, overrides });
  }
  const headers = (list.cells[0] ?? []).map((cell) => String(cell ?? ''));
  const failed = applyChoices(pane, { list, headerRow: 0, headers, tasks: null, problem: opened.problem, overrides });
  const known = Object.fromEntries(Object.entries(overrides).filter(([key]) => headers.includes(key)));
  return Object.keys(known).length < Object.keys(overrides).length ? openMatch(pane, list, known, told) : failed;
}

/** Says what a column means; '' leaves it out. */
export function setField(pane: Pane, column: number, field: string): void {
  const { match } = pane.store.state;
  if (!match) return;
  const overrides = { ...match.overrides, [keyOf(match.headers, column)]: field };
  pane.store.dispatch({ type: 'matched', match: openMatch(pane, match.list, overrides) });
}

/** Forgets every correction: back to what is found automatically. */
export function resetFields(pane: Pane): void {
  const { match } = pane.store.state;
  if (match) pane.store.dispatch({ type: 'matched', match: openMatch(pane, match.list, {}) });
}

/** Remembers the user's own matching in the workbook. Whether that could be done. */
export async function keepMatching(pane: Pane): Promise<boolean> {
  const { match } = pane.store.state;
  if (!match) return false;
  const headers = match.list.cells[match.headerRow] ?? [];
  return accept(pane, await pane.book.keepOverrides(headers, match.overrides)) !== undefined;
}

/** A column is remembered by its name; where the name is blank or not the only one, by its number. */
function keyOf(headers: readonly string[], column: number): string {
  const name = headers[column] ?? '';
  const only = headers.filter((header) => header.trim().toLowerCase() === name.trim().toLowerCase()).length === 1;
  return name.trim() !== '' && only ? name : String(column + 1);
}

/** Inserts the sample inventory and goes on with it. */
export async function insertSample(pane: Pane): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Inserting the sample inventory …' });
  const { sampleSheet } = await import(/* webpackChunkName: "lists" */ './new-lists');
  const name = accept(pane, await pane.book.insert([sampleSheet()]));
  if (name === undefined) return;
  await lookAround(pane);
  const table = pane.store.state.survey?.tables.find(({ sheet }) => sheet === name);
  if (table) await chooseList(pane, table.target);
}

/** Inserts an empty inventory: a column for every fact, with its answers as a drop-down. */
export async function insertEmpty(pane: Pane): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Inserting an empty inventory …' });
  const { templateWorkbook } = await import(/* webpackChunkName: "lists" */ './new-lists');
  const plan = templateWorkbook(pane.ruling.engine);
  const name = accept(pane, await pane.book.insert([plan.first, ...plan.others()]));
  if (name !== undefined) await lookAround(pane);
}
