import { SIDE_FACTS } from '../catalogue/side-facts';
import type { SideFact } from '../model/field';
import type { Fact, Policy } from '../model/policy';

/**
 * Which position of a task's levels belongs to which fact: the policy's facts first, in its order, then the side facts.
 */
export interface Layout {
  facts: (Fact | SideFact)[];
  /** How many of them are the policy's own. */
  own: number;
  position: ReadonlyMap<string, number>;
  /** Where a task says which strategy is considered, and which is in use today. */
  considered: number;
  today: number;
}

export function layOut(policy: Policy): Layout {
  const facts = [...policy.facts, ...SIDE_FACTS];
  const position = new Map(facts.map((fact, index) => [fact.id, index]));
  const at = (id: string): number => position.get(id) ?? -1;
  return { facts, own: policy.facts.length, position, considered: at('considered'), today: at('today') };
}

/** The level that stands for a value of a fact: a scale's number, a choice's position from 1; undefined when it has no such value. */
export function levelOf(fact: Fact, value: string | number): number | undefined {
  if (fact.kind === 'scale') return typeof value === 'number' && value >= 1 && value <= 5 ? value : undefined;
  const at = fact.values.indexOf(String(value));
  return at < 0 ? undefined : at + 1;
}
