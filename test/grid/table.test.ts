import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SetSheetTableFilterCommand,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableConditionTypeEnum,
  TableDateCompareTypeEnum,
  TableManager,
  TableNumberCompareTypeEnum,
  type ITableFilterItem,
} from '@univerjs/sheets-table';
import { tableKind } from '../../workbench/grid/parts/table';
import { gridTableFilter, modelTableFilter } from '../../workbench/grid/parts/table-filter';
import type { FilterCriteria } from '../../workbench/model/parts';
import { closeParts, openParts, rangeAt, rectAt, type OpenParts } from './open-parts';

afterEach(closeParts);

const custom = (criterion1: string, more: Partial<FilterCriteria> = {}): FilterCriteria => ({
  filterOn: 'Custom',
  criterion1,
  ...more,
});

describe('The filter of a table’s column', () => {
  const kept: FilterCriteria[] = [
    { filterOn: 'Values', values: ['Finance', '', '5', '2.5'] },
    { filterOn: 'Values', values: [] },
    custom('=5'),
    custom('<>5'),
    custom('>5'),
    custom('>=-1.5'),
    custom('<0'),
    custom('<=5'),
    custom('=Finance'),
    custom('<>Finance'),
    custom('=*pay*'),
    custom('<>*pay*'),
    custom('=pay*'),
    custom('=*pay'),
    custom('>=1', { criterion2: '<=5', operator: 'And' }),
    custom('<1', { criterion2: '>5', operator: 'Or' }),
  ];
  test.each(kept)('%j comes back from the grid as it went', (criteria) => {
    expect(modelTableFilter(gridTableFilter(criteria)!)).toEqual(criteria);
  });

  test('names numbers and blanks as the grid compares them', () => {
    expect(gridTableFilter({ filterOn: 'Values', values: ['5', ''] })).toEqual({
      filterType: TableColumnFilterTypeEnum.manual,
      values: ['5', 5, TABLE_FILTER_EMPTY_VALUE],
    });
  });

  test.each([
    custom('>x'),
    custom('>=1', { criterion2: '<=5', operator: 'Or' }),
    custom('=a', { criterion2: '=b', operator: 'Or' }),
  ])('%j has no such condition in the grid', (criteria) => expect(gridTableFilter(criteria)).toBeNull());

  test('by date, average or rank is none of the workbook', () => {
    const { Date, Number } = TableConditionTypeEnum;
    const infos = [
      { conditionType: Date, compareType: TableDateCompareTypeEnum.Today },
      { conditionType: Number, compareType: TableNumberCompareTypeEnum.Above, expectedValue: 0 },
      { conditionType: Number, compareType: TableNumberCompareTypeEnum.TopN, expectedValue: 3 },
    ];
    for (const filterInfo of infos) {
      const item = { filterType: TableColumnFilterTypeEnum.condition, filterInfo } as ITableFilterItem;
      expect(modelTableFilter(item)).toBeNull();
    }
  });
});

const LIST = [
  ['Task', 'Core'],
  ['Payroll', 1],
  ['Concept', 5],
  ['Desk', ''],
];

describe('Tables', () => {
  const at = ({ ground, sheet }: OpenParts) => ({ unitId: ground.unitId, subUnitId: ground.idOf(sheet) });
  const shown = ({ ground, sheet }: OpenParts) =>
    ground.injector.get(TableManager).getTablesBySubunitId(ground.unitId, ground.idOf(sheet));
  const hiddenRows = ({ sheet }: OpenParts) =>
    [...sheet.rows].flatMap(([row, { filtered }]) => (filtered ? [row + 1] : []));
  const opened = (tables: Record<string, string> = { Tasks: 'A1:B4' }) =>
    openParts(tableKind, { sheets: [{ name: 'List', cells: { A1: LIST, D1: LIST }, tables }] });

  test('stand in the grid with name, place and headers', async () => {
    const [table] = shown(await opened());
    expect([table?.getDisplayName(), table?.getRange(), table?.getColumnNameByIndex(1)]).toEqual([
      'Tasks',
      rangeAt('A1:B4'),
      'Core',
    ]);
  });

  test('that a person makes, renames and deletes are made, renamed and deleted in the workbook', async () => {
    const parts = await opened();
    await parts.person(AddSheetTableCommand, { ...at(parts), name: 'Mine', range: rangeAt('D1:E4') });
    expect(parts.sheet.tables).toMatchObject([
      { id: '1', name: 'Tasks' },
      { id: '2', name: 'Mine', rect: rectAt('D1:E4'), columns: [{ name: 'Task' }, { name: 'Core' }] },
    ]);
    const [, mine] = shown(parts);
    await parts.person(SetSheetTableCommand, { unitId: 'book', tableId: mine!.getId(), name: 'Ours' });
    expect(parts.sheet.tables.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Tasks'],
      ['2', 'Ours'],
    ]);
    expect(shown(parts).map((one) => one.getDisplayName())).toEqual(['Tasks', 'Ours']);
    await parts.person(DeleteSheetTableCommand, { ...at(parts), tableId: mine!.getId() });
    expect(parts.sheet.tables.map(({ name }) => name)).toEqual(['Tasks']);
  });

  test('cover other rows when a person says so', async () => {
    const parts = await opened();
    const params = { unitId: 'book', tableId: shown(parts)[0]!.getId(), updateRange: { newRange: rangeAt('A1:B3') } };
    await parts.person(SetSheetTableCommand, params);
    expect(parts.sheet.tables[0]?.rect).toEqual(rectAt('A1:B3'));
  });

  test('keep a name that the workbook does not allow another for, in the grid too', async () => {
    const parts = await opened();
    parts.host.workbook.names.push({
      name: 'Taken',
      sheet: null,
      area: null,
      formula: '=1',
      comment: '',
      visible: true,
    });
    const tableId = shown(parts)[0]!.getId();
    await parts.person(SetSheetTableCommand, { unitId: 'book', tableId, name: 'Taken' });
    expect(parts.sheet.tables[0]?.name).toBe('Tasks');
    expect(shown(parts).map((one) => one.getDisplayName())).toEqual(['Tasks']);
  });

  test('filter in the workbook what a person filters in the grid, blanks and conditions too', async () => {
    const parts = await opened();
    const tableId = shown(parts)[0]!.getId();
    const filter = (column: number, tableFilter: ITableFilterItem | undefined) =>
      parts.person(SetSheetTableFilterCommand, { unitId: 'book', tableId, column, tableFilter });
    await filter(1, { filterType: TableColumnFilterTypeEnum.manual, values: [TABLE_FILTER_EMPTY_VALUE] });
    expect(hiddenRows(parts)).toEqual([2, 3]);
    const filterInfo = {
      conditionType: TableConditionTypeEnum.Number as const,
      compareType: TableNumberCompareTypeEnum.GreaterThan,
      expectedValue: 2,
    };
    await filter(1, { filterType: TableColumnFilterTypeEnum.condition, filterInfo });
    expect(parts.sheet.tables[0]?.criteria.get(1)).toEqual(custom('>2'));
    expect(hiddenRows(parts)).toEqual([2, 4]);
    await filter(1, undefined);
    expect(hiddenRows(parts)).toEqual([]);
    expect(parts.told).toEqual([]);
  });

  test('show in the grid what is filtered in the workbook, also by a condition that the grid does not have', async () => {
    const parts = await opened();
    const filtered = () => [...(shown(parts)[0]?.getTableFilters().getFilterOutRows() ?? [])].map((row) => row + 1);
    parts.host.person.filterTable('Tasks', 'Core', { filterOn: 'Values', values: ['1', ''] });
    expect(filtered()).toEqual([3]);
    parts.host.person.filterTable('Tasks', 'Core', custom('=1', { criterion2: '=5', operator: 'Or' }));
    expect([hiddenRows(parts), filtered()]).toEqual([[4], [4]]);
  });

  test('name a filter that only the grid has', async () => {
    const parts = await opened();
    const filterInfo = {
      conditionType: TableConditionTypeEnum.Number as const,
      compareType: TableNumberCompareTypeEnum.TopN,
      expectedValue: 1,
    };
    const tableFilter: ITableFilterItem = { filterType: TableColumnFilterTypeEnum.condition, filterInfo };
    const tableId = shown(parts)[0]!.getId();
    await parts.person(SetSheetTableFilterCommand, { unitId: 'book', tableId, column: 1, tableFilter });
    expect(parts.unheld()).toEqual(['List: Filters of tables by date, average or rank are left out.']);
    expect(parts.sheet.tables[0]?.criteria.size).toBe(0);
  });

  test('are not made on a protected sheet', async () => {
    const parts = await opened();
    parts.host.person.protect('List');
    await parts.person(AddSheetTableCommand, { ...at(parts), name: 'Mine', range: rangeAt('D1:E4') });
    expect(parts.refused.join(' ')).toContain('List is protected');
    expect(parts.sheet.tables.map(({ name }) => name)).toEqual(['Tasks']);
    expect(shown(parts).map((one) => one.getDisplayName())).toEqual(['Tasks']);
  });
});
