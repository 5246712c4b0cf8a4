import type { Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx';
import { parseRect } from '../../model/address';
import { keyOf, putCell } from '../../model/cells';
import { readEntry } from '../../model/entry';
import type { Cell, CellValue } from '../../model/parts';
import { movedFormula } from '../../model/references';
import { NO_STYLE, type Style } from '../../model/style';
import type { Sheet } from '../../model/workbook';
import { shownFormula } from './formula-text';
import type { Losses } from './losses';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const ERRORS =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

/** Days since the start of Excel's calendar, which counts a 29 February 1900 that never was. */
function serialOf(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY_MS;
  return days < 61 ? days - 1 : days;
}

function valueOf(value: FileCell['value'] | undefined, isError: boolean): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value);
  return isError && typeof value === 'string' && ERRORS.test(value) ? { error: value } : value;
}

/** A text that would be read as something else if it were typed is kept as text. */
function isQuoted(value: CellValue, style: Style): boolean {
  if (typeof value !== 'string' || value === '') return false;
  try {
    const entry = readEntry(value, style.numberFormat ?? 'General', 2000);
    return entry.kind !== 'value' || entry.value !== value;
  } catch {
    return true;
  }
}

type Origins = Map<number, { formula: string; row: number; column: number }>;

/** The formula of a cell. Of those that share one, a file writes it once; the others are moved copies. */
function formulaOf(cell: FileCell | undefined, row: number, column: number, origins: Origins): string | undefined {
  if (cell?.formula === undefined) return undefined;
  const shared = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
  if (cell.formula !== '') {
    if (shared !== undefined) origins.set(shared, { formula: cell.formula, row, column });
    return cell.formula;
  }
  const origin = shared === undefined ? undefined : origins.get(shared);
  return origin && movedFormula(origin.formula, row - origin.row, column - origin.column);
}

/** Puts a file's cells into a sheet: values, formulas with the values they had, looks. */
export function readCells(
  sheet: Sheet,
  file: FileSheet,
  lookOf: (cell: FileCell | undefined) => Style,
  losses: Losses,
): void {
  const places = new Map<number, FileCell | undefined>();
  file.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) places.set(keyOf(r, c), undefined);
    }),
  );
  for (const [place, cell] of file.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    places.set(keyOf(row, column), cell);
  }
  const origins: Origins = new Map();
  const spills: [number, { row: number; column: number; rows: number; columns: number }][] = [];
  for (const [key, found] of [...places].sort(([a], [b]) => a - b)) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const style = lookOf(found);
    const formula = formulaOf(found, row, column, origins);
    const given = found ? (found.value ?? found.formulaResult) : file.rows[row]?.[column];
    const value = valueOf(given, found?.type === 'error' || formula !== undefined);
    const cell: Cell = { value, ...(style === NO_STYLE ? {} : { style }) };
    if (formula !== undefined) cell.formula = shownFormula(formula);
    else if (isQuoted(value, style)) cell.quoted = true;
    if (found?.type === 'richText') losses.note('Text of several looks in one cell has one look.', sheet.name);
    if (found?.hyperlink) losses.note('Links are left out; their texts stay.', sheet.name);
    if (found?.checkbox) losses.note('Check boxes are shown as TRUE and FALSE.', sheet.name);
    const area = found?.formulaType === 'array' && found.formulaRef ? parseRect(found.formulaRef) : null;
    if (area && area.rows * area.columns > 1) {
      cell.spill = { rows: area.rows, columns: area.columns };
      spills.push([key, area]);
      if (!found?.formulaDynamic)
        losses.note('Array formulas of the older kind are shown as formulas that spill.', sheet.name);
    }
    putCell(sheet, key, cell);
  }
  for (const [anchor, area] of spills) markSpill(sheet, anchor, area);
}

/** The cells that show parts of an array answer belong to its formula. */
function markSpill(
  sheet: Sheet,
  anchor: number,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): void {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const key = keyOf(r, c);
      if (key === anchor) continue;
      const { style, value } = sheet.cells.get(key) ?? { value: '' };
      sheet.cells.set(key, { value, ...(style ? { style } : {}), spilledFrom: anchor });
    }
  }
}
