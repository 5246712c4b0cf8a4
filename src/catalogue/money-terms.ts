import { MOST_MONEY, type Quantity } from './money-quantity';

const ANY_MONEY = { least: 0, most: MOST_MONEY } as const;
const PROBABILITY = { least: 0, most: 1 } as const;
/** From here on nobody could tell it from risk-neutral. */
const TOLERANCE = { above: 0, most: 1e100 } as const;
const TIME = { least: 0, most: 100 } as const;

/** Arguments and terms of the partnering functions: one success fee against one fixed fee (D0). */
export const PARTNER_QUANTITIES = {
  probability: {
    label: 'Probability of success',
    unit: 'probability',
    range: PROBABILITY,
    description: 'How likely the project succeeds when the work is outsourced, 0 to 1.',
    claims: ['D0-contingent'],
  },
  value: {
    label: 'Value if it succeeds',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'What the project is worth to the client if it succeeds, before any fee.',
    claims: ['D0-mutual-benefit'],
  },
  fixed_fee: {
    label: 'Fixed fee',
    unit: 'money',
    range: ANY_MONEY,
    description: 'The fee of the outsourcing contract, owed however the project ends.',
    claims: ['D0-fee-regardless'],
  },
  success_fee: {
    label: 'Success fee',
    unit: 'money',
    range: ANY_MONEY,
    description: 'The fee of the partnering contract, owed only if the project succeeds.',
    claims: ['D0-contingent', 'D0-success-larger'],
  },
  base_fee: {
    label: 'Base fee',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'A fee owed either way beside the success fee. D0 has none: 0.',
    claims: ['D0-fail-no-fee'],
  },
  other_cost: {
    label: 'Other cost of the client',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'What the client spends besides the fees, in both contracts and however it ends.',
    claims: ['D4-goal-costs'],
  },
  salvage: {
    label: 'Value if it fails',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'What is left for the client if the project fails.',
    claims: ['D0-fee-regardless'],
  },
  probability_partner: {
    label: 'Probability of success with a partner',
    unit: 'probability',
    range: PROBABILITY,
    description: 'How likely it succeeds when the provider is paid on success. Left out: the same probability.',
    claims: ['D0-contingent', 'D2-misaligned'],
  },
  client_tolerance: {
    label: 'Risk tolerance of the client',
    unit: 'money',
    range: TOLERANCE,
    zeroIsBlank: true,
    description: 'Risk tolerance of the client in money. Left out or 0: risk-neutral.',
    claims: ['beyond-howard'],
  },
  provider_tolerance: {
    label: 'Risk tolerance of the provider',
    unit: 'money',
    range: TOLERANCE,
    zeroIsBlank: true,
    description: 'Risk tolerance of the provider in money. Left out or 0: risk-neutral.',
    claims: ['beyond-howard'],
  },
  provider_cost: {
    label: 'Cost of the provider',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'What the work costs the provider, however the project ends.',
    claims: ['D0-fail-no-fee'],
  },
  discount_rate: {
    label: 'Discount rate of the provider',
    unit: 'rate per year',
    range: { least: -0.5, most: 1 },
    default: 0,
    description: 'Yearly rate at which the provider discounts later payments.',
    claims: ['beyond-present-value'],
  },
  years_success: {
    label: 'Years until the success fee',
    unit: 'years',
    range: TIME,
    default: 0,
    description: 'Years from now until the success fee is paid; fractions are allowed.',
    claims: ['beyond-present-value'],
  },
  years_fixed: {
    label: 'Years until the fixed fee',
    unit: 'years',
    range: TIME,
    default: 0,
    description: 'Years from now until the fixed fee is paid; fractions are allowed.',
    claims: ['beyond-present-value'],
  },
  years_base: {
    label: 'Years until the base fee',
    unit: 'years',
    range: TIME,
    default: 0,
    description: 'Years from now until the base fee is paid; fractions are allowed.',
    claims: ['beyond-present-value'],
  },
  gain_client: {
    label: 'Gain of the client',
    unit: 'money',
    range: ANY_MONEY,
    description: 'Benefit without payment that partnering brings the client on success.',
    claims: ['D0-partner-no-money', 'D0-mutual-benefit'],
  },
  gain_partner: {
    label: 'Gain of the partner',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'Benefit without payment that partnering brings the provider on success.',
    claims: ['D0-partner-no-money', 'D0-mutual-benefit'],
  },
} as const satisfies Record<string, Quantity>;
