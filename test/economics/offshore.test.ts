import fc from 'fast-check';
import { computeOffshoreCost, findBreakEvenRate } from '../../src/economics/offshore';
import { isClose } from './close';
import { noteCodesOf, valueOf } from './unwrap';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const amount = fc.integer({ min: 0, max: 50_000 });
const inputs = fc.record({
  hours: fc.integer({ min: 1, max: 20_000 }),
  fx: fc.integer({ min: 1, max: 300 }).map((cents) => cents / 100),
  productivity: fc.integer({ min: 50, max: 300 }).map((percent) => percent / 100),
  sup_ratio: share,
  sup_rate: fc.integer({ min: 0, max: 150 }),
  spec_hours: fc.integer({ min: 0, max: 500 }),
  rework: fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100),
  rework_share: share,
  cycles: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  transition: amount,
  recurring: amount,
  turnover: share,
  replace: amount,
  fx_cost: share,
  years: fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10),
  discount_rate: share,
});
const rate = fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100);

const costOf = (given: Parameters<typeof computeOffshoreCost>[0]) => valueOf(computeOffshoreCost(given));

describe('The cost abroad', () => {
  it('is the bare rate where nothing else is given', () => {
    expect(costOf({ hours: 1_000, rate: 25 })).toMatchObject({
      effective_rate: 25,
      multiplier: 1,
      one_off: 0,
      npv: 25_000,
    });
  });

  it('is what free labour costs all the same at a rate of 0', () => {
    expect(costOf({ hours: 1_000, rate: 0, sup_ratio: 0.1, sup_rate: 80 }).effective_rate).toBe(8);
  });

  it('adds up: labour, supervision, turnover and recurring cost make the year, the years and what is spent once the whole', () => {
    fc.assert(
      fc.property(inputs, rate, (given, hourly) => {
        const cost = costOf({ ...given, rate: hourly });
        expect(isClose(cost.labour + cost.supervision + cost.turnover + cost.recurring, cost.annual, 1e-12)).toBe(true);
        const wholeYears = Math.ceil(given.years);
        const { npv } = costOf({ ...given, rate: hourly, years: wholeYears });
        let paid = cost.one_off;
        for (let year = 1; year <= wholeYears; year++) paid += cost.annual / (1 + given.discount_rate) ** year;
        expect(isClose(npv, paid, 1e-12)).toBe(true);
      }),
    );
  });

  it('is linear in the rate', () => {
    fc.assert(
      fc.property(inputs, rate, (given, hourly) => {
        const [free, one, at] = [0, 1, hourly].map((r) => costOf({ ...given, rate: r }).effective_rate);
        expect(isClose(at, free! + (one! - free!) * hourly, 1e-9)).toBe(true);
      }),
    );
  });

  it('is the sum of the rounds of rework, one by one', () => {
    const { multiplier } = costOf({ hours: 1_000, rate: 25, rework: 0.3, rework_share: 0.5, cycles: 3 });
    expect(multiplier).toBeCloseTo(1 + 0.5 * (0.3 + 0.3 ** 2 + 0.3 ** 3), 12);
  });

  it('has rework without end where cycles are left out or 0', () => {
    for (const cycles of [null, '', 0])
      expect(costOf({ hours: 1_000, rate: 25, rework: 0.5, cycles }).multiplier).toBe(2);
  });

  it.each([
    ['fx', { fx: 0 }],
    ['productivity', { productivity: 0 }],
    ['hours_per_head', { hours_per_head: 0, turnover: 0.2, replace: 900 }],
    ['years', { years: 0, transition: 5_000 }],
  ])('takes 0 for %s as left out', (name, given) => {
    const base = { hours: 1_000, rate: 25, ...given };
    expect(costOf(base)).toEqual(costOf({ ...base, [name]: null }));
  });

  it('takes 0 for the share that is redone as given, not as left out', () => {
    expect(costOf({ hours: 1_000, rate: 25, rework: 0.5, rework_share: 0 }).multiplier).toBe(1);
    expect(costOf({ hours: 1_000, rate: 25, rework: 0.5 }).multiplier).toBe(2);
  });

  it('spreads what is spent once over fractions of years, and over discounted ones', () => {
    const once = { hours: 1_000, rate: 0, transition: 30_000 };
    expect(costOf({ ...once, years: 1.5 }).effective_rate).toBe(20);
    const annuity = 1 / 1.08 + 1 / 1.08 ** 2;
    expect(costOf({ ...once, years: 2, discount_rate: 0.08 }).effective_rate).toBeCloseTo(30 / annuity, 12);
  });

  it('meets the undiscounted cost as the discount rate goes to 0', () => {
    const given = { hours: 1_000, rate: 20, transition: 30_000, years: 7 };
    const [none, tiny] = [0, 1e-14].map((discount_rate) => costOf({ ...given, discount_rate }).npv);
    expect(isClose(tiny, none!, 1e-12)).toBe(true);
  });

  it('lets the inputs for home stand in the same range without acting', () => {
    const home = { onshore_supervision: 0.1, onshore_rework: 0.2, onshore_rework_share: 0.5 };
    expect(costOf({ hours: 1_000, rate: 25, ...home })).toEqual(costOf({ hours: 1_000, rate: 25 }));
  });
});

describe('The break-even rate', () => {
  it('makes work abroad cost exactly what it costs at home', () => {
    fc.assert(
      fc.property(inputs, rate, (given, onshore_rate) => {
        const found = valueOf(findBreakEvenRate({ ...given, onshore_rate }));
        fc.pre(found >= 0);
        expect(Math.abs(costOf({ ...given, rate: found }).effective_rate - onshore_rate)).toBeLessThan(1e-6);
      }),
    );
  });

  it('counts supervision and rework at home too', () => {
    const given = { onshore_rate: 60, hours: 1_000, sup_rate: 80, onshore_supervision: 0.1, onshore_rework: 0.2 };
    expect(valueOf(findBreakEvenRate(given))).toBeCloseTo(1.25 * (60 + 8), 12);
  });

  it('is returned where it is negative, with the remark that even free labour does not pay', () => {
    const result = findBreakEvenRate({ onshore_rate: 20, hours: 1_000, transition: 50_000 });
    expect(valueOf(result)).toBe(-30);
    expect(noteCodesOf(result)).toEqual(['FREE_LABOUR_DOES_NOT_PAY']);
  });

  it('lets the rate abroad stand in the same range without acting', () => {
    const given = { onshore_rate: 60, hours: 1_000 };
    expect(valueOf(findBreakEvenRate({ ...given, rate: 25 }))).toBe(valueOf(findBreakEvenRate(given)));
  });
});
