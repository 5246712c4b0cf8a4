import { COLUMN_QUANTITIES, PRICE_COLUMNS, type MoneyColumn } from '../catalogue/money-strategies';
import type { Note } from '../model/outcome';
import type { StrategyId } from '../model/policy';
import type { Money } from '../model/task';
import { deriveOutsideCost } from './outside-cost';
import { findBreakEven } from './partner-breakeven';
import { readQuantity } from './read-quantity';
import { remark, type MoneyProblem, type MoneyResult } from './result';
import { findCheapest, findSaving, type Cheapest, type Saving } from './saving';
import { costAbroad, listProjectCosts, listYearlyCosts, type OffshoreAssumptions } from './strategy-costs';
import { showNumber } from './wording';

export type Figure = 'breakeven' | 'effective_rate_abroad' | 'outside_cost' | 'cheapest' | 'saving';

/** The money beside a recommendation. A figure that cannot be computed is absent: `missing` or `problems` says why. */
export interface TaskMoney {
  /** Probability of success below which partnering costs less than the fixed fee. */
  breakeven?: number;
  /** Money per hour. */
  effective_rate_abroad?: number;
  /** The fact outside_cost (1 to 5) as the quotes have it. */
  outside_cost?: number;
  cheapest?: Cheapest;
  saving?: Saving;
  /** The recommended strategy is not among the cheapest of known money and not excluded. */
  differs: boolean;
  missing: Partial<Record<Figure, MoneyColumn[]>>;
  problems: MoneyProblem[];
  notes: Note[];
}

/** What the row says besides money. `today` null: nobody does it yet; left out: unknown. */
export interface TaskContext {
  today?: StrategyId | null;
  recommended?: StrategyId | null;
  /** Strategies that a veto rules out: they are not compared, however cheap they are. */
  excluded?: readonly StrategyId[];
  assumptions?: OffshoreAssumptions;
}

/** The columns that can be used; one out of its range is a problem and counts as missing. */
function checkColumns(money: Money): { usable: Money; problems: MoneyProblem[] } {
  const usable: Money = {};
  const problems: MoneyProblem[] = [];
  for (const column of Object.keys(COLUMN_QUANTITIES) as MoneyColumn[]) {
    if (money[column] === undefined) continue;
    const read = readQuantity(column, COLUMN_QUANTITIES[column], money[column]);
    if (!read.ok) problems.push(read.problem);
    else if (read.value !== undefined) usable[column] = read.value;
  }
  return { usable, problems };
}

function noteDifference(cheapest: Cheapest, recommended: StrategyId): Note {
  const words = { cheapest: cheapest.strategy, cost: showNumber(cheapest.cost), recommended };
  const other = cheapest.costs[recommended];
  return other === undefined
    ? remark('CHEAPEST_UNCOMPARED', words)
    : remark('CHEAPEST_DIFFERS', { ...words, other: showNumber(other) });
}

/**
 * All money figures of one row of the inventory. Costs stand beside the recommendation and never inside its points.
 *
 * annual_cost is the cost of what is done today; where that is unknown it is taken as in-house, and a note says so.
 * @param money columns of the row, absent = unknown, all in one currency
 * @param context today's and the recommended strategy, and the company's assumptions about work abroad
 * @example computeTaskMoney({ annual_cost: 90000, quote_home: 60000 }, { recommended: 'OUTSOURCE' }) // saving 30000 a year
 */
export function computeTaskMoney(money: Money, context: TaskContext = {}): TaskMoney {
  const { recommended, excluded = [], assumptions = {} } = context;
  const { usable, problems } = checkColumns(money);
  const answer: TaskMoney = { differs: false, missing: {}, problems, notes: [] };

  const compute = <T>(figure: Figure, needed: readonly MoneyColumn[], find: () => MoneyResult<T>): T | undefined => {
    const missing = needed.filter((column) => usable[column] === undefined);
    if (missing.length > 0) {
      answer.missing[figure] = missing;
      return undefined;
    }
    const found = find();
    if (found.ok) return found.value;
    problems.push(found.problem);
    return undefined;
  };

  const { fixed_fee, success_fee } = usable;
  const breakeven = compute('breakeven', ['fixed_fee', 'success_fee'], () => findBreakEven({ fixed_fee, success_fee }));
  if (breakeven !== undefined) answer.breakeven = breakeven;
  const abroad = compute('effective_rate_abroad', ['hours', 'rate_abroad'], () => costAbroad(usable, assumptions));
  if (abroad !== undefined) answer.effective_rate_abroad = abroad.effective_rate;

  const outsideCost = deriveOutsideCost(usable);
  if (outsideCost !== undefined) answer.outside_cost = outsideCost;
  else answer.missing.outside_cost = PRICE_COLUMNS.filter((column) => !usable[column]);

  const today = context.today === undefined ? 'IN_HOUSE' : context.today;
  const costs = { year: listYearlyCosts(usable, today, abroad?.annual), project: listProjectCosts(usable) };
  const cheapest = findCheapest(costs, excluded);
  if (cheapest) answer.cheapest = cheapest;
  else answer.missing.cheapest = PRICE_COLUMNS.filter((column) => usable[column] === undefined);
  if (context.today === undefined && usable.annual_cost !== undefined)
    answer.notes.push(remark('TODAY_ASSUMED', { strategy: 'IN_HOUSE' }));

  if (recommended && cheapest && !cheapest.among.includes(recommended)) {
    answer.differs = true;
    answer.notes.push(noteDifference(cheapest, recommended));
  }
  if (recommended && today && recommended !== today) {
    const saving = findSaving(usable, costs, today, recommended);
    if (saving.found) answer.saving = saving.found;
    if (saving.missing) answer.missing.saving = saving.missing;
    answer.notes.push(...saving.notes);
  }
  return answer;
}
