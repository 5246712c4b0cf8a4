import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Engine } from './compile';
import { COUNT, round9 } from './points';
import { decideTask, type Decision } from './decide';
import { compareStrategies, speakingRules } from './explain';

/** Changing a choice counts as this many levels; answering an unknown scale counts from the middle plus a half. */
const CHOICE_DISTANCE = 1.5;
const UNKNOWN_DISTANCE = 0.5;
/** Pairs are searched only among the changes that come nearest on their own, so that one task stays a matter of milliseconds. */
const PAIR_POOL = 60;

/** A change of one or two facts that changes the answer. */
export interface Counterfactual {
  changes: { fact: string; from: number; to: number }[];
  /** Levels moved in all. */
  distance: number;
  strategy: StrategyId | null;
  lead: number;
}

interface Step {
  position: number;
  to: number;
  distance: number;
}

/** The nearest changes of facts that change the winner; pairs only when no single change does. Empty when there is no winner. */
export function nearestChanges(engine: Engine, levels: Levels, decision: Decision, count = 5): Counterfactual[] {
  if (decision.strategy < 0) return [];
  const steps = engine.facts.flatMap(({ position }) => stepsOf(engine, levels, position));
  const singles = steps.flatMap((step) => tryChange(engine, levels, decision, [step]));
  const found = singles.length > 0 ? singles : tryPairs(engine, levels, decision, steps);
  return found.sort((a, b) => a.distance - b.distance || b.lead - a.lead).slice(0, count);
}

function stepsOf(engine: Engine, levels: Levels, position: number): Step[] {
  const fact = engine.layout.facts[position]!;
  const now = levels[position]!;
  if (fact.kind === 'choice')
    return fact.values
      .map((_, index) => ({ position, to: index + 1, distance: CHOICE_DISTANCE }))
      .filter(({ to }) => to !== now);
  return [1, 2, 3, 4, 5]
    .filter((to) => to !== now)
    .map((to) => ({
      position,
      to,
      distance: now > UNKNOWN ? Math.abs(to - now) : Math.abs(to - 3) + UNKNOWN_DISTANCE,
    }));
}

function tryPairs(engine: Engine, levels: Levels, decision: Decision, steps: Step[]): Counterfactual[] {
  const pool = [...steps]
    .map((step) => ({ step, left: leadAfter(engine, levels, decision, step) }))
    .sort((a, b) => a.left - b.left)
    .slice(0, PAIR_POOL)
    .map(({ step }) => step);
  return pool.flatMap((first, index) =>
    pool
      .slice(index + 1)
      .filter((second) => second.position !== first.position)
      .flatMap((second) => tryChange(engine, levels, decision, [first, second])),
  );
}

/** What is left of the winner's lead over its best rival after a step. */
function leadAfter(engine: Engine, levels: Levels, decision: Decision, step: Step): number {
  const { scores, excluded } = decideTask(engine, applied(levels, [step]));
  let best = -Infinity;
  for (let s = 0; s < COUNT; s++)
    if (s !== decision.strategy && !(excluded & (1 << s))) best = Math.max(best, scores[s]!);
  return scores[decision.strategy]! - best;
}

function applied(levels: Levels, steps: Step[]): Levels {
  const changed = Float64Array.from(levels);
  for (const { position, to } of steps) changed[position] = to;
  return changed;
}

function tryChange(engine: Engine, levels: Levels, decision: Decision, steps: Step[]): Counterfactual[] {
  const after = decideTask(engine, applied(levels, steps));
  if (after.leader === decision.strategy) return [];
  return [
    {
      changes: steps.map(({ position, to }) => ({
        fact: engine.layout.facts[position]!.id,
        from: levels[position]!,
        to,
      })),
      distance: round9(steps.reduce((sum, { distance }) => sum + distance, 0)),
      strategy: STRATEGY_IDS[after.leader] ?? null,
      lead: Number.isNaN(after.lead) ? 0 : after.lead,
    },
  ];
}

/** The weight of a rule at which the answer flips to a rival: w - lead / (change of the lead per unit of weight). */
export interface WeightFlip {
  rule: string;
  weight: number;
  flipsAt: number;
  strategy: StrategyId;
}

/** For each rule that speaks, the nearest weight at or above 0 that flips the answer, the smallest relative change first. */
export function weightFlips(engine: Engine, levels: Levels, decision: Decision): WeightFlip[] {
  const winner = STRATEGY_IDS[decision.strategy];
  if (!winner) return [];
  const lines = speakingRules(engine, levels);
  const nearest = new Map<string, WeightFlip>();
  for (const rival of rivalsOf(decision)) {
    const lead = round9(decision.scores[decision.strategy]! - decision.scores[STRATEGY_IDS.indexOf(rival)]!);
    for (const { rule, weight, difference } of compareStrategies(lines, winner, rival)) {
      if (rule === 'start' || difference === 0 || weight === 0) continue;
      const flipsAt = round9(weight - lead / (difference / weight));
      if (flipsAt < 0) continue;
      const known = nearest.get(rule);
      if (!known || Math.abs(flipsAt - weight) < Math.abs(known.flipsAt - weight))
        nearest.set(rule, { rule, weight, flipsAt, strategy: rival });
    }
  }
  const move = ({ flipsAt, weight }: WeightFlip): number => Math.abs(flipsAt - weight) / weight;
  return [...nearest.values()].sort((a, b) => move(a) - move(b));
}

function rivalsOf(decision: Decision): StrategyId[] {
  return STRATEGY_IDS.filter((_, s) => s !== decision.strategy && !(decision.excluded & (1 << s)));
}

/**
 * By which share all weights may be wrong at once, in the worst way, without changing the answer: the least over all rivals of
 * lead / sum of |contributions to the lead|. null without a winner or a rival; above 1 no set of non-negative weights flips it.
 */
export function robustnessOf(engine: Engine, levels: Levels, decision: Decision): number | null {
  const winner = STRATEGY_IDS[decision.strategy];
  if (!winner) return null;
  const lines = speakingRules(engine, levels);
  let least: number | null = null;
  for (const rival of rivalsOf(decision)) {
    const reasons = compareStrategies(lines, winner, rival).filter(({ rule }) => rule !== 'start');
    const turmoil = reasons.reduce((sum, { difference }) => sum + Math.abs(difference), 0);
    const lead = decision.scores[decision.strategy]! - decision.scores[STRATEGY_IDS.indexOf(rival)]!;
    if (turmoil > 0 && (least === null || lead / turmoil < least)) least = round9(lead / turmoil);
  }
  return least;
}
