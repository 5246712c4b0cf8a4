import {
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableConditionTypeEnum,
  TableNumberCompareTypeEnum,
  TableStringCompareTypeEnum,
  type ITableConditionFilterItem,
  type ITableFilterItem,
} from '@univerjs/sheets-table';
import type { FilterCriteria } from '../../model/parts';

/** The filter of one column of a table, each way. */

type Condition = ITableConditionFilterItem['filterInfo'];

const NUMBERS: readonly (readonly [string, TableNumberCompareTypeEnum])[] = [
  ['=', TableNumberCompareTypeEnum.Equal],
  ['<>', TableNumberCompareTypeEnum.NotEqual],
  ['>=', TableNumberCompareTypeEnum.GreaterThanOrEqual],
  ['<=', TableNumberCompareTypeEnum.LessThanOrEqual],
  ['>', TableNumberCompareTypeEnum.GreaterThan],
  ['<', TableNumberCompareTypeEnum.LessThan],
];

/** What the grid calls a pattern: sign, what stands before the text, what behind it. The first that fits counts. */
const TEXTS: readonly (readonly [string, string, string, TableStringCompareTypeEnum])[] = [
  ['=', '*', '*', TableStringCompareTypeEnum.Contains],
  ['<>', '*', '*', TableStringCompareTypeEnum.NotContains],
  ['=', '', '*', TableStringCompareTypeEnum.StartsWith],
  ['=', '*', '', TableStringCompareTypeEnum.EndsWith],
  ['=', '', '', TableStringCompareTypeEnum.Equal],
  ['<>', '', '', TableStringCompareTypeEnum.NotEqual],
];

interface Criterion {
  sign: string;
  operand: string;
}

function readCriterion(text: string): Criterion {
  const [, sign = '=', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(text) ?? [];
  return { sign, operand };
}

const numberIn = ({ operand }: Criterion): number | null =>
  operand.trim() !== '' && Number.isFinite(Number(operand)) ? Number(operand) : null;

function textCondition({ sign, operand }: Criterion): Condition | null {
  for (const [one, before, after, compareType] of TEXTS) {
    const inner = operand.slice(before.length, operand.length - after.length);
    const fits = one === sign && operand.length >= before.length + after.length && before + inner + after === operand;
    if (fits) return { conditionType: TableConditionTypeEnum.String, compareType, expectedValue: inner };
  }
  return null;
}

function singleCondition(criterion: Criterion): Condition | null {
  const bar = numberIn(criterion);
  const compareType = NUMBERS.find(([sign]) => sign === criterion.sign)?.[1];
  return bar === null || compareType === undefined
    ? textCondition(criterion)
    : { conditionType: TableConditionTypeEnum.Number, compareType, expectedValue: bar };
}

function doubleCondition(first: Criterion, second: Criterion, operator: string): Condition | null {
  const [low, high] = [numberIn(first), numberIn(second)];
  if (low === null || high === null) return null;
  const signs = `${first.sign} ${operator} ${second.sign}`;
  const compareType =
    signs === '>= And <='
      ? TableNumberCompareTypeEnum.Between
      : signs === '< Or >'
        ? TableNumberCompareTypeEnum.NotBetween
        : null;
  return compareType && { conditionType: TableConditionTypeEnum.Number, compareType, expectedValue: [low, high] };
}

/** Values by their texts. The grid compares numbers as numbers, and has a word for blank cells. */
export function valuesFilter(texts: readonly string[]): ITableFilterItem {
  const values = texts.flatMap((text): (string | number)[] => {
    if (text === '') return [TABLE_FILTER_EMPTY_VALUE];
    return Number.isFinite(Number(text)) ? [text, Number(text)] : [text];
  });
  return { filterType: TableColumnFilterTypeEnum.manual, values: values as string[] };
}

/** Criteria of the model for the grid; null where it has no such condition. */
export function gridTableFilter(criteria: FilterCriteria): ITableFilterItem | null {
  if (criteria.filterOn === 'Values') return valuesFilter((criteria.values ?? []).map(String));
  const first = readCriterion(criteria.criterion1 ?? '');
  const filterInfo =
    criteria.criterion2 === undefined
      ? singleCondition(first)
      : doubleCondition(first, readCriterion(criteria.criterion2), criteria.operator ?? 'And');
  return filterInfo && { filterType: TableColumnFilterTypeEnum.condition, filterInfo };
}

function modelCondition(info: Condition): FilterCriteria | null {
  if (info.conditionType === TableConditionTypeEnum.String) {
    const [sign, before, after] = TEXTS.find(([, , , one]) => one === info.compareType) ?? [];
    return sign === undefined
      ? null
      : { filterOn: 'Custom', criterion1: `${sign}${before}${info.expectedValue}${after}` };
  }
  if (info.conditionType !== TableConditionTypeEnum.Number) return null;
  const { compareType, expectedValue } = info;
  const [first, second] = [expectedValue].flat();
  if (compareType === TableNumberCompareTypeEnum.Between)
    return { filterOn: 'Custom', criterion1: `>=${first}`, criterion2: `<=${second}`, operator: 'And' };
  if (compareType === TableNumberCompareTypeEnum.NotBetween)
    return { filterOn: 'Custom', criterion1: `<${first}`, criterion2: `>${second}`, operator: 'Or' };
  const sign = NUMBERS.find(([, one]) => one === compareType)?.[0];
  return sign === undefined ? null : { filterOn: 'Custom', criterion1: `${sign}${first}` };
}

/** A filter of the grid for the model; null for dates, averages and ranks, which the model does not filter by. */
export function modelTableFilter(item: ITableFilterItem): FilterCriteria | null {
  if (item.filterType === TableColumnFilterTypeEnum.condition) return modelCondition(item.filterInfo);
  const texts = item.values.map((value) => (value === TABLE_FILTER_EMPTY_VALUE ? '' : String(value)));
  return { filterOn: 'Values', values: [...new Set(texts)] };
}
