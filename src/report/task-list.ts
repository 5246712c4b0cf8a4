import type { Engine } from '../decide/compile';
import type { Answer } from '../model/answer';
import type { Outcome, Problem } from '../model/outcome';
import type { Task } from '../model/task';
import type { Cells } from '../table/column-values';
import type { ColumnPlan } from '../table/columns';
import { matchColumns, type MatchOptions } from '../table/headers';
import type { Profile } from '../table/profile';
import { openProfile } from '../table/profile-layers';
import { openReader } from '../table/read';
import { answerTask } from './answer';

/** One row of a list, read and answered. */
export interface AnsweredTask {
  cells: readonly unknown[];
  task: Task;
  answer: Answer;
  problems: readonly Problem[];
  /** No cell of the row holds anything: there is nothing to answer. */
  blank: boolean;
}

/** A list that is held in memory whole, as a sheet's is: its columns are matched, its rows are answered when asked for. */
export interface TaskList {
  plan: ColumnPlan;
  /** What deserves attention before the first row. */
  notes: readonly Problem[];
  /** Rows below the header. */
  count: number;
  /** `at` counts the rows below the header from 0. */
  answer: (at: number) => AnsweredTask;
}

export interface TaskListOptions extends MatchOptions {
  /** Number of the first row of the cells as the user counts it, from 1. */
  firstRow: number;
  profile?: Profile;
}

const SAMPLE_ROWS = 220;

/** Matches the columns of a block of cells, and stands ready to answer its rows. Fails when no column is known. */
export function openTaskList(engine: Engine, cells: Cells, options: TaskListOptions): Outcome<TaskList> {
  const { firstRow, profile, ...match } = options;
  const matched = matchColumns(engine.layout, cells.slice(0, SAMPLE_ROWS), match);
  if (!matched.ok) return matched;
  const plan = matched.value;
  const reader = openReader(engine.layout, plan, profile ? { under: openProfile(engine.layout, plan, profile) } : {});
  const first = plan.headerRow + 1;
  const answer = (at: number): AnsweredTask => {
    const row = cells[first + at] ?? [];
    const { task, problems, notes, blank } = reader.read(row, firstRow + first + at);
    return { cells: row, task, answer: answerTask(engine, task, notes), problems, blank };
  };
  const notes = [...matched.notes, ...reader.problems];
  return { ok: true, value: { plan, notes, count: cells.length - first, answer }, notes };
}
