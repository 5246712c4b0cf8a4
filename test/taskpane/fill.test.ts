import { SHEET_COLUMNS } from '../../src/report/answer-columns';
import { startWriting, undoFill, writeNewSheet, clearFilter, setDepth } from '../../taskpane/flow/fill';
import { setKeepHand } from '../../taskpane/flow/hand';
import { setField } from '../../taskpane/flow/choose';
import { mayWrite } from '../../taskpane/state';
import { PLAIN, TABLE } from './lists';
import { closeAll, inExcel, openPane, previewOf, reopen, valuesOf, withoutColumns, type TestPane } from './open-pane';

afterEach(closeAll);

async function tableId({ book }: TestPane): Promise<string> {
  const survey = await book.survey();
  const target = survey.ok ? survey.value.tables[0]?.target : undefined;
  return target?.kind === 'table' ? target.id : '';
}
const ofTable = async (pane: TestPane) => ({ kind: 'table', id: await tableId(pane) }) as const;
const codes = ({ store }: TestPane) => store.state.preview?.problems.map(({ code }) => code);

describe('A plain range', () => {
  const open = async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    return pane;
  };

  test('is found around the selected cell, with its title above', async () => {
    const pane = await open();
    await previewOf(pane, { kind: 'selection' });
    const { list, targets, counts } = pane.store.state.preview!.fill;
    expect(list.place).toMatchObject({ sheet: 'Work', table: null, left: 1, columns: 6 });
    expect(targets.map(({ header }) => header)).toEqual([
      'Strategy',
      'Verdict',
      'Change',
      'Why',
      'Flags',
      'Next question',
    ]);
    expect(counts).toMatchObject({ rows: 4, changed: 0, cleared: 0 });
    expect(mayWrite(pane.store.state)).toBe(true);
  });

  test('gets its answers to the right, and nothing else changes', async () => {
    const pane = await open();
    const before = pane.sheets();
    await previewOf(pane, { kind: 'selection' });
    await startWriting(pane);
    expect(pane.store.state.notice).toBeNull();
    expect(pane.store.state.result?.written).toEqual({ done: 4, rows: 4, end: 'done', problem: null });
    expect(valuesOf(pane, 'Work')).toMatchObject({ H4: 'Strategy', I4: 'Verdict', H5: expect.any(String) });
    const ours = /^[H-M]\d/;
    expect(withoutColumns(pane.sheets(), ours)).toEqual(withoutColumns(before, ours));
  });

  test('is as it was after undo, formats and all', async () => {
    const pane = await open();
    const before = pane.snapshot().sheets;
    await previewOf(pane, { kind: 'selection' });
    await startWriting(pane);
    await undoFill(pane);
    expect(pane.store.state.undone).toMatchObject({ columns: 6, rows: 4 });
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('can be undone by a pane that was opened later', async () => {
    const pane = await open();
    const before = pane.snapshot().sheets;
    await previewOf(pane, { kind: 'selection' });
    await startWriting(pane);
    const later = reopen(pane);
    const survey = await later.book.survey();
    expect(survey).toMatchObject({
      ok: true,
      value: { undo: { columns: 6, rows: 4, at: '2026-05-04T12:00:00.000Z' } },
    });
    await undoFill(later);
    expect(later.snapshot().sheets).toEqual(before);
  });

  test('is refilled in place: no second set of columns', async () => {
    const pane = await open();
    await previewOf(pane, { kind: 'selection' });
    await startWriting(pane);
    pane.host.person.type('Work!D5', 5);
    pane.host.person.type('Work!H6', "'my own view");
    await previewOf(pane, { kind: 'selection' });
    const { targets, counts } = pane.store.state.preview!.fill;
    expect(targets.every(({ at }) => at !== null)).toBe(true);
    expect(counts.fresh).toBe(0);
    expect(counts.changed).toBeGreaterThanOrEqual(1);
    const filled = pane.sheets();
    setKeepHand(pane, false);
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')['H6']).not.toBe('my own view');
    await undoFill(pane);
    expect(pane.sheets()).toEqual(filled);
  });

  test('keeps fewer columns as fresh as more: what an earlier fill left is filled too', async () => {
    const pane = await open();
    await previewOf(pane, { kind: 'selection' });
    await setDepth(pane, 'full');
    await startWriting(pane);
    pane.store.dispatch({ type: 'depth', depth: 'short' });
    await previewOf(pane, { kind: 'selection' });
    expect(pane.store.state.preview!.fill.targets).toHaveLength(SHEET_COLUMNS.length);
  });

  test('with something beside it is left alone, and may go to a new sheet', async () => {
    const pane = await open();
    pane.host.person.type('Work!J9', 'mine');
    pane.host.person.select('Work!B4:G8');
    const before = pane.sheets();
    await previewOf(pane, { kind: 'selection' });
    // The selection ends above row 9: room is looked for beside its own rows only.
    expect(codes(pane)).toEqual([]);
    pane.host.person.type('Work!J6', 'mine');
    await previewOf(pane, { kind: 'selection' });
    expect(codes(pane)).toEqual(['NO_ROOM']);
    await startWriting(pane);
    expect(pane.store.state.step).toBe('preview');
    pane.host.person.type('Work!J6', '');
    expect(pane.sheets()).toEqual(before);
    await writeNewSheet(pane);
    expect(pane.store.state.result?.newSheet).toBe('Sourcing answers');
    expect(valuesOf(pane, 'Sourcing answers')).toMatchObject({
      A1: 'Task',
      A2: 'Payroll for 120 people',
      G1: 'Strategy',
    });
  });
});

describe('Merged headers', () => {
  test('over two rows are read, and stay merged through a fill and its undo', async () => {
    const cells = [
      ['', 'Who we are', '', ''],
      ['Task', 'Core competency', 'In-house expertise', 'Seasonal'],
      ['Payroll', 1, 2, 2],
      ['Accounts', 5, 5, 1],
    ];
    const pane = await openPane({ sheets: [{ name: 'Work', cells: { A1: cells } }] }, { api: '1.13' });
    await inExcel(pane, ({ workbook }) => workbook.worksheets.getItem('Work').getRange('B1:D1').merge());
    pane.host.person.select('Work!A3');
    const before = pane.snapshot().sheets;
    await previewOf(pane, { kind: 'selection' });
    expect(pane.store.state.match).toMatchObject({ headerRow: 1, problem: null });
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ E2: 'Strategy', B1: 'Who we are' });
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('where the answers would go are left alone', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    await inExcel(pane, ({ workbook }) => workbook.worksheets.getItem('Work').getRange('H3:H4').merge());
    const before = pane.sheets();
    await previewOf(pane, await ofTable(pane));
    expect(codes(pane)).toEqual(['MERGED_CELLS']);
    await startWriting(pane);
    expect(pane.sheets()).toEqual(before);
  });
});

describe('A table', () => {
  test('that can only grow by moving what stands beside it is left alone', async () => {
    const pane = await openPane(TABLE, { api: '1.12' });
    await previewOf(pane, await ofTable(pane));
    expect(codes(pane)).toEqual(['NO_ROOM']);
    pane.host.person.type('Work!Z3', '');
    await previewOf(pane, await ofTable(pane));
    const before = pane.snapshot().sheets;
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('grows by the answers, and shrinks again by undo; nothing beside it moves', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    const before = pane.snapshot().sheets;
    await previewOf(pane, await ofTable(pane));
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
    const [sheet] = pane.sheets();
    expect(JSON.stringify(sheet?.parts)).toContain('A1:L6');
    expect(valuesOf(pane, 'Work')).toMatchObject({ G1: 'Strategy', Z3: 'far away' });
    expect(valuesOf(pane, 'Work')['G5']).toBeUndefined();
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('with a filter is not written until the filter is cleared', async () => {
    const pane = await openPane(TABLE, { api: '1.13', faults: { filteredWrites: 'misplace' } });
    pane.host.person.filterTable('Tasks', 'Department', { filterOn: 'Values', values: ['Finance'] });
    const before = pane.sheets();
    await previewOf(pane, await ofTable(pane));
    expect(codes(pane)).toEqual(['FILTERED']);
    expect(pane.store.state.preview!.hidden).toEqual({ count: 3, filtered: true });
    await startWriting(pane);
    expect(pane.sheets()).toEqual(before);
    await clearFilter(pane);
    expect(codes(pane)).toEqual([]);
    await startWriting(pane);
    expect(pane.store.state.result?.written).toMatchObject({ end: 'done', problem: null });
  });

  test('with rows hidden by hand is written when the user says so', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    pane.host.person.hideRows('Work', 3, 2);
    await previewOf(pane, await ofTable(pane));
    expect(codes(pane)).toEqual(['HIDDEN_ROWS']);
    expect(mayWrite(pane.store.state)).toBe(false);
    pane.store.dispatch({ type: 'acceptHidden' });
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')['G3']).toEqual(expect.any(String));
  });

  test('with a filter that was set after the preview is not written either', async () => {
    const pane = await openPane(TABLE, { api: '1.13', faults: { filteredWrites: 'misplace' } });
    await previewOf(pane, await ofTable(pane));
    pane.host.person.filterTable('Tasks', 'Department', { filterOn: 'Values', values: ['Finance'] });
    await startWriting(pane);
    expect(codes(pane)).toEqual(['FILTERED']);
    expect(valuesOf(pane, 'Work')['G1']).toBeUndefined();
  });

  test('remembers a corrected column', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    await previewOf(pane, await ofTable(pane));
    setField(pane, 4, '');
    await previewAgain(pane);
    const later = reopen(pane);
    await previewOf(later, await ofTable(later));
    expect(later.store.state.match?.overrides).toEqual({ Seasonal: '' });
  });
});

async function previewAgain(pane: TestPane): Promise<void> {
  const { showPreview } = await import('../../taskpane/flow/fill');
  await showPreview(pane);
}

describe('A sheet that may not be written', () => {
  test('is left alone when it is protected; a new sheet is offered', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    pane.host.person.protect('Work');
    const before = pane.sheets();
    await previewOf(pane, await ofTable(pane));
    expect(codes(pane)).toEqual(['SHEET_PROTECTED']);
    await startWriting(pane);
    expect(pane.sheets()).toEqual(before);
    await writeNewSheet(pane);
    expect(pane.sheets()[0]).toEqual(before[0]);
    expect(pane.store.state.result?.newSheet).toBe('Sourcing answers');
  });

  test('is left alone when it was protected after the preview', async () => {
    const pane = await openPane(TABLE, { api: '1.13' });
    await previewOf(pane, await ofTable(pane));
    pane.host.person.protect('Work');
    const before = pane.snapshot().sheets;
    await startWriting(pane);
    expect(codes(pane)).toEqual(['SHEET_PROTECTED']);
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('is left alone when the workbook can only be read', async () => {
    const pane = await openPane(TABLE, { api: '1.13', faults: { readOnly: true } });
    const before = pane.snapshot();
    await previewOf(pane, await ofTable(pane));
    expect(pane.store.state.notice).toBeNull();
    expect(codes(pane)).toContain('READ_ONLY');
    await startWriting(pane);
    expect(pane.snapshot()).toEqual(before);
  });
});
