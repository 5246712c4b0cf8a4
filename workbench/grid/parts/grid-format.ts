import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { firstCell } from '../../model/format-formulas';
import type { Bag } from '../../model/parts';
import type { ConditionalFormat } from '../../model/workbook';
import { gridRange } from '../ranges';
import { hexOf } from '../styles';

/** The model's words for comparisons, the grid's, and the sign in a formula. */
export const COMPARISONS: readonly (readonly [string, CFNumberOperator, string])[] = [
  ['Between', CFNumberOperator.between, ''],
  ['NotBetween', CFNumberOperator.notBetween, ''],
  ['EqualTo', CFNumberOperator.equal, '='],
  ['NotEqualTo', CFNumberOperator.notEqual, '<>'],
  ['GreaterThan', CFNumberOperator.greaterThan, '>'],
  ['LessThan', CFNumberOperator.lessThan, '<'],
  ['GreaterThanOrEqual', CFNumberOperator.greaterThanOrEqual, '>='],
  ['LessThanOrEqual', CFNumberOperator.lessThanOrEqual, '<='],
];

export const TEXTS: readonly (readonly [string, CFTextOperator])[] = [
  ['Contains', CFTextOperator.containsText],
  ['NotContains', CFTextOperator.notContainsText],
  ['BeginsWith', CFTextOperator.beginsWith],
  ['EndsWith', CFTextOperator.endsWith],
];

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const colorOf = (bag: Bag): string | null => hexOf(textOf(bag.color) || null);
const flag = { s: BooleanNumber.TRUE };

function gridLooks({ font, fill }: ConditionalFormat): IStyleBase {
  const [color, background] = [colorOf(font), colorOf(fill)];
  return {
    ...(color ? { cl: { rgb: color } } : {}),
    ...(background ? { bg: { rgb: background } } : {}),
    ...(font.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(font.strikethrough === true ? { st: flag } : {}),
    ...(font.underline && font.underline !== 'None' ? { ul: flag } : {}),
  };
}

/** The number that a formula such as `=5` is, or null. */
function plainNumber(formula: string): number | null {
  const text = formula.replace(/^=/, '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** A comparison with something that is no plain number, as a formula on the first cell of the ranges. */
function comparison({ rects }: ConditionalFormat, operator: string, first: string, second: string): string {
  const cell = firstCell(rects);
  const [low, high] = [first, second].map((formula) => formula.replace(/^=/, ''));
  if (operator === 'Between') return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${COMPARISONS.find(([name]) => name === operator)?.[2] ?? '='}${low}`;
}

function gridCondition(format: ConditionalFormat): IConditionFormattingRule['rule'] {
  const common = { type: CFRuleType.highlightCell, style: gridLooks(format) } as const;
  const { rule } = format;
  if (format.type === 'Custom') return { ...common, subType: CFSubRuleType.formula, value: textOf(rule.formula) };
  const operator = textOf(rule.operator);
  if (format.type === 'ContainsText') {
    const kind = TEXTS.find(([name]) => name === operator)?.[1] ?? CFTextOperator.containsText;
    return { ...common, subType: CFSubRuleType.text, operator: kind, value: textOf(rule.text) };
  }
  const [first, second] = [textOf(rule.formula1), textOf(rule.formula2)];
  const [low, high] = [plainNumber(first), plainNumber(second)];
  const kind = COMPARISONS.find(([name]) => name === operator)?.[1];
  if (kind === CFNumberOperator.between || kind === CFNumberOperator.notBetween) {
    if (low !== null && high !== null)
      return { ...common, subType: CFSubRuleType.number, operator: kind, value: [low, high] };
  } else if (kind && low !== null) {
    return { ...common, subType: CFSubRuleType.number, operator: kind, value: low };
  }
  return { ...common, subType: CFSubRuleType.formula, value: comparison(format, operator, first, second) };
}

/** A conditional format of the model as a rule of the grid. */
export const gridFormat = (format: ConditionalFormat): IConditionFormattingRule => ({
  cfId: format.id,
  ranges: format.rects.map(gridRange),
  stopIfTrue: format.stopIfTrue,
  rule: gridCondition(format),
});
