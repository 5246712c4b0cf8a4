import type { ChoiceFact, Policy, ScaleFact, Veto, VetoMode } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import { UNKNOWN } from '../model/task';
import { groupProducts, type ProductGroup } from './groups';
import { layOut, levelOf, type Layout } from './layout';
import { COUNT, partOf, toVector } from './points';
import { listSpeakers, type Speaker } from './speakers';

/** A condition of a veto on positions and levels instead of names and values. */
export interface CompiledVeto {
  id: string;
  mode: VetoMode;
  conditions: { position: number; levels: number[] }[];
  /** Bit s is set when strategy s is excluded. */
  excludes: number;
}

/** A fact with its points worked out once. All matrices hold [a * COUNT + b] for the lead of strategy a over b. */
export interface CompiledFact {
  position: number;
  scale: boolean;
  /** Scales: points per unit of z above the middle, and per unit below it. */
  above: Float64Array;
  below: Float64Array;
  /** Choices: points of each value, in the order of its values. */
  values: Float64Array[];
  /** Whether a rule speaks of it at all: only such facts count as known. */
  carries: boolean;
  /** Its share of the evidence. */
  mass: number;
  /** The group of products it stands in, or undefined: it can be bounded on its own. */
  group: ProductGroup | undefined;
  /** Over every answer it may get: the least lead, its range, and its variance with all answers equally likely. */
  leastLead: Float64Array;
  range: Float64Array;
  variance: Float64Array;
}

/** A policy made ready to decide many tasks: no names are looked up after this. */
export interface Engine {
  policy: Policy;
  layout: Layout;
  start: Float64Array;
  facts: CompiledFact[];
  groups: ProductGroup[];
  speakers: Speaker[];
  totalMass: number;
  vetoes: CompiledVeto[];
}

export function compilePolicy(policy: Policy): Engine {
  const layout = layOut(policy);
  const speakers = listSpeakers(policy, layout);
  const groups = groupProducts(speakers);
  const facts = policy.facts.map((fact, position) =>
    fact.kind === 'scale'
      ? compileScale(policy, fact, position, groups)
      : compileChoice(policy, fact, position, groups),
  );
  return {
    policy,
    layout,
    start: toVector(policy.settings.start),
    facts,
    groups,
    speakers,
    totalMass: facts.reduce((sum, fact) => sum + fact.mass, 0),
    vetoes: policy.vetoes.map((veto) => compileVeto(veto, layout)),
  };
}

function compileScale(policy: Policy, fact: ScaleFact, position: number, groups: ProductGroup[]): CompiledFact {
  const above = new Float64Array(COUNT);
  const below = new Float64Array(COUNT);
  const rules = policy.rules.filter((rule) => rule.fact === fact.id);
  let mass = 0;
  for (const rule of rules) {
    toVector(rule.points).forEach((points, s) => {
      above[s]! += rule.weight * points * partOf(rule.part, 1);
      below[s]! += rule.weight * points * partOf(rule.part, -1);
      mass += Math.abs(rule.weight * points);
    });
  }
  const at = (z: number) => (z > 0 ? above : below).map((points) => Math.abs(z) * points);
  return {
    position,
    scale: true,
    above,
    below,
    values: [],
    carries: rules.length > 0,
    mass,
    group: groups.find((group) => group.positions.includes(position)),
    ...spread([-1, -0.5, 0, 0.5, 1].map(at)),
  };
}

function compileChoice(policy: Policy, fact: ChoiceFact, position: number, groups: ProductGroup[]): CompiledFact {
  const rules = policy.choices.filter((rule) => rule.fact === fact.id);
  const values = fact.values.map((value) => {
    const sum = new Float64Array(COUNT);
    for (const rule of rules.filter((one) => one.value === value))
      toVector(rule.points).forEach((points, s) => (sum[s]! += rule.weight * points));
    return sum;
  });
  const heaviness = fact.values.map((value) =>
    rules
      .filter((rule) => rule.value === value)
      .reduce(
        (sum, rule) => sum + STRATEGY_IDS.reduce((all, id) => all + Math.abs(rule.weight * rule.points[id]), 0),
        0,
      ),
  );
  return {
    position,
    scale: false,
    above: new Float64Array(COUNT),
    below: new Float64Array(COUNT),
    values,
    carries: rules.length > 0,
    mass: Math.max(0, ...heaviness),
    group: groups.find((group) => group.positions.includes(position)),
    ...spread(values),
  };
}

/** Least lead, range and variance of every pair of strategies over equally likely answers. */
function spread(answers: Float64Array[]): Pick<CompiledFact, 'leastLead' | 'range' | 'variance'> {
  const leastLead = new Float64Array(COUNT * COUNT);
  const range = new Float64Array(COUNT * COUNT);
  const variance = new Float64Array(COUNT * COUNT);
  for (let a = 0; a < COUNT; a++) {
    for (let b = 0; b < COUNT; b++) {
      const leads = answers.map((points) => points[a]! - points[b]!);
      const mean = leads.reduce((sum, lead) => sum + lead, 0) / leads.length;
      const pair = a * COUNT + b;
      leastLead[pair] = Math.min(...leads);
      range[pair] = Math.max(...leads) - leastLead[pair]!;
      variance[pair] = leads.reduce((sum, lead) => sum + (lead - mean) ** 2, 0) / leads.length;
    }
  }
  return { leastLead, range, variance };
}

function compileVeto(veto: Veto, layout: Layout): CompiledVeto {
  return {
    id: veto.id,
    mode: veto.mode,
    conditions: veto.when.map(({ fact, values }) => {
      const position = layout.position.get(fact) ?? -1;
      const levels = values.map((value) => levelOf(layout.facts[position]!, value) ?? UNKNOWN);
      return { position, levels: levels.filter((level) => level !== UNKNOWN) };
    }),
    excludes: veto.excludes.reduce((bits, id) => bits | (1 << STRATEGY_IDS.indexOf(id)), 0),
  };
}
