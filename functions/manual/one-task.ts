import { SPILL_MESSAGES } from '../../src/report/spill-messages';
import { cells, type ManualEntry } from './entry';
import { SHEET } from './tasks';

const START = 'an organisation outside, or far away, adds complexity of its own';
const CORE = 'what is core is kept; what is not core may go out';
const KNOWLEDGE = 'know-how that is missing is bought; know-how that is there is used';
const BASIC = "basic work does not need a professional's rate";
const KNOWLEDGE_CLAIMS = 'D4-no-expertise, D4-others-better, D2-technical-experts, D1-pro-knows-how';
const BASIC_CLAIMS = 'D1-offshore-mundane, D1-pro-for-basic-ripoff, D4-seasonal-menial';

export const EXPLAIN: ManualEntry = {
  result:
    'A row for each rule that speaks: rule, fact, answer, points for the answer, points for its rival, difference, reason, claims, and "beyond" where it goes beyond the documents. The first row, "start", holds the points that every task begins with. The differences add up to the lead. While a task is undecided, the two best as far as is known are compared; with one strategy left, the rival columns are empty.',
  errors: [
    SPILL_MESSAGES.ONE_TASK,
    SPILL_MESSAGES.BLANK_TASK,
    SPILL_MESSAGES.SAME_STRATEGY,
    SPILL_MESSAGES.UNKNOWN_WORD,
  ],
  claims: ['D0-traits-consequences'],
  examples: [
    {
      says: 'Against the runner-up: 1 − 1 + 0.5 − 0.5 = 0, the lead of a task that is close.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1')],
      shows: [
        ['start', '', '', 0, -1, 1, START, 'D4-complexity', ''],
        ['R01', 'core', '1', 2, 3, -1, CORE, 'D4-focus-core, D4-time-to-core', ''],
        ['R02', 'expertise', '2', 1.5, 1, 0.5, KNOWLEDGE, KNOWLEDGE_CLAIMS, ''],
        ['R05', 'judgement', '2', 0.5, 1, -0.5, BASIC, BASIC_CLAIMS, ''],
      ],
    },
    {
      says: 'Against keeping it in-house: 5 + 3 + 1 = 9 points.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1'), null, 'IN_HOUSE'],
      shows: [
        ['start', '', '', 0, 0, 0, START, 'D4-complexity', ''],
        ['R01', 'core', '1', 2, -3, 5, CORE, 'D4-focus-core, D4-time-to-core', ''],
        ['R02', 'expertise', '2', 1.5, -1.5, 3, KNOWLEDGE, KNOWLEDGE_CLAIMS, ''],
        ['R05', 'judgement', '2', 0.5, -0.5, 1, BASIC, BASIC_CLAIMS, ''],
      ],
    },
  ],
};

export const WHATIF: ManualEntry = {
  result:
    'A row for each change, the nearest first: fact, its answer now, the answer it would need, the strategy then, its lead then, and the distance (levels moved; an unknown scale counts from 3 plus a half, a choice 1.5). Where no single fact changes the answer, two that change together share a row, separated by ";". A row "none" where nothing does.',
  errors: [SPILL_MESSAGES.ONE_TASK, SPILL_MESSAGES.WRONG_COUNT],
  claims: ['D4-depends'],
  examples: [
    {
      says: 'One level on either fact turns the answer.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1'), null, 2],
      shows: [
        ['expertise', '2', '3', 'OFFSHORE_OUTSOURCE', 0.5, 1],
        ['judgement', '2', '1', 'OFFSHORE_OUTSOURCE', 0.5, 1],
      ],
    },
    {
      says: 'An open question may be the nearest change.',
      sheet: SHEET,
      given: [cells('A4:E4'), cells('A$1:E$1'), null, 2],
      shows: [
        ['expertise', '3', '4', 'IN_HOUSE', 0, 1],
        ['pay_basis', 'unknown', 'success fee', 'PARTNER', 4.5, 1.5],
      ],
    },
  ],
};

export const RISKS: ManualEntry = {
  result:
    'A row for each risk and each duty that is answered no, the severest first: id, risk, severity (critical, high, medium, low, unknown), what to do, claims. A row "none" where there is none.',
  errors: [SPILL_MESSAGES.ONE_TASK, SPILL_MESSAGES.NO_STRATEGY, SPILL_MESSAGES.UNKNOWN_WORD],
  claims: ['D2-misaligned', 'D4-problems', 'D1-right-match'],
  examples: [
    {
      says: 'Of the recommended strategy.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1')],
      shows: [
        [
          'K06',
          'Overpaying a professional for basic work',
          'medium',
          'FAIR_PAY; unbundle the basic part',
          'D1-pro-for-basic-ripoff, D1-pro-out-of-reach',
        ],
        [
          'K20',
          'Skill bought on belief',
          'medium',
          'references, a trial task, somebody who can judge it: verify the specialism',
          'D1-belief',
        ],
      ],
    },
    {
      says: 'Of another strategy, high ones and above.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1'), null, 'OFFSHORE_OUTSOURCE', 'high'],
      shows: [
        [
          'K05',
          'Close supervision: detailing and checking the work',
          'high',
          'name a supervisor and the hours before signing',
          'D1-offshore-supervision, D1-check-work, D1-detail-procedures',
        ],
        [
          'K20',
          'Skill bought on belief',
          'high',
          'references, a trial task, somebody who can judge it: verify the specialism',
          'D1-belief',
        ],
      ],
    },
  ],
};
