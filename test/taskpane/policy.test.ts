import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { documentsOnly } from '../../src/decide/documents-only';
import { fingerprint } from '../../src/decide/fingerprint';
import { readPolicyRange } from '../../src/table/policy-stack';
import { chooseList } from '../../taskpane/flow/choose';
import { setDepth, showPreview } from '../../taskpane/flow/fill';
import { recallPolicy } from '../../taskpane/flow/rule';
import { EMPTY, type PolicyDesk, type PolicyState } from '../../taskpane/policy/model';
import { packPolicy, unpackPolicy } from '../../taskpane/memory/policy';
import {
  compareDecisions,
  enterPolicy,
  insertJudgement,
  propose,
  putOnSheet,
  readBack,
  useProposal,
} from '../../taskpane/policy/work';
import type { WorkbookSeed } from '../../workbench/model/create';
import { DECIDED, manyRows, ROWS, TABLE } from './lists';
import { closeAll, inExcel, openPane, reopen, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

const LIST = { kind: 'table', id: '1' } as const;
const API = { api: '1.13' };

function openDesk(): PolicyDesk {
  const desk: PolicyDesk = {
    state: EMPTY,
    set: (change: Partial<PolicyState>) => void (desk.state = { ...desk.state, ...change }),
  };
  return desk;
}

/** A pane with its list chosen, in the policy room. */
async function openRoom(workbook: WorkbookSeed = TABLE): Promise<{ pane: TestPane; desk: PolicyDesk }> {
  const pane = await openPane(workbook, API);
  const desk = openDesk();
  await chooseList(pane, LIST);
  await enterPolicy(pane, desk);
  return { pane, desk };
}

/** The address of a cell of the policy sheet: its table, the id of its row, its column. */
function cellOf(pane: TestPane, table: string, id: string, column: string): string {
  const cells = Object.entries(valuesOf(pane, 'Policy'));
  const rowOf = (address: string) => Number(address.replace(/\D/g, ''));
  const rows = cells.filter(([address, value]) => /^A\d/.test(address) && value === table).map(([a]) => rowOf(a));
  const header = Math.min(...rows);
  const letter = cells.find(([a, value]) => rowOf(a) === header && value === column)![0].replace(/\d/g, '');
  const row = rows.find((each) => valuesOf(pane, 'Policy')[`B${each}`] === id)!;
  return `${letter}${row}`;
}

const edit = (pane: TestPane, address: string, value: string | number) =>
  inExcel(pane, ({ workbook }) => {
    workbook.worksheets.getItem('Policy').getRange(address).values = [[value]];
  });

const withoutPolicy = ({ sheets }: TestPane) => sheets().filter(({ name }) => name !== 'Policy');
const message = ({ store }: TestPane) => store.state.notice?.problem.message ?? null;

describe('The policy on a sheet', () => {
  test('is written as it decides, with drop-downs, and touches nothing else', async () => {
    const { pane, desk } = await openRoom();
    const before = withoutPolicy(pane);
    await putOnSheet(pane, desk);
    expect(message(pane)).toBeNull();
    expect(withoutPolicy(pane)).toEqual(before);
    expect(desk.state.block!.address).toMatch(/^Policy!\$A\$4:\$[A-Z]+\$\d+$/);
    const sheet = pane.sheets().find(({ name }) => name === 'Policy')!;
    const mode = cellOf(pane, 'vetoes', 'H01', 'mode');
    expect(JSON.stringify(sheet)).toContain('veto,warn,off');
    expect(valuesOf(pane, 'Policy')[mode]).toBe('veto');
  });

  test('is what a formula takes: the range that is named reads as the policy that decides', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    const read = await pane.book.readSheet('shown');
    if (!read.ok) throw new Error(read.problem.message);
    const [, top, , bottom] = /\$A\$(\d+):\$([A-Z]+)\$(\d+)/.exec(desk.state.block!.address)!;
    const range = read.value.cells.slice(Number(top) - 1, Number(bottom)).map((row) => row.map((cell) => cell ?? ''));
    expect(readPolicyRange(range)).toMatchObject({ ok: true, value: DEFAULT_POLICY });
    expect(read.value.cells.length).toBe(Number(bottom));
  });

  test('comes back as the default when nothing was changed, and then nothing would change', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    await readBack(pane, desk, desk.state.kept!.sheet!);
    const { proposal } = desk.state;
    expect(proposal!.ruling.base).toBe(DEFAULT_POLICY);
    expect([proposal!.differs, proposal!.changes]).toEqual([false, []]);
    expect(pane.store.state.status).toBe('This is the policy that decides already.');
  });

  test('edited: says rule by rule what changed, and what that does to the list, before anything is kept', async () => {
    const { pane, desk } = await openRoom();
    await showPreview(pane);
    await putOnSheet(pane, desk);
    const weight = cellOf(pane, 'rules', 'R01', 'weight');
    await edit(pane, weight, 30);
    const kept = await pane.book.recall('policy');
    await readBack(pane, desk, desk.state.kept!.sheet!);
    const { changes, effect, ruling } = desk.state.proposal!;
    expect(changes).toMatchObject([
      { table: 'rules', entry: 'R01', kind: 'changed', fields: [{ field: 'weight', after: 30 }] },
    ]);
    expect(ruling.context.fingerprint).not.toBe(pane.ruling.context.fingerprint);
    // The same by hand: each row answered by both policies.
    const { tasks, list } = pane.store.state.match!;
    const { openMatch } = await import('../../taskpane/flow/choose');
    const other = openMatch({ ...pane, ruling }, list, {}).tasks!;
    const rows = Array.from({ length: tasks!.count }, (_, at) => [tasks!.answer(at), other.answer(at)] as const);
    const changed = rows.filter(([a, b]) => !a.blank && a.answer.strategy !== b.answer.strategy);
    expect(effect!.rows).toBe(4);
    expect(effect!.changed.map(({ row }) => row)).toEqual(changed.map(([a]) => a.task.row));
    expect(effect!.changed.length).toBeGreaterThan(0);
    expect(await pane.book.recall('policy')).toEqual(kept);
    expect(pane.ruling.base).toBe(DEFAULT_POLICY);
  });

  test('used: kept in the workbook, the list is answered anew, a later pane begins with it, and the default comes back', async () => {
    const { pane, desk } = await openRoom();
    await showPreview(pane);
    const before = pane.store.state.preview!.fill.values.map(([strategy]) => strategy);
    await putOnSheet(pane, desk);
    await edit(pane, cellOf(pane, 'rules', 'R01', 'weight'), 30);
    await readBack(pane, desk, desk.state.kept!.sheet!);
    const { ruling, effect } = desk.state.proposal!;
    await useProposal(pane, desk);
    expect(message(pane)).toBeNull();
    const after = pane.store.state.preview!.fill.values.map(([strategy]) => strategy);
    expect(after.filter((strategy, at) => strategy !== before[at]).length).toBe(effect!.changed.length);
    expect(pane.store.state).toMatchObject({ step: 'preview', room: 'inventory' });

    const later = reopen(pane);
    await recallPolicy(later);
    expect(later.ruling.policy).toEqual(ruling.policy);
    expect(later.ruling.context.fingerprint).toBe(ruling.context.fingerprint);

    await propose(pane, desk, DEFAULT_POLICY, false);
    expect(desk.state.proposal!.effect!.changed.length).toBe(effect!.changed.length);
    await useProposal(pane, desk);
    expect(pane.ruling.base).toBe(DEFAULT_POLICY);
    expect(pane.store.state.preview!.fill.values.map(([strategy]) => strategy)).toEqual(before);
  });

  test('broken: every problem with its row, and the policy that decided before still does', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    const before = pane.ruling;
    const [weight, mode] = [cellOf(pane, 'rules', 'R02', 'weight'), cellOf(pane, 'vetoes', 'H01', 'mode')];
    await edit(pane, weight, 'heavy');
    await edit(pane, mode, 'perhaps');
    await readBack(pane, desk, desk.state.kept!.sheet!);
    const { problems } = desk.state.broken!;
    expect(problems.map(({ problem }) => problem.code)).toEqual(['POLICY_NOT_NUMBER', 'POLICY_NOT_ALLOWED']);
    expect(problems.map(({ cell }) => cell!.row + 1)).toEqual([weight, mode].map((cell) => Number(cell.slice(1))));
    expect(desk.state.proposal).toBeNull();
    expect(pane.ruling).toBe(before);
    expect(pane.store.state.status).toBe('2 problems on the sheet Policy. The policy is as it was.');
  });

  test('deleted meanwhile, or another sheet: said, and the policy that decided before still does', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    await inExcel(pane, ({ workbook }) => workbook.worksheets.getItem('Policy').delete());
    const before = pane.ruling;
    await readBack(pane, desk, desk.state.kept!.sheet!);
    expect(message(pane)).toMatch(/^The sheet Policy with the policy is no longer there\./);
    await readBack(pane, desk, 'shown');
    expect(message(pane)).toMatch(/^There is no policy on the sheet Work/);
    expect(pane.ruling).toBe(before);
  });

  test('renamed: found all the same', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    await inExcel(pane, ({ workbook }) => {
      workbook.worksheets.getItem('Policy').name = "Ada's policy";
    });
    await readBack(pane, desk, desk.state.kept!.sheet!);
    expect(desk.state.block!.address).toMatch(/^'Ada''s policy'!\$A\$4:/);
  });
});

describe('"Documents only"', () => {
  test('is proposed like any other policy, survives reload, and leaves no mark of what is beyond', async () => {
    const { pane, desk } = await openRoom();
    await propose(pane, desk, pane.ruling.base, true);
    expect(pane.ruling.documentsOnly).toBe(false);
    expect(desk.state.proposal!.changes).toEqual([]);
    await useProposal(pane, desk);
    expect(pane.ruling.context.fingerprint).toBe(fingerprint(documentsOnly(DEFAULT_POLICY)));
    await putOnSheet(pane, desk);
    const sheet = Object.values(valuesOf(pane, 'Policy'));
    expect(sheet.filter((value) => value === true || String(value).includes('beyond-'))).toEqual([]);
    await setDepth(pane, 'full');
    const beyond = DEFAULT_POLICY.facts.filter((fact) => fact.beyond).map(({ id, question }) => [id, question]);
    const written = pane.store.state.preview!.fill.values.flat().map(String).join('\n');
    expect(beyond.flat().filter((word) => new RegExp(`\\b${word}\\b`).test(written))).toEqual([]);
    expect(written).not.toMatch(/beyond/i);
    const { reportSheets } = await import('../../taskpane/report-sheets');
    const { inventoryRows } = await import('../../taskpane/flow/fill');
    const { ruling, store } = pane;
    const sheets = await reportSheets({
      ruling,
      subject: 'x',
      headers: store.state.match!.headers,
      rows: inventoryRows(pane),
    });
    expect(JSON.stringify(sheets.map(({ name, rows }) => [name, [...(rows as Iterable<unknown>)]]))).not.toContain(
      'beyond-',
    );
    const later = reopen(pane);
    await recallPolicy(later);
    expect(later.ruling.documentsOnly).toBe(true);
    expect(later.ruling.context.fingerprint).toBe(pane.ruling.context.fingerprint);
  });
});

describe('What was told about a list', () => {
  test('is answered by whatever policy decides; what “documents only” leaves out is kept and comes back', async () => {
    const { pane, desk } = await openRoom();
    const [fact] = DEFAULT_POLICY.facts.filter((each) => each.beyond && each.kind === 'scale');
    await pane.book.keep('facts', { version: 1, company: { [fact!.id]: 5 }, lists: [] });
    await propose(pane, desk, DEFAULT_POLICY, true);
    await useProposal(pane, desk);
    await chooseList(pane, LIST);
    expect(pane.store.state.told.profile.company).toEqual({ [fact!.id]: 5 });
    await showPreview(pane);
    await propose(pane, desk, DEFAULT_POLICY, false);
    await useProposal(pane, desk);
    expect(message(pane)).toBeNull();
    const { position } = pane.ruling.engine.layout;
    expect(pane.store.state.match!.tasks!.answer(0).task.levels[position.get(fact!.id)!]).toBe(5);
  });
});

describe('What the workbook remembers of its policy', () => {
  test('is checked as if a stranger had written it', async () => {
    const good = packPolicy({ base: { ...DEFAULT_POLICY, version: '2' }, documentsOnly: true, sheet: null });
    expect(unpackPolicy(good)).toMatchObject({ ok: true, value: { documentsOnly: true, sheet: null } });
    expect(packPolicy({ base: DEFAULT_POLICY, documentsOnly: false, sheet: null })).toBeNull();
    for (const bad of [1, 'x', { json: '{}' }, { json: 5 }, []]) {
      expect(unpackPolicy(bad)).toMatchObject({ ok: false, problem: { code: 'POLICY_KEPT_UNREADABLE' } });
    }
    const pane = await openPane(TABLE, API);
    await pane.book.keep('policy', { json: '{"version": 1}', documentsOnly: false, sheet: null });
    await recallPolicy(pane);
    expect(message(pane)).toMatch(/^The policy that this workbook remembers cannot be read/);
    expect(pane.ruling.base).toBe(DEFAULT_POLICY);
  });

  test('costs at most three requests for each operation beside the rows of a new sheet', async () => {
    const { pane, desk } = await openRoom();
    await putOnSheet(pane, desk);
    const requests = async (work: () => Promise<unknown>) => {
      const before = pane.host.requests.length;
      await work();
      return pane.host.requests.length - before;
    };
    expect(await requests(() => readBack(pane, desk, desk.state.kept!.sheet!))).toBeLessThanOrEqual(3);
    expect(await requests(() => enterPolicy(pane, desk))).toBeLessThanOrEqual(1);
    expect(await requests(() => pane.book.showCell(desk.state.kept!.sheet!, 3, 1))).toBeLessThanOrEqual(2);
    await propose(pane, desk, DEFAULT_POLICY, true);
    expect(await requests(() => useProposal(pane, desk))).toBeLessThanOrEqual(3);
  });
});

describe('Ten thousand rows', () => {
  test('are compared in slices, and the status line says how far it is', async () => {
    const pane = await openPane(manyRows(10_000), API);
    const desk = openDesk();
    await inExcel(pane, ({ workbook }) => workbook.worksheets.getItem('Work').getRange('A1').select());
    await chooseList(pane, { kind: 'selection' });
    const said: string[] = [];
    let pauses = 0;
    pane.pause = () => Promise.resolve(void pauses++);
    pane.store.listen(({ busy }) => void (busy && said.push(busy)));
    await propose(pane, desk, DEFAULT_POLICY, true);
    expect(desk.state.proposal!.effect!.rows).toBe(10_000);
    expect(pauses).toBeGreaterThan(2);
    expect(said.some((text) => /^Comparing row [\d,]+ of 10,000 …$/.test(text))).toBe(true);
    expect(pane.store.state.busy).toBeNull();
  }, 60_000);
});

describe('Your judgement against ours', () => {
  test('counts what was decided against what is recommended, the most money first, and fits nothing', async () => {
    const { pane, desk } = await openRoom(DECIDED);
    const before = pane.ruling;
    await compareDecisions(pane, desk);
    const judgement = desk.state.judgement!;
    expect([judgement.known, judgement.rows, judgement.compared]).toEqual([true, 5, 4]);
    const { tasks } = pane.store.state.match!;
    const answers = [0, 1, 2, 3].map((at) => tasks!.answer(at).answer.strategy);
    const decided = ['PARTNER', 'IN_HOUSE', 'IN_HOUSE', 'OUTSOURCE'];
    expect(judgement.agreed).toBe(answers.filter((answer, at) => answer === decided[at]).length);
    const cells = Object.values(judgement.matrix).flatMap((row) => Object.values(row));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(4);
    const { disagreementsByMoney } = await import('../../src/report/judgement');
    const money = disagreementsByMoney(judgement).map((each) => each.money!);
    expect(money).toEqual([...money].sort((a, b) => b - a));
    expect(money.length).toBe(4 - judgement.agreed);
    expect(pane.ruling).toBe(before);
  });

  test('goes on a sheet of its own', async () => {
    const { pane, desk } = await openRoom(DECIDED);
    await compareDecisions(pane, desk);
    const before = pane.sheets();
    await insertJudgement(pane, desk);
    expect(pane.sheets().slice(0, before.length)).toEqual(before);
    const sheet = Object.values(valuesOf(pane, 'Judgement'));
    expect(sheet).toEqual(expect.arrayContaining(['Reception desk', 400_000]));
    expect(sheet.join(' ')).toContain('Nothing is fitted');
  });

  test('says so when no column tells what was decided', async () => {
    const { pane, desk } = await openRoom({
      sheets: [{ name: 'Work', cells: { A1: ROWS }, tables: { Tasks: 'A1:F6' } }],
    });
    await compareDecisions(pane, desk);
    expect(desk.state.judgement).toMatchObject({ known: false, compared: 0 });
    expect(pane.store.state.status).toBe('No column says what was decided.');
  });
});
