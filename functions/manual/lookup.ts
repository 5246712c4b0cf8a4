import { STRATEGY_IDS } from '../../src/model/policy';
import { SPILL_MESSAGES } from '../../src/report/spill-messages';
import { cells, type ManualEntry } from './entry';

export const FACTS: ManualEntry = {
  result:
    'A row for each column that an inventory may have: id, label (either can be its header), group, question, answers (the ends of a scale, the values of a choice, or a unit).',
  errors: [SPILL_MESSAGES.UNKNOWN_WORD],
  claims: ['D3-clear-brief'],
  examples: [
    {
      says: 'The facts that raise flags and carry no points.',
      given: ['flag'],
      shows: [
        [
          'customer_facing',
          'Customer-facing',
          'flag',
          'How much do customers deal with whoever does this?',
          '1 = never … 5 = it is all customer contact',
        ],
        [
          'supplier_grade',
          'Grade of supplier',
          'flag',
          'Is the supplier you have in mind low-cost labour or a professional?',
          'low cost, professional',
        ],
        [
          'goals_aligned',
          'Aligned goals',
          'flag',
          'How far do the interests of the other side run with yours?',
          '1 = against each other … 5 = the same',
        ],
      ],
    },
    {
      says: 'How it is done today, what is considered, what was decided.',
      given: ['plan'],
      shows: [
        ['today', 'Done today', 'plan', 'How is it done today?', `${STRATEGY_IDS.join(', ')}, not done`],
        ['considered', 'Considered', 'plan', 'Which strategy do you have in mind?', STRATEGY_IDS.join(', ')],
        ['decided', 'Decided', 'plan', 'What was decided in the end?', STRATEGY_IDS.join(', ')],
      ],
    },
  ],
};

export const POLICY: ManualEntry = {
  result:
    'The tables settings, strategies, facts, rules, products, choices, vetoes, manner, forms, risks and duties, one below the other. The first column names the table; each begins with its header row. All of them together, copied as values and edited, are what the argument `policy` takes.',
  errors: [SPILL_MESSAGES.UNKNOWN_WORD],
  claims: ['D4-complexity'],
  examples: [
    {
      says: 'The six strategies.',
      given: ['strategies'],
      shows: [
        ['strategies', 'id', 'label', 'who', 'where'],
        ['strategies', 'IN_HOUSE', 'Keep in-house', 'own', 'home'],
        ['strategies', 'INSOURCE', 'Insource (provider on your premises)', 'third party', 'premises'],
        ['strategies', 'OUTSOURCE', 'Outsource at home', 'third party', 'home'],
        ['strategies', 'CAPTIVE_OFFSHORE', 'Offshore to your own centre', 'own', 'abroad'],
        ['strategies', 'OFFSHORE_OUTSOURCE', 'Outsource offshore', 'third party', 'abroad'],
        ['strategies', 'PARTNER', 'Partner', 'partner', 'any'],
      ],
    },
    {
      says: 'How a partnership is bound: the first row whose conditions are known and met counts.',
      given: ['forms'],
      shows: [
        ['forms', 'when', 'when_any', 'form', 'claims', 'beyond'],
        ['forms', 'asset_specificity >= 4; volume >= 4', '', 'JOINT_VENTURE', 'D0-jv-legal; beyond-williamson', true],
        ['forms', 'mutual_benefit >= 5; volume >= 4', '', 'JOINT_VENTURE', 'D0-jv-legal', false],
        [
          'forms',
          '',
          'outcome_uncertainty >= 4; data_sensitivity >= 4; ip_originality >= 4; asset_specificity >= 4',
          'CONTRACTUAL',
          'D0-partner-range',
          false,
        ],
        ['forms', '', '', 'INFORMAL_ALLIANCE', 'D0-partner-no-contract', false],
      ],
    },
  ],
};

export const MODEL: ManualEntry = {
  result: 'One text.',
  errors: [SPILL_MESSAGES.UNKNOWN_WORD],
  claims: ['D2-independent-axes', 'D2-combos', 'D4-def-insourcing', 'D4-includes-both', 'D0-def-outsourcing'],
  examples: [
    { says: 'A provider in another country.', given: ['third party', 'abroad'], shows: [['offshore outsourcing']] },
    { says: 'A provider on your premises.', given: ['third party', 'premises'], shows: [['insourcing']] },
  ],
};

export const SUGGEST: ManualEntry = {
  result:
    'A row for each description. Without `fact` one text with all that the words suggest, "none" where they suggest nothing; with it the level, the strength (strong or weak) and the words, blank where they do not speak of it. Proposals to be confirmed: they answer nothing by themselves.',
  errors: [SPILL_MESSAGES.UNKNOWN_NAME, SPILL_MESSAGES.MORE_NOT_LOADED],
  claims: ['D2-physical-centre', 'D1-offshore-mundane'],
  examples: [
    {
      says: 'One fact of two descriptions.',
      sheet: [['Walk-in returns counter'], ['Something else']],
      given: [cells('A1:A2'), 'presence'],
      shows: [
        ['local', 'strong', 'Walk-in, returns counter'],
        ['', '', ''],
      ],
    },
    {
      says: 'Nothing that the words tell.',
      given: ['Something else'],
      shows: [['none']],
    },
  ],
};

export const DEFINE: ManualEntry = {
  result:
    'A row for each meaning: document (or "beyond" for common usage), who speaks there, meaning, claims. The last row, "here", is what this product means by it. Meanings are never merged.',
  errors: [SPILL_MESSAGES.UNKNOWN_NAME, SPILL_MESSAGES.NO_MEANING, SPILL_MESSAGES.MORE_NOT_LOADED],
  claims: ['D0-terms-blurred', 'D2-distinct', 'D1-end-product-differs'],
  examples: [
    {
      says: 'A term of one document.',
      given: ['joint venture'],
      shows: [
        ['D0', 'opinion', 'The formal end of partnership, with its bounds set by law', 'D0-jv-legal, D0-partner-range'],
        [
          'here',
          'this product',
          'Partner, form joint venture: A partnership that is set up by law as something of its own',
          '',
        ],
      ],
    },
    {
      says: 'One document only.',
      given: ['offshoring', 'D2'],
      shows: [['D2', 'blog', 'Vendors and contractors of another country are hired', 'D2-def-offshoring']],
    },
  ],
};

export const SOURCE: ManualEntry = {
  result:
    'Document, text in our words, kind, id. A rule, veto, risk or duty gives one row of its own and one for each claim it rests on; its numbers are always ours.',
  errors: [SPILL_MESSAGES.UNKNOWN_NAME, SPILL_MESSAGES.MORE_NOT_LOADED],
  claims: [],
  examples: [
    {
      says: 'A claim, with who says it.',
      given: ['D4-focus-core'],
      shows: [
        [
          'D4',
          'With seasonal and menial work gone, the company has time for what it is best at and for growth',
          'benefit, vendor page',
          'D4-focus-core',
        ],
      ],
    },
    {
      says: 'A veto and its claim.',
      given: ['H03'],
      shows: [
        ['D4', 'legal services may go out, not abroad', 'veto; its numbers are ours', 'H03'],
        [
          'D4',
          'Legal services may go outside, but had better not go abroad',
          'contraindication, vendor page',
          'D4-ex-legal-no-offshore',
        ],
      ],
    },
  ],
};
