import type { Problem } from '../../src/model/outcome';
import { chooseStrategy } from '../../src/report/chosen';
import { placeChoices, readChoices, withList, NO_CHOICES } from '../memory/choices';
import { keptFor, keyOfList, markRows } from '../memory/marks';
import type { AppliedChoices, Match } from '../state';
import { accept, type Pane } from './pane';

const NONE: AppliedChoices = { rows: new Map(), lost: [], changed: [] };

/** Reads what the workbook remembers of choices. What a newer version wrote is left alone, and the user is to be told. */
export async function recallChoices(pane: Pane): Promise<Problem | null> {
  const kept = await pane.book.recall('choices');
  pane.choices = kept.ok ? readChoices(kept.value) : NO_CHOICES;
  return kept.ok ? null : kept.problem;
}

/** The list with the choices made by hand in it: whoever asks for the answer to a row is given the one that counts. */
export function applyChoices(pane: Pane, match: Omit<Match, 'choices'>): Match {
  const kept = keptFor(pane.choices.lists, match.list.place) ?? [];
  if (!match.tasks || kept.length === 0) return { ...match, choices: NONE };
  return layChoices(pane, { ...match, choices: { ...placeChoices(kept, markRows(match)), changed: [] } });
}

/** The same where the rows are those of before, and only their answers may be others. */
export function layChoices({ ruling }: Pane, match: Match): Match {
  const { tasks } = match;
  const { rows, lost } = match.choices;
  if (!tasks || rows.size === 0) return match;
  const changed = [...rows].flatMap(([at, { ours }]) =>
    tasks.answer(at).answer.strategy === ours.strategy ? [] : [at],
  );
  const answer = (at: number) => {
    const answered = tasks.answer(at);
    const choice = rows.get(at);
    if (!choice) return answered;
    return { ...answered, answer: chooseStrategy(ruling.engine, answered.task, answered.answer, choice) };
  };
  return { ...match, tasks: { ...tasks, answer }, choices: { rows, lost, changed: changed.sort((a, b) => a - b) } };
}

/** The choices of a copy are its own from its first fill on; until then it has those of the list that it was copied from. */
export async function settleChoices(pane: Pane, { place }: Match['list']): Promise<void> {
  const { lists } = pane.choices;
  const inherited = keptFor(lists, place) ?? [];
  if (inherited.length === 0 || Object.hasOwn(lists, keyOfList(place))) return;
  const choices = withList(pane.choices, keyOfList(place), inherited);
  if (accept(pane, await pane.book.keep('choices', choices)) !== undefined) pane.choices = choices;
}
