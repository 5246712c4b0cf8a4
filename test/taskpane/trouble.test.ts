import { PANE_MESSAGES, SAME_ERRORS, type PaneMessage } from '../../src/catalogue/pane-messages';
import { chooseList } from '../../taskpane/flow/choose';
import { resumeWriting, startWriting, undoFill } from '../../taskpane/flow/fill';
import { problemOfExcel } from '../../taskpane/problem';
import { INITIAL } from '../../taskpane/state';
import type { RefusalCode } from '../../workbench/model/refusal';
import { TRANSPORT } from '../../workbench/wire/protocol';
import { manyRows, PLAIN } from './lists';
import { CLAIMED_API, closeAll, openPane, previewOf, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

/** More than one request holds. */
const ROWS = 2600;
const SELECTION = { kind: 'selection' } as const;

/** The rows that hold an answer, as runs: "2-5" for sheet rows 2 to 5. */
function filledRows(pane: TestPane, letter: string): string {
  const rows = Object.keys(valuesOf(pane, 'Work'))
    .filter((address) => new RegExp(`^${letter}\\d+$`).test(address))
    .map((address) => Number(address.slice(letter.length)))
    .sort((a, b) => a - b);
  return rows.length === 0 ? '' : `${rows[0]}-${rows.at(-1)} (${rows.length})`;
}

async function openMany(count: number): Promise<TestPane> {
  const pane = await openPane(manyRows(count));
  pane.host.person.select('Work!B2');
  await previewOf(pane, SELECTION);
  return pane;
}

describe('While many rows are written', () => {
  test('requests stay below 2 MB, and progress is told', async () => {
    const pane = await openMany(ROWS);
    const told: number[] = [];
    pane.store.listen(({ writing }) => void (writing && told.push(writing.done)));
    const from = pane.host.requests.length;
    await startWriting(pane);
    expect(pane.store.state.result?.written).toEqual({ done: ROWS, rows: ROWS, end: 'done', problem: null });
    expect(Math.max(...pane.host.requests.slice(from).map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(ROWS);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Set(told).size).toBeGreaterThan(2);
  }, 60_000);

  test('cancelling leaves whole parts only; going on completes them, undo takes all back', async () => {
    const pane = await openMany(ROWS);
    const before = pane.snapshot().sheets;
    const stop = pane.store.listen(({ writing }) => {
      if (writing && writing.done > 0 && !writing.cancelling) pane.store.dispatch({ type: 'cancelling' });
    });
    await startWriting(pane);
    stop();
    const { written } = pane.store.state.result ?? {};
    expect(written?.end).toBe('cancelled');
    expect(pane.store.state.notice?.remedies).toEqual(['resume', 'undo']);
    const done = written?.done ?? 0;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(ROWS);
    for (const letter of ['G', 'J']) expect(filledRows(pane, letter)).toBe(`1-${done + 1} (${done + 1})`);
    await resumeWriting(pane);
    expect(filledRows(pane, 'G')).toBe(`1-${ROWS + 1} (${ROWS + 1})`);
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  }, 60_000);

  test('a request that fails in the middle leaves no row half filled, and the rest can follow', async () => {
    const pane = await openMany(ROWS);
    const before = pane.snapshot().sheets;
    const stop = pane.store.listen(({ writing }) => {
      if (writing && writing.done > 0) pane.host.faults.failure ??= { after: 1 };
    });
    await startWriting(pane);
    stop();
    pane.host.faults.failure = null;
    const { written } = pane.store.state.result ?? {};
    expect(written).toMatchObject({ end: 'failed', problem: { code: 'STOPPED' } });
    const done = written?.done ?? 0;
    expect(done).toBeGreaterThan(0);
    expect(written?.problem?.message).toContain(`after ${done} of ${ROWS} rows`);
    for (const letter of ['G', 'H', 'I', 'J', 'K', 'L']) {
      const filled = filledRows(pane, letter);
      expect(filled === '1-1 (1)' || filled.startsWith('1-')).toBe(true);
      expect(Number(/-(\d+)/.exec(filled)?.[1])).toBeLessThanOrEqual(done + 1);
    }
    await resumeWriting(pane);
    expect(pane.store.state.result?.written).toMatchObject({ end: 'done', problem: null });
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  }, 60_000);

  test('rows inserted meanwhile stop the writing; what is written stands beside its own task', async () => {
    const pane = await openMany(ROWS);
    let inserted = false;
    const stop = pane.store.listen(({ writing }) => {
      if (!writing || writing.done === 0 || inserted) return;
      inserted = true;
      pane.host.coauthor.insertRows('Work', ROWS - 50, 1);
      pane.host.coauthor.insertRows('Work', writing.done + 10, 1);
    });
    await startWriting(pane);
    stop();
    const { written } = pane.store.state.result ?? {};
    expect(written?.end).toBe('failed');
    expect(filledRows(pane, 'G')).toBe(`1-${(written?.done ?? 0) + 1} (${(written?.done ?? 0) + 1})`);
  }, 60_000);
});

describe('Between preview and writing', () => {
  const open = async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    await previewOf(pane, SELECTION);
    return pane;
  };

  test('a row inserted is noticed: nothing is written, the list is read again', async () => {
    const pane = await open();
    pane.host.person.insertRows('Work', 6, 1);
    pane.host.person.type('Work!B6:G6', [['New task', 'Ops', 3, 3, 3, 10]]);
    const before = pane.sheets();
    await startWriting(pane);
    expect(pane.store.state.notice?.problem.code).toBe('CHANGED_MEANWHILE');
    expect(pane.sheets()).toEqual(before);
    expect(pane.store.state.preview?.fill.counts.rows).toBe(5);
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
  });

  test('a changed answer is noticed', async () => {
    const pane = await open();
    pane.host.coauthor.type('Work!D6', 5);
    await startWriting(pane);
    expect(pane.store.state.notice?.problem.code).toBe('CHANGED_MEANWHILE');
    expect(pane.store.state.notice?.problem.message).toContain('row 6 of Work');
  });

  test('a deleted sheet is noticed', async () => {
    const pane = await open();
    pane.host.person.deleteSheet('Work');
    const before = pane.snapshot().sheets;
    await startWriting(pane);
    expect(pane.store.state.notice).toMatchObject({ problem: { code: 'SHEET_GONE' }, remedies: ['startOver'] });
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('a renamed sheet is the same sheet', async () => {
    const pane = await open();
    pane.host.person.renameSheet('Work', 'Our work');
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
  });
});

describe('Undo', () => {
  test('refuses to put old answers beside other tasks', async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    await previewOf(pane, SELECTION);
    await startWriting(pane);
    await previewOf(pane, SELECTION);
    await startWriting(pane);
    pane.host.person.insertRows('Work', 6, 1);
    pane.host.person.type('Work!B6', 'New task');
    const before = pane.snapshot().sheets;
    await undoFill(pane);
    expect(pane.store.state.notice?.problem.code).toBe('UNDO_MOVED');
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('says so when there is nothing to undo', async () => {
    const pane = await openPane(PLAIN);
    await undoFill(pane);
    expect(pane.store.state.notice?.problem.code).toBe('NO_UNDO');
  });

  test('says so when the sheet is gone', async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    await previewOf(pane, SELECTION);
    await startWriting(pane);
    pane.host.person.deleteSheet('Work');
    await undoFill(pane);
    expect(pane.store.state.notice?.problem.code).toBe('UNDO_GONE');
  });
});

describe('Cell edit mode', () => {
  test('is waited for, with a line that says why', async () => {
    const waits: boolean[] = [];
    let told: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (told = resolve));
    const onWait = (waiting: boolean) => {
      waits.push(waiting);
      told();
    };
    const pane = await openPane(PLAIN, { book: { onWait, patience: 1 } });
    pane.host.person.select('Work!C5');
    const finish = pane.host.editCell();
    const reading = chooseList(pane, SELECTION);
    await late;
    expect(pane.store.state.step).toBe('start');
    finish();
    await reading;
    expect(pane.store.state.step).toBe('match');
    expect(waits[0]).toBe(true);
    expect(waits.at(-1)).toBe(false);
  });
});

describe('Every error of Excel', () => {
  const codes: (RefusalCode & PaneMessage)[] = [
    'AccessDenied',
    'ApiNotFound',
    'FilteredRangeConflict',
    'GeneralException',
    'InsertDeleteConflict',
    'InvalidArgument',
    'InvalidOperation',
    'InvalidReference',
    'InvalidSelection',
    'ItemAlreadyExists',
    'ItemNotFound',
    'MergedRangeConflict',
    'NonBlankCellOffSheet',
    'NotImplemented',
    'RangeExceedsLimit',
    'UnsupportedOperation',
  ];
  test.each(codes)('%s becomes a message with the fix', async (code) => {
    const pane = await openPane(PLAIN, { api: CLAIMED_API });
    pane.host.faults.failure = { after: 0, code, counts: () => true };
    const read = await pane.book.read(SELECTION);
    expect(read).toEqual({ ok: false, problem: problemOfExcel(code) });
    expect(problemOfExcel(code).message).toContain(PANE_MESSAGES[code].fix);
  });

  test('that the pane has words for is among them, or happens only on the way to Excel', () => {
    const ofExcel = Object.keys(PANE_MESSAGES).filter((code) => /^[A-Z][a-z]+[A-Z]/.test(code));
    const onTheWay = ['RequestAborted', 'SessionExpired', 'ActivityLimitReached', 'InvalidOperationInCellEditMode'];
    const ofSize = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'];
    expect([...codes, ...onTheWay, ...ofSize].sort()).toEqual(ofExcel.sort());
  });

  test.each(Object.entries(SAME_ERRORS))('%s is told like %s, by its own name', (code, same) => {
    const { message } = problemOfExcel(code);
    expect(message).toContain(PANE_MESSAGES[same].fix);
    expect(message.replace(code, '{code}')).toContain(PANE_MESSAGES[same].what);
  });

  const transport = Object.entries(TRANSPORT).filter(([name]) => name !== 'operationNotSupported');
  test.each(transport)('%s of the transport becomes one too', async (_name, code) => {
    const pane = await openPane(PLAIN, { api: CLAIMED_API });
    pane.host.faults.refuseNext = code;
    const read = await pane.book.read(SELECTION);
    expect(read.ok ? '' : read.problem.message).not.toContain('GeneralException');
    expect(read.ok ? '' : read.problem.message).not.toContain(PANE_MESSAGES.UNEXPECTED.fix);
    expect(read.ok).toBe(false);
  });

  test('leaves the pane usable', async () => {
    const pane = await openPane(PLAIN);
    pane.host.person.select('Work!C5');
    pane.host.faults.failure = { after: 0, code: 'GeneralException', counts: () => true };
    await chooseList(pane, SELECTION);
    expect(pane.store.state).toMatchObject({ ...INITIAL, notice: { problem: { code: 'GeneralException' } } });
    await chooseList(pane, SELECTION);
    expect(pane.store.state.step).toBe('match');
  });
});
