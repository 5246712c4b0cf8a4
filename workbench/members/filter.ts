import { areaOn, rectOf } from '../model/area';
import { usedRect } from '../model/cells';
import { applyFilter, clearFilter, setFilter, type FilteredRange } from '../model/filter';
import type { FilterCriteria } from '../model/parts';
import { requireAllowed } from '../model/protection';
import { notFound } from '../model/refusal';
import { tableFilter } from '../model/tables';
import { asText, isRecord, type Arguments } from './arguments';
import { readOnly } from './property';
import type { Desk } from './desk';
import type { MemberTable } from './table';
import { thing, type AutoFilterTarget } from './thing';

function readCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const text = (key: string) => (given[key] === undefined || given[key] === null ? {} : { [key]: asText(given[key]) });
  const { values } = given;
  return {
    filterOn: asText(given.filterOn ?? ''),
    ...(Array.isArray(values) ? { values } : {}),
    ...text('criterion1'),
    ...text('criterion2'),
    ...text('operator'),
  };
}

const filteredRange = ({ sheet, table }: AutoFilterTarget): FilteredRange | null =>
  table ? tableFilter(table) : sheet.filter && { sheet, ...sheet.filter };

function requireFilter(target: AutoFilterTarget): FilteredRange {
  const range = filteredRange(target);
  if (!range) throw notFound('filter on', target.sheet.name);
  return range;
}

/** Sets the sheet's filter on a range (or filters the one there is) and, where asked, one of its columns. */
function apply(target: AutoFilterTarget, args: Arguments, desk: Desk): void {
  const { sheet, table } = target;
  requireAllowed(sheet, 'allowAutoFilter', 'filtering');
  if (!table) {
    const area = args.area(0, desk.workbook, sheet);
    const rect = usedRect(sheet, area, true) ?? rectOf(area);
    const before = filteredRange(target);
    const same = before && JSON.stringify(before.rect) === JSON.stringify(rect);
    if (before && !same) clearFilter(before);
    sheet.filter = { rect, criteria: same ? before.criteria : new Map() };
  }
  const column = args.numberOr(1, null);
  const criteria = args.value(2);
  if (column !== null && isRecord(criteria)) setFilter(requireFilter(target), column, readCriteria(criteria));
}

export const autoFilterMembers: MemberTable<AutoFilterTarget> = {
  properties: {
    Enabled: readOnly((target) => (target.table ? target.table.showFilterButton : target.sheet.filter !== null)),
    IsDataFiltered: readOnly((target) => (filteredRange(target)?.criteria.size ?? 0) > 0),
    Criteria: readOnly((target) => {
      const range = filteredRange(target);
      return Array.from({ length: range?.rect.columns ?? 0 }, (_, column) => range?.criteria.get(column) ?? null);
    }),
  },
  objects: {
    GetRange: (target) => {
      const { sheet, rect } = requireFilter(target);
      return thing('Range', areaOn(sheet, rect));
    },
    GetRangeOrNullObject: (target) => {
      const range = filteredRange(target);
      return range && thing('Range', areaOn(range.sheet, range.rect));
    },
  },
  actions: {
    Apply: apply,
    ClearCriteria: (target) => clearFilter(requireFilter(target)),
    ClearColumnCriteria: (target, args) => clearFilter(requireFilter(target), args.number(0)),
    Reapply: (target) => applyFilter(requireFilter(target)),
    Remove: (target) => {
      clearFilter(requireFilter(target));
      if (!target.table) target.sheet.filter = null;
    },
  },
};

type ColumnFilter = { range: FilteredRange; column: number };

const applyTo = ({ range, column }: ColumnFilter, criteria: Record<string, unknown>) =>
  setFilter(range, column, readCriteria(criteria));

export const filterMembers: MemberTable<ColumnFilter> = {
  properties: { Criteria: readOnly(({ range, column }) => range.criteria.get(column) ?? null) },
  actions: {
    Apply: (target, args) => applyTo(target, args.record(0)),
    ApplyValuesFilter: (target, args) => applyTo(target, { filterOn: 'Values', values: args.value(0) }),
    ApplyCustomFilter: (target, args) =>
      applyTo(target, {
        filterOn: 'Custom',
        criterion1: args.text(0),
        criterion2: args.textOr(1, undefined),
        operator: args.textOr(2, undefined),
      }),
    Clear: ({ range, column }) => clearFilter(range, column),
  },
};
