import { MAX_COLUMNS, type Rect } from './address';
import { NO_STYLE, type CellStyle, type Style, DEFAULT_STYLE } from './style';
import type { Cell, CellValue, ErrorValue } from './parts';
import type { Sheet } from './workbook';

/** The place of a cell as one number: cells are kept in a map under it. */
export const keyOf = (row: number, column: number) => row * MAX_COLUMNS + column;
export const rowOf = (key: number) => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number) => key % MAX_COLUMNS;

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(keyOf(row, column));

/** The style of a cell: its own, else its row's, else its column's. */
export function styleAt(sheet: Sheet, row: number, column: number): Style {
  const own = cellAt(sheet, row, column)?.style;
  return own ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? NO_STYLE;
}

export function styleValue<K extends keyof CellStyle>(style: Style, key: K): CellStyle[K] {
  const own: Partial<CellStyle>[K] = style[key];
  return own === undefined ? DEFAULT_STYLE[key] : own;
}

export const isError = (value: CellValue): value is ErrorValue => typeof value === 'object';

/** A value as the Office.js client reads it: errors are their text. */
export const plainValue = (value: CellValue): string | number | boolean => (isError(value) ? value.error : value);

/** The names of Excel.RangeValueType. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === '') return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}

/** What stands in the formula bar: the formula, or else the entry (without an apostrophe, as Excel reports it). */
export function entryOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? plainValue(cell?.value ?? '');
}

export const hasContent = (cell: Cell) => cell.formula !== undefined || cell.value !== '';

/** The cells that exist within a rectangle, in no particular order; cells never touched are not among them. */
export function* cellsIn(sheet: Sheet, rect: Rect): Generator<[number, Cell]> {
  const { row, column, rows, columns } = rect;
  if (rows * columns <= sheet.cells.size) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const cell = cellAt(sheet, r, c);
        if (cell) yield [keyOf(r, c), cell];
      }
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const [r, c] = [rowOf(key), columnOf(key)];
    if (r >= row && r < row + rows && c >= column && c < column + columns) yield [key, cell];
  }
}

/** One value per cell of a rectangle, as rows of columns. */
export function readGrid<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => read(rect.row + r, rect.column + c)),
  );
}

/** The smallest rectangle around the used cells within another, or null when none is used. */
export function usedRect(sheet: Sheet, within: Rect, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of cellsIn(sheet, within)) {
    const isStyled = cell.style !== undefined && cell.style !== NO_STYLE;
    if (!hasContent(cell) && (valuesOnly || !isStyled)) continue;
    const [row, column] = [rowOf(key), columnOf(key)];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Keeps a cell, or forgets it when nothing is left to keep. */
export function putCell(sheet: Sheet, key: number, cell: Cell): void {
  if (cell.value === '' && cell.formula === undefined && !cell.style) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** Whether a row cannot be seen, because it or a filter hides it. */
export function isRowHidden(sheet: Sheet, row: number): boolean {
  const line = sheet.rows.get(row);
  return line?.hidden === true || line?.filtered === true;
}
