import type { Engine } from '../decide/compile';
import type { Answer } from '../model/answer';
import type { Outcome, Problem } from '../model/outcome';
import type { Task } from '../model/task';
import type { Cells } from '../table/column-values';
import type { ColumnPlan } from '../table/columns';
import { matchColumns, type MatchOptions } from '../table/headers';
import { openProfile } from '../table/profile-layers';
import { applyProposals, proposeNothing, type Propose } from '../table/proposals';
import { openReader, type TaskReader } from '../table/read';
import { acceptedProposals, layRowAnswers, NOTHING_TOLD, withoutRejected, type Told } from '../table/told';
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
  /** The currencies of all rows answered so far. */
  currency: TaskReader['currency'];
  /** The same list with something else told about it: its columns are not matched again. */
  withTold: (told: Told) => TaskList;
}

export interface TaskListOptions extends MatchOptions {
  /** Number of the first row of the cells as the user counts it, from 1. */
  firstRow: number;
  /** What people told beside the list: it counts in every answer. */
  told?: Told;
  /** What reads the words of a row; left out, words propose nothing. */
  propose?: Propose;
}

const SAMPLE_ROWS = 220;

/** Matches the columns of a block of cells, and stands ready to answer its rows. Fails when no column is known. */
export function openTaskList(engine: Engine, cells: Cells, options: TaskListOptions): Outcome<TaskList> {
  const { firstRow, told = NOTHING_TOLD, propose, ...match } = options;
  const matched = matchColumns(engine.layout, cells.slice(0, SAMPLE_ROWS), match);
  if (!matched.ok) return matched;
  const { value: plan, notes } = matched;
  return { ok: true, value: listTasks({ engine, cells, plan, notes, firstRow, propose }, told), notes };
}

interface MatchedList extends Pick<TaskList, 'plan' | 'notes'> {
  engine: Engine;
  cells: Cells;
  firstRow: number;
  propose: Propose | undefined;
}

function listTasks(list: MatchedList, told: Told): TaskList {
  const { engine, cells, plan, firstRow, propose: suggest } = list;
  const { profile, choices, rows } = told;
  const propose = withoutRejected(choices, suggest ?? proposeNothing);
  const under = openProfile(engine.layout, plan, profile, suggest ? propose : undefined);
  const reader = openReader(engine.layout, plan, { under });
  const first = plan.headerRow + 1;
  const accepts = Object.values(choices.all).includes('yes') || Object.keys(choices.rows).length > 0;
  const isAnswered = Object.keys(rows).length > 0;
  const answer = (at: number): AnsweredTask => {
    const row = cells[first + at] ?? [];
    const { task: read, problems, notes, blank } = reader.read(row, firstRow + first + at);
    const own = isAnswered ? layRowAnswers(engine.layout, read, rows) : read;
    const used = accepts
      ? applyProposals(engine, own, acceptedProposals(choices, own, propose(own)))
      : { task: own, notes: [] };
    const { task } = used;
    return { cells: row, task, answer: answerTask(engine, task, [...notes, ...used.notes], propose), problems, blank };
  };
  return {
    plan,
    notes: [...list.notes, ...reader.problems],
    count: cells.length - first,
    answer,
    currency: reader.currency,
    withTold: (other) => listTasks(list, other),
  };
}
