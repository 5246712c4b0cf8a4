import { ORIGINS, UNKNOWN, type Levels, type Origins } from '../model/task';
import type { CompiledFact, Engine } from './compile';
import { BELOW, ROW } from './couples';
import { halvesOf } from './point-table';
import { COUNT, round9 } from './points';
import { addSpeaker } from './speakers';

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
  if (addCouples(engine, levels)) addOneByOne(engine, levels);
  const scores = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < COUNT; s++) scores[s] = round9(running[s]!);
  return { scores, known: running[COUNT + 1]!, mass: running[COUNT]! };
}

/** Adds up rows of the table; true when a level stands between two half steps, which the table does not hold. */
function addCouples({ couples, start }: Engine, levels: Levels): boolean {
  const { first, second, width, rows, others, at } = couples;
  let between = 0;
  for (let couple = 0; couple < first.length; couple++) {
    const x = halvesOf(levels[first[couple]!]!);
    const y = halvesOf(levels[second[couple]!]!);
    const [row, column] = [x | 0, y | 0];
    between += x - row + (y - column);
    at[couple] = ((couple * width + row + BELOW) * width + column + BELOW) * ROW;
  }
  for (let number = 0; number < ROW; number++) {
    let sum = number < COUNT ? start[number]! : 0;
    for (let couple = 0; couple < at.length; couple++) sum += rows[at[couple]! + number]!;
    running[number] = sum;
  }
  for (const product of others) addSpeaker(product, levels, running);
  return between > 0;
}

/** The same without the table: every fact, then every product. */
function addOneByOne({ facts, groups, start }: Engine, levels: Levels): void {
  running.fill(0);
  running.set(start);
  for (const fact of facts) {
    const { position, carries, mass } = fact;
    if (!carries || !(levels[position]! > UNKNOWN)) continue;
    addLevel(fact, levels[position]!, running);
    running[COUNT]! += mass;
    running[COUNT + 1]! += 1;
  }
  for (const { products } of groups) for (const product of products) addSpeaker(product, levels, running);
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

/** Adds the points of a fact at any of its levels: between two half steps, in proportion. */
function addLevel({ points }: CompiledFact, level: number, scores: Float64Array): void {
  const halves = halvesOf(level);
  const above = halves - Math.floor(halves);
  const row = Math.floor(halves) * COUNT;
  for (let s = 0; s < COUNT; s++) {
    const below = points[row + s]!;
    scores[s]! += above > 0 ? below + above * (points[row + COUNT + s]! - below) : below;
  }
}

/** Adds the points of a fact at one of its levels that stands on a half step. */
export function addPoints(fact: CompiledFact, level: number, scores: Float64Array): void {
  const row = halvesOf(level) * COUNT;
  for (let s = 0; s < COUNT; s++) scores[s]! += fact.points[row + s]!;
}
