import { SEVERITIES, VERDICTS, type Answer, type Change, type Severity, type Verdict } from '../model/answer';
import { STRATEGY_IDS, type Owner, type StrategyId } from '../model/policy';
import type { Task } from '../model/task';
import type { Layout } from '../decide/layout';
import {
  addTo,
  byMoney,
  keep,
  largestFirst,
  LIST_LIMITS,
  noAmount,
  type Amount,
  type Capped,
  type Cheaper,
  type Conflict,
  type Listed,
  type Move,
  type OpenTask,
} from './tally-lists';

/** How often a risk or duty was raised, by severity. */
export interface FlagCount {
  id: string;
  label: string;
  owner: Owner;
  severities: Record<Severity, number>;
  tasks: number;
}

/** Strategy, or UNDECIDED where nothing is recommended. */
export type Outcomes<T> = Record<StrategyId | 'UNDECIDED', T>;
export const OUTCOMES = [...STRATEGY_IDS, 'UNDECIDED'] as const;

/**
 * Everything that the board and the summary show, counted while the answers go by:
 * it holds no answer and keeps its size however long the inventory is.
 */
export interface Tally {
  positions: { today: number | undefined; decided: number | undefined };
  all: Amount;
  outcomes: Outcomes<Amount>;
  /** Tasks that would be done otherwise than today, by what is recommended. */
  moved: Outcomes<number>;
  /** Tasks for which another strategy is cheapest by known money, by what is recommended; the money is what it costs less a year. */
  dearer: Outcomes<Amount>;
  cheaper: Capped<Cheaper>;
  /** Moves; the money is what they save a year, and `priced` counts those whose saving is known. */
  savings: Amount;
  verdicts: Record<Verdict, Outcomes<number>>;
  /** Tasks whose strategy a person has chosen; `verdicts` counts them under the verdict of our answer. */
  chosen: number;
  /** Key: who and where, as in "own|home". */
  map: Map<string, Amount>;
  changes: Record<Change | 'unknown', Amount>;
  /** Tasks of which it is known how they are done today. */
  todayKnown: number;
  /** Rows: what people decided. Columns: what is recommended. */
  agreement: { compared: number; agreed: number; matrix: Record<StrategyId, Outcomes<number>> };
  flags: Map<string, FlagCount>;
  notes: Map<string, number>;
  conflicts: Capped<Conflict>;
  undecided: Capped<OpenTask>;
  moves: Capped<Move>;
  /** Recommendations to leave the house, whatever is done today: shown where nothing says how it is done today. */
  leaving: Capped<Move>;
  /** Question → unsettled tasks for which it is the next one to ask. */
  questions: Map<string, Amount>;
  currency: string | null;
  /** More than one currency came by: money is then not added up any more. */
  mixed: boolean;
}

const each = <K extends string, T>(keys: readonly K[], make: () => T) =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, T>;

/** An empty tally. The layout says where a task keeps how it is done today and what was decided. */
export function startTally(layout: Layout): Tally {
  return {
    positions: { today: layout.position.get('today'), decided: layout.position.get('decided') },
    all: noAmount(),
    outcomes: each(OUTCOMES, noAmount),
    moved: each(OUTCOMES, () => 0),
    dearer: each(OUTCOMES, noAmount),
    cheaper: { listed: [], total: noAmount() },
    savings: noAmount(),
    verdicts: each(VERDICTS, () => each(OUTCOMES, () => 0)),
    chosen: 0,
    map: new Map(),
    changes: each(['keep', 'move', 'new', 'unknown'] as const, noAmount),
    todayKnown: 0,
    agreement: { compared: 0, agreed: 0, matrix: each(STRATEGY_IDS, () => each(OUTCOMES, () => 0)) },
    flags: new Map(),
    notes: new Map(),
    conflicts: { listed: [], total: noAmount() },
    undecided: { listed: [], total: noAmount() },
    moves: { listed: [], total: noAmount() },
    leaving: { listed: [], total: noAmount() },
    questions: new Map(),
    currency: null,
    mixed: false,
  };
}

/** Counts one row, which stands `at` that row of the inventory sheet: below the header and the rows before it, when not said otherwise. */
export function addToTally(tally: Tally, task: Task, answer: Answer, at = tally.all.tasks + 1): void {
  const money = moneyOf(tally, task);
  const outcome = answer.strategy ?? 'UNDECIDED';
  addTo(tally.all, money);
  addTo(tally.outcomes[outcome], money);
  tally.verdicts[answer.verdict][outcome]++;
  if (answer.chosen) tally.chosen++;
  if (answer.change === 'move') {
    tally.moved[outcome]++;
    addTo(tally.savings, yearlySaving(answer));
  }
  addTo(tally.changes[answer.change ?? 'unknown'], money);
  const { today } = tally.positions;
  if (today !== undefined && task.levels[today]! > 0) tally.todayKnown++;
  if (answer.who !== null && answer.where !== null) addTo(entry(tally.map, `${answer.who}|${answer.where}`), money);
  countDecided(tally, task, (answer.chosen?.ours ?? answer).strategy ?? 'UNDECIDED');
  countFlags(tally, answer);
  countCheaper(tally, { at, row: answer.row, task: answer.task }, answer);
  list(tally, { at, row: answer.row, task: answer.task, money }, task, answer);
}

function moneyOf(tally: Tally, { money }: Task): number | null {
  const { annual_cost: cost, currency } = money;
  if (currency !== undefined) {
    if (tally.currency === null) tally.currency = currency;
    else if (tally.currency !== currency) tally.mixed = true;
  }
  return cost ?? null;
}

function entry<K>(amounts: Map<K, Amount>, key: K): Amount {
  let amount = amounts.get(key);
  if (amount === undefined) amounts.set(key, (amount = noAmount()));
  return amount;
}

function strategyAt(task: Task, position: number | undefined): StrategyId | null {
  const level = position === undefined ? 0 : task.levels[position]!;
  return STRATEGY_IDS[level - 1] ?? null;
}

function countDecided(tally: Tally, task: Task, outcome: StrategyId | 'UNDECIDED'): void {
  const decided = strategyAt(task, tally.positions.decided);
  if (decided === null) return;
  tally.agreement.compared++;
  if (decided === outcome) tally.agreement.agreed++;
  tally.agreement.matrix[decided][outcome]++;
}

function countCheaper(tally: Tally, place: Pick<Listed, 'at' | 'row' | 'task'>, answer: Answer): void {
  const { strategy: recommended, money } = answer;
  if (recommended === null || !money?.differs || money.cheapest === null) return;
  const { strategy: cheapest, basis, at_stake } = money.cheapest;
  const [yearly, project] = basis === 'year' ? [at_stake, null] : [null, at_stake];
  addTo(tally.dearer[recommended], yearly);
  const make = (): Cheaper => ({ ...place, recommended, cheapest, money: yearly, project });
  keep(tally.cheaper, { money: yearly, lead: null }, LIST_LIMITS.cheaper, byMoney, make);
}

function yearlySaving({ money }: Answer): number | null {
  return money?.saving?.basis === 'year' ? money.saving.amount : null;
}

function countFlags(tally: Tally, answer: Answer): void {
  for (const { id, label, owner, severity, raised } of answer.raised ?? answer.flags) {
    if (!raised) continue;
    let count = tally.flags.get(id);
    if (count === undefined) {
      tally.flags.set(id, (count = { id, label, owner, severities: each(SEVERITIES, () => 0), tasks: 0 }));
    }
    count.severities[severity]++;
    count.tasks++;
  }
}

function list(tally: Tally, listed: Listed, task: Task, answer: Answer): void {
  for (const { code, text } of answer.notes) {
    tally.notes.set(code, (tally.notes.get(code) ?? 0) + 1);
    if (code === 'CONTRADICTION')
      keep(
        tally.conflicts,
        listed,
        LIST_LIMITS.conflicts,
        () => 0,
        () => ({ ...listed, text }),
      );
  }
  const { strategy: to, verdict, change } = answer;
  const next = verdict === 'SETTLED' ? null : answer.next;
  if (next !== null) addTo(entry(tally.questions, next), listed.money);
  if (to === null) {
    keep(tally.undecided, listed, LIST_LIMITS.undecided, byMoney, () => ({ ...listed, next }));
    return;
  }
  if (change !== 'move' && to === 'IN_HOUSE') return;
  const { lead } = answer;
  const weight = { money: listed.money, lead };
  const move = (): Move => ({
    ...listed,
    from: strategyAt(task, tally.positions.today),
    to,
    verdict,
    lead,
    why: answer.why,
    saving: yearlySaving(answer),
  });
  if (change === 'move') keep(tally.moves, weight, LIST_LIMITS.moves, largestFirst, move);
  if (to !== 'IN_HOUSE') keep(tally.leaving, weight, LIST_LIMITS.moves, largestFirst, move);
}
