import type { Answer, Verdict } from '../model/answer';
import type { StrategyId } from '../model/policy';
import type { Task } from '../model/task';
import { byMoney } from './tally-lists';

/** How one row answers under two policies. null: undecided. */
export interface RowEffect {
  /** Row of the sheet, counted from 1. */
  row: number;
  task: string;
  /** A year; null where it is not known. */
  money: number | null;
  before: { strategy: StrategyId | null; verdict: Verdict };
  after: { strategy: StrategyId | null; verdict: Verdict };
}

/** What another policy does to the answers of an inventory. */
export interface PolicyEffect {
  rows: number;
  /** Rows with another strategy, or with one where there was none, or without one where there was one. */
  changed: RowEffect[];
  /** Rows that keep their strategy and are more or less certain of it. */
  verdicts: number;
  undecided: { before: number; after: number };
}

export const startEffect = (): PolicyEffect => ({
  rows: 0,
  changed: [],
  verdicts: 0,
  undecided: { before: 0, after: 0 },
});

/** Counts one row, answered under both policies. */
export function addToEffect(effect: PolicyEffect, task: Task, before: Answer, after: Answer): void {
  effect.rows++;
  if (before.strategy === null) effect.undecided.before++;
  if (after.strategy === null) effect.undecided.after++;
  if (before.strategy === after.strategy) {
    if (before.verdict !== after.verdict) effect.verdicts++;
    return;
  }
  effect.changed.push({
    row: task.row,
    task: task.name,
    money: task.money.annual_cost ?? null,
    before: { strategy: before.strategy, verdict: before.verdict },
    after: { strategy: after.strategy, verdict: after.verdict },
  });
}

/** The changed rows, those with most money first; the others in their order. */
export const changedByMoney = ({ changed }: PolicyEffect): RowEffect[] => [...changed].sort(byMoney);
