import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headOf } from './bytes';
import { csvForm, readCsvRows, type CsvForm } from './csv-read';
import { readJsonRows } from './json-read';
import { markPassing, unmarkPassing } from './leftovers';
import { badInput, CommandError, EXIT, reasonOf, systemCodeOf } from './problem';
import { readSheetRows, UnreadableWorkbook } from './xlsx-read';

export const FORMATS = ['csv', 'tsv', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A list on its way in. `bytes` is the size of the file; `onBytes` of `rows` tells how many went by (xlsx and json tell nothing). */
export interface Input {
  format: Format;
  /** What the list is called: the file's name, or "standard input". */
  name: string;
  bytes: number;
  /** Rows, some hundred at a time. */
  rows(onBytes?: (count: number) => void): AsyncGenerator<readonly (readonly unknown[])[]>;
  /** How a csv or tsv file is written; undefined for other formats. */
  form(): Promise<CsvForm | undefined>;
  close(): Promise<void>;
}

/** Other workbooks: those with macros hold the same sheets; of an old one, the reader says what to do. */
const WORKBOOKS = new Set(['.xlsm', '.xltx', '.xltm', '.xls']);

export function formatOf(file: string): Format | undefined {
  const extension = extname(file).slice(1).toLowerCase();
  if (extension === 'txt') return 'csv';
  return FORMATS.find((format) => format === extension);
}

/** Opens a file, or standard input for "-". What cannot be a list is refused before anything is read. */
export async function openInput(file: string, sheet: string | undefined): Promise<Input> {
  if (file === '-') return openStandardInput(sheet);
  const found = await stat(file).catch((error: unknown) => {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error) ?? '');
    throw badInput(missing ? 'NO_SUCH_FILE' : 'UNREADABLE', { file, reason: reasonOf(error) });
  });
  if (found.isDirectory()) throw badInput('IS_FOLDER', { file });
  const format = formatOf(file) ?? (WORKBOOKS.has(extname(file).toLowerCase()) ? 'xlsx' : undefined);
  if (!format)
    throw badInput('WRONG_EXTENSION', {
      file,
      given: extname(file) || 'none',
      allowed: FORMATS.map((one) => `.${one}`).join(', '),
    });
  if (found.size === 0) throw badInput('EMPTY_FILE', { file });
  await headOf(file, 1).catch((error: unknown) => {
    throw badInput('UNREADABLE', { file, reason: reasonOf(error) });
  });
  return {
    format,
    name: file,
    bytes: found.size,
    ...contentOf(file, file, format, sheet),
    close: async () => {},
  };
}

type Content = Pick<Input, 'rows' | 'form'>;

function contentOf(path: string, name: string, format: Format, sheet: string | undefined): Content {
  const form = async (): Promise<undefined> => undefined;
  if (format === 'xlsx') return { rows: () => inBatches(readWorkbookRows(path, name, sheet)), form };
  if (format === 'json') return { rows: () => inBatches(readJsonRows(path, name)), form };
  return csvContent(path, name, format === 'tsv' ? '\t' : undefined);
}

/** The form is found once: to know the encoding, the whole file is looked at. */
function csvContent(path: string, name: string, delimiter: string | undefined): Content {
  let found: Promise<CsvForm> | undefined;
  const form = (): Promise<CsvForm> => (found ??= csvForm(path, delimiter));
  return { rows: (onBytes) => readCsvRows(path, { name, form, ...(onBytes ? { onBytes } : {}) }), form };
}

const BATCH = 512;

async function* inBatches(rows: AsyncIterable<unknown[]>): AsyncGenerator<unknown[][]> {
  let batch: unknown[][] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* readWorkbookRows(path: string, name: string, sheet: string | undefined): AsyncGenerator<unknown[]> {
  try {
    yield* readSheetRows(path, { name, ...(sheet === undefined ? {} : { sheet }) });
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new CommandError(error.problem, EXIT.badInput) : error;
  }
}

/** Standard input is kept in a file of its own for as long as it is read: encoding and workbook need to be seen whole. */
async function openStandardInput(sheet: string | undefined): Promise<Input> {
  const path = join(tmpdir(), `sourcing-${randomBytes(6).toString('hex')}.tmp`);
  markPassing(path);
  await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
  const name = 'standard input';
  const { size } = await stat(path);
  const close = async (): Promise<void> => {
    await unlink(path).catch(() => undefined);
    unmarkPassing(path);
  };
  if (size === 0) throw badInput('EMPTY_FILE', { file: name });
  const format = guessFormat(await headOf(path, 512));
  return {
    format,
    name,
    bytes: size,
    ...contentOf(path, name, format, sheet),
    close,
  };
}

/** How xls files begin, and xlsx files with a password: the reader of workbooks says what to do about them. */
const OLD_WORKBOOK = '\xD0\xCF\x11\xE0';

function guessFormat(head: Buffer): Format {
  const start = head.toString('latin1');
  if (start.startsWith('PK') || start.startsWith(OLD_WORKBOOK)) return 'xlsx';
  return /^\uFEFF?\s*[[{]/.test(head.toString('utf8')) ? 'json' : 'csv';
}

/** The name of a list without folder and extension, for titles. */
export const subjectOf = (name: string): string => basename(name, extname(name));
