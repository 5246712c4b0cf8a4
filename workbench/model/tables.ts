import { intersect, printRect, type Rect } from './address';
import { areaOn, tableBody } from './area';
import { keyOf, putCell } from './cells';
import { clearFilter, type FilteredRange } from './filter';
import { isFreeName } from './names';
import { requireUnprotected } from './protection';
import { invalid, notFound, Refusal } from './refusal';
import { dropTableFromFormulas, renameTableInFormulas } from './rewrite';
import type { Session } from './session';
import { shiftCells } from './shift';
import type { Area, Sheet, Table, Workbook } from './workbook';
import { tidyHeaders, writeEntries } from './write';

export const allTables = (workbook: Workbook): Table[] => workbook.sheets.flatMap((sheet) => sheet.tables);

/** A table by name (without case) or id, among some. */
export const findTable = (tables: readonly Table[], key: string): Table | null =>
  tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null;

export const headerArea = (table: Table): Area => {
  if (!table.showHeaders) throw notFound('header row in table', table.name);
  return areaOn(table.sheet, { ...table.rect, rows: 1 });
};

export const bodyArea = (table: Table): Area => areaOn(table.sheet, tableBody(table));

export const totalArea = (table: Table): Area => {
  if (!table.showTotals) throw notFound('total row in table', table.name);
  return areaOn(table.sheet, { ...table.rect, row: table.rect.row + table.rect.rows - 1, rows: 1 });
};

/** The part of some rows of a table that lies in one of its columns. */
export const columnOfArea = (area: Area, at: number): Area =>
  areaOn(area.sheet, { ...area, column: area.column + at, columns: 1 });

/** The table's filter as a filtered range: header and body, without the total row. */
export const tableFilter = (table: Table): FilteredRange => ({
  sheet: table.sheet,
  rect: { ...table.rect, rows: table.rect.rows - (table.showTotals ? 1 : 0) },
  criteria: table.criteria,
});

function requireRoom(sheet: Sheet, rect: Rect, but?: Table): void {
  const other = sheet.tables.find((table) => table !== but && intersect(table.rect, rect));
  const merged = sheet.merged.find((one) => intersect(one, rect));
  const what = other ? `the table ${other.name}` : merged && `merged cells in ${printRect(merged)}`;
  if (what) throw new Refusal('MergedRangeConflict', `A table in ${printRect(rect)} would overlap ${what}.`);
}

function freeTableName(workbook: Workbook): string {
  let n = allTables(workbook).length + 1;
  while (!isFreeName(workbook, `Table${n}`)) n += 1;
  return `Table${n}`;
}

function newColumns(table: Table, count: number): void {
  const last = Math.max(0, ...table.columns.map((column) => column.id));
  for (let n = 1; n <= count; n++) table.columns.push({ id: last + n, name: `Column${table.columns.length + 1}` });
}

/** Makes a table of an area. Without headers a header row is put above the data, which moves down by one row. */
export function addTable(session: Session, area: Area, hasHeaders: boolean): Table {
  const { sheet } = area;
  requireUnprotected(sheet, 'adding a table');
  const rect: Rect = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  requireRoom(sheet, rect);
  if (!hasHeaders) {
    shiftCells(session, areaOn(sheet, { ...rect, rows: 1 }), 'Down');
    rect.rows += 1;
  }
  if (rect.rows === 1) rect.rows = 2;
  const table: Table = {
    id: String(allTables(session.workbook).reduce((most, one) => Math.max(most, Number(one.id)), 0) + 1),
    name: freeTableName(session.workbook),
    sheet,
    rect,
    columns: [],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: 'TableStyleMedium2',
    criteria: new Map(),
  };
  newColumns(table, rect.columns);
  sheet.tables.push(table);
  tidyHeaders(session, sheet, rect);
  session.report({ kind: 'tableAdded', table });
  return table;
}

export function renameTable(session: Session, table: Table, name: string): void {
  if (!/^[A-Za-z_\\][\w.\\]{0,254}$/.test(name)) throw invalid(`"${name}"`, 'a table name is letters, digits, _ and .');
  if (name.toLowerCase() !== table.name.toLowerCase() && !isFreeName(session.workbook, name)) {
    throw new Refusal('InvalidArgument', `There is already something called "${name}".`);
  }
  const before = table.name;
  table.name = name;
  if (before !== name) renameTableInFormulas(session, before, name);
}

/** Takes the table away; its cells stay, or go too. */
export function removeTable(session: Session, table: Table, withCells: boolean): void {
  requireUnprotected(table.sheet, 'removing a table');
  clearFilter(tableFilter(table));
  table.deleted = true;
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  if (withCells) {
    dropTableFromFormulas(session, table.name);
    shiftCells(session, areaOn(table.sheet, table.rect), 'Up');
  }
  session.report({ kind: 'tableDeleted', table });
}

/** Gives the table another extent; the header row stays where it is. */
export function resizeTable(session: Session, table: Table, area: Area): void {
  if (area.sheet !== table.sheet || area.row !== table.rect.row || !intersect(area, table.rect) || area.rows < 2) {
    throw invalid(
      printRect(area),
      `the header row must stay in row ${table.rect.row + 1} and the tables must overlap.`,
    );
  }
  requireUnprotected(table.sheet, 'resizing a table');
  requireRoom(table.sheet, area, table);
  table.columns = table.columns.slice(0, area.columns);
  newColumns(table, area.columns - table.columns.length);
  table.rect = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  tidyHeaders(session, table.sheet, table.rect);
}

/** Adds a column before the one at `index` (null: at the end) and fills it, header included. */
export function addTableColumn(
  session: Session,
  table: Table,
  index: number | null,
  values: unknown,
  name: string | null,
): number {
  const { sheet, rect } = table;
  const at = index === null || index < 0 ? rect.columns : index;
  if (at > rect.columns) throw invalid(`Column ${at}`, `the table has ${rect.columns} columns.`);
  const place = { ...rect, column: rect.column + at, columns: 1 };
  const columns = [...table.columns];
  const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
  shiftCells(session, areaOn(sheet, place), 'Right');
  table.rect = { ...rect, columns: rect.columns + 1 };
  table.columns = [...columns.slice(0, at), { id, name: '' }, ...columns.slice(at)];
  if (values !== null) writeEntries(session, areaOn(sheet, place), values);
  if (name !== null) sheet.cells.set(keyOf(place.row, place.column), { value: name });
  tidyHeaders(session, sheet, table.rect);
  return at;
}

export function deleteTableColumn(session: Session, table: Table, at: number): void {
  if (table.columns.length === 1) throw new Refusal('InvalidOperation', 'A table keeps at least one column.');
  const columns = table.columns.filter((_, index) => index !== at);
  shiftCells(session, columnOfArea(areaOn(table.sheet, table.rect), at), 'Left');
  table.columns = columns;
}

/** Adds rows before the one at `index` (null: at the end); what lies below the table moves down. */
export function addTableRows(session: Session, table: Table, index: number | null, values: unknown): number {
  const body = tableBody(table);
  const at = index === null || index < 0 ? body.rows : index;
  if (at > body.rows) throw invalid(`Row ${at}`, `the table has ${body.rows} rows.`);
  const count = Array.isArray(values) ? values.length : 1;
  const place = areaOn(table.sheet, { ...body, row: body.row + at, rows: count });
  const before = table.rect;
  shiftCells(session, place, 'Down');
  table.rect = { ...before, rows: before.rows + count };
  if (values !== null) writeEntries(session, place, values);
  return at;
}

export function deleteTableRows(session: Session, table: Table, at: number, count: number): void {
  const body = tableBody(table);
  if (at < 0 || at + count > body.rows)
    throw invalid(`Rows ${at} to ${at + count - 1}`, `the table has ${body.rows} rows.`);
  const place = areaOn(table.sheet, { ...body, row: body.row + at, rows: count });
  if (count === body.rows) writeEntries(session, place, '');
  else shiftCells(session, place, 'Up');
}

/** Shows or hides the row of totals below the body. */
export function showTotals(session: Session, table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  const { rect, sheet } = table;
  const last = { ...rect, row: rect.row + rect.rows - (shown ? 0 : 1), rows: 1 };
  if (shown) {
    shiftCells(session, areaOn(sheet, last), 'Down');
    putCell(sheet, keyOf(last.row, last.column), { value: 'Total' });
    table.rect = { ...rect, rows: rect.rows + 1 };
  } else {
    shiftCells(session, areaOn(sheet, last), 'Up');
  }
  table.showTotals = shown;
}
