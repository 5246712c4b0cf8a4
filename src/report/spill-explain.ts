import { decideTask } from '../decide/decide';
import { answerText } from '../decide/explain';
import { nearestChanges } from '../decide/what-if';
import type { Engine } from '../decide/compile';
import { STRATEGY_IDS, type StrategyId } from '../model/policy';
import { contenders, explanationRows } from './explanation-rows';
import { quoteGiven, refuse, spill, type SpillCell, type Spilled } from './spill';
import { answerRow, refuseRow, type AnsweredTask, type TaskRows } from './spill-tasks';

/** Changes that WHATIF shows when nobody says how many, and at most. */
const USUAL_CHANGES = 5;
const MOST_CHANGES = 100;

/** The one task of a formula that explains a single one, read and answered. */
export function openOne(tasks: TaskRows): Spilled<AnsweredTask> {
  if (tasks.rows.length !== 1) return refuse('ONE_TASK', { given: tasks.rows.length });
  const answered = answerRow(tasks, 0);
  if (!answered) return refuse('BLANK_TASK');
  if (answered.problems.length > 0) return { ok: false, problem: refuseRow(tasks, 0, answered.problems) };
  return spill(answered);
}

/** A strategy by its code or its label, without regard to case; undefined where none was given. */
export function readStrategy(engine: Engine, name: string, given: string | undefined): Spilled<StrategyId | undefined> {
  if (given === undefined) return spill(undefined);
  const wanted = plain(given);
  const found = engine.policy.strategies.find(({ id, label }) => plain(id) === wanted || plain(label) === wanted);
  if (found) return spill(found.id);
  return refuse('UNKNOWN_WORD', { name, given: quoteGiven(given), allowed: STRATEGY_IDS.join(', ') });
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * EXPLAIN: a row for each rule that speaks: rule, fact, answer, points for the winner, points for its rival, difference,
 * reason, claims, and whether it goes beyond the documents. The differences add up to the lead.
 */
export function explainRows(tasks: TaskRows, against: string | undefined): Spilled {
  const { engine } = tasks.ruling;
  const one = openOne(tasks);
  if (!one.ok) return one;
  const rival = readStrategy(engine, 'against', against);
  if (!rival.ok) return rival;
  const { task, answer } = one.value;
  const [winner] = contenders(answer);
  if (!winner) return { ok: false, problem: { kind: 'none', message: answer.why } };
  if (rival.value === winner) return refuse('SAME_STRATEGY', { given: winner });
  const rows = explanationRows(engine, task, answer, 0, rival.value);
  return spill(
    rows.map((row): SpillCell[] => [
      row.rule,
      row.fact,
      row.level,
      row.winner,
      row.runner_up ?? '',
      row.difference ?? '',
      row.reason,
      row.claims.join(', '),
      row.beyond ? 'beyond' : '',
    ]),
  );
}

/**
 * WHATIF: the nearest changes that change the answer: fact, its answer now, the answer it would need, the strategy and its
 * lead then, and how many levels were moved. Two facts that must change together share a row.
 */
export function whatIfRows(tasks: TaskRows, count: unknown): Spilled {
  const { engine } = tasks.ruling;
  const one = openOne(tasks);
  if (!one.ok) return one;
  const most = count === undefined ? USUAL_CHANGES : count;
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1 || most > MOST_CHANGES) {
    return refuse('WRONG_COUNT', { given: quoteGiven(String(count)), most: MOST_CHANGES, usual: USUAL_CHANGES });
  }
  const { task, answer } = one.value;
  if (answer.strategy === null) return { ok: false, problem: { kind: 'none', message: answer.why } };
  const decision = decideTask(engine, task.levels, task.origins);
  const changes = nearestChanges(engine, task.levels, decision, most);
  if (changes.length === 0) return spill([['none', '', '', '', '', '']]);
  return spill(
    changes.map(({ changes: steps, strategy, lead, distance }): SpillCell[] => [
      steps.map(({ fact }) => fact).join('; '),
      steps.map(({ fact, from }) => textAt(engine, fact, from)).join('; '),
      steps.map(({ fact, to }) => textAt(engine, fact, to)).join('; '),
      strategy ?? 'none',
      lead,
      distance,
    ]),
  );
}

/** A level of a fact as the user would write it. */
function textAt(engine: Engine, fact: string, level: number): string {
  const levels = new Float64Array(engine.layout.facts.length);
  levels[engine.layout.position.get(fact) ?? 0] = level;
  return answerText(engine, levels, fact);
}
