import type { Cell as FileCell, CellStyle as FileStyle } from 'hucre/xlsx';
import { printRect } from '../../model/address';
import { columnOf, isError, plainValue, rowOf, styleAt } from '../../model/cells';
import { isHiddenLine } from '../../model/lines';
import type { Cell, Line } from '../../model/parts';
import { NO_STYLE, type Style } from '../../model/style';
import type { Sheet } from '../../model/workbook';
import { writeLook } from './cell-look';
import { storedFormula } from './formula-text';

/** One look is written once, however many cells have it. */
function lookWriter(): (style: Style) => FileStyle {
  const written = new Map<Style, FileStyle>();
  return (style) => {
    const known = written.get(style) ?? writeLook(style);
    written.set(style, known);
    return known;
  };
}

function formulaOf(cell: Cell, row: number, column: number): Partial<FileCell> {
  if (cell.formula === undefined) return {};
  const formula = storedFormula(cell.formula);
  const { spill } = cell;
  // A formula that spills is kept as an array with a mark: without it Excel would show its first value only.
  const array = spill
    ? { formulaType: 'array' as const, formulaRef: printRect({ row, column, ...spill }), formulaDynamic: true }
    : {};
  return { formula, formulaResult: plainValue(cell.value), ...array };
}

/** The cells of a sheet under the keys of the xlsx library. */
export function writeCells(sheet: Sheet): Map<string, Partial<FileCell>> {
  const lookOf = lookWriter();
  const written = new Map<string, Partial<FileCell>>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const style = styleAt(sheet, row, column);
    const { value } = cell;
    written.set(`${row},${column}`, {
      value: value === '' ? null : plainValue(value),
      ...(isError(value) ? { type: 'error' as const } : {}),
      ...formulaOf(cell, row, column),
      ...(style === NO_STYLE ? {} : { style: lookOf(style) }),
    });
  }
  for (const { rect, content, author } of sheet.comments) {
    const place = `${rect.row},${rect.column}`;
    written.set(place, { value: null, ...written.get(place), comment: { text: content, author } });
  }
  // Rows behind the last cell would be left out with their heights, and hidden ones would be shown.
  const last = Math.max(-1, ...[...sheet.rows].flatMap(([row, line]) => (isKept(line) ? [row] : [])));
  const place = `${last},0`;
  if (last >= 0 && !written.has(place)) written.set(place, { value: null });
  return written;
}

const isKept = (line: Line) => line.size !== undefined || isHiddenLine(line);
