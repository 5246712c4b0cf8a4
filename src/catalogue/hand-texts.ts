/** What the pane says of cells and choices that people made by hand. {names} are filled in. */
export const HAND_TEXTS = {
  changed: '{cells} in {rows} changed by hand since the last fill',
  keep: 'Keep what was typed',
  replace: 'Write our answers over it',
  which: 'Which cells',
  cell: 'Row {row}, {header}: {stands} (ours: {ours})',
  kept: '{cells} typed by hand were kept.',
  chosen: '{count} chosen by hand.',
  changedSince: 'Our answer has changed since the choice in {count} of them (row {rows}): look at these again.',
  lost: 'For {count} more the row is no longer found, or can no longer be told apart: {tasks}.',
} as const;
