import fc from 'fast-check';
import { planMilestones } from '../../src/economics/milestones';
import { valueOf } from './unwrap';

const plan = { total: 100, count: 3, start: 46_000, days: 90 };
const planOf = (given: Parameters<typeof planMilestones>[0]) => valueOf(planMilestones(given));

describe('Milestones', () => {
  it('round the running total, so that thirds of 100 are 33.33, 33.34 and 33.33', () => {
    expect(planOf(plan).map(({ amount }) => amount)).toEqual([33.33, 33.34, 33.33]);
  });

  it('add up to the total, for any split and any decimals', () => {
    const split = fc.record({
      total: fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100),
      count: fc.integer({ min: 1, max: 60 }),
      upfront: fc.double({ min: 0, max: 0.5, noNaN: true }),
      retention: fc.double({ min: 0, max: 0.5, noNaN: true }),
      decimals: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(split, ({ decimals, ...given }) => {
        const unit = 10 ** decimals;
        const rows = planOf({ ...plan, ...given, decimals });
        const units = rows.map(({ amount }) => Math.round(amount * unit));
        const sum = units.reduce((total, each) => total + each, 0);
        expect(Math.abs(sum - given.total * unit)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(rows.at(-1)!.running_total).toBe(sum / unit);
        expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
        rows.forEach(({ amount }, row) => expect(amount).toBe(units[row]! / unit));
        expect(rows.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never come before the one before, and are paid the agreed days after they are due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 900 }), (count, days) => {
        const rows = planOf({ ...plan, count, days, upfront: 0.1, retention: 0.1, terms_days: 14 });
        rows.slice(1).forEach(({ due }, row) => expect(due).toBeGreaterThanOrEqual(rows[row]!.due));
        for (const { due, pay_by } of rows) expect(pay_by).toBe(due + 14);
      }),
    );
  });

  it('start with the share at the start and end with the share held back, 90 days after the end', () => {
    const rows = planOf({ ...plan, upfront: 0.2, retention: 0.1 });
    expect(rows.map(({ what, due, amount }) => [what, due, amount])).toEqual([
      ['Start', 46_000, 20],
      ['Milestone 1', 46_030, 23.33],
      ['Milestone 2', 46_060, 23.34],
      ['Milestone 3', 46_090, 23.33],
      ['Retention', 46_180, 10],
    ]);
  });

  it.each([0, null, ''])('leave out the rows of a share of %p', (share) => {
    expect(planOf({ ...plan, upfront: share, retention: share }).map(({ what }) => what)).toEqual([
      'Milestone 1',
      'Milestone 2',
      'Milestone 3',
    ]);
  });

  it('round halves up, in days and in a total as it was typed', () => {
    expect(planOf({ ...plan, count: 2, days: 1 })[0]!.due).toBe(46_001);
    expect(planOf({ ...plan, count: 1, total: 2.675 })[0]!.amount).toBe(2.68);
    expect(planOf({ ...plan, count: 8, total: 1 })[0]!.amount).toBe(0.13);
  });

  it('round to two decimals where none are given, and to whole money where 0 are', () => {
    expect(planOf({ ...plan, decimals: null })[0]!.amount).toBe(33.33);
    expect(planOf({ ...plan, decimals: 0 }).map(({ amount }) => amount)).toEqual([33, 34, 33]);
  });

  it('take shares that make up the whole, although 0.7 and 0.3 do so by a hair only', () => {
    const rows = planOf({ ...plan, count: 1, upfront: 0.7, retention: 0.3 });
    expect(rows.map(({ amount }) => amount)).toEqual([70, 0, 30]);
  });

  it('say what the client does on each date: read back, review and praise, accept, release (D3)', () => {
    const actions = planOf({ ...plan, upfront: 0.2, retention: 0.1 }).map(({ client_does }) => client_does);
    expect(actions[0]).toContain('read back');
    expect(actions[1]).toContain('praise');
    expect(actions[3]).toContain('Accept the whole');
    expect(actions[4]).toContain('release the share held back');
  });

  it('drop the time of day from the start', () => {
    expect(planOf({ ...plan, start: 46_000.75 })).toEqual(planOf(plan));
  });
});
