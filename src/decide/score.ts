import { ORIGINS, UNKNOWN, type Levels, type Origins } from '../model/task';
import { stepOf, type CompiledFact, type CompiledVeto, type Engine } from './compile';
import { COUNT, round9 } from './points';
import { loudness, type Speaker } from './speakers';

const OWN = ORIGINS.indexOf('row');
const PROFILE = ORIGINS.indexOf('profile');
const PROPOSAL = ORIGINS.indexOf('proposal');

/** What a task's known facts add up to. */
export interface Sum {
  /** One for each strategy, rounded to nine places. */
  scores: number[];
  /** Point-carrying facts known, and the mass of points that they carry. */
  known: number;
  mass: number;
  /** Whether a known point-carrying fact comes from the row or its group, and whether any known fact is only proposed. */
  own: boolean;
  proposed: boolean;
}

/** Sums of the task at hand. Used by one call at a time, so one block serves all. */
const running = new Float64Array(COUNT);

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function sumUp(engine: Engine, levels: Levels, origins: Origins | undefined): Sum {
  let known = 0;
  let mass = 0;
  let own = origins === undefined;
  let proposed = false;
  running.set(engine.start);
  for (const fact of engine.facts) {
    const { position } = fact;
    const level = levels[position]!;
    if (level <= UNKNOWN) continue;
    const origin = origins === undefined ? OWN : origins[position]!;
    if (origin === PROPOSAL) proposed = true;
    if (!fact.carries) continue;
    known++;
    mass += fact.mass;
    if (origin !== PROFILE) own = true;
    addPoints(fact, level, running);
  }
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, running);
  const at = (s: number): number => round9(running[s]!);
  const scores = [at(0), at(1), at(2), at(3), at(4), at(5)];
  return { scores, known, mass, own: own && known > 0, proposed };
}

export function addPoints(fact: CompiledFact, level: number, scores: Float64Array): void {
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

export function addSpeaker(speaker: Speaker, levels: Levels, scores: Float64Array): void {
  const size = loudness(speaker, levels);
  if (size === 0) return;
  for (let s = 0; s < COUNT; s++) scores[s]! += size * speaker.points[s]!;
}

/** State of a veto: all its conditions are met; an unknown fact may still meet it; it is not met. */
export const MET = 2;
export const PENDING = 1;
export const NOT_MET = 0;

export function stateOf(veto: CompiledVeto, levels: Levels): number {
  let state = MET;
  for (const { position, accepted } of veto.conditions) {
    const level = levels[position]!;
    if (level <= UNKNOWN) state = PENDING;
    else if (accepted[level] !== 1) return NOT_MET; // also for a level between two levels: no veto names one
  }
  return state;
}
