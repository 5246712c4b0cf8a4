import { inventorySheet, type InventoryInput } from '../../src/report/inventory';
import { numberIn } from '../../src/report/number-text';
import { CODES } from '../../src/report/wording';
import { valuesOf } from './plan-values';
import { sampleAnswer, sampleTask } from './sample-answers';

const row = (...cells: InventoryInput['headers']) => ({ cells, task: sampleTask(), answer: sampleAnswer() });
const input = (more: Partial<InventoryInput> = {}): InventoryInput => ({
  headers: ['Task', 'Cost'],
  rows: [row('Payroll', 86000), row('=SUM(A1)', null)],
  context: { fingerprint: 'a1b2c3d4', wording: CODES },
  columns: ['strategy', 'verdict', 'lead'],
  ...more,
});

test("the user's columns come first, untouched and in order, the results to their right", async () => {
  const { plan } = inventorySheet(input());
  expect(await valuesOf(plan)).toEqual([
    ['Task', 'Cost', 'Strategy', 'Verdict', 'Lead'],
    ['Payroll', 86000, 'OUTSOURCE', 'LIKELY', 2.5],
    ['=SUM(A1)', null, 'OUTSOURCE', 'LIKELY', 2.5],
  ]);
});

test('a short row is filled up, so that results stand below their headers', async () => {
  const { plan } = inventorySheet(input({ rows: [row('Payroll')] }));
  expect((await valuesOf(plan))[1]).toEqual(['Payroll', null, 'OUTSOURCE', 'LIKELY', 2.5]);
});

test('the whole is an Excel table, named by its header row, that reaches to the last row', () => {
  const { plan, noTable } = inventorySheet(input());
  expect(noTable).toBeNull();
  expect(plan.table).toEqual({
    name: 'Inventory',
    area: { top: 0, left: 0, bottom: 'end', right: 4 },
    columns: ['Task', 'Cost', 'Strategy', 'Verdict', 'Lead'],
  });
});

test.each([
  ['EMPTY_HEADER', ['Task', null]],
  ['SAME_HEADER', ['Task', 'TASK']],
  ['LONG_HEADER', ['Task', 'x'.repeat(256)]],
  ['LINE_BREAK_IN_HEADER', ['Task', 'Cost\nper year']],
] as const)(
  'headers that a table does not accept (%s) keep their words and get filter buttons',
  async (reason, headers) => {
    const { plan, noTable } = inventorySheet(input({ headers }));
    expect(noTable).toBe(reason);
    expect(plan.table).toBeUndefined();
    expect(plan.filter).toEqual({ top: 0, left: 0, bottom: 'end', right: 4 });
    expect((await valuesOf(plan))[0]!.slice(0, 2)).toEqual([headers[0], headers[1] ?? '']);
  },
);

test('headers that are numbers or dates are written as texts', async () => {
  const { plan } = inventorySheet(input({ headers: [2024, new Date(Date.UTC(2025, 0, 31))] }));
  expect((await valuesOf(plan))[0]!.slice(0, 2)).toEqual(['2024', '2025-01-31']);
});

test("a result column does not take the name of a user's column", async () => {
  const { plan, renamed } = inventorySheet(input({ headers: ['Task', 'strategy'] }));
  expect((await valuesOf(plan))[0]).toEqual(['Task', 'strategy', 'Strategy (result)', 'Verdict', 'Lead']);
  expect(renamed).toEqual([{ from: 'Strategy', to: 'Strategy (result)' }]);
});

test('header row and task stay in sight, and are repeated on every printed page', () => {
  const { plan } = inventorySheet(input({ taskColumn: 1 }));
  expect(plan.freeze).toEqual({ rows: 1, columns: 2 });
  expect(plan.print).toMatchObject({
    titleRows: 1,
    titleColumn: 1,
    area: { top: 0, left: 2, bottom: 'end', right: 4 },
  });
});

test('a task column far to the right does not freeze the whole screen', () => {
  const headers = ['a', 'b', 'c', 'd', 'e', 'Task'];
  expect(inventorySheet(input({ headers, taskColumn: 5 })).plan.freeze).toEqual({ rows: 1, columns: 0 });
});

test('every strategy and every verdict has its colour, in its own column', () => {
  const formats = inventorySheet(input()).plan.conditionalFormats!;
  expect(formats.filter(({ area }) => area.left === 2).map(({ text }) => text)).toHaveLength(6);
  expect(formats.filter(({ area }) => area.left === 3).map(({ text }) => text)).toEqual([
    'SETTLED',
    'LIKELY',
    'TENTATIVE',
    'CLOSE',
    'UNDECIDED',
  ]);
});

test('columns are as wide as most of their texts need, within reason', () => {
  const sample = Array.from({ length: 20 }, (_, at) => [
    'a task of some thirty characters',
    at === 0 ? 'x'.repeat(400) : 'short',
  ]);
  const [task, cost] = inventorySheet(input({ sample })).plan.columns;
  expect(task!.width).toBeGreaterThan(30);
  expect(cost!.width).toBeLessThan(12);
});

test('rows are taken one by one: nothing is asked of the second before the first is written', async () => {
  let taken = 0;
  function* rows() {
    for (;;) {
      taken++;
      yield row('Payroll', 1);
    }
  }
  const written = inventorySheet(input({ rows: rows() })).plan.rows as AsyncIterable<unknown>;
  const iterator = written[Symbol.asyncIterator]();
  await iterator.next();
  await iterator.next();
  expect(taken).toBe(1);
});

test('a blank row keeps its place and gets no results', async () => {
  const { plan } = inventorySheet(
    input({ rows: [row('Payroll', 1), { ...row(null, null), blank: true }, row('Tax', 2)] }),
  );
  const [, first, blank, last] = await valuesOf(plan);
  expect([first![2], blank, last![0]]).toEqual(['OUTSOURCE', [null, null], 'Tax']);
});

test('a title above the header row stays there, and the table begins below it', async () => {
  const { plan } = inventorySheet(input({ above: [['Tasks of 2026'], []] }));
  expect((await valuesOf(plan)).slice(0, 3)).toEqual([
    ['Tasks of 2026'],
    [],
    ['Task', 'Cost', 'Strategy', 'Verdict', 'Lead'],
  ]);
  expect(plan.table!.area.top).toBe(2);
  expect(plan.freeze).toEqual({ rows: 3, columns: 1 });
  expect(plan.conditionalFormats!.every(({ area }) => area.top === 3)).toBe(true);
});

describe('cells of a text file', () => {
  test.each([
    ['86000', 86000],
    ['-12.50', -12.5],
    ['0', 0],
    ['0.07', 0.07],
    ['123456789012345', 123456789012345],
  ])('%s becomes a number', (text, value) => expect(numberIn(text)).toBe(value));

  test.each(['007', '+49', '1e5', '1,5', '1.234,5', '12 %', ' 5', '5.', '.5', '-', '', '1234567890123456', 'Infinity'])(
    '%j stays a text',
    (text) => expect(numberIn(text)).toBe(text),
  );

  test('a task that is called by a number keeps its name, and cells of a workbook keep their type', async () => {
    const rows = [row('2024', '86000')];
    const fromText = inventorySheet(input({ rows, fromText: true })).plan;
    expect((await valuesOf(fromText))[1]!.slice(0, 2)).toEqual(['2024', 86000]);
    const fromWorkbook = inventorySheet(input({ rows })).plan;
    expect((await valuesOf(fromWorkbook))[1]!.slice(0, 2)).toEqual(['2024', '86000']);
  });
});
