/** What the line at the bottom says. */
export const STATUS = {
  opening: 'Opening…',
  ready: 'Ready',
  reading: 'Reading the file…',
  saved: 'Saved: ',
  failed: 'The workbench could not start: ',
} as const;

/** What is simulated, for whoever asks; docs/workbench.md has it in full. */
export const DIFFERENCES = {
  title: 'What is real here, and what is simulated',
  parts: [
    'Real: the task pane and the functions of the add-in, as they are released, and Microsoft’s own Office.js client, unmodified.',
    'Simulated: Excel. The sheet is an open-source grid (Univer) that also calculates; between it and the client stands a simulated host.',
    'So a thing that works here works with the real client, and may still differ in Excel:',
    [
      'Members of Excel’s interface that are not simulated fail with NotImplemented; docs/workbench.md lists them.',
      'Formulas beside SOURCING are calculated by Univer’s engine, not by Excel’s.',
      'Charts are drawn by another library; colours and places are kept, the looks are not Excel’s.',
      'What is typed does not go through Excel’s checks of entry, language and protection in every case.',
      'Undo, printing, macros, pivot tables and pictures are not there.',
    ],
    'Nothing is sent anywhere: the page, the grid and Microsoft’s client come from this machine.',
  ],
} as const;

/** Texts about files. */
export const FILES = {
  opened: 'Opened: ',
  nothingLost: 'Everything in the file was taken over.',
  losses: 'Not everything could be taken over',
  lossesOpening: 'The file itself is unchanged. In the workbench, this is missing or different:',
  exportLosses: 'Saved, with these differences',
  unreadable: 'This file could not be opened',
} as const;
