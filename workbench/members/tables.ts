import { areaOn, printArea } from '../model/area';
import { plainValue, readGrid, cellAt } from '../model/cells';
import { applyFilter, clearFilter } from '../model/filter';
import { invalid, notFound } from '../model/refusal';
import {
  addTable,
  addTableColumn,
  addTableRows,
  allTables,
  bodyArea,
  columnOfArea,
  deleteTableColumn,
  deleteTableRows,
  findTable,
  headerArea,
  removeTable,
  renameTable,
  resizeTable,
  showTotals,
  tableFilter,
  totalArea,
} from '../model/tables';
import type { Area, Table } from '../model/workbook';
import { writeEntries } from '../model/write';
import { asFlag, asText, type Arguments } from './arguments';
import type { Desk } from './desk';
import { field, readOnly } from './property';
import type { MemberTable } from './table';
import { thing, type Scope, type TableColumnTarget, type TableRowTarget } from './thing';

const tablesOf = (scope: Scope, desk: Desk) => scope.sheet?.tables ?? allTables(desk.workbook);
const range = (area: Area) => thing('Range', area);
const tableThing = (table: Table) => thing('Table', table);

function requireTable(tables: readonly Table[], key: string | number): Table {
  const table = findTable(tables, String(key));
  if (!table) throw notFound('table', key);
  return table;
}

function at<T>(items: readonly T[], index: number, what: string): T {
  const item = items[index];
  if (item === undefined) throw notFound(`${what} at`, index);
  return item;
}

const listenHere = (type: number) => ({ type, on: (scope: Scope) => scope.sheet?.id ?? 'Workbook' });

export const tableCollectionMembers: MemberTable<Scope> = {
  properties: { Count: readOnly((scope, desk) => tablesOf(scope, desk).length) },
  item: (scope, key, desk) => tableThing(requireTable(tablesOf(scope, desk), key)),
  items: { type: 'Table', list: (scope, desk) => tablesOf(scope, desk).map(tableThing) },
  objects: {
    Add: (scope, args, desk) => {
      const area = args.area(0, desk.workbook, scope.sheet ?? desk.workbook.active);
      return tableThing(addTable(desk, area, args.flagOr(1, false)));
    },
    GetItemAt: (scope, args, desk) => tableThing(at(tablesOf(scope, desk), args.number(0), 'table')),
    GetItemOrNullObject: (scope, args, desk) => {
      const table = findTable(tablesOf(scope, desk), String(args.key(0)));
      return table && tableThing(table);
    },
  },
  actions: { GetCount: (scope, _args, desk) => tablesOf(scope, desk).length },
  events: { DataChangedEvent: listenHere(101), AddedEvent: listenHere(102), DeletedEvent: listenHere(103) },
};

export const tableScopedCollectionMembers: MemberTable<readonly Table[]> = {
  item: (tables, key) => tableThing(requireTable(tables, key)),
  items: { type: 'Table', list: (tables) => tables.map(tableThing) },
  objects: {
    GetFirst: (tables) => tableThing(at(tables, 0, 'table')),
    GetItemOrNullObject: (tables, args) => {
      const table = findTable(tables, String(args.key(0)));
      return table && tableThing(table);
    },
  },
  actions: { GetCount: (tables) => tables.length },
};

const tableField = field<Table>();

export const tableMembers: MemberTable<Table> = {
  id: (table) => table.id,
  properties: {
    Id: readOnly((table) => table.id),
    LegacyId: readOnly((table) => table.id),
    Name: { get: (table) => table.name, set: (table, value, desk) => renameTable(desk.workbook, table, asText(value)) },
    ShowHeaders: readOnly((table) => table.showHeaders),
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value, desk) => showTotals(desk, table, asFlag(value)),
    },
    Style: tableField('style', asText),
    ShowFilterButton: tableField('showFilterButton', asFlag),
    ShowBandedRows: tableField('showBandedRows', asFlag),
    ShowBandedColumns: tableField('showBandedColumns', asFlag),
    HighlightFirstColumn: tableField('highlightFirstColumn', asFlag),
    HighlightLastColumn: tableField('highlightLastColumn', asFlag),
  },
  children: {
    AutoFilter: (table) => thing('AutoFilter', { sheet: table.sheet, table }),
    Columns: (table) => thing('TableColumnCollection', table),
    Rows: (table) => thing('TableRowCollection', table),
    Worksheet: (table) => thing('Worksheet', table.sheet),
  },
  objects: {
    GetRange: (table) => range(areaOn(table.sheet, table.rect)),
    GetHeaderRowRange: (table) => range(headerArea(table)),
    GetDataBodyRange: (table) => range(bodyArea(table)),
    GetTotalRowRange: (table) => range(totalArea(table)),
    ConvertToRange: (table, _args, desk) => {
      const area = areaOn(table.sheet, table.rect);
      removeTable(desk, table, false);
      return range(area);
    },
  },
  actions: {
    ClearFilters: (table) => clearFilter(tableFilter(table)),
    ReapplyFilters: (table) => applyFilter(tableFilter(table)),
    Delete: (table, _args, desk) => removeTable(desk, table, true),
    Resize: (table, args, desk) => resizeTable(table, args.area(0, desk.workbook, table.sheet)),
  },
  events: {
    DataChangedEvent: { type: 101, on: (table) => table.id },
    SelectionChangedEvent: { type: 100, on: (table) => table.id },
  },
};

const columnThing = (table: Table, index: number) =>
  thing('TableColumn', { table, column: at(table.columns, index, 'column') });

function findColumn(table: Table, key: string | number): number {
  const wanted = String(key).toLowerCase();
  const byName = table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  return byName >= 0 ? byName : table.columns.findIndex((column) => column.id === Number(key));
}

export const tableColumnCollectionMembers: MemberTable<Table> = {
  properties: { Count: readOnly((table) => table.columns.length) },
  item: (table, key) => {
    const index = findColumn(table, key);
    if (index < 0) throw notFound('column', key);
    return columnThing(table, index);
  },
  items: {
    type: 'TableColumn',
    list: (table) => table.columns.map((column) => thing('TableColumn', { table, column })),
  },
  objects: {
    Add: (table, args, desk) =>
      columnThing(
        table,
        addTableColumn(desk, table, args.numberOr(0, null), args.value(1) ?? null, args.textOr(2, null)),
      ),
    GetItemAt: (table, args) => columnThing(table, args.number(0)),
    GetItemOrNullObject: (table, args) => {
      const index = findColumn(table, args.key(0));
      return index < 0 ? null : columnThing(table, index);
    },
  },
  actions: { GetCount: (table) => table.columns.length },
};

const columnIndexOf = ({ table, column }: TableColumnTarget): number => {
  const index = table.columns.indexOf(column);
  if (index < 0) throw notFound('column', column.name);
  return index;
};

const columnArea = (target: TableColumnTarget, area: Area) => columnOfArea(area, columnIndexOf(target));
const wholeColumn = (target: TableColumnTarget) => columnArea(target, areaOn(target.table.sheet, target.table.rect));

const valuesOf = (area: Area) =>
  readGrid(area, (row, column) => plainValue(cellAt(area.sheet, row, column)?.value ?? ''));

function renameColumn(desk: Desk, target: TableColumnTarget, name: string): void {
  if (name === '') throw invalid('An empty name', 'a column needs a name.');
  writeEntries(desk, columnArea(target, headerArea(target.table)), `'${name}`);
}

export const tableColumnMembers: MemberTable<TableColumnTarget> = {
  id: ({ column }) => column.id,
  properties: {
    Id: readOnly(({ column }) => column.id),
    Index: readOnly(columnIndexOf),
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, desk) => renameColumn(desk, target, asText(value)),
    },
    Values: {
      get: (target) => valuesOf(wholeColumn(target)),
      set: (target, value, desk) => writeEntries(desk, wholeColumn(target), value),
    },
  },
  children: {
    Filter: (target) => thing('Filter', { range: tableFilter(target.table), column: columnIndexOf(target) }),
  },
  objects: {
    GetRange: (target) => range(wholeColumn(target)),
    GetHeaderRowRange: (target) => range(columnArea(target, headerArea(target.table))),
    GetDataBodyRange: (target) => range(columnArea(target, bodyArea(target.table))),
    GetTotalRowRange: (target) => range(columnArea(target, totalArea(target.table))),
  },
  actions: { Delete: (target, _args, desk) => deleteTableColumn(desk, target.table, columnIndexOf(target)) },
};

const rowCount = (table: Table) => bodyArea(table).rows;

const rowThing = (table: Table, index: number) => {
  if (index < 0 || index >= rowCount(table)) throw notFound('table row at', index);
  return thing('TableRow', { table, index });
};

const addedRow = (table: Table, args: Arguments, desk: Desk) =>
  rowThing(table, addTableRows(desk, table, args.numberOr(0, null), args.value(1) ?? null));

export const tableRowCollectionMembers: MemberTable<Table> = {
  properties: { Count: readOnly(rowCount) },
  items: {
    type: 'TableRow',
    list: (table) => Array.from({ length: rowCount(table) }, (_, index) => rowThing(table, index)),
  },
  objects: { Add: addedRow, GetItemAt: (table, args) => rowThing(table, args.number(0)) },
  actions: {
    GetCount: rowCount,
    DeleteRowsAt: (table, args, desk) => deleteTableRows(desk, table, args.number(0), args.numberOr(1, 1)),
  },
};

const rowArea = ({ table, index }: TableRowTarget): Area => {
  const body = bodyArea(table);
  if (index >= body.rows) throw notFound(`row ${index} in`, printArea(body));
  return areaOn(table.sheet, { ...body, row: body.row + index, rows: 1 });
};

export const tableRowMembers: MemberTable<TableRowTarget> = {
  properties: {
    Index: readOnly(({ index }) => index),
    Values: {
      get: (target) => valuesOf(rowArea(target)),
      set: (target, value, desk) => writeEntries(desk, rowArea(target), value),
    },
  },
  objects: { GetRange: (target) => range(rowArea(target)) },
  actions: { Delete: ({ table, index }, _args, desk) => deleteTableRows(desk, table, index, 1) },
};
