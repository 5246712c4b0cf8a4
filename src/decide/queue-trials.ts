import type { Verdict } from '../model/answer';
import { ORIGINS, UNKNOWN, type Levels, type Origins } from '../model/task';
import type { Engine } from './compile';
import { decideTask, type Decision } from './decide';
import { COUNT } from './points';

/** What each answer to one unknown fact would do to one task. Bit n of a set stands for level n. */
export interface Trial {
  position: number;
  /** Answers that make the verdict LIKELY or SETTLED. */
  firm: number;
  /** Answers that lift the task out of UNDECIDED; none when it is not there. */
  decided: number;
  /** Share of what keeps the answer open that the fact carries, 0 to 1. */
  informs: number;
}

export const isFirm = (verdict: Verdict): boolean => verdict === 'SETTLED' || verdict === 'LIKELY';

/** How many answers a fact may get. */
export function countAnswers(engine: Engine, position: number): number {
  const fact = engine.layout.facts[position]!;
  return fact.kind === 'scale' ? 5 : fact.values.length;
}

/** Tries every answer to every unknown fact of a task, as an answer of its group or of the profile would be laid under it. */
export function tryAnswers(
  engine: Engine,
  levels: Levels,
  origins: Origins,
  decision: Decision,
  origin: 'group' | 'profile',
): Trial[] {
  const trials: Trial[] = [];
  const trial = Float64Array.from(levels);
  const from = Uint8Array.from(origins);
  const open = openSpread(engine, levels, decision);
  for (const { position } of engine.facts) {
    if (levels[position]! > UNKNOWN) continue;
    let firm = 0;
    let decided = 0;
    from[position] = ORIGINS.indexOf(origin);
    for (let level = 1; level <= countAnswers(engine, position); level++) {
      trial[position] = level;
      const { verdict } = decideTask(engine, trial, from);
      if (isFirm(verdict)) firm |= 1 << level;
      if (verdict !== 'UNDECIDED' && decision.verdict === 'UNDECIDED') decided |= 1 << level;
    }
    trial[position] = levels[position]!;
    from[position] = origins[position]!;
    const informs = informationOf(engine, decision, position, open);
    if (firm !== 0 || decided !== 0 || informs > 0) trials.push({ position, firm, decided, informs });
  }
  return trials;
}

/** Spread of the lead that the unknown facts leave open. */
function openSpread(engine: Engine, levels: Levels, { leader, rival }: Decision): number {
  if (rival < 0) return 0;
  let sum = 0;
  for (const fact of engine.facts)
    if (!(levels[fact.position]! > UNKNOWN)) sum += fact.variance[leader * COUNT + rival]!;
  return sum;
}

/** A fact that a veto waits for keeps the whole answer open; another, its share of the spread. */
function informationOf(engine: Engine, decision: Decision, position: number, open: number): number {
  const waits = decision.check.indices.some((index) =>
    engine.vetoes[index]!.conditions.some((condition) => condition.position === position),
  );
  if (waits) return 1;
  if (open === 0) return 0;
  return engine.facts[position]!.variance[decision.leader * COUNT + decision.rival]! / open;
}
