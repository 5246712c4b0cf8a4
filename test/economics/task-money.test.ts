import fc from 'fast-check';
import { STRATEGY_IDS } from '../../src/model/policy';
import type { Money } from '../../src/model/task';
import { deriveOutsideCost } from '../../src/economics/outside-cost';
import { computeTaskMoney } from '../../src/economics/task-money';

const helpDesk: Money = {
  annual_cost: 90_000,
  hours: 2_000,
  rate_home: 50,
  rate_abroad: 20,
  quote_home: 70_000,
  quote_abroad: 48_000,
  one_off: 10_500,
};
const project: Money = { fixed_fee: 60_000, success_fee: 180_000, success_probability: 0.3, project_value: 900_000 };

describe('The fact outside_cost from money', () => {
  it.each([
    ['half the annual cost or less: far cheaper outside', { annual_cost: 100, quote_home: 50 }, 1],
    ['a quarter of it', { annual_cost: 100, quote_abroad: 25 }, 1],
    ['seven eighths: middling', { annual_cost: 100, quote_home: 87.5 }, 3],
    ['the same', { annual_cost: 100, quote_home: 100 }, 1 + (4 * 0.5) / 0.75],
    ['a quarter above', { annual_cost: 100, quote_home: 125 }, 5],
    ['twice as much: far dearer', { annual_cost: 100, quote_home: 200 }, 5],
    ['the lower of two quotes', { annual_cost: 100, quote_home: 125, quote_abroad: 87.5 }, 3],
    ['a quote of 0', { annual_cost: 100, quote_home: 0 }, 1],
  ])('%s', (_, money, expected) => expect(deriveOutsideCost(money)).toBeCloseTo(expected, 12));

  it.each([
    ['without a quote', { annual_cost: 100 }],
    ['without an annual cost', { quote_home: 100 }],
    ['with an annual cost of 0', { annual_cost: 0, quote_home: 100 }],
  ])('is undefined %s', (_, money) => expect(deriveOutsideCost(money)).toBeUndefined());

  it('rises with the quote and stays within 1 to 5', () => {
    const quote = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), quote, quote, (annual_cost, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((quote_home) =>
          deriveOutsideCost({ annual_cost, quote_home })!,
        );
        expect(low).toBeLessThanOrEqual(high!);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('The money of a task', () => {
  it('is nothing where nothing is known, and says which columns would tell', () => {
    expect(computeTaskMoney({}, { recommended: 'OUTSOURCE' })).toEqual({
      differs: false,
      missing: {
        breakeven: ['fixed_fee', 'success_fee'],
        effective_rate_abroad: ['hours', 'rate_abroad'],
        outside_cost: ['annual_cost', 'quote_home', 'quote_abroad'],
        cheapest: ['annual_cost', 'quote_home', 'quote_abroad'],
        saving: ['annual_cost', 'quote_home'],
      },
      problems: [],
      notes: [],
    });
  });

  it('has the break-even probability of its fees', () => {
    expect(computeTaskMoney(project).breakeven).toBe(1 / 3);
  });

  it('has the effective rate abroad, what the move costs included', () => {
    expect(computeTaskMoney(helpDesk).effective_rate_abroad).toBe(25.25);
  });

  it('counts what the company assumes about work abroad: supervision, rework, the years of the move', () => {
    const assumptions = { sup_ratio: 0.1, sup_rate: 60, years: 3 };
    const { effective_rate_abroad, cheapest } = computeTaskMoney(helpDesk, { today: 'IN_HOUSE', assumptions });
    expect(effective_rate_abroad).toBeCloseTo(20 + 6 + 10_500 / 6_000, 12);
    expect(cheapest!.costs.CAPTIVE_OFFSHORE).toBe(52_000);
  });

  it('finds the cheapest of the strategies whose money is known', () => {
    const { cheapest } = computeTaskMoney(helpDesk, { today: 'IN_HOUSE' });
    expect(cheapest).toEqual({
      strategy: 'CAPTIVE_OFFSHORE',
      cost: 40_000,
      basis: 'year',
      among: ['CAPTIVE_OFFSHORE'],
      costs: {
        IN_HOUSE: 90_000,
        OUTSOURCE: 70_000,
        OFFSHORE_OUTSOURCE: 48_000,
        INSOURCE: 70_000,
        CAPTIVE_OFFSHORE: 40_000,
      },
    });
  });

  it('names all that the same money makes equally cheap, first the one that is usually quoted', () => {
    const { cheapest } = computeTaskMoney({ annual_cost: 90_000, quote_home: 70_000 }, { today: 'IN_HOUSE' });
    expect(cheapest).toMatchObject({ strategy: 'OUTSOURCE', among: ['OUTSOURCE', 'INSOURCE'] });
  });

  it('compares nothing where the money of one strategy only is known', () => {
    const { cheapest, missing } = computeTaskMoney({ annual_cost: 90_000 });
    expect(cheapest).toBeUndefined();
    expect(missing.cheapest).toEqual(['quote_home', 'quote_abroad']);
  });

  it('compares the expected payments of a project where no yearly cost is known, and never mixes the two', () => {
    expect(computeTaskMoney(project).cheapest).toMatchObject({ strategy: 'PARTNER', cost: 54_000, basis: 'project' });
    const both = computeTaskMoney({ ...helpDesk, ...project }, { today: 'IN_HOUSE' }).cheapest!;
    expect(both.basis).toBe('year');
    expect(both.costs.PARTNER).toBeUndefined();
  });

  it('takes the annual cost as that of what is done today', () => {
    const { cheapest } = computeTaskMoney(helpDesk, { today: 'OFFSHORE_OUTSOURCE' });
    expect(cheapest!.costs).toMatchObject({ OFFSHORE_OUTSOURCE: 90_000, IN_HOUSE: 100_000 });
    expect(computeTaskMoney(helpDesk, { today: null }).cheapest!.costs.IN_HOUSE).toBe(100_000);
  });

  it('says so where today is unknown and the annual cost counts as in-house', () => {
    expect(computeTaskMoney({ annual_cost: 1 }).notes.map(({ code }) => code)).toEqual(['TODAY_ASSUMED']);
    expect(computeTaskMoney({ annual_cost: 1 }, { today: 'IN_HOUSE' }).notes).toEqual([]);
  });
});

describe('The saving of a move', () => {
  const savingOf = (money: Money, today: 'IN_HOUSE' | 'OUTSOURCE', recommended: 'IN_HOUSE' | 'OUTSOURCE' | 'PARTNER') =>
    computeTaskMoney(money, { today, recommended });

  it('is the cost today less the cost as recommended, with the years after which the move is paid for', () => {
    expect(savingOf(helpDesk, 'IN_HOUSE', 'OUTSOURCE').saving).toEqual({
      amount: 20_000,
      basis: 'year',
      one_off: 10_500,
      payback_years: 0.525,
    });
  });

  it('is negative where the move costs more, and then never pays', () => {
    const { saving } = savingOf({ ...helpDesk, quote_home: 100_000 }, 'IN_HOUSE', 'OUTSOURCE');
    expect(saving).toEqual({ amount: -10_000, basis: 'year', one_off: 10_500 });
  });

  it('is that of the project where partnering replaces outsourcing', () => {
    expect(savingOf(project, 'OUTSOURCE', 'PARTNER').saving).toEqual({ amount: 6_000, basis: 'project' });
  });

  it('is not known where money a year would have to be compared with fees of a project', () => {
    const { saving, notes } = savingOf({ ...helpDesk, ...project }, 'IN_HOUSE', 'PARTNER');
    expect(saving).toBeUndefined();
    expect(notes.map(({ code }) => code)).toContain('SAVING_NOT_COMPARABLE');
  });

  it('is not known without the money of the recommended, which is named', () => {
    const { saving, missing } = savingOf({ annual_cost: 90_000 }, 'IN_HOUSE', 'OUTSOURCE');
    expect(saving).toBeUndefined();
    expect(missing.saving).toEqual(['quote_home']);
  });

  it('does not exist where nothing moves or nothing is recommended', () => {
    for (const recommended of ['IN_HOUSE', null] as const) {
      const { saving, missing } = computeTaskMoney(helpDesk, { today: 'IN_HOUSE', recommended });
      expect([saving, missing.saving]).toEqual([undefined, undefined]);
    }
  });
});

describe('Where the cheapest is not the recommended', () => {
  it('the row says so, with both costs', () => {
    const { differs, notes } = computeTaskMoney(helpDesk, { today: 'IN_HOUSE', recommended: 'OUTSOURCE' });
    expect(differs).toBe(true);
    expect(notes).toEqual([
      {
        code: 'CHEAPEST_DIFFERS',
        text: 'By the known money CAPTIVE_OFFSHORE is cheapest (40000); recommended is OUTSOURCE (70000). Costs never change the points.',
      },
    ]);
  });

  it('it says that the cost of the recommended is unknown where it is', () => {
    const { differs, notes } = computeTaskMoney(helpDesk, { today: 'IN_HOUSE', recommended: 'PARTNER' });
    expect(differs).toBe(true);
    expect(notes[0]!.text).toContain('what PARTNER, the recommended, costs is not known');
  });

  it('it does not count where both are equally cheap', () => {
    const money = { annual_cost: 90_000, quote_home: 70_000 };
    const { differs, notes } = computeTaskMoney(money, { today: 'IN_HOUSE', recommended: 'INSOURCE' });
    expect([differs, notes]).toEqual([false, []]);
  });
});

describe('Money of a row that cannot be', () => {
  it('is a problem with its column, and counts as missing', () => {
    const { problems, cheapest, missing } = computeTaskMoney({ ...project, success_probability: 30 });
    expect(problems.map(({ message }) => message)).toEqual([
      'success_probability: 30 was given; allowed is a number from 0 to 1. Enter a decimal or a percent cell: 50 % is 0.5, not 50.',
    ]);
    expect(cheapest).toBeUndefined();
    expect(missing.cheapest).toContain('annual_cost');
  });

  it('leaves the other figures alone', () => {
    const { problems, saving } = computeTaskMoney(
      { ...helpDesk, hours: -5 },
      { today: 'IN_HOUSE', recommended: 'OUTSOURCE' },
    );
    expect(problems.map(({ code }) => code)).toEqual(['OUT_OF_RANGE']);
    expect(saving!.amount).toBe(20_000);
  });

  it('includes a break-even that is never reached', () => {
    const { breakeven, problems } = computeTaskMoney({ fixed_fee: 60_000, success_fee: 50_000 });
    expect(breakeven).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'NEVER_REACHED', kind: 'none' }]);
  });

  it('never throws, and never gives a number that is none', () => {
    const column = fc.option(fc.double(), { nil: undefined });
    const columns = [...Object.keys(helpDesk), ...Object.keys(project)];
    const money = fc.record(Object.fromEntries(columns.map((name) => [name, column])));
    const strategy = fc.constantFrom(...STRATEGY_IDS, null, undefined);
    fc.assert(
      fc.property(money, strategy, strategy, (given, today, recommended) => {
        const known = Object.entries(given).filter(([, value]) => value !== undefined);
        const context = { ...(today === undefined ? {} : { today }), ...(recommended ? { recommended } : {}) };
        const answer = computeTaskMoney(Object.fromEntries(known), context);
        const { breakeven = 0, effective_rate_abroad = 0, outside_cost = 1, cheapest, saving } = answer;
        const figures = [breakeven, effective_rate_abroad, outside_cost, cheapest?.cost ?? 0, saving?.amount ?? 0];
        expect(figures.every((figure) => Number.isFinite(figure))).toBe(true);
      }),
    );
  });
});
