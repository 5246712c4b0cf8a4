import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { encodingOf, headOf, piecesOf, type Encoding } from './bytes';
import { quote } from '../src/table/messages';
import { badInput } from './problem';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_BYTES = 1 << 16;

interface CsvOptions {
  name: string;
  form: () => Promise<CsvForm>;
  onBytes?: (count: number) => void;
}

/** Rows taken from the parser at a time. */
const BATCH = 512;

/**
 * Rows of a csv or tsv file as texts, some hundred at a time: to wait for each of a million rows would take longer than to
 * read it. Rows may be of different lengths; empty lines stay, so that row numbers hold.
 */
export async function* readCsvRows(path: string, options: CsvOptions): AsyncGenerator<string[][]> {
  const parser = await openParser(path, options);
  try {
    let batch: string[][] = [];
    for await (const ready of readiness(parser)) {
      void ready;
      for (let row: string[] | null; (row = parser.read()) !== null;) {
        batch.push(row.length === 1 && row[0] === '' ? [] : row);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw error instanceof CsvError ? await csvProblem(error, path, options) : error;
  } finally {
    parser.destroy();
  }
}

/** Turns each time that there is something to read; ends with the parser, fails when it does. */
async function* readiness(parser: Parser): AsyncGenerator<true> {
  let wake = (): void => {};
  let ready = false;
  let ended = false;
  let failure: unknown;
  const signal = (change: () => void) => (): void => {
    change();
    wake();
  };
  parser.on(
    'readable',
    signal(() => (ready = true)),
  );
  parser.on(
    'end',
    signal(() => (ended = true)),
  );
  parser.on('error', (error) => signal(() => (failure = error))());
  for (;;) {
    if (!ready && !ended && failure === undefined) await new Promise<void>((done) => (wake = done));
    if (failure !== undefined) throw failure;
    if (ready) {
      ready = false;
      yield true;
    } else if (ended) return;
  }
}

/** How a text file is written: a file that goes back to the same people is written the same way. */
export interface CsvForm {
  encoding: Encoding;
  delimiter: string;
  /** Whether its first bytes name the encoding. */
  marked: boolean;
}

/** @param delimiter the one that the file's name tells; left out, it is looked for */
export async function csvForm(path: string, delimiter?: string): Promise<CsvForm> {
  const encoding = await encodingOf(path);
  const head = await headOf(path, SAMPLE_BYTES);
  const marked = ['efbbbf', 'fffe', 'feff'].some((mark) => head.toString('hex', 0, 3).startsWith(mark));
  return { encoding, marked, delimiter: delimiter ?? sniffDelimiter(new TextDecoder(encoding).decode(head)) };
}

/** @param onRow told the line on which each row ends */
async function openParser(path: string, options: CsvOptions, onRow?: (line: number) => void): Promise<Parser> {
  const { encoding, delimiter } = await options.form();
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    ...(onRow ? { on_record: (row: string[], { lines }: { lines: number }) => (onRow(lines), row) } : {}),
  });
  const source = Readable.from(piecesOf(path, encoding, options.onBytes), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  parser.on('close', () => source.destroy());
  return source.pipe(parser);
}

/** The delimiter that cuts the first lines into the most, and most even, columns. Quoted text does not count. */
export function sniffDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => DELIMITERS.some((delimiter) => line.includes(delimiter)))
    .slice(0, 50);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    // A header has no decimals: commas that some line lacks may be those of "1,5".
    const score = usual * even * (counts.includes(0) ? 0.5 : 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

async function csvProblem(error: CsvError, path: string, options: CsvOptions): Promise<Error> {
  const file = options.name;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return badInput('UNBALANCED_QUOTES', { file, line: (await lastWholeLine(path, options)) + 1 });
  const line = 'lines' in error ? Number(error.lines) : 0;
  const stray = /^Invalid Opening Quote.*value is (.*)$/s.exec(error.message)?.[1];
  if (stray !== undefined) return badInput('STRAY_QUOTE', { file, line, value: quote(textOfJson(stray)) });
  return badInput('BROKEN_CSV', { file, line, reason: error.message.replace(/^[^:]*: /, '') });
}

/** What the library quotes is written as JSON. */
function textOfJson(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The line on which the last row ends that could be read: the row behind it is the one whose quotation mark never closes. */
async function lastWholeLine(path: string, options: CsvOptions): Promise<number> {
  let line = 0;
  const parser = await openParser(path, options, (end) => (line = end));
  try {
    for await (const row of parser as AsyncIterable<unknown>) void row;
  } catch {
    return line;
  }
  return line;
}
