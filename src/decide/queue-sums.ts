import type { Engine } from './compile';
import { countAnswers, type Trial } from './queue-trials';

/** What the tasks of a group add up to for one fact. The lists have a place for each answer that it may get. */
export interface QueueSum {
  position: number;
  /** The one level that is asked about, where it is to be confirmed. */
  confirms: number | null;
  tasks: number;
  money: number;
  firm: number[];
  firmMoney: number[];
  decided: number[];
  informs: number;
}

export function startSum(engine: Engine, position: number, confirms: number | null): QueueSum {
  const none = (): number[] => Array.from({ length: confirms === null ? countAnswers(engine, position) : 1 }, () => 0);
  return { position, confirms, tasks: 0, money: 0, firm: none(), firmMoney: none(), decided: none(), informs: 0 };
}

/** Adds one task, which stands for `weight` of them. */
export function addTrial(sum: QueueSum, { firm, decided, informs }: Trial, money: number, weight: number): void {
  sum.tasks += weight;
  sum.money += money * weight;
  sum.informs += informs * weight;
  for (let at = 0; at < sum.firm.length; at++) {
    const bit = 1 << (sum.confirms ?? at + 1);
    if (firm & bit) {
      sum.firm[at]! += weight;
      sum.firmMoney[at]! += money * weight;
    }
    if (decided & bit) sum.decided[at]! += weight;
  }
}
