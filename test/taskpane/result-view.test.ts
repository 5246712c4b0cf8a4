import { sampleSheet } from '../../src/report/sample-sheet';
import { cellsOf, type CellValue } from '../../src/report/plan';
import { openTaskList } from '../../src/report/task-list';
import { addToTally, startTally, type Tally } from '../../src/report/tally';
import { openRuling } from '../../taskpane/ruling';
import type { Act } from '../../taskpane/steps/act';
import { moves } from '../../taskpane/steps/result/moves';
import { conflicts, nextQuestions, undecided } from '../../taskpane/steps/result/open-rows';
import { whoWhere } from '../../taskpane/steps/result/who-where';
import { findAll, textOf, type VNode } from '../../taskpane/view/node';

const { engine, context } = openRuling();
const { wording } = context;
const calls: unknown[][] = [];
const act: Pick<Act, 'ask' | 'showRow' | 'explainRow'> = {
  ask: (wanted) => void calls.push(['ask', wanted]),
  showRow: (row) => void calls.push(['show', row]),
  explainRow: (row) => void calls.push(['explain', row]),
};
beforeEach(() => calls.splice(0));

function tallyOf(cells: CellValue[][]): Tally {
  const tasks = openTaskList(engine, cells, { firstRow: 1 });
  if (!tasks.ok) throw new Error(tasks.problem.message);
  const tally = startTally(engine.layout);
  for (let at = 0; at < tasks.value.count; at++) {
    const { task, answer } = tasks.value.answer(at);
    addToTally(tally, task, answer);
  }
  return tally;
}
const sample = tallyOf(
  [...(sampleSheet().rows as Iterable<readonly CellValue[]>)].map((row) => [...cellsOf(row)] as CellValue[]),
);
const press = (view: VNode, has: string): void => {
  const found = findAll(view, ({ tag }) => /button$/.test(tag)).find((one) => textOf(one).includes(has));
  found!.props.on!['click']!(new Event('click'));
};

test('Moves say from what to what, with money and verdict; a press selects the row, another explains it', () => {
  const view = moves(sample, act, wording);
  const text = textOf(view);
  expect(text).toContain('Customer helpline for our own country Outsource at home → Outsource offshore');
  expect(text).toContain('EUR 420,000 a year');
  expect(text).toMatch(/\d+ tasks stay as they are, \d+ moves?/);
  press(view, 'Customer helpline');
  press(view, 'Explain');
  expect(calls).toEqual([
    ['show', 7],
    ['explain', sample.moves.listed[0]!.row],
  ]);
});

test('Where nobody says how it is done today, the largest tasks to give out are named', () => {
  const list = tallyOf([
    ['Task', 'Core competency', 'In-house expertise', 'Capacity in house', 'Must keep', 'Third party', 'Judgement'],
    ['Collect the post', 1, 1, 1, 'no', 'yes', 1],
  ]);
  expect(textOf(moves(list, act, wording))).toContain(
    'The largest tasks to give out 2 Collect the post Outsource at home',
  );
});

test('The map holds tasks and money', () => {
  const text = textOf(whoWhere(sample));
  expect(text).toMatch(/own staff \d+ [\d.,]+ m?/);
  expect(text).toContain('Tasks, and EUR a year.');
});

test('An undecided row leads to its own question, a listed question to where it settles most', () => {
  const [row] = sample.undecided.listed;
  press(undecided(sample, act, wording)!, 'Answer: ');
  const view = nextQuestions(sample, act, wording)!;
  findAll(view, ({ tag }) => tag === 'button')[0]!.props.on!['click']!(new Event('click'));
  press(view, 'Answer questions');
  expect(calls[0]).toEqual(['ask', { fact: row!.next, row: row!.row }]);
  expect(calls[1]).toEqual(['ask', { fact: expect.any(String) }]);
  expect(calls[2]).toEqual(['ask', undefined]);
});

test('Contradictions are listed with what contradicts what, and only where there are some', () => {
  expect(conflicts({ ...sample, conflicts: { listed: [], total: { tasks: 0, money: 0, priced: 0 } } }, act)).toBeNull();
  const one = { at: 1, row: 9, task: 'Returns desk', money: null, text: 'presence = anywhere, but …' };
  const listed = { listed: [one], total: { tasks: 1, money: 0, priced: 0 } };
  expect(textOf(conflicts({ ...sample, conflicts: listed }, act)!)).toContain(
    '9 Returns desk presence = anywhere, but …',
  );
});
