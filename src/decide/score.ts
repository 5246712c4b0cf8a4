import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import { stepOf, type CompiledFact, type CompiledVeto, type Engine } from './compile';
import { COUNT, round9 } from './points';
import { loudness, type Speaker } from './speakers';

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function scoreTask(engine: Engine, levels: Levels): number[] {
  const scores = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < COUNT; s++) scores[s] = engine.start[s]!;
  for (const fact of engine.facts) {
    const level = levels[fact.position]!;
    if (level > UNKNOWN && fact.carries) addPoints(fact, level, scores);
  }
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, scores);
  for (let s = 0; s < COUNT; s++) scores[s] = round9(scores[s]!);
  return scores;
}

export function addPoints(fact: CompiledFact, level: number, scores: number[]): void {
  const step = stepOf(fact, level);
  const whole = Math.floor(step);
  const row = whole * COUNT;
  const { points } = fact;
  if (step === whole) {
    for (let s = 0; s < COUNT; s++) scores[s]! += points[row + s]!;
  } else {
    const above = step - whole;
    for (let s = 0; s < COUNT; s++) scores[s]! += (1 - above) * points[row + s]! + above * points[row + COUNT + s]!;
  }
}

export function addSpeaker(speaker: Speaker, levels: Levels, scores: number[]): void {
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
