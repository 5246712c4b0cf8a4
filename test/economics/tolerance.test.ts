import fc from 'fast-check';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff } from '../../src/economics/partner-payoff';
import { isClose } from './close';
import cases from './tolerance-cases.json';
import { problemOf, valueOf } from './unwrap';

/**
 * The formulas as the design prints them, evaluated with 120 digits (Python, decimal): risk tolerances from a thousandth of
 * the money at stake, where plain floating numbers overflow, to 10^40, where they cancel to nothing.
 */
describe('With any risk tolerance', () => {
  it.each(cases.map((each) => [each.tolerance, each.fixed_fee, each] as const))(
    'of %d, a fixed fee of %d: the answers agree with 120 digits',
    (_, __, { expect: expected, tolerance, success_fee, probability, value, ...rest }) => {
      const { salvage, ...fees } = rest;
      const deal = { ...rest, value, success_fee, client_tolerance: tolerance };
      const payoff = valueOf(computePayoff({ ...deal, probability }));
      expect(isClose(payoff.outsource.certainty, expected.outsource)).toBe(true);
      expect(isClose(payoff.partner.certainty, expected.partner)).toBe(true);
      expect(isClose(valueOf(findBreakEven(deal)), expected.breakeven)).toBe(true);
      const greatest = findGreatestFee({ ...fees, salvage, probability, value, client_tolerance: tolerance });
      expect(isClose(valueOf(greatest), expected.greatest)).toBe(true);
      const least = findLeastFee({ ...fees, probability, provider_tolerance: tolerance });
      if (expected.least === null) expect(problemOf(least).code).toBe('NO_FEE_ENOUGH');
      else expect(isClose(valueOf(least), expected.least)).toBe(true);
    },
  );

  it('and any money that is allowed, every number is finite', () => {
    const money = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
      fc.integer({ min: 0, max: 1e6 }),
    );
    const tolerance = fc.option(
      fc.double({ min: -300, max: 100, noNaN: true }).map((exponent) => 10 ** exponent),
      { nil: undefined },
    );
    const given = fc.record({
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      value: money,
      fixed_fee: money,
      base_fee: money,
      salvage: money,
      client_tolerance: tolerance,
    });
    fc.assert(
      fc.property(given, money, tolerance, (terms, success_fee, provider_tolerance) => {
        const { probability, ...client } = terms;
        const payoff = computePayoff({ ...terms, success_fee });
        if (payoff.ok) {
          const { outsource, partner, advantage, certainty_advantage } = payoff.value;
          const numbers = [...Object.values(outsource), ...Object.values(partner), advantage, certainty_advantage];
          expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
        }
        const breakEven = findBreakEven({ ...client, success_fee });
        if (breakEven.ok) {
          expect(breakEven.value).toBeGreaterThanOrEqual(0);
          expect(breakEven.value).toBeLessThanOrEqual(1);
        }
        const { least, greatest, room } = valueOf(findFeeRange({ ...terms, probability, provider_tolerance }));
        for (const part of [least, greatest, room]) if (part.ok) expect(Number.isFinite(part.value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
