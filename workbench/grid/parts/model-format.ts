import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  type CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
  type INumberHighlightCell,
  type ITextHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { Rect } from '../../model/address';
import {
  averageFormula,
  contentFormula,
  periodFormula,
  rankFormula,
  repeatedFormula,
} from '../../model/format-formulas';
import type { Bag } from '../../model/parts';
import type { ConditionalFormat } from '../../model/workbook';
import { partRect } from '../ranges';
import { hexOf } from '../styles';
import { COMPARISONS, TEXTS } from './grid-format';

type Condition = Pick<ConditionalFormat, 'type' | 'rule'>;
type Highlight = Extract<IConditionFormattingRule['rule'], { type: CFRuleType.highlightCell }>;

/** What a person says in the grid's panel about cells of one condition. */
export type FormatContent = Condition & Pick<ConditionalFormat, 'rects' | 'stopIfTrue' | 'font' | 'fill'>;

/** Kinds of the grid that colour by more than one condition; the model has no place for them. */
export const UNHELD_FORMATS: Readonly<Record<string, string>> = {
  [CFRuleType.colorScale]: 'Colour scales',
  [CFRuleType.dataBar]: 'Data bars',
  [CFRuleType.iconSet]: 'Icon sets',
};

const byFormula = (formula: string): Condition => ({ type: 'Custom', rule: { formula } });
const literal = (text: string) => `="${text.replaceAll('"', '""')}"`;
const signOf = (operator: CFNumberOperator) => COMPARISONS.find(([, one]) => one === operator)?.[2] ?? '=';

function numberCondition({ operator, value = 0 }: INumberHighlightCell): Condition {
  const [first, second] = Array.isArray(value) ? value : [value];
  const name = COMPARISONS.find(([, one]) => one === operator)?.[0] ?? 'EqualTo';
  const formula2 = second === undefined ? {} : { formula2: `=${second}` };
  return { type: 'CellValue', rule: { formula1: `=${first}`, ...formula2, operator: name } };
}

function textCondition(rects: readonly Rect[], { operator, value = '' }: ITextHighlightCell): Condition {
  const contents = contentFormula(rects, operator);
  if (contents !== null) return byFormula(contents);
  const name = TEXTS.find(([, one]) => one === operator)?.[0];
  if (name !== undefined) return { type: 'ContainsText', rule: { operator: name, text: value } };
  const equality = operator === CFTextOperator.notEqual ? 'NotEqualTo' : 'EqualTo';
  return { type: 'CellValue', rule: { formula1: literal(value), operator: equality } };
}

function condition(rects: readonly Rect[], rule: Highlight): Condition | null {
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return byFormula(rule.value);
    case CFSubRuleType.number:
      return numberCondition(rule);
    case CFSubRuleType.text:
      return textCondition(rects, rule);
    case CFSubRuleType.timePeriod: {
      const formula = periodFormula(rects, rule.operator);
      return formula === null ? null : byFormula(formula);
    }
    case CFSubRuleType.rank:
      return byFormula(rankFormula(rects, { bottom: rule.isBottom, percent: rule.isPercent, count: rule.value }));
    case CFSubRuleType.average:
      return byFormula(averageFormula(rects, signOf(rule.operator)));
    case CFSubRuleType.duplicateValues:
      return byFormula(repeatedFormula(rects, 'duplicates'));
    case CFSubRuleType.uniqueValues:
      return byFormula(repeatedFormula(rects, 'uniques'));
  }
}

function looks({ cl, bg, bl, it, st, ul }: IStyleBase): Pick<ConditionalFormat, 'font' | 'fill'> {
  const [color, background] = [hexOf(cl?.rgb), hexOf(bg?.rgb)];
  const font: Bag = {
    ...(color ? { color } : {}),
    ...(bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...(ul?.s === BooleanNumber.TRUE ? { underline: 'Single' } : {}),
  };
  return { font, fill: background ? { color: background } : {} };
}

/** A rule of the grid for the model; null for the kinds that it has no place for. */
export function modelFormat({ ranges, stopIfTrue, rule }: IConditionFormattingRule): FormatContent | null {
  if (rule.type !== CFRuleType.highlightCell) return null;
  const rects = ranges.map(partRect);
  const read = condition(rects, rule);
  return read && { ...read, rects, stopIfTrue, ...looks(rule.style) };
}
