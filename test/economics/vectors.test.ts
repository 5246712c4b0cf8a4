import { judgePay } from '../../src/economics/fair-pay';
import { planMilestones } from '../../src/economics/milestones';
import { computeOffshoreCost, findBreakEvenRate } from '../../src/economics/offshore';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff } from '../../src/economics/partner-payoff';
import { assessReadiness } from '../../src/economics/readiness';
import type { MoneyResult } from '../../src/economics/result';
import { computeTotalCost } from '../../src/economics/total-cost';
import { moneyCases, type MoneyCase } from '../golden-cases';
import { listDifferences } from './close';

const cases = moneyCases();

/** Each quantity of the golden cases: the function it tests, and its answer in the shape in which they are written. */
const QUANTITIES: Record<string, (inputs: MoneyCase['inputs'], duties: MoneyCase['duties']) => MoneyResult<unknown>> = {
  partner_payoff: computePayoff,
  partner_breakeven: findBreakEven,
  partner_fee: findLeastFee,
  partner_fee_max: findGreatestFee,
  offshore_cost: computeOffshoreCost,
  breakeven_rate: findBreakEvenRate,
  total_cost: computeTotalCost,
  fair_pay: (inputs) => {
    const pay = judgePay(inputs);
    return pay.ok ? { ...pay, value: [pay.value.index, pay.value.band] } : pay;
  },
  milestones: (inputs) => {
    const rows = planMilestones(inputs);
    return rows.ok ? { ...rows, value: rows.value.map((row) => Object.values(row)) } : rows;
  },
  readiness: (_inputs, duties) => {
    const readiness = assessReadiness(duties);
    if (!readiness.ok) return readiness;
    const { low, high, gate, weakest } = readiness.value;
    return { ...readiness, value: { score: low === high ? low : [low, high], gate, weakest } };
  },
};

describe('The golden cases of the money functions', () => {
  it('are 120, of ten quantities', () => {
    expect(cases).toHaveLength(120);
    expect([...new Set(cases.map(({ quantity }) => quantity))].sort()).toEqual(Object.keys(QUANTITIES).sort());
  });

  it.each(cases.map((vector, index) => [index + 1, vector.quantity, vector] as const))(
    'case %i: %s',
    (_, quantity, vector) => {
      const result = QUANTITIES[quantity]!(vector.inputs, vector.duties);
      if (vector.expect === 'ERROR') expect(result.ok).toBe(false);
      else if (!result.ok) throw new Error(result.problem.message);
      else expect(listDifferences(result.value, vector.expect)).toEqual([]);
    },
  );
});
