import { layOut } from '../../src/decide/layout';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import type { Proposal } from '../../src/model/answer';
import { ORIGINS, type Task } from '../../src/model/task';
import { groupByWords, queueRows } from '../../src/table/queue-rows';

const layout = layOut(DEFAULT_POLICY);
const task = (name: string, more: Partial<Task> = {}): Task => ({
  row: 2,
  name,
  levels: new Float64Array(layout.facts.length),
  origins: new Uint8Array(layout.facts.length),
  money: {},
  ...more,
});
const local = (strength: Proposal['strength']): Proposal[] => [
  { fact: 'presence', level: 'local', strength, words: ['desk'], claims: [], reason: '' },
];

test('rows are grouped by department, by shared words and by strong proposals, one object for each group', () => {
  const tasks = ['Repair of the pump', 'Repairs of pumps', 'Pump repair', 'Sing', 'Dance'].map((name, at) =>
    task(name, { department: at % 2 === 0 ? 'Plant' : ' plant ' }),
  );
  const rows = queueRows(layout, tasks, ({ name }) => local(name === 'Sing' ? 'weak' : 'strong'), 'Dept');
  const names = rows.map(({ groups }) => groups.map(({ column, value }) => `${column} = ${value}`));
  expect(names[0]).toEqual(expect.arrayContaining(['Dept = Plant', 'proposed presence = local']));
  expect(names[3]).toEqual(['Dept = Plant']);
  expect(rows[0]!.groups[0]).toBe(rows[3]!.groups[0]);
});

test('what was only proposed counts as unknown', () => {
  const position = layout.position.get('presence')!;
  const proposed = task('x');
  proposed.levels[position] = 2;
  proposed.origins[position] = ORIGINS.indexOf('proposal');
  const [row] = queueRows(layout, [proposed], () => []);
  expect([row!.levels[position], row!.origins[position], proposed.levels[position]]).toEqual([0, 0, 2]);
});

describe('groups by words', () => {
  const texts = [
    'Repair pumps and valves',
    'Repair a pump',
    'Inspect the pumps of a plant',
    'Teach students',
    'Teach new students to write',
    'Grade work of students',
    'Provide appropriate information',
    'Provide information as required',
    'Provide information',
  ];

  test('are few, large and named by a word that says something', () => {
    expect(groupByWords(texts)).toEqual([
      ['pump'],
      ['pump'],
      ['pump'],
      ['student'],
      ['student'],
      ['student'],
      [],
      [],
      [],
    ]);
  });

  test('a word in more than half of the rows tells nothing apart', () => {
    expect(groupByWords(['pump one', 'pump two', 'pump three']).flat()).toEqual([]);
  });
});
