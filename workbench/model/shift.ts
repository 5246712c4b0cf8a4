import { bound, contains, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import { cellsIn, columnOf, hasContent, keyOf, rowOf } from './cells';
import { requireAllowed, requireUnprotected } from './protection';
import { Refusal } from './refusal';
import type { Change, ChangeType, Session, Shift } from './session';
import type { Cell, Line } from './parts';
import type { Area, Sheet, Table } from './workbook';
import { tidyHeaders } from './write';

/** An insertion or deletion of cells: the rectangle that appears or goes, and the way the others move. */
interface Edit {
  rect: Rect;
  shift: Shift;
}

interface Span {
  start: number;
  size: number;
}

const isVertical = (edit: Edit) => edit.shift === 'Down' || edit.shift === 'Up';
const isInsertion = (edit: Edit) => edit.shift === 'Down' || edit.shift === 'Right';

function adjustSpan(span: Span, at: number, count: number, inserting: boolean): Span | null {
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

/** Where a rectangle is after the edit, or null when nothing of it is left. Rectangles that move only partly stay. */
function adjustRect(rect: Rect, edit: Edit): Rect | null {
  const { row, column, rows, columns } = edit.rect;
  if (isVertical(edit)) {
    if (rect.column < column || rect.column + rect.columns > column + columns) return rect;
    const span = adjustSpan({ start: rect.row, size: rect.rows }, row, rows, isInsertion(edit));
    return span && { ...rect, row: span.start, rows: Math.min(span.size, MAX_ROWS - span.start) };
  }
  if (rect.row < row || rect.row + rect.rows > row + rows) return rect;
  const span = adjustSpan({ start: rect.column, size: rect.columns }, column, columns, isInsertion(edit));
  return span && { ...rect, column: span.start, columns: Math.min(span.size, MAX_COLUMNS - span.start) };
}

const adjustAll = (rects: readonly Rect[], edit: Edit): Rect[] =>
  rects.map((rect) => adjustRect(rect, edit)).filter((rect) => rect !== null);

function moveCells(sheet: Sheet, edit: Edit): void {
  const place = (key: number): number | null => {
    const rect = adjustRect({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }, edit);
    return rect && keyOf(rect.row, rect.column);
  };
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const to = place(key);
    if (to === null) continue;
    const { spilledFrom, ...rest } = cell;
    const from = spilledFrom === undefined ? null : place(spilledFrom);
    moved.set(to, from === null ? rest : { ...rest, spilledFrom: from });
  }
  sheet.cells = moved;
}

function moveLines(lines: Map<number, Line>, at: number, count: number, inserting: boolean): Map<number, Line> {
  const moved = new Map<number, Line>();
  for (const [line, value] of lines) {
    const span = adjustSpan({ start: line, size: 1 }, at, count, inserting);
    if (span) moved.set(span.start, value);
  }
  return moved;
}

function adjustArea(area: Area, edit: Edit): void {
  const rect = adjustRect(area, edit);
  if (rect) Object.assign(area, rect);
  else area.gone = true;
}

/** A table moves with its cells; columns inserted in its midst or deleted from it come and go with their cells. */
function moveTable(session: Session, table: Table, edit: Edit): void {
  const { sheet, rect: before } = table;
  const rect = adjustRect(before, edit);
  if (!rect) {
    table.deleted = true;
    sheet.tables = sheet.tables.filter((other) => other !== table);
    session.report({ kind: 'tableDeleted', table });
    return;
  }
  table.rect = rect;
  if (rect.columns === before.columns) return;
  const at = Math.max(0, edit.rect.column - before.column);
  const last = Math.max(...table.columns.map((column) => column.id));
  const added = Array.from({ length: Math.max(0, rect.columns - before.columns) }, (_, n) => ({
    id: last + n + 1,
    name: '',
  }));
  table.columns.splice(at, Math.max(0, before.columns - rect.columns), ...added);
  tidyHeaders(sheet, rect);
}

/** Everything on the sheet that lives at an address moves along. The texts of formulas are not rewritten. */
function moveBelongings(session: Session, sheet: Sheet, edit: Edit): void {
  for (const table of [...sheet.tables]) moveTable(session, table, edit);
  if (sheet.filter) {
    const rect = adjustRect(sheet.filter.rect, edit);
    sheet.filter = rect && { ...sheet.filter, rect };
  }
  sheet.merged = adjustAll(sheet.merged, edit);
  sheet.selection = adjustAll(sheet.selection, edit);
  for (const part of [...sheet.validations, ...sheet.conditionalFormats]) part.rects = adjustAll(part.rects, edit);
  sheet.validations = sheet.validations.filter((part) => part.rects.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((part) => part.rects.length > 0);
  sheet.comments = sheet.comments.filter((comment) => {
    const rect = adjustRect(comment.rect, edit);
    if (rect) comment.rect = rect;
    return rect !== null;
  });
  const named = session.workbook.names.flatMap((name) => (name.area ? [name.area] : []));
  for (const area of new Set([...named, ...session.heldAreas()])) if (area.sheet === sheet) adjustArea(area, edit);
}

/** What moves: from the edit to the end of the sheet. */
function affected({ rect, shift }: Edit): Rect {
  return shift === 'Down' || shift === 'Up'
    ? { ...rect, rows: MAX_ROWS - rect.row }
    : { ...rect, columns: MAX_COLUMNS - rect.column };
}

function requirePossible(sheet: Sheet, edit: Edit): void {
  const [rows, columns] = [isWholeRows(edit.rect), isWholeColumns(edit.rect)];
  const what = isInsertion(edit) ? 'Insert' : 'Delete';
  if (!rows && !columns) requireUnprotected(sheet, 'moving cells');
  if (rows) requireAllowed(sheet, `allow${what}Rows`, `${what.toLowerCase()} rows`);
  if (columns) requireAllowed(sheet, `allow${what}Columns`, `${what.toLowerCase()} columns`);
  const zone = affected(edit);
  const cutsTable = sheet.tables.find((table) => {
    const lanes = isVertical(edit)
      ? { ...bound(zone, table.rect), column: zone.column, columns: zone.columns }
      : { ...bound(zone, table.rect), row: zone.row, rows: zone.rows };
    return intersect(zone, table.rect) && !contains(lanes, table.rect);
  });
  if (cutsTable)
    throw new Refusal('InsertDeleteConflict', `This would move only a part of the table ${cutsTable.name}.`);
  if (!isInsertion(edit)) return;
  const lost = isVertical(edit)
    ? { ...edit.rect, row: MAX_ROWS - edit.rect.rows }
    : { ...edit.rect, column: MAX_COLUMNS - edit.rect.columns };
  for (const [, cell] of cellsIn(sheet, lost)) {
    if (hasContent(cell)) throw new Refusal('NonBlankCellOffSheet', 'Cells with contents would fall off the sheet.');
  }
}

/** Inserts or deletes the cells of an area; the others move as `shift` says, and everything that stands on them. */
export function shiftCells(session: Session, area: Area, shift: Shift): void {
  const { sheet, row, column, rows, columns } = area;
  const edit: Edit = { rect: { row, column, rows, columns }, shift };
  requirePossible(sheet, edit);
  moveCells(sheet, edit);
  if (isWholeRows(edit.rect)) sheet.rows = moveLines(sheet.rows, row, rows, isInsertion(edit));
  if (isWholeColumns(edit.rect)) sheet.columns = moveLines(sheet.columns, column, columns, isInsertion(edit));
  const at: Area = { sheet, ...edit.rect };
  moveBelongings(session, sheet, edit);
  const kind = isWholeRows(edit.rect) ? 'Row' : isWholeColumns(edit.rect) ? 'Column' : 'Cell';
  const changeType: ChangeType = `${kind}${isInsertion(edit) ? 'Inserted' : 'Deleted'}`;
  const change: Change = { kind: 'cells', area: at, changeType, shift };
  session.report(change);
}
