import type { ChoiceRule, Part, Policy, ProductRule, ScaleRule } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import { STRATEGY_IDS } from '../model/policy';
import type { Layout } from './layout';
import { partOf, zOf } from './points';

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
}

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
export function loudness({ positions, parts, value }: Speaker, levels: Levels): number {
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
