import { suggestFacts } from '../../src/suggest/suggest';
import type { Engine } from '../../src/decide/compile';
import { decideTask } from '../../src/decide/decide';
import { queueQuestions, type QueuedQuestion } from '../../src/decide/queue';
import { isFirm } from '../../src/decide/queue-trials';
import { VERDICTS, type Verdict } from '../../src/model/answer';
import { UNKNOWN, type Task } from '../../src/model/task';
import { matchColumns } from '../../src/table/headers';
import { writeGroup, type Answers, type Profile, type ProfileGroup } from '../../src/table/profile';
import { openProposals } from '../../src/table/proposals';
import { queueRows } from '../../src/table/queue-rows';
import { openProfile } from '../../src/table/profile-layers';
import { openReader } from '../../src/table/read';

/** Answers of a profile, each fact of each group counted. */
export function countAnswers({ company, groups }: Profile): number {
  return [company, ...groups.map(({ facts }) => facts)].reduce((sum, facts) => sum + Object.keys(facts).length, 0);
}

/** The tasks of a list, its header first, with a profile laid under them. */
export function readList(engine: Engine, cells: readonly (readonly unknown[])[], profile: Profile): Task[] {
  const plan = matchColumns(engine.layout, cells);
  if (!plan.ok) throw new Error(plan.problem.message);
  const first = plan.value.headerRow + 1;
  const propose = openProposals(engine.layout, suggestFacts);
  const reader = openReader(engine.layout, plan.value, {
    under: openProfile(engine.layout, plan.value, profile, propose),
  });
  return cells.slice(first).map((row, at) => reader.read(row, first + at + 1).task);
}

export interface Counted {
  verdicts: Record<Verdict, number>;
  /** Rows that are LIKELY or SETTLED, and how many of the policy's facts are known of such a row, at the median. */
  firm: number;
  medianKnown: number;
}

export function countVerdicts(engine: Engine, tasks: readonly Task[]): Counted {
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const known: number[] = [];
  for (const { levels, origins } of tasks) {
    const decision = decideTask(engine, levels, origins);
    verdicts[decision.verdict]++;
    if (isFirm(decision.verdict))
      known.push(levels.slice(0, engine.layout.own).filter((level) => level > UNKNOWN).length);
  }
  known.sort((one, other) => one - other);
  return { verdicts, firm: known.length, medianKnown: known[known.length >> 1] ?? 0 };
}

interface Answer {
  group: ProfileGroup | null;
  fact: string;
  answer: string | number;
}

export interface Step {
  line: string;
  /** Rows that are LIKELY or SETTLED, and those of them whose strategy stays when all answers are given. */
  firm: number;
  lasting: number;
  undecided: number;
}

/** Gives the answers of a profile one by one: always the one that stands first in the queue, until all are given or none is asked for. */
export function orderByQueue(
  engine: Engine,
  cells: readonly (readonly unknown[])[],
  profile: Profile,
  most = Infinity,
): Step[] {
  const final = readList(engine, cells, profile).map((task) => decideTask(engine, task.levels, task.origins).strategy);
  const left: Answer[] = [
    ...answersIn(null, profile.company),
    ...profile.groups.flatMap((group) => answersIn(group, group.facts)),
  ];
  const given: Profile = { company: {}, groups: profile.groups.map((group) => ({ ...group, facts: {} })) };
  const propose = openProposals(engine.layout, suggestFacts);
  const steps: Step[] = [];
  for (let tasks = readList(engine, cells, given); left.length > 0 && steps.length < most;) {
    const queue = queueQuestions(engine, queueRows(engine.layout, tasks, propose));
    const at = left.findIndex((one) => one === first(queue, left));
    if (at < 0) break;
    const [{ group, fact, answer }] = left.splice(at, 1) as [Answer];
    const facts = group ? given.groups[profile.groups.indexOf(group)]!.facts : given.company;
    facts[fact] = answer;
    tasks = readList(engine, cells, given);
    const { firm, verdicts } = countVerdicts(engine, tasks);
    const line = `${group ? `${writeGroup(group)}: ` : ''}${fact} = ${answer}`;
    const lasting = tasks.filter(({ levels, origins }, row) => {
      const { verdict, strategy } = decideTask(engine, levels, origins);
      return isFirm(verdict) && strategy === final[row];
    }).length;
    steps.push({ line, firm, lasting, undecided: verdicts.UNDECIDED });
  }
  return steps;
}

const answersIn = (group: ProfileGroup | null, facts: Answers): Answer[] =>
  Object.entries(facts).map(([fact, answer]) => ({ group, fact, answer }));

/** The first question of the queue to which there is an answer. */
function first(queue: readonly QueuedQuestion[], left: readonly Answer[]): Answer | undefined {
  for (const { group, fact } of queue) {
    const found = left.find(
      (one) =>
        one.fact === fact &&
        (one.group?.column ?? '') === (group?.column ?? '') &&
        (one.group?.value ?? '') === (group?.value ?? ''),
    );
    if (found) return found;
  }
  return undefined;
}
