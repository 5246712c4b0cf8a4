import { UNKNOWN, type Levels, type Origins } from '../model/task';
import type { Engine } from './compile';
import { decideTask, type Decision } from './decide';
import { COUNT } from './points';

/** A task as the queue sees it. `group` is the value of the grouping column, "" for none; money a year, null when unknown. */
export interface QueueRow {
  levels: Levels;
  origins: Origins;
  group: string;
  money: number | null;
}

/** A question to put once, for a whole group of tasks. */
export interface QueuedQuestion {
  fact: string;
  /** Value of the grouping column; null: for all tasks at once. */
  group: string | null;
  /** Tasks of the group that do not know the fact and whose answer is not firm, and their money. */
  tasks: number;
  money: number;
  /** Of these, how many would become LIKELY or SETTLED, on the average over the answers it may get; and their money. */
  settles: number;
  settledMoney: number;
  /** Share of what keeps these answers open that the fact carries, summed over the tasks: decides where nothing is settled yet. */
  informs: number;
}

/** More tasks of a group than this are judged by a sample taken evenly: the order of questions does not need them all. */
const SAMPLE = 200;

const isFirm = ({ verdict }: Decision): boolean => verdict === 'SETTLED' || verdict === 'LIKELY';

/**
 * The questions worth asking, the best first: those that would settle most money where money is known, then most tasks,
 * then those that carry most of what is still open. One line for each fact and group.
 */
export function queueQuestions(engine: Engine, rows: readonly QueueRow[]): QueuedQuestion[] {
  const groups = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const members = groups.get(row.group);
    if (members) members.push(row);
    else groups.set(row.group, [row]);
  }
  const queue: QueuedQuestion[] = [];
  const whole = new Map<string, QueuedQuestion>();
  for (const [group, members] of groups) {
    for (const question of questionsFor(engine, members)) {
      if (groups.size > 1) queue.push({ ...question, group });
      const sum = whole.get(question.fact);
      if (!sum) whole.set(question.fact, { ...question, group: null });
      else addUp(sum, question);
    }
  }
  // Answers are kept by the value of the grouping column: where it is blank, only the question for all tasks can be answered.
  return [...whole.values(), ...queue.filter(({ group }) => group !== '')].sort(byWorth);
}

function addUp(sum: QueuedQuestion, { tasks, money, settles, settledMoney, informs }: QueuedQuestion): void {
  sum.tasks += tasks;
  sum.money += money;
  sum.settles += settles;
  sum.settledMoney += settledMoney;
  sum.informs += informs;
}

function byWorth(a: QueuedQuestion, b: QueuedQuestion): number {
  return b.settledMoney - a.settledMoney || b.settles - a.settles || b.informs - a.informs || b.money - a.money;
}

function questionsFor(engine: Engine, rows: readonly QueueRow[]): QueuedQuestion[] {
  const sums = new Map<string, QueuedQuestion>();
  const step = Math.max(1, rows.length / SAMPLE);
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[Math.floor(at)]!;
    const decision = decideTask(engine, row.levels, row.origins);
    if (isFirm(decision)) continue;
    const open = openSpread(engine, row.levels, decision);
    for (const { position } of engine.facts) {
      if (row.levels[position]! > UNKNOWN) continue;
      const settles = shareSettled(engine, row, position);
      const informs = informationOf(engine, decision, position, open);
      if (settles === 0 && informs === 0) continue;
      const fact = engine.layout.facts[position]!.id;
      let sum = sums.get(fact);
      if (!sum)
        sums.set(fact, (sum = { fact, group: null, tasks: 0, money: 0, settles: 0, settledMoney: 0, informs: 0 }));
      const money = row.money ?? 0;
      addUp(sum, {
        ...sum,
        tasks: step,
        money: money * step,
        settles: settles * step,
        settledMoney: settles * money * step,
        informs: informs * step,
      });
    }
  }
  return [...sums.values()].map((sum) => ({ ...sum, tasks: Math.round(sum.tasks) }));
}

/** Over the answers a fact may get, the share that makes the row's verdict firm. */
function shareSettled(engine: Engine, { levels, origins }: QueueRow, position: number): number {
  const fact = engine.layout.facts[position]!;
  const count = fact.kind === 'scale' ? 5 : fact.values.length;
  const trial = Float64Array.from(levels);
  const from = Uint8Array.from(origins);
  from[position] = 2;
  let firm = 0;
  for (let level = 1; level <= count; level++) {
    trial[position] = level;
    if (isFirm(decideTask(engine, trial, from))) firm++;
  }
  return firm / count;
}

/** Spread of the lead that the unknown facts leave open. */
function openSpread(engine: Engine, levels: Levels, { leader, rival }: Decision): number {
  if (rival < 0) return 0;
  let sum = 0;
  for (const fact of engine.facts)
    if (!(levels[fact.position]! > UNKNOWN)) sum += fact.variance[leader * COUNT + rival]!;
  return sum;
}

/** A fact that a veto waits for keeps the whole answer open; another, its share of the spread. */
function informationOf(engine: Engine, decision: Decision, position: number, open: number): number {
  const waits = decision.check.some((index) =>
    engine.vetoes[index]!.conditions.some((condition) => condition.position === position),
  );
  if (waits) return 1;
  if (open === 0) return 0;
  return engine.facts[position]!.variance[decision.leader * COUNT + decision.rival]! / open;
}
