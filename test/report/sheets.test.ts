import { cellsOf, isStyled } from '../../src/report/plan';
import { rowsOf, valuesOf } from './plan-values';
import { sampleFlag, sampleRows } from './sample-answers';
import { sampleReport } from './sample-report';

test('the workbook has its sheets in this order', async () => {
  const { plan } = sampleReport();
  await valuesOf(plan.first);
  expect([plan.first, ...plan.others()].map(({ name }) => name)).toEqual([
    'Inventory',
    'Board',
    'Summary',
    'Explanation',
    'Policy settings',
    'Policy rules',
    'Sources',
  ]);
});

test('the other sheets count what went by in the inventory', async () => {
  const { plan, tally } = sampleReport();
  await valuesOf(plan.first);
  expect(tally.all.tasks).toBe(20);
  expect((await valuesOf(plan.others()[0]!)).flat()).toContain(3424000);
});

test('rows are taken once', async () => {
  let taken = 0;
  function* rows() {
    for (const row of sampleRows()) {
      taken++;
      yield row;
    }
  }
  const { plan } = sampleReport({ rows: rows() });
  await valuesOf(plan.first);
  for (const sheet of plan.others()) await valuesOf(sheet);
  expect(taken).toBe(20);
});

test('claims of explanations and of raised flags are cited, others are not', async () => {
  const [row] = sampleRows();
  const flags = [sampleFlag({ claims: ['D1-list-leak'] }), sampleFlag({ raised: false, claims: ['D4-focus-core'] })];
  const { plan } = sampleReport({ rows: [{ ...row!, answer: { ...row!.answer, flags } }], explain: () => [] });
  await valuesOf(plan.first);
  const ids = (await valuesOf(plan.others().at(-1)!)).map(([first]) => first);
  expect(ids).toContain('D1-list-leak');
  expect(ids).not.toContain('D4-focus-core');
});

test('the question queue is asked for after the last row', async () => {
  let rowsBefore = -1;
  const report = sampleReport({
    questions: () => {
      rowsBefore = report.tally.all.tasks;
      return [{ question: 'Finance: do you have the people?', tasks: 3, money: 5 }];
    },
  });
  await valuesOf(report.plan.first);
  const [board] = report.plan.others();
  expect(rowsBefore).toBe(20);
  expect((await valuesOf(board!)).flat()).toContain('Finance: do you have the people?');
});

test('blank rows and a title above are counted as places, not as tasks: links hit their row', async () => {
  const samples = sampleRows();
  const rows = [samples[0]!, { ...samples[1]!, blank: true }, samples[2]!];
  const { plan, tally } = sampleReport({ rows, above: [['Tasks of 2026']] });
  const inventory = await valuesOf(plan.first);
  expect(tally.all.tasks).toBe(2);
  for (const { at, task } of tally.moves.listed) expect(inventory[at]![0]).toBe(task);
  const [board] = plan.others();
  const linked = rowsOf(board!)
    .flatMap(cellsOf)
    .flatMap((cell) => (isStyled(cell) && cell.link ? [cell.link.row] : []));
  expect(linked).toEqual([4, 2]);
});
