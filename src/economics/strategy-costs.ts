import type { OFFSHORE_COST } from '../catalogue/money-functions';
import { PROJECT_COST, YEARLY_COST, type MoneyColumn } from '../catalogue/money-strategies';
import type { StrategyId } from '../model/policy';
import type { Money } from '../model/task';
import { computeOffshoreCost, type OffshoreCost } from './offshore';
import type { Given } from './read-quantity';
import type { MoneyResult } from './result';

/** What the company assumes about work abroad, for all rows: the inputs that no row of the inventory has. */
export type OffshoreAssumptions = Omit<Given<typeof OFFSHORE_COST>, 'hours' | 'rate'>;
export type StrategyCosts = ReadonlyMap<StrategyId, number>;

/** The whole cost of a task abroad at an hourly rate; the one-off cost of the row counts as the move. */
export function costAbroad(money: Money, assumptions: OffshoreAssumptions): MoneyResult<OffshoreCost> {
  const { hours, rate_abroad: rate, one_off } = money;
  return computeOffshoreCost({
    ...assumptions,
    hours,
    rate,
    ...(one_off === undefined ? {} : { transition: one_off }),
  });
}

/** The product of the columns, such as hours × rate, or undefined where one is unknown. */
function multiply(columns: readonly MoneyColumn[], money: Money): number | undefined {
  return columns.reduce<number | undefined>((product, column) => {
    const factor = money[column];
    return product === undefined || factor === undefined ? undefined : product * factor;
  }, 1);
}

/**
 * The cost a year of each strategy whose money is known, in the order that breaks ties.
 * @param today the strategy whose cost annual_cost is; null where nobody does the task yet
 * @param annualAbroad yearly cost abroad at the hourly rate, supervision and rework included, where it is known
 */
export function listYearlyCosts(money: Money, today: StrategyId | null, annualAbroad?: number): StrategyCosts {
  const costs = new Map<StrategyId, number>();
  for (const { strategy, ways } of YEARLY_COST) {
    let cost = strategy === today ? money.annual_cost : undefined;
    for (const way of ways) cost ??= way.includes('rate_abroad') ? annualAbroad : multiply(way, money);
    if (cost !== undefined) costs.set(strategy, cost);
  }
  return costs;
}

/** What one project is expected to cost by its fees: fixed when outsourced, success fee × probability when partnered (D0). */
export function listProjectCosts(money: Money): StrategyCosts {
  const costs = new Map<StrategyId, number>();
  for (const { strategy, columns } of PROJECT_COST) {
    const cost = multiply(columns, money);
    if (cost !== undefined) costs.set(strategy, cost);
  }
  return costs;
}
