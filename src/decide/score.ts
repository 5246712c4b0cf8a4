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

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function sumUp(engine: Engine, levels: Levels, origins: Origins | undefined): Sum {
  const scores = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < COUNT; s++) scores[s] = engine.start[s]!;
  let known = 0;
  let mass = 0;
  let own = origins === undefined;
  let proposed = false;
  for (const fact of engine.facts) {
    const level = levels[fact.position]!;
    if (level <= UNKNOWN) continue;
    const origin = origins ? origins[fact.position]! : OWN;
    if (origin === PROPOSAL) proposed = true;
    if (!fact.carries) continue;
    known++;
    mass += fact.mass;
    if (origin !== PROFILE) own = true;
    addPoints(fact, level, scores);
  }
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, scores);
  for (let s = 0; s < COUNT; s++) scores[s] = round9(scores[s]!);
  return { scores, known, mass, own: own && known > 0, proposed };
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
