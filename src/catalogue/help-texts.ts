/** What the help says. Each line is checked against what the product does; see docs/limits.md for the whole list. */

export interface HelpPart {
  title: string;
  lines: readonly string[];
}

/** #NAME? in a cell: what it means and what to do, the likeliest first. */
export const NAME_ERROR: readonly HelpPart[] = [
  {
    title: 'The add-in is not there',
    lines: [
      'Excel does not know SOURCING. functions. Choose Home > Add-ins, pick Sourcing Analysis, and open this pane once.',
      'A colleague without the add-in sees the last values until Excel calculates anew; then #NAME?.',
    ],
  },
  {
    title: 'It is there, and the cells still show #NAME?',
    lines: [
      'Calculate everything anew: Ctrl+Alt+F9. On the web: Formulas > Calculate Now, or close and reopen the workbook.',
      'Look for a typing mistake: the name is SOURCING., a point, and the function, as in =SOURCING.VERSION().',
      'Excel keeps a list of the functions for up to a day: after an update, close Excel and open it again.',
    ],
  },
  {
    title: 'This Excel has no such functions',
    lines: ['iPad, and volume-licensed Office 2021 and older, run no custom functions.'],
  },
  {
    title: 'For colleagues without the add-in',
    lines: ['Give them values: This row > Freeze this sheet. Answers that this pane has written are values already.'],
  },
];

/** Which button writes what. Everything else only reads. */
export const WRITES: readonly (readonly [button: string, writes: string, where: string])[] = [
  ['Insert: Sample inventory, Empty inventory', 'a new sheet', 'behind your sheets'],
  [
    'Answers and suggestions under “What you know”',
    'what you said, to be remembered',
    'a very hidden sheet of this workbook',
  ],
  ['Preview the answers', 'columns that you corrected, to be remembered', 'the settings of this workbook'],
  ['Clear the filter', 'nothing; the filter of your list is cleared', 'your list'],
  ['Write … rows', 'the answers as values, and colours over them', 'new columns to the right of your list'],
  ['', 'what Undo needs', 'a very hidden sheet of this workbook'],
  ['Undo this fill', 'what stood there before', 'the same columns'],
  ['Write to a new sheet', 'your rows and the answers', 'a new sheet'],
  ['Insert the report sheets', 'board, summary, explanation, policy, sources', 'new sheets'],
  ['Keep this choice', 'your strategy, reason and name, to be remembered', 'a very hidden sheet of this workbook'],
  ['', 'your choice in place of our answer', 'the answer cells of that row, where the list is filled'],
  ['Printable brief', 'the explanation of one row', 'a new sheet'],
  ['Freeze the selection, Freeze this sheet', 'values in place of SOURCING formulas', 'the cells of these formulas'],
  ['Put the formulas back', 'the formulas that were frozen last', 'the same cells'],
  ['Insert as formulas', 'formulas and a chart', 'from the selected cell on, if all is empty, or a new sheet'],
  ['', 'the inputs, each with a name', 'the sheet Assumptions'],
  ['Take it out', 'nothing; what was inserted and is unchanged goes', 'the same cells'],
  ['Put the policy on a sheet', 'the policy that decides', 'a new sheet'],
  ['Use this policy', 'the policy, to be remembered', 'a very hidden sheet of this workbook'],
  ['Insert this as a sheet', 'your decisions beside ours', 'a new sheet'],
  ['Insert the formula', 'one formula', 'the selected cell, if it is empty'],
];

export const NEVER =
  'It never sorts, renames, moves, unprotects or recolours what is yours, and it never writes into a cell that holds something of yours.';

export const LIMITS: readonly string[] = [
  'A list of up to 10,000 rows has been tried in the pane; longer ones belong to the command line.',
  'Answers in cells are cut at 1,000 characters, with “…”.',
  'Ctrl+Z does not take back what an add-in wrote: “Undo this fill” does, for the last fill.',
  'Formulas do not see what this pane remembers: its policy, answers to questions, corrected columns. Name them in the formula.',
  'The shown formula guesses your list separator from your decimal sign; what is inserted is right in any case.',
  'The documents are five short web articles; every number of the policy is ours. A verdict is no probability of being right.',
];

export const PRIVACY =
  'Nothing leaves this workbook: no network after the page is loaded, no sign-in, no telemetry. Documentation pages are beside this page.';
