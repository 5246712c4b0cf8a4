import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';
import type { ProductGroup } from './groups';
import { halvesOf, HALVES, type PairTable } from './point-table';
import { COUNT, partOf, zOf } from './points';
import { addPoints } from './score';
import { addSpeaker } from './speakers';

/** Beyond this many unknown facts in one group the joint enumeration is replaced by a looser, still sound, sum. */
const JOINT_LIMIT = 6;
/** How many facts make a key that is still exact. */
const MOST_KEYED = 15;

/**
 * The least lead that strategy `a` keeps over `b`, over every completion of the unknown facts.
 *
 * Exact: every rule is piecewise linear with a kink at the middle, so only z = -1, 0, 1 matter for an unknown scale and
 * every value for an unknown choice; facts that stand in products are enumerated together.
 */
export function leastLead(engine: Engine, levels: Levels, scores: readonly number[], a: number, b: number): number {
  const pair = a * COUNT + b;
  let lead = scores[a]! - scores[b]! + sumOfUnknown(engine.spreads.leastLead, levels, pair);
  for (const group of engine.groups) lead += leastOfGroup(engine, group, levels)?.[pair] ?? 0;
  return lead;
}

/** Variance of the lead of `a` over `b` when every unknown fact takes each of its answers alike. Products are left out. */
export function leadVariance(engine: Engine, levels: Levels, a: number, b: number): number {
  return sumOfUnknown(engine.spreads.variance, levels, a * COUNT + b);
}

function sumOfUnknown({ facts, values }: PairTable, levels: Levels, pair: number): number {
  const first = pair * facts;
  let sum = 0;
  // Times 1 or 0, without a branch: no processor can guess which facts are known.
  for (let position = 0; position < facts; position++)
    sum += values[first + position]! * Number(levels[position]! <= UNKNOWN);
  return sum;
}

/** What a group's unknown facts add to each lead at the least, or undefined when all of them are known. */
function leastOfGroup(engine: Engine, group: ProductGroup, levels: Levels): Float64Array | undefined {
  let key = 0;
  let open = 0;
  let keyed = group.positions.length <= MOST_KEYED;
  for (const position of group.positions) {
    const halves = halvesOf(levels[position]!);
    if (halves === 0) open++;
    if (halves !== Math.floor(halves)) keyed = false;
    key = key * HALVES + halves;
  }
  if (open === 0) return undefined;
  // Levels between half steps have no key of their own: they are worked out each time.
  if (!keyed) return enumerateGroup(engine, group, levels, open);
  let least = group.memo.get(key);
  if (!least) group.memo.set(key, (least = enumerateGroup(engine, group, levels, open)));
  return least;
}

function enumerateGroup(engine: Engine, group: ProductGroup, levels: Levels, open: number): Float64Array {
  if (open > JOINT_LIMIT) return looseBound(engine, group, levels);
  const unknown = group.positions.filter((position) => levels[position]! <= UNKNOWN);
  const least = new Float64Array(COUNT * COUNT).fill(Infinity);
  const trial = Float64Array.from(levels);
  const visit = (depth: number): void => {
    const position = unknown[depth];
    if (position === undefined) {
      const added = new Float64Array(COUNT);
      for (const one of unknown) addPoints(engine.facts[one]!, trial[one]!, added);
      for (const product of group.products)
        if (product.positions.some((position) => unknown.includes(position))) addSpeaker(product, trial, added);
      keepLeast(least, added);
      return;
    }
    const fact = engine.facts[position]!;
    const answers = fact.scale ? [1, 3, 5] : Array.from({ length: fact.values }, (_, index) => index + 1);
    for (const answer of answers) {
      trial[position] = answer;
      visit(depth + 1);
    }
  };
  visit(0);
  return least;
}

function keepLeast(least: Float64Array, added: Float64Array): void {
  for (let a = 0; a < COUNT; a++)
    for (let b = 0; b < COUNT; b++) {
      const lead = added[a]! - added[b]!;
      if (lead < least[a * COUNT + b]!) least[a * COUNT + b] = lead;
    }
}

/** Each fact and each product at its own worst: never above the joint bound. */
function looseBound(engine: Engine, group: ProductGroup, levels: Levels): Float64Array {
  const least = new Float64Array(COUNT * COUNT);
  for (const position of group.positions) {
    if (levels[position]! > UNKNOWN) continue;
    engine.facts[position]!.leastLead.forEach((lead, pair) => (least[pair]! += lead));
  }
  for (const product of group.products) {
    if (product.positions.every((position) => levels[position]! > UNKNOWN)) continue;
    let low = 1;
    let high = 1;
    product.positions.forEach((position, index) => {
      const level = levels[position]!;
      const part = product.parts![index]!;
      const sizes = (level > UNKNOWN ? [zOf(level)] : [-1, 0, 1]).map((z) => partOf(part, z));
      const ends = [low, high].flatMap((end) => [end * Math.min(...sizes), end * Math.max(...sizes)]);
      low = Math.min(...ends);
      high = Math.max(...ends);
    });
    for (let a = 0; a < COUNT; a++)
      for (let b = 0; b < COUNT; b++) {
        const lead = product.points[a]! - product.points[b]!;
        least[a * COUNT + b]! += Math.min(low * lead, high * lead);
      }
  }
  return least;
}
