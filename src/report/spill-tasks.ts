import { compilePolicy, type Engine } from '../decide/compile';
import { fingerprint } from '../decide/fingerprint';
import type { Answer } from '../model/answer';
import type { Note, Problem } from '../model/outcome';
import type { Policy } from '../model/policy';
import type { Task } from '../model/task';
import { isBlank } from '../table/cells';
import { namesApart, namesIn, planColumns, type ColumnPlan } from '../table/columns';
import { readLexicon } from '../table/lexicon';
import { openReader, type TaskReader } from '../table/read';
import { answerTask } from './answer';
import {
  errorIn,
  isEmptyCell,
  quoteGiven,
  refusal,
  refuse,
  spill,
  type Cells,
  type Refusal,
  type Spilled,
} from './spill';

/** The policy that decides, made ready once for many calls. */
export interface Ruling {
  engine: Engine;
  version: string;
  fingerprint: string;
}

export const openRuling = (policy: Policy): Ruling => ({
  engine: compilePolicy(policy),
  version: policy.version,
  fingerprint: fingerprint(policy),
});

/** Header rows that have been understood, ready to read the rows below them. */
export interface Opening {
  plan: ColumnPlan;
  reader: TaskReader;
}

/** Tasks to be answered: the rows below the header. */
export interface TaskRows {
  ruling: Ruling;
  opening: Opening;
  rows: Cells;
  /** Number of the first of them in the range that was given, from 1. */
  first: number;
}

/** Columns of these kinds wait for values: what they are taken for may differ from row to row. */
const WAITING = new Set(['COLUMN_AMBIGUOUS']);
const UNNAMED = new Set(['COLUMN_NOT_KNOWN', 'COLUMN_NO_HEADER']);

function open({ engine }: Ruling, rows: Cells, headers?: readonly unknown[]): Spilled<Opening> {
  const named = headers ? namesApart(headers) : { row: 0, headers: namesIn(rows[0] ?? []) };
  const plan = planColumns(readLexicon(engine.layout), named, rows);
  if (!plan.ok) return refuse('NO_COLUMN', { problem: plan.problem.message });
  return spill({ plan: plan.value, reader: openReader(engine.layout, plan.value) });
}

/**
 * Understands a header row by its names alone, for formulas that are filled down row by row: the same for every row, so
 * it can be kept. undefined where a column can be understood only by its values.
 */
export function openHeaders(ruling: Ruling, headers: readonly unknown[]): Opening | undefined {
  const opening = open(ruling, [], namesOf(headers));
  if (!opening.ok) return undefined;
  const { fields, unmatched } = opening.value.plan;
  if (unmatched.some(({ code }) => WAITING.has(code))) return undefined;
  const isTaskOpen = !fields.some(({ field }) => field === 'task') && unmatched.some(({ code }) => UNNAMED.has(code));
  return isTaskOpen ? undefined : opening.value;
}

/** An empty cell above a column without a name arrives as 0. */
const namesOf = (headers: readonly unknown[]): unknown[] => headers.map((name) => (isEmptyCell(name) ? '' : name));

const holdsNothing = (cell: unknown): boolean => isEmptyCell(cell) || isBlank(cell);

/**
 * Opens the tasks of a formula.
 *
 * One row alone is understood by the names of its headers; a list by names and values together, as a file is.
 * @param headers the header row; left out, the first row of `tasks` is the header row
 * @param known gives an opening for these headers where one is kept
 */
export function openTasks(
  ruling: Ruling,
  tasks: Cells,
  headers: Cells | undefined,
  known: (ruling: Ruling, headers: readonly unknown[]) => Opening | undefined = openHeaders,
): Spilled<TaskRows> {
  const [names = []] = headers ?? tasks;
  const width = tasks[0]?.length ?? 0;
  const rows = headers ? tasks : tasks.slice(1);
  if (rows.length === 0 || tasks.every((row) => row.every(holdsNothing))) return refuse('NO_TASKS');
  if (headers && (headers.length !== 1 || names.length !== width)) {
    return refuse('HEADERS_SHAPE', { given: `${headers.length} × ${names.length} cells`, width });
  }
  const first = headers ? 1 : 2;
  const kept = rows.length === 1 ? known(ruling, names) : undefined;
  if (kept) return spill({ ruling, opening: kept, rows, first });
  const opening = headers ? open(ruling, rows, namesOf(names)) : openUnderFirstRow(ruling, tasks);
  return opening.ok ? spill({ ruling, opening: opening.value, rows, first }) : opening;
}

function openUnderFirstRow(ruling: Ruling, tasks: Cells): Spilled<Opening> {
  const opening = open(ruling, tasks);
  if (!opening.ok) return opening;
  const { fields, headers: names } = opening.value.plan;
  // Descriptions are found without a name: that alone does not make a row a header row.
  if (fields.some(({ how }) => how !== 'content')) return opening;
  const given = names.filter((name) => name !== '').slice(0, 3);
  return refuse('FIRST_ROW', { given: given.map(quoteGiven).join(', ') });
}

/** One row read and answered. */
export interface AnsweredTask {
  task: Task;
  answer: Answer;
  problems: readonly Problem[];
  notes: readonly Note[];
}

/** Reads and answers a row; undefined for a blank one. A cell that cannot be read is among the problems. */
export function answerRow({ ruling, opening, rows, first }: TaskRows, at: number): AnsweredTask | undefined {
  const cells = rows[at] ?? [];
  if (cells.every(isEmptyCell)) return undefined;
  const { task, problems, notes, blank } = opening.reader.read(cells, first + at);
  if (blank) return undefined;
  return { task, answer: answerTask(ruling.engine, task, notes), problems, notes };
}

/** What a file's reader says after the fix. A formula does not go on without the cell: it refuses the row. */
const AFTERMATH = / The [\w ]+ counts as (?:unknown|not stated)\.$/;

/** The row as an error: the error that stands in it passes through; else what cannot be read, and where to see the rest. */
export function refuseRow({ opening, rows }: TaskRows, at: number, problems: readonly Problem[]): Refusal {
  const message = problems[0]?.message.replace(AFTERMATH, '') ?? '';
  const cells = rows[at] ?? [];
  for (const { column } of opening.plan.fields) {
    const passed = errorIn(cells[column]);
    if (passed !== undefined) return { kind: passed === '#N/A' ? 'none' : 'value', message, passed };
  }
  if (problems.length < 2) return { kind: 'value', message };
  return refusal('MORE_PROBLEMS', { problem: message, more: problems.length - 1 });
}
