import {
  addExplanation,
  explanationSheet,
  MOST_EXPLANATION_ROWS,
  startExplanations,
  type ExplanationRow,
} from '../../src/report/explanation';
import { cellsOf } from '../../src/report/plan';
import { rowsOf, valuesOf } from './plan-values';

const row = (more: Partial<ExplanationRow> = {}): ExplanationRow => ({
  row: 2,
  at: 0,
  task: 'Payroll',
  rule: 'R01',
  fact: 'core',
  level: '2',
  winner: 1,
  runner_up: -1,
  difference: 2,
  reason: 'what is core is kept',
  claims: ['D4-focus-core', 'D4-time-to-core'],
  beyond: false,
  ...more,
});

test('one row per task and rule, with claims and what lies beyond the documents', async () => {
  const explanations = startExplanations();
  addExplanation(explanations, [row(), row({ rule: 'R17', beyond: true, runner_up: null, difference: null })]);
  const rows = (await valuesOf(explanationSheet(explanations))).slice(2);
  expect(rows).toEqual([
    expect.arrayContaining(['Row', 'Task', 'Rule', 'Difference', 'Beyond the documents']),
    [2, 'Payroll', 'R01', 'core', '2', 1, -1, 2, 'what is core is kept', 'D4-focus-core, D4-time-to-core', null],
    [
      2,
      'Payroll',
      'R17',
      'core',
      '2',
      1,
      null,
      null,
      'what is core is kept',
      'D4-focus-core, D4-time-to-core',
      'beyond',
    ],
  ]);
});

test('each row links back to its row of the inventory', () => {
  const explanations = startExplanations();
  addExplanation(explanations, [row({ row: 40, at: 37 })]);
  const cells = rowsOf(explanationSheet(explanations)).map((one) => cellsOf(one)[0]);
  expect(cells.at(-1)).toMatchObject({ value: 40, link: { sheet: 'Inventory', row: 37, column: 0 } });
});

test('the sheet stops at its cap, never in the middle of a task, and says so', async () => {
  const explanations = startExplanations();
  const task = (at: number) => Array.from({ length: 7 }, () => row({ at }));
  const tasks = Math.floor(MOST_EXPLANATION_ROWS / 7);
  for (let at = 0; at < tasks + 3; at++) addExplanation(explanations, task(at));
  expect(explanations.rows).toHaveLength(tasks * 7);
  const [, lead] = await valuesOf(explanationSheet(explanations));
  expect(lead![0]).toContain('The last 3 tasks are not explained here: the sheet stops at 20,000 rows.');
});

test('a small task after a large one that did not fit is left out too: what is explained is the beginning', () => {
  const explanations = startExplanations();
  addExplanation(
    explanations,
    Array.from({ length: MOST_EXPLANATION_ROWS - 1 }, () => row()),
  );
  addExplanation(explanations, [row({ at: 1 }), row({ at: 1 })]);
  addExplanation(explanations, [row({ at: 2 })]);
  expect(explanations).toMatchObject({ left: 2 });
  expect(explanations.rows).toHaveLength(MOST_EXPLANATION_ROWS - 1);
});

test('nothing to explain gives a sheet without a table', () => {
  expect(explanationSheet(startExplanations()).table).toBeUndefined();
});
