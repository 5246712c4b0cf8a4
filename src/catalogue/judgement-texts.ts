/** What is said where people's decisions stand beside the recommendations. */
export const JUDGEMENT_TEXTS = {
  sheet: 'Judgement',
  title: 'Your judgement against ours: {subject}',
  result: '{agreed} of {compared} alike ({share}).',
  policy: 'Policy {version}, fingerprint {fingerprint}.',
  nothingFitted: 'Nothing is fitted to your decisions: the policy is the same before and after.',
  corner: 'Decided (down), recommended (across)',
  undecided: 'Undecided',
} as const;
