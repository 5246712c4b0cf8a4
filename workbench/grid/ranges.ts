import { RANGE_TYPE, type IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/address';

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

/**
 * Where something lies that a person put on a range of the grid. Whole rows and columns reach to the end of the sheet,
 * not only to the last line that the grid shows at the moment.
 */
export function partRect(range: IRange): Rect {
  const { rangeType } = range;
  const isWhole = (axis: RANGE_TYPE) => rangeType === axis || rangeType === RANGE_TYPE.ALL;
  const open: IRange = {
    ...range,
    ...(isWhole(RANGE_TYPE.COLUMN) ? { startRow: 0, endRow: NaN } : {}),
    ...(isWhole(RANGE_TYPE.ROW) ? { startColumn: 0, endColumn: NaN } : {}),
  };
  const { row, column, rows, columns } = modelRect(open, { rows: MAX_ROWS, columns: MAX_COLUMNS });
  return { row, column, rows: Math.min(rows, MAX_ROWS - row), columns: Math.min(columns, MAX_COLUMNS - column) };
}
