import type { Answer } from '../model/answer';
import type { DocumentId } from './documents';

/** One side of a disagreement. */
export interface Position {
  /** beyond: common usage, not a document. */
  documents: (DocumentId | 'beyond')[];
  says: string;
  claims: string[];
  /** Rules, vetoes, risks and duties that speak for this side in an explanation. */
  spokenBy: string[];
}

/** A point on which the documents do not agree, and what the product does about it. It is shown, never averaged away. */
export interface Disagreement {
  id: string;
  about: string;
  positions: Position[];
  product: string;
  /** Where it shows: facts, terms of the glossary, fields of an answer. */
  facts: string[];
  terms: string[];
  results: (keyof Answer)[];
}

export const DISAGREEMENTS = [
  {
    id: 'X1',
    about: 'what offshoring is',
    positions: [
      {
        documents: ['D1'],
        says: 'a way of working: cheap labour that is watched, whatever the country',
        claims: ['D1-def-offshoring', 'D1-not-about-country'],
        spokenBy: [],
      },
      {
        documents: ['D1', 'D2', 'D4'],
        says: 'a place: work in another country, by own people or by vendors, within outsourcing or apart from it',
        claims: [
          'D1-def-dict-offshoring',
          'D1-def-dict-foreign-source',
          'D1-ex-software-jobs',
          'D2-def-offshoring',
          'D2-independent-axes',
          'D4-def-offshoring',
          'D4-separate-infrastructure',
        ],
        spokenBy: [],
      },
    ],
    product: 'place and manner of work are two answers; DEFINE gives every meaning',
    facts: ['judgement', 'presence'],
    terms: ['offshoring', 'outsourcing', 'offshore outsourcing', 'captive offshore'],
    results: ['where', 'manner'],
  },
  {
    id: 'X2',
    about: 'how skilled people abroad are',
    positions: [
      {
        documents: ['D1'],
        says: 'fit for mundane work, not for professional work',
        claims: ['D1-offshore-mundane', 'D1-offshore-not-pro'],
        spokenBy: ['R04', 'R05', 'K04'],
      },
      {
        documents: ['D2', 'D4'],
        says: 'able to do technical work, and a source of rare skill',
        claims: [
          'D2-connectivity',
          'D2-vendor-skill',
          'D4-global-edge',
          'D4-specialised-skill',
          'D4-no-expertise-either',
        ],
        spokenBy: ['R18', 'R25'],
      },
    ],
    product: 'both speak: R04 and R05 for the one side, R18 and R25 for the other',
    facts: ['judgement', 'expertise', 'skill_found'],
    terms: ['cheap labour', 'professional'],
    results: ['strategy', 'why'],
  },
  {
    id: 'X3',
    about: 'whether outsourcing is a partnership',
    positions: [
      {
        documents: ['D0', 'D3'],
        says: 'manage a vendor as a partner; any outsourcing contract is called a partnership',
        claims: ['D0-outsourcing-as-partnership', 'D3-both-responsible'],
        spokenBy: [],
      },
      {
        documents: ['D0'],
        says: 'it is a tactic of its own, with another end and another bond',
        claims: ['D0-distinct-tactic', 'D0-different-outcomes', 'D0-axis-binding'],
        spokenBy: ['H08'],
      },
    ],
    product: 'the strategies are kept apart; treating a provider as a partner is part of the duties',
    facts: ['pay_basis'],
    terms: ['partnering', 'outsourcing partnership', 'outsourcing'],
    results: ['who', 'strategy'],
  },
  {
    id: 'X4',
    about: 'whether a partner is paid',
    positions: [
      {
        documents: ['D0'],
        says: 'a partnership needs no payment',
        claims: ['D0-partner-no-money'],
        spokenBy: ['R24'],
      },
      {
        documents: ['D0'],
        says: 'a partner is paid on success, and then much more',
        claims: ['D0-contingent', 'D0-fail-no-fee', 'D0-success-larger'],
        spokenBy: ['R23', 'K14'],
      },
    ],
    product: 'pay_basis asks which it is: success fee or shared benefit',
    facts: ['pay_basis'],
    terms: ['partnering', 'success fee'],
    results: ['strategy', 'flags'],
  },
  {
    id: 'X5',
    about: 'whether a partnership binds',
    positions: [
      {
        documents: ['D0'],
        says: 'it needs no binding contract',
        claims: ['D0-partner-no-contract'],
        spokenBy: [],
      },
      {
        documents: ['D0'],
        says: 'at its formal end it is a joint venture, bound by law',
        claims: ['D0-jv-legal', 'D0-partner-range'],
        spokenBy: [],
      },
    ],
    product: 'a partnership gets a form: informal, contractual, joint venture',
    facts: ['asset_specificity', 'volume', 'mutual_benefit'],
    terms: ['joint venture', 'strategic alliance', 'partnering'],
    results: ['form'],
  },
  {
    id: 'X6',
    about: 'how closely to watch a provider',
    positions: [
      {
        documents: ['D1'],
        says: 'a professional needs no close steering',
        claims: ['D1-no-micromanage', 'D1-results-only'],
        spokenBy: ['R08'],
      },
      {
        documents: ['D3'],
        says: 'watch the task from beginning to end',
        claims: ['D3-monitor', 'D3-no-sleep', 'D3-start-to-finish'],
        spokenBy: ['K22', 'U05'],
      },
    ],
    product: 'directing the work (supervision) and watching its results (monitoring) are two numbers',
    facts: ['supervision', 'monitoring'],
    terms: ['professional'],
    results: ['manner', 'flags'],
  },
  {
    id: 'X7',
    about: 'whether to give menial work to a provider at home',
    positions: [
      {
        documents: ['D4'],
        says: 'hand seasonal and menial work over',
        claims: ['D4-seasonal-menial'],
        spokenBy: ['R05', 'R07'],
      },
      {
        documents: ['D1'],
        says: "a professional's rate is too much for it",
        claims: ['D1-pro-for-basic-ripoff', 'D1-pro-out-of-reach'],
        spokenBy: ['K06'],
      },
    ],
    product: 'it is allowed, with a flag and a look at FAIR_PAY',
    facts: ['judgement', 'seasonal'],
    terms: ['professional'],
    results: ['flags'],
  },
  {
    id: 'X8',
    about: 'whether customers mind a call centre abroad',
    positions: [
      {
        documents: ['D2'],
        says: 'call centres and helplines are what one sends abroad',
        claims: ['D2-ex-callcentre', 'D2-ex-helpline'],
        spokenBy: ['R20'],
      },
      {
        documents: ['D1'],
        says: 'some of the public dislikes them strongly',
        claims: ['D1-backlash', 'D1-ex-callcentre', 'D1-backlash-varies'],
        spokenBy: ['R11', 'K03'],
      },
    ],
    product: 'backlash is asked: the same task may go either way',
    facts: ['backlash', 'customer_facing'],
    terms: [],
    results: ['strategy', 'flags'],
  },
  {
    id: 'X9',
    about: 'what the people who do the work are called',
    positions: [
      {
        documents: ['D3'],
        says: 'employee, contractor, vendor and partner are one and the same',
        claims: ['D3-terms-mixed', 'D3-tools-benefit'],
        spokenBy: [],
      },
      {
        documents: ['D0'],
        says: 'being paid on success does not make a partner',
        claims: ['D0-not-partner-per-se'],
        spokenBy: ['H08'],
      },
    ],
    product:
      'one word for each role; the status of a worker and the word partner have legal meanings outside this product',
    facts: [],
    terms: ['provider', 'client', 'partner', 'own staff'],
    results: ['who'],
  },
  {
    id: 'X10',
    about: 'whether only what was in-house can be outsourced',
    positions: [
      {
        documents: ['D4'],
        says: 'outsourcing takes over what employees did before',
        claims: ['D4-was-inhouse'],
        spokenBy: [],
      },
      {
        documents: ['D0', 'D1', 'D2'],
        says: 'no such limit is set',
        claims: ['D0-def-outsourcing', 'D1-def-outsourcing', 'D2-def-outsourcing'],
        spokenBy: [],
      },
    ],
    product: 'it is not required; with the column today, the result says keep, move or new',
    facts: ['today'],
    terms: ['outsourcing'],
    results: ['change'],
  },
  {
    id: 'X11',
    about: 'what insourcing is',
    positions: [
      {
        documents: ['D4'],
        says: "a third party on the company's premises",
        claims: ['D4-def-insourcing', 'D4-provider-premises'],
        spokenBy: ['H02'],
      },
      {
        documents: ['beyond'],
        says: 'in common usage, work that comes back to own staff',
        claims: ['beyond-common-usage'],
        spokenBy: [],
      },
    ],
    product: 'the label says which is meant; DEFINE gives both',
    facts: ['presence'],
    terms: ['insourcing'],
    results: ['strategy'],
  },
  {
    id: 'X12',
    about: 'how far to save',
    positions: [
      {
        documents: ['D2', 'D3', 'D4'],
        says: 'saving is the aim',
        claims: ['D4-cost-chief', 'D4-usually-cost', 'D3-cost-intent', 'D2-adv-cheap'],
        spokenBy: ['R12', 'R26'],
      },
      {
        documents: ['D3'],
        says: 'do not bargain down to a pittance; pay for the quality that is wanted',
        claims: ['D3-fair-pay', 'D3-pay-quality'],
        spokenBy: ['K07', 'U04'],
      },
    ],
    product: 'total cost and fair pay stand side by side',
    facts: ['cost_pressure', 'pay'],
    terms: [],
    results: ['flags'],
  },
] satisfies Disagreement[];

/**
 * The disagreements of which at least two sides speak among these rules, vetoes, risks and duties.
 * @example disagreementsAmong(['R04', 'R18', 'R12']) // X2: D1 speaks in R04, D4 in R18
 */
export function disagreementsAmong(ids: Iterable<string>): Disagreement[] {
  const speaking = new Set(ids);
  const isHeard = (position: Position): boolean => position.spokenBy.some((id) => speaking.has(id));
  return DISAGREEMENTS.filter(({ positions }: Disagreement) => positions.filter(isHeard).length >= 2);
}
