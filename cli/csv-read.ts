import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { encodingOf, headOf, textOf } from './bytes';
import { badInput } from './problem';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_BYTES = 1 << 16;

/** Rows of a csv or tsv file as texts, one by one. Rows may be of different lengths; empty lines stay, so that row numbers hold. */
export async function* readCsvRows(
  path: string,
  options: { name: string; delimiter?: string; onBytes?: (count: number) => void },
): AsyncGenerator<string[]> {
  const encoding = await encodingOf(path);
  const sample = new TextDecoder(encoding).decode(await headOf(path, SAMPLE_BYTES));
  const parser = parse({
    bom: true,
    delimiter: options.delimiter ?? sniffDelimiter(sample),
    relax_column_count: true,
    skip_empty_lines: false,
  });
  const source = Readable.from(textOf(path, encoding, options.onBytes), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<string[]>) yield row.length === 1 && row[0] === '' ? [] : row;
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(error, options.name) : error;
  } finally {
    source.destroy();
  }
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

function csvProblem(error: CsvError, file: string): Error {
  const line = 'lines' in error ? Number(error.lines) : 0;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return badInput('UNBALANCED_QUOTES', { file, line });
  const reason = error.message.replace(/^[^:]*: /, '');
  return badInput('BROKEN_CSV', { file, line, reason });
}
