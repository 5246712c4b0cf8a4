import { MONEY_UNITS, type Quantity } from '../catalogue/money-quantity';
import type { CellValue, DefinedName, PlanCell, PlanColumn, PlanRow, SheetPlan } from './plan';
import type { StyleName } from './styles';

/** One input of a calculation: formulas know it by its name, and never hold its number. */
export interface Assumption<Name extends string = string, Value extends CellValue = CellValue> {
  name: Name;
  label: string;
  unit: string;
  note: string;
  value: Value;
  style: StyleName;
  /** Where the value came from, in words. */
  origin?: string;
}

/** Inputs that belong together, under a title of their own. */
export interface AssumptionGroup {
  title: string;
  inputs: readonly Assumption[];
}

const INPUT_STYLES: Readonly<Partial<Record<Quantity['unit'], StyleName>>> = {
  hours: 'inputCount',
  money: 'inputMoney',
  'money per hour': 'inputRate',
  probability: 'inputShare',
  share: 'inputShare',
  'rate per year': 'inputShare',
  date: 'inputDate',
};

/** How an input of a unit looks. */
export const inputStyle = (unit: Quantity['unit']): StyleName => INPUT_STYLES[unit] ?? 'inputPlain';

/** An input of the catalogue with its label, its unit and what it means. `currency` stands for "money" where it is known. */
export function assumptionOf<Name extends string, Value extends CellValue>(
  name: Name,
  { label, unit, description }: Quantity,
  value: Value,
  currency = '',
): Assumption<Name, Value> {
  return { name, label, unit: unitLabel(unit, currency), note: description, value, style: inputStyle(unit) };
}

/**
 * A unit in words, in the currency of the list where it has one.
 *
 * @example unitLabel('money per hour', 'EUR') //=> 'EUR per hour'
 */
export function unitLabel(unit: Quantity['unit'], currency = ''): string {
  const { label } = MONEY_UNITS[unit];
  return currency === '' ? label : label.replace('money', currency);
}

export const ASSUMPTIONS = 'Assumptions';

/** Where the parts of an input stand in its row, counted from 0. */
export const ASSUMPTION_PLACES = { label: 0, value: 1, unit: 2, name: 3, note: 4, origin: 5 } as const;

export const ASSUMPTION_COLUMNS: readonly PlanColumn[] = [
  { width: 38, style: 'text' },
  { width: 14, style: 'text' },
  { width: 18, style: 'apart' },
  { width: 26, style: 'text' },
  { width: 96, style: 'text' },
];
/** Behind the others where the origin of values is known. */
export const ORIGIN_COLUMN: PlanColumn = { width: 34, style: 'text' };

const HEADINGS = ['Input', 'Value', 'Unit', 'Name in formulas', 'What it means'];
const ORIGIN = 'Where the value came from';

/** Rows of the title and the line below it. */
export const ASSUMPTIONS_HEAD = 2;

/** The title and the line below it. */
export function assumptionsHead(subtitle: string): PlanRow[] {
  return [
    { cells: [{ value: ASSUMPTIONS, style: 'title' }], height: 27 },
    { cells: [{ value: subtitle, style: 'subtitle' }], height: 20 },
  ];
}

/** A title, column headings, and a row for each input. The inputs are the last rows, in their order. */
export function groupRows({ title, inputs }: AssumptionGroup, origins = false): PlanRow[] {
  const headings = origins ? [...HEADINGS, ORIGIN] : HEADINGS;
  const blank = Array.from({ length: headings.length - 1 }, (): PlanCell => ({ value: null, style: 'section' }));
  return [
    { cells: [{ value: title, style: 'section' }, ...blank], height: 24 },
    headings.map((value) => ({ value, style: 'heading' as const })),
    ...inputs.map(({ label, value, style, unit, name, note, origin }): PlanRow => [
      label,
      { value, style },
      unit,
      name,
      note,
      ...(origins ? [origin ?? null] : []),
    ]),
  ];
}

export interface AssumptionsSheetInput {
  subtitle: string;
  groups: readonly AssumptionGroup[];
  /** Adds the column that says where the values came from. */
  origins?: boolean;
}

/** The sheet of inputs, and a name for each of them. */
export function assumptionsSheet({ subtitle, groups, origins = false }: AssumptionsSheetInput): {
  sheet: SheetPlan;
  names: DefinedName[];
} {
  const names: DefinedName[] = [];
  const rows = assumptionsHead(subtitle);
  const { value: column } = ASSUMPTION_PLACES;
  for (const group of groups) {
    rows.push(...groupRows(group, origins));
    const top = rows.length - group.inputs.length;
    group.inputs.forEach(({ name }, at) => {
      names.push({
        name,
        sheet: ASSUMPTIONS,
        area: { top: top + at, left: column, bottom: top + at, right: column },
      });
    });
  }
  return {
    names,
    sheet: {
      name: ASSUMPTIONS,
      columns: origins ? [...ASSUMPTION_COLUMNS, ORIGIN_COLUMN] : ASSUMPTION_COLUMNS,
      rows,
      gridLines: false,
      print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 1 }, footer: 'Page &P of &N' },
      tab: 'navy',
    },
  };
}
