import { judgePay } from '../../src/economics/fair-pay';
import { planMilestones } from '../../src/economics/milestones';
import { computeOffshoreCost, findBreakEvenRate } from '../../src/economics/offshore';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff } from '../../src/economics/partner-payoff';
import { assessReadiness } from '../../src/economics/readiness';
import type { MoneyResult } from '../../src/economics/result';
import { computeTotalCost } from '../../src/economics/total-cost';
import { problemOf } from './unwrap';

const payoff = { probability: 0.4, value: 900_000, fixed_fee: 60_000, success_fee: 180_000 };
const breakEven = { fixed_fee: 60_000, success_fee: 180_000 };
const leastFee = { probability: 0.25, fixed_fee: 60_000 };
const offshore = { hours: 2_000, rate: 25 };
const home = { onshore_rate: 60, hours: 2_000 };
const total = { one_off: 10_000, annual: 5_000, years: 3 };
const pay = { offer: 45, market_low: 40, market_high: 60 };
const plan = { total: 90_000, count: 3, start: 46_000, days: 90 };

/** What is refused, as which error, and the three things its message has to say: what was given, what is allowed, the fix. */
interface Refused {
  when: string;
  result: MoneyResult<unknown>;
  code: string;
  kind: 'value' | 'none';
  says: [given: string, allowed: string, fix: string];
}

const PERCENT_FIX = '50 % is 0.5, not 50';

const REFUSED: Refused[] = [
  {
    when: 'a probability above 1',
    result: computePayoff({ ...payoff, probability: 50 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['probability: 50 was given', 'from 0 to 1', PERCENT_FIX],
  },
  {
    when: 'a probability below 0',
    result: findLeastFee({ ...leastFee, probability: -0.1 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['probability: -0.1 was given', 'from 0 to 1', PERCENT_FIX],
  },
  {
    when: 'negative money',
    result: computePayoff({ ...payoff, fixed_fee: -60_000 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['fixed_fee: -60000 was given', 'from 0 to', 'carries no minus sign'],
  },
  {
    when: 'a negative amount among the terms',
    result: findBreakEven({ ...breakEven, base_fee: -1 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['base_fee: -1 was given', 'from 0 to', 'positive amount'],
  },
  {
    when: 'text instead of a number',
    result: computePayoff({ ...payoff, value: 'a lot' }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['value: “a lot” was given', 'a number from 0', 'plain number'],
  },
  {
    when: 'a number written as text',
    result: findLeastFee({ ...leastFee, probability: '0,25' }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['probability: “0,25” was given', 'from 0 to 1', PERCENT_FIX],
  },
  {
    when: 'a percentage written as text',
    result: findLeastFee({ ...leastFee, probability: '25%' }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['“25%” was given', 'from 0 to 1', PERCENT_FIX],
  },
  {
    when: 'TRUE instead of a number',
    result: findLeastFee({ ...leastFee, fixed_fee: true }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['fixed_fee: TRUE was given', 'a number from 0', 'plain number'],
  },
  {
    when: 'a number that is none',
    result: findLeastFee({ ...leastFee, fixed_fee: NaN }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['fixed_fee: NaN was given', 'a number from 0', 'plain number'],
  },
  {
    when: 'a required argument that is blank',
    result: findLeastFee({ ...leastFee, fixed_fee: null }),
    code: 'MISSING',
    kind: 'value',
    says: ['fixed_fee is missing: nothing was given', 'a number from 0', 'plain number'],
  },
  {
    when: 'a blank success fee',
    result: computePayoff({ ...payoff, success_fee: null }),
    code: 'FEE_MISSING',
    kind: 'value',
    says: ['nothing was given', 'above 0', 'gain_client'],
  },
  {
    when: 'a success fee of 0',
    result: findBreakEven({ ...breakEven, success_fee: 0 }),
    code: 'FEE_MISSING',
    kind: 'value',
    says: ['success_fee is missing: 0 was given', 'above 0', 'gain_client'],
  },
  {
    when: 'a break-even above 1',
    result: findBreakEven({ fixed_fee: 60_000, success_fee: 50_000 }),
    code: 'NEVER_REACHED',
    kind: 'none',
    says: [
      '60000 and success_fee − gain_client = 50000 were given',
      'needs the second to be at least',
      'simply partner',
    ],
  },
  {
    when: 'a break-even above 1 of a client with a risk tolerance',
    result: findBreakEven({ fixed_fee: 60_000, success_fee: 50_000, client_tolerance: 200_000, value: 400_000 }),
    code: 'NEVER_REACHED',
    kind: 'none',
    says: ['never reached', 'at least the first', 'Raise the success fee'],
  },
  {
    when: 'a gain so large that partnering costs less above a probability',
    result: findBreakEven({ fixed_fee: 10_000, base_fee: 30_000, success_fee: 0, gain_client: 80_000 }),
    code: 'BREAKEVEN_REVERSED',
    kind: 'none',
    says: ['-20000 and success_fee − gain_client = -80000 were given', 'costs less above 0.25', 'Use PARTNER_PAYOFF'],
  },
  {
    when: 'a provider too risk-averse for any success fee',
    result: findLeastFee({ ...leastFee, provider_tolerance: 200_000 }),
    code: 'NO_FEE_ENOUGH',
    kind: 'none',
    says: ['provider_tolerance 200000 was given', 'must be above 208563.5698', 'base fee plus a success fee'],
  },
  {
    when: 'a least fee at probability 0',
    result: findLeastFee({ ...leastFee, probability: 0 }),
    code: 'FEE_WITHOUT_CHANCE',
    kind: 'none',
    says: ['probability 0 was given', 'above 0', 'base fee plus a success fee'],
  },
  {
    when: 'a greatest fee at probability 0',
    result: findGreatestFee({ probability: 0, fixed_fee: 60_000, value: 900_000 }),
    code: 'OFFER_WITHOUT_CHANCE',
    kind: 'none',
    says: ['probability 0 was given', 'above 0', 'Enter a probability above 0'],
  },
  {
    when: 'the logarithm of a non-positive number',
    result: findGreatestFee({
      probability: 0.5,
      fixed_fee: 0,
      base_fee: 100_000,
      value: 900_000,
      client_tolerance: 100_000,
    }),
    code: 'NO_GREATEST_FEE',
    kind: 'none',
    says: ['exceeds the fixed fee by 100000', 'up to the fixed fee', 'Lower base_fee'],
  },
  {
    when: 'probability_partner outside PARTNER_PAYOFF',
    result: findBreakEven({ ...breakEven, ...{ probability_partner: 0.5 } }),
    code: 'CANNOT_ACT',
    kind: 'value',
    says: ['probability_partner = 0.5 was given', 'PARTNER_BREAKEVEN; allowed are', 'Remove the row'],
  },
  {
    when: 'a discount rate where no least fee is computed',
    result: computePayoff({ ...payoff, ...{ discount_rate: 0 } }),
    code: 'CANNOT_ACT',
    kind: 'value',
    says: ['discount_rate = 0 was given', 'PARTNER_PAYOFF; allowed are', 'Remove the row'],
  },
  {
    when: 'years until a payment where no least fee is computed',
    result: findGreatestFee({ ...leastFee, value: 1, ...{ years_success: 2 } }),
    code: 'CANNOT_ACT',
    kind: 'value',
    says: ['years_success = 2 was given', 'greatest fee', 'Remove the row'],
  },
  {
    when: 'the tolerance of the client on the least fee of the provider',
    result: findLeastFee({ ...leastFee, ...{ client_tolerance: 1_000_000 } }),
    code: 'CANNOT_ACT',
    kind: 'value',
    says: ['client_tolerance = 1000000 was given', 'provider_tolerance', 'Remove the row'],
  },
  {
    when: 'an unknown name',
    result: findFeeRange({ ...leastFee, value: 900_000, ...{ bonus: 5 } }),
    code: 'UNKNOWN_NAME',
    kind: 'none',
    says: ['“bonus” was given', 'allowed are probability, fixed_fee, value, base_fee', 'Correct the name'],
  },
  {
    when: 'hours that are missing',
    result: computeOffshoreCost({ rate: 25 }),
    code: 'MISSING',
    kind: 'value',
    says: ['hours is missing: nothing was given', 'a number from 0.01', 'Enter hours'],
  },
  {
    when: 'hours of 0',
    result: computeOffshoreCost({ ...offshore, hours: 0 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['hours: 0 was given', 'a number from 0.01', 'Enter hours'],
  },
  {
    when: 'a rate abroad that is missing, which is not free labour',
    result: computeOffshoreCost({ hours: 2_000 }),
    code: 'MISSING',
    kind: 'value',
    says: ['rate is missing: nothing was given', 'a number from 0', 'per hour'],
  },
  {
    when: 'rework that never ends',
    result: computeOffshoreCost({ ...offshore, rework: 1 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['rework: 1 was given', 'a number from 0 and below 1', PERCENT_FIX],
  },
  {
    when: 'rework at home that never ends',
    result: findBreakEvenRate({ ...home, onshore_rework: 1 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['onshore_rework: 1 was given', 'and below 1', PERCENT_FIX],
  },
  {
    when: 'a fraction of a rework cycle',
    result: computeOffshoreCost({ ...offshore, rework: 0.2, cycles: 1.5 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['cycles: 1.5 was given', 'a whole number from 1', 'Enter a whole number'],
  },
  {
    when: 'turnover in percent points',
    result: computeOffshoreCost({ ...offshore, turnover: 25 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['turnover: 25 was given', 'from 0 to 2', '5 % is 0.05, not 5'],
  },
  {
    when: 'a discount rate in percent points',
    result: computeOffshoreCost({ ...offshore, discount_rate: 5 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['discount_rate: 5 was given', 'from -0.5 to 1', '5 % is 0.05, not 5'],
  },
  {
    when: 'years below 1 in TOTAL_COST',
    result: computeTotalCost({ ...total, years: 0 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['years: 0 was given', 'a whole number from 1', 'Enter whole years'],
  },
  {
    when: 'a fraction of a year in TOTAL_COST',
    result: computeTotalCost({ ...total, years: 2.5 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['years: 2.5 was given', 'a whole number from 1', 'Enter whole years'],
  },
  {
    when: 'a type that is neither 0 nor 1',
    result: computeTotalCost({ ...total, type: 2 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['type: 2 was given', 'a whole number from 0 to 1', 'as in PMT'],
  },
  {
    when: 'a low market price above the high one',
    result: judgePay({ ...pay, market_low: 70 }),
    code: 'MARKET_ORDER',
    kind: 'value',
    says: ['market_low 70 was given with market_high 60', 'up to the high one', 'Exchange the two'],
  },
  {
    when: 'a fair price of 0',
    result: judgePay({ ...pay, market_low: 0, quality: 0 }),
    code: 'MARKET_ZERO',
    kind: 'value',
    says: ['market_low 0 was given with quality 0', 'above 0', 'Enter a market_low above 0'],
  },
  {
    when: 'a quality above 1',
    result: judgePay({ ...pay, quality: 80 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['quality: 80 was given', 'from 0 to 1', PERCENT_FIX],
  },
  {
    when: 'shares of more than the whole',
    result: planMilestones({ ...plan, upfront: 0.6, retention: 0.5 }),
    code: 'SHARES_ABOVE_ONE',
    kind: 'value',
    says: ['upfront 0.6 and retention 0.5 were given', 'a sum of up to 1', 'Lower one of them'],
  },
  {
    when: 'no milestone',
    result: planMilestones({ ...plan, count: 0 }),
    code: 'OUT_OF_RANGE',
    kind: 'value',
    says: ['count: 0 was given', 'a whole number from 1', 'Enter a whole number'],
  },
  {
    when: 'a date that is text',
    result: planMilestones({ ...plan, start: '01.02.2026' }),
    code: 'NOT_NUMBER',
    kind: 'value',
    says: ['start: “01.02.2026” was given', 'a number from 1', 'a cell that holds a date'],
  },
  {
    when: 'more digits than Excel keeps',
    result: planMilestones({ ...plan, total: 1e12, decimals: 4 }),
    code: 'TOTAL_TOO_LONG',
    kind: 'value',
    says: ['total 1000000000000 with 4 decimals was given', '15 digits', 'Use fewer decimals'],
  },
  {
    when: 'a level between unknown and 1',
    result: assessReadiness({ brief: 0.5 }),
    code: 'NOT_LEVEL',
    kind: 'value',
    says: ['brief: 0.5 was given', 'from 1 to 5', 'a level is no percentage'],
  },
  {
    when: 'duties none of which applies',
    result: assessReadiness({ brief: -1, tools: -1, pay: -1, monitoring: -1, paid_on_time: -1, motivation: -1 }),
    code: 'NOTHING_APPLIES',
    kind: 'none',
    says: ['given as “not applicable”', 'at least one that applies', 'Answer one of brief, tools'],
  },
  {
    when: 'weights that are all 0',
    result: assessReadiness(
      { brief: 3 },
      { brief: 0, tools: 0, pay: 0, monitoring: 0, paid_on_time: 0, motivation: 0 },
    ),
    code: 'NO_WEIGHT',
    kind: 'value',
    says: ['are 0', 'at least one above 0', 'leave weights out'],
  },
];

describe('A money function refuses', () => {
  it.each(REFUSED.map((refused) => [refused.when, refused] as const))('%s', (_, { result, code, kind, says }) => {
    const problem = problemOf(result);
    expect(problem).toMatchObject({ code, kind });
    for (const part of says) expect(problem.message).toContain(part);
  });

  it('in words only: no brace of a template is left, and nothing is undefined', () => {
    for (const { result } of REFUSED) expect(problemOf(result).message).not.toMatch(/[{}]|undefined/);
  });
});
