import { boardSheet, type BoardInput } from '../../src/report/board';
import { cellsOf } from '../../src/report/plan';
import { addToTally, startTally } from '../../src/report/tally';
import { labelled } from '../../src/report/wording';
import { rowsOf, textsOf, valuesOf } from './plan-values';
import { LAYOUT, sampleAnswer, sampleRows, sampleTask } from './sample-answers';

type Rows = Pick<ReturnType<typeof sampleRows>[number], 'task' | 'answer'>[];
const questions = new Map(LAYOUT.facts.map(({ id, question }) => [id, question]));

function board(rows: Rows = sampleRows(), more: Partial<BoardInput> = {}) {
  const tally = startTally(LAYOUT);
  for (const { task, answer } of rows) addToTally(tally, task, answer);
  return boardSheet({
    tally,
    policy: { version: '1.0.0', fingerprint: 'a1b2c3d4', documentsOnly: false },
    wording: labelled(questions),
    subject: 'inventory.xlsx',
    ...more,
  });
}
const lineWith = async (plan: ReturnType<typeof board>, text: string) =>
  (await textsOf(plan)).find((row) => row.some((value) => String(value).includes(text)));

test('the board is one landscape page of A4, and everything on it is inside the print area', () => {
  const plan = board(sampleRows(50));
  const rows = rowsOf(plan);
  expect(plan.print).toEqual({
    orientation: 'landscape',
    paper: 'a4',
    fit: { wide: 1, tall: 1 },
    area: { top: 0, left: 0, bottom: rows.length - 1, right: plan.columns.length - 1 },
  });
  expect(Math.max(...rows.map((row) => cellsOf(row).length))).toBeLessThanOrEqual(plan.columns.length);
});

test('the page keeps the proportions of A4, so that fitting it does not make it small', () => {
  const plan = board(sampleRows(50));
  const height = rowsOf(plan).reduce((sum, row) => sum + ('height' in row ? (row.height ?? 0) : 0), 0);
  // A character of Arial 10 is 7 pixels wide, 5.25 points, and every column has 5 pixels of margin.
  const width = plan.columns.reduce((sum, column) => sum + column.width * 5.25 + 3.75, 0);
  expect(width / height).toBeGreaterThan(1.2);
  expect(width / height).toBeLessThan(1.7);
});

test('it names the policy and says that the weights are ours', async () => {
  const plan = board();
  expect(await lineWith(plan, 'fingerprint')).toEqual([
    'inventory.xlsx · 20 tasks · policy 1.0.0, fingerprint a1b2c3d4',
  ]);
  expect(await lineWith(board(), 'The weights are ours')).toBeDefined();
});

test('it says when only the documents decided', async () => {
  const policy = { version: '1.0.0', fingerprint: 'a1b2c3d4', documentsOnly: true };
  expect(await lineWith(board(undefined, { policy }), 'documents only')).toBeDefined();
});

test('money is shown by strategy where it is known', async () => {
  expect(await lineWith(board(), 'Outsource at home')).toEqual(['Outsource at home', 6, 556000, 2]);
  expect(await lineWith(board(), 'Money is known for 19 of 20 tasks')).toBeDefined();
});

test('without money, counts and shares are shown', async () => {
  const rows: Rows = [
    { task: sampleTask({ today: 'IN_HOUSE' }), answer: sampleAnswer() },
    { task: sampleTask(), answer: sampleAnswer({ strategy: 'PARTNER', change: null }) },
  ];
  expect(await lineWith(board(rows), 'Outsource at home')).toEqual(['Outsource at home', 1, 0.5, 1]);
  expect(await lineWith(board(rows), 'by lead in points')).toBeDefined();
});

test('money in several currencies is not added', async () => {
  const priced = (currency: string) => ({
    task: sampleTask({ money: { annual_cost: 5, currency } }),
    answer: sampleAnswer(),
  });
  const plan = board([priced('EUR'), priced('USD')]);
  expect(await lineWith(plan, 'more than one currency')).toBeDefined();
  expect((await textsOf(board([priced('EUR'), priced('USD')]))).flat()).not.toContain(10);
});

test('the ten largest moves are listed with today, recommendation, money, verdict and reason', async () => {
  const moves = (await textsOf(board(sampleRows(3)))).filter((row) => row.length === 7 && typeof row[0] === 'number');
  expect(moves).toHaveLength(10);
  expect(moves[0]).toEqual([
    4,
    'Telephone support, second line',
    'Keep in-house',
    'Offshore to your own centre',
    410000,
    'TENTATIVE',
    expect.stringContaining('centre exists'),
  ]);
});

test('where nothing says how it is done today, the largest tasks to give out are listed instead', async () => {
  const rows: Rows = [{ task: sampleTask(), answer: sampleAnswer({ change: null }) }];
  expect(await lineWith(board(rows), 'The largest tasks to give out')).toBeDefined();
  expect(await lineWith(board(rows), 'not known')).toContain('Payroll');
});

test('a row number links to the row of the inventory sheet', () => {
  const plan = board();
  const cells = rowsOf(plan).flatMap((row) => cellsOf(row));
  const links = cells.flatMap((cell) => (cell !== null && typeof cell === 'object' && 'link' in cell ? [cell] : []));
  expect(links[0]).toMatchObject({ value: 4, link: { sheet: 'Inventory', row: 3, column: 0 } });
  expect(links).toHaveLength(9 + 3);
});

test('what is undecided stands beside the answers that would settle most', async () => {
  expect(await lineWith(board(), '=Customer complaints')).toEqual([
    15,
    '=Customer complaints',
    133000,
    expect.stringContaining('people, office and equipment'),
    4,
    808000,
  ]);
});

test('a question queue that is given is used as it is', async () => {
  const asked = [{ question: 'department = Finance: capacity?', tasks: 12, money: 900 }];
  expect(await lineWith(board(undefined, { questions: asked }), 'department = Finance')).toContain(12);
});

test('a list without tasks still makes a page', async () => {
  const texts = (await textsOf(board([]))).flat();
  expect(texts).toContain('No task.');
  expect(texts).toContain('No question is open.');
});

test('merged cells never overlap', () => {
  const taken = new Set<string>();
  for (const { top, left, bottom, right } of board().merges!) {
    for (let row = top; row <= (bottom as number); row++) {
      for (let column = left; column <= right; column++) {
        const cell = `${row},${column}`;
        expect(taken.has(cell)).toBe(false);
        taken.add(cell);
      }
    }
  }
});

test('the names of the largest moves are in letters of one size, whichever is the longest', () => {
  const named = (names: string[]) =>
    board(
      names.map((name) => ({ task: sampleTask({ name, today: 'IN_HOUSE' }), answer: sampleAnswer({ task: name }) })),
    );
  const styles = (plan: ReturnType<typeof board>) =>
    rowsOf(plan)
      .flatMap((row) => cellsOf(row))
      .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'style' in cell ? [cell.style] : []))
      .filter((style) => style === 'smallBold' || style === 'listBold');
  expect(new Set(styles(named(['Payroll', 'Post room'])))).toEqual(new Set(['listBold']));
  const mixed = ['Payroll', 'Reconciliation of all supplier accounts of the group'];
  expect(new Set(styles(named(mixed)))).toEqual(new Set(['smallBold']));
});

test('long task names and reasons are cut at a word', async () => {
  const long =
    'Reconciliation of all supplier accounts of the whole group with the ledger of each plant and subsidiary';
  const rows: Rows = [
    {
      task: sampleTask({ name: long, today: 'IN_HOUSE' }),
      answer: sampleAnswer({ task: long, why: 'because '.repeat(60) }),
    },
  ];
  const [move] = (await textsOf(board(rows))).filter((row) => row.length === 7 && typeof row[0] === 'number');
  expect(move![1]).toMatch(/\w …$/);
  expect(String(move![1]).length).toBeLessThanOrEqual(62);
  expect(String(move![6]).length).toBeLessThanOrEqual(124);
});

test('the chart shows what the table beside it has', async () => {
  const plan = board();
  const [chart] = plan.charts!;
  const values = await valuesOf(plan);
  const { top, bottom, left } = chart!.series[0]!.values;
  const numbers = values.slice(top, (bottom as number) + 1).map((row) => row[left]);
  expect(numbers).toEqual([986000, 221000, 556000, 498000, 351000, 530000, 282000]);
});

test('a reason does not repeat what stands beside it', async () => {
  const why = 'Outsource at home, 2.25 points ahead of Partner: core 1 (R01: what is core is kept; D4).';
  const rows: Rows = [{ task: sampleTask({ today: 'IN_HOUSE' }), answer: sampleAnswer({ why }) }];
  expect(await lineWith(board(rows), 'Payroll')).toContain('core 1 (R01: what is core is kept; D4).');
});
