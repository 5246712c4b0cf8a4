import type { Rect } from '../../model/address';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, isHiddenLine, offsetOf, type Axis } from '../../model/lines';
import type { Chart, Sheet } from '../../model/workbook';
import type { Box } from '../../grid/view';

const STANDARD: Readonly<Record<Axis, number>> = { rows: DEFAULT_ROW_HEIGHT, columns: DEFAULT_COLUMN_WIDTH };

interface Span {
  first: number;
  count: number;
  /** Points from the edge of the sheet to the first line, and to the end of the last. */
  start: number;
  end: number;
}

/** The rows or columns that something covers which lies between two distances from the edge of the sheet. */
function spanOf(sheet: Sheet, axis: Axis, from: number, to: number): Span {
  const sizeOf = (at: number) => {
    const line = sheet[axis].get(at);
    return isHiddenLine(line) ? 0 : (line?.size ?? STANDARD[axis]);
  };
  let first = 0;
  let start = 0;
  while (start + sizeOf(first) <= from) start += sizeOf(first++);
  let end = start + sizeOf(first);
  let last = first;
  while (end < to) end += sizeOf(++last);
  return { first, count: last - first + 1, start, end };
}

const pointsIn = (chart: Chart, key: string, usual: number) => {
  const value = chart.settings[key];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : usual;
};

/** The cells that a chart covers, as Excel anchors it. */
export function chartCells(chart: Chart): Rect {
  const { rows, columns } = spans(chart);
  return { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count };
}

function spans(chart: Chart): { rows: Span; columns: Span } {
  const [top, left] = [pointsIn(chart, 'top', 0), pointsIn(chart, 'left', 0)];
  const [width, height] = [pointsIn(chart, 'width', 360), pointsIn(chart, 'height', 216)];
  return {
    rows: spanOf(chart.sheet, 'rows', top, top + height),
    columns: spanOf(chart.sheet, 'columns', left, left + width),
  };
}

/** Where a chart lies on the screen: its points on the sheet, in the scale in which the grid shows the cells under it. */
export function chartBox(chart: Chart, boxOf: (area: Rect) => Box | null): Box | null {
  const { rows, columns } = spans(chart);
  const box = boxOf({ row: rows.first, rows: rows.count, column: columns.first, columns: columns.count });
  if (!box) return null;
  const scaleX = box.width / (columns.end - columns.start);
  const scaleY = box.height / (rows.end - rows.start);
  return {
    left: box.left + (pointsIn(chart, 'left', 0) - columns.start) * scaleX,
    top: box.top + (pointsIn(chart, 'top', 0) - rows.start) * scaleY,
    width: pointsIn(chart, 'width', 360) * scaleX,
    height: pointsIn(chart, 'height', 216) * scaleY,
  };
}

/** The same as points, from cells: what a file says. */
export function pointsOfCells(sheet: Sheet, { row, rows, column, columns }: Rect) {
  const [top, left] = [offsetOf(sheet, 'rows', row), offsetOf(sheet, 'columns', column)];
  return {
    top,
    left,
    height: offsetOf(sheet, 'rows', row + rows) - top,
    width: offsetOf(sheet, 'columns', column + columns) - left,
  };
}
