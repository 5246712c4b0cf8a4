import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { addConditionalFormat } from '../../model/conditional-format';
import type { Bag, ConditionalFormatType } from '../../model/parts';
import { repeatedFormula } from '../../model/format-formulas';
import type { ConditionalFormat, Sheet, Workbook } from '../../model/workbook';
import { areaOn } from '../../model/area';
import { rectsOf } from './addresses';
import { colorOf } from './cell-look';
import { shownFormula } from './formula-text';
import type { Losses } from './losses';
import { ALERTS, BORDER, CHECK_OPERATORS, OPERATORS, TEXT_OPERATORS, UNDERLINE, VALIDATIONS, wordFor } from './words';

/** A number as a number, everything else as a formula. */
const operand = (text: string | undefined) =>
  text === undefined
    ? undefined
    : text.trim() !== '' && Number.isFinite(Number(text))
      ? Number(text)
      : shownFormula(text);

function validationRule({ type, operator, formula1, formula2, values }: DataValidation): Bag | null {
  if (type === 'list') {
    const source = values ? values.join(',') : formula1 === undefined ? undefined : shownFormula(formula1);
    return source === undefined ? null : { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return formula1 === undefined ? null : { custom: { formula: shownFormula(formula1) } };
  const key = wordFor(VALIDATIONS, type);
  if (key === undefined) return null;
  // LibreOffice writes a second bar where none is asked for.
  const isPair = operator === undefined || operator === 'between' || operator === 'notBetween';
  const [first, second] = [operand(formula1), isPair ? operand(formula2) : undefined];
  return {
    [key]: {
      formula1: first,
      ...(second === undefined ? {} : { formula2: second }),
      operator: wordFor(CHECK_OPERATORS, operator ?? 'between'),
    },
  };
}

export function readValidations(sheet: Sheet, given: readonly DataValidation[], losses: Losses): void {
  for (const one of given) {
    const rule = validationRule(one);
    if (!rule) {
      losses.note('A validation without a rule is left out.', sheet.name);
      continue;
    }
    sheet.validations.push({
      rects: rectsOf(one.range),
      rule,
      prompt: {
        showPrompt: one.showInputMessage ?? false,
        title: one.inputTitle ?? '',
        message: one.inputMessage ?? '',
      },
      errorAlert: {
        showAlert: one.showErrorMessage ?? false,
        title: one.errorTitle ?? '',
        message: one.errorMessage ?? '',
        style: wordFor(ALERTS, one.errorStyle ?? 'stop') ?? 'Stop',
      },
      ignoreBlanks: one.allowBlank ?? false,
    });
  }
}

/** The interface's type and rule of a conditional format, or null for the types that the host does not keep. */
function conditionalRule(given: ConditionalRule): { type: ConditionalFormatType; rule: Bag } | null {
  const [formula1, formula2] = [given.formula ?? []].flat();
  if (given.type === 'cellIs' && formula1 !== undefined) {
    const operator = wordFor(OPERATORS, given.operator ?? 'equal');
    const second = formula2 === undefined ? {} : { formula2: shownFormula(formula2) };
    return { type: 'CellValue', rule: { formula1: shownFormula(formula1), ...second, operator } };
  }
  const operator = wordFor(TEXT_OPERATORS, given.type);
  const text =
    given.text ?? (formula1 === undefined ? undefined : /"((?:[^"]|"")*)"/.exec(formula1)?.[1]?.replaceAll('""', '"'));
  if (operator !== undefined && text !== undefined) return { type: 'ContainsText', rule: { operator, text } };
  const rects = rectsOf(given.range);
  const formula = BY_FORMULA.includes(given.type)
    ? formula1 && shownFormula(formula1)
    : given.type === 'duplicateValues'
      ? repeatedFormula(rects, 'duplicates')
      : given.type === 'uniqueValues'
        ? repeatedFormula(rects, 'uniques')
        : undefined;
  return formula === undefined ? null : { type: 'Custom', rule: { formula } };
}

/** Kinds that a file has a formula for, beside their names. */
const BY_FORMULA = ['expression', 'containsBlanks', 'notContainsBlanks'];

const KINDS: Readonly<Record<string, string>> = {
  colorScale: 'Colour scales',
  dataBar: 'Data bars',
  iconSet: 'Icon sets',
};

const underlineOf = (given: boolean | string | undefined) =>
  wordFor(UNDERLINE, given === true ? 'single' : given === false ? undefined : given);

const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function readBorders(
  { borders }: ConditionalFormat,
  given: NonNullable<NonNullable<ConditionalRule['style']>['border']>,
  theme: readonly string[],
): void {
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const [style] = wordFor(BORDER, given[side]?.style)?.split(' ') ?? [];
    if (style === undefined) continue;
    const color = colorOf(given[side]?.color, theme);
    Object.assign(borders[EDGES[side]], { style, ...(color === undefined ? {} : { color }) });
  }
}

export function readConditionalFormats(
  workbook: Workbook,
  sheet: Sheet,
  given: readonly ConditionalRule[],
  theme: readonly string[],
  losses: Losses,
): void {
  // A new format goes before all others: the last of the file first.
  for (const one of [...given].sort((a, b) => b.priority - a.priority)) {
    const read = conditionalRule(one);
    if (!read) {
      losses.note(`${KINDS[one.type] ?? 'Conditional formats of another kind'} are left out.`, sheet.name);
      continue;
    }
    const areas = rectsOf(one.range).map((rect) => areaOn(sheet, rect));
    const format = addConditionalFormat(workbook, sheet, areas, read.type);
    format.rule = read.rule;
    format.stopIfTrue = one.stopIfTrue ?? false;
    const { font, fill, numFmt, border } = one.style ?? {};
    const set = (bag: Bag, key: string, value: unknown) => {
      if (value !== undefined) bag[key] = value;
    };
    set(format.font, 'color', colorOf(font?.color, theme));
    set(format.font, 'bold', font?.bold);
    set(format.font, 'italic', font?.italic);
    set(format.font, 'strikethrough', font?.strikethrough);
    set(format.font, 'underline', underlineOf(font?.underline));
    if (fill?.type === 'pattern') set(format.fill, 'color', colorOf(fill.bgColor ?? fill.fgColor, theme));
    if (numFmt !== undefined) format.numberFormat = numFmt;
    if (border) readBorders(format, border, theme);
  }
}
