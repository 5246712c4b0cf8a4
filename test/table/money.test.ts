import fc from 'fast-check';
import type { SideColumn } from '../../src/model/field';
import { currencyNamed, currencyOf, joinCurrencies } from '../../src/table/currency';
import { outsideCost, readAmount } from '../../src/table/money';
import type { DecimalMark } from '../../src/table/money';

/** In short: a number, "EUR 12" for an amount with a currency, the code of a problem, or null for unknown. */
function inShort(unit: SideColumn['unit'], raw: unknown, decimal: DecimalMark = ''): number | string | null {
  const amount = readAmount(unit, raw, decimal);
  if (amount === null) return null;
  if ('problem' in amount) return amount.problem;
  return amount.currency === undefined ? amount.amount : `${amount.currency} ${amount.amount}`;
}

describe('an amount of money', () => {
  const cases: [unknown, number | string | null][] = [
    [1200, 1200],
    [0.5, 0.5],
    [0, null],
    [-5, 'MONEY_NEGATIVE'],
    [NaN, null],
    [Infinity, 'MONEY_UNREADABLE'],
    [true, 'MONEY_UNREADABLE'],
    ['', null],
    [null, null],
    ['?', null],
    ['n/a', null],
    ['tbd', null],
    ['-', null],
    ['0', null],
    ['0.00', null],
    ['1200', 1200],
    ['1200.5', 1200.5],
    ['1200,5', 1200.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567.89', 1234567.89],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200,50', 1200.5],
    ["1'200.50", 1200.5],
    ['1’200', 1200],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
    ['.50', 0.5],
    ['12.', 12],
    ['€ 1 200', 'EUR 1200'],
    ['€1,234.50', 'EUR 1234.5'],
    ['1.234,50 €', 'EUR 1234.5'],
    ['€ 1.234,50', 'EUR 1234.5'],
    ['EUR 1200', 'EUR 1200'],
    ['1200 EUR', 'EUR 1200'],
    ['1200 eur', 'EUR 1200'],
    ['£99', 'GBP 99'],
    ['$1200', '$ 1200'],
    ['US$ 1200', 'USD 1200'],
    ['1200 zł', 'PLN 1200'],
    ['CHF 1’200.-', 'MONEY_UNREADABLE'],
    ['1e+05', 100000],
    ['1.5E5', 150000],
    ['12k', 12000],
    ['€12.5k', 'EUR 12500'],
    ['12 thousand', 12000],
    ['1.2 million', 1200000],
    ['1,2 Mio €', 'EUR 1200000'],
    ['1200 p.a.', 1200],
    ['€1200 per year', 'EUR 1200'],
    ['1200/year', 1200],
    // What can be read in two ways.
    ['1,234', 'MONEY_AMBIGUOUS'],
    ['12.500', 'MONEY_AMBIGUOUS'],
    ['€ 12.500', 'MONEY_AMBIGUOUS'],
    ['$1.2m', 'MONEY_AMBIGUOUS'],
    ['3M', 'MONEY_AMBIGUOUS'],
    ['2bn', 'MONEY_AMBIGUOUS'],
    // Negative.
    ['-1200', 'MONEY_NEGATIVE'],
    ['−1200', 'MONEY_NEGATIVE'],
    ['(1,200)', 'MONEY_NEGATIVE'],
    ['(1200)', 'MONEY_NEGATIVE'],
    ['($1,200.00)', 'MONEY_NEGATIVE'],
    ['€ -1200', 'MONEY_NEGATIVE'],
    ['-€1200', 'MONEY_NEGATIVE'],
    ['1200-', 'MONEY_NEGATIVE'],
    // No amount.
    ['40%', 'MONEY_PERCENT'],
    ['about 1200', 'MONEY_UNREADABLE'],
    ['~1200', 'MONEY_UNREADABLE'],
    ['1000-2000', 'MONEY_UNREADABLE'],
    ['1,23,4', 'MONEY_UNREADABLE'],
    ['1.2.3', 'MONEY_UNREADABLE'],
    ['12 34', 'MONEY_UNREADABLE'],
    ['1,234.567,8', 'MONEY_UNREADABLE'],
    ['a lot', 'MONEY_UNREADABLE'],
    ['1200 monthly', 'MONEY_UNREADABLE'],
    ['€1200 $', 'MONEY_UNREADABLE'],
    ['#VALUE!', 'MONEY_ERROR'],
    [{ error: '#N/A' }, 'MONEY_ERROR'],
    ['9'.repeat(40_000), 'MONEY_UNREADABLE'],
    [{ type: 'FormattedNumber', basicValue: 12.5, numberFormat: '€0' }, 12.5],
  ];
  it.each(cases)('reads %p as %p', (raw, expected) => {
    expect(inShort('money', raw)).toBe(expected);
  });

  it('names both readings of what is ambiguous', () => {
    expect(readAmount('money', '12.500')).toEqual({ problem: 'MONEY_AMBIGUOUS', readings: '12500 or 12.5' });
    expect(readAmount('money', '1.2m')).toEqual({ problem: 'MONEY_AMBIGUOUS', readings: '1200000 or 1200' });
  });

  it('reads a single mark before three digits by the decimal mark of the table', () => {
    expect(inShort('money', '12.500', ',')).toBe(12500);
    expect(inShort('money', '12.500', '.')).toBe(12.5);
    expect(inShort('money', '12,500', '.')).toBe(12500);
    expect(inShort('money', '12,500', ',')).toBe(12.5);
    expect(inShort('money', '€ 12.500', ',')).toBe('EUR 12500');
  });
});

describe('other amounts', () => {
  const cases: [SideColumn['unit'], unknown, number | string | null][] = [
    ['money per hour', '45,50 €/h', 'EUR 45.5'],
    ['money per hour', '45 per hour', 45],
    ['money per hour', '45 per year', 'MONEY_UNREADABLE'],
    ['hours per year', 1600, 1600],
    ['hours per year', '1600 h', 1600],
    ['hours per year', '1 600 hours', 1600],
    ['hours per year', '1600 hrs/year', 1600],
    ['hours per year', '12 hours a week', 'MONEY_UNREADABLE'],
    ['hours per year', '1600 €', 'MONEY_UNREADABLE'],
    ['hours per year', -1, 'MONEY_NEGATIVE'],
    ['people', 40, 40],
    ['people', '40', 40],
    ['people', 40.5, 'MONEY_UNREADABLE'],
    ['probability', 0.4, 0.4],
    ['probability', '0.4', 0.4],
    ['probability', '0,4', 0.4],
    ['probability', '40%', 0.4],
    ['probability', '40 %', 0.4],
    ['probability', '12,5%', 0.125],
    ['probability', 1, 1],
    ['probability', '100%', 1],
    ['probability', 0, null],
    ['probability', 40, 'PROBABILITY_RANGE'],
    ['probability', '40', 'PROBABILITY_RANGE'],
    ['probability', '140%', 'PROBABILITY_RANGE'],
    ['probability', -0.1, 'PROBABILITY_RANGE'],
    ['probability', 'likely', 'PROBABILITY_RANGE'],
    ['probability', true, 'PROBABILITY_RANGE'],
    ['probability', '0.125', 0.125],
    ['probability', '#N/A', 'MONEY_ERROR'],
  ];
  it.each(cases)('%s: reads %p as %p', (unit, raw, expected) => {
    expect(inShort(unit, raw)).toBe(expected);
  });
});

describe('a currency', () => {
  it('is known by sign, code or name', () => {
    expect(['€', 'eur', 'Euro', 'US$', 'zł', 'kr', 'abc'].map((text) => currencyOf(text))).toEqual([
      'EUR',
      'EUR',
      'EUR',
      'USD',
      'PLN',
      'kr',
      undefined,
    ]);
  });

  it('may be any code of three letters in its own column', () => {
    expect(['XAF', ' usd ', '€', 'money', 'constructor', ''].map((text) => currencyNamed(text))).toEqual([
      'XAF',
      'USD',
      'EUR',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('agrees with a sign that several currencies share', () => {
    expect(joinCurrencies('$', 'AUD')).toBe('AUD');
    expect(joinCurrencies('AUD', '$')).toBe('AUD');
    expect(joinCurrencies('$', 'EUR')).toBeNull();
    expect(joinCurrencies('SEK', 'kr')).toBe('SEK');
    expect(joinCurrencies(undefined, 'EUR')).toBe('EUR');
    expect(joinCurrencies(undefined, undefined)).toBeUndefined();
    expect(joinCurrencies('EUR', 'USD')).toBeNull();
  });
});

describe('the level of outside cost that follows from money', () => {
  const cases: [string, Record<string, number>, number | undefined][] = [
    ['half of it', { annual_cost: 100, quote_home: 50 }, 1],
    ['less than half', { annual_cost: 100, quote_home: 10 }, 1],
    ['as dear as own work', { annual_cost: 100, quote_home: 100 }, 1 + (4 * 0.5) / 0.75],
    ['a quarter dearer', { annual_cost: 100, quote_home: 125 }, 5],
    ['far dearer', { annual_cost: 100, quote_home: 500 }, 5],
    ['the lower of two quotes', { annual_cost: 100, quote_home: 125, quote_abroad: 50 }, 1],
    ['a quote abroad alone', { annual_cost: 80, quote_abroad: 100 }, 5],
    ['no quote', { annual_cost: 100 }, undefined],
    ['no own cost', { quote_home: 100 }, undefined],
  ];
  it.each(cases)('%s', (_name, money, expected) => {
    const level = outsideCost(money);
    if (expected === undefined) expect(level).toBeUndefined();
    else expect(level).toBeCloseTo(expected, 12);
  });
});

describe('any cell', () => {
  const units = fc.constantFrom<SideColumn['unit']>(
    'money',
    'money per hour',
    'hours per year',
    'probability',
    'people',
  );
  const marks = fc.constantFrom<DecimalMark>('', '.', ',');
  const cells = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
    fc.double(),
    fc.stringMatching(/^[€$£(-]?[0-9 .,']{0,14}[km%)€]?$/),
  );

  it('gives a positive amount, nothing, or a problem, and never throws', () => {
    fc.assert(
      fc.property(units, cells, marks, (unit, raw, mark) => {
        const amount = readAmount(unit, raw, mark);
        if (amount === null || 'problem' in amount) return;
        expect(amount.amount).toBeGreaterThan(0);
        expect(Number.isFinite(amount.amount)).toBe(true);
        if (unit === 'probability') expect(amount.amount).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads an amount back as it would be written in English, German, French and Swiss', () => {
    const cents = fc.integer({ min: 1, max: 999_999_999_99 });
    fc.assert(
      fc.property(cents, (value) => {
        const amount = value / 100;
        for (const locale of ['en', 'de', 'fr', 'de-CH']) {
          const text = amount.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
          expect([text, inShort('money', text)]).toEqual([text, amount]);
        }
      }),
    );
  });
});
