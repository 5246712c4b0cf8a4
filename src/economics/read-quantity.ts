import type { MoneyFunction } from '../catalogue/money-functions';
import { MONEY_UNITS, type Quantity, type Range } from '../catalogue/money-quantity';
import { refuse, solve, type MoneyResult } from './result';
import { describeRange, isBlank, listWords, showCell } from './wording';

type Name<F extends MoneyFunction> = F['required' | 'optional' | 'named'][number];

/** Values by name, as cells hand them over: numbers, texts, null, "". Left out is null, undefined or "". */
export type Given<F extends MoneyFunction> = { readonly [N in Name<F>]?: unknown };

/** The same values read: numbers where required or with a default, else a number or undefined. */
export type Read<F extends MoneyFunction> = {
  [N in Name<F>]: N extends F['required'][number]
    ? number
    : F['quantities'][N] extends { default: number }
      ? number
      : number | undefined;
};

function isWithin(value: number, { least, above, most, below, whole }: Range): boolean {
  return (
    !(least !== undefined && value < least) &&
    !(above !== undefined && value <= above) &&
    !(most !== undefined && value > most) &&
    !(below !== undefined && value >= below) &&
    !(whole && !Number.isInteger(value))
  );
}

function wording(name: string, quantity: Quantity, given: unknown) {
  return {
    name,
    given: showCell(given),
    allowed: describeRange(quantity.range),
    fix: MONEY_UNITS[quantity.unit].fix,
  };
}

/**
 * One cell as a number of its quantity; undefined where it was left out. Text is refused even when it looks like a
 * number: "12,5" and "50%" mean different things in different countries, and Excel would not add them either.
 */
export function readQuantity(name: string, quantity: Quantity, cell: unknown): MoneyResult<number | undefined> {
  if (isBlank(cell) || (cell === 0 && quantity.zeroIsBlank)) return solve(undefined);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return refuse('NOT_NUMBER', wording(name, quantity, cell));
  return isWithin(cell, quantity.range) ? solve(cell) : refuse('OUT_OF_RANGE', wording(name, quantity, cell));
}

/**
 * All values of a function: read, checked against their ranges, defaults filled in. A value that cannot act in the
 * function is refused by name; so is a required one that is missing.
 */
export function readGiven<F extends MoneyFunction>(
  fn: F & { quantities: Record<Name<F>, Quantity> },
  given: Given<F>,
): MoneyResult<Read<F>> {
  const cells: Record<string, unknown> = given;
  const quantities: Record<string, Quantity> = fn.quantities;
  const lists = [fn.required, fn.optional, fn.named];
  for (const name of Object.keys(cells)) {
    if (lists.some((names) => names.includes(name)) || isBlank(cells[name])) continue;
    const words = { function: fn.name, allowed: listWords([...new Set(lists.flat())]) };
    return Object.hasOwn(quantities, name)
      ? refuse('CANNOT_ACT', { ...words, name, given: showCell(cells[name]) })
      : refuse('UNKNOWN_NAME', { ...words, given: showCell(name) });
  }
  const values: Record<string, number | undefined> = {};
  for (const names of lists) {
    for (const name of names) {
      const quantity = quantities[name]!;
      const read = readQuantity(name, quantity, cells[name]);
      if (!read.ok) return read;
      if (names === fn.required && read.value === undefined)
        return refuse('MISSING', wording(name, quantity, cells[name]));
      values[name] = read.value ?? quantity.default;
    }
  }
  return solve(values as Read<F>);
}
