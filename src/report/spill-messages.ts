/**
 * What formulas say about their own arguments: what was given, what is allowed, how to fix it. Problems of cells, policies
 * and money have their own lists. kind 'value': unreadable or out of range (#VALUE!). kind 'none': an unknown name, no
 * solution, or not enough known (#N/A). Words in braces are filled in.
 */
export const SPILL_MESSAGES = {
  NO_TASKS: {
    kind: 'value',
    text: 'tasks: no task was given; allowed is a range with a row for each task. Select the rows, with their header row as headers or as the first row.',
  },
  HEADERS_SHAPE: {
    kind: 'value',
    text: 'headers: {given} were given; allowed is one row of {width} names, as wide as the tasks. Select the header row above the same columns.',
  },
  NO_COLUMN: {
    kind: 'value',
    text: '{problem} In a formula, give the header row as headers, or as the first row of the tasks.',
  },
  FIRST_ROW: {
    kind: 'value',
    text: 'tasks: the first row ({given}) names no column that is known; allowed is a header row there, or as headers. Give the header row as headers, or as the first row of the tasks.',
  },
  ONE_TASK: {
    kind: 'value',
    text: 'task: {given} tasks were given; allowed is one. Select one row, and give the header row as headers.',
  },
  BLANK_TASK: {
    kind: 'none',
    text: 'task: a blank row was given; allowed is a row with a task. Select another row.',
  },
  UNKNOWN_WORD: {
    kind: 'value',
    text: '{name}: {given} was given; allowed are {allowed}. Choose one of these, or leave it out where it may be.',
  },
  UNKNOWN_NAME: { kind: 'none', text: '{name}: {given} is not known; allowed are {allowed}. Correct it.' },
  WRONG_COUNT: {
    kind: 'value',
    text: 'count: {given} was given; allowed is a whole number from 1 to {most}. Change it, or leave it out for {usual}.',
  },
  SAME_STRATEGY: {
    kind: 'value',
    text: 'against: {given} was given, which is the answer itself; allowed is any other strategy. Leave it out for the runner-up.',
  },
  NO_STRATEGY: {
    kind: 'none',
    text: 'No strategy is recommended, considered or in use. {why} Or name a strategy as the fourth argument.',
  },
  EXCLUDED: { kind: 'none', text: '{strategy} is excluded by {vetoes}.' },
  MORE_PROBLEMS: { kind: 'value', text: '{problem} (And {more} more in this row: see CHECK.)' },
  NO_MEANING: {
    kind: 'none',
    text: 'document: {given} says nothing about this term; allowed are {allowed}. Choose one of these, or leave it out for all.',
  },
  MORE_NOT_LOADED: {
    kind: 'none',
    text: '{what} needs the script functions-more.js, which is {given}; needed is that of version {version}, like the functions. Close Excel and open it again; if that does not help, the server has to hold the files of one version.',
  },
} as const satisfies Record<string, { kind: 'value' | 'none'; text: string }>;
export type SpillMessage = keyof typeof SPILL_MESSAGES;
