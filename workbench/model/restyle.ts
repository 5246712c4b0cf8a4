import { isWholeColumns, isWholeRows } from './address';
import { cellAt, cellsIn, keyOf, putCell, styleAt } from './cells';
import type { Line } from './parts';
import { NO_STYLE, type Style } from './style';
import type { Area, Sheet } from './workbook';

export type Restyle = (style: Style) => Style;

/** Gives one cell a style of its own, made from the one it shows. */
export function restyleCell(sheet: Sheet, row: number, column: number, restyle: Restyle): void {
  const cell = cellAt(sheet, row, column) ?? { value: '' };
  sheet.cells.set(keyOf(row, column), { ...cell, style: restyle(styleAt(sheet, row, column)) });
}

function restyleLines(lines: Map<number, Line>, start: number, count: number, restyle: Restyle): void {
  for (let at = start; at < start + count; at++) {
    const { style = NO_STYLE, ...line } = lines.get(at) ?? {};
    const next = restyle(style);
    if (next !== NO_STYLE) lines.set(at, { ...line, style: next });
    else if (Object.keys(line).length > 0) lines.set(at, line);
    else lines.delete(at);
  }
}

const styledLines = (lines: Map<number, Line>) => [...lines].filter(([, line]) => line.style).map(([at]) => at);

/** Where a styled row and a styled column cross, the row wins: such cells get a style of their own. */
function restyleCrossings(area: Area, restyle: Restyle): void {
  const { sheet, row, column, rows, columns } = area;
  const crossing = (r: number, c: number) => {
    if (!cellAt(sheet, r, c)?.style) restyleCell(sheet, r, c, restyle);
  };
  if (isWholeColumns(area)) {
    for (const r of styledLines(sheet.rows)) for (let c = column; c < column + columns; c++) crossing(r, c);
    return;
  }
  for (const c of styledLines(sheet.columns)) {
    for (let r = row; r < row + rows; r++) if (!sheet.rows.get(r)?.style) crossing(r, c);
  }
}

/** Whole rows and columns keep their style as one entry; only cells with a style of their own are touched one by one. */
export function restyleArea(area: Area, restyle: Restyle): void {
  const { sheet, row, column, rows, columns } = area;
  const [wholeColumns, wholeRows] = [isWholeColumns(area), isWholeRows(area)];
  if (!wholeColumns && !wholeRows) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) restyleCell(sheet, r, c, restyle);
    }
    return;
  }
  for (const [key, cell] of cellsIn(sheet, area)) {
    if (cell.style) sheet.cells.set(key, { ...cell, style: restyle(cell.style) });
  }
  if (wholeColumns && wholeRows) {
    for (const at of styledLines(sheet.rows)) restyleLines(sheet.rows, at, 1, restyle);
  } else {
    restyleCrossings(area, restyle);
  }
  if (wholeColumns) restyleLines(sheet.columns, column, columns, restyle);
  else restyleLines(sheet.rows, row, rows, restyle);
}

/** Takes every style off an area; cells without contents are forgotten. */
export function unstyleArea(area: Area): void {
  const { sheet } = area;
  restyleArea(area, () => NO_STYLE);
  const inherits = sheet.rows.size > 0 || sheet.columns.size > 0;
  for (const [key, cell] of [...cellsIn(sheet, area)]) {
    if (cell.style !== NO_STYLE) continue;
    const bare = { ...cell };
    if (!inherits) delete bare.style;
    putCell(sheet, key, bare);
  }
}
