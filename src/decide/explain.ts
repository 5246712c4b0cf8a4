import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Fact, Points, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Engine } from './compile';
import { round9 } from './points';
import { loudness } from './speakers';

/** One line of the sum: what a rule adds to each strategy. The start line has the rule "start" and no fact. */
export interface Speaking {
  rule: string;
  facts: string[];
  /** The answers that made it speak, as the user would write them. */
  answers: { fact: string; text: string }[];
  weight: number;
  /** Points it adds, weight and part included. */
  points: Points;
  reason: string;
  claims: string[];
  beyond: boolean;
}

/** Every rule that speaks, in the order of the policy, the start line first. Their points add up to the scores. */
export function speakingRules(engine: Engine, levels: Levels): Speaking[] {
  const { settings } = engine.policy;
  const lines: Speaking[] = [
    {
      rule: 'start',
      facts: [],
      answers: [],
      weight: 1,
      points: settings.start,
      reason: settings.start_reason,
      claims: [settings.start_claims],
      beyond: false,
    },
  ];
  for (const speaker of engine.speakers) {
    const size = loudness(speaker, levels);
    if (size === 0) continue;
    const { id, weight, reason, claims, beyond, points } = speaker.rule;
    const answers = speaker.facts.map((fact) => ({ fact, text: answerText(engine, levels, fact) }));
    lines.push({
      rule: id,
      facts: speaker.facts,
      answers,
      weight,
      points: scaled(points, weight * size),
      reason,
      claims,
      beyond,
    });
  }
  return lines;
}

function scaled(points: Points, size: number): Points {
  return Object.fromEntries(STRATEGY_IDS.map((id) => [id, round9(points[id] * size) + 0])) as Points;
}

const levelAt = (engine: Engine, levels: Levels, fact: string): number =>
  levels[engine.layout.position.get(fact) ?? -1] ?? UNKNOWN;

/** An answer as the user would write it: the number of a scale (one that follows from money, to two decimals), the word of a choice. */
export function answerText(engine: Engine, levels: Levels, id: string): string {
  const fact: Fact | undefined = engine.layout.facts[engine.layout.position.get(id) ?? -1];
  const level = levelAt(engine, levels, id);
  if (!fact || level === UNKNOWN) return 'unknown';
  if (level < UNKNOWN) return 'not applicable';
  return fact.kind === 'scale' ? String(Math.round(level * 100) / 100) : (fact.values[level - 1] ?? 'unknown');
}

/** A line of the comparison of two strategies. */
export interface Reason extends Speaking {
  forWinner: number;
  forRival: number;
  difference: number;
}

/** The lines that compare two strategies. The differences add up to the lead of the first over the second. */
export function compareStrategies(lines: Speaking[], winner: StrategyId, rival: StrategyId): Reason[] {
  return lines.map((line) => ({
    ...line,
    forWinner: line.points[winner],
    forRival: line.points[rival],
    difference: round9(line.points[winner] - line.points[rival]),
  }));
}

/** The reasons that carry a lead, the heaviest first. */
export const heaviest = (reasons: Reason[]): Reason[] =>
  reasons
    .filter(({ rule, difference }) => rule !== 'start' && difference > 0)
    .sort((a, b) => b.difference - a.difference);
