import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import {
  FAIR_PAY_MEASURES,
  OFFSHORE_MEASURES,
  READINESS_MEASURES,
  type Measure,
} from '../../src/catalogue/money-measures';
import { listMeasures } from '../../src/economics/measures';
import type { ExampleCell, WorkedExample } from '../../functions/manual/entry';
import { MANUAL } from '../../functions/manual/manual';

/** One call of a function, as the self-check makes it: each argument is a cell, a block of cells, or left out. */
export interface SelfcheckCall {
  id: string;
  says: string;
  given: readonly (ExampleCell | readonly (readonly ExampleCell[])[] | null)[];
  /** It is to be answered with an error. */
  refuses?: boolean;
}

/** A contract with every term that can act in a payoff. */
const TERMS: readonly (readonly ExampleCell[])[] = [
  ['base_fee', 10000],
  ['other_cost', 5000],
  ['salvage', 40000],
  ['probability_partner', 0.5],
  ['client_tolerance', 800000],
  ['provider_cost', 30000],
  ['gain_client', 8000],
  ['gain_partner', 12000],
];

const PROVIDER_TERMS: readonly (readonly ExampleCell[])[] = [
  ['base_fee', 10000],
  ['provider_tolerance', 400000],
  ['discount_rate', 0.06],
  ['years_success', 1.5],
  ['years_fixed', 0.5],
  ['years_base', 0.25],
  ['gain_partner', 12000],
];

/** Work abroad with every input that there is. */
const INPUTS: readonly (readonly ExampleCell[])[] = [
  ['hours', 4000],
  ['rate', 22],
  ['fx', 0.92],
  ['productivity', 1.2],
  ['sup_ratio', 0.12],
  ['sup_rate', 55],
  ['spec_hours', 80],
  ['rework', 0.15],
  ['rework_share', 0.6],
  ['cycles', 3],
  ['transition', 25000],
  ['recurring', 6000],
  ['turnover', 0.3],
  ['replace', 4000],
  ['hours_per_head', 1700],
  ['fx_cost', 0.01],
  ['years', 3],
  ['discount_rate', 0.05],
  ['onshore_supervision', 0.05],
  ['onshore_rework', 0.04],
  ['onshore_rework_share', 0.5],
];

const DUTIES: readonly (readonly ExampleCell[])[] = [
  ['brief', 4],
  ['understood', 3],
  ['tools', 5],
  ['pay', 3],
  ['monitoring', 4],
  ['paid_on_time', 5],
  ['motivation', 2],
];
const WEIGHTS: readonly (readonly ExampleCell[])[] = [
  ['brief', 30],
  ['pay', 30],
  ['monitoring', 40],
];

/** Measures that show one cell. */
const single = (measures: readonly Measure[]) => listMeasures(measures).filter((id) => id !== 'table');
const each = (measures: readonly Measure[], call: (measure: string) => SelfcheckCall) => single(measures).map(call);

const MONEY_CALLS: readonly SelfcheckCall[] = [
  ...each(PAYOFF_MEASURES, (measure) => ({
    id: 'PARTNER_PAYOFF',
    says: `measure ${measure}, all terms`,
    given: [0.4, 900000, 60000, 180000, measure, TERMS],
  })),
  {
    id: 'PARTNER_FEE',
    says: 'a cautious provider, paid later, with a gain of its own',
    given: [0.35, 60000, PROVIDER_TERMS],
  },
  {
    id: 'PARTNER_RANGE',
    says: 'both sides cautious, fees at different times',
    given: [0.35, 60000, 900000, [['client_tolerance', 2000000], ...PROVIDER_TERMS]],
  },
  ...each(OFFSHORE_MEASURES, (measure) => ({
    id: 'OFFSHORE_COST',
    says: `measure ${measure}, all inputs`,
    given: [INPUTS, measure],
  })),
  { id: 'BREAKEVEN_RATE', says: 'all inputs, work at home supervised and redone too', given: [48, INPUTS] },
  { id: 'TOTAL_COST', says: 'every argument, paid at the beginning', given: [20000, 90000, 5, 0.05, 0.02, 8000, 1] },
  ...each(FAIR_PAY_MEASURES, (measure) => ({
    id: 'FAIR_PAY',
    says: `measure ${measure}, quality wanted 0.8`,
    given: [52, 40, 65, 0.8, measure],
  })),
  {
    id: 'MILESTONES',
    says: 'every argument, rounded to whole money',
    given: [99999, 4, 46100, 181, 0.15, 0.1, 30, 0],
  },
  ...each(READINESS_MEASURES, (measure) => ({
    id: 'READINESS',
    says: `measure ${measure}, duties and weights by name`,
    given: [DUTIES, measure, WEIGHTS],
  })),
];

const REFUSALS: readonly SelfcheckCall[] = [
  { id: 'PARTNER_PAYOFF', says: 'a probability of 1.2 is out of range', given: [1.2, 900000, 60000, 180000] },
  { id: 'PARTNER_PAYOFF', says: 'a success fee of nothing is missing', given: [0.4, 900000, 60000, 0] },
  {
    id: 'PARTNER_PAYOFF',
    says: 'an unknown term is refused by name',
    given: [0.4, 900000, 60000, 180000, null, [['bonus', 5]]],
  },
  { id: 'PARTNER_BREAKEVEN', says: 'a success fee below the fixed fee: never reached', given: [60000, 50000] },
  {
    id: 'PARTNER_FEE',
    says: 'so cautious a provider that no fee is enough',
    given: [0.1, 60000, [['provider_tolerance', 20000]]],
  },
  { id: 'TOTAL_COST', says: 'half a year is not a whole number of years', given: [0, 90000, 2.5] },
  { id: 'SOURCE', says: 'an id that nothing has', given: ['Z99'] },
];

/** All calls of the self-check: both examples of the manual for every function, then the money functions in full, then refusals. */
export function selfcheckCalls(): SelfcheckCall[] {
  const manual = Object.entries(MANUAL).flatMap(([id, { examples }]) =>
    examples.map((example) => ({
      id,
      says: example.says,
      given: argumentsOf(example),
      refuses: typeof example.shows[0]?.[0] === 'object',
    })),
  );
  return [...manual, ...MONEY_CALLS, ...REFUSALS.map((call) => ({ ...call, refuses: true }))];
}

function argumentsOf({ sheet = [], given }: WorkedExample): SelfcheckCall['given'] {
  return given.map((one) => (one !== null && typeof one === 'object' ? blockOf(sheet, one.range) : one));
}

/** The cells of a range such as A2:C4 on the sheet of an example. */
function blockOf(sheet: readonly (readonly ExampleCell[])[], range: string): ExampleCell[][] {
  const found = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range.replaceAll('$', ''));
  if (!found) throw new Error(`Not a range of an example: ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = found;
  const at = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return sheet.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(at(left), at(right) + 1));
}
