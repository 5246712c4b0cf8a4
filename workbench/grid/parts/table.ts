import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
  type ITableFilterItem,
} from '@univerjs/sheets-table';
import { areaOn } from '../../model/area';
import { cellAt, plainValue, styleAt, styleValue } from '../../model/cells';
import { clearFilter, setFilter } from '../../model/filter';
import { textOf } from '../../model/number-format';
import { Refusal } from '../../model/refusal';
import type { Session } from '../../model/session';
import { addTable, removeTable, renameTable, resizeTable, tableFilter } from '../../model/tables';
import type { FilterCriteria } from '../../model/parts';
import type { Sheet, Table } from '../../model/workbook';
import type { Ground } from '../ground';
import { gridRange, modelRect } from '../ranges';
import type { PartKind } from './part';
import { gridTableFilter, modelTableFilter } from './table-filter';

interface GridTable {
  id: string;
  name: string;
  range: ReturnType<typeof gridRange>;
  columns: readonly string[];
  style: string;
  /** By column. */
  filters: readonly (readonly [number, ITableFilterItem])[];
}

/** The grid's themes that come near Excel's: blue, with and without bands. */
const styleOf = ({ style }: Table): string => (/Medium|Dark/.test(style) ? 'table-default-0' : 'table-default-4');

interface FilteredCell {
  /** What the grid compares with its filters: the entry itself, where the model has the text that is shown. */
  entry: unknown;
  text: string;
  isHidden: boolean;
}

function filteredCells(table: Table, column: number): FilteredCell[] {
  const { sheet } = table;
  const { rect } = tableFilter(table);
  return Array.from({ length: rect.rows - 1 }, (_, n) => {
    const [row, at] = [rect.row + 1 + n, rect.column + column];
    const value = cellAt(sheet, row, at)?.value ?? '';
    const entry = typeof value === 'boolean' ? String(value).toUpperCase() : plainValue(value);
    const text = textOf(value, styleValue(styleAt(sheet, row, at), 'numberFormat'));
    const isHidden = sheet.rows.get(row)?.filtered ?? false;
    return { entry: entry === '' ? TABLE_FILTER_EMPTY_VALUE : entry, text, isHidden };
  });
}

/** A filter by what some cells hold, each once, in the order of the cells. */
function entriesFilter(cells: readonly FilteredCell[]): ITableFilterItem {
  // Declared as texts, but a number in a cell is compared as the number.
  const values = [...new Set(cells.map(({ entry }) => entry))] as string[];
  return { filterType: TableColumnFilterTypeEnum.manual, values };
}

function gridFilter(table: Table, column: number, criteria: FilterCriteria): ITableFilterItem {
  const cells = filteredCells(table, column);
  if (criteria.filterOn === 'Values') {
    const shown = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
    return entriesFilter(cells.filter(({ text }) => shown.has(text.toLowerCase())));
  }
  // Conditions that the grid does not have are shown by what they leave.
  return gridTableFilter(criteria) ?? entriesFilter(cells.filter(({ isHidden }) => !isHidden));
}

function modelFilter(table: Table, column: number, item: ITableFilterItem): FilterCriteria | null {
  if (item.filterType !== TableColumnFilterTypeEnum.manual) return modelTableFilter(item);
  const shown = new Set<unknown>(item.values);
  const cells = filteredCells(table, column).filter(({ entry }) => shown.has(entry));
  return { filterOn: 'Values', values: [...new Set(cells.map(({ text }) => text))] };
}

const gridFilters = (table: Table): GridTable['filters'] =>
  [...table.criteria].map(([column, one]) => [column, gridFilter(table, column, one)]);

/** Tables that a person made in the grid have an id of the grid's own there. */
const born = new WeakMap<Table, string>();
const gridId = (table: Table) => born.get(table) ?? `table-${table.id}`;

function gridTable(table: Table): GridTable {
  return {
    id: gridId(table),
    name: table.name,
    range: gridRange(table.rect),
    columns: table.columns.map(({ name }) => name),
    style: styleOf(table),
    filters: gridFilters(table),
  };
}

/** Tables: their names work in formulas, their headers filter. */
export const tableKind: PartKind<GridTable> = {
  name: 'table',
  movesAlone: true,
  isShown(ground, _sheet, id, { name, range, columns, filters }) {
    const table = ground.injector.get(TableManager).getTableById(ground.unitId, id);
    if (!table || table.getDisplayName() !== name) return false;
    const wanted = new Map(filters);
    return (
      JSON.stringify(gridRange(rectOf(table))) === JSON.stringify(range) &&
      columns.every((column, at) => table.getTableColumnByIndex(at)?.getDisplayName() === column) &&
      columns.every((_, at) => JSON.stringify(table.getTableFilterColumn(at)) === JSON.stringify(wanted.get(at)))
    );
  },
  wanted: (_ground, sheet) => sheet.tables.map(gridTable),
  idOf: ({ id }) => id,
  add(ground, sheet, tableId, { name, range, columns, style, filters }) {
    const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet), tableId };
    ground.apply(AddSheetTableMutation, {
      ...common,
      name,
      range,
      header: [...columns],
      options: { tableStyleId: style, showHeader: true },
    });
    for (const [column, filter] of filters)
      ground.apply(SetSheetTableFilterMutation, { ...common, column, tableFilter: structuredClone(filter) });
  },
  remove: (ground, sheet, tableId) =>
    ground.apply(DeleteSheetTableMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), tableId }),
  pull(ground, look) {
    for (const mutation of [AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation]) {
      ground.follow<{ subUnitId: string }>(mutation, ({ subUnitId }) => look(subUnitId));
    }
    ground.follow(SetSheetTableFilterMutation, ({ tableId }) => {
      const table = ground.injector.get(TableManager).getTableById(ground.unitId, tableId);
      if (table) look(table.getSubunitId());
    });
  },
  idsIn: (ground, sheet) => shownTables(ground, sheet).map((one) => one.getId()),
  unheld: (ground, sheet) =>
    shownTables(ground, sheet).some((one) => filtersOf(one).some(([, item]) => modelTableFilter(item) === null))
      ? ['Filters of tables by date, average or rank']
      : [],
  adopt(ground, sheet) {
    ground.host.person.act((session) => takeTables(ground, session, sheet));
    const shown = new Map(shownTables(ground, sheet).map((one) => [one.getId(), one]));
    return new Map(
      sheet.tables.map((table): [string, GridTable] => {
        const [id, part] = [gridId(table), gridTable(table)];
        const one = shown.get(id);
        return [id, one ? { ...part, name: one.getDisplayName(), range: gridRange(rectOf(one)) } : part];
      }),
    );
  },
};

type Shown = ReturnType<TableManager['getTablesBySubunitId']>[number];

const shownTables = (ground: Ground, sheet: Sheet): Shown[] =>
  ground.injector.get(TableManager).getTablesBySubunitId(ground.unitId, ground.idOf(sheet));

const rectOf = (one: Shown) => modelRect(one.getRange(), { rows: 0, columns: 0 });

const filtersOf = (one: Shown): [number, ITableFilterItem][] => {
  const { startColumn, endColumn } = one.getRange();
  return Array.from({ length: endColumn - startColumn + 1 }, (_, at) => at).flatMap((at) => {
    const item = one.getTableFilterColumn(at);
    return item ? [[at, item] as [number, ITableFilterItem]] : [];
  });
};

function takeTables(ground: Ground, session: Session, sheet: Sheet): void {
  const shown = shownTables(ground, sheet);
  for (const table of [...sheet.tables]) {
    if (!shown.some((one) => one.getId() === gridId(table))) removeTable(session, table, false);
  }
  for (const one of shown) {
    const area = areaOn(sheet, rectOf(one));
    let table = sheet.tables.find((known) => gridId(known) === one.getId());
    if (!table) {
      table = addTable(session, area, true);
      born.set(table, one.getId());
    }
    if (table.name !== one.getDisplayName()) attempt(() => renameTable(session, table, one.getDisplayName()));
    if (table.rect.rows !== area.rows || table.rect.columns !== area.columns)
      attempt(() => resizeTable(session, table, area));
    // The model has moved the filters along; the grid leaves them with the column that stands there now.
    if (!ground.hasMoved) takeFilters(table, new Map(filtersOf(one)));
  }
}

function takeFilters(table: Table, items: ReadonlyMap<number, ITableFilterItem>): void {
  const range = tableFilter(table);
  const known = new Map(gridFilters(table));
  for (let column = 0; column < table.rect.columns; column++) {
    const item = items.get(column);
    if (JSON.stringify(item) === JSON.stringify(known.get(column))) continue;
    const criteria = item && modelFilter(table, column, item);
    if (criteria) setFilter(range, column, criteria);
    else if (table.criteria.has(column)) clearFilter(range, column);
  }
}

/** What the model does not allow stays as the model has it; the next push shows that. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
  }
}
