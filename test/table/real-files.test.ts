import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { matchColumns } from '../../src/table/headers';
import { openReader } from '../../src/table/read';

const layout = layOut(DEFAULT_POLICY);
const rowsOf = (path: string): string[][] => parse(readFileSync(path)) as string[][];

describe('real task lists', () => {
  const files: [string, Record<string, string>, string[]][] = [
    [
      'data/onet_tasks_open_400.csv',
      { occupation: 'job_title', task: 'task' },
      ['task_id', 'onet_soc_code', 'task_type'],
    ],
    ['data/onet_occupations_open.csv', { description: 'task' }, ['onet_soc_code', 'title']],
    ['data/psc_services_open.csv', { name: 'task' }, ['psc_code', 'full_name']],
    [
      'data/treasury_contract_descriptions_open.csv',
      { description: 'task' },
      ['row', 'psc', 'place_of_performance_country', 'signed_date'],
    ],
    [
      'vectors/document-examples.csv',
      Object.fromEntries([['task', 'task'], ...DEFAULT_POLICY.facts.map(({ id }) => [id, id])]),
      ['document', 'expected'],
    ],
  ];
  it.each(files)('%s: the task is found, and nothing is taken for what it is not', (file, fields, unmatched) => {
    const rows = rowsOf(`test/${file}`);
    const found = matchColumns(layout, rows);
    if (!found.ok) throw new Error(found.problem.message);
    expect(found.value.headerRow).toBe(0);
    expect(Object.fromEntries(found.value.fields.map(({ header, field }) => [header, field]))).toEqual(fields);
    expect(found.value.unmatched.map(({ header }) => header)).toEqual(unmatched);
    expect(found.notes).toEqual([]);

    const reader = openReader(layout, found.value);
    const at = found.value.fields.find(({ field }) => field === 'task')?.column ?? -1;
    rows.slice(1).forEach((cells, index) => {
      const { task, problems, blank } = reader.read(cells, index + 2);
      expect([task.row, task.name, problems, blank]).toEqual([index + 2, cells[at]?.trim(), [], false]);
    });
  });

  it('that only have descriptions leave every fact unknown', () => {
    const rows = rowsOf('test/data/onet_tasks_open_400.csv');
    const found = matchColumns(layout, rows);
    if (!found.ok) throw new Error(found.problem.message);
    const reader = openReader(layout, found.value);
    for (const cells of rows.slice(1))
      expect(reader.read(cells, 2).task.levels.every((level) => level === 0)).toBe(true);
  });
});
