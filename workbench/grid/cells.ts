import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { isError, plainValue } from '../model/cells';
import { readEntry } from '../model/entry';
import type { Cell, CellValue } from '../model/parts';

/** What stands in a cell, as the model has it and as the grid has it. */

/** The content of a cell for the grid; the value of a formula is the engine's affair. */
export function gridContent(cell: Cell | undefined): Pick<ICellData, 'v' | 't' | 'f'> {
  if (!cell || cell.spilledFrom !== undefined) return {};
  if (cell.formula !== undefined) return { f: cell.formula };
  return gridValue(cell.value);
}

function gridValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === '') return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: isReadAsText(value) ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/** Whether a text stays that text when it is typed. */
function isReadAsText(text: string): boolean {
  if (text.startsWith("'")) return false;
  const entry = readEntry(text, 'General', 2000);
  return entry.kind === 'value' && entry.value === text;
}

/** What a person typed to get this content, as the model reads entries; null for an empty cell. */
export type TypedEntry = string | number | boolean;

/** The entry behind a cell of the grid; `formula` is the text of its formula, where it has one. */
export function entryOfGrid(cell: Nullable<ICellData>, formula: string | null): TypedEntry {
  if (formula) return formula;
  const value = cell?.v ?? textOf(cell?.p?.body?.dataStream);
  if (value === null || value === undefined || value === '') return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || /^(true|1)$/i.test(String(value));
  if (typeof value === 'boolean') return value;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  if (typeof value === 'number') return cell?.t === undefined || cell.t === null ? value : `'${value}`;
  if (isReadAsText(value)) return value;
  return cell?.t !== CellValueType.FORCE_STRING && ERRORS.has(value) ? value : `'${value}`;
}

/** Text with looks of its own ends in marks of the paragraph. */
const textOf = (stream: string | undefined): string | null =>
  stream?.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;

/** The entry behind a cell of the model, in the same words. */
export function entryOfModel(cell: Cell | undefined): TypedEntry {
  if (!cell || cell.spilledFrom !== undefined) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'string' && cell.value !== '')
    return isReadAsText(cell.value) ? cell.value : `'${cell.value}`;
  return plainValue(cell.value);
}

/** A calculated value of the grid as the model keeps it. */
export function modelValue(cell: Nullable<Pick<ICellData, 'v' | 't'>>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || /^(true|1)$/i.test(String(value));
  if (typeof value === 'string' && ERRORS.has(value)) return { error: value };
  return value;
}

const ERRORS = new Set([
  '#BUSY!',
  '#CALC!',
  '#CONNECT!',
  '#CYCLE!',
  '#DIV/0!',
  '#ERROR!',
  '#GETTING_DATA',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#SPILL!',
  '#VALUE!',
]);
