import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import { removeConditionalFormat } from '../../model/conditional-format';
import type { Bag } from '../../model/parts';
import type { ConditionalFormat, Sheet } from '../../model/workbook';
import { gridRange, modelRect } from '../ranges';
import { hexOf } from '../styles';
import type { PartKind } from './part';

/** A rule of the grid without its id. */
type GridRule = Omit<IConditionFormattingRule, 'cfId'>;

const NUMBERS: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

const TEXTS: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

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

/** A comparison with something that is no plain number, as a formula on the first cell of the range. */
function comparison(format: ConditionalFormat, operator: string, first: string, second: string): string {
  const [rect] = format.rects;
  const cell = `${columnName(rect?.column ?? 0)}${(rect?.row ?? 0) + 1}`;
  const [low, high] = [first, second].map((formula) => formula.replace(/^=/, ''));
  if (operator === 'Between') return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${SIGNS[operator] ?? '='}${low}`;
}

function gridCondition(format: ConditionalFormat): GridRule['rule'] {
  const common = { type: CFRuleType.highlightCell, style: gridLooks(format) } as const;
  const { rule } = format;
  if (format.type === 'Custom') return { ...common, subType: CFSubRuleType.formula, value: textOf(rule.formula) };
  const operator = textOf(rule.operator);
  if (format.type === 'ContainsText') {
    const kind = TEXTS[operator] ?? CFTextOperator.containsText;
    return { ...common, subType: CFSubRuleType.text, operator: kind, value: textOf(rule.text) };
  }
  const [first, second] = [textOf(rule.formula1), textOf(rule.formula2)];
  const [low, high] = [plainNumber(first), plainNumber(second)];
  const kind = NUMBERS[operator];
  if (kind === CFNumberOperator.between || kind === CFNumberOperator.notBetween) {
    if (low !== null && high !== null)
      return { ...common, subType: CFSubRuleType.number, operator: kind, value: [low, high] };
  } else if (kind && low !== null) {
    return { ...common, subType: CFSubRuleType.number, operator: kind, value: low };
  }
  return { ...common, subType: CFSubRuleType.formula, value: comparison(format, operator, first, second) };
}

/** A conditional format of the model as a rule of the grid. */
export const gridFormat = (format: ConditionalFormat): GridRule => ({
  ranges: format.rects.map(gridRange),
  stopIfTrue: format.stopIfTrue,
  rule: gridCondition(format),
});

interface GridFormat {
  id: string;
  rule: GridRule;
}

const wantedOf = (sheet: Sheet): GridFormat[] =>
  sheet.conditionalFormats.map((format) => ({ id: format.id, rule: gridFormat(format) })).reverse();

/** Takes over the cells and the formula of a rule that stands in the grid. */
function takeRule(format: ConditionalFormat, { ranges, rule }: GridRule): void {
  format.rects = ranges.map((range) => modelRect(range, { rows: MAX_ROWS, columns: MAX_COLUMNS }));
  const isFormula = rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
  if (isFormula && format.type === 'Custom') format.rule = { ...format.rule, formula: rule.value };
}

/**
 * Colours by condition. The last that is added goes before the others, so they are added from the last. What a person does
 * to them in the grid is taken as far as the model knows the rule; rules that are new there stay in the grid.
 */
export const conditionalFormatKind: PartKind<GridFormat> = {
  name: 'conditional-format',
  movesAlone: true,
  wanted: (_ground, sheet) => wantedOf(sheet),
  idOf: ({ id }) => id,
  add: (ground, sheet, cfId, { rule }) =>
    ground.apply(AddConditionalRuleMutation, {
      unitId: ground.unitId,
      subUnitId: ground.idOf(sheet),
      rule: { ...structuredClone(rule), cfId },
    }),
  remove: (ground, sheet, cfId) =>
    ground.apply(DeleteConditionalRuleMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), cfId }),
  pull(ground, look) {
    for (const mutation of [SetConditionalRuleMutation, AddConditionalRuleMutation, DeleteConditionalRuleMutation]) {
      ground.follow<{ subUnitId: string }>(mutation, ({ subUnitId }) => look(subUnitId));
    }
  },
  adopt(ground, sheet) {
    const model = ground.injector.get(ConditionalFormattingRuleModel);
    const rules = model.getSubunitRules(ground.unitId, ground.idOf(sheet)) ?? [];
    for (const format of [...sheet.conditionalFormats]) {
      const rule = rules.find(({ cfId }) => cfId === format.id);
      if (rule) takeRule(format, rule);
      else removeConditionalFormat(format);
    }
    return new Map(wantedOf(sheet).map((part) => [part.id, part]));
  },
};
