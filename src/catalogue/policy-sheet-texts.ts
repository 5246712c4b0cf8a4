/** What stands on the sheet that holds a policy to be edited. */
export const POLICY_SHEET = {
  name: 'Policy',
  title: 'Policy {version} · {fingerprint}',
  how: 'Every number is a default of this product, not of the documents. Change what you like (blue first), then choose "Read it back" in the pane.',
  /** By the name of a column; "points" stands for the six columns of strategies. */
  remarks: {
    mode: 'veto: excludes the strategies. warn: only says so. off: silent.',
    part: 'both: a low level speaks against what a high one speaks for. high, low: only that side speaks.',
    weight: 'How strongly it speaks, from -1000 to 1000. 0: it is silent.',
    points:
      'For this strategy, before the weight: plus speaks for it, minus against. In the table of risks: exposure, from 0 to 1.',
    beyond: 'TRUE: not from the five documents; "documents only" leaves it out.',
    kind: 'scale: answered 1 to 5. choice: answered with one of the values.',
    owner: 'Who has to act.',
    manner: 'How the work is directed.',
    form: 'How a partnership is bound.',
  } as Readonly<Record<string, string>>,
} as const;
