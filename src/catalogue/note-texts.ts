/** The texts of notes on a row. {…} is filled in. */
export const NOTE_TEXTS = {
  PHYSICAL_PRESENCE: 'presence is {presence}: {reason} ({veto}, {documents})',
  LEGAL_NOT_OFFSHORE:
    'legal is yes: {reason} ({veto}, {documents}); that it excludes, and not only counsels, is a setting of ours',
  MISSING_DATA: 'too little is known: {known} of at least {needed} facts that carry points; answer {next} first',
  MISSING_OWN_DATA:
    'only facts about the whole company are known, none about this task or its group; answer {next} first',
  ALL_EXCLUDED: 'every strategy is excluded, by {vetoes}: the facts contradict each other or the vetoes are too strict',
  WARNED: '{veto} warns against {strategies}: {reason} ({documents})',
  DOCUMENTS_DISAGREE: 'the documents disagree here ({disagreement}): {rules} both speak',
} as const;

export type NoteCode = keyof typeof NOTE_TEXTS;
