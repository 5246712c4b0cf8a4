/** What the command line says when something cannot be done: what was given, what is allowed, how to fix it. */
export const COMMAND_MESSAGES = {
  UNKNOWN_COMMAND: 'There is no command "{given}"{meant}. Commands: {allowed}. Try: sourcing --help',
  UNKNOWN_OPTION: '{given}. Options of "{command}": {allowed}. Try: sourcing {command} --help',
  MISSING_ARGUMENT: '"sourcing {command}" needs {needed}. For example: {example}',
  TOO_MANY_ARGUMENTS:
    '"sourcing {command}" takes {allowed}, but was also given "{given}". Quote names that contain spaces.',
  NO_SUCH_FILE: '{file}: there is no such file. Check the path; the working folder is where the command was started.',
  IS_FOLDER: '{file}: this is a folder. Name a file in it.',
  UNREADABLE: '{file}: it cannot be read ({reason}). Check its permissions, or close the program that holds it.',
  WRONG_EXTENSION:
    '{file}: the extension "{given}" is not known. Allowed: {allowed}. Save the list as one of these, or rename the file if it already is one.',
  OUTPUT_EXTENSION:
    '{file}: the extension "{given}" is not known. Allowed for the output: {allowed}. Give it one of these names.',
  FORMAT_DIFFERS:
    '--format {given}: the name {file} says {named}. Programs open a file by its name: leave out --format, or change the name.',
  EMPTY_FILE: '{file}: the file is empty. It needs a header row and at least one task below it.',
  BROKEN_CSV: '{file}, line {line}: {reason}. Fix the line, or save the sheet again as CSV.',
  UNBALANCED_QUOTES:
    '{file}, line {line}: a quotation mark opens in the row that begins here and never closes. Close it, or write a quotation mark inside a text twice ("").',
  STRAY_QUOTE:
    '{file}, line {line}: a quotation mark stands in the middle of a text, behind {value}. Put the whole text into quotation marks and write each one inside it twice: "5"" pipe"; or save the sheet again as CSV.',
  BROKEN_JSON:
    '{file}: not readable as JSON ({reason}). Allowed: a list of objects, a list of lists with the header first, or either of them under "rows".',
  OUTPUT_EXISTS: '{file} exists already and is left as it is. Choose another name, or add --overwrite.',
  OUTPUT_IS_INPUT: '{file} is the input. Choose another name for the output: the input is never overwritten.',
  OUTPUT_UNWRITABLE:
    '{file}: it cannot be written ({reason}). Check the folder and its permissions, or close the program that has it open.',
  OUTPUT_TOO_LARGE:
    '{file}: more than {allowed} rows do not fit into a sheet. Choose a csv, tsv or json file for the output.',
  BAD_ROW:
    '--row {given}: give the number of a row in the file, the header row counted as {header}; tasks stand in rows {first} to {last}.',
  BAD_COLUMNS: '--columns {given}: there is no result column "{name}"{meant}. Allowed: all, {allowed}',
  BAD_FORMAT: '--format {given}: allowed are {allowed}.',
  BAD_SUGGEST:
    '--suggest {given}: allowed are {allowed}. "list" shows what words suggest, "apply" uses the strong suggestions as well.',
  BAD_COUNT: '--{option} {given}: give a whole number from 1 to {most}.',
  UNKNOWN_TERM: 'The documents do not define "{given}". Terms: {allowed}',
  NO_TASKS: '{file}: no task stands below the header in row {header}. Write one task into each row below it.',
  NO_EFFECT: '--{option} does nothing here: {why}.',
  COLUMNS_RENAMED: 'The list has columns of its own called {from}; the results of these names stand in {to}.',
} as const;
export type CommandMessage = keyof typeof COMMAND_MESSAGES;

/** Why an option has no effect where it was given. */
export const IDLE_REASONS = {
  format: 'nothing is written without -o',
  overwrite: 'nothing is written without -o',
  columns: 'nothing is written without -o',
  raw: 'only csv and tsv are written with apostrophes',
  sheet: 'only workbooks have sheets',
  columnsOfJson: 'json always holds every field',
} as const;

/** A guess at what was meant, behind a name that is not known. */
export const MEANT = ' (did you mean {name}?)';
/** Columns of the list that were not read, in the summary. */
export const NOT_READ =
  'Columns kept but not read, as no fact or amount is called so: {columns}. The names: sourcing facts';

/** What the system means by its codes, in the words of a person. A code that is not here is shown as it is. */
export const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more disk space is allowed to you',
  EFBIG: 'it is larger than files may be here',
  EBUSY: 'another program holds it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};
