import { contains, intersect, subtract, type Rect } from './address';
import { rectOf } from './area';
import { cellsIn, plainValue } from './cells';
import type { Validation } from './parts';
import { invalid } from './refusal';
import type { Area, Sheet } from './workbook';

/** The kinds of rule, as the key in Excel.DataValidationRule and as the name in DataValidation.type. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  custom: 'Custom',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

const DEFAULTS: Omit<Validation, 'rects'> = {
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
  ignoreBlanks: true,
};

const touching = (area: Area) =>
  area.sheet.validations.filter((one) => one.rects.some((rect) => intersect(rect, area)));

/** The validation that covers all of some areas; none gives an empty rule; a mixture gives null. */
export function readValidation(areas: readonly Area[]): Omit<Validation, 'rects'> | null {
  const found = new Set(areas.flatMap(touching));
  if (found.size === 0) return DEFAULTS;
  const [one] = found;
  const covers = one && areas.every((area) => one.rects.some((rect) => contains(rect, area)));
  return found.size === 1 && covers ? one : null;
}

/** The name of a rule's kind; `None` without a rule, `Inconsistent` where cells differ. */
export function validationType(areas: readonly Area[]): string {
  const validation = readValidation(areas);
  if (!validation) return 'Inconsistent';
  const key = Object.keys(validation.rule).find((name) => validation.rule[name] !== null && name in TYPES);
  return key ? (TYPES[key] ?? 'None') : 'None';
}

/** Takes validation off some areas; what it covers elsewhere stays. */
export function clearValidation(areas: readonly Area[]): void {
  for (const area of areas) {
    const { sheet } = area;
    for (const one of touching(area)) one.rects = one.rects.flatMap((rect) => subtract(rect, area));
    sheet.validations = sheet.validations.filter((one) => one.rects.length > 0);
  }
}

/** Changes the validation of some areas. */
export function setValidation(sheet: Sheet, areas: readonly Area[], change: Partial<Omit<Validation, 'rects'>>): void {
  if (change.rule && !Object.keys(change.rule).some((name) => name in TYPES)) {
    throw invalid(JSON.stringify(change.rule), `a rule has one of ${Object.keys(TYPES).join(', ')}.`);
  }
  const kept = readValidation(areas) ?? DEFAULTS;
  const next = { ...DEFAULTS, ...kept, ...change };
  clearValidation(areas);
  sheet.validations.push({ ...next, rects: areas.map(rectOf) });
}

/** Whether the constants under a list of literal values obey it; null where the host cannot tell. */
export function isValid(areas: readonly Area[]): boolean | null {
  const list = readValidation(areas)?.rule.list;
  const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : null;
  if (typeof source !== 'string' || source.startsWith('=')) return null;
  const allowed = new Set(source.split(',').map((item) => item.trim()));
  const values = areas.flatMap((area) =>
    [...cellsIn(area.sheet, area as Rect)].map(([, cell]) => plainValue(cell.value)),
  );
  return values.every((value) => value === '' || allowed.has(String(value)));
}
