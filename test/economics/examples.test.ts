import { PARTNER_FEE } from '../../src/catalogue/money-functions';
import { judgePay } from '../../src/economics/fair-pay';
import { planMilestones } from '../../src/economics/milestones';
import { computeOffshoreCost, findBreakEvenRate } from '../../src/economics/offshore';
import { deriveOutsideCost } from '../../src/economics/outside-cost';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff } from '../../src/economics/partner-payoff';
import { readTerms } from '../../src/economics/read-terms';
import { assessReadiness } from '../../src/economics/readiness';
import { computeTaskMoney } from '../../src/economics/task-money';
import { computeTotalCost } from '../../src/economics/total-cost';
import { describeRange, listWords } from '../../src/economics/wording';
import { valueOf } from './unwrap';

/** The examples that stand in the comments of the functions, word for word. */
describe('The examples in the comments are true', () => {
  const range = () => valueOf(findFeeRange({ probability: 0.25, fixed_fee: 60000, value: 900000 }));
  const EXAMPLES: [string, () => unknown, unknown][] = [
    [
      'computePayoff',
      () =>
        valueOf(computePayoff({ probability: 0.4, value: 900000, fixed_fee: 60000, success_fee: 180000 })).advantage,
      -12000,
    ],
    ['findBreakEven', () => valueOf(findBreakEven({ fixed_fee: 60000, success_fee: 180000 })), 1 / 3],
    ['findLeastFee', () => valueOf(findLeastFee({ probability: 0.25, fixed_fee: 60000 })), 240000],
    ['findGreatestFee', () => valueOf(findGreatestFee({ probability: 0.25, fixed_fee: 60000, value: 900000 })), 240000],
    ['findFeeRange', () => Object.values(range()).map((part) => valueOf(part)), [240000, 240000, 0]],
    [
      'computeOffshoreCost',
      () => valueOf(computeOffshoreCost({ hours: 1000, rate: 20, productivity: 1.2 })).effective_rate,
      24,
    ],
    ['findBreakEvenRate', () => valueOf(findBreakEvenRate({ onshore_rate: 60, hours: 1000, productivity: 1.2 })), 50],
    ['computeTotalCost', () => valueOf(computeTotalCost({ one_off: 10000, annual: 1000, years: 3, exit: 500 })), 13500],
    ['judgePay', () => valueOf(judgePay({ offer: 30, market_low: 40, market_high: 60 })), { index: 0.6, band: 'LOW' }],
    [
      'planMilestones',
      () => valueOf(planMilestones({ total: 100, count: 3, start: 46000, days: 90 })).map(({ amount }) => amount),
      [33.33, 33.34, 33.33],
    ],
    [
      'assessReadiness',
      () => {
        const levels = { brief: 5, tools: 3, pay: 5, monitoring: 5, paid_on_time: 5, motivation: 5 };
        const { low, gate } = valueOf(assessReadiness(levels));
        return [low, gate];
      },
      [92.5, 'READY'],
    ],
    ['deriveOutsideCost', () => deriveOutsideCost({ annual_cost: 100000, quote_home: 87500 }), 3],
    [
      'computeTaskMoney',
      () => computeTaskMoney({ annual_cost: 90000, quote_home: 60000 }, { recommended: 'OUTSOURCE' }).saving,
      { amount: 30000, basis: 'year' },
    ],
    [
      'readTerms',
      () =>
        readTerms(
          [
            ['Base fee', 500],
            [null, null],
          ],
          PARTNER_FEE,
        ),
      { ok: true, value: { base_fee: 500 }, notes: [] },
    ],
    ['describeRange', () => describeRange({ least: 0, most: 1 }), 'a number from 0 to 1'],
    ['listWords', () => listWords(['a', 'b', 'c']), 'a, b and c'],
  ];
  it.each(EXAMPLES)('%s', (_, run, answer) => expect(run()).toEqual(answer));
});
