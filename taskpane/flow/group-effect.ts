import { queueSteps, type QueueGroup } from '../../src/decide/queue';
import { isFirm } from '../../src/decide/queue-trials';
import type { Engine } from '../../src/decide/compile';
import type { StrategyId } from '../../src/model/policy';
import { ORIGINS } from '../../src/model/task';
import type { TaskList } from '../../src/report/task-list';
import type { GroupName } from '../../src/table/group-members';
import { answerLevel } from '../../src/table/profile';
import type { GroupEffect } from '../steps/facts/group-state';

/** Rows that belong to a group, and of some the names; the members are counted from 0 below the header. */
export interface Found {
  members: number[];
  sample: string[];
}

/** Names of rows that are shown. */
const SAMPLE = 3;
/** Facts that are put first. */
const BEST = 5;

type Belongs = (cells: readonly unknown[], words: { name: string }) => number[];

/** Looks for the rows of a group. In small steps. */
export function* findRows(tasks: TaskList, belongs: Belongs): Generator<void, Found, void> {
  const found: Found = { members: [], sample: [] };
  for (let at = 0; at < tasks.count; at++) {
    const { cells, task, blank } = tasks.answer(at);
    if (!blank && belongs(cells, task).length > 0) {
      found.members.push(at);
      if (found.sample.length < SAMPLE && task.name !== '') found.sample.push(task.name);
    }
    yield;
  }
  return found;
}

/** The facts whose answer would settle most of these rows, the best first. In small steps. */
export function* bestFacts(
  engine: Engine,
  tasks: TaskList,
  members: readonly number[],
  name: GroupName,
): Generator<void, string[], void> {
  const group: QueueGroup = { ...name };
  const rows = [];
  for (const at of members) {
    const { task } = tasks.answer(at);
    rows.push({ levels: task.levels, origins: task.origins, groups: [group], proposed: [], money: null });
    yield;
  }
  const queue = yield* queueSteps(engine, rows, 'tasks');
  const facts = queue.filter(({ settles, informs }) => settles > 0 || informs > 0).map(({ fact }) => fact);
  return [...new Set(facts)].slice(0, BEST);
}

/** An answer that is about to be given for a group. */
export interface Trial {
  fact: string;
  answer: string | number;
  /** The list without any answer of the group to this fact. */
  without: TaskList;
}

const ROW = ORIGINS.indexOf('row');

/** What rows come to before and after a change. In small steps. */
export function* effectOf(
  engine: Engine,
  { before, after }: { before: TaskList; after: TaskList },
  concerned: readonly number[],
  trial: Trial | null,
): Generator<void, GroupEffect, void> {
  const effect: GroupEffect = { counts: 0, own: 0, nearer: 0, firm: { before: 0, after: 0 }, moves: [] };
  const position = engine.layout.position.get(trial?.fact ?? '') ?? -1;
  const level = trial ? answerLevel(engine.layout, trial.fact, trial.answer) : 0;
  const moves = new Map<string, { from: StrategyId | null; to: StrategyId | null; rows: number }>();
  for (const at of concerned) {
    const was = before.answer(at).answer;
    const { task, answer: is } = after.answer(at);
    if (isFirm(was.verdict)) effect.firm.before++;
    if (isFirm(is.verdict)) effect.firm.after++;
    if (was.strategy !== is.strategy) {
      const key = `${was.strategy} ${is.strategy}`;
      const move = moves.get(key) ?? { from: was.strategy, to: is.strategy, rows: 0 };
      moves.set(key, { ...move, rows: move.rows + 1 });
    }
    if (trial) {
      if (trial.without.answer(at).task.origins[position] === ROW) effect.own++;
      else if (task.levels[position] === level) effect.counts++;
      else effect.nearer++;
    }
    yield;
  }
  effect.moves = [...moves.values()].sort((one, other) => other.rows - one.rows);
  return effect;
}
