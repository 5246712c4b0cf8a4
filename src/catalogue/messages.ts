/**
 * Remarks on an answer, by the code that stands in its notes. Every text says what was given, what follows from it, and what
 * to do. The texts of CONTRADICTION stand with their conditions in contradictions.ts; WORDS_AGAINST is that of an answer against words.
 */
export const NOTES = {
  PHYSICAL_PRESENCE:
    '{fact} = {value}: the work or the people it serves need somebody on the spot, so it cannot go abroad ({veto}, {documents}). If it can be done over the wire, answer presence = anywhere.',
  LEGAL_NOT_OFFSHORE:
    '{fact} = {value}: a legal or licensed service may be given out, but had better not go abroad ({veto}, {documents}; that this excludes is our default and can be changed in the policy).',
  WORDS_AGAINST:
    '{fact} = {value}, but {words} suggests {fact} = {level}: {reason} ({documents}). Check both, and correct the answer or the words of the task.',
  MISSING_DATA:
    'Known facts that carry points: {known}; at least {least} are needed, one of them from the row or its group. Answer next: {question}',
  ALL_EXCLUDED:
    'Every strategy is excluded, by {vetoes}. The answers contradict each other, or the policy is too strict: change an answer, or set one of these vetoes to "warn".',
  WARNED: '{veto} speaks against {strategies}: {reason}. It only warns, because its mode in the policy is "warn".',
} as const;
