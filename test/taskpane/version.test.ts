import { clearFilter, startWriting, undoFill } from '../../taskpane/flow/fill';
import type { Target } from '../../taskpane/book';
import { PLAIN, TABLE } from './lists';
import { CLAIMED_API, closeAll, openPane, previewOf, type TestPane } from './open-pane';

afterEach(closeAll);

const [major, minor] = CLAIMED_API.split('.').map(Number);
const LOWER_API = `${major}.${(minor ?? 0) - 1}`;

/** Tables are resized from 1.13 on; before that what stands beside them would be moved, so nothing may stand there. */
async function openTable(): Promise<TestPane> {
  const pane = await openPane(TABLE, { api: CLAIMED_API });
  pane.host.person.type('Work!Z3', '');
  return pane;
}

async function tableOf({ book }: TestPane): Promise<Target> {
  const survey = await book.survey();
  if (!survey.ok) throw new Error(survey.problem.message);
  return survey.value.tables[0]!.target;
}

/** Preview, writing and undo, as three clicks; what was the user's has to be there again. */
async function fillAndUndo(pane: TestPane, target: Target): Promise<void> {
  const before = pane.snapshot().sheets;
  await previewOf(pane, target);
  await startWriting(pane);
  expect(pane.store.state.result?.written).toMatchObject({ end: 'done', problem: null });
  expect(pane.snapshot().sheets).not.toEqual(before);
  await undoFill(pane);
  expect(pane.snapshot().sheets).toEqual(before);
  expect(pane.host.missing()).toEqual([]);
}

describe(`In an Excel with ExcelApi ${CLAIMED_API}, which the manifest asks for`, () => {
  test('a plain range is filled, and undone', async () => {
    const pane = await openPane(PLAIN, { api: CLAIMED_API });
    pane.host.person.select('Work!C5');
    await fillAndUndo(pane, { kind: 'selection' });
  });

  test('a table is filled, and undone', async () => {
    const pane = await openTable();
    await fillAndUndo(pane, await tableOf(pane));
  });

  test('a filter is cleared for it', async () => {
    const pane = await openTable();
    pane.host.person.filterTable('Tasks', 'Department', { filterOn: 'Values', values: ['Finance'] });
    await previewOf(pane, await tableOf(pane));
    await clearFilter(pane);
    await startWriting(pane);
    expect(pane.store.state.result?.written).toMatchObject({ end: 'done', problem: null });
  });
});

describe(`In an Excel with ExcelApi ${LOWER_API} only`, () => {
  test.each(['plain range', 'table'])('a %s is left as it is, and the pane says what is missing', async (kind) => {
    const pane = await openPane(kind === 'table' ? TABLE : PLAIN, { api: LOWER_API });
    const before = pane.snapshot().sheets;
    pane.host.person.select(kind === 'table' ? 'Work!A2' : 'Work!C5');
    await previewOf(pane, { kind: 'selection' });
    expect(pane.store.state.notice?.problem).toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('Update Excel'),
    });
    expect(pane.snapshot().sheets).toEqual(before);
  });
});
