import { ASSUMPTION_PLACES, ASSUMPTIONS, type Assumption } from '../../src/report/assumptions';
import { inputsOf, type Calculation } from '../../src/report/calculation';
import type { CellValue } from '../../src/report/plan';
import type { DifferingInput, InputsBy } from '../book';
import { valueOf } from './entries';
import { addressOf } from './places';

/** The workbook's name for the title of our sheet of assumptions: it tells ours from a sheet of the user's. */
export const MARK = 'Sourcing_assumptions';

/** The sheet of assumptions as it stands. */
export interface AssumptionsNow {
  sheet: Excel.Worksheet;
  name: string;
  protected: boolean;
  /** Column of the labels, and the first row below everything, counted from 0. */
  left: number;
  bottom: number;
  /** Inputs by their names: what their cells hold. */
  inputs: Map<string, CellValue>;
}

export interface AssumptionsQuestion {
  /** The name stands for cells or not: one that lost them can be given anew. */
  marked: () => boolean;
  now: () => AssumptionsNow | null;
}

/** Asks for our sheet of assumptions; answered after the next sync. */
export function askForAssumptions(context: Excel.RequestContext): AssumptionsQuestion {
  const names = context.workbook.names;
  names.load('items/name,items/formula');
  const item = names.getItemOrNullObject(MARK);
  item.load('name');
  const title = item.getRangeOrNullObject();
  title.load('values,rowIndex,columnIndex');
  const sheet = title.worksheet;
  sheet.load('name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('values,rowIndex,columnIndex,rowCount');
  return {
    marked: () => !item.isNullObject,
    now: () => {
      if (item.isNullObject || title.isNullObject || used.isNullObject) return null;
      if (title.values[0]?.[0] !== ASSUMPTIONS) return null;
      const formulas = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
      return {
        sheet,
        name: sheet.name,
        protected: sheet.protection.protected,
        left: title.columnIndex,
        bottom: used.rowIndex + used.rowCount,
        inputs: inputsIn(used, title.columnIndex, sheet.name, formulas),
      };
    },
  };
}

/** Inputs whose name is written beside them and stands for their cell in the workbook. */
function inputsIn(
  used: Excel.Range,
  left: number,
  sheet: string,
  formulas: ReadonlyMap<string, string>,
): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  const rows: unknown[][] = used.values;
  rows.forEach((row, at) => {
    const cell = (place: number) => row[left - used.columnIndex + place];
    const name = cell(ASSUMPTION_PLACES.name);
    if (typeof name !== 'string') return;
    const address = addressOf(used.rowIndex + at, left + ASSUMPTION_PLACES.value, 1, 1);
    const target = formulas.get(name)?.replace(/[$='=]/g, '');
    if (target?.toLowerCase() === `${sheet.replaceAll("'", '')}!${address}`.toLowerCase()) {
      found.set(name, valueOf(cell(ASSUMPTION_PLACES.value)));
    }
  });
  return found;
}

/** How the inputs of a calculation are called in this workbook, and which of them have to be added. */
export interface Naming {
  /** Usual name → name in formulas. */
  names: Map<string, string>;
  fresh: Set<string>;
  differing: DifferingInput[];
}

/**
 * Finds a name for every input. One that stands on our sheet is used as it is; a name that means something else is never
 * taken over: the next free one is.
 * @param taken names and tables of the workbook, in lower case
 */
export function nameInputs(
  calculation: Calculation,
  known: ReadonlyMap<string, CellValue>,
  taken: ReadonlySet<string>,
  by: InputsBy,
): Naming {
  const naming: Naming = { names: new Map(), fresh: new Set(), differing: [] };
  const inputs = inputsOf(calculation);
  const from = by === 'anew' ? firstFree(inputs, taken) : 1;
  for (const input of inputs) {
    for (let number = from; ; number++) {
      const name = numbered(input.name, number);
      const isKnown = by === 'keep' && known.has(name);
      if (!isKnown && taken.has(name.toLowerCase())) continue;
      naming.names.set(input.name, name);
      if (isKnown) compare(naming, input, name, known.get(name) ?? null);
      else naming.fresh.add(input.name);
      break;
    }
  }
  return naming;
}

const numbered = (name: string, number: number): string => (number === 1 ? name : `${name}_${number}`);

/** The first number with which the names of all inputs are free: those that are added together are called alike. */
function firstFree(inputs: readonly Assumption[], taken: ReadonlySet<string>): number {
  let number = 1;
  while (inputs.some(({ name }) => taken.has(numbered(name, number).toLowerCase()))) number++;
  return number;
}

function compare({ differing }: Naming, { label, value }: Assumption, name: string, kept: CellValue): void {
  const same =
    typeof value === 'number' && typeof kept === 'number'
      ? Math.abs(value - kept) <= 1e-12 * Math.max(1, Math.abs(value))
      : (value ?? '') === (kept ?? '');
  if (!same) differing.push({ label, name, kept, wanted: value });
}
