import { COUNT } from './points';

/** The half steps of a scale. Every rule is linear between two of them, so that tables by half step lose nothing. */
export const HALF_STEPS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/**
 * Row of a level in a table by half step: 0 for the unknown, 2 for level 1, 3 for 1.5. Choices use the even rows alone.
 * Not whole for a level between two half steps; below 0 for "not applicable", which no fact of a policy is.
 */
export const halvesOf = (level: number): number => level * 2;

/** Above all half steps of a scale: the base of keys that hold several of them. */
export const HALVES = 11;

/** A table with a row of points for each of these levels; the rows between stay empty. */
export function inRows(levels: readonly number[], at: (level: number) => Float64Array): Float64Array {
  const rows = new Float64Array((halvesOf(Math.max(0, ...levels)) + 1) * COUNT);
  for (const level of levels) rows.set(at(level), halvesOf(level) * COUNT);
  return rows;
}

/** A number for each pair of strategies and each fact, at [pair * facts + position]. */
export interface PairTable {
  facts: number;
  values: Float64Array;
}

/** @param numbersOf what a fact has for each pair */
export function tabulatePairs<F>(facts: readonly F[], numbersOf: (fact: F) => Float64Array | undefined): PairTable {
  const values = new Float64Array(COUNT * COUNT * facts.length);
  facts.forEach((fact, position) =>
    numbersOf(fact)?.forEach((value, pair) => (values[pair * facts.length + position] = value)),
  );
  return { facts: facts.length, values };
}
