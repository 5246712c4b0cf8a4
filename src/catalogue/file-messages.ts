import type { Place, Problem } from '../model/outcome';

/** What a message about a file may name besides the place. */
export interface FileFacts {
  /** A number: rows, columns, characters, cells. */
  given?: number;
  most?: number;
  /** A cell as in A1. */
  cell?: string;
  /** Names of the sheets that there are. */
  sheets?: readonly string[];
  /** What a library or the system said. */
  cause?: string;
}

type Message = (where: Place, facts: FileFacts) => string;

const number = (value: number | undefined) => (value ?? 0).toLocaleString('en-US');
const file = ({ file }: Place) => file ?? 'the file';
const list = (names: readonly string[] | undefined) => (names ?? []).map((name) => `"${name}"`).join(', ');

/** Every message about reading and writing workbooks: what was given, what is allowed, how to fix it. */
const FILE_MESSAGES = {
  FILE_UNREADABLE: (where, { cause }) =>
    `${file(where)} cannot be read (${cause}). Close it elsewhere or check its permissions.`,
  XLSX_ENCRYPTED: (where) =>
    `${file(where)} is protected by a password. Only workbooks without one can be read: in Excel, File > Info > Protect Workbook > Encrypt with Password, clear the password, and save.`,
  XLSX_OLD_FORMAT: (where) =>
    `${file(where)} is a workbook in the format of Excel 97–2003 (xls). Only xlsx can be read: open it in Excel and save it as "Excel Workbook (*.xlsx)".`,
  XLSX_NOT_A_WORKBOOK: (where) =>
    `${file(where)} is not an xlsx workbook. If it is text with commas or semicolons, give it the extension .csv; else open it in Excel and save it as "Excel Workbook (*.xlsx)".`,
  XLSX_BROKEN: (where, { cause }) =>
    `${file(where)} is damaged and cannot be read as an xlsx workbook (${cause}). Open it in Excel, which may repair it, and save it again.`,
  XLSX_EMPTY_FILE: (where) => `${file(where)} is empty (0 bytes). Save the workbook again.`,
  SHEET_MISSING: (where, { sheets }) =>
    `${file(where)} has no sheet "${where.sheet ?? ''}". It has ${list(sheets)}. Name one of them with --sheet.`,
  SHEET_EMPTY: (where, { sheets }) =>
    `The sheet "${where.sheet ?? ''}" of ${file(where)} has no cells. ${(sheets ?? []).length > 1 ? `Name another one with --sheet: ${list(sheets)}.` : 'Put a header row and one task per row into it.'}`,
  TOO_MANY_ROWS: (where, { given }) =>
    `The sheet "${where.sheet ?? ''}" would have more than ${number(given)} rows, the most that Excel allows. Write a csv file instead, or split the inventory.`,
  TOO_MANY_COLUMNS: (where, { given }) =>
    `The sheet "${where.sheet ?? ''}" would have ${number(given)} columns; Excel allows 16,384. Leave out columns of the inventory.`,
  WORKBOOK_TOO_LARGE: () =>
    'The workbook would be larger than 4 GB, the most that an xlsx file holds. Write a csv file instead, or ask for fewer result columns.',
  TEXT_CLIPPED: (_, { given, cell, most }) =>
    `${number(given)} ${given === 1 ? 'text is' : 'texts are'} longer than the ${number(most)} characters that a cell holds, the first in ${cell}, and cut there. A csv file keeps them whole.`,
} satisfies Record<string, Message>;
export type FileProblemCode = keyof typeof FILE_MESSAGES;

/** The problem of this code, at this place, with its message. */
export function fileProblem(code: FileProblemCode, where: Place, facts: FileFacts): Problem {
  const message: Message = FILE_MESSAGES[code];
  return { code, where, message: message(where, facts) };
}
