/** What the pane says when the brief of a row is copied. */
export const BRIEF_TEXTS = {
  copied: 'The brief is on the clipboard, ready to be pasted.',
  refused: 'Excel does not let this pane copy. The text is selected: press Ctrl+C (on a Mac Cmd+C), then paste it.',
  field: 'The brief as text',
} as const;
