import type { Duty } from '../model/policy';

/** What the client owes (D3), and the flag when it is answered no. */
export const DUTIES = [
  {
    id: 'U01',
    fact: 'brief',
    label: 'The brief is ambiguous',
    mitigation: 'write it down with acceptance tests',
    claims: ['D3-clear-brief'],
    owner: 'client',
  },
  {
    id: 'U02',
    fact: 'understood',
    label: 'Nobody checked that the provider understood',
    mitigation: 'ask the provider to read the brief back',
    claims: ['D3-check-understanding'],
    owner: 'client',
  },
  {
    id: 'U03',
    fact: 'tools',
    label: 'Tools or materials are missing',
    mitigation: 'list what is needed, with dates',
    claims: ['D3-tools'],
    owner: 'client',
  },
  {
    id: 'U04',
    fact: 'pay',
    label: 'Pay is not fair for the quality wanted',
    mitigation: 'compare with the market (FAIR_PAY) and pay for the quality asked',
    claims: ['D3-fair-pay'],
    owner: 'client',
  },
  {
    id: 'U05',
    fact: 'monitoring',
    label: 'Nobody monitors the work',
    mitigation: 'dated reviews from start to finish',
    claims: ['D3-monitor'],
    owner: 'client',
  },
  {
    id: 'U06',
    fact: 'paid_on_time',
    label: 'Payment is late',
    mitigation: 'pay-by dates and one person who releases payment',
    claims: ['D3-pay-on-time'],
    owner: 'client',
  },
  {
    id: 'U07',
    fact: 'motivation',
    label: 'The provider is not motivated',
    mitigation: 'praise each finished stage; a bonus or follow-up work',
    claims: ['D3-motivate'],
    owner: 'client',
  },
] satisfies Duty[];
