import type { Owner } from '../model/policy';
import type { SourcedLine } from './sourced-line';

export interface ChecklistItem extends SourcedLine {
  owner: Owner;
}
/** What belongs to a duty of the client, point by point. `fact` is the duty's column. */
export interface DutyChecklist {
  fact: string;
  items: ChecklistItem[];
}

/** Stands beside READINESS, wherever it is shown. */
export const READINESS_LINES: SourcedLine[] = [
  {
    text: 'What outsourcing promises has to be worked for, and much of that is the work of the client.',
    claims: ['D3-not-automatic', 'D3-standard'],
  },
  { text: 'Both sides answer for the outcome: every point has an owner.', claims: ['D3-both-responsible'] },
  {
    text: 'Treat the provider as you would a partner. That changes how you manage, not what the arrangement is.',
    claims: ['D0-outsourcing-as-partnership', 'D0-distinct-tactic'],
  },
  {
    text: 'The score stands beside the recommendation and never enters its points.',
    claims: ['D3-roles-outcome'],
  },
];

export const DUTY_CHECKLISTS = [
  {
    fact: 'brief',
    items: [
      {
        text: 'The task is described so that it can be read in one way only',
        owner: 'client',
        claims: ['D3-clear-brief'],
      },
      { text: 'What is delivered, and how it will be accepted, is written down', owner: 'client', claims: [] },
    ],
  },
  {
    fact: 'understood',
    items: [
      { text: 'The provider has answered the read-back questions', owner: 'both', claims: ['D3-check-understanding'] },
    ],
  },
  {
    fact: 'tools',
    items: [
      {
        text: 'Equipment, materials and accounts are there on the first day, or none are needed',
        owner: 'client',
        claims: ['D3-tools', 'D3-tools-benefit'],
      },
    ],
  },
  {
    fact: 'pay',
    items: [
      { text: 'The price was bargained for, and is no pittance', owner: 'both', claims: ['D3-fair-pay'] },
      { text: 'It fits the quality that is asked (FAIR_PAY)', owner: 'client', claims: ['D3-pay-quality'] },
      {
        text: 'Nobody is paid so little that selling your data tempts them',
        owner: 'client',
        claims: ['D1-list-sale'],
      },
    ],
  },
  {
    fact: 'monitoring',
    items: [
      {
        text: 'Reviews have dates, from the first week to the last',
        owner: 'client',
        claims: ['D3-monitor', 'D3-start-to-finish'],
      },
      { text: 'Errors found are told at once, while they are small', owner: 'client', claims: ['D3-monitor-benefit'] },
      { text: 'One person goes on looking after the handover', owner: 'client', claims: ['D3-no-sleep'] },
    ],
  },
  {
    fact: 'paid_on_time',
    items: [
      {
        text: 'Each payment has a date, in stages or at the end',
        owner: 'client',
        claims: ['D3-pay-on-time', 'D3-stage-payments'],
      },
      { text: 'One person releases payment', owner: 'client', claims: [] },
    ],
  },
  {
    fact: 'motivation',
    items: [
      { text: 'A stage that was done well is praised', owner: 'client', claims: ['D3-commend-stage'] },
      {
        text: 'A reference, early news of what comes next, a longer horizon',
        owner: 'client',
        claims: ['D3-motivate-nonmoney'],
      },
      { text: 'There is a reason to do better than agreed', owner: 'client', claims: ['D3-motivate'] },
    ],
  },
] satisfies DutyChecklist[];

/** Questions for the provider, printed under a brief: the answers show whether it was understood. */
export const READ_BACK_QUESTIONS: SourcedLine[] = [
  'What will you deliver, in your own words?',
  'How shall we both see that it is right?',
  'What will you do first, and what do you need from us for it?',
  'What is not part of the task?',
  'Where could it go wrong, and when would you tell us?',
].map((text) => ({ text, claims: ['D3-check-understanding'] }));

/** Before a provider is chosen. */
export const CHOOSING_A_PROVIDER: ChecklistItem[] = [
  { text: 'Its speciality fits the task', owner: 'client', claims: ['D3-comment-specialism', 'D1-right-match'] },
  {
    text: 'Its skill was seen, not only believed: references, a paid trial, somebody who can judge it',
    owner: 'client',
    claims: ['D1-belief'],
  },
  {
    text: 'It knows the rules and the market that the task lives in',
    owner: 'provider',
    claims: ['D3-comment-insight'],
  },
  { text: 'Rights in what it delivers are warranted and assigned', owner: 'both', claims: ['D1-logo-trademark'] },
];

/** What the client does at each stage of payment. */
export const STAGE_ACTIONS = {
  start: { text: 'hand over brief and tools, ask the read-back questions', claims: ['D3-start-to-finish', 'D3-tools'] },
  stage: {
    text: 'review, praise what was done well, release payment',
    claims: ['D3-monitor', 'D3-commend-stage', 'D3-pay-on-time'],
  },
  end: {
    text: 'accept, pay the rest in time, agree on what comes next',
    claims: ['D3-stage-payments', 'D3-pay-on-time'],
  },
} satisfies Record<string, SourcedLine>;

/** The other side of the list. */
export const PROVIDER_SIDE: SourcedLine = {
  text: 'The documents do not say what the provider owes: fill this side in from the contract.',
  claims: ['D3-vendor-part-missing'],
};
