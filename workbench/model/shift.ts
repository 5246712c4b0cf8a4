import { bound, contains, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import { adjustAll, adjustCriteria, adjustRect, adjustSpan, isInsertion, isVertical, type Edit } from './edit';
import { cellsIn, columnOf, hasContent, keyOf, putCell, rowOf } from './cells';
import { applyFilter } from './filter';
import { rewriteBag } from './formula-places';
import { GONE } from './references';
import { dropTableFromFormulas, formulaFromSurvivor, renameColumnsInFormulas, shiftFormulas } from './rewrite';
import { requireAllowed, requireUnprotected } from './protection';
import { Refusal } from './refusal';
import type { Change, ChangeType, Session, Shift } from './session';
import type { Bag, Cell, Line } from './parts';
import type { Area, Sheet, Table } from './workbook';
import { tidyHeaders } from './write';

function moveCells(sheet: Sheet, edit: Edit): void {
  const place = (key: number): number | null => {
    const rect = adjustRect({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }, edit);
    return rect && keyOf(rect.row, rect.column);
  };
  const before = sheet.cells;
  sheet.cells = new Map<number, Cell>();
  for (const [key, cell] of before) {
    const to = place(key);
    if (to === null) continue;
    const { spilledFrom, ...rest } = cell;
    const from = spilledFrom === undefined ? null : place(spilledFrom);
    if (spilledFrom === undefined) sheet.cells.set(to, rest);
    else if (from === null) putCell(sheet, to, { ...rest, value: '' });
    else sheet.cells.set(to, { ...rest, spilledFrom: from });
  }
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
    dropTableFromFormulas(session, table.name);
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
  const gone = table.columns.splice(at, Math.max(0, before.columns - rect.columns), ...added);
  renameColumnsInFormulas(
    session,
    table.name,
    gone.map(({ name }) => [name, null]),
  );
  const criteria = adjustCriteria(table.criteria, before.column, edit);
  const isLoosened = criteria.size < table.criteria.size;
  table.criteria = criteria;
  if (isLoosened) applyFilter({ sheet, rect: { ...rect, rows: rect.rows - (table.showTotals ? 1 : 0) }, criteria });
  tidyHeaders(session, sheet, rect);
}

function moveFilter(sheet: Sheet, edit: Edit): void {
  if (!sheet.filter) return;
  const { rect: before, criteria } = sheet.filter;
  const rect = adjustRect(before, edit);
  sheet.filter = rect && { rect, criteria: adjustCriteria(criteria, before.column, edit) };
  if (sheet.filter && sheet.filter.criteria.size < criteria.size) applyFilter({ sheet, ...sheet.filter });
}

/** Validations and conditional formats; without any cell left, they go. */
function moveRules<T extends { rects: Rect[]; rule: Readonly<Bag> }>(parts: readonly T[], edit: Edit): T[] {
  return parts.filter((part) => {
    const again = formulaFromSurvivor(part.rects, edit);
    if (again) part.rule = rewriteBag(part.rule, again);
    part.rects = adjustAll(part.rects, edit);
    return part.rects.length > 0;
  });
}

function movePage({ page }: Sheet, edit: Edit): void {
  page.printArea = page.printArea && adjustAll(page.printArea, edit);
  page.titleRows = page.titleRows && adjustRect(page.titleRows, edit);
  page.titleColumns = page.titleColumns && adjustRect(page.titleColumns, edit);
}

/** Everything on the sheet that lives at an address moves along, and what formulas say of it. */
function moveBelongings(session: Session, sheet: Sheet, edit: Edit): void {
  for (const table of [...sheet.tables]) moveTable(session, table, edit);
  moveFilter(sheet, edit);
  movePage(sheet, edit);
  sheet.merged = adjustAll(sheet.merged, edit);
  sheet.selection = adjustAll(sheet.selection, edit);
  sheet.validations = moveRules(sheet.validations, edit);
  sheet.conditionalFormats = moveRules(sheet.conditionalFormats, edit);
  sheet.comments = sheet.comments.filter((comment) => {
    const rect = adjustRect(comment.rect, edit);
    if (rect) comment.rect = rect;
    return rect !== null;
  });
  const named = session.workbook.names.flatMap((name) => (name.area ? [name.area] : []));
  for (const area of new Set([...named, ...session.heldAreas()])) if (area.sheet === sheet) adjustArea(area, edit);
  for (const name of session.workbook.names) {
    if (name.area?.gone) Object.assign(name, { area: null, formula: `=${GONE}` });
  }
  shiftFormulas(session, sheet, edit);
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
