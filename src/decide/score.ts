import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import { COUNT, partOf, zOf, type CompiledFact, type CompiledVeto, type Engine } from './compile';
import type { CompiledProduct } from './groups';
import { STRATEGY_IDS } from '../model/policy';

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function scoreTask(engine: Engine, levels: Levels): Float64Array {
  const scores = Float64Array.from(engine.start);
  for (const fact of engine.facts) {
    const level = levels[fact.position]!;
    if (level > UNKNOWN && fact.carries) addPoints(fact, level, scores);
  }
  for (const group of engine.groups) for (const product of group.products) addProduct(product, levels, scores);
  for (let s = 0; s < COUNT; s++) scores[s] = round9(scores[s]!);
  return scores;
}

/** Sums are compared at nine places, so that the order of adding never decides. */
export const round9 = (value: number): number => Math.round(value * 1e9) / 1e9;

export function addPoints(fact: CompiledFact, level: number, scores: Float64Array): void {
  if (fact.scale) {
    const z = zOf(level);
    if (z === 0) return;
    const points = z > 0 ? fact.above : fact.below;
    const size = Math.abs(z);
    for (let s = 0; s < COUNT; s++) scores[s]! += size * points[s]!;
  } else {
    const points = fact.values[level - 1];
    if (points) for (let s = 0; s < COUNT; s++) scores[s]! += points[s]!;
  }
}

/** The product of the parts at these levels; 0 while a factor is unknown. */
export function productOf(product: CompiledProduct, levels: Levels): number {
  let size = 1;
  for (const { position, part } of product.factors) {
    const level = levels[position]!;
    if (level <= UNKNOWN) return 0;
    size *= partOf(part, zOf(level));
    if (size === 0) return 0;
  }
  return size;
}

export function addProduct(product: CompiledProduct, levels: Levels, scores: Float64Array): void {
  const size = productOf(product, levels) * product.rule.weight;
  if (size === 0) return;
  for (let s = 0; s < COUNT; s++) scores[s]! += size * product.rule.points[STRATEGY_IDS[s]!];
}

export type VetoState = 'met' | 'pending' | 'not met';

/** met: all conditions are. pending: an unknown fact may still meet it. */
export function stateOf(veto: CompiledVeto, levels: Levels): VetoState {
  let state: VetoState = 'met';
  for (const { position, levels: accepted } of veto.conditions) {
    const level = levels[position]!;
    if (level <= UNKNOWN) state = 'pending';
    else if (!accepted.includes(level)) return 'not met';
  }
  return state;
}
