import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { useExcel, type Argument } from './excel';

interface Refused {
  when: string;
  ask: [string, ...Argument[]];
  shows: '#VALUE!' | '#N/A';
  says: RegExp;
}

const DEAL: Argument[] = [0.4, 900000, 60000, 180000];
const WORK: Argument = [
  ['hours', 1000],
  ['rate', 20],
];

const REFUSED: Refused[] = [
  {
    when: 'a percentage as a whole number',
    ask: ['PARTNER_PAYOFF', 40, 900000, 60000, 180000],
    shows: '#VALUE!',
    says: /^probability: 40 was given; allowed is a number from 0 to 1.*50 % is 0.5/,
  },
  {
    when: 'a number as text',
    ask: ['PARTNER_PAYOFF', '0,4', 900000, 60000, 180000],
    shows: '#VALUE!',
    says: /^probability: “0,4” was given, which is not a number/,
  },
  {
    when: 'no success fee',
    ask: ['PARTNER_PAYOFF', 0.4, 900000, 60000, 0],
    shows: '#VALUE!',
    says: /^success_fee is missing: 0 was given.*gain_client/,
  },
  {
    when: 'a measure of both sides without its side',
    ask: ['PARTNER_PAYOFF', ...DEAL, 'expected'],
    shows: '#VALUE!',
    says: /expected_outsource and expected_partner/,
  },
  {
    when: 'an unknown measure',
    ask: ['OFFSHORE_COST', WORK, 'profit'],
    shows: '#VALUE!',
    says: /^measure: “profit” was given.*effective_rate/,
  },
  {
    when: 'an unknown term',
    ask: ['PARTNER_FEE', 0.25, 60000, [['luck', 1]]],
    shows: '#N/A',
    says: /^“luck” was given as a name, which PARTNER_FEE does not know; allowed are base_fee/,
  },
  {
    when: 'a term that cannot act',
    ask: ['PARTNER_BREAKEVEN', 60000, 180000, [['years_success', 2]]],
    shows: '#VALUE!',
    says: /^years_success = 2 was given, but it cannot act in PARTNER_BREAKEVEN/,
  },
  {
    when: 'three columns of terms',
    ask: ['PARTNER_FEE', 0.25, 60000, [['base_fee', 1, 'EUR']]],
    shows: '#VALUE!',
    says: /^A range of 3 columns was given/,
  },
  {
    when: 'the same term twice',
    ask: [
      'PARTNER_FEE',
      0.25,
      60000,
      [
        ['base_fee', 1],
        ['Base fee', 2],
      ],
    ],
    shows: '#VALUE!',
    says: /^base_fee was given twice, in rows 1 and 2/,
  },
  {
    when: 'a value without a name',
    ask: ['PARTNER_FEE', 0.25, 60000, [[null, 500]]],
    shows: '#VALUE!',
    says: /^Row 1 of the range: the value 500 was given without a name/,
  },
  {
    when: 'a break-even that is never reached',
    ask: ['PARTNER_BREAKEVEN', 60000, 50000],
    shows: '#N/A',
    says: /^Break-even is never reached/,
  },
  {
    when: 'no fee that is high enough',
    ask: ['PARTNER_FEE', 0.25, 60000, [['provider_tolerance', 1000]]],
    shows: '#N/A',
    says: /^No success fee is high enough.*Use a base fee/,
  },
  {
    when: 'a probability of nothing',
    ask: ['PARTNER_FEE', 0, 60000],
    shows: '#N/A',
    says: /^No success fee is high enough: probability 0/,
  },
  {
    when: 'inputs without hours',
    ask: ['OFFSHORE_COST', [['rate', 20]]],
    shows: '#VALUE!',
    says: /^hours is missing: nothing was given; allowed is a number from 0\.01/,
  },
  {
    when: 'rework without end',
    ask: [
      'OFFSHORE_COST',
      [
        ['hours', 1000],
        ['rate', 20],
        ['rework', 1],
      ],
    ],
    shows: '#VALUE!',
    says: /^rework: 1 was given; allowed is a number from 0 and below 1/,
  },
  {
    when: 'no inputs at all',
    ask: ['BREAKEVEN_RATE', 60, [[null, null]]],
    shows: '#VALUE!',
    says: /^hours is missing/,
  },
  {
    when: 'half a year of total cost',
    ask: ['TOTAL_COST', 1, 1, 1.5],
    shows: '#VALUE!',
    says: /^years: 1.5 was given; allowed is a whole number from 1/,
  },
  {
    when: 'a market upside down',
    ask: ['FAIR_PAY', 30, 60, 40],
    shows: '#VALUE!',
    says: /^market_low 60 was given with market_high 40.*Exchange the two/,
  },
  {
    when: 'shares above the whole',
    ask: ['MILESTONES', 100, 3, 46000, 90, 0.7, 0.5],
    shows: '#VALUE!',
    says: /together more than the whole/,
  },
  {
    when: 'five duties',
    ask: ['READINESS', [[1, 2, 3, 4, 5]]],
    shows: '#VALUE!',
    says: /^A range of 1 × 5 cells was given for duties; allowed are six cells/,
  },
  {
    when: 'a duty in percent',
    ask: ['READINESS', [[0.5, 3, 3, 3, 3, 3]]],
    shows: '#VALUE!',
    says: /^brief: 0.5 was given; allowed is a level from 1 to 5/,
  },
  {
    when: 'weights of nothing',
    ask: ['READINESS', [[5, 3, 3, 3, 3, 3]], undefined, [[-1, 0, 0, 0, 0, 0]]],
    shows: '#VALUE!',
    says: /^weight of brief: -1 was given/,
  },
  {
    when: 'the weakest of six that are unknown',
    ask: ['READINESS', [['?', '', '', '', '', '']], 'weakest'],
    shows: '#N/A',
    says: /^No duty is known/,
  },
];

/** Errors in cells, where they stand, and what the formula shows then. */
const PASSED: [string, [string, ...Argument[]], unknown][] = [
  ['a division by zero', ['PARTNER_PAYOFF', { error: '#DIV/0!' }, 1, 1, 1], { error: '#DIV/0!' }],
  ['a failed number in a range', ['OFFSHORE_COST', [['hours', { error: '#NUM!' }]]], { error: '#NUM!' }],
  [
    'an #N/A, with a message of ours',
    ['TOTAL_COST', 1, { error: '#N/A' }, 2],
    { error: '#N/A', message: 'The error #N/A was given; mend the cell that holds it.' },
  ],
  [
    'an error that no function may answer with',
    ['FAIR_PAY', 1, { error: '#REF!' }, 2],
    { error: '#VALUE!', message: 'The error #REF! was given; mend the cell that holds it.' },
  ],
];

describe('Money functions through the real runtime', () => {
  const { call } = useExcel();
  let refused: FunctionAnswer[] = [];
  let passed: FunctionAnswer[] = [];
  beforeAll(async () => {
    refused = await Promise.all(REFUSED.map(({ ask }) => call(...ask)));
    passed = await Promise.all(PASSED.map(([, ask]) => call(...ask)));
  });

  it.each(REFUSED.map(({ when, shows, says }, at) => [when, at, shows, says] as const))(
    'refuse %s',
    (_when, at, shows, says) => {
      expect(refused[at]).toEqual({ error: shows, message: expect.stringMatching(says) });
    },
  );

  it.each(PASSED.map(([what, , shows], at) => [what, at, shows] as const))('let through %s', (_what, at, shows) => {
    expect(passed[at]).toEqual(shows);
  });

  it('take terms by id or label, in any order and case, with blank rows between', async () => {
    const terms: Argument = [
      ['Risk tolerance of the client', 500000],
      [null, null],
      ['BASE FEE', 1000],
    ];
    const reversed = [
      ['base_fee', 1000],
      ['client_tolerance', 500000],
    ];
    const answers = await Promise.all([
      call('PARTNER_PAYOFF', ...DEAL, 'certainty_advantage', terms),
      call('PARTNER_PAYOFF', ...DEAL, 'Certainty_Advantage', reversed),
      call('PARTNER_PAYOFF', ...DEAL, 'certainty_advantage'),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toEqual(answers[2]);
  });

  it('warn in words where a number cannot', async () => {
    const [small, none] = await Promise.all([
      call('PARTNER_PAYOFF', 0.4, 900000, 60000, 50000, 'notes'),
      call('PARTNER_PAYOFF', ...DEAL, 'notes'),
    ]);
    expect(small).toEqual([[expect.stringMatching(/^The success fee 50000 is not above the fixed fee 60000/)]]);
    expect(none).toEqual([['']]);
  });

  it('answer each part of a range by itself', async () => {
    const answer = await call('PARTNER_RANGE', 0.25, 60000, 900000, [['provider_tolerance', 1000]]);
    const none = { error: '#N/A', message: expect.stringMatching(/^No success fee is high enough/) };
    expect(answer).toEqual([[none, 240000, none]]);
  });

  it('read duties in words, by name, and weights too', async () => {
    const byName: Argument = [
      ['brief', 'yes'],
      ['understood', 2],
      ['tools', 'n/a'],
      ['pay', 'high'],
      ['monitoring', 3],
      ['paid_on_time', 'always'],
      ['motivation', 3],
    ];
    const [weakest, low, even] = await Promise.all([
      call('READINESS', byName, 'weakest'),
      call('READINESS', [[5], [5], [5], [5], [5], [3]], 'low'),
      call('READINESS', [[5], [5], [5], [5], [5], [3]], 'low', [[1, 1, 1, 1, 1, 1]]),
    ]);
    expect([weakest, low]).toEqual([[['brief']], [[95]]]);
    expect(even).toEqual([[expect.closeTo(100 - 50 / 6, 9)]]);
  });
});
