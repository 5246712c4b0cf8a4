/** Stands in the verdict column where a person's choice has taken the place of ours. */
export const OVERRIDDEN = 'OVERRIDDEN' as const;

/** How a choice made by hand is spoken. */
export const CHOICE_SENTENCES = {
  chosen: 'Chosen by {by}: {reason}.',
  ours: 'Ours: {why}',
  /** Below the counts by verdict. */
  counted: '{count} chosen by hand, counted under the verdict that our own answer has.',
} as const;
