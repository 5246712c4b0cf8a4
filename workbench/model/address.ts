import { invalid } from './refusal';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on some sheet; rows and columns count from 0. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const WHOLE_SHEET: Readonly<Rect> = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

function between(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const rect = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
  return isOnSheet(rect) ? rect : null;
}

/** Whether a rectangle has at least one cell and lies within the sheet's limits. */
export function isOnSheet(rect: Rect): boolean {
  const { row, column, rows, columns } = rect;
  return (
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  );
}

/** Reads `A1`, `A1:B2`, `A:C` or `1:3` (with or without $), or answers null. */
export function parseRect(address: string): Rect | null {
  const text = address.trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  const rows = ROWS.exec(text);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

/** Reads an address that must be one; anything else is refused as InvalidArgument. */
export function requireRect(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw invalid(`"${address}"`, 'an address such as A1, A1:B2, A:C or 1:3 is needed.');
  return rect;
}

export const isWholeColumns = (rect: Rect) => rect.rows === MAX_ROWS;
export const isWholeRows = (rect: Rect) => rect.columns === MAX_COLUMNS;

/** The address of a rectangle as Excel prints it, without its sheet. */
export function printRect(rect: Rect): string {
  const { row, column, rows, columns } = rect;
  const [left, right] = [columnName(column), columnName(column + columns - 1)];
  if (isWholeRows(rect)) return `${row + 1}:${row + rows}`;
  if (isWholeColumns(rect)) return `${left}:${right}`;
  const first = `${left}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** Splits `'My sheet'!A1` into the sheet's name (null when there is none) and the rest. */
export function splitSheet(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, local: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, local: address.slice(mark + 1) };
}

/** Names that read like a cell: `Q1`, `R2C3`, `RC`. */
const LIKE_CELL = /^([A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i;

/** A sheet's name as it stands before the ! of an address. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells that two rectangles share, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around two. */
export function bound(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of a rectangle when a hole is cut out of it: at most four rectangles. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersect(rect, hole);
  if (!cut) return [rect];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
    { row: cut.row, rows: cut.rows, column: rect.column, columns: cut.column - rect.column },
    { row: cut.row, rows: cut.rows, column: after, columns: rect.column + rect.columns - after },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}
