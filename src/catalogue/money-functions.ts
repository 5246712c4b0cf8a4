import { FAIR_PAY_QUANTITIES, MILESTONE_QUANTITIES, TOTAL_COST_QUANTITIES } from './money-arguments';
import { OFFSHORE_QUANTITIES } from './money-inputs';
import type { Quantity } from './money-quantity';
import { PARTNER_QUANTITIES } from './money-terms';

/** Which quantities act in which function. `named` are those that a two-column range of name and value may hold. */
export interface MoneyFunction {
  /** The name that messages use. */
  name: string;
  quantities: Record<string, Quantity>;
  required: readonly string[];
  optional: readonly string[];
  named: readonly string[];
}

const CLIENT_TERMS = ['base_fee', 'salvage', 'client_tolerance', 'gain_client'] as const;
const PROVIDER_TERMS = [
  'base_fee',
  'provider_tolerance',
  'discount_rate',
  'years_success',
  'years_fixed',
  'years_base',
  'gain_partner',
] as const;
const OFFSHORE_INPUTS = [
  'rate',
  'fx',
  'productivity',
  'sup_ratio',
  'sup_rate',
  'spec_hours',
  'rework',
  'rework_share',
  'cycles',
  'transition',
  'recurring',
  'turnover',
  'replace',
  'hours_per_head',
  'fx_cost',
  'years',
  'discount_rate',
  'onshore_supervision',
  'onshore_rework',
  'onshore_rework_share',
] as const;

/** The success fee may be 0 in one case only (a gain without payment), so it is checked apart and not listed as required. */
export const PARTNER_PAYOFF = {
  name: 'PARTNER_PAYOFF',
  quantities: PARTNER_QUANTITIES,
  required: ['probability', 'value', 'fixed_fee'],
  optional: ['success_fee'],
  named: [...CLIENT_TERMS, 'other_cost', 'probability_partner', 'provider_cost', 'gain_partner'],
} as const satisfies MoneyFunction;

export const PARTNER_BREAKEVEN = {
  name: 'PARTNER_BREAKEVEN',
  quantities: PARTNER_QUANTITIES,
  required: ['fixed_fee'],
  optional: ['success_fee'],
  named: [...CLIENT_TERMS, 'value'],
} as const satisfies MoneyFunction;

export const PARTNER_FEE = {
  name: 'PARTNER_FEE',
  quantities: PARTNER_QUANTITIES,
  required: ['probability', 'fixed_fee'],
  optional: [],
  named: PROVIDER_TERMS,
} as const satisfies MoneyFunction;

/** The client's half of PARTNER_RANGE. */
export const PARTNER_FEE_MAX = {
  name: 'PARTNER_RANGE (greatest fee)',
  quantities: PARTNER_QUANTITIES,
  required: ['probability', 'fixed_fee', 'value'],
  optional: [],
  named: CLIENT_TERMS,
} as const satisfies MoneyFunction;

export const PARTNER_RANGE = {
  name: 'PARTNER_RANGE',
  quantities: PARTNER_QUANTITIES,
  required: ['probability', 'fixed_fee', 'value'],
  optional: [],
  named: [
    ...CLIENT_TERMS,
    'provider_tolerance',
    'discount_rate',
    'years_success',
    'years_fixed',
    'years_base',
    'gain_partner',
  ],
} as const satisfies MoneyFunction;

/** Both offshore functions take the whole list, so that one input range serves both; each uses what acts in it. */
export const OFFSHORE_COST = {
  name: 'OFFSHORE_COST',
  quantities: OFFSHORE_QUANTITIES,
  required: ['hours', 'rate'],
  optional: [],
  named: ['hours', ...OFFSHORE_INPUTS],
} as const satisfies MoneyFunction;

export const BREAKEVEN_RATE = {
  name: 'BREAKEVEN_RATE',
  quantities: OFFSHORE_QUANTITIES,
  required: ['onshore_rate', 'hours'],
  optional: [],
  named: ['hours', ...OFFSHORE_INPUTS],
} as const satisfies MoneyFunction;

export const TOTAL_COST = {
  name: 'TOTAL_COST',
  quantities: TOTAL_COST_QUANTITIES,
  required: ['one_off', 'annual', 'years'],
  optional: ['rate', 'growth', 'exit', 'type'],
  named: [],
} as const satisfies MoneyFunction;

export const FAIR_PAY = {
  name: 'FAIR_PAY',
  quantities: FAIR_PAY_QUANTITIES,
  required: ['offer', 'market_low', 'market_high'],
  optional: ['quality'],
  named: [],
} as const satisfies MoneyFunction;

export const MILESTONES = {
  name: 'MILESTONES',
  quantities: MILESTONE_QUANTITIES,
  required: ['total', 'count', 'start', 'days'],
  optional: ['upfront', 'retention', 'terms_days', 'decimals'],
  named: [],
} as const satisfies MoneyFunction;
