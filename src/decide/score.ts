import { ORIGINS, UNKNOWN, type Levels, type Origins } from '../model/task';
import type { CompiledFact, Engine } from './compile';
import { halvesOf, ROW } from './point-table';
import { COUNT, round9 } from './points';
import { loudness, type Speaker } from './speakers';

const PROFILE = ORIGINS.indexOf('profile');
const PROPOSAL = ORIGINS.indexOf('proposal');

/** What a task's known facts add up to. */
export interface Sum {
  /** One for each strategy, rounded to nine places. */
  scores: number[];
  /** Point-carrying facts known, and the mass of points that they carry. */
  known: number;
  mass: number;
}

/** Sums of the task at hand, as in a row of the table. Used by one call at a time, so one block serves all. */
const running = new Float64Array(ROW);

/** Start points plus the points of everything known: the sum that a person can redo with SUMPRODUCT. */
export function sumUp(engine: Engine, levels: Levels): Sum {
  const { carries, first, rows, at } = engine.table;
  let known = 0;
  let between = 0;
  for (let position = 0; position < carries.length; position++) {
    const halves = halvesOf(levels[position]!);
    const row = Math.trunc(halves);
    between += halves - row;
    at[known] = first[position]! + row * ROW;
    // 1 above 0, without a branch: no processor can guess which facts are known.
    known += carries[position]! & (-row >>> 31);
  }
  for (let column = 0; column < ROW; column++) {
    let sum = column < COUNT ? engine.start[column]! : 0;
    for (let one = 0; one < known; one++) sum += rows[at[one]! + column]!;
    running[column] = sum;
  }
  if (between > 0) addBetween(engine.facts, levels, running);
  for (const group of engine.groups) for (const product of group.products) addSpeaker(product, levels, running);
  const scores = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < COUNT; s++) scores[s] = round9(running[s]!);
  return { scores, known, mass: running[COUNT]! };
}

/** Whether a known point-carrying fact comes from the row or its group. */
export function hasOwn({ facts }: Engine, levels: Levels, origins: Origins | undefined): boolean {
  for (let at = 0; at < facts.length; at++) {
    const { position, carries } = facts[at]!;
    if (carries && levels[position]! > UNKNOWN && (!origins || origins[position] !== PROFILE)) return true;
  }
  return false;
}

/** Whether a known fact is only proposed. */
export function hasProposed({ facts }: Engine, levels: Levels, origins: Origins | undefined): boolean {
  if (!origins?.includes(PROPOSAL)) return false;
  return facts.some(({ position }) => levels[position]! > UNKNOWN && origins[position] === PROPOSAL);
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
