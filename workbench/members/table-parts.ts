import { areaOn, printArea } from '../model/area';
import { cellAt, plainValue, readGrid } from '../model/cells';
import { invalid, notFound } from '../model/refusal';
import {
  addTableColumn,
  addTableRows,
  bodyArea,
  columnOfArea,
  deleteTableColumn,
  deleteTableRows,
  headerArea,
  tableFilter,
  totalArea,
} from '../model/tables';
import type { Area, Table } from '../model/workbook';
import { writeEntries } from '../model/write';
import { asText, type Arguments } from './arguments';
import type { Desk } from './desk';
import { readOnly } from './property';
import type { MemberTable } from './table';
import { thing, type TableColumnTarget, type TableRowTarget } from './thing';

const range = (area: Area) => thing('Range', area);

function columnAt(table: Table, index: number) {
  const column = table.columns[index];
  if (!column) throw notFound('column at', index);
  return column;
}

const columnThing = (table: Table, index: number) => thing('TableColumn', { table, column: columnAt(table, index) });

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
