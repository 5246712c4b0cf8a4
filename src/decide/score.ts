import { ORIGINS, UNKNOWN, type Levels, type Origins } from '../model/task';
import type { CompiledFact, Engine } from './compile';
import { halvesOf } from './point-table';
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
  const { carries, mass: masses, first, points, at } = engine.table;
  let known = 0;
  let mass = 0;
  let own = origins === undefined;
  let proposed = false;
  let between = false;
  for (let position = 0; position < carries.length; position++) {
    const level = levels[position]!;
    if (level <= UNKNOWN) continue;
    const origin = origins === undefined ? OWN : origins[position]!;
    if (origin === PROPOSAL) proposed = true;
    if (carries[position] === 0) continue;
    const halves = halvesOf(level);
    const whole = Math.floor(halves);
    if (whole !== halves) between = true;
    at[known++] = first[position]! + whole * COUNT;
    mass += masses[position]!;
    if (origin !== PROFILE) own = true;
  }
  for (let s = 0; s < COUNT; s++) {
    let sum = engine.start[s]!;
    for (let one = 0; one < known; one++) sum += points[at[one]! + s]!;
    running[s] = sum;
  }
  if (between) addBetween(engine.facts, levels, running);
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, running);
  const scores = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < COUNT; s++) scores[s] = round9(running[s]!);
  return { scores, known, mass, own: own && known > 0, proposed };
}

/** What levels between two half steps add to the points of the half step below them. */
function addBetween(facts: readonly CompiledFact[], levels: Levels, scores: Float64Array): void {
  for (const { position, points } of facts) {
    const halves = halvesOf(levels[position]!);
    const row = Math.floor(halves) * COUNT;
    const above = halves - Math.floor(halves);
    if (above > 0) for (let s = 0; s < COUNT; s++) scores[s]! += above * (points[row + COUNT + s]! - points[row + s]!);
  }
}

/** Adds the points of a fact at one of its levels that stands on a half step. */
export function addPoints(fact: CompiledFact, level: number, scores: Float64Array): void {
  const row = halvesOf(level) * COUNT;
  for (let s = 0; s < COUNT; s++) scores[s]! += fact.points[row + s]!;
}

export function addSpeaker(speaker: Speaker, levels: Levels, scores: Float64Array): void {
  const size = loudness(speaker, levels);
  if (size === 0) return;
  for (let s = 0; s < COUNT; s++) scores[s]! += size * speaker.points[s]!;
}
