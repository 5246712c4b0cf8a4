import { MONEY_PROBLEMS } from '../../src/catalogue/money-messages';
import { CLIENT_ACTIONS, READINESS_DUTIES } from '../../src/catalogue/money-bands';
import { nameVersion } from '../lookup';
import { cells, type ManualEntry } from './entry';

const { DUTY_SHAPE, MARKET_ORDER, MARKET_ZERO, MISSING, NOT_LEVEL, NO_WEIGHT, NOTHING_APPLIES } = MONEY_PROBLEMS;
const { NOTHING_KNOWN, OUT_OF_RANGE, SHARES_ABOVE_ONE, TOTAL_TOO_LONG, UNKNOWN_MEASURE } = MONEY_PROBLEMS;

export const FAIR_PAY: ManualEntry = {
  result:
    'A number: the offer over the market price of the quality wanted; or its band: PEANUTS below 0.6, LOW below 0.9, FAIR up to 1.15, PREMIUM up to 1.5, OVERPAYING above.',
  errors: [MISSING, OUT_OF_RANGE, MARKET_ORDER, MARKET_ZERO, UNKNOWN_MEASURE],
  claims: ['D3-fair-pay', 'D3-pay-quality', 'D1-pro-for-basic-ripoff'],
  examples: [
    { says: '30 where the market pays 40 to 60, middle quality: 30 ÷ 50.', given: [30, 40, 60], shows: [[0.6]] },
    { says: 'For nearly the best quality it is peanuts.', given: [30, 40, 60, 0.9, 'band'], shows: [['PEANUTS']] },
  ],
};

export const MILESTONES: ManualEntry = {
  result:
    'A row for each payment: what, due (date), pay by (date), amount, running total, share of the total, what the client does. The running total is rounded, so the amounts add up to the total. The share held back is due 90 days after the end.',
  errors: [MISSING, OUT_OF_RANGE, SHARES_ABOVE_ONE, TOTAL_TOO_LONG],
  claims: Object.values(CLIENT_ACTIONS).flatMap(({ claims }) => claims),
  examples: [
    {
      says: '100 in three parts over 90 days.',
      given: [100, 3, 46000, 90],
      shows: [
        ['Milestone 1', 46030, 46030, 33.33, 33.33, 1 / 3, CLIENT_ACTIONS.milestone.text],
        ['Milestone 2', 46060, 46060, 33.34, 66.67, 1 / 3, CLIENT_ACTIONS.milestone.text],
        ['Milestone 3', 46090, 46090, 33.33, 100, 1 / 3, CLIENT_ACTIONS.last.text],
      ],
    },
    {
      says: '10,000 with a fifth at the start, a tenth held back, and 14 days to pay.',
      given: [10000, 2, 46023, 60, 0.2, 0.1, 14],
      shows: [
        ['Start', 46023, 46037, 2000, 2000, 0.2, CLIENT_ACTIONS.start.text],
        ['Milestone 1', 46053, 46067, 3500, 5500, 0.35, CLIENT_ACTIONS.milestone.text],
        ['Milestone 2', 46083, 46097, 3500, 9000, 0.35, CLIENT_ACTIONS.last.text],
        ['Retention', 46173, 46187, 1000, 10000, 0.1, CLIENT_ACTIONS.retention.text],
      ],
    },
  ],
};

export const READINESS: ManualEntry = {
  result:
    'The score, 0 to 100; where duties are blank, two cells: the score if they were all at 1, and at 5. Or the gate: READY, GAPS, NOT READY, UNKNOWN. One duty at 1 is NOT READY, however good the rest. "understood" lowers "brief" to the lower of the two; "not applicable" leaves the weights.',
  errors: [DUTY_SHAPE, NOT_LEVEL, NO_WEIGHT, NOTHING_APPLIES, NOTHING_KNOWN, UNKNOWN_MEASURE],
  claims: READINESS_DUTIES.flatMap(({ claims }) => claims),
  examples: [
    {
      says: 'Six levels in a row, one of them middling.',
      sheet: [[5, 3, 5, 5, 5, 5]],
      given: [cells('A1:F1')],
      shows: [[92.5]],
    },
    {
      says: 'Payment is late: a good average does not hide it.',
      sheet: [[5, 4, 4, 5, 1, 4]],
      given: [cells('A1:F1'), 'gate'],
      shows: [['NOT READY']],
    },
  ],
};

export const VERSION: ManualEntry = {
  result: 'One text. The pane shows the same; where the two differ, Excel still holds an older copy of the functions.',
  errors: [],
  claims: [],
  examples: [
    { says: 'Whole.', given: [], shows: [[nameVersion()]] },
    {
      says: 'It changes with the default policy: the last word is the mark that CLASSIFY gives as "fingerprint".',
      given: [],
      shows: [[nameVersion()]],
    },
  ],
};
