import { COMPANY_FACTS } from '../catalogue/company-facts';
import { UNKNOWN, type Levels, type Origins } from '../model/task';
import type { Engine } from './compile';
import { decideTask, type Decision } from './decide';
import { round9 } from './points';
import { addTrial, startSum, type QueueSum } from './queue-sums';
import { isFirm, tryAnswers, type Trial } from './queue-trials';

/** A group of tasks, named as the profile names it: "department = Finance", "words = invoice", "proposed presence = local". */
export interface QueueGroup {
  column: string;
  value: string;
  /** For a group by what words suggest: the fact and the level that they do. */
  proposed?: ProposedLevel;
}

export interface ProposedLevel {
  position: number;
  level: number;
}

/** A task as the queue sees it. */
export interface QueueRow {
  levels: Levels;
  origins: Origins;
  /** The groups that it belongs to; the same object for all rows of one group. */
  groups: readonly QueueGroup[];
  /** What its words strongly suggest. */
  proposed: readonly ProposedLevel[];
  /** A year; null when unknown. */
  money: number | null;
}

/** A question to put once, for a whole group of tasks. */
export interface QueuedQuestion {
  fact: string;
  /** null: for all tasks at once. */
  group: QueueGroup | null;
  /** The level to be confirmed, when the group is that of the tasks whose words suggest it; else null. */
  confirms: number | null;
  /** Tasks of the group that do not know the fact and whose answer is not firm, and their money. */
  tasks: number;
  money: number;
  /** Of these, how many would become LIKELY or SETTLED, on the average over the answers it may get (confirmed: by that one); and their money. */
  settles: number;
  settledMoney: number;
  /** The same for the answer that does least. */
  settlesLeast: number;
  /** How many would leave UNDECIDED, on the average. */
  decides: number;
  /** Share of what keeps these answers open that the fact carries, summed over the tasks: decides where nothing is settled yet. */
  informs: number;
}

interface OpenRow extends QueueRow {
  decision: Decision;
  tried: { group?: Trial[]; profile?: Trial[] };
}

/** More tasks of a group than this are judged by a sample taken evenly: the order of questions does not need them all. */
const SAMPLE = 200;

/** What goes first: money that would be settled, or tasks. */
export type QueueOrder = 'money' | 'tasks';

/**
 * The questions worth asking, the best first: those that would settle most money where money is known, then most tasks, then those that
 * carry most of what is still open, then those that lift most tasks out of UNDECIDED. A question whose tasks are nearly all asked the same
 * further up is left out. In groups of more than 200 tasks the figures are estimates.
 */
export function queueQuestions(
  engine: Engine,
  rows: readonly QueueRow[],
  order: QueueOrder = 'money',
): QueuedQuestion[] {
  const steps = queueSteps(engine, rows, order);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, so that whoever asks can do something else in between. */
export function* queueSteps(
  engine: Engine,
  rows: readonly QueueRow[],
  order: QueueOrder,
): Generator<void, QueuedQuestion[], void> {
  const open: OpenRow[] = [];
  for (const row of rows) {
    const decision = decideTask(engine, row.levels, row.origins);
    if (!isFirm(decision.verdict)) open.push({ ...row, decision, tried: {} });
    yield;
  }
  const groups = yield* membersOf(open);
  const known: Known = new Map();
  const ofAll = yield* sumGroup(engine, null, open, known);
  const candidates = groups.size > 0 ? ofAll.map(withChance) : ofAll;
  for (const [group, members] of groups) candidates.push(...(yield* sumGroup(engine, group, members, known)));
  const compare = order === 'money' ? byWorth : byTasks;
  return yield* dropCovered(candidates.sort(compare));
}

function* membersOf(open: readonly OpenRow[]): Generator<void, Map<QueueGroup, OpenRow[]>, void> {
  const members = new Map<QueueGroup, OpenRow[]>();
  for (const row of open) {
    for (const group of row.groups) {
      const known = members.get(group);
      if (known) known.push(row);
      else members.set(group, [row]);
    }
    yield;
  }
  return members;
}

interface Candidate {
  question: QueuedQuestion;
  position: number;
  members: readonly OpenRow[];
  /** How likely one answer holds for all members. */
  chance: number;
}

function* sumGroup(
  engine: Engine,
  group: QueueGroup | null,
  members: readonly OpenRow[],
  known: Known,
): Generator<void, Candidate[], void> {
  const sums = new Map<number, QueueSum>();
  const step = Math.max(1, members.length / SAMPLE);
  for (let at = 0; at < members.length; at += step) {
    const row = members[Math.floor(at)]!;
    for (const trial of trialsOf(engine, row, group, known)) {
      let sum = sums.get(trial.position);
      if (!sum) sums.set(trial.position, (sum = startSum(engine, trial.position, confirmedBy(group, trial.position))));
      addTrial(sum, trial, row.money ?? 0, step);
    }
    yield;
  }
  const candidates: Candidate[] = [];
  for (const sum of sums.values()) {
    if (!isDivided(members, sum.position)) {
      candidates.push({ question: questionOf(engine, group, sum), position: sum.position, members, chance: 1 });
    }
    yield;
  }
  return candidates;
}

const confirmedBy = (group: QueueGroup | null, position: number): number | null =>
  group?.proposed?.position === position ? group.proposed.level : null;

/** Trials of rows that were tried before: in a list with little in it, most rows know the same facts. */
type Known = Map<string, Trial[]>;

/** Answers of the profile count as less than those of a group only while nothing is known of the row or its group. */
function trialsOf(engine: Engine, row: OpenRow, group: QueueGroup | null, known: Known): Trial[] {
  const { levels, origins, decision, tried } = row;
  const origin = group === null && decision.verdict === 'UNDECIDED' ? 'profile' : 'group';
  const before = tried[origin];
  if (before) return before;
  const key = `${origin} ${levels.join()} ${origins.join()}`;
  const trials = known.get(key) ?? tryAnswers(engine, levels, origins, decision, origin);
  known.set(key, trials);
  return (tried[origin] = trials);
}

/** Words that suggest different answers for tasks that do not know the fact: no single answer can be right for all of them. */
function isDivided(members: readonly OpenRow[], position: number): boolean {
  let level = 0;
  for (const { levels, proposed } of members)
    for (const one of proposed) {
      if (one.position !== position || levels[position]! > UNKNOWN) continue;
      if (level !== 0 && level !== one.level) return true;
      level = one.level;
    }
  return false;
}

function questionOf(engine: Engine, group: QueueGroup | null, sum: QueueSum): QueuedQuestion {
  const { position, confirms, tasks, money, firm, firmMoney, decided, informs } = sum;
  const mean = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0) / counts.length;
  return {
    fact: engine.layout.facts[position]!.id,
    group,
    confirms,
    tasks: Math.round(tasks),
    money,
    settles: round9(mean(firm)),
    settledMoney: round9(mean(firmMoney)),
    settlesLeast: Math.min(...firm),
    decides: round9(mean(decided)),
    informs: round9(informs),
  };
}

/** A fact that tells tasks apart has seldom one answer for all of them: a quarter is a default of ours. */
function withChance(candidate: Candidate): Candidate {
  return COMPANY_FACTS.has(candidate.question.fact) ? candidate : { ...candidate, chance: 0.25 };
}

/** Equal ones in the order of the facts and of the names of groups: the order of the rows never matters. */
function byWorth(one: Candidate, other: Candidate): number {
  const { question: a, chance } = one;
  const { question: b, chance: chanceB } = other;
  return b.settledMoney * chanceB - a.settledMoney * chance || byTasks(one, other);
}

/** The same where money does not come first. */
function byTasks(one: Candidate, other: Candidate): number {
  const { question: a, chance } = one;
  const { question: b, chance: chanceB } = other;
  return (
    b.settles * chanceB - a.settles * chance ||
    b.informs * chanceB - a.informs * chance ||
    b.decides * chanceB - a.decides * chance ||
    b.money - a.money ||
    b.tasks - a.tasks ||
    one.position - other.position ||
    (nameOf(a) < nameOf(b) ? -1 : 1)
  );
}

const nameOf = ({ group }: QueuedQuestion): string => (group === null ? '' : `${group.column}\n${group.value}`);

const NEARLY_ALL = 0.9;

function* dropCovered(sorted: readonly Candidate[]): Generator<void, QueuedQuestion[], void> {
  const asked = new Map<string, Set<OpenRow>>();
  const kept: QueuedQuestion[] = [];
  for (const { question, members } of sorted) {
    yield;
    const before = asked.get(question.fact) ?? new Set();
    asked.set(question.fact, before);
    const again = members.filter((row) => before.has(row)).length;
    if (again >= NEARLY_ALL * members.length) continue;
    for (const row of members) before.add(row);
    kept.push(question);
  }
  return kept;
}
