import { BooleanNumber } from '@univerjs/core';
import {
  CustomFilterOperator,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type ICustomFilter,
  type ICustomFilters,
  type IFilterColumn,
} from '@univerjs/sheets-filter';
import { applyFilter, clearFilter } from '../../model/filter';
import type { Criteria, FilterCriteria } from '../../model/parts';
import type { Sheet } from '../../model/workbook';
import type { Ground } from '../ground';
import { gridRange, modelRect } from '../ranges';
import type { PartKind } from './part';

interface GridFilter {
  range: ReturnType<typeof gridRange>;
  columns: readonly IFilterColumn[];
}

const OPERATORS: readonly (readonly [string, CustomFilterOperator | undefined])[] = [
  ['=', undefined],
  ['<>', CustomFilterOperator.NOT_EQUALS],
  ['<', CustomFilterOperator.LESS_THAN],
  ['<=', CustomFilterOperator.LESS_THAN_OR_EQUAL],
  ['>', CustomFilterOperator.GREATER_THAN],
  ['>=', CustomFilterOperator.GREATER_THAN_OR_EQUAL],
];

function gridCriterion(criterion: string): ICustomFilter {
  const [, sign = '=', val = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const operator = OPERATORS.find(([one]) => one === sign)?.[1];
  return operator === undefined ? { val } : { val, operator };
}

/** The criteria of one column for the grid, which counts columns from the sheet's first. */
export function gridColumn(colId: number, criteria: FilterCriteria): IFilterColumn {
  if (criteria.filterOn === 'Values') {
    const texts = (criteria.values ?? []).map(String);
    // The grid has a mark for blank cells.
    const blank = texts.includes('') ? { blank: true as const } : {};
    return { colId, filters: { ...blank, filters: texts.filter((text) => text !== '') } };
  }
  const first = gridCriterion(criteria.criterion1 ?? '');
  if (criteria.criterion2 === undefined) return { colId, customFilters: { customFilters: [first] } };
  const both = criteria.operator === 'Or' ? {} : { and: BooleanNumber.TRUE as const };
  return { colId, customFilters: { ...both, customFilters: [first, gridCriterion(criteria.criterion2)] } };
}

const modelCriterion = ({ val, operator }: ICustomFilter): string =>
  `${OPERATORS.find(([, one]) => one === operator)?.[0] ?? '='}${val}`;

function modelCustom({ and, customFilters: [first, second] }: ICustomFilters): FilterCriteria {
  return {
    filterOn: 'Custom',
    criterion1: modelCriterion(first),
    ...(second ? { criterion2: modelCriterion(second), operator: and ? 'And' : 'Or' } : {}),
  };
}

/** The criteria of one column for the model; null for filters by colour, which the host does not have. */
export function modelCriteria({ filters, customFilters }: Omit<IFilterColumn, 'colId'>): FilterCriteria | null {
  if (filters) {
    return { filterOn: 'Values', values: [...(filters.filters ?? []), ...(filters.blank ? [''] : [])] };
  }
  return customFilters ? modelCustom(customFilters) : null;
}

const filterOf = (ground: Ground, sheet: Sheet) =>
  ground.injector.get(SheetsFilterService).getFilterModel(ground.unitId, ground.idOf(sheet));

/** The filter of a sheet outside its tables. */
export const filterKind: PartKind<GridFilter> = {
  name: 'filter',
  wanted: (_ground, { filter }) =>
    filter
      ? [
          {
            range: gridRange(filter.rect),
            columns: [...filter.criteria].map(([column, one]) => gridColumn(filter.rect.column + column, one)),
          },
        ]
      : [],
  add(ground, sheet, _id, { range, columns }) {
    const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
    ground.apply(SetSheetsFilterRangeMutation, { ...common, range });
    for (const criteria of columns)
      ground.apply(SetSheetsFilterCriteriaMutation, { ...common, col: criteria.colId, criteria });
  },
  remove: (ground, sheet) =>
    ground.apply(RemoveSheetsFilterMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet) }),
  pull(ground, look) {
    for (const mutation of [
      SetSheetsFilterRangeMutation,
      SetSheetsFilterCriteriaMutation,
      RemoveSheetsFilterMutation,
    ]) {
      ground.follow<{ subUnitId: string }>(mutation, ({ subUnitId }) => look(subUnitId));
    }
  },
  idsIn: (ground, sheet) => (filterOf(ground, sheet) ? ['filter'] : []),
  unheld(ground, sheet) {
    const columns = filterOf(ground, sheet)?.getAllFilterColumns() ?? [];
    return columns.some(([, one]) => modelCriteria(one.serialize()) === null) ? ['Filters by colour'] : [];
  },
  adopt(ground, sheet) {
    const filter = filterOf(ground, sheet);
    ground.host.person.act(() => {
      // Moved with its rows or columns: which rows are hidden stays as it was.
      if (ground.hasMoved && sheet.filter && filter) {
        sheet.filter.rect = modelRect(filter.getRange(), { rows: 0, columns: 0 });
        return;
      }
      if (sheet.filter) clearFilter({ sheet, ...sheet.filter });
      sheet.filter = null;
      if (!filter) return;
      const rect = modelRect(filter.getRange(), { rows: 0, columns: 0 });
      const criteria: Criteria = new Map();
      for (const [column, one] of filter.getAllFilterColumns()) {
        const read = modelCriteria(one.serialize());
        if (read) criteria.set(column - rect.column, read);
      }
      sheet.filter = { rect, criteria };
      applyFilter({ sheet, rect, criteria });
    });
    return new Map(filterKind.wanted(ground, sheet).map((part) => ['filter', part]));
  },
};
