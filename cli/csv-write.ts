import { stringify } from 'csv-stringify';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A spreadsheet would take a text that begins like this for a formula. */
const LIKE_FORMULA = '=+-@\t\r';
/** A number is not harmed by its sign, and stays as it was written. */
const NUMBER = /^[+-]?(\d+([.,]\d+)*|[.,]\d+)([eE][+-]?\d+)?\s*%?$/;

/** Keeps a text from being read as a formula by the spreadsheet that opens the file. Numbers stay as they are. */
export function harmless(text: string): string {
  return LIKE_FORMULA.includes(text.charAt(0)) && text !== '' && !NUMBER.test(text.trim()) ? `'${text}` : text;
}

export interface CsvOutput {
  write(row: readonly unknown[]): Promise<void> | undefined;
  end(): Promise<void>;
}

/** Rows to csv or tsv. `raw` leaves out the apostrophe before texts that look like formulas. */
export function openCsv(sink: Writable, options: { delimiter: string; raw: boolean }): CsvOutput {
  const stringifier = stringify({
    delimiter: options.delimiter,
    cast: {
      boolean: (value) => (value ? 'TRUE' : 'FALSE'),
      date: (value) => value.toISOString().slice(0, 10),
      ...(options.raw ? {} : { string: harmless }),
    },
  });
  stringifier.pipe(sink, { end: false });
  return {
    write(row) {
      if (stringifier.write(row)) return undefined;
      return once(stringifier, 'drain').then(() => undefined);
    },
    async end() {
      const ended = once(stringifier, 'end');
      stringifier.end();
      await ended;
    },
  };
}
