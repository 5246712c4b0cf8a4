import { spill, type Spilled } from '../src/report/spill';
import { classifyRows, nextRows, readColumns, scoreRows, whyRows } from '../src/report/spill-answers';
import { checkRows } from '../src/report/spill-check';
import { explainRows, whatIfRows } from '../src/report/spill-explain';
import { riskRows } from '../src/report/spill-risks';
import { openTasks, type TaskRows } from '../src/report/spill-tasks';
import { countIn, findError, rangeIn, textIn } from './cells';
import { showSpill, type ShownCell } from './errors';
import { headersFor, rulingFor } from './remembered';

/** Functions over tasks: arguments → rows → what Excel shows. An error among the tasks stays in its row, one elsewhere passes through. */

function overTasks(
  [tasks, headers, policy]: readonly [unknown, unknown, unknown],
  others: readonly unknown[],
  work: (tasks: TaskRows) => Spilled,
): ShownCell[][] {
  const error = findError([headers, ...others]);
  if (error) return showSpill({ ok: false, problem: error });
  const ruling = rulingFor(rangeIn(policy));
  if (!ruling.ok) return showSpill(ruling);
  const opened = openTasks(ruling.value, rangeIn(tasks) ?? [], rangeIn(headers), headersFor);
  return showSpill(opened.ok ? work(opened.value) : opened);
}

export function classifyTasks(tasks: unknown, headers: unknown, policy: unknown, columns: unknown): ShownCell[][] {
  return overTasks([tasks, headers, policy], [columns], (rows) => {
    const named = readColumns(rangeIn(columns));
    return named.ok ? spill(classifyRows(rows, named.value)) : named;
  });
}

export function scoreTasks(tasks: unknown, headers: unknown, policy: unknown): ShownCell[][] {
  return overTasks([tasks, headers, policy], [], (rows) => spill(scoreRows(rows)));
}

export function sayWhy(tasks: unknown, headers: unknown, policy: unknown): ShownCell[][] {
  return overTasks([tasks, headers, policy], [], (rows) => spill(whyRows(rows)));
}

export function askNext(tasks: unknown, headers: unknown, policy: unknown): ShownCell[][] {
  return overTasks([tasks, headers, policy], [], (rows) => spill(nextRows(rows)));
}

export function checkTasks(tasks: unknown, headers: unknown, policy: unknown): ShownCell[][] {
  return overTasks([tasks, headers, policy], [], (rows) => spill(checkRows(rows)));
}

export function explainTask(task: unknown, headers: unknown, policy: unknown, against: unknown): ShownCell[][] {
  return overTasks([task, headers, policy], [against], (rows) => explainRows(rows, textIn(against)));
}

export function findChanges(task: unknown, headers: unknown, policy: unknown, count: unknown): ShownCell[][] {
  return overTasks([task, headers, policy], [count], (rows) => whatIfRows(rows, countIn(count)));
}

export function listRisks(
  task: unknown,
  headers: unknown,
  policy: unknown,
  strategy: unknown,
  least: unknown,
): ShownCell[][] {
  return overTasks([task, headers, policy], [strategy, least], (rows) =>
    riskRows(rows, textIn(strategy), textIn(least)),
  );
}
