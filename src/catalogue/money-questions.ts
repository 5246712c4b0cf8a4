import { FAIR_PAY_QUANTITIES, MILESTONE_QUANTITIES } from './money-arguments';
import { DUTY_WEIGHT, READINESS_DUTIES, UNDERSTOOD } from './money-bands';
import { OFFSHORE_QUANTITIES } from './money-inputs';
import type { MoneyUnit, Quantity } from './money-quantity';
import { PARTNER_QUANTITIES } from './money-terms';
import type { MoneyColumn } from './money-strategies';
import { SIDE_FACTS } from './side-facts';

/** A field of a question: a number of the catalogue, or the level of a duty. */
export interface QuestionField {
  id: string;
  label: string;
  help: string;
  /** null: the level of a duty, 1 to 5. */
  quantity: Quantity | null;
  /** What stands there before anybody has typed; it is ours unless a document says it. */
  preset?: number;
  /** The document that the preset is from. */
  document?: string;
  claims: readonly string[];
}

export interface FieldGroup {
  title: string;
  /** Not needed for a first answer. */
  more?: true;
  fields: readonly QuestionField[];
}

/** A question about money with what has to be known to answer it. */
export interface MoneyQuestion {
  id: QuestionId;
  /** A name for buttons and sheets. */
  name: string;
  question: string;
  lead: string;
  /** Names of its inputs in formulas begin so. */
  prefix: string;
  groups: readonly FieldGroup[];
  /** Which columns of a list answer which fields. */
  columns: Readonly<Partial<Record<MoneyColumn, string>>>;
  /** Numbers of an invented case, to try the question with. */
  example: Readonly<Record<string, number>>;
}

export const QUESTION_IDS = ['partner', 'abroad', 'milestones', 'readiness'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

type Quantities = Readonly<Record<string, Quantity>>;

/** What a payoff turns on is asked for, though a function can do without it. */
const ASKED_FOR: readonly string[] = ['value'];

/** Presets that a document gives; the others are ours. */
const FROM_DOCUMENTS: Readonly<Record<string, string>> = { base_fee: 'D0' };

function fieldsOf(quantities: Quantities, ids: readonly string[]): QuestionField[] {
  return ids.map((id) => {
    const quantity = quantities[id]!;
    const { label, description: help, claims } = quantity;
    const preset = quantity.default === undefined || ASKED_FOR.includes(id) ? {} : { preset: quantity.default };
    const document = FROM_DOCUMENTS[id] === undefined ? {} : { document: FROM_DOCUMENTS[id] };
    return { id, label, help, quantity, claims, ...preset, ...document };
  });
}

const DUTY_LABELS: Readonly<Record<string, string>> = {
  brief: 'Clear brief',
  understood: 'Understanding checked',
  tools: 'Tools and materials',
  pay: 'Fair pay',
  monitoring: 'Monitoring',
  paid_on_time: 'Payment on time',
  motivation: 'Motivation',
};

const DUTY_FIELDS: readonly QuestionField[] = [...READINESS_DUTIES.map(({ id }) => id), UNDERSTOOD].map((id) => {
  const { question = '', claims = [] } = SIDE_FACTS.find((fact) => fact.id === id) ?? {};
  return { id, label: DUTY_LABELS[id] ?? id, help: question, quantity: null, claims };
});

/** The weight of a duty is known by its name with this before it. */
export const WEIGHT_PREFIX = 'weight_';
const WEIGHT_FIELDS: readonly QuestionField[] = READINESS_DUTIES.map(({ id, weight, claims }) => ({
  id: `${WEIGHT_PREFIX}${id}`,
  label: `Weight: ${DUTY_LABELS[id]!.toLowerCase()}`,
  help: DUTY_WEIGHT.description,
  quantity: DUTY_WEIGHT,
  preset: weight,
  claims,
}));

export const MONEY_QUESTIONS = [
  {
    id: 'partner',
    name: 'Partner or outsource',
    question: 'Partner or outsource?',
    lead: 'A fixed fee is owed however the project ends; a success fee only if it succeeds. Which costs you less?',
    prefix: 'Sourcing_partner_',
    groups: [
      {
        title: 'The project and the two fees',
        fields: fieldsOf(PARTNER_QUANTITIES, ['probability', 'value', 'fixed_fee', 'success_fee']),
      },
      {
        title: 'Further terms of the contracts',
        more: true,
        fields: fieldsOf(PARTNER_QUANTITIES, [
          'base_fee',
          'other_cost',
          'salvage',
          'probability_partner',
          'provider_cost',
          'gain_client',
          'gain_partner',
        ]),
      },
      {
        title: 'Caution and time',
        more: true,
        fields: fieldsOf(PARTNER_QUANTITIES, [
          'client_tolerance',
          'provider_tolerance',
          'discount_rate',
          'years_success',
          'years_fixed',
          'years_base',
        ]),
      },
    ],
    columns: {
      success_probability: 'probability',
      project_value: 'value',
      fixed_fee: 'fixed_fee',
      success_fee: 'success_fee',
    },
    example: { probability: 0.35, value: 900000, fixed_fee: 60000, success_fee: 150000, salvage: 40000 },
  },
  {
    id: 'abroad',
    name: 'Going abroad',
    question: 'What does an hour abroad really cost?',
    lead: 'A low rate buys hours, not work: rework, supervision, turnover, exchange and the move come on top.',
    prefix: 'Sourcing_abroad_',
    groups: [
      { title: 'The work and the two rates', fields: fieldsOf(OFFSHORE_QUANTITIES, ['hours', 'onshore_rate', 'rate']) },
      {
        title: 'What the rate leaves out',
        fields: fieldsOf(OFFSHORE_QUANTITIES, [
          'productivity',
          'rework',
          'rework_share',
          'sup_ratio',
          'sup_rate',
          'transition',
          'years',
        ]),
      },
      {
        title: 'Further cost abroad',
        more: true,
        fields: fieldsOf(OFFSHORE_QUANTITIES, [
          'spec_hours',
          'recurring',
          'turnover',
          'replace',
          'hours_per_head',
          'cycles',
          'fx',
          'fx_cost',
          'discount_rate',
        ]),
      },
      {
        title: 'The same work at home',
        more: true,
        fields: fieldsOf(OFFSHORE_QUANTITIES, ['onshore_supervision', 'onshore_rework', 'onshore_rework_share']),
      },
    ],
    columns: { hours: 'hours', rate_home: 'onshore_rate', rate_abroad: 'rate', one_off: 'transition' },
    example: {
      hours: 6000,
      onshore_rate: 52,
      rate: 21,
      productivity: 1.15,
      rework: 0.12,
      rework_share: 0.5,
      sup_ratio: 0.12,
      sup_rate: 62,
      transition: 40000,
      years: 3,
    },
  },
  {
    id: 'milestones',
    name: 'Milestones',
    question: 'When to pay what?',
    lead: 'Stages with dates keep both sides honest: a share at the start, equal milestones, a share held back.',
    prefix: 'Sourcing_stages_',
    groups: [
      {
        title: 'The contract',
        fields: fieldsOf(MILESTONE_QUANTITIES, ['total', 'count', 'start', 'days', 'upfront', 'retention']),
      },
      { title: 'How it is paid', more: true, fields: fieldsOf(MILESTONE_QUANTITIES, ['terms_days', 'decimals']) },
      {
        title: 'Is the pay fair?',
        more: true,
        fields: fieldsOf(FAIR_PAY_QUANTITIES, ['offer', 'market_low', 'market_high', 'quality']),
      },
    ],
    columns: { fixed_fee: 'total' },
    example: {
      total: 60000,
      count: 4,
      start: 46143,
      days: 180,
      upfront: 0.1,
      retention: 0.1,
      terms_days: 30,
      offer: 48,
      market_low: 40,
      market_high: 65,
    },
  },
  {
    id: 'readiness',
    name: 'Readiness',
    question: 'Are you ready to have it done by others?',
    lead: 'Six duties stay with you whoever does the work. One that is not met at all closes the gate.',
    prefix: 'Sourcing_duty_',
    groups: [
      { title: 'How well each duty is met', fields: DUTY_FIELDS },
      { title: 'Weights', more: true, fields: WEIGHT_FIELDS },
    ],
    columns: {},
    example: { brief: 4, tools: 5, pay: 3, monitoring: 2, paid_on_time: 5, motivation: 3 },
  },
] as const satisfies readonly MoneyQuestion[];

/** A question by its id. */
export const questionOf = (id: QuestionId): MoneyQuestion => MONEY_QUESTIONS.find((one) => one.id === id)!;

export const allFields = ({ groups }: Pick<MoneyQuestion, 'groups'>): readonly QuestionField[] =>
  groups.flatMap(({ fields }) => fields);

/** Units that are typed and shown as a percentage. */
export const isShare = (unit: MoneyUnit): boolean =>
  unit === 'probability' || unit === 'share' || unit === 'rate per year';
