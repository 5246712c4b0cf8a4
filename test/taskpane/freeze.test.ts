import type { FormulaFind, FreezeScope, ThawBy } from '../../taskpane/book';
import { stampOf } from '../../taskpane/explain/freezing';
import { MOST_CHARACTERS, MOST_FREEZES, withFrozen } from '../../taskpane/sheet/frozen';
import { closeAll, inExcel, openPane, reopen, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

/** What our functions answer here: a block, a word with a formula's look, an error, or one number. */
const calculate = (formula: string) => {
  if (formula.includes('CLASSIFY')) {
    return [
      ['Strategy', 'Verdict'],
      ['=Keep', 'LIKELY'],
    ];
  }
  if (formula.includes('WHY')) return '-because';
  if (formula.includes('BUSY')) return { error: '#BUSY!' as const };
  return formula.includes('SOURCING.') ? 0.25 : 7;
};

const CELLS = {
  A1: [
    ['Task', 'Answer', '', 'Fee'],
    ['Payroll', '=SOURCING.CLASSIFY(A2)', null, '=SOURCING.PAYOFF(1)'],
    ['Court', null, null, '=1+SOURCING.PAYOFF(2)'],
    ['Logo', '=sourcing.WHY(A4)', null, '="SOURCING.X"&1'],
    ['Phone', '=SOURCING.BUSY()', null, '=3+4'],
  ],
};

async function open(): Promise<TestPane> {
  const pane = await openPane({ sheets: [{ name: 'Work', cells: CELLS }, { name: 'Other' }] }, { calculate });
  pane.host.person.select('Work!B2:D5');
  return pane;
}

async function find(pane: TestPane, scope: FreezeScope = 'selection'): Promise<FormulaFind> {
  const found = await pane.book.findFormulas(scope);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

/** Puts the last freeze back. */
async function thawLast({ book }: TestPane, by: ThawBy = 'asking') {
  const offers = await book.frozen();
  return book.thaw(offers.ok ? (offers.value[0]?.id ?? 0) : 0, by);
}

const freeze = async (pane: TestPane, scope: FreezeScope = 'selection') => {
  const found = await find(pane, scope);
  return pane.book.freeze({ scope, found, stamp: stampOf(found, new Date('2026-05-04T12:00:00Z')) });
};
const cellsOf = ({ snapshot }: TestPane) => JSON.stringify(snapshot().sheets[0]!.cells);

describe('Formulas of ours', () => {
  test('are found with the cells that they fill; others, quotations and errors are not', async () => {
    const pane = await open();
    const { blocks, errors, place } = await find(pane);
    expect(place).toBe('B2:D5');
    expect(errors).toBe(1);
    expect(blocks.map(({ row, column, values }) => [row, column, values.length, values[0]!.length])).toEqual([
      [1, 1, 2, 2],
      [1, 3, 1, 1],
      [2, 3, 1, 1],
      [3, 1, 1, 1],
    ]);
  });

  test('become what they show, as texts where they are texts; everything else stays', async () => {
    const pane = await open();
    const before = valuesOf(pane, 'Work');
    expect(await freeze(pane)).toMatchObject({ ok: true });
    expect(valuesOf(pane, 'Work')).toEqual(before);
    const now = cellsOf(pane);
    expect(now.match(/SOURCING\.(CLASSIFY|PAYOFF|WHY)/gi)).toBeNull();
    expect(now).toContain('SOURCING.BUSY');
    expect(now).toContain('=3+4');
    expect(valuesOf(pane, 'Work')).toMatchObject({ B3: '=Keep', B4: '-because', D2: 0.25 });
  });

  test('are put back by undo, also by a pane that was opened later, and nothing is left of the freeze', async () => {
    const pane = await open();
    const before = pane.snapshot().sheets;
    await freeze(pane, 'sheet');
    expect(await pane.book.frozen()).toMatchObject({
      value: [{ place: 'Work!A1:D5', formulas: 4, state: { kind: 'same' } }],
    });
    expect(await thawLast(reopen(pane))).toMatchObject({ value: { back: 4, left: 0 } });
    expect(pane.snapshot().sheets).toEqual(before);
    expect(await pane.book.frozen()).toMatchObject({ value: [] });
  });

  test('say in a comment where the values come from', async () => {
    const pane = await open();
    await freeze(pane);
    const [comment] = pane.host.workbook.sheets[0]!.comments;
    expect(comment?.rect).toMatchObject({ row: 1, column: 1 });
    expect(comment?.content).toMatch(
      /^Frozen on 4 May 2026.* 4 formulas .* in Work!B2:D5 became 7 cells .*fingerprint/,
    );
    expect(pane.sheets().map(({ name }) => name)).toEqual(['Work', 'Other']);
  });

  test('say it on a sheet where a comment stands already, and that comment stays', async () => {
    const pane = await open();
    await inExcel(pane, ({ workbook }) => void workbook.comments.add('Work!B2', 'mine'));
    await freeze(pane);
    expect(pane.host.workbook.sheets[0]!.comments.map(({ content }) => content)).toEqual(['mine']);
    expect(pane.sheets().map(({ name }) => name)).toEqual(['Work', 'Other', 'Sourcing provenance']);
    expect(valuesOf(pane, 'Sourcing provenance')).toMatchObject({
      A2: 'When',
      B3: 'Work!B2:D5',
      C3: '4 formulas became 7 cells of values',
    });
    await thawLast(pane);
    expect(valuesOf(pane, 'Sourcing provenance')).toMatchObject({ C4: 'the formulas of Work!B2:D5 were put back' });
  });

  test('say it beside a sheet of the user that has that name', async () => {
    const pane = await openPane(
      {
        sheets: [
          { name: 'Work', cells: CELLS },
          { name: 'Sourcing provenance', cells: { A1: [['my own']] } },
        ],
      },
      { calculate, api: '1.9' },
    );
    pane.host.person.select('Work!D2:D3');
    await freeze(pane);
    expect(valuesOf(pane, 'Sourcing provenance')).toEqual({ A1: 'my own' });
    expect(valuesOf(pane, 'Sourcing provenance 2')).toMatchObject({ B3: 'Work!D2:D3' });
  });

  test('are left alone when they have changed since they were counted', async () => {
    const pane = await open();
    const found = await find(pane);
    pane.host.person.type('Work!D3', '=SOURCING.PAYOFF(9)');
    const before = pane.snapshot().sheets;
    const stamp = stampOf(found, new Date());
    expect(await pane.book.freeze({ scope: 'selection', found, stamp })).toMatchObject({
      problem: { code: 'FORMULAS_CHANGED' },
    });
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('are not put back where they no longer stand', async () => {
    const pane = await open();
    await freeze(pane);
    pane.host.person.insertRows('Work', 2, 1);
    const before = pane.snapshot().sheets;
    expect(await thawLast(pane)).toMatchObject({ problem: { code: 'FROZEN_MOVED' } });
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('of every freeze are remembered, and each is put back by itself', async () => {
    const pane = await open();
    const before = pane.snapshot().sheets;
    for (const place of ['B2', 'D2', 'D3']) {
      pane.host.person.select(`Work!${place}`);
      expect(await freeze(pane)).toMatchObject({ ok: true });
    }
    pane.host.person.renameSheet('Work', 'Tasks of 2026');
    const offers = await pane.book.frozen();
    const listed = offers.ok ? offers.value : [];
    expect(listed.map(({ place, formulas, state }) => [place, formulas, state.kind])).toEqual([
      ['Tasks of 2026!D3', 1, 'same'],
      ['Tasks of 2026!D2', 1, 'same'],
      ['Tasks of 2026!B2', 1, 'same'],
    ]);
    expect(listed.every(({ at }) => at === '2026-05-04T12:00:00.000Z')).toBe(true);
    const middle = listed[1]!.id;
    expect(await pane.book.thaw(middle, 'asking')).toMatchObject({ value: { back: 1 } });
    expect(await pane.book.thaw(middle, 'asking')).toMatchObject({ problem: { code: 'NO_FROZEN' } });
    expect(cellsOf(pane)).toContain('=SOURCING.PAYOFF(1)');
    expect(cellsOf(pane)).not.toContain('PAYOFF(2)');
    await thawLast(pane);
    await thawLast(pane);
    pane.host.person.renameSheet('Tasks of 2026', 'Work');
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('are put back where they stand after a question; those whose cells have changed stay remembered', async () => {
    const pane = await open();
    await freeze(pane);
    pane.host.person.type('Work!C3', 'mine');
    const before = pane.snapshot().sheets;
    const state = { kind: 'changed', formulas: 1, first: 'B2' };
    expect(await pane.book.frozen()).toMatchObject({ value: [{ formulas: 4, state }] });
    expect(await thawLast(pane)).toMatchObject({ value: { back: 0, left: 1, offer: { state } } });
    expect(pane.snapshot().sheets).toEqual(before);
    expect(await thawLast(pane, 'others')).toMatchObject({ value: { back: 3, left: 1 } });
    expect(valuesOf(pane, 'Work')['C3']).toBe('mine');
    expect(cellsOf(pane).match(/SOURCING\.(CLASSIFY|PAYOFF|WHY)/gi)).toHaveLength(3);
    expect(await pane.book.frozen()).toMatchObject({ value: [{ formulas: 1, state }] });
    // What was asked once more is done: the answer spills over what was typed.
    expect(await thawLast(pane)).toMatchObject({ value: { back: 0 } });
    expect(await thawLast(pane, 'all')).toMatchObject({ value: { back: 1, left: 0 } });
    expect(valuesOf(pane, 'Work')).toMatchObject({ C3: 'LIKELY' });
    expect(await pane.book.frozen()).toMatchObject({ value: [] });
  });

  test('of a sheet that was deleted are listed as such, and forgotten when the user says so', async () => {
    const pane = await open();
    await freeze(pane);
    pane.host.person.deleteSheet('Work');
    const offers = await pane.book.frozen();
    expect(offers).toMatchObject({ value: [{ place: 'Work!B2:D5', state: { kind: 'gone' } }] });
    expect(await thawLast(pane)).toMatchObject({ problem: { code: 'SHEET_GONE' } });
    expect(await pane.book.forgetFrozen(offers.ok ? offers.value[0]!.id : 0)).toMatchObject({ ok: true });
    expect(pane.snapshot().sheets.map(({ name }) => name)).toEqual(['Other']);
  });

  test('are put back after an earlier version of the add-in froze them', async () => {
    const pane = await open();
    await freeze(pane);
    const recalled = await pane.book.recall('frozen');
    const [record]: unknown[] = recalled.ok && Array.isArray(recalled.value) ? recalled.value : [];
    await pane.book.keep('frozen', { ...Object(record), id: undefined });
    expect(await pane.book.frozen()).toMatchObject({ value: [{ place: 'Work!B2:D5', formulas: 4 }] });
    expect(await thawLast(pane)).toMatchObject({ value: { back: 4 } });
  });

  test('on a protected sheet stay, and the sheet is named', async () => {
    const pane = await open();
    pane.host.person.protect('Work');
    expect(await pane.book.findFormulas('sheet')).toMatchObject({ problem: { code: 'SHEET_PROTECTED' } });
  });

  test('many of them go in few requests', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`=SOURCING.PAYOFF(${at})`]);
    const pane = await openPane({ sheets: [{ name: 'Work', cells: { A1: rows } }] }, { calculate });
    pane.host.person.select('Work!A1:A3000');
    const found = await find(pane);
    const from = pane.host.requests.length;
    const stamp = stampOf(found, new Date());
    expect(await pane.book.freeze({ scope: 'selection', found, stamp })).toMatchObject({ ok: true });
    // Looking once more: 2, the cells 1, the spills 8; then the memory 2 and 1, the values 1, the comment 1, the memory 2 and 1.
    expect(pane.host.requests.length - from).toBeLessThanOrEqual(20);
    expect(valuesOf(pane, 'Work')['A3000']).toBe(0.25);
  });
});

describe('What a workbook remembers of freezes', () => {
  const record = (id: number, text = '') => ({
    id,
    at: '',
    sheetId: 's',
    sheet: 'Work',
    place: 'A1',
    blocks: [{ row: 0, column: 0, formula: '=1', values: [[text]] }],
    comment: null,
  });
  const ids = (records: readonly { id: number }[]) => records.map(({ id }) => id);

  test('is the last twenty; the oldest is named before it is forgotten', async () => {
    const twenty = Array.from({ length: MOST_FREEZES }, (_, at) => record(at + 1));
    const { kept, forgotten } = withFrozen(twenty, record(21));
    expect([ids(kept).length, ids(kept)[0], ids(forgotten)]).toEqual([20, 2, [1]]);
    const pane = await open();
    await pane.book.keep('frozen', twenty);
    expect(await pane.book.forgottenBy(await find(pane))).toMatchObject({ value: [{ id: 1, place: 'Work!A1' }] });
    await freeze(pane);
    const left = await pane.book.frozen();
    expect(left.ok && ids(left.value)).toEqual(Array.from({ length: 20 }, (_, at) => 21 - at));
  });

  test('is no more than fits, but always the last one', () => {
    const large = 'x'.repeat(MOST_CHARACTERS * 0.6);
    expect(ids(withFrozen([record(1), record(2, large)], record(3, large)).kept)).toEqual([3]);
    expect(ids(withFrozen([record(1)], record(2, large + large)).kept)).toEqual([2]);
    expect(ids(withFrozen([record(1), record(2, large)], record(2)).kept)).toEqual([1, 2]);
  });
});
