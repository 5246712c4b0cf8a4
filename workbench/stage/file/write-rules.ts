import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { printRect } from '../../model/address';
import type { Bag, Validation } from '../../model/parts';
import type { ConditionalFormat, Sheet } from '../../model/workbook';
import { rangeOf } from './addresses';
import { storedFormula } from './formula-text';
import type { Losses } from './losses';
import { ALERTS, BORDER, CHECK_OPERATORS, fileWord, OPERATORS, TEXT_OPERATORS, UNDERLINE, VALIDATIONS } from './words';

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (bag: unknown, key: string) => (isBag(bag) && typeof bag[key] === 'string' ? bag[key] : '');
const isOn = (bag: unknown, key: string) => isBag(bag) && bag[key] === true;
/** Numbers and formulas alike, as a file writes them. */
const operand = (value: unknown) => (value === undefined || value === null ? undefined : storedFormula(String(value)));

const LONGEST_LIST = 255;

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

function validationRule({ rule }: Validation): Rule | null {
  const { list, custom } = rule;
  if (isBag(list)) {
    const source = textIn(list, 'source');
    if (source.startsWith('=')) return { type: 'list', formula1: storedFormula(source) };
    return source !== '' && source.length <= LONGEST_LIST ? { type: 'list', values: source.split(',') } : null;
  }
  if (isBag(custom)) return { type: 'custom', formula1: storedFormula(textIn(custom, 'formula')) };
  for (const [type, key] of Object.entries(VALIDATIONS)) {
    const given = rule[key];
    if (!isBag(given)) continue;
    const [formula1, formula2] = [operand(given['formula1']), operand(given['formula2'])];
    return {
      type: type as DataValidation['type'],
      operator: (fileWord(CHECK_OPERATORS, given['operator']) ?? 'between') as NonNullable<DataValidation['operator']>,
      ...(formula1 === undefined ? {} : { formula1 }),
      ...(formula2 === undefined ? {} : { formula2 }),
    };
  }
  return null;
}

export function writeValidations({ validations, name }: Sheet, losses: Losses): DataValidation[] {
  return validations.flatMap((one): DataValidation[] => {
    const rule = validationRule(one);
    if (!rule) {
      losses.note('A validation that a file cannot hold is left out.', name);
      return [];
    }
    const { prompt, errorAlert, ignoreBlanks } = one;
    const style = fileWord(ALERTS, textIn(errorAlert, 'style')) ?? 'stop';
    return [
      {
        ...rule,
        range: rangeOf(one.rects),
        allowBlank: ignoreBlanks,
        showInputMessage: isOn(prompt, 'showPrompt'),
        showErrorMessage: isOn(errorAlert, 'showAlert'),
        inputTitle: textIn(prompt, 'title'),
        inputMessage: textIn(prompt, 'message'),
        errorTitle: textIn(errorAlert, 'title'),
        errorMessage: textIn(errorAlert, 'message'),
        errorStyle: style as NonNullable<DataValidation['errorStyle']>,
      },
    ];
  });
}

type Kind = Pick<ConditionalRule, 'type' | 'operator' | 'formula' | 'text'>;

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The formula that a file repeats beside the text: programs calculate with it. */
function textFormula(type: string, text: string, cell: string): string {
  const wanted = literal(text);
  if (type === 'notContainsText') return `ISERROR(SEARCH(${wanted},${cell}))`;
  if (type === 'containsText') return `NOT(ISERROR(SEARCH(${wanted},${cell})))`;
  return `${type === 'beginsWith' ? 'LEFT' : 'RIGHT'}(${cell},${text.length})=${wanted}`;
}

function conditionalRule({ type, rule, rects }: ConditionalFormat): Kind | null {
  if (type === 'Custom') return { type: 'expression', formula: storedFormula(textIn(rule, 'formula')) };
  const operator = textIn(rule, 'operator');
  if (type === 'CellValue') {
    const word = fileWord(OPERATORS, operator);
    const formula = [rule['formula1'], rule['formula2']].flatMap((one) => operand(one) ?? []);
    return word ? { type: 'cellIs', operator: word as NonNullable<Kind['operator']>, formula } : null;
  }
  const word = fileWord(TEXT_OPERATORS, operator);
  const [first] = rects;
  if (!word || !first) return null;
  const text = textIn(rule, 'text');
  const formula = textFormula(word, text, printRect({ ...first, rows: 1, columns: 1 }));
  return { type: word as ConditionalRule['type'], text, formula };
}

type FileStyle = NonNullable<ConditionalRule['style']>;
type FileBorder = NonNullable<FileStyle['border']>;

function bordersOf(borders: ConditionalFormat['borders']): FileBorder | null {
  const sides = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
  const entries = Object.entries(sides).flatMap(([side, edge]) => {
    const word = fileWord(BORDER, `${textIn(borders[edge], 'style')} Thin`);
    const rgb = textIn(borders[edge], 'color').replace('#', '') || '000000';
    return word === undefined ? [] : [[side, { style: word as 'thin', color: { rgb } }] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function styleOf({ font, fill, numberFormat, borders }: ConditionalFormat): FileStyle {
  const underline = fileWord(UNDERLINE, font['underline']);
  const color = (bag: Bag) => ({ rgb: textIn(bag, 'color').replace('#', '') });
  const letters = {
    ...(textIn(font, 'color') ? { color: color(font) } : {}),
    ...(isOn(font, 'bold') ? { bold: true } : {}),
    ...(isOn(font, 'italic') ? { italic: true } : {}),
    ...(isOn(font, 'strikethrough') ? { strikethrough: true } : {}),
    ...(underline === undefined ? {} : { underline: underline as 'single' }),
  };
  const border = bordersOf(borders);
  return {
    ...(Object.keys(letters).length > 0 ? { font: letters } : {}),
    // Excel takes the background of a solid fill in conditional formats.
    ...(textIn(fill, 'color')
      ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: color(fill), bgColor: color(fill) } }
      : {}),
    ...(border ? { border } : {}),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
  };
}

export function writeConditionalFormats({ conditionalFormats, name }: Sheet, losses: Losses): ConditionalRule[] {
  return conditionalFormats.flatMap((format, at): ConditionalRule[] => {
    const rule = conditionalRule(format);
    if (!rule) {
      losses.note('A conditional format that a file cannot hold is left out.', name);
      return [];
    }
    const { stopIfTrue, rects } = format;
    return [{ ...rule, priority: at + 1, range: rangeOf(rects), stopIfTrue, style: styleOf(format) }];
  });
}
