import type { AnswerColumnId } from '../../src/report/answer-columns';
import type { CellValue } from '../../src/report/plan';
import type { Place, UndoOffer } from '../book';
import type { Kept } from './drawers';
import { addressOf } from './places';

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

/** The last fill as the memory holds it: 'newer' was written by a later version. */
export function recordOf(kept: Kept): FillRecord | 'newer' | null {
  if (kept === null || kept === 'newer') return kept;
  return isRecord(kept.value) ? kept.value : null;
}

const isRecord = (value: unknown): value is FillRecord =>
  typeof value === 'object' && value !== null && 'columns' in value && Array.isArray(value.columns) && 'place' in value;

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
