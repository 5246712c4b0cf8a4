import type { Term } from './term';

/** Ways of getting work done. */
export const TERMS_OF_WAYS = [
  {
    term: 'outsourcing',
    aliases: ['outsource', 'outsourced', 'contracting out', 'subcontracting'],
    ours: 'Outsource at home',
    sense: 'A third party does the work, at home and not on your premises, for a fee',
    meanings: [
      {
        document: 'D0',
        meaning:
          'A service is bought for money so that fewer own resources are tied up; it is not a kind of partnership',
        claims: ['D0-def-outsourcing', 'D0-distinct-tactic'],
      },
      {
        document: 'D1',
        meaning:
          'Goods or services come from a supplier outside, possibly a foreign one, or jobs are given out by contract',
        claims: ['D1-def-dict-purchase', 'D1-def-dict-contract-out', 'D1-def-dict-foreign-source'],
      },
      {
        document: 'D1',
        meaning: 'Another company, skilled in its field, looks after one function and is judged by what comes out',
        claims: ['D1-def-outsourcing', 'D1-pro-knows-how', 'D1-not-about-country'],
      },
      {
        document: 'D2',
        meaning: 'Organisations outside do tasks for the company; the country is left open',
        claims: ['D2-def-outsourcing'],
      },
      {
        document: 'D3',
        meaning: 'Not defined; described as a contract in which both sides have their part',
        claims: ['D3-both-responsible'],
      },
      {
        document: 'D4',
        meaning:
          'A third party, in its own building, takes over a business process that employees ran, at home or abroad',
        claims: [
          'D4-def-outsourcing',
          'D4-was-inhouse',
          'D4-provider-premises',
          'D4-includes-both',
          'D4-without-offshoring',
        ],
      },
    ],
  },
  {
    term: 'offshoring',
    aliases: ['offshore', 'offshored', 'overseas outsourcing'],
    ours: 'two answers: where = abroad, and whose people',
    sense: 'The work is done in another country, by your own people there or by a third party',
    meanings: [
      {
        document: 'D1',
        meaning: 'Employees or activities of the company move to another country',
        claims: ['D1-def-dict-offshoring', 'D1-moves-employees'],
      },
      {
        document: 'D1',
        meaning: 'A way of working: cheap labour is hired by the task and closely watched, whatever the country',
        claims: ['D1-def-offshoring', 'D1-not-about-country'],
      },
      {
        document: 'D2',
        meaning: 'Vendors and contractors of another country are hired',
        claims: ['D2-def-offshoring'],
      },
      {
        document: 'D4',
        meaning: 'Functions go to another country, to a centre there; also called overseas outsourcing',
        claims: ['D4-def-offshoring', 'D4-offshore-center', 'D4-separate-infrastructure'],
      },
    ],
  },
  {
    term: 'offshore outsourcing',
    aliases: ['outsourced offshoring', 'outsource offshore'],
    ours: 'Outsource offshore',
    sense: 'A third party in another country does the work',
    meanings: [
      {
        document: 'D1',
        meaning: 'One use of the word outsourcing: getting what one needs from elsewhere, other countries included',
        claims: ['D1-def-dict-foreign-source'],
      },
      {
        document: 'D2',
        meaning: "Both at once: skill and labour come from outside and carry the company's name",
        claims: ['D2-outsourced-offshoring', 'D2-under-name'],
      },
      {
        document: 'D4',
        meaning: 'Both combined: lower cost, and a skill that is rare at home',
        claims: ['D4-middle-ground', 'D4-specialised-skill'],
      },
    ],
  },
  {
    term: 'captive offshore',
    aliases: ['captive', 'own centre abroad', 'offshore centre', 'offshore center'],
    ours: 'Offshore to your own centre',
    sense: 'Your own staff does the work in another country',
    meanings: [
      {
        document: 'D1',
        meaning: 'Not named; but what moves may be employees of the company itself',
        claims: ['D1-moves-employees'],
      },
      {
        document: 'D2',
        meaning: 'Not named; but some tasks go abroad without being given out',
        claims: ['D2-combos', 'D2-independent-axes'],
      },
      {
        document: 'D4',
        meaning: 'A centre in another country, with an infrastructure apart; whose it is stays open',
        claims: ['D4-offshore-center', 'D4-separate-infrastructure'],
      },
    ],
  },
  {
    term: 'insourcing',
    aliases: ['insource', 'insourced'],
    ours: 'Insource (provider on your premises)',
    sense: 'A third party does the work on your premises',
    meanings: [
      {
        document: 'D4',
        meaning:
          'A third party works on the premises of the company, where outsourcing is done in the building of the provider',
        claims: ['D4-def-insourcing', 'D4-provider-premises'],
      },
      {
        document: 'beyond',
        meaning: "Work is taken back to one's own staff",
        claims: ['beyond-common-usage'],
      },
    ],
  },
  {
    term: 'partnering',
    aliases: ['partnership', 'partner up'],
    ours: 'Partner',
    sense: 'Another firm does it with you and shares the gain or is paid on success',
    meanings: [
      {
        document: 'D0',
        meaning:
          'Firms work together so that each gains, with or without money or a contract; on a project, pay hangs on success',
        claims: ['D0-mutual-benefit', 'D0-partner-no-money', 'D0-partner-no-contract', 'D0-contingent'],
      },
      {
        document: 'D3',
        meaning: 'Another word for an outsourcing contract',
        claims: ['D3-terms-mixed'],
      },
    ],
  },
  {
    term: 'outsourcing partnership',
    aliases: [],
    ours: 'Outsource at home, or outsource offshore',
    sense: 'Outsourcing that is managed as if it were a partnership: it changes the duties, not the strategy',
    meanings: [
      {
        document: 'D0',
        meaning: 'Advice of others: see a vendor as a partner, with gain on both sides',
        claims: ['D0-outsourcing-as-partnership'],
      },
      {
        document: 'D3',
        meaning: 'Any contract by which a task is given out; client and provider answer for it together',
        claims: ['D3-both-responsible', 'D3-terms-mixed'],
      },
    ],
  },
  {
    term: 'strategic alliance',
    aliases: ['alliance'],
    ours: 'Partner, form informal alliance or contract',
    sense: 'A partnership that founds no company',
    meanings: [
      {
        document: 'D0',
        meaning: 'A partnership, in nearly any shape; it resembles outsourcing and serves another end',
        claims: ['D0-many-forms', 'D0-distinct-tactic', 'D0-different-outcomes'],
      },
    ],
  },
  {
    term: 'joint venture',
    aliases: ['JV'],
    ours: 'Partner, form joint venture',
    sense: 'A partnership that is set up by law as something of its own',
    meanings: [
      {
        document: 'D0',
        meaning: 'The formal end of partnership, with its bounds set by law',
        claims: ['D0-jv-legal', 'D0-partner-range'],
      },
    ],
  },
  {
    term: 'BPO',
    aliases: ['business process outsourcing', 'business process outsource'],
    ours: 'Outsource at home, or outsource offshore',
    sense: 'Outsourcing of a whole business process',
    meanings: [
      {
        document: 'D4',
        meaning: 'Short for contracting out business processes; in effect the same as outsourcing',
        claims: ['D4-bpo', 'D4-def-outsourcing'],
      },
    ],
  },
  {
    term: 'in-house',
    aliases: ['inhouse', 'internally', 'keep'],
    ours: 'Keep in-house',
    sense: 'Your own staff does the work at home',
    meanings: [
      {
        document: 'D2',
        meaning: 'Own staff and departments do it, as they often can and do',
        claims: ['D2-inhouse-possible'],
      },
    ],
  },
] satisfies Term[];
