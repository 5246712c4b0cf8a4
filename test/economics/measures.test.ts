import { FAIR_PAY_MEASURES, OFFSHORE_MEASURES, READINESS_MEASURES } from '../../src/catalogue/money-measures';
import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import { judgePay } from '../../src/economics/fair-pay';
import { listMeasures, showFairPay, showOffshoreCost, showPayoff, showReadiness } from '../../src/economics/measures';
import { computeOffshoreCost } from '../../src/economics/offshore';
import { computePayoff } from '../../src/economics/partner-payoff';
import { assessReadiness } from '../../src/economics/readiness';
import { problemOf, valueOf } from './unwrap';

const result = computePayoff({ probability: 0.4, value: 900_000, fixed_fee: 60_000, success_fee: 50_000 });
const payoff = valueOf(result);
const notes = result.ok ? result.notes : [];
const cost = valueOf(computeOffshoreCost({ hours: 1_000, rate: 25, sup_ratio: 0.1, sup_rate: 80 }));
const pay = valueOf(judgePay({ offer: 30, market_low: 40, market_high: 60 }));
const readiness = valueOf(assessReadiness({ brief: 4, tools: 2 }));

describe('The measures of PARTNER_PAYOFF', () => {
  it('are the advantage where none is asked for', () => {
    for (const blank of [undefined, null, '']) expect(valueOf(showPayoff(payoff, notes, blank))).toBe(40_000);
  });

  it('are each a number or a text, one for each side where both have one', () => {
    const ids = listMeasures(PAYOFF_MEASURES).filter((id) => id !== 'table');
    expect(ids).toHaveLength(4 + 2 * 11);
    for (const id of ids) {
      const shown = valueOf(showPayoff(payoff, notes, id));
      expect(typeof shown).toBe(id === 'notes' || id === 'cheaper' ? 'string' : 'number');
    }
  });

  it.each([
    ['expected_outsource', 300_000],
    ['Expected partner', 340_000],
    [' IF_FAILURE_OUTSOURCE ', -60_000],
    ['payment_expected_partner', 20_000],
    ['provider_if_failure_partner', 0],
    ['cheaper', 'PARTNER'],
  ])('answer “%s” with %p', (measure, answer) => expect(valueOf(showPayoff(payoff, notes, measure))).toBe(answer));

  it('have the warnings as text, one a line, and an empty text where there is none', () => {
    const text = String(valueOf(showPayoff(payoff, notes, 'notes')));
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('not above the fixed fee');
    expect(text).toContain('never reached');
    expect(valueOf(showPayoff(payoff, [], 'notes'))).toBe('');
  });

  it('make a table of both sides, three cells in every row', () => {
    const rows = valueOf(showPayoff(payoff, notes, 'table')) as unknown[][];
    expect(rows[0]).toEqual(['measure', 'outsource', 'partner']);
    expect(rows).toContainEqual(['expected', 300_000, 340_000]);
    expect(rows).toContainEqual(['advantage', '', 40_000]);
    expect(rows.every((row) => row.length === 3)).toBe(true);
    expect(rows).toHaveLength(1 + 11 + 4);
  });

  it('are refused by name: unknown ones, and those without their side', () => {
    const unknown = problemOf(showPayoff(payoff, notes, 'profit'));
    expect(unknown).toMatchObject({ code: 'UNKNOWN_MEASURE', kind: 'value' });
    expect(unknown.message).toContain('“profit” was given');
    expect(unknown.message).toContain('expected_outsource, expected_partner');
    expect(unknown.message).toContain('leave it out for advantage');
    const sideless = problemOf(showPayoff(payoff, notes, 'expected'));
    expect(sideless.code).toBe('MEASURE_NEEDS_SIDE');
    expect(sideless.message).toContain('expected_outsource and expected_partner');
  });
});

describe('The measures of the other functions', () => {
  it('of OFFSHORE_COST are the effective rate, each other number, or all as rows', () => {
    expect(valueOf(showOffshoreCost(cost))).toBe(33);
    expect(valueOf(showOffshoreCost(cost, 'supervision'))).toBe(8_000);
    const rows = valueOf(showOffshoreCost(cost, 'table'));
    expect(rows).toHaveLength(OFFSHORE_MEASURES.length - 1);
    expect(rows).toContainEqual(['labour', 25_000]);
    expect(problemOf(showOffshoreCost(cost, 'tax')).message).toContain('effective_rate, multiplier');
  });

  it('of FAIR_PAY are the index or the band', () => {
    expect(FAIR_PAY_MEASURES.map(({ id }) => valueOf(showFairPay(pay, id)))).toEqual([0.6, 'LOW']);
    expect(valueOf(showFairPay(pay))).toBe(0.6);
  });

  it('of READINESS are the score, which spills low and high where duties are blank, and its parts', () => {
    expect(valueOf(showReadiness(readiness))).toEqual([[22.5, 82.5]]);
    expect(READINESS_MEASURES.slice(1).map(({ id }) => valueOf(showReadiness(readiness, id)))).toEqual([
      'GAPS',
      'tools',
      22.5,
      82.5,
    ]);
    const full = { brief: 3, tools: 3, pay: 3, monitoring: 3, paid_on_time: 3, motivation: 3 };
    expect(valueOf(showReadiness(valueOf(assessReadiness(full))))).toBe(50);
  });

  it('of READINESS have no weakest duty where none is known', () => {
    const problem = problemOf(showReadiness(valueOf(assessReadiness({})), 'weakest'));
    expect(problem).toMatchObject({ code: 'NOTHING_KNOWN', kind: 'none' });
    expect(problem.message).toContain('Answer one of brief, tools');
  });
});
