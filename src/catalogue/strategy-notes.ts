import type { StrategyId } from '../model/policy';
import type { SourcedLine } from './sourced-line';

/** What ties the sides together (D0 makes this the third difference between strategies, beside who and where). */
export type Binding = 'employment' | 'fee' | 'success-contingent' | 'informal' | 'legal entity';
/** money: owed in any case. success: owed if it succeeds. share: of the gain. none: nothing passes between the firms. */
export type Pay = 'money' | 'success' | 'share' | 'none';

export interface StrategyNotes {
  strategy: StrategyId;
  /** What the documents call this combination of who and where; a term of the glossary. */
  documentName: string;
  binding: { is: Binding[]; claims: string[] };
  pay: { is: Pay[]; claims: string[] };
  /** The end it serves. */
  end: SourcedLine;
  gains: SourcedLine[];
  dangers: SourcedLine[];
}

/** Stands above the strategies wherever they are listed with their gains and dangers. */
export const STRATEGIES_OPENING: SourcedLine[] = [
  {
    text: 'There are several ways to have a task done, and none is best for all: it depends on the task, and on help that fits it.',
    claims: ['D1-options', 'D1-right-match', 'D4-depends'],
  },
  {
    text: 'They differ in whose people do it, in the place, in the end they serve and in what binds the sides; each brings gains and dangers of its own.',
    claims: ['D2-independent-axes', 'D0-different-outcomes', 'D0-axis-binding', 'D0-traits-consequences'],
  },
];

export const STRATEGY_NOTES = [
  {
    strategy: 'IN_HOUSE',
    documentName: 'in-house',
    binding: { is: ['employment'], claims: [] },
    pay: { is: ['money'], claims: [] },
    end: { text: 'to keep in hand what customers come for', claims: ['D4-focus-core'] },
    gains: [
      { text: 'It is always open: own staff can do much of what others give out', claims: ['D2-inhouse-possible'] },
      { text: 'What one does better than others stays with those who can do it', claims: ['D4-others-better'] },
      { text: 'Lists and other data of value do not leave the house', claims: ['D1-list-asset'] },
    ],
    dangers: [
      { text: 'It ties up people and means, and they cost money all year', claims: ['D0-out-cost'] },
      {
        text: 'A small firm can hardly employ an expert for each field',
        claims: ['D2-small-firm', 'D2-technical-experts'],
      },
      {
        text: 'A team, rooms and equipment must be there or be set up',
        claims: ['D2-cant-scale', 'D4-instead-of-team'],
      },
    ],
  },
  {
    strategy: 'INSOURCE',
    documentName: 'insourcing',
    binding: { is: ['fee'], claims: ['D0-def-outsourcing'] },
    pay: { is: ['money'], claims: ['D0-def-outsourcing'] },
    end: { text: 'to use other people without the work leaving the premises', claims: ['D4-def-insourcing'] },
    gains: [
      {
        text: 'Hands and know-how from outside for work that has to be done on the spot',
        claims: ['D4-def-insourcing', 'D4-lend-knowledge'],
      },
      { text: 'Own people see the work and can check it', claims: [] },
    ],
    dangers: [
      { text: 'The people on the premises may want something else than you do', claims: ['D2-misaligned'] },
      { text: 'An outside organisation in the house adds complexity', claims: ['D4-complexity'] },
    ],
  },
  {
    strategy: 'OUTSOURCE',
    documentName: 'outsourcing',
    binding: { is: ['fee'], claims: ['D0-def-outsourcing', 'D0-axis-binding'] },
    pay: { is: ['money'], claims: ['D0-def-outsourcing', 'D0-fee-regardless'] },
    end: { text: 'to spare cost and own resources', claims: ['D0-def-outsourcing', 'D0-different-outcomes'] },
    gains: [
      {
        text: 'It saves cost, which is what most do it for',
        claims: ['D4-cost-chief', 'D4-usually-cost', 'D4-efficient', 'D3-cost-intent', 'D2-adv-cheap', 'D0-out-cost'],
      },
      {
        text: 'It leaves time for what the company is best at',
        claims: ['D4-focus-core', 'D4-time-to-core', 'D4-leverage-strengths'],
      },
      {
        text: 'It brings in know-how that is missing, and what a provider knows of rules and markets',
        claims: ['D4-no-expertise', 'D4-lend-knowledge', 'D1-pro-knows-how', 'D3-comment-insight'],
      },
      {
        text: 'A professional works towards a result and needs no steering',
        claims: ['D1-no-micromanage', 'D1-results-only'],
      },
      {
        text: 'It is convenient, for firms of every size',
        claims: ['D2-adv-convenience', 'D2-cant-scale', 'D4-any-size'],
      },
      { text: 'More may come out for the effort', claims: ['D2-adv-efficiency'] },
    ],
    dangers: [
      { text: 'The fee is owed even if the project fails', claims: ['D0-fee-regardless'] },
      {
        text: "Basic work may be paid at a professional's rate",
        claims: ['D1-pro-for-basic-ripoff', 'D1-pro-out-of-reach'],
      },
      { text: 'The skill is believed in before it is seen', claims: ['D1-belief'] },
      {
        text: 'Clients look away once the task is handed over; the gains do not come by themselves',
        claims: ['D3-no-sleep', 'D3-not-automatic'],
      },
      {
        text: 'An outside organisation adds complexity, and its people may want something else',
        claims: ['D4-complexity', 'D4-problems', 'D2-misaligned'],
      },
    ],
  },
  {
    strategy: 'CAPTIVE_OFFSHORE',
    documentName: 'captive offshore',
    binding: { is: ['employment'], claims: ['D1-moves-employees'] },
    pay: { is: ['money'], claims: [] },
    end: { text: 'to spare cost abroad without handing the work to others', claims: ['D1-benefit-cost', 'D2-combos'] },
    gains: [
      { text: 'Lower cost with people of your own', claims: ['D1-benefit-cost', 'D1-moves-employees'] },
      { text: 'Large volumes, and many people to choose from', claims: ['D2-economies-scale', 'D2-labour-pool'] },
    ],
    dangers: [
      { text: 'A centre has to be built and run', claims: ['D4-separate-infrastructure', 'D4-offshore-center'] },
      {
        text: 'Customers, staff and public may resent that the work went abroad',
        claims: ['D2-cop-out', 'D1-backlash'],
      },
    ],
  },
  {
    strategy: 'OFFSHORE_OUTSOURCE',
    documentName: 'offshore outsourcing',
    binding: { is: ['fee'], claims: ['D0-def-outsourcing'] },
    pay: { is: ['money'], claims: ['D0-def-outsourcing'] },
    end: {
      text: 'to spare cost, and to reach people and skills elsewhere',
      claims: ['D4-goal-costs', 'D4-specialised-skill'],
    },
    gains: [
      {
        text: 'A lower rate',
        claims: ['D2-competitive-rates', 'D4-labour-cheaper', 'D1-offshore-rate', 'D4-middle-ground'],
      },
      { text: 'Nothing has to be built, and nobody hired', claims: ['D4-no-infrastructure'] },
      {
        text: 'Skills that are rare at home',
        claims: ['D4-specialised-skill', 'D4-global-edge', 'D2-vendor-skill', 'D4-no-expertise-either'],
      },
      { text: 'Large volumes, and many people to choose from', claims: ['D2-economies-scale', 'D2-labour-pool'] },
    ],
    dangers: [
      {
        text: 'Cheap labour has to be told each step and watched, and some of the work is done twice',
        claims: ['D1-offshore-supervision', 'D1-detail-procedures', 'D1-check-work', 'D1-rework-spreadsheet'],
      },
      { text: 'Data may be passed on or sold', claims: ['D1-list-leak', 'D1-list-sale'] },
      { text: 'What is delivered may belong to somebody else', claims: ['D1-logo-trademark'] },
      {
        text: 'Customers, staff and public may resent that the work went abroad',
        claims: ['D2-cop-out', 'D1-backlash'],
      },
      { text: "Others do it, and it carries the company's name", claims: ['D2-under-name'] },
    ],
  },
  {
    strategy: 'PARTNER',
    documentName: 'partnering',
    binding: {
      is: ['success-contingent', 'informal', 'legal entity'],
      claims: ['D0-contingent', 'D0-partner-no-contract', 'D0-jv-legal', 'D0-partner-range'],
    },
    pay: { is: ['success', 'share', 'none'], claims: ['D0-contingent', 'D0-mutual-benefit', 'D0-partner-no-money'] },
    end: { text: 'gain for both sides', claims: ['D0-mutual-benefit', 'D0-different-outcomes'] },
    gains: [
      { text: 'Together the firms can do what neither can alone', claims: ['D0-synergy'] },
      {
        text: 'No fee is owed if the project fails, which spares cash in hard times',
        claims: ['D0-fail-no-fee', 'D0-hard-times'],
      },
    ],
    dangers: [
      { text: 'If it succeeds, the fee is much larger', claims: ['D0-success-larger'] },
      { text: 'The sides may differ on what success was', claims: ['D0-contingent'] },
      {
        text: 'Paid on success is not yet a partner, and partner means more in law',
        claims: ['D0-not-partner-per-se'],
      },
    ],
  },
] satisfies StrategyNotes[];
