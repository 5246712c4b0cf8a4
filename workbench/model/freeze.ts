import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { Sheet } from './workbook';

/** Keeps so many rows and columns in sight; none of either takes the frozen panes away. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  const any = rows > 0 || columns > 0;
  sheet.frozen = any ? { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS } : null;
}
