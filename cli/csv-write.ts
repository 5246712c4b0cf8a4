import { stringify } from 'csv-stringify/sync';

/** A spreadsheet would take a text that begins like this for a formula. */
const FORMULA_STARTS = new Set([...'=+-@\t\r'].map((character) => character.charCodeAt(0)));
/** A number is not harmed by its sign, and stays as it was written. */
const NUMBER = /^[+-]?(\d+([.,]\d+)*|[.,]\d+)([eE][+-]?\d+)?\s*%?$/;

/** Keeps a text from being read as a formula by the spreadsheet that opens the file. Numbers stay as they are. */
export function harmless(text: string): string {
  return FORMULA_STARTS.has(text.charCodeAt(0)) && !NUMBER.test(text.trim()) ? `'${text}` : text;
}

/** Numbers of a workbook and the like need no care. */
const harmlessCell = (cell: unknown): unknown => (typeof cell === 'string' ? harmless(cell) : cell);

/** Rows to the text of a csv or tsv file. `raw` leaves out the apostrophe before texts that look like formulas. */
export function csvText(rows: readonly (readonly unknown[])[], options: { delimiter: string; raw: boolean }): string {
  return stringify(options.raw ? [...rows] : rows.map((row) => row.map(harmlessCell)), {
    delimiter: options.delimiter,
    cast: {
      boolean: (value) => (value ? 'TRUE' : 'FALSE'),
      date: (value) => value.toISOString().slice(0, 10),
    },
  });
}
