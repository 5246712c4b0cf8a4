import { BREAKEVEN_RATE as RATE_NAMES, OFFSHORE_COST as COST_NAMES } from '../../src/catalogue/money-functions';
import { MONEY_PROBLEMS } from '../../src/catalogue/money-messages';
import { cells, type ManualEntry } from './entry';

const { MISSING, NOT_NUMBER, NOT_PAIRS, OUT_OF_RANGE, UNKNOWN_MEASURE, UNKNOWN_NAME } = MONEY_PROBLEMS;

/** Work of 2,000 hours at home, done abroad for three years: A1:B8. */
const INPUTS = [
  ['hours', 2000],
  ['rate', 18],
  ['productivity', 1.25],
  ['rework', 0.1],
  ['sup_ratio', 0.15],
  ['sup_rate', 60],
  ['transition', 20000],
  ['years', 3],
];

export const OFFSHORE_COST: ManualEntry = {
  result:
    'One number; "table": rows of name and number. The effective rate is all cost per hour that the work would take at home.',
  errors: [MISSING, OUT_OF_RANGE, NOT_PAIRS, UNKNOWN_NAME, UNKNOWN_MEASURE],
  claims: ['D1-offshore-rate', 'D1-offshore-supervision', 'D1-check-work', 'D1-rework-spreadsheet'],
  names: COST_NAMES.named,
  examples: [
    {
      says: '18 an hour becomes 40.83: 25 % more hours, a tenth of the work redone, supervision, and the move.',
      sheet: INPUTS,
      given: [cells('A1:B8')],
      shows: [[40.833333333333336]],
    },
    {
      says: 'Where the money goes.',
      sheet: INPUTS,
      given: [cells('A1:B8'), 'table'],
      shows: [
        ['effective_rate', 40.833333333333336],
        ['multiplier', 1.1111111111111112],
        ['worked_hours', 2777.777777777778],
        ['labour', 50000],
        ['supervision', 25000],
        ['turnover', 0],
        ['recurring', 0],
        ['annual', 75000],
        ['one_off', 20000],
        ['npv', 245000],
      ],
    },
  ],
};

export const BREAKEVEN_RATE: ManualEntry = {
  result: 'Money per hour, in the currency of the rate abroad. Below 0: even free labour abroad does not pay.',
  errors: [MISSING, OUT_OF_RANGE, NOT_PAIRS, UNKNOWN_NAME],
  claims: ['D1-offshore-rate', 'D1-benefit-cost'],
  names: RATE_NAMES.named,
  examples: [
    {
      says: 'Against 50 an hour at home it pays up to 24.60 an hour abroad.',
      sheet: INPUTS,
      given: [50, cells('A1:B8')],
      shows: [[24.6]],
    },
    {
      says: 'Against 10 an hour at home supervision alone costs too much.',
      sheet: [
        ['hours', 1000],
        ['sup_ratio', 0.3],
        ['sup_rate', 60],
      ],
      given: [10, cells('A1:B3')],
      shows: [[-8]],
    },
  ],
};

export const TOTAL_COST: ManualEntry = {
  result: 'Money, in present value.',
  errors: [MISSING, NOT_NUMBER, OUT_OF_RANGE],
  claims: ['D4-goal-costs', 'D3-cost-intent'],
  examples: [
    {
      says: '10,000 once, 1,000 a year for three years, 500 to leave.',
      given: [10000, 1000, 3, null, null, 500],
      shows: [[13500]],
    },
    {
      says: 'The same, growing by 2 % and discounted at 5 %.',
      given: [10000, 1000, 3, 0.05, 0.02, 500],
      shows: [[13208.20645718605]],
    },
  ],
};
