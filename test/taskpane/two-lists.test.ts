import type { WorkbookSeed } from '../../workbench/model/create';
import { startWriting, undoFill } from '../../taskpane/flow/fill';
import { chooseByHand, type Wish } from '../../taskpane/flow/override';
import { closeAll, inExcel, openPane, previewOf, reopen, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

const SELECTION = { kind: 'selection' } as const;
const ADA: Wish = { strategy: 'PARTNER', reason: 'We know them well', by: 'Ada' };
const NAMES = ['Task', 'Core competency', 'In-house expertise', 'Judgement'];
const UPPER = [
  ['Payroll', 1, 2, 2],
  ['Accounts', 5, 5, 4],
  ['Stocktaking', 1, 4, 1],
];
const LOWER = [
  ['Payroll', 2, 2, 2],
  ['Customer helpline', 2, 3, 3],
  ['Product design', 5, 5, 5],
  ['Post room', 1, 1, 1],
];

/** Two plain lists on one sheet: the upper one from row 2, the lower one from row 12. */
const TWO: WorkbookSeed = {
  sheets: [{ name: 'Work', cells: { B2: [NAMES, ...UPPER], B12: [NAMES, ...LOWER] } }, { name: 'Other' }],
};

async function fill(pane: TestPane, cell: string): Promise<void> {
  pane.store.dispatch({ type: 'dismissed' });
  pane.host.person.select(cell);
  await previewOf(pane, SELECTION);
  await startWriting(pane);
  expect(pane.store.state.notice).toBeNull();
}

async function preview(pane: TestPane, cell: string) {
  pane.store.dispatch({ type: 'dismissed' });
  pane.host.person.select(cell);
  await previewOf(pane, SELECTION);
  const { fill: planned, hand } = pane.store.state.preview!;
  return { hand, added: planned.targets.filter(({ at }) => at === null).length, counts: planned.counts };
}

/** What a list that is filled and as it was shows: nothing typed by hand, no column to be added. */
const AS_FILLED = { hand: [], added: 0 };

async function openFilled(): Promise<TestPane> {
  const pane = await openPane(TWO);
  await fill(pane, 'Work!B3');
  await fill(pane, 'Work!B13');
  return pane;
}

describe('Two plain lists on one sheet', () => {
  test('each know what was written into them, also for a pane that was opened later', async () => {
    const pane = await openFilled();
    // An answer of ours becomes another one: it is ours, and nobody is asked about it.
    pane.host.person.type('Work!C3:E3', [[5, 5, 5]]);
    pane.host.person.type('Work!C13:E13', [[5, 5, 5]]);
    const later = reopen(pane);
    for (const cell of ['Work!B3', 'Work!B13']) {
      const { counts, ...rest } = await preview(later, cell);
      expect(rest).toEqual(AS_FILLED);
      expect(counts.changed).toBeGreaterThan(0);
    }
  });

  test('each have their own choices by hand, for tasks of the same name too', async () => {
    const pane = await openFilled();
    await preview(pane, 'Work!B3');
    expect(await chooseByHand(pane, 0, ADA)).toEqual({ written: true, kept: 0 });
    await preview(pane, 'Work!B13');
    expect(pane.store.state.match?.choices).toMatchObject({ rows: new Map(), lost: [] });
    await chooseByHand(pane, 3, { ...ADA, strategy: 'INSOURCE' });
    await preview(pane, 'Work!B3');
    const { rows, lost } = pane.store.state.match!.choices;
    expect([[...rows.keys()], lost]).toEqual([[0], []]);
  });

  test('stay apart when one is undone: the other is still known', async () => {
    const pane = await openFilled();
    await undoFill(pane);
    expect(pane.store.state.notice).toBeNull();
    expect(valuesOf(pane, 'Work')['F13']).toBeUndefined();
    expect(await preview(pane, 'Work!B3')).toMatchObject(AS_FILLED);
    expect((await preview(pane, 'Work!B13')).added).toBeGreaterThan(0);
  });

  test('a column of the user that is called like one of ours stays theirs', async () => {
    const pane = await openPane(TWO);
    await fill(pane, 'Work!B3');
    pane.host.person.type('Work!F12:F14', [['Strategy'], ['my own'], ['mine']]);
    await fill(pane, 'Work!B13');
    const now = valuesOf(pane, 'Work');
    expect([now['F2'], now['F12'], now['F13'], now['F14']]).toEqual(['Strategy', 'Strategy', 'my own', 'mine']);
    expect(now['G12']).not.toBe('Strategy');
    expect(await preview(pane, 'Work!B13')).toMatchObject(AS_FILLED);
  });

  test.each([
    ['three rows', 3],
    ['as many rows as they are apart', 10],
    ['many rows', 40],
  ])('are known again after %s were inserted above and the sheet was renamed', async (_, rows) => {
    const pane = await openFilled();
    await preview(pane, 'Work!B3');
    await chooseByHand(pane, 0, ADA);
    await preview(pane, 'Work!B13');
    await chooseByHand(pane, 3, ADA);
    pane.host.person.insertRows('Work', 1, rows);
    pane.host.person.renameSheet('Work', 'Tasks');
    const later = reopen(pane);
    for (const [row, chosen] of [
      [3, 0],
      [13, 3],
    ] as const) {
      expect(await preview(later, `Tasks!B${row + rows}`)).toMatchObject(AS_FILLED);
      const { choices } = later.store.state.match!;
      expect([[...choices.rows.keys()], choices.lost]).toEqual([[chosen], []]);
      await startWriting(later);
      expect(later.store.state.notice).toBeNull();
    }
    for (const row of [3, 13]) expect(await preview(later, `Tasks!B${row + rows}`)).toMatchObject(AS_FILLED);
  });

  test('with the same tasks in another year are told apart by their answers', async () => {
    const pane = await openPane({
      sheets: [
        {
          name: 'Work',
          cells: { B2: [NAMES, ...UPPER], B12: [NAMES, ...UPPER.map(([task = null]) => [task, 3, 3, 3])] },
        },
      ],
    });
    await fill(pane, 'Work!B3');
    await fill(pane, 'Work!B13');
    await preview(pane, 'Work!B13');
    await chooseByHand(pane, 1, ADA);
    pane.host.person.insertRows('Work', 1, 12);
    await preview(pane, 'Work!B15');
    expect(pane.store.state.match?.choices.rows.size).toBe(0);
    await preview(pane, 'Work!B25');
    expect([...pane.store.state.match!.choices.rows.keys()]).toEqual([1]);
  });
});

describe('A plain list that is filled is known again', () => {
  const changes: [string, (pane: TestPane) => void, string][] = [
    ['a column was put before everything', ({ host }) => host.person.insertColumns('Work', 1, 1), 'Work!C3'],
    ['five columns were put before everything', ({ host }) => host.person.insertColumns('Work', 1, 5), 'Work!G3'],
    [
      'a column of long texts was put before its tasks',
      ({ host }) => {
        host.person.insertColumns('Work', 2, 1);
        host.person.type('Work!B2:B5', [
          ['Owner'],
          ['the head of the finance department'],
          ['somebody else'],
          ['nobody'],
        ]);
      },
      'Work!C3',
    ],
    [
      'its columns were given other names',
      ({ host }) => host.person.type('Work!B2:E2', [['Tasks', 'Core', 'Expertise', 'Judgment']]),
      'Work!B3',
    ],
    [
      'all its tasks were replaced',
      ({ host }) => host.person.type('Work!B3:B5', [['One'], ['Two'], ['Three']]),
      'Work!B3',
    ],
    [
      'a row of it was deleted, and two above',
      ({ host }) => {
        host.person.deleteRows('Work', 4, 1);
        host.person.insertRows('Work', 1, 2);
      },
      'Work!B5',
    ],
  ];
  test.each(changes)('after %s', async (_, change, cell) => {
    const pane = await openFilled();
    change(pane);
    expect((await preview(pane, cell)).added).toBe(0);
    await startWriting(pane);
    expect(await preview(pane, cell)).toMatchObject(AS_FILLED);
  });

  test('beside another one that begins in the same row', async () => {
    const pane = await openPane({
      sheets: [{ name: 'Work', cells: { B2: [NAMES, ...UPPER], T2: [NAMES, ...LOWER] } }],
    });
    await fill(pane, 'Work!B3');
    await fill(pane, 'Work!T3');
    pane.host.person.insertColumns('Work', 1, 2);
    pane.host.person.insertRows('Work', 1, 2);
    for (const cell of ['Work!D5', 'Work!V5']) expect(await preview(pane, cell)).toMatchObject(AS_FILLED);
    await undoFill(pane);
    expect(pane.store.state.notice).toBeNull();
    expect(await preview(pane, 'Work!D5')).toMatchObject(AS_FILLED);
    expect((await preview(pane, 'Work!V5')).added).toBeGreaterThan(0);
  });
});

describe('Undo', () => {
  test.each([1, 10, 40])('finds the list after %i rows were inserted above it', async (rows) => {
    const pane = await openPane(TWO);
    await fill(pane, 'Work!B3');
    await fill(pane, 'Work!B13');
    pane.host.person.insertRows('Work', 1, rows);
    await undoFill(pane);
    expect(pane.store.state.notice).toBeNull();
    const now = valuesOf(pane, 'Work');
    expect(
      Object.keys(now).filter((address) => /^[F-Z]/.test(address) && Number(address.slice(1)) > 10 + rows),
    ).toEqual([]);
    expect(now[`F${2 + rows}`]).toBe('Strategy');
    expect(now[`B${13 + rows}`]).toBe('Payroll');
  });

  test('says so where the list is gone, and stays possible', async () => {
    const pane = await openPane(TWO);
    await fill(pane, 'Work!B3');
    pane.host.person.deleteRows('Work', 1, 8);
    const before = pane.snapshot();
    await undoFill(pane);
    expect(pane.store.state.notice?.problem.code).toBe('UNDO_GONE');
    expect(pane.snapshot()).toEqual(before);
  });
});

describe('A copy of a filled list', () => {
  /** Copies everything on a sheet to another one, as copying the sheet does: it has an id of its own. */
  function copySheet(pane: TestPane, from: string, to: string, rows = 0): void {
    const values = valuesOf(pane, from);
    for (const [address, value] of Object.entries(values)) {
      const [, letter, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
      pane.host.person.type(`${to}!${letter}${Number(row) + rows}`, typeof value === 'string' ? `'${value}` : value);
    }
  }

  test('on another sheet has its columns, its written cells and its choices, and goes its own way', async () => {
    const pane = await openFilled();
    await preview(pane, 'Work!B3');
    await chooseByHand(pane, 0, ADA);
    copySheet(pane, 'Work', 'Other');
    const original = valuesOf(pane, 'Work');
    pane.host.person.type('Other!C4:E4', [[1, 1, 1]]);
    const { counts, ...rest } = await preview(pane, 'Other!B3');
    expect(rest).toEqual(AS_FILLED);
    expect(counts.changed).toBeGreaterThan(0);
    expect([...pane.store.state.match!.choices.rows.keys()]).toEqual([0]);
    await startWriting(pane);
    expect(pane.store.state.notice).toBeNull();
    await preview(pane, 'Other!B3');
    await chooseByHand(pane, 0, null);
    expect(valuesOf(pane, 'Other')['G3']).not.toBe('OVERRIDDEN');
    await preview(pane, 'Work!B3');
    expect([...pane.store.state.match!.choices.rows.keys()]).toEqual([0]);
    await chooseByHand(pane, 2, ADA);
    await preview(pane, 'Other!B3');
    expect(pane.store.state.match!.choices.rows.size).toBe(0);
    expect({ ...original, ...valuesOf(pane, 'Work') }).toMatchObject({ B3: original['B3'], F3: original['F3'] });
  });

  test('that is a table is known as well', async () => {
    const pane = await openPane(
      { sheets: [{ name: 'Work', cells: { A1: [NAMES, ...LOWER] }, tables: { Tasks: 'A1:D5' } }, { name: 'Other' }] },
      { api: '1.13' },
    );
    await previewOf(pane, { kind: 'table', id: '1' });
    await startWriting(pane);
    copySheet(pane, 'Work', 'Other');
    await inExcel(pane, ({ workbook }) => void workbook.tables.add('Other!A1:J5', true));
    const copied = pane.host.workbook.sheets.find(({ name }) => name === 'Other')!.tables[0]!;
    await previewOf(pane, { kind: 'table', id: String(copied.id) });
    const { fill: planned, hand } = pane.store.state.preview!;
    expect([planned.list.place.sheet, hand, planned.targets.filter(({ at }) => at === null)]).toEqual([
      'Other',
      [],
      [],
    ]);
  });

  test('that was filled no longer follows what is chosen in the other', async () => {
    const pane = await openFilled();
    copySheet(pane, 'Work', 'Other');
    await fill(pane, 'Other!B3');
    await preview(pane, 'Work!B3');
    await chooseByHand(pane, 1, ADA);
    await preview(pane, 'Other!B3');
    expect(pane.store.state.match!.choices.rows.size).toBe(0);
  });

  test('below it on the same sheet is no longer the same list', async () => {
    const pane = await openPane({ sheets: [{ name: 'Work', cells: { B2: [NAMES, ...UPPER] } }] });
    await fill(pane, 'Work!B3');
    copySheet(pane, 'Work', 'Work', 20);
    expect(await preview(pane, 'Work!B23')).toMatchObject(AS_FILLED);
    await chooseByHand(pane, 0, ADA);
    expect(valuesOf(pane, 'Work')['G23']).toBe('OVERRIDDEN');
    await preview(pane, 'Work!B3');
    expect(pane.store.state.match!.choices.rows.size).toBe(0);
    expect(await preview(pane, 'Work!B3')).toMatchObject(AS_FILLED);
    expect(await preview(pane, 'Work!B23')).toMatchObject(AS_FILLED);
  });
});
