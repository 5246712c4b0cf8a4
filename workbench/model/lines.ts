import type { Rect } from './address';
import { requireAllowed } from './protection';
import type { Line } from './parts';
import type { Area, Sheet } from './workbook';

export const DEFAULT_ROW_HEIGHT = 15;
/** Points; eight and a half characters of the default font. */
export const DEFAULT_COLUMN_WIDTH = 48;

export type Axis = 'rows' | 'columns';

const spanOf = (rect: Rect, axis: Axis): [number, number] =>
  axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];

function requireFormat(sheet: Sheet, axis: Axis): void {
  if (axis === 'rows') requireAllowed(sheet, 'allowFormatRows', 'changing rows');
  else requireAllowed(sheet, 'allowFormatColumns', 'changing columns');
}

/** Changes the rows or columns that some areas lie in; an undefined value takes a setting back to its default. */
export function setLines(
  areas: readonly Area[],
  axis: Axis,
  change: { size?: number | undefined; hidden?: boolean },
): void {
  for (const area of areas) {
    requireFormat(area.sheet, axis);
    const lines = area.sheet[axis];
    const [start, count] = spanOf(area, axis);
    for (let at = start; at < start + count; at++) {
      const { size, hidden, ...rest } = { ...lines.get(at), ...change };
      const line: Line = { ...rest, ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}) };
      if (change.hidden === false) delete line.filtered;
      if (Object.keys(line).length > 0) lines.set(at, line);
      else lines.delete(at);
    }
  }
}

/** What the rows or columns under some areas have in common, or null when they differ. */
export function sharedLine<T>(areas: readonly Area[], axis: Axis, read: (line: Line | undefined) => T): T | null {
  const seen = new Set<T>();
  for (const area of areas) {
    const [start, count] = spanOf(area, axis);
    const lines = area.sheet[axis];
    if (count > lines.size) {
      seen.add(read(undefined));
      for (const [at, line] of lines) if (at >= start && at < start + count) seen.add(read(line));
    } else {
      for (let at = start; at < start + count; at++) seen.add(read(lines.get(at)));
    }
  }
  const [one] = seen;
  return seen.size === 1 && one !== undefined ? one : null;
}

export const isHiddenLine = (line: Line | undefined) => line?.hidden === true || line?.filtered === true;

/** The distance in points from the edge of the sheet to a row or column. */
export function offsetOf(sheet: Sheet, axis: Axis, before: number): number {
  const standard = axis === 'rows' ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH;
  let offset = before * standard;
  for (const [at, line] of sheet[axis]) {
    if (at < before) offset += (isHiddenLine(line) ? 0 : (line.size ?? standard)) - standard;
  }
  return offset;
}
