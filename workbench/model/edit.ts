import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import type { Criteria } from './parts';
import type { Shift } from './session';

/** An insertion or deletion of cells: the rectangle that appears or goes, and the way the others move. */
export interface Edit {
  rect: Rect;
  shift: Shift;
}

interface Span {
  start: number;
  size: number;
}

export const isVertical = (edit: Edit) => edit.shift === 'Down' || edit.shift === 'Up';
export const isInsertion = (edit: Edit) => edit.shift === 'Down' || edit.shift === 'Right';

export function adjustSpan(span: Span, at: number, count: number, inserting: boolean): Span | null {
  if (inserting) {
    if (span.start >= at) return { ...span, start: span.start + count };
    return span.start + span.size > at ? { ...span, size: span.size + count } : span;
  }
  const end = span.start + span.size;
  const lost = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
  if (lost === span.size) return null;
  const before = Math.max(0, Math.min(span.start, at + count) - at);
  return { start: span.start - before, size: span.size - lost };
}

/**
 * Where a rectangle is after the edit, or null when nothing of it is left. Rectangles that move only partly stay, and so do
 * whole columns when rows come or go.
 */
export function adjustRect(rect: Rect, edit: Edit): Rect | null {
  const { row, column, rows, columns } = edit.rect;
  if (isVertical(edit)) {
    if (isWholeColumns(rect)) return rect;
    if (rect.column < column || rect.column + rect.columns > column + columns) return rect;
    const span = adjustSpan({ start: rect.row, size: rect.rows }, row, rows, isInsertion(edit));
    return span && { ...rect, row: span.start, rows: Math.min(span.size, MAX_ROWS - span.start) };
  }
  if (isWholeRows(rect)) return rect;
  if (rect.row < row || rect.row + rect.rows > row + rows) return rect;
  const span = adjustSpan({ start: rect.column, size: rect.columns }, column, columns, isInsertion(edit));
  return span && { ...rect, column: span.start, columns: Math.min(span.size, MAX_COLUMNS - span.start) };
}

export const adjustAll = (rects: readonly Rect[], edit: Edit): Rect[] =>
  rects.map((rect) => adjustRect(rect, edit)).filter((rect) => rect !== null);

/** Criteria go along with their columns; those of deleted columns go. `first` is the column that they count from. */
export function adjustCriteria(criteria: Criteria, first: number, edit: Edit): Criteria {
  if (isVertical(edit)) return criteria;
  const { column: at, columns: count } = edit.rect;
  const start = adjustSpan({ start: first, size: 1 }, at, count, isInsertion(edit))?.start ?? at;
  return new Map(
    [...criteria].flatMap(([column, one]) => {
      const span = adjustSpan({ start: first + column, size: 1 }, at, count, isInsertion(edit));
      return span ? [[span.start - start, one] as const] : [];
    }),
  );
}
