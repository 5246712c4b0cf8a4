import type { ChoiceRule, Part, Policy, ProductRule, ScaleRule } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import { STRATEGY_IDS } from '../model/policy';
import type { Layout } from './layout';
import { COUNT, partOf, zOf } from './points';

/** A rule ready to be asked, for one task after the other, how loudly it speaks. */
export interface Speaker {
  rule: ScaleRule | ProductRule | ChoiceRule;
  /** Facts it listens to, as names and positions. */
  facts: string[];
  positions: number[];
  /** The part of each fact; undefined for a choice, where `value` is the level that makes it speak. */
  parts: Part[] | undefined;
  value: number;
  /** Points of each strategy with the weight in. */
  points: Float64Array;
  /** For a rule on one scale: its loudness at each half step, see stepOf; step 0 = unknown. */
  steps: Float64Array | undefined;
}

const HALF_STEPS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/** Rules in the order of every table: those on one fact, products, choices. */
export function listSpeakers(policy: Policy, layout: Layout): Speaker[] {
  const speaker = (
    rule: Speaker['rule'],
    facts: string[],
    parts: Part[] | undefined,
    value: number = UNKNOWN,
  ): Speaker => ({
    rule,
    facts,
    positions: facts.map((fact) => layout.position.get(fact) ?? -1),
    parts,
    value,
    points: Float64Array.from(STRATEGY_IDS, (id) => rule.weight * rule.points[id]),
    steps:
      parts?.length === 1
        ? Float64Array.from([0, ...HALF_STEPS.map((level) => partOf(parts[0]!, zOf(level)))])
        : undefined,
  });
  return [
    ...policy.rules.map((rule) => speaker(rule, [rule.fact], [rule.part])),
    ...policy.products.map((rule) =>
      speaker(
        rule,
        rule.factors.map(({ fact }) => fact),
        rule.factors.map(({ part }) => part),
      ),
    ),
    ...policy.choices.map((rule) => {
      const fact = policy.facts.find(({ id }) => id === rule.fact);
      return speaker(rule, [rule.fact], undefined, fact?.kind === 'choice' ? fact.values.indexOf(rule.value) + 1 : 0);
    }),
  ];
}

/** How loudly a rule speaks: the product of its parts, 1 for a choice that has its value, 0 while a fact is unknown. */
export function loudness(speaker: Speaker, levels: Levels): number {
  const { positions, parts, value, steps } = speaker;
  if (steps) {
    const level = levels[positions[0]!]!;
    const loud = level > UNKNOWN ? steps[level * 2 - 1] : 0;
    if (loud !== undefined) return loud; // undefined between two half steps: worked out below
  }
  if (!parts) return value > UNKNOWN && levels[positions[0]!] === value ? 1 : 0;
  let size = 1;
  for (let index = 0; index < positions.length; index++) {
    const level = levels[positions[index]!]!;
    if (!(level > UNKNOWN)) return 0;
    size *= partOf(parts[index]!, zOf(level));
    if (size === 0) return 0;
  }
  return size;
}

const CONTESTED = new WeakMap<readonly Speaker[], { speaker: Speaker; gap: number }[][]>();

/** The rules that tell two strategies apart, with the points they give the first over the second when they speak at full voice. */
export function contestedBy(
  speakers: readonly Speaker[],
  first: number,
  second: number,
): { speaker: Speaker; gap: number }[] {
  let pairs = CONTESTED.get(speakers);
  if (!pairs) CONTESTED.set(speakers, (pairs = []));
  return (pairs[first * COUNT + second] ??= speakers
    .map((speaker) => ({ speaker, gap: speaker.points[first]! - speaker.points[second]! }))
    .filter(({ gap }) => gap !== 0));
}
