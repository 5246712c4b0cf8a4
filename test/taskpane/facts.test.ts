import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readProfile, writeProfile } from '../../src/table/profile';
import { chooseList } from '../../taskpane/flow/choose';
import { openFactsWork } from '../../taskpane/flow/facts';
import { showPreview, startWriting, undoFill, writeNewSheet } from '../../taskpane/flow/fill';
import { selectRow } from '../../taskpane/flow/select-row';
import { askedKey, questionOf, type Scope } from '../../taskpane/steps/facts/state';
import type { WorkbookSeed } from '../../workbench/model/create';
import { classified, ROOT, temporaryFolder } from '../cli/command';
import { closeAll, inExcel, openPane, reopen, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);
const folder = temporaryFolder();

const SELECTION = { kind: 'selection' } as const;
const ROWS = [
  ['Task', 'Department', 'Annual cost', 'Core competency', 'In-house expertise'],
  ['Returns desk, walk-in', 'Service', 90000, 1, 2],
  ['Check invoices of suppliers', 'Finance', 40000, 1, 2],
  ['Pay invoices', 'Finance', 20000, 1, 2],
  ['Remind customers of unpaid invoices', 'Finance', 30000, 1, 2],
  ['Something or other', 'Service', 10000, null, null],
];
const LIST: WorkbookSeed = {
  sheets: [
    { name: 'Work', cells: { A1: ROWS } },
    {
      name: 'Plans',
      cells: { A1: [ROWS[0]!, ['Plan the year', 'Finance', 5000, 1, 2], ['Plan trips', 'Sales', 1, 2, 2]] },
    },
  ],
};

async function choose(pane: TestPane, sheet = 'Work'): Promise<TestPane> {
  pane.host.person.select(`${sheet}!A1`);
  await chooseList(pane, SELECTION);
  return pane;
}
async function inFacts(workbook = LIST) {
  const pane = await choose(await openPane(workbook));
  pane.store.dispatch({ type: 'went', step: 'facts' });
  const work = openFactsWork(pane);
  await work.enter();
  return { pane, work };
}
const factsOf = ({ store }: TestPane) => store.state.facts;
const answersOf = ({ store }: TestPane) => {
  const { tasks } = store.state.match!;
  return Array.from({ length: tasks!.count }, (_, at) => tasks!.answer(at).answer);
};
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const FINANCE: Scope = { kind: 'group', column: 'Department', value: 'Finance' };
const COMPANY: Scope = { kind: 'company' };

describe('The step that asks for facts', () => {
  test('counts how firm the rows are, and asks first what settles most', async () => {
    const { pane } = await inFacts();
    const { counted, progress } = factsOf(pane);
    expect(progress).toBeNull();
    expect(counted).toMatchObject({ rows: 5, currency: '' });
    expect(Object.values(counted!.verdicts).reduce((sum, one) => sum + one)).toBe(5);
    const [first, second] = counted!.queue;
    expect(first!.settledMoney).toBeGreaterThanOrEqual(second!.settledMoney);
    expect(questionOf(factsOf(pane))).toBe(first);
    expect(first!.sample.length).toBeGreaterThan(0);
  });

  test('orders by rows when asked to, and then money does not matter', async () => {
    const { pane, work } = await inFacts();
    await work.order('tasks');
    const settled = factsOf(pane).counted!.queue.map(({ settles }) => settles);
    expect(settled[0]).toBeGreaterThanOrEqual(settled[1]!);
    expect(factsOf(pane).order).toBe('tasks');
  });

  test('lets an answer for a group count in every row of it, and asks something else next', async () => {
    const { pane, work } = await inFacts();
    const before = answersOf(pane);
    await work.answer(FINANCE, 'capacity', 1);
    const after = answersOf(pane);
    expect(after.map(({ missing }) => missing.includes('capacity'))).toEqual([true, false, false, false, true]);
    expect(json(after[0])).toEqual(json(before[0]));
    const asked = factsOf(pane).counted!.queue.map(askedKey);
    expect(asked).not.toContain(askedKey({ fact: 'capacity', scope: FINANCE }));
  });

  test('changes an answer, and takes it back', async () => {
    const { pane, work } = await inFacts();
    const before = json(answersOf(pane));
    await work.answer(COMPANY, 'must_keep', 'yes');
    expect(new Set(answersOf(pane).map(({ strategy }) => strategy))).toEqual(new Set(['IN_HOUSE']));
    expect(factsOf(pane).counted!.verdicts.SETTLED).toBe(5);
    await work.answer(COMPANY, 'must_keep', 'no');
    expect(pane.store.state.told.profile.company).toEqual({ must_keep: 'no' });
    await work.answer(COMPANY, 'must_keep', null);
    expect(json(answersOf(pane))).toEqual(before);
  });

  test('answers for one row by its words, also after rows were moved', async () => {
    const { pane, work } = await inFacts();
    await work.enter({ fact: 'capacity', row: 6 });
    const asked = questionOf(factsOf(pane))!;
    expect(asked).toMatchObject({ fact: 'capacity', scope: { kind: 'row' }, sample: ['Something or other'] });
    await work.answer(asked.scope, 'capacity', 5);
    await pane.saving;
    pane.host.person.insertRows('Work', 2, 1);
    pane.host.person.type('Work!A2:B2', [['A new row', 'Service']]);
    const later = await choose(reopen(pane));
    const known = answersOf(later).flatMap(({ task, missing }) => (missing.includes('capacity') ? [] : [task]));
    expect(known).toEqual(['Something or other']);
  });

  test('leads from a question of the result to where it settles most', async () => {
    const { pane, work } = await inFacts();
    await work.enter({ fact: 'seasonal' });
    expect(questionOf(factsOf(pane))).toMatchObject({ fact: 'seasonal' });
    expect(factsOf(pane).part).toBe('questions');
  });

  test('puts a question off, and all of them again', async () => {
    const { pane, work } = await inFacts();
    const [first, second] = factsOf(pane).counted!.queue;
    work.later(first!);
    expect(questionOf(factsOf(pane))).toBe(second);
    for (const asked of factsOf(pane).counted!.queue) work.later(asked);
    expect(questionOf(factsOf(pane))).toBeNull();
    work.again();
    expect(questionOf(factsOf(pane))).toBe(first);
  });

  test('puts a question off for good: it stays so after the pane was closed, and after another policy', async () => {
    const { pane, work } = await inFacts();
    const [first, second] = factsOf(pane).counted!.queue.map(askedKey);
    work.later(questionOf(factsOf(pane))!);
    await pane.saving;
    const again = await choose(reopen(pane));
    again.store.dispatch({ type: 'went', step: 'facts' });
    const later = openFactsWork(again);
    await later.enter();
    expect(factsOf(again).counted!.queue.map(askedKey)).toContain(first);
    expect(askedKey(questionOf(factsOf(again))!)).toBe(second);
    again.store.dispatch({ type: 'ruled', match: again.store.state.match });
    expect(factsOf(again).later).toEqual([first]);
    later.again();
    await again.saving;
    expect(factsOf(await choose(reopen(again))).later).toEqual([]);
    expect(again.snapshot().sheets).toHaveLength(LIST.sheets!.length);
  });

  test('works in slices: the page breathes while rows are counted, and a newer count ends an older one', async () => {
    const { pane, work } = await inFacts();
    let breaths = 0;
    pane.pause = () => Promise.resolve(void breaths++);
    await Promise.all([work.answer(COMPANY, 'must_keep', 'yes'), work.answer(COMPANY, 'must_keep', 'no')]);
    expect(breaths).toBeGreaterThan(2);
    expect(factsOf(pane).counted!.verdicts.SETTLED).toBe(0);
    expect(factsOf(pane).progress).toBeNull();
  });
});

describe('What words suggest', () => {
  test('is listed with its words, and counts for nothing until it is accepted', async () => {
    const { pane } = await inFacts();
    const desk = factsOf(pane).counted!.suggested.find(({ key }) => key === 'presence = local')!;
    expect(desk.strong).toMatchObject([
      { row: 2, name: 'Returns desk, walk-in', words: expect.arrayContaining(['walk-in']) },
    ]);
    expect(answersOf(pane)[0]!.missing).toContain('presence');
  });

  test('counts when it is accepted, marked as a proposal, and makes nothing firm', async () => {
    const { pane, work } = await inFacts();
    await work.chooseAll(['presence = local'], 'yes');
    const { task, answer } = pane.store.state.match!.tasks!.answer(0);
    expect(answer.missing).not.toContain('presence');
    expect(answer.notes.map(({ code }) => code)).toContain('PROPOSAL_USED');
    expect(task.origins).toContain(5);
    expect(['TENTATIVE', 'CLOSE', 'UNDECIDED']).toContain(answer.verdict);
  });

  test('is gone where it is rejected, row by row or altogether, also after the pane was closed', async () => {
    const { pane, work } = await inFacts();
    const desk = factsOf(pane).counted!.suggested.find(({ key }) => key === 'presence = local')!;
    await work.chooseAll(['presence = local'], 'yes');
    await work.chooseRow(desk.strong[0]!.key!, 'presence = local', 'no');
    await pane.saving;
    const later = await choose(reopen(pane));
    expect(later.store.state.told).toEqual(pane.store.state.told);
    expect(answersOf(later)[0]!.proposals.map(({ fact }) => fact)).not.toContain('presence');
    expect(answersOf(later)[0]!.missing).toContain('presence');
  });
});

describe('What was answered', () => {
  test('comes back after the pane was closed, in the same list; another one gets the company only', async () => {
    const { pane, work } = await inFacts();
    await work.answer(COMPANY, 'cost_pressure', 4);
    await work.answer(FINANCE, 'capacity', 1);
    await pane.saving;
    const told = pane.store.state.told;
    expect((await choose(reopen(pane))).store.state.told).toEqual(told);
    const other = await choose(reopen(pane), 'Plans');
    expect(other.store.state.told).toEqual({ ...told, profile: { company: { cost_pressure: 4 }, groups: [] } });
    expect(answersOf(other).every(({ missing }) => missing.includes('capacity'))).toBe(true);
  });

  test('leaves every cell of the user as it is, and nothing at all once it is taken back', async () => {
    const { pane, work } = await inFacts();
    const before = pane.snapshot().sheets;
    await work.answer(FINANCE, 'capacity', 1);
    await pane.saving;
    expect(pane.sheets()).toEqual(before);
    expect(pane.snapshot().sheets).toHaveLength(before.length + 1);
    await work.answer(FINANCE, 'capacity', null);
    await pane.saving;
    expect(pane.snapshot().sheets).toEqual(before);
  });

  test('counts though the workbook cannot keep it, and the user is told once', async () => {
    const { pane, work } = await inFacts();
    pane.book.keep = () =>
      Promise.resolve({
        ok: false,
        problem: { code: 'READ_ONLY', where: {}, message: 'This workbook can only be read.' },
      });
    await work.answer(FINANCE, 'capacity', 1);
    await pane.saving;
    expect(pane.store.state.notice).toMatchObject({ tone: 'warning', problem: { code: 'NOT_REMEMBERED' } });
    expect(pane.store.state.notice!.problem.message).toContain('This workbook can only be read.');
    expect(answersOf(pane)[1]!.missing).not.toContain('capacity');
  });

  test('of a later version is left as it is', async () => {
    const pane = await openPane(LIST);
    await pane.book.keep('facts', { version: 2, kept: 'by a later version' });
    await choose(pane);
    pane.store.dispatch({ type: 'went', step: 'facts' });
    const work = openFactsWork(pane);
    await work.answer(COMPANY, 'must_keep', 'yes');
    await pane.saving;
    const kept = await pane.book.recall('facts');
    expect(kept).toMatchObject({ ok: true, value: { version: 2 } });
    expect(pane.store.state.notice?.problem.code).toBe('NOT_REMEMBERED');
  });

  test('counts alike in preview, sheet and new sheet, with columns of money, and undo takes it all away', async () => {
    const { pane, work } = await inFacts();
    await work.answer(COMPANY, 'must_keep', 'yes');
    await pane.saving;
    const before = pane.snapshot().sheets;
    await showPreview(pane);
    const { targets } = pane.store.state.preview!.fill;
    expect(targets.map(({ id }) => id)).toContain('cheapest');
    expect(pane.store.state.preview!.tally.outcomes.IN_HOUSE.tasks).toBe(5);
    await writeNewSheet(pane);
    expect(Object.values(valuesOf(pane, 'Sourcing answers')).filter((value) => value === 'Keep in-house')).toHaveLength(
      5,
    );
    await inExcel(pane, (context) => context.workbook.worksheets.getItem('Sourcing answers').delete());
    await startWriting(pane);
    expect(valuesOf(pane, 'Work')).toMatchObject({ F1: 'Strategy', F2: 'Keep in-house', F6: 'Keep in-house' });
    await undoFill(pane);
    expect(pane.snapshot().sheets).toEqual(before);
  });
});

describe('A row that the result names', () => {
  test('is selected in its sheet, wherever the user is meanwhile', async () => {
    const { pane } = await inFacts();
    pane.host.person.activate('Plans');
    expect(await selectRow(pane, 4)).toBe(true);
    let selected = '';
    await inExcel(pane, (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      void context.sync().then(() => (selected = range.address));
    });
    expect(selected).toBe('Work!A4:E4');
  });

  test('of a sheet that is gone: said so', async () => {
    const { pane } = await inFacts();
    pane.host.person.deleteSheet('Work');
    expect(await selectRow(pane, 4)).toBe(false);
    expect(pane.store.state.notice?.problem.code).toBe('SHEET_GONE');
  });
});

describe('The pane and the command line', () => {
  const file = join(ROOT, 'test/data/onet_tasks_open_400.csv');
  const rows: string[][] = parse(readFileSync(file, 'utf8'));
  const workbook: WorkbookSeed = { sheets: [{ name: 'Work', cells: { A1: rows } }] };

  test('give the same answers with the same profile, and with all strong suggestions accepted', async () => {
    const { pane, work } = await inFacts(workbook);
    const read = readProfile(readFileSync(join(ROOT, 'examples/answers-400.txt'), 'utf8'), pane.ruling.engine.layout);
    if (!read.ok) throw new Error(read.problem.message);
    const { company, groups } = read.value;
    const given = [
      ...Object.entries(company).map(([fact, answer]) => work.answer(COMPANY, fact, answer)),
      ...groups.flatMap(({ column, value, facts }) =>
        Object.entries(facts).map(([fact, answer]) => work.answer({ kind: 'group', column, value }, fact, answer)),
      ),
    ];
    await Promise.all(given);
    const profile = join(folder, 'profile.txt');
    writeFileSync(profile, writeProfile(pane.store.state.told.profile));
    expect(json(answersOf(pane))).toEqual(classified([file, '--profile', profile]).rows);
    expect(factsOf(pane).counted!.verdicts.SETTLED).toBeGreaterThan(300);

    await work.answer(COMPANY, 'presence', null);
    await work.chooseAll(
      factsOf(pane).counted!.suggested.map(({ key }) => key),
      'yes',
    );
    writeFileSync(profile, writeProfile(pane.store.state.told.profile));
    expect(json(answersOf(pane))).toEqual(classified([file, '--profile', profile, '--suggest', 'apply']).rows);
  }, 60_000);
});
