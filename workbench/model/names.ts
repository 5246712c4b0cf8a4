import { parseRect, printRect, quoteSheet } from './address';
import { readArea } from './area';
import { invalid, Refusal } from './refusal';
import type { Area, Name, Sheet, Workbook } from './workbook';

/** Whether nothing in the workbook (no table, no name of the same scope) is called so. */
export function isFreeName(workbook: Workbook, text: string, scope: Sheet | null = null): boolean {
  const same = (name: string) => name.toLowerCase() === text.toLowerCase();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  return (
    !tables.some((table) => same(table.name)) && !workbook.names.some((name) => name.sheet === scope && same(name.name))
  );
}

/** The formula that a name stands for, as Excel shows it: cells with $, as a name means the same ones everywhere. */
export function formulaOf({ area, formula }: Name): string {
  if (!area) return formula;
  return `=${quoteSheet(area.sheet.name)}!${printRect(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;
}

function readTarget(workbook: Workbook, formula: string): Area | null {
  const reference = /^=('?[^!]+'?!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?)$/i.exec(formula)?.[1];
  return reference ? readArea(workbook, workbook.active, reference) : null;
}

/** Names an area or a formula, in the workbook or on one sheet. */
export function addName(
  workbook: Workbook,
  scope: Sheet | null,
  text: string,
  target: Area | string,
  comment: string,
): Name {
  if (!/^[A-Za-z_\\][\w.\\]{0,254}$/.test(text) || parseRect(text)) {
    throw invalid(`"${text}"`, 'a name is letters, digits, _ and ., and no address.');
  }
  if (!isFreeName(workbook, text, scope))
    throw new Refusal('ItemAlreadyExists', `There is already something called "${text}".`);
  const area = typeof target === 'string' ? readTarget(workbook, target) : { ...target };
  const formula = typeof target === 'string' ? target : '';
  const name: Name = { name: text, sheet: scope, area, formula, comment, visible: true };
  workbook.names.push(name);
  return name;
}

export function removeName(workbook: Workbook, name: Name): void {
  name.deleted = true;
  workbook.names = workbook.names.filter((other) => other !== name);
}

/** Points an existing name at something else. */
export function retarget(workbook: Workbook, name: Name, formula: string): void {
  name.area = readTarget(workbook, formula);
  name.formula = formula;
}
