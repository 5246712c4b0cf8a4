import type { CellValue } from '../../src/report/plan';

/** What is typed into a cell: texts behind an apostrophe, so that Excel takes none for a formula, a date or a number. */
export type Entry = string | number | boolean;

/** A value as an entry; nothing becomes "", which empties the cell (null would leave it alone). */
export function entryOf(value: CellValue): Entry {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' ? `'${new Date(value.getTime()).toISOString().slice(0, 10)}` : value;
}

/** The entry that gives a cell back what it held: its formula, or its value. */
export function entryBack(value: unknown, formula: unknown): Entry {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula : entryOf(valueOf(value));
}

/** A cell's value as the core takes it. */
export function valueOf(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Whether a cell holds what was written into it. */
export function holds(read: unknown, written: CellValue): boolean {
  const [kept, meant] = [valueOf(read), written === '' ? null : written];
  if (typeof kept === 'number' && typeof meant === 'number') {
    return Math.abs(kept - meant) <= 1e-9 * Math.max(1, Math.abs(meant));
  }
  return kept === (typeof meant === 'object' && meant !== null ? String(entryOf(meant)).slice(1) : meant);
}

/** Bytes of a text as it travels: JSON in UTF-8, with room for its quotation marks and escapes. */
function bytesOf(value: CellValue): number {
  if (typeof value !== 'string') return 12;
  let bytes = 6;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    bytes += code < 0x20 || code === 0x22 || code === 0x5c ? 6 : code < 0x80 ? 1 : 3;
  }
  return bytes;
}

/** The largest request: Excel on the web takes 5 MB; well below 2 MB it stays quick everywhere. */
const CHUNK_BYTES = 1_500_000;
const CHUNK_ROWS = 2_000;

/** How many rows from `from` on go into one request. */
export function chunkEnd(rows: readonly (readonly CellValue[])[], from: number): number {
  let bytes = 0;
  let at = from;
  while (at < rows.length && at - from < CHUNK_ROWS) {
    bytes += rows[at]!.reduce<number>((sum, value) => sum + bytesOf(value), 0);
    if (bytes > CHUNK_BYTES && at > from) break;
    at++;
  }
  return at;
}

/** Neighbouring columns, joined: one write for each run. `index` is where the run starts in the list of columns. */
export function runsOf(columns: readonly number[]): { column: number; index: number; count: number }[] {
  const runs: { column: number; index: number; count: number }[] = [];
  columns.forEach((column, index) => {
    const last = runs.at(-1);
    if (last && last.column + last.count === column) last.count++;
    else runs.push({ column, index, count: 1 });
  });
  return runs;
}
