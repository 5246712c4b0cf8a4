import type { Part, Points } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';

export const COUNT = STRATEGY_IDS.length;

/** z of a level: -1 at 1, 0 at 3, 1 at 5. */
export const zOf = (level: number): number => (level - 3) / 2;

/** How loud a part speaks at z. */
export function partOf(part: Part, z: number): number {
  if (part === 'both') return z;
  return part === 'high' ? Math.max(z, 0) : Math.max(-z, 0);
}

export const toVector = (points: Points): Float64Array => Float64Array.from(STRATEGY_IDS, (id) => points[id]);

/** Sums are compared at nine places, so that the order of adding never decides. */
export const round9 = (value: number): number => Math.round(value * 1e9) / 1e9;
