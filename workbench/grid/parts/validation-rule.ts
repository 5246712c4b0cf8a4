import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Validation } from '../../model/parts';
import { gridRange, partRect } from '../ranges';

/** A rule of the grid without its id. */
export type GridRule = Omit<ISheetDataValidationRule, 'uid'>;
type Fields = Readonly<Record<string, unknown>>;

const TYPES: readonly (readonly [string, DataValidationType])[] = [
  ['wholeNumber', DataValidationType.WHOLE],
  ['decimal', DataValidationType.DECIMAL],
  ['textLength', DataValidationType.TEXT_LENGTH],
  ['date', DataValidationType.DATE],
  ['time', DataValidationType.TIME],
];

const STYLES: readonly (readonly [string, DataValidationErrorStyle])[] = [
  ['Stop', DataValidationErrorStyle.STOP],
  ['Warning', DataValidationErrorStyle.WARNING],
  ['Information', DataValidationErrorStyle.INFO],
];

const OPERATORS: readonly (readonly [string, DataValidationOperator])[] = [
  ['Between', DataValidationOperator.BETWEEN],
  ['NotBetween', DataValidationOperator.NOT_BETWEEN],
  ['EqualTo', DataValidationOperator.EQUAL],
  ['NotEqualTo', DataValidationOperator.NOT_EQUAL],
  ['GreaterThan', DataValidationOperator.GREATER_THAN],
  ['LessThan', DataValidationOperator.LESS_THAN],
  ['GreaterThanOrEqualTo', DataValidationOperator.GREATER_THAN_OR_EQUAL],
  ['LessThanOrEqualTo', DataValidationOperator.LESS_THAN_OR_EQUAL],
];

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function gridBase(rule: Fields): Pick<GridRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown'> | null {
  const [key = ''] = Object.keys(rule).filter((name) => rule[name] !== null && rule[name] !== undefined);
  const given = fieldsOf(rule[key]);
  if (key === 'list') {
    const source = textOf(given.source);
    const formula1 = source.startsWith('=') ? source : JSON.stringify(source.split(',').map((item) => item.trim()));
    return { type: DataValidationType.LIST, formula1, showDropDown: given.inCellDropDown !== false };
  }
  if (key === 'custom') return { type: DataValidationType.CUSTOM, formula1: textOf(given.formula) };
  const type = TYPES.find(([name]) => name === key)?.[1];
  if (!type) return null;
  const operator = OPERATORS.find(([name]) => name === given.operator)?.[1] ?? DataValidationOperator.BETWEEN;
  const formula2 = textOf(given.formula2);
  return { type, formula1: textOf(given.formula1), operator, ...(formula2 ? { formula2 } : {}) };
}

/** A validation of the model as a rule of the grid; null for one without a rule. */
export function gridRule({ rects, rule, prompt, errorAlert, ignoreBlanks }: Validation): GridRule | null {
  const base = gridBase(rule);
  if (!base) return null;
  const [shown, alert] = [fieldsOf(prompt), fieldsOf(errorAlert)];
  return {
    ...base,
    ranges: rects.map(gridRange),
    allowBlank: ignoreBlanks,
    showErrorMessage: alert.showAlert !== false,
    error: textOf(alert.message),
    errorTitle: textOf(alert.title),
    errorStyle: STYLES.find(([name]) => name === alert.style)?.[1] ?? DataValidationErrorStyle.STOP,
    showInputMessage: shown.showPrompt !== false && textOf(shown.message) !== '',
    prompt: textOf(shown.message),
    promptTitle: textOf(shown.title),
  };
}

/** A number as a number, as Excel has it; dates and formulas stay texts. */
const operand = (text: string): string | number =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

function modelBase(rule: ISheetDataValidationRule): Fields | null {
  const { type, formula1 = '', formula2, operator, showDropDown } = rule;
  if (type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE) {
    return { list: { inCellDropDown: showDropDown !== false, source: listSource(formula1) } };
  }
  if (type === DataValidationType.CUSTOM) return { custom: { formula: formula1 } };
  const key = TYPES.find(([, name]) => name === type)?.[0];
  if (!key) return null;
  const name = OPERATORS.find(([, one]) => one === operator)?.[0] ?? 'Between';
  const second = formula2 === undefined || formula2 === '' ? {} : { formula2: operand(formula2) };
  return { [key]: { formula1: operand(formula1), operator: name, ...second } };
}

/** The entries of a list that the grid keeps as JSON, or null: older books have texts with commas, formulas an equals sign. */
function itemsOf(formula: string): string[] | null {
  if (!formula.startsWith('[')) return null;
  try {
    const items: unknown = JSON.parse(formula);
    return Array.isArray(items) ? items.map(String) : null;
  } catch {
    return null;
  }
}

const listSource = (formula: string): string => itemsOf(formula)?.join(',') ?? formula;

/** A rule of the grid as a validation of the model; null for kinds that Excel does not have, such as check boxes. */
export function modelValidation(rule: ISheetDataValidationRule): Validation | null {
  const base = modelBase(rule);
  if (!base) return null;
  const style = STYLES.find(([, one]) => one === rule.errorStyle)?.[0] ?? 'Stop';
  return {
    rects: rule.ranges.map(partRect),
    rule: base,
    ignoreBlanks: rule.allowBlank !== false,
    prompt: {
      showPrompt: rule.showInputMessage !== false || !rule.prompt,
      title: rule.promptTitle ?? '',
      message: rule.prompt ?? '',
    },
    errorAlert: {
      showAlert: rule.showErrorMessage !== false,
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
      style,
    },
  };
}

/** What of a rule the model has no place for; Excel's own lists hold one entry and no commas. */
export function unheldOf({ type, formula1 = '' }: ISheetDataValidationRule): readonly string[] {
  if (type === DataValidationType.CHECKBOX) return ['Check boxes'];
  const isOwnList = type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE;
  return [
    ...(type === DataValidationType.LIST_MULTIPLE ? ['Choices of several entries in one cell'] : []),
    ...(isOwnList && itemsOf(formula1)?.some((item) => item.includes(','))
      ? ['Entries of lists with commas in them']
      : []),
  ];
}
