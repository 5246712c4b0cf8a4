import type { AnswerColumnId } from '../../src/report/answer-columns';
import type { CellValue } from '../../src/report/plan';
import type { Place, UndoOffer } from '../book';
import { addressOf, blockOf } from './places';

/** A very hidden sheet: it travels with the workbook and survives closing it, and nobody edits it by accident. */
export const MEMORY_SHEET = 'Sourcing memory';
const MARK = 'Sourcing Analysis keeps here what it needs to undo the last fill. Do not edit.';
export const MEMORY_VERSION = 1;

/** A column of the last fill. `column` counts in the sheet from 0. */
export interface FilledColumn {
  id: AnswerColumnId;
  header: string;
  column: number;
  /** Made by the fill: undo takes it away. Otherwise `entries` gives back what it held. */
  added: boolean;
  entries: CellValue[] | null;
  /** Width in points before the fill; null where it was not touched. */
  width: number | 'standard' | null;
}

/** What undo needs to know of the last fill. */
export interface FillRecord {
  version: number;
  at: string;
  place: Place;
  /** Row of the column names in the sheet, counted from 0. */
  headerRow: number;
  rows: number;
  /** Fingerprint of the user's own cells, in their order: undo by row is right only while they stand as they did. */
  order: string;
  /** The new columns had no look of their own before. */
  bare: boolean;
  columns: FilledColumn[];
}

/** Characters in one cell: Excel takes 32,767. */
const PART = 30_000;
/** Cells of parts in one request. */
const PARTS_AT_ONCE = 30;

/** Writes the record, in place of the one before. `known` is the memory sheet as it was asked for. One sync for each megabyte. */
export async function keepRecord(
  context: Excel.RequestContext,
  known: Excel.Worksheet,
  record: FillRecord,
): Promise<void> {
  const sheet = known.isNullObject ? context.workbook.worksheets.add(MEMORY_SHEET) : known;
  sheet.visibility = 'VeryHidden';
  sheet.getRange().clear('Contents');
  const text = JSON.stringify(record);
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at) =>
    text.slice(at * PART, (at + 1) * PART),
  );
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    if (from > 0) await context.sync();
    const some = parts.slice(from, from + PARTS_AT_ONCE);
    blockOf(sheet, 1 + from, 0, some.length, 1).values = some.map((part) => [`'${part}`]);
  }
  // The mark comes last: a record that was broken off half-way is none.
  blockOf(sheet, 0, 0, 1, 3).values = [[MARK, MEMORY_VERSION, parts.length]];
  await context.sync();
}

/** Asks for the record of a memory sheet; it can be read after the next sync. null: there is none that this version reads. */
export function askForMemory(sheet: Excel.Worksheet): () => FillRecord | 'newer' | null {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  return () => {
    if (used.isNullObject) return null;
    const [[mark, version, count] = [], ...rows]: unknown[][] = used.values;
    if (mark !== MARK) return null;
    if (version !== MEMORY_VERSION) return 'newer';
    const parts = rows.slice(0, Number(count)).map(([part]) => String(part ?? ''));
    return parts.length === count ? parseRecord(parts.join('')) : null;
  };
}

function parseRecord(text: string): FillRecord | null {
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is FillRecord =>
  typeof value === 'object' && value !== null && 'columns' in value && Array.isArray(value.columns) && 'place' in value;

/** Takes the sheet away: there is nothing to undo any more. Excel deletes no very hidden sheet, so it is shown first. */
export function forget(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

export function offerOf(record: FillRecord | 'newer' | null): UndoOffer | null {
  if (record === null || record === 'newer') return null;
  const { place, rows, columns, at } = record;
  const label = place.table
    ? place.table.name
    : `${place.sheet}!${addressOf(place.top, place.left, place.rows, place.columns)}`;
  return { label, columns: columns.length, rows, at };
}

/** A short fingerprint (FNV-1a) of cells in their order. */
export function orderOf(cells: readonly (readonly CellValue[])[]): string {
  let hash = 0x811c9dc5;
  for (const row of cells) {
    const text = row.map((value) => String(value ?? '')).join('\u001f');
    for (let at = 0; at <= text.length; at++) {
      hash = Math.imul(hash ^ (at < text.length ? text.charCodeAt(at) : 10), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
