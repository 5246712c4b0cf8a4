import type { Form, Manner } from '../model/policy';

/** What a manner of work or a form of partnership means, as it is printed beside it. */
export interface OutcomeNote<Name> {
  is: Name;
  label: string;
  text: string;
  claims: string[];
}

/** How the work is directed: D1's difference, kept apart from the place. */
export const MANNER_NOTES = [
  { is: 'OWN_STAFF', label: 'own staff', text: 'directed as any work in the house', claims: [] },
  { is: 'SHARED', label: 'shared', text: 'both firms direct it, each for its part', claims: ['D0-mutual-benefit'] },
  {
    is: 'SUPERVISED',
    label: 'supervised',
    text: 'steps are written out and the work is checked; expect routine quality, and plan time for both',
    claims: [
      'D1-offshore-supervision',
      'D1-detail-procedures',
      'D1-check-work',
      'D1-not-about-country',
      'D1-end-product-differs',
    ],
  },
  {
    is: 'RESULTS',
    label: 'by results',
    text: "a result is agreed and paid, the way is the provider's; expect professional quality",
    claims: ['D1-results-only', 'D1-no-micromanage', 'D1-not-about-country', 'D1-end-product-differs'],
  },
  {
    is: 'MIXED',
    label: 'mixed',
    text: 'agree results for the skilled part, write steps for the rest',
    claims: ['D1-right-match'],
  },
  { is: 'UNDECIDED', label: 'undecided', text: 'answer judgement first', claims: [] },
] satisfies OutcomeNote<Manner>[];

/** How a partnership is bound. D0 knows no end of forms; these three are what the policy tells apart, and its table can be extended in conditions. */
export const FORM_NOTES = [
  {
    is: 'JOINT_VENTURE',
    label: 'joint venture',
    text: 'a legal body of its own: needs legal work before it begins',
    claims: ['D0-jv-legal', 'D0-partner-range'],
  },
  {
    is: 'CONTRACTUAL',
    label: 'contract',
    text: 'pay that hangs on success, by contract; not a partnership in law',
    claims: ['D0-not-partner-per-se', 'D0-partner-range', 'D0-many-forms'],
  },
  {
    is: 'INFORMAL_ALLIANCE',
    label: 'informal alliance',
    text: 'no contract that binds, and possibly no payment',
    claims: ['D0-partner-no-contract', 'D0-partner-no-money', 'D0-many-forms'],
  },
  { is: 'UNDECIDED', label: 'undecided', text: 'too little is known of what is at stake', claims: [] },
] satisfies OutcomeNote<Form>[];
