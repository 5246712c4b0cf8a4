import type { CellValue } from '../../src/report/plan';
import type { FormulaBlock, FrozenOffer } from '../book';

/** Formulas that became values, as the workbook remembers them. */
export interface FrozenRecord {
  at: string;
  sheetId: string;
  sheet: string;
  place: string;
  blocks: readonly FormulaBlock[];
  /** The comment that says where the values come from; null: a sheet says it. */
  comment: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is CellValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isBlock = (value: unknown): value is FormulaBlock =>
  isRecord(value) &&
  Number.isInteger(value['row']) &&
  Number.isInteger(value['column']) &&
  typeof value['formula'] === 'string' &&
  Array.isArray(value['values']) &&
  value['values'].length > 0 &&
  value['values'].every((row) => Array.isArray(row) && row.length > 0 && row.every(isPlain));

/** What the drawer holds, checked. */
export function frozenIn(value: unknown): FrozenRecord | null {
  if (!isRecord(value)) return null;
  const { at, sheetId, sheet, place, blocks, comment } = value;
  if (typeof at !== 'string' || typeof sheetId !== 'string' || typeof sheet !== 'string') return null;
  if (typeof place !== 'string' || !Array.isArray(blocks) || !blocks.every(isBlock)) return null;
  return { at, sheetId, sheet, place, blocks, comment: typeof comment === 'string' ? comment : null };
}

export const offerOfFrozen = ({ at, sheet, place, blocks }: FrozenRecord): FrozenOffer => ({
  at,
  place: `${sheet}!${place}`,
  formulas: blocks.length,
});
