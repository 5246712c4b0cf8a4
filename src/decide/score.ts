import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { CompiledFact, CompiledVeto, Engine } from './compile';
import { COUNT, round9, zOf } from './points';
import { loudness, type Speaker } from './speakers';

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function scoreTask(engine: Engine, levels: Levels): Float64Array {
  const scores = Float64Array.from(engine.start);
  for (const fact of engine.facts) {
    const level = levels[fact.position]!;
    if (level > UNKNOWN && fact.carries) addPoints(fact, level, scores);
  }
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, scores);
  for (let s = 0; s < COUNT; s++) scores[s] = round9(scores[s]!);
  return scores;
}

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

export function addSpeaker(speaker: Speaker, levels: Levels, scores: Float64Array): void {
  const size = loudness(speaker, levels);
  if (size === 0) return;
  for (let s = 0; s < COUNT; s++) scores[s]! += size * speaker.points[s]!;
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
