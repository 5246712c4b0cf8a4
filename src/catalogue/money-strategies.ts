import type { StrategyId } from '../model/policy';
import type { Money } from '../model/task';
import { TOTAL_COST_QUANTITIES } from './money-arguments';
import { OFFSHORE_QUANTITIES } from './money-inputs';
import type { Quantity } from './money-quantity';
import { PARTNER_QUANTITIES } from './money-terms';

export type MoneyColumn = Exclude<keyof Money, 'currency'>;

/** How the columns of a row give the cost of a strategy: a quote a year, or hours at a rate. The first that is known counts. */
export type YearlyWay = readonly MoneyColumn[];

/**
 * Cost a year by strategy. annual_cost is not here: it is the cost of whatever is done today.
 * The order breaks ties: a price that fits two strategies names first the one that such a price is usually quoted for.
 */
export const YEARLY_COST: readonly { strategy: StrategyId; ways: readonly YearlyWay[] }[] = [
  { strategy: 'IN_HOUSE', ways: [['hours', 'rate_home']] },
  { strategy: 'OUTSOURCE', ways: [['quote_home']] },
  { strategy: 'OFFSHORE_OUTSOURCE', ways: [['quote_abroad'], ['hours', 'rate_abroad']] },
  { strategy: 'INSOURCE', ways: [['quote_home']] },
  { strategy: 'CAPTIVE_OFFSHORE', ways: [['hours', 'rate_abroad']] },
  { strategy: 'PARTNER', ways: [] },
];

/** Cost of one project by its fees (D0): what is expected to be paid. Never compared with cost a year. */
export const PROJECT_COST: readonly { strategy: StrategyId; columns: readonly MoneyColumn[] }[] = [
  { strategy: 'OUTSOURCE', columns: ['fixed_fee'] },
  { strategy: 'PARTNER', columns: ['success_fee', 'success_probability'] },
];

/** The money columns of the inventory that bring a cost into the comparison, in the order in which to ask for them. */
export const PRICE_COLUMNS = ['annual_cost', 'quote_home', 'quote_abroad'] as const satisfies readonly MoneyColumn[];

/** What each money column may hold: the same ranges as where its number goes. */
export const COLUMN_QUANTITIES = {
  annual_cost: TOTAL_COST_QUANTITIES.annual,
  hours: OFFSHORE_QUANTITIES.hours,
  rate_home: OFFSHORE_QUANTITIES.onshore_rate,
  rate_abroad: OFFSHORE_QUANTITIES.rate,
  quote_home: TOTAL_COST_QUANTITIES.annual,
  quote_abroad: TOTAL_COST_QUANTITIES.annual,
  one_off: TOTAL_COST_QUANTITIES.one_off,
  fixed_fee: PARTNER_QUANTITIES.fixed_fee,
  success_fee: PARTNER_QUANTITIES.success_fee,
  success_probability: PARTNER_QUANTITIES.probability,
  project_value: PARTNER_QUANTITIES.value,
} as const satisfies Record<MoneyColumn, Quantity>;
