import type { CommandSpec } from './arguments';

const POLICY = {
  policy: { type: 'string', argument: 'FILE', help: 'a policy of your own (see "sourcing policy export")' },
  'documents-only': { type: 'boolean', help: 'leave out whatever does not come from the five documents' },
} as const;
const LIST = {
  ...POLICY,
  sheet: { type: 'string', argument: 'NAME', help: 'the sheet of an xlsx file; the first when left out' },
  profile: { type: 'string', argument: 'FILE', help: 'facts for the whole company or for groups of rows' },
  suggest: {
    type: 'string',
    argument: 'HOW',
    help: 'what words suggest: off, list (the default), or apply, which uses strong suggestions, marked',
  },
} as const;

export const COMMANDS = {
  classify: {
    name: 'classify',
    arguments: 'IN',
    least: 1,
    most: 1,
    summary:
      'Reads a list of tasks (csv, tsv, xlsx, json, or - for standard input), recommends a strategy for each, and writes list and answers side by side. Without -o it only prints them.',
    example: 'sourcing classify inventory.xlsx -o answers.xlsx',
    options: {
      out: {
        type: 'string',
        short: 'o',
        argument: 'OUT',
        help: 'csv, tsv, xlsx or json file, or - for standard output',
      },
      format: { type: 'string', argument: 'FORMAT', help: 'of the output, where its name does not say; json for -' },
      ...LIST,
      columns: { type: 'string', argument: 'LIST', help: 'result columns, separated by commas, or all' },
      raw: { type: 'boolean', help: 'csv: no apostrophe before texts that look like formulas' },
      overwrite: { type: 'boolean', help: 'replace an existing output' },
      strict: { type: 'boolean', help: 'exit with 1 when a cell could not be used' },
      quiet: { type: 'boolean', help: 'print nothing but errors' },
    },
  },
  explain: {
    name: 'explain',
    arguments: 'IN',
    least: 1,
    most: 1,
    summary: 'Explains one row: what is excluded, the reasons that add up, what would change it, risks, duties.',
    example: 'sourcing explain inventory.csv --row 5',
    options: { row: { type: 'string', argument: 'N', help: 'row of the file, the header counted' }, ...LIST },
  },
  ask: {
    name: 'ask',
    arguments: 'IN',
    least: 1,
    most: 1,
    summary: 'The question queue: which answers, for which group, settle most money or rows.',
    example: 'sourcing ask inventory.csv --profile company.txt',
    options: { count: { type: 'string', argument: 'N', help: 'questions to show; 12 when left out' }, ...LIST },
  },
  facts: {
    name: 'facts',
    arguments: '',
    least: 0,
    most: 0,
    summary: 'The facts and columns that a list may have, with question, answers and help.',
    example: 'sourcing facts',
    options: POLICY,
  },
  define: {
    name: 'define',
    arguments: 'TERM',
    least: 1,
    most: 9,
    summary: "Every document's meaning of a term.",
    example: 'sourcing define offshoring',
    options: {},
  },
  policy: {
    name: 'policy',
    arguments: 'export | check FILE',
    least: 1,
    most: 2,
    summary: 'Writes the policy as JSON, to be edited; or checks one and prints its fingerprint.',
    example: 'sourcing policy export -o my-policy.json',
    options: {
      ...POLICY,
      out: { type: 'string', short: 'o', argument: 'OUT', help: 'file to write; standard output when left out' },
      overwrite: { type: 'boolean', help: 'replace an existing file' },
    },
  },
  template: {
    name: 'template',
    arguments: '',
    least: 0,
    most: 0,
    summary: 'An empty inventory as xlsx: a drop-down in every column, the question as its note.',
    example: 'sourcing template -o inventory.xlsx',
    options: {
      ...POLICY,
      out: { type: 'string', short: 'o', argument: 'OUT', help: 'xlsx file to write' },
      overwrite: { type: 'boolean', help: 'replace an existing file' },
    },
  },
} as const satisfies Record<string, CommandSpec>;
export type CommandName = keyof typeof COMMANDS;
