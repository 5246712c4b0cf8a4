import { valuesOf } from './plan-values';
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
