import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Rect } from '../model/address';
import { cellAt } from '../model/cells';
import type { Sheet } from '../model/workbook';
import { gridCell } from './book';
import type { Looks } from './looks';

export type Matrix = ObjectMatrix<Nullable<ICellData>>;
/** Cells that the grid has to write itself, as it keeps books about them: those with formulas, before or after. */
export type Patch = Record<number, Record<number, ICellData>>;

const EMPTY: ICellData = {};

const isSame = (is: ICellData, wanted: ICellData) =>
  (is.v ?? null) === (wanted.v ?? null) && (is.t ?? null) === (wanted.t ?? null) && !is.p;

/** Styles are replaced, not merged. */
function restyle(matrix: Matrix, row: number, column: number, style: ICellData['s']): boolean {
  const cell = matrix.getValue(row, column);
  if ((cell?.s ?? null) === (style ?? null)) return false;
  if (cell && style) cell.s = style;
  else if (cell) delete cell.s;
  else if (style) matrix.setValue(row, column, { s: style });
  return true;
}

/**
 * Makes some rows of the grid like those of the model. Plain values go straight into its cells; answers with the cells that
 * the grid has to write itself, or with null when nothing differed.
 */
export function writeRows(sheet: Sheet, matrix: Matrix, looks: Looks, rect: Rect): Patch | null {
  const patch: Patch = {};
  let isChanged = false;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = cellAt(sheet, row, column);
      const is = matrix.getValue(row, column) ?? EMPTY;
      if (!cell && is === EMPTY) continue;
      const wanted = cell ? gridCell(cell, looks) : EMPTY;
      const hasFormula = Boolean(is.f) || Boolean(is.si);
      if (wanted.f !== undefined || hasFormula) {
        if (restyle(matrix, row, column, wanted.s)) isChanged = true;
        if (wanted.f !== undefined && is.f === wanted.f) continue;
        const { v = null, t, f = null } = wanted;
        (patch[row] ??= {})[column] = { f, v, si: null, p: null, ...(t ? { t } : {}) };
      } else if (isSame(is, wanted)) {
        if (!restyle(matrix, row, column, wanted.s)) continue;
      } else if (wanted.v === undefined && wanted.s === undefined) matrix.realDeleteValue(row, column);
      else matrix.setValue(row, column, wanted);
      isChanged = true;
    }
  }
  return isChanged ? patch : null;
}
