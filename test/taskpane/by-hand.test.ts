import { resumeWriting, startWriting, undoFill } from '../../taskpane/flow/fill';
import { setKeepHand } from '../../taskpane/flow/hand';
import { manyRows, PLAIN, ROWS } from './lists';
import { closeAll, openPane, previewOf, reopen, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

const SELECTION = { kind: 'selection' } as const;

async function openFilled(): Promise<TestPane> {
  const pane = await openPane(PLAIN);
  pane.host.person.select('Work!C5');
  await previewOf(pane, SELECTION);
  await startWriting(pane);
  return pane;
}
const hand = ({ store }: TestPane) =>
  store.state.preview?.hand.map(({ at, column, stands }) => [
    at,
    store.state.preview!.fill.targets[column]!.id,
    stands,
  ]);

describe('Cells in our columns that a person has changed', () => {
  test('are none after a fill, also for a pane that was opened later', async () => {
    const pane = await openFilled();
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([]);
    const later = reopen(pane);
    later.host.person.select('Work!C5');
    await previewOf(later, SELECTION);
    expect(hand(later)).toEqual([]);
  });

  test('are kept unless the user says otherwise; what only we wrote is written again', async () => {
    const pane = await openFilled();
    const ours = valuesOf(pane, 'Work');
    pane.host.person.type('Work!H6', "'my own view");
    pane.host.person.type('Work!K7', '=UPPER("because")');
    pane.host.person.type('Work!L8', '');
    pane.host.person.type('Work!D5', 5);
    await previewOf(pane, SELECTION);
    expect(hand(pane)?.map(([at, id]) => [at, id])).toEqual(
      expect.arrayContaining([
        [1, 'strategy'],
        [2, 'why'],
      ]),
    );
    expect(pane.store.state.preview?.keepHand).toBe(true);
    const before = pane.snapshot().sheets[0]!.cells;
    await startWriting(pane);
    const now = pane.snapshot().sheets[0]!.cells;
    for (const address of ['H6', 'K7']) expect(now[address]).toEqual(before[address]);
    expect(valuesOf(pane, 'Work')['K5']).not.toBe(ours['K5']);
    expect(pane.store.state.result?.written?.problem).toBeNull();
    // They are still known as typed by hand the next time, and written over when asked.
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual(expect.arrayContaining([[1, 'strategy', 'my own view']]));
    setKeepHand(pane, false);
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ H6: ours['H6'], K7: ours['K7'] });
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([]);
  });

  test('are told from ours after rows were inserted, sorted and deleted', async () => {
    const pane = await openFilled();
    pane.host.person.type('Work!H7', "'the board decides");
    const read = (address: string): unknown[] => {
      const values = valuesOf(pane, 'Work');
      return 'BCDEFGHIJKLM'.split('').map((letter) => {
        const value = values[`${letter}${address}`];
        return typeof value === 'string' ? `'${value}` : (value ?? '');
      });
    };
    const [helpline, accounts, stock] = [read('6'), read('7'), read('8')];
    pane.host.person.deleteRows('Work', 5, 1);
    pane.host.person.type('Work!B5:M7', [accounts, stock, helpline]);
    pane.host.person.type('Work!B8:H8', [['A new task', 'Ops', 5, 5, 1, 1, "'typed here"]]);
    pane.host.person.select('Work!B5');
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([
      [0, 'strategy', 'the board decides'],
      [3, 'strategy', 'typed here'],
    ]);
  });

  test('are told from ours when a task was renamed: its old answers are ours, not typed', async () => {
    const pane = await openFilled();
    pane.host.person.type('Work!B7', 'Sign off all accounts');
    pane.host.person.type('Work!D7:E7', [[1, 1]]);
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([]);
    expect(pane.store.state.preview!.fill.counts.changed).toBeGreaterThan(0);
  });

  test('an undo brings back what was known before the last fill', async () => {
    const pane = await openFilled();
    pane.host.person.type('Work!D5', 5);
    pane.host.person.type('Work!H6', "'mine");
    await previewOf(pane, SELECTION);
    setKeepHand(pane, false);
    await startWriting(pane);
    await undoFill(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ H6: 'mine' });
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([[1, 'strategy', 'mine']]);
  });

  test('without a memory every answer that differs is asked about before it is written over', async () => {
    const pane = await openFilled();
    await pane.book.keep('written', null);
    pane.host.person.type('Work!D5:F5', [[5, 5, 1]]);
    await previewOf(pane, SELECTION);
    expect(hand(pane)?.every(([at]) => at === 0)).toBe(true);
    expect(hand(pane)?.length).toBeGreaterThan(0);
  });

  test('a fill that was cancelled remembers the rows that it reached', async () => {
    const pane = await openPane(manyRows(2600));
    pane.host.person.select('Work!B2');
    await previewOf(pane, SELECTION);
    const stop = pane.store.listen(({ writing }) => {
      if (writing && writing.done > 0 && !writing.cancelling) pane.store.dispatch({ type: 'cancelling' });
    });
    await startWriting(pane);
    stop();
    const done = pane.store.state.result!.written!.done;
    expect(done).toBeLessThan(2600);
    pane.host.person.type(`Work!G${done + 2}`, "'typed below");
    pane.host.person.type('Work!G2', "'typed above");
    pane.store.dispatch({ type: 'dismissed' });
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toEqual([
      [0, 'strategy', 'typed above'],
      [done, 'strategy', 'typed below'],
    ]);
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
    await resumeWriting(pane);
    await previewOf(pane, SELECTION);
    expect(hand(pane)).toHaveLength(2);
  }, 60_000);
});

test('A fill that failed at its first row, went on and was undone leaves no memory behind', async () => {
  const pane = await openPane(PLAIN);
  pane.host.person.select('Work!C5');
  const before = pane.snapshot().sheets;
  await previewOf(pane, SELECTION);
  let blocks = 0;
  pane.host.faults.failure = {
    after: 0,
    counts: (action) => JSON.stringify(action).includes('Outsource at home') && ++blocks > 0,
  };
  await startWriting(pane);
  expect(pane.store.state.result?.written).toMatchObject({ done: 0, end: 'failed' });
  await resumeWriting(pane);
  expect(pane.store.state.result?.written).toMatchObject({ done: 4, end: 'done' });
  await undoFill(pane);
  expect(pane.snapshot().sheets).toEqual(before);
});

test('The rows of the shared list have different words', () => {
  expect(new Set(ROWS.map(([task]) => task)).size).toBe(ROWS.length);
});
