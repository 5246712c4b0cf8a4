import { MOST_MONEY, type Quantity } from './money-quantity';

const ANY_MONEY = { least: 0, most: MOST_MONEY } as const;
const SHARE = { least: 0, most: 1 } as const;

export const TOTAL_COST_QUANTITIES = {
  one_off: {
    label: 'Cost at the start',
    unit: 'money',
    range: ANY_MONEY,
    description: 'What is spent once, at the start.',
    claims: ['D4-separate-infrastructure'],
  },
  annual: {
    label: 'Cost a year',
    unit: 'money',
    range: ANY_MONEY,
    description: 'What the first year costs: labour, operation, overhead, management of the contract.',
    claims: ['D4-goal-costs', 'D4-complexity'],
  },
  years: {
    label: 'Years',
    unit: 'whole years',
    range: { least: 1, most: 200, whole: true },
    description: 'How many years, a whole number from 1.',
    claims: ['beyond-present-value'],
  },
  rate: {
    label: 'Discount rate',
    unit: 'rate per year',
    range: { least: -0.5, most: 1 },
    default: 0,
    description: 'Yearly rate at which later cost is discounted. Left out: 0.',
    claims: ['beyond-present-value'],
  },
  growth: {
    label: 'Growth of the cost',
    unit: 'rate per year',
    range: { least: -1, most: 1 },
    default: 0,
    description: 'Yearly growth of the cost. Left out: 0.',
    claims: ['beyond-present-value'],
  },
  exit: {
    label: 'Cost at the end',
    unit: 'money',
    range: ANY_MONEY,
    default: 0,
    description: 'What leaving costs at the end of the last year. Left out: 0.',
    claims: ['D4-complexity'],
  },
  type: {
    label: 'When it is paid',
    unit: 'switch',
    range: { least: 0, most: 1, whole: true },
    default: 0,
    description: 'When a year is paid: 0 at its end, 1 at its beginning. Left out: 0.',
    claims: ['beyond-present-value'],
  },
} as const satisfies Record<string, Quantity>;

export const FAIR_PAY_QUANTITIES = {
  offer: {
    label: 'Offer',
    unit: 'money',
    range: ANY_MONEY,
    description: 'What you offer, per hour or for the whole, like the two market prices.',
    claims: ['D3-fair-pay'],
  },
  market_low: {
    label: 'Low market price',
    unit: 'money',
    range: ANY_MONEY,
    description: 'What the market pays for the plainest acceptable quality.',
    claims: ['D3-pay-quality'],
  },
  market_high: {
    label: 'High market price',
    unit: 'money',
    range: { above: 0, most: MOST_MONEY },
    description: 'What the market pays for the best quality.',
    claims: ['D3-pay-quality', 'D1-pro-out-of-reach'],
  },
  quality: {
    label: 'Quality wanted',
    unit: 'share',
    range: SHARE,
    default: 0.5,
    description: 'The quality you want, 0 (plainest) to 1 (best). Left out: 0.5.',
    claims: ['D3-pay-quality'],
  },
} as const satisfies Record<string, Quantity>;

export const MILESTONE_QUANTITIES = {
  total: {
    label: 'Total',
    unit: 'money',
    range: ANY_MONEY,
    description: 'The whole price to be paid.',
    claims: ['D3-stage-payments'],
  },
  count: {
    label: 'Number of milestones',
    unit: 'count',
    range: { least: 1, most: 1000, whole: true },
    description: 'How many milestones, a whole number from 1.',
    claims: ['D3-stage-payments'],
  },
  start: {
    label: 'Start',
    unit: 'date',
    range: { least: 1, below: 2958466 },
    description: 'The date on which the work starts.',
    claims: ['D3-start-to-finish'],
  },
  days: {
    label: 'Days',
    unit: 'days',
    range: { least: 0, most: 100000 },
    description: 'Days from the start to the last milestone.',
    claims: ['D3-start-to-finish'],
  },
  upfront: {
    label: 'Share at the start',
    unit: 'share',
    range: SHARE,
    default: 0,
    description: 'Share of the total that is paid at the start. Left out: none.',
    claims: ['D3-stage-payments'],
  },
  retention: {
    label: 'Share held back',
    unit: 'share',
    range: SHARE,
    default: 0,
    description: 'Share of the total that is held back until 90 days after the end. Left out: none.',
    claims: ['D3-stage-payments'],
  },
  terms_days: {
    label: 'Days to pay',
    unit: 'days',
    range: { least: 0, most: 3650, whole: true },
    default: 0,
    description: 'Days from the due date to the pay-by date. Left out: 0.',
    claims: ['D3-pay-on-time'],
  },
  decimals: {
    label: 'Decimals',
    unit: 'count',
    range: { least: 0, most: 6, whole: true },
    default: 2,
    description: 'Decimals to which amounts are rounded. Left out: 2.',
    claims: ['D3-stage-payments'],
  },
} as const satisfies Record<string, Quantity>;
