import { layOut } from '../../src/decide/layout';
import { readProfile, writeProfile } from '../../src/table/profile';
import { chooseList } from '../../taskpane/flow/choose';
import { openFactsWork } from '../../taskpane/flow/facts';
import { moveGroup } from '../../taskpane/flow/told';
import { missingIn } from '../../taskpane/steps/facts/group-state';
import type { WorkbookSeed } from '../../workbench/model/create';
import { closeAll, openPane, reopen, type TestPane } from './open-pane';

afterEach(closeAll);

const ROWS = [
  ['Task', 'Department', 'Supplier', 'Annual cost', 'Core competency', 'In-house expertise', 'Must keep'],
  ['Pack parcels', 'Logistics', 'Acme', 90000, 1, 2, null],
  ['Check invoices of suppliers', 'Finance', null, 40000, 1, 2, null],
  ['Pay invoices', 'Finance', 'Acme', 20000, 1, 2, 'no'],
  ['Plan the year', 'Finance', null, 30000, 1, 2, null],
  ['Something or other', 'Sales', null, 10000, null, null, null],
];
const LIST: WorkbookSeed = { sheets: [{ name: 'Work', cells: { A1: ROWS } }] };
const FINANCE = { column: 'Department', value: 'Finance' };

async function choose(pane: TestPane): Promise<TestPane> {
  pane.host.person.select('Work!A1');
  await chooseList(pane, { kind: 'selection' });
  pane.store.dispatch({ type: 'went', step: 'facts' });
  return pane;
}
async function inFacts() {
  const pane = await choose(await openPane(LIST));
  const { group, answer, enter } = openFactsWork(pane);
  await enter();
  const facts = () => pane.store.state.facts;
  const groups = () => pane.store.state.told.profile.groups;
  const strategies = () => [0, 1, 2, 3, 4].map((at) => pane.store.state.match!.tasks!.answer(at).answer.strategy);
  return { pane, group, answer, enter, facts, groups, strategies };
}

describe('A group of one’s own', () => {
  test('is offered by the columns of the list and by words, with their values', async () => {
    const { group, facts } = await inFacts();
    await group.begin(null);
    expect(facts().form).toMatchObject({ column: 'Department', value: '', changes: null, rows: null });
    expect(facts().form!.columns).toEqual(expect.arrayContaining(['Department', 'Supplier', 'words']));
    expect(facts().form!.columns).not.toContain('Task');
    expect(facts().form!.values[0]).toEqual({ value: 'Finance', rows: 3 });
    await group.fill({ column: 'words' });
    expect(facts().form).toMatchObject({ column: 'words', value: '', values: [] });
  });

  test('says which rows belong to it, what settles most there, and what the answer would do, before anything counts', async () => {
    const { pane, group, facts, groups, strategies } = await inFacts();
    const before = strategies();
    await group.begin(null);
    await group.fill({ value: 'Finance' });
    expect(facts().form!.rows).toEqual({
      count: 3,
      sample: ['Check invoices of suppliers', 'Pay invoices', 'Plan the year'],
    });
    expect(pane.store.state.status).toBe('3 rows belong to it.');
    expect(facts().form!.best.length).toBeGreaterThan(0);
    await group.fill({ fact: 'must_keep' });
    expect(facts().form!.effect).toBeNull();
    await group.fill({ answer: 'yes' });
    expect(facts().form!.effect).toMatchObject({ counts: 2, own: 1, nearer: 0 });
    const { firm, moves } = facts().form!.effect!;
    expect(firm.after).toBeGreaterThanOrEqual(2);
    expect(moves.every(({ to }) => to === 'IN_HOUSE')).toBe(true);
    expect(strategies()).toEqual(before);
    expect(groups()).toEqual([]);

    await group.keep();
    const moved = strategies().filter((strategy, at) => strategy !== before[at]);
    expect(moved).toHaveLength(moves.reduce((sum, { rows }) => sum + rows, 0));
    expect(groups()).toEqual([{ ...FINANCE, facts: { must_keep: 'yes' } }]);
    expect(facts().form).toBeNull();
    expect(facts().counted!.grouped).toEqual({ 'Department = Finance': 3 });
  });

  test('does not count where a nearer group says otherwise, and says so', async () => {
    const { group, answer, facts } = await inFacts();
    await answer({ kind: 'group', column: 'words', value: 'invoices' }, 'capacity', 5);
    await group.begin(null);
    await group.fill({ value: 'Finance' });
    await group.fill({ fact: 'capacity' });
    await group.fill({ answer: 1 });
    expect(facts().form!.effect).toMatchObject({ counts: 1, own: 0, nearer: 2 });
  });

  test('is not kept while something is missing, or while no row belongs to it', async () => {
    const { group, facts, groups } = await inFacts();
    await group.begin(null);
    await group.keep();
    expect(facts().form).toMatchObject({ tried: true });
    expect(missingIn(facts().form!)).toEqual(['value', 'fact']);
    await group.fill({ column: 'words', value: '?!' });
    expect(missingIn(facts().form!)).toEqual(['rows', 'fact']);
    await group.keep();
    await group.fill({ value: 'invoce' });
    await group.fill({ fact: 'core' });
    expect(missingIn(facts().form!)).toEqual(['rows', 'answer']);
    await group.keep();
    expect(groups()).toEqual([]);
    await group.fill({ value: 'invoices' });
    await group.fill({ answer: 3 });
    await group.keep();
    expect(groups()).toEqual([{ column: 'words', value: 'invoices', facts: { core: 3 } }]);
  });

  test('spelled otherwise is the same group, and gets one more answer', async () => {
    const { group, groups } = await inFacts();
    for (const [value, fact] of [
      ['invoices', 'core'],
      ['Invoice', 'capacity'],
    ] as const) {
      await group.begin(null);
      await group.fill({ column: 'words' });
      await group.fill({ value });
      await group.fill({ fact });
      await group.fill({ answer: 2 });
      await group.keep();
    }
    expect(groups()).toEqual([{ column: 'words', value: 'invoices', facts: { core: 2, capacity: 2 } }]);
  });

  test('can be given other rows, and its answers go with it', async () => {
    const { group, answer, facts, groups, strategies } = await inFacts();
    const before = strategies();
    await answer({ kind: 'group', ...FINANCE }, 'must_keep', 'yes');
    await group.begin(FINANCE, true);
    expect(facts().form).toMatchObject({ ...FINANCE, changes: FINANCE });
    await group.fill({ value: 'Logistics' });
    const back = [1, 3].filter((at) => before[at] !== 'IN_HOUSE').length;
    expect(facts().form!.effect!.moves.reduce((sum, { rows }) => sum + rows, 0)).toBe(back + 1);
    await group.keep();
    expect(groups()).toEqual([{ column: 'Department', value: 'Logistics', facts: { must_keep: 'yes' } }]);
    expect(strategies()).toEqual(before.map((strategy, at) => (at === 0 ? 'IN_HOUSE' : strategy)));
    await group.begin({ column: 'Department', value: 'Logistics' }, true);
    await group.keep();
    expect(facts().form).toBeNull();
    expect(groups()).toHaveLength(1);
  });

  test('is removed and brought back; another answer ends the way back', async () => {
    const { group, answer, facts, groups } = await inFacts();
    await answer({ kind: 'group', ...FINANCE }, 'capacity', 1);
    await answer({ kind: 'group', ...FINANCE }, 'core', 4);
    const kept = groups();
    await group.remove(FINANCE);
    expect(groups()).toEqual([]);
    expect(facts().undo!.what).toBe('Removed: Department: Finance.');
    await group.undo();
    expect(groups()).toEqual(kept);
    expect(facts().undo).toBeNull();
    await group.remove(FINANCE);
    await answer({ kind: 'company' }, 'must_keep', 'no');
    await group.undo();
    expect(groups()).toEqual([]);
  });

  test('comes back with the workbook, and is a profile of the command line', async () => {
    const { pane, group } = await inFacts();
    await group.begin(null);
    await group.fill({ column: 'Supplier', value: 'Acme' });
    await group.fill({ fact: 'capacity' });
    await group.fill({ answer: 2 });
    await group.keep();
    await pane.saving;
    const later = await choose(reopen(pane));
    const { profile } = later.store.state.told;
    expect(profile.groups).toEqual([{ column: 'Supplier', value: 'Acme', facts: { capacity: 2 } }]);
    const read = readProfile(writeProfile(profile), layOut(pane.ruling.policy));
    expect(read).toMatchObject({ ok: true, value: profile });
  });

  test('whose value is no longer in the list is shown as it is, and can be given another', async () => {
    const { group, answer, facts, groups } = await inFacts();
    await answer({ kind: 'group', column: 'department', value: 'Legal' }, 'core', 4);
    expect(facts().counted!.grouped).toEqual({ 'department = Legal': 0 });
    await group.begin(groups()[0]!, true);
    expect(facts().form).toMatchObject({ column: 'Department', value: 'Legal', typed: true, rows: { count: 0 } });
    await group.fill({ value: 'finance' });
    expect(facts().form).toMatchObject({ typed: true, rows: { count: 3 } });
    await group.keep();
    expect(groups()).toEqual([{ column: 'Department', value: 'finance', facts: { core: 4 } }]);
    await group.begin(groups()[0]!);
    expect(facts().form).toMatchObject({ value: 'Finance', typed: false });
  });

  test('of a list with a great many values is typed, with suggestions', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => [`Work ${at}`, `Supplier ${at}`, 3]);
    const pane = await choose(
      await openPane({ sheets: [{ name: 'Work', cells: { A1: [['Task', 'Supplier', 'Core competency'], ...rows] } }] }),
    );
    const { group } = openFactsWork(pane);
    await group.begin(null);
    expect(pane.store.state.facts.form).toMatchObject({ column: 'Supplier', typed: true });
    expect(pane.store.state.facts.form!.values).toHaveLength(70);
  });

  test('is looked for in slices, and a newer description ends an older search', async () => {
    const { pane, group, facts } = await inFacts();
    let breaths = 0;
    pane.pause = () => Promise.resolve(void breaths++);
    await group.begin(null);
    await Promise.all([group.fill({ value: 'Finance' }), group.fill({ value: 'Logistics' })]);
    expect(breaths).toBeGreaterThan(1);
    expect(facts().form).toMatchObject({ value: 'Logistics', rows: { count: 1, sample: ['Pack parcels'] } });
    group.cancel();
    expect(facts().form).toBeNull();
  });
});

test('The answers of a group that is given the rows of another go before those of that one', () => {
  const told = {
    profile: {
      company: {},
      groups: [
        { ...FINANCE, facts: { core: 1, capacity: 2 } },
        { column: 'Department', value: 'Sales', facts: { core: 5, volume: 3 } },
      ],
    },
    rows: {},
    choices: { all: {}, rows: {} },
  };
  expect(moveGroup(told, FINANCE, { column: 'Department', value: 'Sales' }).profile.groups).toEqual([
    { column: 'Department', value: 'Sales', facts: { core: 1, volume: 3, capacity: 2 } },
  ]);
  expect(moveGroup(told, { column: 'Department', value: 'IT' }, FINANCE)).toBe(told);
});
