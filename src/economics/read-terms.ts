import type { MoneyFunction } from '../catalogue/money-functions';
import type { Quantity } from '../catalogue/money-quantity';
import { readQuantity, type Given } from './read-quantity';
import { refuse, solve, type MoneyResult } from './result';
import { isBlank, listWords, showCell, toId } from './wording';

/** A range as Excel hands it over: rows of cells. */
export type Cells = readonly (readonly unknown[])[];

/** Who asks for names and values: the names it takes, and how each may be spelt (as toId makes it). */
export interface NameList {
  function: string;
  allowed: readonly string[];
  spellings: ReadonlyMap<string, string>;
}

/**
 * The values of a two-column range of name and value by id, in the order of its rows; blank values are left out.
 *
 * Refused: more or fewer columns, a value without a name, a name with two values, and an unknown name even where its
 * value is blank, because it is most likely a slip.
 */
export function readPairs(cells: Cells, names: NameList): MoneyResult<Map<string, unknown>> {
  const allowed = listWords(names.allowed);
  const values = new Map<string, unknown>();
  const rows = new Map<string, number>();
  for (const [index, cellsOfRow] of cells.entries()) {
    const row = index + 1;
    if (cellsOfRow.every(isBlank)) continue;
    if (cellsOfRow.length !== 2) return refuse('NOT_PAIRS', { given: cellsOfRow.length });
    const [written, value] = cellsOfRow;
    if (isBlank(written)) return refuse('NO_NAME', { row, given: showCell(value), allowed });
    const name = names.spellings.get(toId(written));
    if (name === undefined)
      return refuse('UNKNOWN_NAME', { given: showCell(written), function: names.function, allowed });
    if (isBlank(value)) continue;
    const first = rows.get(name);
    if (first !== undefined) return refuse('DUPLICATE', { name, first, row });
    rows.set(name, row);
    values.set(name, value);
  }
  return solve(values);
}

/**
 * Terms or inputs of a function out of a two-column range of name and value, in any order, ready to be handed to it.
 *
 * A name may be the id or the label, in any case, with stray spaces. A known name that cannot act in this function is
 * refused where a value was given, so that one sheet can list all terms and leave some blank.
 * @param cells the range; an empty one, or one blank cell, gives no terms
 * @example readTerms([['Base fee', 500], [null, null]], PARTNER_FEE) //=> { ok: true, value: { base_fee: 500 }, notes: [] }
 */
export function readTerms<F extends MoneyFunction>(cells: Cells, fn: F): MoneyResult<Given<F>> {
  const spellings = new Map(Object.entries(fn.quantities).map(([id, { label }]) => [toId(label), id]));
  for (const id of Object.keys(fn.quantities)) spellings.set(id, id);
  const pairs = readPairs(cells, { function: fn.name, allowed: fn.named, spellings });
  if (!pairs.ok) return pairs;
  const terms: Record<string, number> = {};
  for (const [name, value] of pairs.value) {
    if (!fn.named.includes(name)) {
      const words = { name, given: showCell(value), function: fn.name, allowed: listWords(fn.named) };
      return refuse('CANNOT_ACT', words);
    }
    const read = readQuantity(name, fn.quantities[name] as Quantity, value);
    if (!read.ok) return read;
    if (read.value !== undefined) terms[name] = read.value;
  }
  return solve(terms as Given<F>);
}
