import type { Verdict } from '../model/answer';
import { UNKNOWN, type Levels, type Origins } from '../model/task';
import { leadVariance, leastLead } from './bounds';
import type { Engine } from './compile';
import { COUNT, round9 } from './points';
import { hasOwn, hasProposed, sumUp } from './score';
import { findVetoes, vetoesHitting, type VetoList } from './vetoes';

/** Sums of many points carry rounding errors of this size; a bound is not trusted below it. */
const SLACK = 1e-9;

/** The decision on one task, in positions: -1 = none. Names, sentences and flags are made from it elsewhere. */
export interface Decision {
  verdict: Verdict;
  /** Shown to the user; -1 when UNDECIDED or all are excluded. */
  strategy: number;
  runnerUp: number;
  /** NaN with fewer than two strategies left, and when UNDECIDED. */
  lead: number;
  /** The ranking as far as it is known, also when UNDECIDED: the next question is found with it. */
  leader: number;
  rival: number;
  /** One for each strategy, rounded to nine places. */
  scores: number[];
  /** Bit s is set when strategy s is excluded. */
  excluded: number;
  /** The vetoes met with mode veto, those met with mode warn, and those that could hit the leader. */
  met: VetoList;
  warned: VetoList;
  check: VetoList;
  /** Bits that some pending veto may still exclude. */
  mayExclude: number;
  /** Point-carrying facts known, and their share of the points' mass. */
  known: number;
  evidence: number;
}

/**
 * Vetoes first, then one sum.
 *
 * @param levels one number for each fact of engine.layout
 * @param origins where each comes from; left out, everything counts as the row's own
 */
export function decideTask(engine: Engine, levels: Levels, origins?: Origins): Decision {
  const sum = sumUp(engine, levels);
  const { met, pending, warned } = findVetoes(engine.vetoBook, levels);
  const decision: Decision = {
    verdict: 'UNDECIDED',
    strategy: -1,
    runnerUp: -1,
    lead: NaN,
    leader: -1,
    rival: -1,
    scores: sum.scores,
    excluded: met.excludes,
    met,
    warned,
    check: engine.vetoBook.none,
    mayExclude: pending.excludes,
    known: sum.known,
    evidence: engine.totalMass > 0 ? round9(sum.mass / engine.totalMass) : 0,
  };
  rank(decision);
  if (decision.leader >= 0) decision.check = vetoesHitting(engine.vetoBook, pending, decision.leader);
  judge(engine, levels, origins, decision);
  return decision;
}

/** The two best of what is left; ties in the printed order of strategies. */
function rank(decision: Decision): void {
  const { scores, excluded } = decision;
  let leader = -1;
  let rival = -1;
  for (let s = 0; s < COUNT; s++) {
    if (excluded & (1 << s)) continue;
    if (leader < 0 || scores[s]! > scores[leader]!) {
      rival = leader;
      leader = s;
    } else if (rival < 0 || scores[s]! > scores[rival]!) rival = s;
  }
  decision.leader = leader;
  decision.rival = rival;
}

function judge(engine: Engine, levels: Levels, origins: Origins | undefined, decision: Decision): void {
  const { leader, rival } = decision;
  if (leader < 0) return; // everything is excluded: the notes say by what
  const only = rival < 0;
  const { min_facts } = engine.policy.settings;
  if (!only && (decision.known < min_facts || !hasOwn(engine, levels, origins))) return;
  decision.strategy = leader;
  decision.runnerUp = rival;
  if (!only) decision.lead = round9(decision.scores[leader]! - decision.scores[rival]!);
  decision.verdict = only ? 'SETTLED' : firmness(engine, levels, decision);
  const firm = decision.verdict === 'SETTLED' || decision.verdict === 'LIKELY';
  if (firm && hasProposed(engine, levels, origins)) decision.verdict = 'TENTATIVE';
}

function firmness(engine: Engine, levels: Levels, decision: Decision): Verdict {
  if (decision.lead < engine.policy.settings.close_margin) return 'CLOSE';
  if (decision.check.indices.length > 0) return 'TENTATIVE';
  if (againstAll(engine, levels, decision, isBeaten)) return 'SETTLED';
  return againstAll(engine, levels, decision, isFar) ? 'LIKELY' : 'TENTATIVE';
}

type Against = (engine: Engine, levels: Levels, decision: Decision, s: number) => boolean;

/** Whether this is true of every other strategy that is left. The rival comes first: most often it is enough. */
function againstAll(engine: Engine, levels: Levels, decision: Decision, test: Against): boolean {
  const { leader, rival, excluded } = decision;
  if (!test(engine, levels, decision, rival)) return false;
  for (let s = 0; s < COUNT; s++)
    if (s !== leader && s !== rival && !(excluded & (1 << s)) && !test(engine, levels, decision, s)) return false;
  return true;
}

/** In every completion; a possible tie is lost where the other one comes earlier. */
const isBeaten: Against = (engine, levels, { scores, leader }, s) => {
  const least = leastLead(engine, levels, scores, leader, s);
  return s < leader ? least > SLACK : least >= -SLACK;
};

const isFar: Against = (engine, levels, { scores, leader }, s) => {
  const spread = Math.sqrt(leadVariance(engine, levels, leader, s));
  return scores[leader]! - scores[s]! >= engine.policy.settings.likely_spread * spread - SLACK;
};

/**
 * Strategies that some completion may still make the winner: those that no rival beats in every completion.
 * A rival that an unknown fact may yet exclude rules nothing out, and a possible tie keeps a strategy possible: never too small.
 */
export function possibleStrategies(engine: Engine, levels: Levels, decision: Decision): number[] {
  const { excluded, mayExclude, scores } = decision;
  let beaten = excluded;
  for (let rival = 0; rival < COUNT; rival++) {
    if ((excluded | mayExclude) & (1 << rival)) continue;
    for (let s = 0; s < COUNT; s++)
      if (s !== rival && leastLead(engine, levels, scores, rival, s) > SLACK) beaten |= 1 << s;
  }
  const possible: number[] = [];
  for (let s = 0; s < COUNT; s++) if (!(beaten & (1 << s))) possible.push(s);
  return possible;
}

/** Position of the fact to ask for next, or -1 when no answer can move anything. */
export function nextFact(engine: Engine, levels: Levels, decision: Decision): number {
  const { leader, rival, check } = decision;
  for (const { position } of engine.vetoes[check.indices[0] ?? -1]?.conditions ?? [])
    if (levels[position]! <= UNKNOWN) return position;
  if (rival < 0) return -1;
  let best = -1;
  let widest = SLACK;
  for (const fact of engine.facts) {
    if (levels[fact.position]! > UNKNOWN) continue;
    const range = fact.range[leader * COUNT + rival]!;
    if (range > widest) {
      widest = range;
      best = fact.position;
    }
  }
  return best;
}
