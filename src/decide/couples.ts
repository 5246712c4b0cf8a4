import type { ProductGroup } from './groups';
import { halvesOf } from './point-table';
import { COUNT } from './points';
import { addSpeaker, type Speaker } from './speakers';

/** Numbers in a row of the table: the points of each strategy, then the mass of the facts known, then how many these are. */
export const ROW = COUNT + 2;

/** Half steps below the unknown: "not applicable" has a row too, where nothing is known. */
export const BELOW = 2;

/** What the table takes from a fact. */
interface TabledFact {
  position: number;
  points: Float64Array;
  carries: boolean;
  mass: number;
}

/**
 * The points of all facts, two facts at a time: half as many numbers to add as one by one, and a product of two facts is
 * among them. Couple c has its row for the half steps x and y of its two facts at ((c * width + x + BELOW) * width + y + BELOW) * ROW.
 */
export interface CoupleTable {
  first: Int32Array;
  second: Int32Array;
  width: number;
  rows: Float64Array;
  /** Products of more than two facts, or of facts that stand in several: not in the table. */
  others: Speaker[];
  /** Where the rows of the task at hand begin. Used by one call at a time, so one block serves all. */
  at: Int32Array;
}

/** @param facts in the order of their positions */
export function tabulateCouples(facts: readonly TabledFact[], groups: readonly ProductGroup[]): CoupleTable {
  const bound = groups.filter(({ positions }) => positions.length === 2);
  const placed = new Set(bound.flatMap(({ positions }) => positions));
  const single = facts.filter(({ carries, position }) => carries && !placed.has(position));
  const couples = bound.map(({ positions, products }) => ({ of: positions.map((each) => facts[each]!), products }));
  for (let at = 0; at < single.length; at += 2) couples.push({ of: single.slice(at, at + 2), products: [] });

  const highest = Math.max(0, ...facts.map(({ points }) => points.length / COUNT - 1));
  const width = highest + BELOW + 1;
  const rows = new Float64Array(couples.length * width * width * ROW);
  const levels = new Float64Array(facts.length);
  let row = 0;
  for (const { of, products } of couples)
    for (let x = -BELOW; x <= highest; x++)
      for (let y = -BELOW; y <= highest; y++) {
        const sum = rows.subarray(row, (row += ROW));
        of.forEach((fact, which) => addFact(fact, which === 0 ? x : y, sum));
        of.forEach(({ position }, which) => (levels[position] = levelAt(which === 0 ? x : y)));
        for (const product of products) addSpeaker(product, levels, sum);
      }
  return {
    first: Int32Array.from(couples, ({ of }) => of[0]!.position),
    second: Int32Array.from(couples, ({ of }) => of.at(-1)!.position),
    width,
    rows,
    others: groups.filter((group) => !bound.includes(group)).flatMap(({ products }) => products),
    at: new Int32Array(couples.length),
  };
}

const levelAt = (halves: number): number => halves / halvesOf(1);

function addFact({ points, carries, mass }: TabledFact, halves: number, sum: Float64Array): void {
  if (halves <= 0) return;
  for (let s = 0; s < COUNT; s++) sum[s]! += points[halves * COUNT + s] ?? 0;
  sum[COUNT]! += mass;
  sum[COUNT + 1]! += Number(carries);
}
