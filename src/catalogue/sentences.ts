/** The sentences of an answer, in parts that are filled in and joined. */
export const SENTENCES = {
  undecidedFew: 'Undecided: {known} of at least {needed} facts that carry points are known.',
  undecidedCompany: 'Undecided: nothing is known of this task or its group, only of the whole company.',
  allExcluded: 'No strategy is left: {vetoes} exclude them all.',
  askFirst: 'Ask next: {question} ({fact}).',
  only: '{winner} is all that is left.',
  ahead: '{winner}, {lead} points ahead of {rival}',
  aheadByOne: '{winner}, 1 point ahead of {rival}',
  close: '{winner} and {rival} are close ({lead} points apart)',
  because: ': ',
  noReason: ', by the start points alone.',
  excluded: 'Excluded: {strategies} by {veto} ({reason}; {documents}).',
  check: 'Check first: {facts} ({vetoes}).',
  reason: '{answer} ({rule}: {reason}; {documents})',
} as const;
