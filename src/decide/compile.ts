import type { ChoiceFact, Points, Policy, ScaleFact, Veto, VetoMode } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import { UNKNOWN } from '../model/task';
import { groupProducts, type ProductGroup } from './groups';
import { layOut, levelOf, type Layout } from './layout';
import { COUNT, partOf, toVector, zOf } from './points';
import { compileDuties, compileRisks, type CompiledDuty, type CompiledRisk } from './risk-signs';
import { listSpeakers, type Speaker } from './speakers';

/** A condition of a veto on positions and levels instead of names and values. */
export interface CompiledVeto {
  id: string;
  mode: VetoMode;
  /** `accepted` holds 1 at the levels that meet the condition. */
  conditions: { position: number; accepted: Uint8Array }[];
  /** Bit s is set when strategy s is excluded. */
  excludes: number;
}

/** A fact with its points worked out once. All matrices hold [a * COUNT + b] for the lead of strategy a over b. */
export interface CompiledFact {
  position: number;
  scale: boolean;
  /** How many answers a choice has; 0 for a scale. */
  values: number;
  /** Points of each answer at [step * COUNT + strategy], see stepOf; step 0 = unknown: no points. */
  points: Float64Array;
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
  risks: CompiledRisk[];
  duties: CompiledDuty[];
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
    risks: compileRisks(policy.risk_book, layout),
    duties: compileDuties(policy.risk_book, layout),
  };
}

/** Steps of a scale: half levels from 1 to 5. Levels between them are interpolated, which is exact for half steps around 3. */
const STEPS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/** Row of an answer in a fact's points: the half step of a scale, the value of a choice. Not whole for a level between two half steps. */
export const stepOf = (fact: CompiledFact, level: number): number => (fact.scale ? level * 2 - 1 : level);

function compileScale(policy: Policy, fact: ScaleFact, position: number, groups: ProductGroup[]): CompiledFact {
  const rules = policy.rules.filter((rule) => rule.fact === fact.id);
  const at = (level: number): Float64Array => {
    const sum = new Float64Array(COUNT);
    for (const rule of rules)
      toVector(rule.points).forEach((points, s) => (sum[s]! += rule.weight * points * partOf(rule.part, zOf(level))));
    return sum;
  };
  return {
    position,
    scale: true,
    values: 0,
    points: inRows(STEPS.map(at)),
    carries: rules.length > 0,
    mass: rules.reduce((sum, rule) => sum + massOf(rule), 0),
    group: groups.find((group) => group.positions.includes(position)),
    ...spread([1, 2, 3, 4, 5].map(at)),
  };
}

function compileChoice(policy: Policy, fact: ChoiceFact, position: number, groups: ProductGroup[]): CompiledFact {
  const rules = policy.choices.filter((rule) => rule.fact === fact.id);
  const of = (value: string) => rules.filter((rule) => rule.value === value);
  const values = fact.values.map((value) => {
    const sum = new Float64Array(COUNT);
    for (const rule of of(value)) toVector(rule.points).forEach((points, s) => (sum[s]! += rule.weight * points));
    return sum;
  });
  return {
    position,
    scale: false,
    values: values.length,
    points: inRows(values),
    carries: rules.length > 0,
    mass: Math.max(0, ...fact.values.map((value) => of(value).reduce((sum, rule) => sum + massOf(rule), 0))),
    group: groups.find((group) => group.positions.includes(position)),
    ...spread(values),
  };
}

const massOf = (rule: { weight: number; points: Points }): number =>
  toVector(rule.points).reduce((sum, points) => sum + Math.abs(rule.weight * points), 0);

/** Row 0 stays empty: it belongs to the unknown. */
function inRows(answers: Float64Array[]): Float64Array {
  const rows = new Float64Array((answers.length + 1) * COUNT);
  answers.forEach((points, index) => rows.set(points, (index + 1) * COUNT));
  return rows;
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
      const accepted = new Uint8Array(Math.max(6, ...levels.map((level) => level + 1)));
      for (const level of levels) if (level > UNKNOWN) accepted[level] = 1;
      return { position, accepted };
    }),
    excludes: veto.excludes.reduce((bits, id) => bits | (1 << STRATEGY_IDS.indexOf(id)), 0),
  };
}
