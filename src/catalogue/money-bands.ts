import type { Quantity } from './money-quantity';

/** Every limit and weight in this file is our default: the documents give directions, never a number. */

/** FAIR_PAY: the first band whose limit the index does not pass. `inclusive`: the limit itself still belongs to the band. */
export const FAIR_PAY_BANDS = [
  { band: 'PEANUTS', limit: 0.6, inclusive: false, claims: ['D3-fair-pay', 'D1-list-sale'] },
  { band: 'LOW', limit: 0.9, inclusive: false, claims: ['D3-fair-pay'] },
  { band: 'FAIR', limit: 1.15, inclusive: true, claims: ['D3-pay-quality'] },
  { band: 'PREMIUM', limit: 1.5, inclusive: true, claims: ['D1-pro-out-of-reach'] },
  { band: 'OVERPAYING', limit: Infinity, inclusive: true, claims: ['D1-pro-for-basic-ripoff'] },
] as const;
export type FairPayBand = (typeof FAIR_PAY_BANDS)[number]['band'];

/** The client's duties (D3) that READINESS weighs, in the order in which six cells are read and ties are broken. */
export const READINESS_DUTIES = [
  { id: 'brief', weight: 25, claims: ['D3-clear-brief'] },
  { id: 'tools', weight: 15, claims: ['D3-tools'] },
  { id: 'pay', weight: 20, claims: ['D3-fair-pay'] },
  { id: 'monitoring', weight: 20, claims: ['D3-monitor'] },
  { id: 'paid_on_time', weight: 10, claims: ['D3-pay-on-time'] },
  { id: 'motivation', weight: 10, claims: ['D3-motivate'] },
] as const;
export type DutyId = (typeof READINESS_DUTIES)[number]['id'];

/** Lowers "brief" to the lower of the two: a brief that nobody read back is not clear yet (D3-check-understanding). */
export const UNDERSTOOD = 'understood';

export const READINESS_LIMITS = {
  /** A best case below this is NOT READY. */
  hopeless: 50,
  /** A worst case from here on is READY, unless a known duty is below `weak`. */
  ready: 75,
  /** A known duty at this level is NOT READY, however good the rest: an average never hides one zero. */
  zero: 1,
  weak: 3,
} as const;
export type Gate = 'READY' | 'GAPS' | 'NOT READY' | 'UNKNOWN';

export const DUTY_WEIGHT = {
  label: 'Weight of a duty',
  unit: 'weight',
  range: { least: 0, most: 1e6 },
  description: 'How much the duty counts in the score; only the proportions matter.',
  claims: ['D3-standard'],
} as const satisfies Quantity;

/** The fact outside_cost (1 to 5) from money: 1 + 4 × (ratio − low) / spread, where ratio = lowest quote ÷ annual cost. */
export const OUTSIDE_COST_SCALE = { low: 0.5, spread: 0.75 } as const;

/** Retention is due this many days after the last milestone. */
export const RETENTION_DAYS = 90;

/** What the client does on the due date of a row of MILESTONES. */
export const CLIENT_ACTIONS = {
  start: {
    text: 'Have the brief read back, hand over tools and materials, pay the share at the start on time',
    claims: ['D3-check-understanding', 'D3-tools', 'D3-pay-on-time'],
  },
  milestone: {
    text: 'Review the result against the brief, praise what is done well, pay on time',
    claims: ['D3-monitor', 'D3-commend-stage', 'D3-pay-on-time'],
  },
  last: {
    text: 'Accept the whole against the brief, praise what is done well, pay on time',
    claims: ['D3-start-to-finish', 'D3-commend-stage', 'D3-pay-on-time'],
  },
  retention: {
    text: 'Check that the result has held, settle what is open, release the share held back on time',
    claims: ['D3-start-to-finish', 'D3-pay-on-time'],
  },
} as const satisfies Record<string, { text: string; claims: readonly string[] }>;
