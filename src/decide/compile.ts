import type { ChoiceFact, Points, Policy, ScaleFact } from '../model/policy';
import { tabulateCouples, type CoupleTable } from './couples';
import type { Exposed } from './exposed';
import { groupProducts, type ProductGroup } from './groups';
import { layOut, type Layout } from './layout';
import { HALF_STEPS, inRows, tabulatePairs, type PairTable } from './point-table';
import { COUNT, partOf, toVector, zOf } from './points';
import { compileDuties, compileRisks, type CompiledDuty, type CompiledRisk } from './risk-signs';
import { listSpeakers, openContest, type Contest, type Speaker } from './speakers';
import { compileVetoes, type CompiledVeto, type VetoBook } from './vetoes';

/** A fact with its points worked out once. All matrices hold [a * COUNT + b] for the lead of strategy a over b. */
export interface CompiledFact {
  position: number;
  scale: boolean;
  /** How many answers a choice has; 0 for a scale. */
  values: number;
  /** Points of each answer at [halves * COUNT + strategy], see halvesOf. */
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
  /** The rules that tell two strategies apart, at [first * COUNT + second]. */
  contests: Contest[];
  totalMass: number;
  /** The points of facts and products in one block. */
  couples: CoupleTable;
  /** What unknown facts may add to a lead: at the least, where they stand in no product, and as variance. */
  spreads: { leastLead: PairTable; variance: PairTable };
  vetoes: CompiledVeto[];
  vetoBook: VetoBook;
  risks: CompiledRisk[];
  duties: CompiledDuty[];
  /** What can be flagged, by the strategies that a task concerns (see flags.ts). */
  exposed: Record<number, Exposed>;
}

const PAIRS = Array.from({ length: COUNT * COUNT }, (_, pair) => pair);

export function compilePolicy(policy: Policy): Engine {
  const layout = layOut(policy);
  const speakers = listSpeakers(policy, layout);
  const groups = groupProducts(speakers);
  const facts = policy.facts.map((fact, position) =>
    fact.kind === 'scale'
      ? compileScale(policy, fact, position, groups)
      : compileChoice(policy, fact, position, groups),
  );
  const vetoBook = compileVetoes(policy, layout);
  return {
    policy,
    layout,
    start: toVector(policy.settings.start),
    facts,
    groups,
    speakers,
    contests: PAIRS.map((pair) => openContest(speakers, Math.floor(pair / COUNT), pair % COUNT)),
    totalMass: facts.reduce((sum, fact) => sum + fact.mass, 0),
    couples: tabulateCouples(facts, groups),
    spreads: {
      leastLead: tabulatePairs(facts, ({ carries, group, leastLead }) => (carries && !group ? leastLead : undefined)),
      variance: tabulatePairs(facts, ({ carries, variance }) => (carries ? variance : undefined)),
    },
    vetoes: vetoBook.vetoes,
    vetoBook,
    risks: compileRisks(policy.risk_book, layout),
    duties: compileDuties(policy.risk_book, layout),
    exposed: [],
  };
}

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
    points: inRows(HALF_STEPS, at),
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
    points: inRows(
      [...values.keys()].map((index) => index + 1),
      (level) => values[level - 1]!,
    ),
    carries: rules.length > 0,
    mass: Math.max(0, ...fact.values.map((value) => of(value).reduce((sum, rule) => sum + massOf(rule), 0))),
    group: groups.find((group) => group.positions.includes(position)),
    ...spread(values),
  };
}

const massOf = (rule: { weight: number; points: Points }): number =>
  toVector(rule.points).reduce((sum, points) => sum + Math.abs(rule.weight * points), 0);

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
