import { summarySheet } from '../../src/report/summary';
import { addToTally, startTally } from '../../src/report/tally';
import { labelled } from '../../src/report/wording';
import { textsOf, valuesOf } from './plan-values';
import { LAYOUT, sampleAnswer, sampleRows, sampleTask } from './sample-answers';

function summary(rows: Pick<ReturnType<typeof sampleRows>[number], 'task' | 'answer'>[] = sampleRows()) {
  const tally = startTally(LAYOUT);
  for (const { task, answer } of rows) addToTally(tally, task, answer);
  return summarySheet({ tally, wording: labelled(new Map()) });
}
const lineWith = async (start: string, plan = summary()) =>
  (await textsOf(plan)).find(([first]) => String(first).startsWith(start));

test('tasks are counted by strategy and verdict, with totals', async () => {
  expect(await lineWith('SETTLED')).toEqual(['SETTLED: nothing still unknown can change it', 1, 1, 2, 0, 0, 0, 0, 4]);
  expect(await lineWith('UNDECIDED')).toEqual(['UNDECIDED: too little is known', 0, 0, 0, 0, 0, 0, 3, 3]);
  expect((await textsOf(summary())).find(([first]) => first === 'Tasks')).toEqual(['Tasks', 2, 3, 6, 2, 3, 1, 3, 20]);
  expect((await lineWith('EUR a year'))!.at(-1)).toBe(3424000);
});

test('the map says who does it and where, in tasks and money; combinations without a strategy stay empty', async () => {
  expect(await lineWith('own staff')).toEqual(['own staff', 2, 2, 986000, 498000]);
  expect(await lineWith('third party')).toEqual(['third party', 6, 3, 3, 556000, 221000, 351000]);
  expect(await lineWith('partner')).toEqual(['partner', 1, 530000]);
});

test('flags are listed by how often they were raised', async () => {
  expect(await lineWith('Close supervision')).toEqual([
    'Close supervision: detailing and checking the work',
    'K05',
    'both',
    0,
    2,
    0,
    2,
  ]);
});

test('agreement with what people decided is a table with its share', async () => {
  expect((await textsOf(summary())).flat()).toContain('4 of 17 alike (24 %)');
});

test('where nobody decided, there is no such table', async () => {
  const rows = [{ task: sampleTask(), answer: sampleAnswer() }];
  expect(await lineWith('Decided', summary(rows))).toBeUndefined();
});

test('contradictions are listed with their text', async () => {
  expect(await lineWith('Telephone support')).toEqual([
    'Telephone support, second line',
    4,
    expect.stringContaining('expertise is 1'),
  ]);
});

test('an inventory without flags and contradictions says so', async () => {
  const texts = (await textsOf(summary([{ task: sampleTask(), answer: sampleAnswer() }]))).flat();
  expect(texts).toContain('No risk is at medium or above, and no duty is answered no.');
  expect(texts).toContain('None.');
});

test('the chart covers the rows and columns of the first table', async () => {
  const plan = summary();
  const values = await valuesOf(plan);
  const [chart] = plan.charts!;
  expect(chart!.series).toHaveLength(7);
  for (const { values: area } of chart!.series) {
    const total = values.findIndex(([first]) => first === 'Tasks');
    const column = values.slice(area.top, (area.bottom as number) + 1).map((row) => row[area.left] as number);
    expect(column.reduce((a, b) => a + b)).toBe(values[total]![area.left]);
  }
});
