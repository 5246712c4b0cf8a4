import type { FormulaFind, FreezeScope } from '../../taskpane/book';
import { stampOf } from '../../taskpane/explain/freezing';
import { closeAll, inExcel, openPane, valuesOf, type TestPane } from './open-pane';

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
    expect(await pane.book.lastFrozen()).toMatchObject({ value: { place: 'Work!A1:D5', formulas: 4 } });
    expect(await pane.book.thaw()).toMatchObject({ ok: true });
    expect(pane.snapshot().sheets).toEqual(before);
    expect(await pane.book.lastFrozen()).toMatchObject({ value: null });
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
    await pane.book.thaw();
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

  test('are not put back over what somebody changed or moved since', async () => {
    const pane = await open();
    await freeze(pane);
    pane.host.person.insertRows('Work', 2, 1);
    const before = pane.snapshot().sheets;
    expect(await pane.book.thaw()).toMatchObject({ problem: { code: 'FROZEN_MOVED' } });
    expect(pane.snapshot().sheets).toEqual(before);
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
