import { areaOn } from '../model/area';
import { applyFilter, clearFilter } from '../model/filter';
import { notFound } from '../model/refusal';
import {
  addTable,
  allTables,
  bodyArea,
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
import { asFlag, asText } from './arguments';
import type { Desk } from './desk';
import { field, readOnly } from './property';
import type { MemberTable } from './table';
import { thing, type Scope } from './thing';

const tablesOf = (scope: Scope, desk: Desk) => scope.sheet?.tables ?? allTables(desk.workbook);
const range = (area: Area) => thing('Range', area);
const tableThing = (table: Table) => thing('Table', table);

function requireTable(tables: readonly Table[], key: string | number): Table {
  const table = findTable(tables, String(key));
  if (!table) throw notFound('table', key);
  return table;
}

function tableAt(tables: readonly Table[], index: number) {
  const table = tables[index];
  if (!table) throw notFound('table at', index);
  return tableThing(table);
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
    GetItemAt: (scope, args, desk) => tableAt(tablesOf(scope, desk), args.number(0)),
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
    GetFirst: (tables) => tableAt(tables, 0),
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
    Name: { get: (table) => table.name, set: (table, value, desk) => renameTable(desk, table, asText(value)) },
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
    Resize: (table, args, desk) => resizeTable(desk, table, args.area(0, desk.workbook, table.sheet)),
  },
  events: {
    DataChangedEvent: { type: 101, on: (table) => table.id },
    SelectionChangedEvent: { type: 100, on: (table) => table.id },
  },
};
