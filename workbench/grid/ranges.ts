import type { IRange } from '@univerjs/core';
import type { Rect } from '../model/address';

/** A rectangle of the model as the grid counts it: ends included. */
export const gridRange = ({ row, column, rows, columns }: Rect): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** A range of the grid as the model counts it; whole rows and columns come with ends that are no numbers. */
export function modelRect(range: IRange, sheet: { rows: number; columns: number }): Rect {
  const [row, column] = [finite(range.startRow, 0), finite(range.startColumn, 0)];
  return {
    row,
    column,
    rows: finite(range.endRow, sheet.rows - 1) - row + 1,
    columns: finite(range.endColumn, sheet.columns - 1) - column + 1,
  };
}

const finite = (value: number, fallback: number) => (Number.isFinite(value) ? value : fallback);
