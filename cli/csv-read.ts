import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { encodingOf, headOf, piecesOf } from './bytes';
import { badInput } from './problem';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_BYTES = 1 << 16;

interface CsvOptions {
  name: string;
  delimiter?: string;
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

/** @param onRow told the line on which each row ends */
async function openParser(path: string, options: CsvOptions, onRow?: (line: number) => void): Promise<Parser> {
  const encoding = await encodingOf(path);
  const sample = new TextDecoder(encoding).decode(await headOf(path, SAMPLE_BYTES));
  const parser = parse({
    bom: true,
    delimiter: options.delimiter ?? sniffDelimiter(sample),
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
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    const score = usual * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

async function csvProblem(error: CsvError, path: string, options: CsvOptions): Promise<Error> {
  const file = options.name;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return badInput('UNBALANCED_QUOTES', { file, line: (await lastWholeLine(path, options)) + 1 });
  const line = 'lines' in error ? Number(error.lines) : 0;
  return badInput('BROKEN_CSV', { file, line, reason: error.message.replace(/^[^:]*: /, '') });
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
