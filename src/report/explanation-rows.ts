import type { Engine } from '../decide/compile';
import { compareStrategies, speakingRules } from '../decide/explain';
import type { Answer } from '../model/answer';
import { STRATEGY_IDS, type StrategyId } from '../model/policy';
import type { Task } from '../model/task';
import type { ExplanationRow } from './explanation';

/**
 * The rules that spoke for a task, for its winner and its runner-up: the differences add up to the lead.
 * While a task is undecided the two best as far as is known are compared. Empty when everything is excluded.
 *
 * @param at place in the inventory, counted from 0 below the header
 * @param against another strategy than the runner-up to compare with
 */
export function explanationRows(
  engine: Engine,
  task: Task,
  answer: Answer,
  at: number,
  against?: StrategyId,
): ExplanationRow[] {
  const [winner, second] = contenders(answer);
  const rival = against ?? second;
  if (!winner) return [];
  return compareStrategies(speakingRules(engine, task.levels), winner, rival ?? winner).map((reason) => ({
    row: task.row,
    at,
    task: task.name,
    rule: reason.rule,
    fact: reason.facts.join(', '),
    level: reason.answers.map(({ text }) => text).join(', '),
    winner: reason.forWinner,
    runner_up: rival ? reason.forRival : null,
    difference: rival ? reason.difference : null,
    reason: reason.reason,
    claims: reason.claims,
    beyond: reason.beyond,
  }));
}

/** The two strategies that an explanation compares. */
export function contenders({ strategy, runner_up, excluded, scores }: Answer): (StrategyId | undefined)[] {
  if (strategy) return [strategy, runner_up ?? undefined];
  return STRATEGY_IDS.filter((id) => !excluded[id]).sort((a, b) => scores[b] - scores[a]);
}

/** Ids of the rules that spoke, in the order of the policy. */
export const rulesThatSpoke = (engine: Engine, task: Task): string[] =>
  speakingRules(engine, task.levels)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'start');
