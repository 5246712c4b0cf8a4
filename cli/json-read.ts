import { readFile } from 'node:fs/promises';
import { encodingOf } from './bytes';
import { badInput, reasonOf } from './problem';

/** Rows of a JSON file: a list of lists, a list of objects, or {rows: […]} with either. Objects become rows under the names of their properties. */
export async function* readJsonRows(path: string, file: string): AsyncGenerator<unknown[]> {
  const text = new TextDecoder(await encodingOf(path)).decode(await readFile(path));
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw badInput('BROKEN_JSON', { file, reason: reasonOf(error) });
  }
  const rows = isObject(content) && 'rows' in content ? content.rows : content;
  if (!Array.isArray(rows)) throw badInput('BROKEN_JSON', { file, reason: 'no list of rows was found' });
  if (rows.every(Array.isArray)) {
    yield* rows as unknown[][];
    return;
  }
  if (!rows.every(isObject)) throw badInput('BROKEN_JSON', { file, reason: 'some rows are neither objects nor lists' });
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  yield headers;
  for (const row of rows) yield headers.map((header) => flat(row[header]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell holds no structure: what is nested is shown as the text it was written with. */
const flat = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
