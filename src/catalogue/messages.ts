/**
 * What the decision core says about one answer. Words in braces are filled in by `fillMessage`.
 * Every text says what was given, what follows from it, and what to do.
 */

/** Remarks on an answer, by the code that stands in its notes. CONTRADICTION has a text for each kind, see CONTRADICTIONS. */
export const NOTES = {
  PHYSICAL_PRESENCE:
    '{fact} = {value}: the work or the people it serves need somebody on the spot, so it cannot go abroad ({veto}). If it can be done over the wire, answer presence = anywhere.',
  LEGAL_NOT_OFFSHORE:
    '{fact} = {value}: a legal or licensed service may be given out, but had better not go abroad ({veto}; that this excludes is our default and can be changed in the policy).',
  MISSING_DATA:
    '{known} facts that carry points are known; at least {least} are needed, one of them from the row or its group. Answer next: {question}',
  ALL_EXCLUDED:
    'Every strategy is excluded, by {vetoes}. The answers contradict each other, or the policy is too strict: change an answer, or set one of these vetoes to "warn".',
  WARNED: '{veto} speaks against {strategies}: {reason}. It only warns, because its mode in the policy is "warn".',
  DOCUMENTS_DISAGREE: 'The documents disagree ({id}, {about}): {positions}. Here: {product}',
  CAPACITY_PROPOSED:
    'The company has {headcount} people; up to about {limit}, one document expects that there is no capacity for experts of its own. Proposed: capacity = low. Confirm it or answer otherwise.',
  CHEAPEST_DIFFERS:
    'Cheapest is {cheapest}, recommended is {strategy}: cost stands beside the recommendation and never inside its points.',
} satisfies Record<string, string>;
export type NoteCode = keyof typeof NOTES | 'CONTRADICTION';

/** Answers that do not go together. They are shown and never averaged away. */
export const CONTRADICTIONS = {
  CORE_WITHOUT_EXPERTISE: {
    text: 'core = {core} says keep it, expertise = {expertise} says that the know-how is missing. Check both; if both hold, bring the know-how in, or find a partner who has it.',
    claims: ['D4-focus-core', 'D4-no-expertise', 'D0-ex-hw-sw'],
  },
  CORE_YET_SEASONAL: {
    text: 'core = {core} says that customers come for this, seasonal = {seasonal} says that the work comes and goes. Check both; if both hold, split the task: keep the core of it and give out the peak.',
    claims: ['D4-focus-core', 'D4-seasonal-menial'],
  },
  SUCCESS_FEE_UNMEASURABLE: {
    text: 'pay_basis = success fee, but measurable = {measurable}: nobody could tell whether the fee is due. Agree on one measure first, or pay a fixed fee.',
    claims: ['D0-contingent'],
  },
  PARTNER_WITH_FIXED_FEE: {
    text: '{where} says partnership, but pay_basis = fixed fee, which is owed however it ends: that is outsourcing. Change the pay, or call it outsourcing.',
    claims: ['D0-fee-regardless', 'D0-contingent'],
  },
  TWO_ANSWERS: {
    text: 'Columns {first} and {second} both mean {fact} and say different things: {one} and {other}. None of them is used; clear one.',
    claims: [],
  },
  WALK_IN_ANYWHERE: {
    text: 'The description says "{words}", but presence = anywhere. Where people come in person, the work cannot go abroad: correct presence, or the description.',
    claims: ['D2-physical-centre'],
  },
} satisfies Record<string, { text: string; claims: string[] }>;
export type ContradictionId = keyof typeof CONTRADICTIONS;

/** One sentence for each verdict. Never a probability of being right. */
export const VERDICT_SENTENCES = {
  SETTLED: '{strategy}: nothing that is still unknown can change this.',
  LIKELY: '{strategy}, {lead} points ahead of {runner_up}: little of what is still unknown could change this.',
  TENTATIVE: '{strategy}, {lead} points ahead of {runner_up}, but what is still unknown may change this.',
  CLOSE: '{strategy} or {runner_up}: only {lead} points lie between them.',
  UNDECIDED: 'Undecided: too little is known.',
} satisfies Record<string, string>;

/**
 * Puts values into the braces of a message.
 * @example fillMessage('{strategy}: {lead} points', { strategy: 'PARTNER', lead: 2.5 }) //=> 'PARTNER: 2.5 points'
 * @throws Error when a word in braces has no value: that is a mistake in the program, not in the input.
 */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The message "${template}" needs a value for {${name}}.`);
    return String(value);
  });
}
