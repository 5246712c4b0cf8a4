import { MAX_COLUMNS, MAX_ROWS } from './model/address';
import { areaOn, readArea, readAreas, requireSheet } from './model/area';
import { splitSheet } from './model/address';
import { applyFilter, setFilter } from './model/filter';
import type { FilterCriteria } from './model/parts';
import { protect, unprotect } from './model/protection';
import { notFound } from './model/refusal';
import { select } from './model/selection';
import type { Session } from './model/session';
import { activateSheet, addSheet, deleteSheet, renameSheet } from './model/sheets';
import { shiftCells } from './model/shift';
import { allTables, findTable, tableFilter } from './model/tables';
import type { Area, Sheet } from './model/workbook';
import { writeEntries } from './model/write';

/**
 * Somebody at the sheet, not the add-in: what they do is checked as in Excel and raises the same events. Addresses may
 * carry a sheet; without one the active sheet is meant.
 */
export interface Person {
  type(address: string, entries: unknown): void;
  select(addresses: string): void;
  activate(sheet: string): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  /** Rows count from 1, as they stand beside the sheet. */
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  insertColumns(sheet: string, column: number, count: number): void;
  hideRows(sheet: string, row: number, count: number): void;
  /** Filters a table by one of its columns. */
  filterTable(table: string, column: string, criteria: FilterCriteria): void;
  /** Puts a filter on a range and filters its column (counted from 0). */
  filterRange(address: string, column: number, criteria: FilterCriteria): void;
  protect(sheet: string, options?: Readonly<Record<string, unknown>>, password?: string): void;
  unprotect(sheet: string, password?: string): void;
  /** Anything else that can be done to the model, as one deed. */
  act(work: (session: Session) => void): void;
}

/** `settle` runs after each deed: it recalculates and tells the add-in. */
export function createPerson(session: Session, settle: () => void): Person {
  const { workbook } = session;
  const sheetOf = (name: string): Sheet => requireSheet(workbook, name);
  const areaOf = (address: string): Area => readArea(workbook, workbook.active, address);
  const rowsOf = (sheet: string, row: number, count: number) =>
    areaOn(sheetOf(sheet), { row: row - 1, column: 0, rows: count, columns: MAX_COLUMNS });
  const deed = (work: () => void) => {
    work();
    settle();
  };
  return {
    type: (address, entries) => deed(() => writeEntries(session, areaOf(address), entries)),
    select: (addresses) =>
      deed(() => {
        const { sheet } = splitSheet(addresses.split(',')[0] ?? '');
        const on = sheet === null ? workbook.active : sheetOf(sheet);
        select(session, on, readAreas(workbook, on, addresses));
      }),
    activate: (name) => deed(() => activateSheet(session, sheetOf(name))),
    addSheet: (name) => deed(() => void addSheet(session, name)),
    deleteSheet: (name) => deed(() => deleteSheet(session, sheetOf(name))),
    renameSheet: (name, to) => deed(() => renameSheet(session, sheetOf(name), to)),
    insertRows: (sheet, row, count) => deed(() => shiftCells(session, rowsOf(sheet, row, count), 'Down')),
    deleteRows: (sheet, row, count) => deed(() => shiftCells(session, rowsOf(sheet, row, count), 'Up')),
    insertColumns: (sheet, column, count) =>
      deed(() => {
        const rect = { row: 0, column: column - 1, rows: MAX_ROWS, columns: count };
        shiftCells(session, areaOn(sheetOf(sheet), rect), 'Right');
      }),
    hideRows: (sheet, row, count) =>
      deed(() => {
        const { rows } = sheetOf(sheet);
        for (let at = row - 1; at < row - 1 + count; at++) rows.set(at, { ...rows.get(at), hidden: true });
      }),
    filterTable: (name, column, criteria) =>
      deed(() => {
        const table = findTable(allTables(workbook), name);
        if (!table) throw notFound('table', name);
        const at = table.columns.findIndex((one) => one.name === column);
        setFilter(tableFilter(table), at, criteria);
      }),
    filterRange: (address, column, criteria) =>
      deed(() => {
        const { sheet, ...rect } = areaOf(address);
        sheet.filter = { rect, criteria: new Map([[column, criteria]]) };
        applyFilter({ sheet, ...sheet.filter });
      }),
    protect: (sheet, options = {}, password = '') => deed(() => protect(session, sheetOf(sheet), options, password)),
    unprotect: (sheet, password = '') => deed(() => unprotect(session, sheetOf(sheet), password)),
    act: (work) => deed(() => work(session)),
  };
}
