import fc from 'fast-check';
import { BREAKEVEN_RATE, OFFSHORE_COST, PARTNER_BREAKEVEN, PARTNER_FEE } from '../../src/catalogue/money-functions';
import { computeOffshoreCost, findBreakEvenRate } from '../../src/economics/offshore';
import { findLeastFee } from '../../src/economics/partner-fees';
import { readTerms } from '../../src/economics/read-terms';
import { problemOf, valueOf } from './unwrap';

const cells: [string, number][] = [
  ['base_fee', 5_000],
  ['provider_tolerance', 900_000],
  ['discount_rate', 0.08],
  ['years_success', 1.5],
];
const terms = Object.fromEntries(cells);

describe('Terms are read from two columns of name and value', () => {
  it('in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(valueOf(readTerms(shuffled, PARTNER_FEE))).toEqual(terms);
      }),
    );
  });

  it('with blank rows between them', () => {
    const spaced = [[null, null], ...cells.slice(0, 2), ['', ' '], ...cells.slice(2), [undefined, '']];
    expect(valueOf(readTerms(spaced, PARTNER_FEE))).toEqual(terms);
  });

  it.each(['BASE_FEE', ' base fee ', 'Base-Fee', 'base  fee', 'Base fee'])(
    'by name or label, however it is spelt: “%s”',
    (name) => {
      expect(valueOf(readTerms([[name, 7]], PARTNER_FEE))).toEqual({ base_fee: 7 });
    },
  );

  it('and are none where the range is empty or one blank cell', () => {
    for (const empty of [[], [[null]], [['', '']], [[0, 0].map(() => null)]])
      expect(valueOf(readTerms(empty, PARTNER_FEE))).toEqual({});
  });

  it('leaving out a blank value, also of a term of another function, but keeping 0', () => {
    const range = [
      ['base_fee', 0],
      ['gain_partner', ''],
      ['client_tolerance', null],
    ];
    expect(valueOf(readTerms(range, PARTNER_FEE))).toEqual({ base_fee: 0 });
  });

  it('leaving out 0 where 0 cannot be meant', () => {
    expect(
      valueOf(
        readTerms(
          [
            ['cycles', 0],
            ['fx', 0],
            ['fx_cost', 0],
          ],
          OFFSHORE_COST,
        ),
      ),
    ).toEqual({ fx_cost: 0 });
  });

  it('ready for their function', () => {
    const given = { probability: 0.25, fixed_fee: 60_000 };
    expect(findLeastFee({ ...valueOf(readTerms([['Base fee', 10_000]], PARTNER_FEE)), ...given })).toMatchObject({
      value: 200_000,
    });
  });

  it('so that one input range serves OFFSHORE_COST and BREAKEVEN_RATE', () => {
    const range = [
      ['hours', 1_000],
      ['rate', 25],
      ['productivity', 1.2],
      ['onshore_rework', 0.2],
    ];
    expect(valueOf(computeOffshoreCost(valueOf(readTerms(range, OFFSHORE_COST)))).effective_rate).toBe(30);
    const shared = { ...valueOf(readTerms(range, BREAKEVEN_RATE)), onshore_rate: 60 };
    expect(valueOf(findBreakEvenRate(shared))).toBeCloseTo(62.5, 12);
  });
});

describe('Terms are refused, by name,', () => {
  const REFUSED: [string, unknown[][], string, 'value' | 'none', string[]][] = [
    [
      'when the function does not know them',
      [['bse_fee', 5_000]],
      'UNKNOWN_NAME',
      'none',
      [
        '“bse_fee” was given',
        'PARTNER_BREAKEVEN',
        'base_fee, salvage, client_tolerance, gain_client and value',
        'Correct the name',
      ],
    ],
    ['even where the value of an unknown name is blank', [['bse_fee', null]], 'UNKNOWN_NAME', 'none', ['“bse_fee”']],
    [
      'when they cannot act there',
      [['provider_cost', 5_000]],
      'CANNOT_ACT',
      'value',
      ['provider_cost = 5000 was given', 'PARTNER_BREAKEVEN', 'allowed are base_fee', 'Remove the row'],
    ],
    [
      'when they are an argument of the function already',
      [['fixed_fee', 5_000]],
      'CANNOT_ACT',
      'value',
      ['fixed_fee = 5000 was given', 'allowed are base_fee'],
    ],
    [
      'when they are given twice',
      [
        ['base_fee', 1],
        ['salvage', 2],
        [' Base Fee', 1],
      ],
      'DUPLICATE',
      'value',
      ['base_fee was given twice, in rows 1 and 3', 'allowed is once', 'Remove one'],
    ],
    [
      'when a value has no name',
      [
        ['base_fee', 1],
        [null, 500],
      ],
      'NO_NAME',
      'value',
      ['Row 2', 'value 500 was given without a name', 'Write the name'],
    ],
    ['when the value is text', [['base_fee', 'much']], 'NOT_NUMBER', 'value', ['base_fee: “much” was given']],
    ['when the value is a number as text', [['base_fee', '5000']], 'NOT_NUMBER', 'value', ['“5000” was given']],
    ['when the value is an error', [['base_fee', '#DIV/0!']], 'NOT_NUMBER', 'value', ['“#DIV/0!” was given']],
    ['when the value is out of range', [['salvage', -5]], 'OUT_OF_RANGE', 'value', ['salvage: -5 was given', 'from 0']],
    ['when the range is too wide', [['base_fee', 1, 'money']], 'NOT_PAIRS', 'value', ['3 columns', 'two columns']],
    ['when the range is too narrow', [['base_fee']], 'NOT_PAIRS', 'value', ['1 columns', 'two columns']],
  ];
  it.each(REFUSED)('%s', (_, range, code, kind, says) => {
    const problem = problemOf(readTerms(range, PARTNER_BREAKEVEN));
    expect(problem).toMatchObject({ code, kind });
    for (const part of says) expect(problem.message).toContain(part);
  });

  it('and never by an exception, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.constantFrom(...Object.keys(PARTNER_FEE.quantities)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }), (range) => {
        expect(typeof readTerms(range, PARTNER_FEE).ok).toBe('boolean');
      }),
    );
  });

  it('with long texts clipped in the message', () => {
    const { message } = problemOf(readTerms([['base_fee', 'x'.repeat(500)]], PARTNER_FEE));
    expect(message).toContain(`“${'x'.repeat(39)}…”`);
    expect(message.length).toBeLessThan(250);
  });
});
