import { CustomFilterOperator, SetSheetsFilterCriteriaCommand, SheetsFilterService } from '@univerjs/sheets-filter';
import { filterKind, gridColumn, modelCriteria } from '../../workbench/grid/parts/filter';
import type { FilterCriteria } from '../../workbench/model/parts';
import { closeParts, openParts, rectAt, type OpenParts } from './open-parts';

afterEach(closeParts);

describe('The filter of a sheet’s column', () => {
  const kept: FilterCriteria[] = [
    { filterOn: 'Values', values: ['Finance', '5', 'a,b'] },
    { filterOn: 'Values', values: ['Finance', ''] },
    { filterOn: 'Custom', criterion1: '=Finance' },
    { filterOn: 'Custom', criterion1: '<>' },
    { filterOn: 'Custom', criterion1: '>=5' },
    { filterOn: 'Custom', criterion1: '>1', criterion2: '<5', operator: 'And' },
    { filterOn: 'Custom', criterion1: '=a*', criterion2: '=*b', operator: 'Or' },
  ];
  test.each(kept)('%j comes back from the grid as it went', (criteria) => {
    const { colId, ...column } = gridColumn(3, criteria);
    expect(colId).toBe(3);
    expect(modelCriteria(column)).toEqual(criteria);
  });

  test('marks blank cells as the grid does', () => {
    expect(gridColumn(0, { filterOn: 'Values', values: ['', 'x'] }).filters).toEqual({ blank: true, filters: ['x'] });
  });

  test('by colour is none of the workbook', () => {
    expect(modelCriteria({ colorFilters: { cellFillColors: ['#FF0000'] } })).toBeNull();
  });
});

describe('What a person does with a sheet’s filter in the grid', () => {
  const hiddenRows = ({ sheet }: OpenParts) =>
    [...sheet.rows].flatMap(([row, { filtered }]) => (filtered ? [row + 1] : []));
  const opened = async () => {
    const cells = {
      A1: [
        ['Task', 'Core'],
        ['Payroll', 1],
        ['Concept', 5],
        ['Desk', 2],
      ],
    };
    const parts = await openParts(filterKind, { sheets: [{ name: 'List', cells }] });
    parts.host.person.filterRange('A1:B4', 1, { filterOn: 'Custom', criterion1: '>1' });
    return parts;
  };
  const set = (parts: OpenParts, col: number, criteria: object | null) =>
    parts.person(SetSheetsFilterCriteriaCommand, {
      unitId: parts.ground.unitId,
      subUnitId: parts.ground.idOf(parts.sheet),
      col,
      criteria: criteria && { colId: col, ...criteria },
    });

  test('another condition hides other rows in the workbook', async () => {
    const parts = await opened();
    expect(hiddenRows(parts)).toEqual([2]);
    await set(parts, 1, { customFilters: { customFilters: [{ val: 5, operator: CustomFilterOperator.LESS_THAN }] } });
    expect(parts.sheet.filter?.criteria.get(1)).toEqual({ filterOn: 'Custom', criterion1: '<5' });
    expect(hiddenRows(parts)).toEqual([3]);
    await set(parts, 1, null);
    expect([hiddenRows(parts), parts.sheet.filter]).toEqual([[], { rect: rectAt('A1:B4'), criteria: new Map() }]);
  });

  test('a filter by colour is named, and stays in the grid', async () => {
    const parts = await opened();
    await set(parts, 0, { colorFilters: { cellFillColors: ['#FF0000'] } });
    expect(parts.unheld()).toEqual(['List: Filters by colour are left out.']);
    expect([...(parts.sheet.filter?.criteria.keys() ?? [])]).toEqual([1]);
    const model = parts.ground.injector.get(SheetsFilterService).getFilterModel('book', parts.ground.idOf(parts.sheet));
    expect(
      model
        ?.getAllFilterColumns()
        .map(([column]) => column)
        .sort(),
    ).toEqual([0, 1]);
  });
});
