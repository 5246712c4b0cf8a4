import type { Rect } from './address';
import { cellAt, plainValue, styleAt, styleValue } from './cells';
import { textOf } from './number-format';
import { requireAllowed } from './protection';
import type { Criteria, FilterCriteria } from './parts';
import { invalid, Refusal } from './refusal';
import type { Sheet } from './workbook';

/** A filter with its place: the rectangle includes the header row. */
export interface FilteredRange {
  sheet: Sheet;
  rect: Rect;
  criteria: Criteria;
}

type Test = (text: string, value: string | number | boolean) => boolean;

function matchText(pattern: string): (text: string) => boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${escaped}$`, 'i');
  return (text) => whole.test(text);
}

function readCriterion(criterion: string): Test {
  const [, sign = '=', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const bar = Number(operand);
  const isNumber = operand.trim() !== '' && Number.isFinite(bar);
  const matches = matchText(operand);
  const isSame: Test = (text, value) => (isNumber && typeof value === 'number' ? value === bar : matches(text));
  const comparing =
    (compare: (n: number) => boolean): Test =>
    (_text, value) =>
      typeof value === 'number' && compare(value);
  switch (sign) {
    case '<>':
      return (text, value) => !isSame(text, value);
    case '<':
      return comparing((n) => n < bar);
    case '<=':
      return comparing((n) => n <= bar);
    case '>':
      return comparing((n) => n > bar);
    case '>=':
      return comparing((n) => n >= bar);
    default:
      return isSame;
  }
}

function readCriteria(criteria: FilterCriteria): Test {
  if (criteria.filterOn === 'Values') {
    const shown = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
    return (text) => shown.has(text.toLowerCase());
  }
  if (criteria.filterOn === 'Custom') {
    const first = readCriterion(criteria.criterion1 ?? '');
    if (criteria.criterion2 === undefined) return first;
    const second = readCriterion(criteria.criterion2);
    const either = criteria.operator === 'Or';
    return (text, value) =>
      either ? first(text, value) || second(text, value) : first(text, value) && second(text, value);
  }
  throw new Refusal(
    'NotImplemented',
    `The host filters on Values and Custom; "${criteria.filterOn}" is not simulated.`,
  );
}

/** Hides the rows that do not meet the criteria and shows the others again. */
export function applyFilter({ sheet, rect, criteria }: FilteredRange): void {
  const tests = [...criteria].map(([column, one]) => ({ column: rect.column + column, test: readCriteria(one) }));
  for (let row = rect.row + 1; row < rect.row + rect.rows; row++) {
    const shown = tests.every(({ column, test }) => {
      const value = cellAt(sheet, row, column)?.value ?? '';
      return test(textOf(value, styleValue(styleAt(sheet, row, column), 'numberFormat')), plainValue(value));
    });
    const line = { ...sheet.rows.get(row) };
    delete line.filtered;
    if (!shown) sheet.rows.set(row, { ...line, filtered: true });
    else if (Object.keys(line).length > 0) sheet.rows.set(row, line);
    else sheet.rows.delete(row);
  }
}

export function setFilter(range: FilteredRange, column: number, criteria: FilterCriteria): void {
  requireAllowed(range.sheet, 'allowAutoFilter', 'filtering');
  if (column < 0 || column >= range.rect.columns) {
    throw invalid(`Column ${column}`, `the filtered range has columns 0 to ${range.rect.columns - 1}.`);
  }
  range.criteria.set(column, criteria);
  applyFilter(range);
}

/** Takes the criteria of one column, or of all, away. */
export function clearFilter(range: FilteredRange, column?: number): void {
  requireAllowed(range.sheet, 'allowAutoFilter', 'filtering');
  if (column === undefined) range.criteria.clear();
  else range.criteria.delete(column);
  applyFilter(range);
}
