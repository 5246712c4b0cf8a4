import { isBlank, isError, plainCell, textOf } from '../src/table/cells';
import { errorIn, isEmptyCell, type Cells, type Refusal } from '../src/report/spill';

/**
 * What arrives from a formula → what the core takes. An argument that was left out arrives as null, 0 or "", depending on
 * the program that hosts the functions; a single cell arrives alone or as a range of one; values may be wrapped in entities.
 */

const isRange = (argument: unknown): argument is unknown[][] => Array.isArray(argument);

/** A range argument as rows of cells; undefined where it was left out or holds nothing. */
export function rangeIn(argument: unknown): Cells | undefined {
  const range = isRange(argument) ? argument : [[argument]];
  return range.every((row) => row.every(isEmptyCell)) ? undefined : range;
}

/** One cell, unwrapped; null where it was left out or is blank. 0 stays 0. A range of several cells stays as it is. */
export function cellIn(argument: unknown): unknown {
  if (isRange(argument)) return argument.length === 1 && argument[0]?.length === 1 ? cellIn(argument[0][0]) : argument;
  const cell = plainCell(argument);
  return isError(cell) ? argument : cell;
}

/** One cell as text; undefined where it was left out or is blank, 0 among it: no word is written so. */
export function textIn(argument: unknown): string | undefined {
  const cell = cellIn(argument);
  return isBlank(cell) || cell === 0 ? undefined : textOf(cell);
}

/** One cell as a number that cannot be 0; undefined where it was left out. */
export function countIn(argument: unknown): unknown {
  const cell = cellIn(argument);
  return isBlank(cell) || cell === 0 ? undefined : cell;
}

/** Rows of name and value. No name is a number: a 0 in the column of names is a blank cell. */
export function pairsIn(argument: unknown): unknown[][] {
  return (rangeIn(argument) ?? []).map((row) => {
    const [name, ...values] = row.map(cellIn);
    return [name === 0 ? null : name, ...values];
  });
}

/** A range whose cells are unwrapped one by one, blank ones too: for ranges in which a place has a meaning. */
export function valuesIn(argument: unknown): unknown[][] {
  return isRange(argument) ? argument.map((row) => row.map(cellIn)) : [[cellIn(argument)]];
}

const NUMBER_SIGN = 35;

/** Errors arrive as objects, or as texts such as "#REF!": nothing else has to be looked at closely. */
const mayBeError = (cell: unknown): boolean =>
  typeof cell === 'string' ? cell.charCodeAt(0) === NUMBER_SIGN : typeof cell === 'object' && cell !== null;

/** The first error among arguments, single cells and ranges: it passes through, as Excel's own functions do it. */
export function findError(given: readonly unknown[]): Refusal | undefined {
  for (const argument of given) {
    for (const row of isRange(argument) ? argument : [[argument]]) {
      for (const cell of row) {
        const passed = mayBeError(cell) ? errorIn(cell) : undefined;
        if (passed !== undefined) return { kind: passed === '#N/A' ? 'none' : 'value', message: '', passed };
      }
    }
  }
  return undefined;
}
