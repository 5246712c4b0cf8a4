import { FAIR_PAY, MILESTONES, READINESS, VERSION } from './contract';
import { BREAKEVEN_RATE, OFFSHORE_COST, TOTAL_COST } from './cost';
import type { ManualEntry } from './entry';
import { DEFINE, FACTS, MODEL, POLICY, SOURCE, SUGGEST } from './lookup';
import { EXPLAIN, RISKS, WHATIF } from './one-task';
import { PARTNER_BREAKEVEN, PARTNER_FEE, PARTNER_PAYOFF, PARTNER_RANGE } from './partner';
import { CHECK, CLASSIFY, NEXT, SCORES, WHY } from './tasks';

/** An entry for each function, by its id. */
export const MANUAL: Readonly<Record<string, ManualEntry>> = {
  ...{ CLASSIFY, SCORES, WHY, EXPLAIN, WHATIF, NEXT, RISKS, CHECK, FACTS, POLICY, SUGGEST, MODEL, DEFINE, SOURCE },
  ...{ PARTNER_PAYOFF, PARTNER_BREAKEVEN, PARTNER_FEE, PARTNER_RANGE, OFFSHORE_COST, BREAKEVEN_RATE, TOTAL_COST },
  ...{ FAIR_PAY, MILESTONES, READINESS, VERSION },
};
