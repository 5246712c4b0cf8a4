import { UNNAMEABLE_WORDS } from '../catalogue/vague-words';
import type { Layout } from '../decide/layout';
import type { ProposedLevel, QueueGroup, QueueRow } from '../decide/queue';
import { ORIGINS, UNKNOWN, type Task } from '../model/task';
import { writeLevel } from './coerce';
import { foldKey } from './fold';
import { proposedGroup, WORDS, wordsIn } from './profile-groups';
import { levelOfProposal, type Propose } from './proposals';

/** How many groups by words there may be, how few rows one may have, and the share of all rows above which it says nothing. */
const WORD_GROUPS = { most: 24, least: 3, leastShare: 0.01, mostShare: 0.5 };
const SHORTEST_WORD = 4;
const PROPOSAL = ORIGINS.indexOf('proposal');

/**
 * Tasks as the question queue sees them, with the groups that a profile can name: by department, by a word that many of them share, and by
 * what their words strongly suggest. What was only proposed counts as unknown.
 *
 * @param department what the column of departments is called
 */
export function queueRows(
  layout: Layout,
  tasks: readonly Task[],
  propose: Propose,
  department = 'department',
): QueueRow[] {
  const words = groupByWords(tasks.map(({ name }) => name));
  const rowOf = openQueueRows(layout, propose, department);
  return tasks.map((task, at) => rowOf(task, words[at] ?? []));
}

/** The same row by row; the groups by words are given. */
export function openQueueRows(
  layout: Layout,
  propose: Propose,
  department = 'department',
): (task: Task, words: readonly string[]) => QueueRow {
  const groups = openGroups();
  return (task, words) => {
    const proposed = propose(task).flatMap((proposal): ProposedLevel[] => {
      if (proposal.strength !== 'strong') return [];
      return [{ position: layout.position.get(proposal.fact)!, level: levelOfProposal(layout, proposal) }];
    });
    return {
      ...withoutProposals(task),
      groups: [
        ...(task.department ? [groups(department, task.department)] : []),
        ...words.map((word) => groups(WORDS, word)),
        ...proposed.map((one) => {
          const fact = layout.facts[one.position]!;
          return groups(proposedGroup(fact.id), String(writeLevel(fact, one.level)), one);
        }),
      ],
      proposed,
      money: task.money.annual_cost ?? null,
    };
  };
}

/** One object for each group, whatever the spelling of its value: "Finance " and "finance" are one department. */
function openGroups(): (column: string, value: string, proposed?: ProposedLevel) => QueueGroup {
  const known = new Map<string, QueueGroup>();
  return (column, value, proposed) => {
    const key = `${column}\n${foldKey(value)}`;
    let group = known.get(key);
    if (!group) known.set(key, (group = { column, value, ...(proposed ? { proposed } : {}) }));
    return group;
  };
}

function withoutProposals({ levels, origins }: Task): Pick<QueueRow, 'levels' | 'origins'> {
  if (!origins.includes(PROPOSAL)) return { levels, origins };
  const known = levels.map((level, at) => (origins[at] === PROPOSAL ? UNKNOWN : level));
  return { levels: known, origins: origins.map((origin) => (origin === PROPOSAL ? UNKNOWN : origin)) };
}

/**
 * A few words by which texts can be told apart in large groups: the most frequent ones that name something, each adding texts of which at least
 * half have no such word yet.
 *
 * @returns for each text its words, as a profile's "words = …" finds them
 */
export function groupByWords(texts: readonly string[]): string[][] {
  const steps = wordGroupSteps(texts);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps. */
export function* wordGroupSteps(texts: readonly string[]): Generator<void, string[][], void> {
  const holders = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    for (const word of new Set(wordsIn(text).split(' '))) {
      if (word.length < SHORTEST_WORD || UNNAMEABLE_WORDS.has(word) || /^\d/.test(word)) continue;
      const rows = holders.get(word);
      if (rows) rows.push(at);
      else holders.set(word, [at]);
    }
    yield;
  }
  const least = Math.max(WORD_GROUPS.least, WORD_GROUPS.leastShare * texts.length);
  const candidates = [...holders]
    .filter(([, rows]) => rows.length >= least && rows.length <= WORD_GROUPS.mostShare * texts.length)
    .sort(([one, rows], [other, more]) => more.length - rows.length || (one < other ? -1 : 1));
  const found: string[][] = texts.map(() => []);
  let groups = 0;
  for (const [word, rows] of candidates) {
    if (groups === WORD_GROUPS.most) break;
    yield;
    if (rows.filter((at) => found[at]!.length === 0).length * 2 < rows.length) continue;
    for (const at of rows) found[at]!.push(word);
    groups += 1;
  }
  return found;
}
