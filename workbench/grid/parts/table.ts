import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  TABLE_FILTER_EMPTY_VALUE,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  TableManager,
  TableColumnFilterTypeEnum,
  type ITableFilterItem,
} from '@univerjs/sheets-table';
import { areaOn } from '../../model/area';
import { cellAt, plainValue, styleAt, styleValue } from '../../model/cells';
import { clearFilter, setFilter } from '../../model/filter';
import { textOf } from '../../model/number-format';
import { Refusal } from '../../model/refusal';
import type { Session } from '../../model/session';
import { addTable, removeTable, renameTable, resizeTable, tableFilter } from '../../model/tables';
import type { Sheet, Table } from '../../model/workbook';
import type { Ground } from '../ground';
import { gridRange, modelRect } from '../ranges';
import type { PartKind } from './part';

interface GridTable {
  id: string;
  name: string;
  range: ReturnType<typeof gridRange>;
  columns: readonly string[];
  style: string;
  /** Shown values by column. */
  filters: readonly (readonly [number, readonly unknown[]])[];
}

/** The grid's themes that come near Excel's: blue, with and without bands. */
const styleOf = ({ style }: Table): string => (/Medium|Dark/.test(style) ? 'table-default-0' : 'table-default-4');

/** What the grid compares with its filters: the entry itself, where the model has the text that is shown. */
function filteredCells(
  { sheet, rect }: Pick<Table, 'sheet' | 'rect'>,
  column: number,
): { entry: unknown; text: string }[] {
  return Array.from({ length: rect.rows - 1 }, (_, n) => {
    const [row, at] = [rect.row + 1 + n, rect.column + column];
    const value = cellAt(sheet, row, at)?.value ?? '';
    const entry = typeof value === 'boolean' ? String(value).toUpperCase() : plainValue(value);
    const text = textOf(value, styleValue(styleAt(sheet, row, at), 'numberFormat'));
    return { entry: entry === '' ? TABLE_FILTER_EMPTY_VALUE : entry, text };
  });
}

/** Each once, in the order of the cells. */
const entriesShown = (table: Table, column: number, values: readonly unknown[]): unknown[] => {
  const shown = new Set(values.map((value) => String(value).toLowerCase()));
  const cells = filteredCells(table, column).filter(({ text }) => shown.has(text.toLowerCase()));
  return [...new Set(cells.map(({ entry }) => entry))];
};

const textsShown = (table: Table, column: number, entries: readonly unknown[]): string[] => {
  const shown = new Set(entries);
  const cells = filteredCells(table, column).filter(({ entry }) => shown.has(entry));
  return [...new Set(cells.map(({ text }) => text))];
};

const shownValues = (table: Table): GridTable['filters'] =>
  [...table.criteria].flatMap(([column, { values }]) =>
    values ? [[column, entriesShown(table, column, values)] as const] : [],
  );

const gridId = (table: Table) => `table-${table.id}`;

function gridTable(table: Table): GridTable {
  return {
    id: gridId(table),
    name: table.name,
    range: gridRange(table.rect),
    columns: table.columns.map(({ name }) => name),
    style: styleOf(table),
    filters: shownValues(table),
  };
}

const valuesOf = (filter: ITableFilterItem | undefined): readonly unknown[] | undefined =>
  filter?.filterType === TableColumnFilterTypeEnum.manual ? filter.values : undefined;

/** Tables: their names work in formulas, their headers filter. */
export const tableKind: PartKind<GridTable> = {
  name: 'table',
  movesAlone: true,
  isShown(ground, _sheet, id, { name, range, columns, filters }) {
    const table = ground.injector.get(TableManager).getTableById(ground.unitId, id);
    if (!table || table.getDisplayName() !== name) return false;
    const { startRow, endRow, startColumn, endColumn } = table.getRange();
    const shown = columns.map((_, column) => table.getTableFilterColumn(column));
    const wanted = new Map(filters);
    return (
      startRow === range.startRow &&
      endRow === range.endRow &&
      startColumn === range.startColumn &&
      endColumn === range.endColumn &&
      columns.every((column, at) => table.getTableColumnByIndex(at)?.getDisplayName() === column) &&
      shown.every((filter, column) => JSON.stringify(valuesOf(filter)) === JSON.stringify(wanted.get(column)))
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
    for (const [column, values] of filters) {
      const tableFilter: ITableFilterItem = { filterType: TableColumnFilterTypeEnum.manual, values: [] };
      // Declared as texts, but a number in a cell is compared as the number.
      Reflect.set(tableFilter, 'values', [...values]);
      ground.apply(SetSheetTableFilterMutation, { ...common, column, tableFilter });
    }
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
  adopt(ground, sheet) {
    ground.host.person.act((session) => takeTables(ground, session, sheet));
    return new Map(sheet.tables.map((table) => [gridId(table), gridTable(table)]));
  },
};

function takeTables(ground: Ground, session: Session, sheet: Sheet): void {
  const grid = ground.gridSheet(sheet);
  const size = { rows: grid?.getRowCount() ?? 0, columns: grid?.getColumnCount() ?? 0 };
  const shown = ground.injector.get(TableManager).getTablesBySubunitId(ground.unitId, ground.idOf(sheet));
  for (const table of [...sheet.tables]) {
    if (!shown.some((one) => one.getId() === gridId(table))) removeTable(session, table, false);
  }
  for (const one of shown) {
    const area = areaOn(sheet, modelRect(one.getRange(), size));
    let table = sheet.tables.find((known) => gridId(known) === one.getId());
    if (!table) {
      table = addTable(session, area, true);
      table.id = one.getId().replace(/^table-/, '');
    }
    if (table.name !== one.getDisplayName()) attempt(() => renameTable(session, table, one.getDisplayName()));
    if (table.rect.rows !== area.rows || table.rect.columns !== area.columns)
      attempt(() => resizeTable(session, table, area));
    // The model has moved the filters along; the grid leaves them with the column that stands there now.
    if (ground.hasMoved) continue;
    const range = tableFilter(table);
    for (let column = 0; column < table.rect.columns; column++) {
      const filter = one.getTableFilterColumn(column);
      if (filter?.filterType === TableColumnFilterTypeEnum.manual)
        setFilter(range, column, { filterOn: 'Values', values: textsShown(table, column, filter.values) });
      else if (table.criteria.has(column)) clearFilter(range, column);
    }
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
