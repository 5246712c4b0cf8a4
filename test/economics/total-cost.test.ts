import fc from 'fast-check';
import { computeTotalCost } from '../../src/economics/total-cost';
import { isClose } from './close';
import { valueOf } from './unwrap';

const costOf = (given: Parameters<typeof computeTotalCost>[0]) => valueOf(computeTotalCost(given));

describe('Total cost', () => {
  it('is a plain sum where nothing is discounted and nothing grows', () => {
    expect(costOf({ one_off: 10_000, annual: 1_000, years: 3, exit: 500 })).toBe(13_500);
  });

  it('discounts and grows year by year', () => {
    const cost = costOf({ one_off: 100, annual: 1_000, years: 2, rate: 0.1, growth: 0.05, exit: 50 });
    expect(cost).toBeCloseTo(100 + 1_000 / 1.1 + 1_050 / 1.21 + 50 / 1.21, 9);
  });

  it('is higher by one year of discount on the yearly cost when paid at the beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 }), (years, mils) => {
        const given = { one_off: 0, annual: 1_000, years, rate: mils / 1_000 };
        const [end, beginning] = [0, 1].map((type) => costOf({ ...given, type }));
        expect(isClose(beginning, end! * (1 + given.rate))).toBe(true);
      }),
    );
  });

  it('takes what was left out as 0', () => {
    const given = { one_off: 10_000, annual: 1_000, years: 3 };
    expect(costOf({ ...given, rate: null, growth: '', exit: null, type: null })).toBe(costOf(given));
  });

  it('ends after the first year where the cost shrinks to nothing', () => {
    expect(costOf({ one_off: 0, annual: 1_000, years: 5, growth: -1 })).toBe(1_000);
  });
});
