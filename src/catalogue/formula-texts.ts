/** What a formula that is being put together does not see. {names} are filled in. */
export const FORMULA_TEXTS = {
  otherPolicy: 'This pane decides by policy {fingerprint}. Without a policy the formula follows the default.',
  unseen: 'This pane also counts with what a formula cannot see: {unseen}.',
  answers: 'answers under “What you know”',
  take: 'Take this pane’s policy',
} as const;
