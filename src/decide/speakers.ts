import type { ChoiceRule, Part, Policy, ProductRule, ScaleRule } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import { STRATEGY_IDS } from '../model/policy';
import type { Layout } from './layout';
import { HALF_STEPS, halvesOf } from './point-table';
import { COUNT, partOf, zOf } from './points';

/** A rule ready to be asked, for one task after the other, how loudly it speaks. */
export interface Speaker {
  /** Its place among the rules. */
  index: number;
  rule: ScaleRule | ProductRule | ChoiceRule;
  /** Facts it listens to, as names and positions. */
  facts: string[];
  positions: number[];
  /** The part of each fact; undefined for a choice. */
  parts: Part[] | undefined;
  /** Points of each strategy with the weight in. */
  points: Float64Array;
  /** For each fact how loudly its part speaks, by the half steps of its level, see halvesOf. */
  loud: Float64Array[];
}

/** Rules in the order of every table: those on one fact, products, choices. */
export function listSpeakers(policy: Policy, layout: Layout): Speaker[] {
  const speaker = (
    rule: Speaker['rule'],
    facts: string[],
    parts: Part[] | undefined,
    value = UNKNOWN,
  ): Omit<Speaker, 'index'> => ({
    rule,
    facts,
    positions: facts.map((fact) => layout.position.get(fact) ?? -1),
    parts,
    points: Float64Array.from(STRATEGY_IDS, (id) => rule.weight * rule.points[id]),
    loud: parts ? parts.map(loudnessOfPart) : [loudnessOfChoice(value)],
  });
  const speakers = [
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
  return speakers.map((each, index) => ({ index, ...each }));
}

function loudnessOfPart(part: Part): Float64Array {
  const loud = new Float64Array(halvesOf(5) + 1);
  for (const level of HALF_STEPS) loud[halvesOf(level)] = partOf(part, zOf(level));
  return loud;
}

function loudnessOfChoice(value: number): Float64Array {
  const loud = new Float64Array(halvesOf(value) + 1);
  if (value > UNKNOWN) loud[halvesOf(value)] = 1;
  return loud;
}

/** How loudly a rule speaks: the product of its parts, 1 for a choice that has its value, 0 while a fact is unknown. */
export function loudness(speaker: Speaker, levels: Levels): number {
  const { positions, loud } = speaker;
  let size = 1;
  for (let index = 0; index < positions.length; index++) {
    const level = levels[positions[index]!]!;
    if (!(level > UNKNOWN)) return 0;
    size *= loud[index]![halvesOf(level)] ?? loudnessBetween(speaker, index, level);
    if (size === 0) return 0;
  }
  return size;
}

/** For what the table does not hold: a level between two half steps, or a choice's value behind the one that speaks. */
function loudnessBetween({ parts }: Speaker, index: number, level: number): number {
  return parts ? partOf(parts[index]!, zOf(level)) : 0;
}

/** Adds the points of a rule, as loudly as it speaks of a task. */
export function addSpeaker(speaker: Speaker, levels: Levels, scores: Float64Array): void {
  const size = loudness(speaker, levels);
  if (size === 0) return;
  for (let s = 0; s < COUNT; s++) scores[s]! += size * speaker.points[s]!;
}

/** The rules that tell two strategies apart, in the order of the policy. */
export interface Contest {
  speakers: Speaker[];
  /** Points they give the first over the second when they speak at full voice. */
  gaps: Float64Array;
  /** Position of the fact of a rule on one fact, and the points by the half steps of its level at [rule * width + halves]; -1 for rules on several. */
  positions: Int32Array;
  width: number;
  points: Float64Array;
}

export function openContest(all: readonly Speaker[], first: number, second: number): Contest {
  const gapOf = ({ points }: Speaker): number => points[first]! - points[second]!;
  const speakers = all.filter((speaker) => gapOf(speaker) !== 0);
  const width = Math.max(0, ...speakers.map(({ loud }) => loud[0]!.length));
  const points = new Float64Array(width * speakers.length);
  speakers.forEach((speaker, rule) =>
    speaker.loud[0]!.forEach((loud, halves) => (points[rule * width + halves] = gapOf(speaker) * loud)),
  );
  return {
    speakers,
    gaps: Float64Array.from(speakers, gapOf),
    positions: Int32Array.from(speakers, ({ positions }) => (positions.length === 1 ? positions[0]! : -1)),
    width,
    points,
  };
}

/** Points that each rule gives the first strategy over the second for the task at hand. Used by one call at a time, so one block serves all. */
let weights = new Float64Array(64);

/** The heaviest rules of the task at hand; undefined stands for no rule. */
const heaviest: (Speaker | undefined)[] = [undefined, undefined, undefined];

/**
 * The three rules that carry the lead of one strategy over another most, the heaviest first; ties in the order of the policy.
 * The next call overwrites the list.
 */
export function heaviestRules(contest: Contest, levels: Levels): readonly (Speaker | undefined)[] {
  const { speakers } = contest;
  weigh(contest, levels);
  let [first, second, third] = [-1, -1, -1];
  let [most, more, much] = [0, 0, 0];
  for (let rule = 0; rule < speakers.length; rule++) {
    const weight = weights[rule]!;
    if (!(weight > much)) continue;
    if (weight > more) {
      third = second;
      much = more;
      if (weight > most) {
        second = first;
        more = most;
        first = rule;
        most = weight;
      } else {
        second = rule;
        more = weight;
      }
    } else {
      third = rule;
      much = weight;
    }
  }
  heaviest[0] = first < 0 ? undefined : speakers[first];
  heaviest[1] = second < 0 ? undefined : speakers[second];
  heaviest[2] = third < 0 ? undefined : speakers[third];
  return heaviest;
}

function weigh({ speakers, gaps, positions, width, points }: Contest, levels: Levels): void {
  if (weights.length < speakers.length) weights = new Float64Array(speakers.length);
  for (let rule = 0; rule < positions.length; rule++) {
    const position = positions[rule]!;
    const halves = position < 0 ? width : halvesOf(levels[position]!);
    const row = Math.trunc(halves);
    const inTable = row === halves && row < width;
    weights[rule] = inTable ? points[rule * width + row]! : gaps[rule]! * loudness(speakers[rule]!, levels);
  }
}
