import { accountOf } from '../../taskpane/explain/account';
import { startWriting } from '../../taskpane/flow/fill';
import { spotRow } from '../../taskpane/explain/follow';
import { chooseList } from '../../taskpane/flow/choose';
import { answerCard, sumSection } from '../../taskpane/explain/row-view';
import { findAll, textOf } from '../../taskpane/view/node';
import { PLAIN, TABLE } from './lists';
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

async function spotted(pane: TestPane, address: string) {
  pane.host.person.select(address);
  const found = await spotRow(pane);
  return found.ok ? found.value : found.problem.code;
}

describe('The row that is explained', () => {
  test('is the one of the active cell, in the columns of the user or in ours', async () => {
    const pane = await openFilled();
    expect(await spotted(pane, 'Work!B5')).toEqual({ kind: 'row', at: 0 });
    expect(await spotted(pane, 'Work!K8')).toEqual({ kind: 'row', at: 3 });
    expect(await spotted(pane, 'Work!B2')).toMatchObject({ kind: 'outside' });
    expect(await spotted(pane, 'Other!A1')).toMatchObject({ kind: 'outside' });
  });

  test('follows rows that were inserted, sorted or added since the list was read', async () => {
    const pane = await openFilled();
    pane.host.person.insertRows('Work', 3, 2);
    expect(await spotted(pane, 'Work!B9')).toEqual({ kind: 'row', at: 2 });
    pane.host.person.type('Work!B7:B8', [["'=Customer helpline"], ['Payroll for 120 people']]);
    expect(await spotted(pane, 'Work!B8')).toEqual({ kind: 'row', at: 1 });
    expect(accountOf(pane.ruling, pane.store.state.match!, 1)?.task.name).toBe('Payroll for 120 people');
    pane.host.person.type('Work!B11:D11', [['One more', 'Ops', 4]]);
    expect(await spotted(pane, 'Work!B11')).toEqual({ kind: 'row', at: 4 });
  });

  test('costs one request while the sheet stands as it was read', async () => {
    const pane = await openFilled();
    await spotted(pane, 'Work!B5');
    const from = pane.host.requests.length;
    await spotRow(pane);
    expect(pane.host.requests.length - from).toBe(1);
  });

  test('is blank where the row is', async () => {
    const pane = await openPane(TABLE);
    await chooseList(pane, { kind: 'table', id: '1' });
    const found = await spotted(pane, 'Work!A5');
    expect(found).toEqual({ kind: 'blank', row: 5 });
  });

  test('can be read by a pane that has just been opened, also beside our own columns', async () => {
    const pane = reopen(await openFilled());
    const found = await spotted(pane, 'Work!I6');
    expect(found).toMatchObject({ kind: 'outside', spot: { sheet: 'Work', label: 'B4:M8' } });
    await chooseList(pane, SELECTION);
    expect(await spotted(pane, 'Work!I6')).toEqual({ kind: 'row', at: 1 });
    expect(pane.store.state.match?.list.own).toHaveLength(6);
  });
});

describe('What is said of a row', () => {
  test('is what stands in the sheet', async () => {
    const pane = await openFilled();
    const values = valuesOf(pane, 'Work');
    for (const at of [0, 1, 2, 3]) {
      const account = accountOf(pane.ruling, pane.store.state.match!, at)!;
      expect(account.row).toBe(5 + at);
      expect(account.answer.why).toBe(values[`K${5 + at}`]);
      const card = textOf(answerCard(account, pane.ruling.context.wording));
      expect(card).toContain(String(values[`H${5 + at}`] ?? 'Undecided'));
      expect(account.sum).toBeCloseTo(account.answer.lead ?? account.sum, 9);
    }
  });

  test('has a table whose last line is the sum of the others', async () => {
    const pane = await openFilled();
    const account = accountOf(pane.ruling, pane.store.state.match!, 2)!;
    const table = sumSection(account)!;
    const rows = findAll(table, ({ tag }) => tag === 'tr');
    expect(rows).toHaveLength(account.reasons.length + 2);
    expect(textOf(rows.at(-1)!)).toBe(`Lead +${account.answer.lead}`);
    expect(account.strongest.length).toBeLessThanOrEqual(3);
    const [first] = account.strongest;
    expect(first?.difference).toBe(Math.max(...account.reasons.map(({ difference }) => difference ?? 0)));
  });

  test('names the nearest changes first, every fact with its origin, and what is missing', async () => {
    const pane = await openFilled();
    const { changes, facts, missing, flags } = accountOf(pane.ruling, pane.store.state.match!, 2)!;
    expect(changes.length).toBeGreaterThan(0);
    expect(facts.map(({ fact, answer, origin }) => [fact, answer, origin])).toEqual([
      ['Core competency', '5', 'row'],
      ['In-house expertise', '5', 'row'],
      ['Seasonal workload', '1', 'row'],
    ]);
    expect(missing.next).not.toBeNull();
    expect(missing.others).not.toContain(missing.next);
    for (const { mitigation, owner } of flags) expect([mitigation, owner]).not.toContain('');
  });
});
