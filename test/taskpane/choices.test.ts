import { chooseList } from '../../taskpane/flow/choose';
import { startWriting, undoFill } from '../../taskpane/flow/fill';
import { chooseByHand, refreshList, type Wish } from '../../taskpane/flow/override';
import { readChoices, NO_CHOICES } from '../../taskpane/memory/choices';
import { INITIAL } from '../../taskpane/state';
import { PLAIN, ROWS, TABLE } from './lists';
import { closeAll, openPane, previewOf, reopen, valuesOf, withoutColumns, type TestPane } from './open-pane';

afterEach(closeAll);

const SELECTION = { kind: 'selection' } as const;
const ADA: Wish = { strategy: 'PARTNER', reason: 'We know them well', by: 'Ada' };
/** Our columns beside the plain list. */
const OURS = /^[H-M]\d/;

/** The plain list, filled: rows 5 to 8, our strategy in H, the verdict in I, the reason in K. */
async function openFilled(): Promise<TestPane> {
  const pane = await openPane(PLAIN);
  pane.host.person.select('Work!C5');
  await previewOf(pane, SELECTION);
  await startWriting(pane);
  expect(pane.store.state.notice).toBeNull();
  return pane;
}

async function fillAgain(pane: TestPane): Promise<void> {
  await previewOf(pane, SELECTION);
  await startWriting(pane);
  expect(pane.store.state.notice).toBeNull();
}

describe('A choice by hand', () => {
  test('stands in its row at once: strategy, verdict and why say whose it is and what ours was', async () => {
    const pane = await openFilled();
    const before = pane.sheets();
    const ours = valuesOf(pane, 'Work');
    expect(await chooseByHand(pane, 0, ADA)).toEqual({ written: true, kept: 0 });
    const now = valuesOf(pane, 'Work');
    expect(now).toMatchObject({ H5: 'Partner', I5: 'OVERRIDDEN' });
    expect(now['K5']).toBe(`Chosen by Ada: We know them well. Ours: ${String(ours['K5'])}`);
    for (const address of Object.keys(ours)) if (!/^[H-M]5$/.test(address)) expect(now[address]).toEqual(ours[address]);
    expect(withoutColumns(pane.sheets(), OURS)).toEqual(withoutColumns(before, OURS));
  });

  test('is kept on refill, counted in the result, and coloured', async () => {
    const pane = await openFilled();
    await chooseByHand(pane, 0, ADA);
    await fillAgain(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ H5: 'Partner', I5: 'OVERRIDDEN' });
    expect(pane.store.state.preview?.tally.chosen).toBe(1);
    expect(pane.store.state.preview?.hand).toEqual([]);
    expect(JSON.stringify(pane.sheets())).toContain('OVERRIDDEN\\"');
  });

  test('is found after rows were inserted above and sorted, and when the list has grown', async () => {
    const pane = await openFilled();
    await chooseByHand(pane, 2, ADA);
    pane.host.person.insertRows('Work', 2, 3);
    const [, payroll, helpline, accounts, , stock] = ROWS;
    pane.host.person.type('Work!B8:G12', [accounts, stock, payroll, ['A new task', 'Ops', 2, 2, 2, 1], helpline]);
    pane.host.person.select('Work!B8');
    await fillAgain(pane);
    const now = valuesOf(pane, 'Work');
    expect([now['B8'], now['H8'], now['I8']]).toEqual(['Sign off the accounts', 'Partner', 'OVERRIDDEN']);
    expect([9, 10, 11, 12].map((row) => now[`I${row}`])).not.toContain('OVERRIDDEN');
  });

  test('survives closing the pane, with the name of who chose last', async () => {
    const pane = await openFilled();
    await chooseByHand(pane, 1, ADA);
    const later = reopen(pane);
    later.host.person.select('Work!C5');
    await previewOf(later, SELECTION);
    const { answer } = later.store.state.match!.tasks!.answer(1);
    expect(answer).toMatchObject({ strategy: 'PARTNER', chosen: { by: 'Ada', reason: 'We know them well' } });
    expect(later.choices.name).toBe('Ada');
    expect(later.store.state.preview?.fill.counts).toMatchObject({ changed: 0, fresh: 0, cleared: 0 });
  });

  test('is taken back: the row has our answer again, and the memory no trace but the name', async () => {
    const pane = await openFilled();
    const before = pane.sheets();
    await chooseByHand(pane, 0, ADA);
    await chooseByHand(pane, 0, null);
    expect(pane.sheets()).toEqual(before);
    expect(pane.choices).toEqual({ version: 1, name: 'Ada', lists: {} });
  });

  test('waits for the next fill where nothing is written yet', async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    await previewOf(pane, SELECTION);
    const before = pane.sheets();
    expect(await chooseByHand(pane, 0, ADA)).toEqual({ written: false, kept: 0 });
    expect(pane.sheets()).toEqual(before);
    // The preview that was shown is planned again with it.
    expect(pane.store.state.preview?.fill.values[0]?.[0]).toBe('Partner');
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ H5: 'Partner', I5: 'OVERRIDDEN' });
  });

  test('leaves what a person typed into the row', async () => {
    const pane = await openFilled();
    pane.host.person.type('Work!H5', "'ask the board");
    expect(await chooseByHand(pane, 0, ADA)).toEqual({ written: true, kept: 1 });
    expect(valuesOf(pane, 'Work')).toMatchObject({ H5: 'ask the board', I5: 'OVERRIDDEN' });
  });

  test('is undone with the fill, and comes back with the next one', async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    const before = pane.sheets();
    await previewOf(pane, SELECTION);
    await startWriting(pane);
    await chooseByHand(pane, 0, ADA);
    await undoFill(pane);
    expect(pane.store.state.notice).toBeNull();
    expect(pane.sheets()).toEqual(before);
    await fillAgain(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ H5: 'Partner' });
  });

  test('is reported when our answer below it has changed, and when its row is gone', async () => {
    const pane = await openFilled();
    await chooseByHand(pane, 2, ADA);
    await chooseByHand(pane, 1, { ...ADA, strategy: 'INSOURCE' });
    expect(pane.store.state.match?.choices.changed).toEqual([]);
    // Six facts that turn the answer of row 7 round, and a task that is called otherwise now.
    pane.host.person.type('Work!D7:F7', [[1, 1, 5]]);
    pane.host.person.type('Work!B6', 'Another task');
    const fresh = await refreshList(pane);
    expect(fresh?.choices.lost.map(({ task, strategy }) => [task, strategy])).toEqual([
      ['=Customer helpline', 'INSOURCE'],
    ]);
    expect(fresh?.choices.changed).toEqual([2]);
    expect(fresh?.tasks?.answer(2).answer.strategy).toBe('PARTNER');
  });

  test('writes a reason that looks like a formula as a text', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    await previewOf(pane, { kind: 'table', id: '1' });
    await startWriting(pane);
    await chooseByHand(pane, 0, { strategy: 'OUTSOURCE', reason: '=1+1', by: '@Eve' });
    const found = pane.snapshot().sheets.find(({ name }) => name === 'Work')!;
    const cell = JSON.stringify(found.cells['J2']);
    expect(cell).toContain('Chosen by @Eve: =1+1.');
    expect(cell).not.toContain('formula');
  });

  test('never stops the pane: a memory of a newer version is left alone and said', async () => {
    const pane = await openFilled();
    await chooseByHand(pane, 0, ADA);
    const memory = pane.host.workbook.sheets.find(({ visibility }) => visibility === 'VeryHidden')!;
    for (const [key, cell] of memory.cells)
      if (/^1\/\d+$/.test(String(cell.value))) memory.cells.set(key, { ...cell, value: '9/1' });
    pane.store.dispatch({ type: 'went', step: INITIAL.step });
    await chooseList(pane, SELECTION);
    expect(pane.store.state.match?.tasks?.count).toBe(4);
    expect(pane.choices).toEqual(NO_CHOICES);
    expect(pane.store.state.notice?.problem.code).toBe('MEMORY_NEWER');
    expect(await chooseByHand(pane, 0, ADA)).toBeUndefined();
  });
});

test('What a drawer holds is checked: what is no choice is left out', () => {
  const good = {
    ...{ strategy: 'PARTNER', by: 'Ada', reason: 'r', at: '2026-05-04', task: 't' },
    mark: { words: 'a', whole: 'b', nth: 0, of: 1 },
    ours: { strategy: null, verdict: 'UNDECIDED' },
  };
  const bad = [{ ...good, strategy: 'SELL' }, { ...good, reason: ' ' }, { ...good, mark: null }, 7, null];
  const read = readChoices({ version: 1, name: 3, lists: { a: [good, ...bad], b: 'x' } });
  expect(read).toEqual({ version: 1, name: '', lists: { a: [good], b: [] } });
  expect(readChoices({ version: 2, lists: { a: [good] } })).toEqual(NO_CHOICES);
  expect(readChoices('text')).toEqual(NO_CHOICES);
});
