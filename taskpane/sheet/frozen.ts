import type { CellValue } from '../../src/report/plan';
import type { FormulaBlock } from '../book';
import type { Kept } from './drawers';

/** Formulas that became values, as the workbook remembers them. */
export interface FrozenRecord {
  /** Tells the freezes of a workbook apart. */
  id: number;
  at: string;
  sheetId: string;
  sheet: string;
  place: string;
  blocks: readonly FormulaBlock[];
  /** The comment that says where the values come from; null: a sheet says it. */
  comment: string | null;
}

/** What a workbook remembers of freezes; beyond that the oldest are forgotten, after a question. The last one always stays. */
export const MOST_FREEZES = 20;
export const MOST_CHARACTERS = 4_000_000;

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

function recordIn(value: unknown, at: number): FrozenRecord[] {
  if (!isRecord(value)) return [];
  const { id, at: when, sheetId, sheet, place, blocks, comment } = value;
  if (typeof when !== 'string' || typeof sheetId !== 'string' || typeof sheet !== 'string') return [];
  if (typeof place !== 'string' || !Array.isArray(blocks) || !blocks.every(isBlock)) return [];
  const known = typeof id === 'number' && Number.isInteger(id) ? id : at;
  const said = typeof comment === 'string' ? comment : null;
  return [{ id: known, at: when, sheetId, sheet, place, blocks, comment: said }];
}

/** What the drawer holds, checked, the last freeze last. The first version of it held the last freeze alone. */
export function frozenIn(kept: Kept): FrozenRecord[] | 'newer' {
  if (kept === 'newer') return kept;
  if (kept === null) return [];
  return Array.isArray(kept.value) ? kept.value.flatMap(recordIn) : recordIn(kept.value, 0);
}

/** The freezes with one more, and those that have to be forgotten for it. */
export function withFrozen(
  records: readonly FrozenRecord[],
  record: FrozenRecord,
): { kept: FrozenRecord[]; forgotten: FrozenRecord[] } {
  const all = [...records.filter(({ id }) => id !== record.id), record].sort((a, b) => a.id - b.id);
  const sizes = all.map((one) => JSON.stringify(one).length);
  let from = Math.max(0, all.length - MOST_FREEZES);
  let size = sizes.slice(from).reduce((sum, each) => sum + each, 0);
  while (size > MOST_CHARACTERS && from < all.length - 1) size -= sizes[from++]!;
  return { kept: all.slice(from), forgotten: all.slice(0, from) };
}

export const nextId = (records: readonly FrozenRecord[]): number => Math.max(0, ...records.map(({ id }) => id)) + 1;
