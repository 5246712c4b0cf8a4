import { update } from '../../taskpane/actions';
import { openTaskList } from '../../src/report/task-list';
import { sampleSheet } from '../../src/report/sample-sheet';
import type { CellValue } from '../../src/report/plan';
import { cellsOf } from '../../src/report/plan';
import { fieldChoices } from '../../src/table/field-choices';
import type { List, Written } from '../../taskpane/book';
import { openRuling } from '../../taskpane/ruling';
import { INITIAL, type State } from '../../taskpane/state';
import type { Act } from '../../taskpane/steps/act';
import { paneView } from '../../taskpane/steps/frame';
import { findAll, textOf } from '../../taskpane/view/node';

const ruling = openRuling();
const choices = fieldChoices(ruling.engine.layout);
const setting = { choices, wording: ruling.context.wording, room: null, facts: null, policy: 'Policy P1' };
const nothing = () => undefined;
const act: Act = {
  choose: nothing,
  insertSample: nothing,
  insertEmpty: nothing,
  setField: nothing,
  resetFields: nothing,
  go: nothing,
  enter: nothing,
  ask: nothing,
  showRow: nothing,
  explainRow: nothing,
  preview: nothing,
  setDepth: nothing,
  keepHand: nothing,
  showMore: nothing,
  acceptHidden: nothing,
  write: nothing,
  newSheet: nothing,
  cancel: nothing,
  undo: nothing,
  report: nothing,
  remedy: nothing,
  dismiss: nothing,
};
const shown = (state: State) => paneView(state, act, setting);

function sampleList(): List {
  const { rows } = sampleSheet();
  const cells = [...(rows as Iterable<readonly CellValue[]>)].map((row) => [...cellsOf(row)] as CellValue[]);
  return {
    place: { sheetId: 's', sheet: 'Inventory', table: null, top: 0, left: 0, rows: 21, columns: 52, whole: true },
    cells,
    columns: cells[0]!.map((_, at) => at),
    own: [],
    ownEntries: cells.map(() => []),
    ownValues: cells.map(() => []),
  };
}

test('The start says what it does in two lines, and has nothing to go on with', () => {
  const view = shown(INITIAL);
  expect(textOf(view)).toContain('keep it, give it out, send it abroad, or find a partner');
  expect(textOf(view)).toContain('Nothing leaves this workbook');
  expect(findAll(view, ({ props }) => props.class === 'buttons')[0]?.children).toEqual([]);
});

test('Every column of the sample can be read as any field, and has a label of its own', () => {
  const list = sampleList();
  const tasks = openTaskList(ruling.engine, list.cells, { firstRow: 1 });
  if (!tasks.ok) throw new Error(tasks.problem.message);
  const match = {
    list,
    headerRow: 0,
    headers: tasks.value.plan.headers,
    tasks: tasks.value,
    problem: null,
    overrides: {},
    choices: { rows: new Map(), lost: [], changed: [] },
  };
  const view = shown(update(INITIAL, { type: 'matched', match }));
  const selects = findAll(view, ({ tag }) => tag === 'select');
  const labels = findAll(view, ({ tag }) => tag === 'label').map(({ props }) => props.attrs?.['for']);
  expect(selects).toHaveLength(52);
  expect(selects.map(({ props }) => props.attrs?.['id'])).toEqual(labels);
  const fields = choices.flatMap(({ fields: some }) => some.map(({ id }) => id));
  expect(new Set(fields).size).toBe(fields.length);
  for (const { props } of selects) expect(fields).toContain(props.set?.['value']);
});

test('While a cell is being edited the status line says what Excel waits for', () => {
  const view = shown(update({ ...INITIAL, busy: 'Reading your list …' }, { type: 'waiting', waiting: true }));
  expect(textOf(findAll(view, ({ props }) => props.class === 'status')[0]!)).toContain('press Enter or Esc');
});

test('A stop offers to go on and to undo; an end does not', () => {
  const problem = { code: 'STOPPED', where: {}, message: 'Writing stopped.' };
  const stopped: Written = { done: 5, rows: 20, end: 'failed', problem };
  expect(update(INITIAL, { type: 'written', written: stopped }).notice?.remedies).toEqual(['resume', 'undo']);
  const whole: Written = { done: 20, rows: 20, end: 'done', problem: null };
  expect(update(INITIAL, { type: 'written', written: whole })).toMatchObject({ notice: null, step: 'result' });
});

test('A state is never changed, only followed by another', () => {
  const before = Object.freeze({ ...INITIAL });
  expect(update(before, { type: 'busy', what: 'Reading …' })).not.toBe(before);
  expect(before.busy).toBeNull();
});
