import type { Verdict } from '../model/answer';
import type { StrategyId } from '../model/policy';
import { keepBest, wouldKeep } from './best';

/** Tasks and their money a year. `priced` counts the tasks whose money is known. */
export interface Amount {
  tasks: number;
  money: number;
  priced: number;
}

/** A task that the board may want to see by name. `at` is its row of the inventory sheet, counted from 0. */
export interface Listed {
  at: number;
  row: number;
  task: string;
  /** null: not known. */
  money: number | null;
}
export interface Move extends Listed {
  from: StrategyId | null;
  to: StrategyId;
  verdict: Verdict;
  lead: number | null;
  why: string;
  /** A year; null where it is not known. */
  saving: number | null;
}
/** A task for which another strategy costs less than the recommended one. `money`: how much less a year. */
export interface Cheaper extends Listed {
  recommended: StrategyId;
  cheapest: StrategyId;
  /** How much less for one project, where the money is that of a project. */
  project: number | null;
}
export interface OpenTask extends Listed {
  next: string | null;
}
export interface Conflict extends Listed {
  text: string;
}

/** A list that is cut: `total` says what it was cut from. */
export interface Capped<T> {
  listed: T[];
  total: Amount;
}

/** Lists in a tally are cut at these lengths. */
export const LIST_LIMITS = { moves: 10, undecided: 25, cheaper: 3, conflicts: 200 } as const;

export const noAmount = (): Amount => ({ tasks: 0, money: 0, priced: 0 });

/** Counts one task; null when its money is not known. */
export function addTo(amount: Amount, money: number | null): void {
  amount.tasks++;
  if (money === null) return;
  amount.money += money;
  amount.priced++;
}

/** What the order of a list goes by. */
export interface Weight {
  money: number | null;
  lead?: number | null;
}

/**
 * Keeps a task where it belongs in a list that is cut, and counts it in any case. The entry is made only when it is kept:
 * of a million tasks nearly none is.
 */
export function keep<T extends Weight>(
  capped: Capped<T>,
  weight: Weight,
  limit: number,
  compare: (a: Weight, b: Weight) => number,
  make: () => T,
): void {
  addTo(capped.total, weight.money);
  if (wouldKeep(capped.listed, weight, limit, compare)) keepBest(capped.listed, make(), limit, compare);
}

/** Known money before unknown, more before less. */
export function byMoney(a: Weight, b: Weight): number {
  return (b.money ?? -1) - (a.money ?? -1);
}

/** By money; where it is unknown or level, by the lead. */
export function largestFirst(a: Weight, b: Weight): number {
  return byMoney(a, b) || (b.lead ?? 0) - (a.lead ?? 0);
}
