import { ANSWER_COLUMNS } from '../../src/report/answer-columns';
import { SPILL_MESSAGES } from '../../src/report/spill-messages';
import { cells, type ManualEntry } from './entry';

/** Three tasks under their header row: A1:E4. */
export const SHEET = [
  ['Task', 'Core', 'Expertise', 'Judgement', 'Presence'],
  ['Payroll', 1, 2, 2, 'anywhere'],
  ['Product concept', 5, 5, 5, ''],
  ['Reception desk', 2, 3, 2, 'premises'],
];

/** The same headers above rows with something wrong: A1:C4. */
const MESSY = [
  ['Task', 'Core', 'Expertise'],
  ['Payroll', 1, 'soon'],
  ['Logo', 5, 1],
  ['Post room', '', ''],
];

export const CLASSIFY: ManualEntry = {
  result: `A row for each task, a column for each of \`columns\`: ${ANSWER_COLUMNS.map(({ id }) => id).join(', ')}. While a task is undecided, strategy, who, where and manner are #N/A and the message says what to answer next; a blank row stays blank.`,
  errors: [
    SPILL_MESSAGES.NO_TASKS,
    SPILL_MESSAGES.FIRST_ROW,
    SPILL_MESSAGES.HEADERS_SHAPE,
    SPILL_MESSAGES.NO_COLUMN,
    SPILL_MESSAGES.UNKNOWN_WORD,
  ],
  claims: ['D1-options', 'D1-right-match', 'D2-independent-axes', 'D4-depends'],
  examples: [
    {
      says: 'A list with its header row on top: one strategy for each task.',
      sheet: SHEET,
      given: [cells('A1:E4')],
      shows: [['OUTSOURCE'], ['IN_HOUSE'], ['INSOURCE']],
    },
    {
      says: 'One row, with its headers and chosen columns; this form can be filled down.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1'), null, 'strategy,runner_up,lead,verdict'],
      shows: [['OUTSOURCE', 'OFFSHORE_OUTSOURCE', 0, 'CLOSE']],
    },
  ],
};

export const SCORES: ManualEntry = {
  result:
    'A row for each task, six columns: the points of IN_HOUSE, INSOURCE, OUTSOURCE, CAPTIVE_OFFSHORE, OFFSHORE_OUTSOURCE and PARTNER. A strategy that a veto excludes is #N/A, and the message names the veto.',
  errors: [SPILL_MESSAGES.EXCLUDED, SPILL_MESSAGES.NO_TASKS],
  claims: ['D1-options', 'D2-independent-axes'],
  examples: [
    {
      says: 'Two strategies share the first place.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1')],
      shows: [[-5, 0.5, 4, -1, 4, -1]],
    },
    {
      says: 'Work that must be done on the premises.',
      sheet: SHEET,
      given: [cells('A4:E4'), cells('A$1:E$1')],
      shows: [
        [
          -2,
          0,
          { error: '#N/A', message: 'OUTSOURCE is excluded by H02.' },
          { error: '#N/A', message: 'CAPTIVE_OFFSHORE is excluded by H01.' },
          { error: '#N/A', message: 'OFFSHORE_OUTSOURCE is excluded by H01.' },
          -1.5,
        ],
      ],
    },
  ],
};

export const WHY: ManualEntry = {
  result:
    'One sentence for each task, at most 1,000 characters: the answer, its heaviest reasons with rule and documents, what is excluded and why, what to check first.',
  errors: [SPILL_MESSAGES.NO_TASKS],
  claims: ['D4-depends'],
  examples: [
    {
      says: 'Two strategies that are close.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1')],
      shows: [
        [
          'Outsource at home and Outsource offshore are close (0 points apart): expertise 2 (R02: know-how that is missing is bought; know-how that is there is used; D1, D2, D4). Check first: must_keep, third_party (H04, H06).',
        ],
      ],
    },
    {
      says: 'A task with vetoes.',
      sheet: SHEET,
      given: [cells('A4:E4'), cells('A$1:E$1')],
      shows: [
        [
          "Insource (provider on your premises), 1.5 points ahead of Partner: judgement 2 (R05: basic work does not need a professional's rate; D1, D4); core 2 (R01: what is core is kept; what is not core may go out; D4). Excluded: Offshore to your own centre, Outsource offshore by H01 (customers or the work need somebody on the spot; D2). Excluded: Outsource at home by H02 (on your premises a third party is insourcing; D4). Check first: must_keep, third_party (H04, H06).",
        ],
      ],
    },
  ],
};

export const NEXT: ManualEntry = {
  result: 'One question for each task, with the fact in brackets; empty where no answer could change anything.',
  errors: [SPILL_MESSAGES.NO_TASKS],
  claims: ['D4-depends'],
  examples: [
    {
      says: 'A fact of a veto that is still open comes first.',
      sheet: SHEET,
      given: [cells('A2:E2'), cells('A$1:E$1')],
      shows: [['Does law, licence or policy require that your own staff do it? (must_keep)']],
    },
    {
      says: 'For a whole list.',
      sheet: SHEET,
      given: [cells('A1:E4')],
      shows: [
        ['Does law, licence or policy require that your own staff do it? (must_keep)'],
        ['How much is lowering the cost the point? (cost_pressure)'],
        ['Does law, licence or policy require that your own staff do it? (must_keep)'],
      ],
    },
  ],
};

export const CHECK: ManualEntry = {
  result:
    'A row for each task, three texts: what cannot be read, what contradicts itself or repeats an earlier row, what is missing before the answer can stand. Empty where all is well. A row that another function refuses is judged here with the unreadable cell left out.',
  errors: [SPILL_MESSAGES.NO_TASKS, SPILL_MESSAGES.NO_COLUMN],
  claims: ['D3-check-understanding'],
  examples: [
    {
      says: 'A cell that is no level, and too little else.',
      sheet: MESSY,
      given: [cells('A2:C2'), cells('A$1:C$1')],
      shows: [
        [
          '"Expertise" is "soon". Allowed: 1 to 5, very low to very high, yes or no, or blank for unknown. Enter a level, or clear the cell. The fact counts as unknown.',
          '',
          'Known facts that carry points: 1; at least 2 are needed, one of them from the row or its group. Answer next: Where must the work physically happen? (presence)',
        ],
      ],
    },
    {
      says: 'Two answers that do not go together.',
      sheet: MESSY,
      given: [cells('A3:C3'), cells('A$1:C$1')],
      shows: [
        [
          '',
          'core = 5 says keep it, expertise = 1 says that the know-how is missing. Check both; if both hold, bring the know-how in, or find a partner who has it.',
          'Check first: must_keep, mutual_benefit, third_party, pay_basis, measurable (H04, H05, H06, H08, H09).',
        ],
      ],
    },
  ],
};
