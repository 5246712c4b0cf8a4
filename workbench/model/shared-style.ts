import { isWholeColumns, isWholeRows } from './address';
import { cellsIn, styleAt, styleValue } from './cells';
import { NO_STYLE, type CellStyle, type Style } from './style';
import type { Area } from './workbook';

function* stylesIn(area: Area): Generator<Style> {
  const { sheet, row, column, rows, columns } = area;
  const bounded = !isWholeColumns(area) && !isWholeRows(area);
  if (bounded) {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield styleAt(sheet, r, c);
    return;
  }
  for (const [, cell] of cellsIn(sheet, area)) if (cell.style) yield cell.style;
  const crossing = isWholeColumns(area) ? sheet.rows : sheet.columns;
  for (const { style } of crossing.values()) if (style) yield style;
  const [lines, start, count] = isWholeColumns(area) ? [sheet.columns, column, columns] : [sheet.rows, row, rows];
  for (let at = start; at < start + count; at++) yield lines.get(at)?.style ?? NO_STYLE;
}

/** Borders are objects; everything else compares as it is. */
const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The value that all cells of some areas share, or null when they differ. */
export function sharedStyle<K extends keyof CellStyle>(areas: readonly Area[], key: K): CellStyle[K] | null {
  let shared: { value: CellStyle[K] } | null = null;
  for (const area of areas) {
    for (const style of stylesIn(area)) {
      const value = styleValue(style, key);
      if (shared && !isSame(shared.value, value)) return null;
      shared ??= { value };
    }
  }
  return shared?.value ?? null;
}
