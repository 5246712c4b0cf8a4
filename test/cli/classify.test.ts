import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { classified, ROOT, sourcing, temporaryFolder } from './command';

const folder = temporaryFolder();
const read = (path: string): string => readFileSync(path, 'utf8');

describe('real lists go through whole', () => {
  test.each([
    ['onet_tasks_open_400.csv', 'task'],
    ['psc_services_open.csv', 'full_name'],
    ['treasury_contract_descriptions_open.csv', 'description'],
  ])('%s: every row comes back in its order, undecided, with the next question', (name) => {
    const path = `test/data/${name}`;
    const input: string[][] = parse(read(join(ROOT, path)), { bom: true, relax_column_count: true });
    const out = join(folder, name);
    expect(sourcing(['classify', path, '-o', out, '--raw', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    const output: string[][] = parse(read(out), { relax_column_count: true });
    const width = input[0]!.length;
    expect(output.map((row: string[]) => row.slice(0, width))).toEqual(input);
    const verdict = output[0]!.indexOf('verdict');
    const next = output[0]!.indexOf('next');
    expect(new Set(output.slice(1).map((row: string[]) => row[verdict]))).toEqual(new Set(['UNDECIDED']));
    expect(output.slice(1).every((row: string[]) => row[next] !== '')).toBe(true);
  });

  test('the column task_type of O*NET is not the fact core', () => {
    const { rows } = classified(['test/data/onet_tasks_open_400.csv']);
    expect(rows.every(({ missing }) => (missing as string[]).includes('core'))).toBe(true);
  });
});

describe('JSON for other programs', () => {
  const { policy, rows } = classified(['examples/inventory.csv']);

  test('has the policy, and in each row the fields that are promised, in their order', () => {
    expect(policy).toEqual({ version: '1.0.0', fingerprint: expect.stringMatching(/^[0-9A-Z]{8,}$/) });
    for (const row of rows)
      expect(Object.keys(row).filter((key) => key !== 'money')).toEqual(
        'row task strategy who where manner form verdict runner_up lead scores excluded possible check evidence missing next change flags notes proposals why'.split(
          ' ',
        ),
      );
  });

  test('has the money of a row behind its change, and only where the row has money', () => {
    const keys = Object.keys(rows.find(({ task }) => String(task).startsWith('Payroll'))!);
    expect(keys[keys.indexOf('change') + 1]).toBe('money');
    expect(classified(['examples/document-tasks.csv']).rows.some((row) => 'money' in row)).toBe(false);
  });

  test('gives each flag its severity for the recommended, considered and today’s strategy', () => {
    const legal = rows.find(({ task }) => String(task).startsWith('Draft supplier contracts'))!;
    const flags = legal.flags as { id: string; for: Record<string, string> }[];
    expect(flags.find(({ id }) => id === 'K12')!.for).toEqual({
      recommended: 'low',
      considered: 'critical',
      today: 'low',
    });
  });

  test('is null where nothing is recommended', () => {
    const undecided = rows.find(({ verdict }) => verdict === 'UNDECIDED')!;
    expect([undecided.strategy, undecided.runner_up, undecided.lead, undecided.who]).toEqual([null, null, null, null]);
  });
});

describe('the same answers by every way in and out', () => {
  const answers = (rows: Record<string, unknown>[]) =>
    rows.map(({ strategy, verdict, lead }) => [strategy, verdict, lead]);
  const expected = answers(classified(['examples/inventory.csv']).rows);

  test('from standard input', () => {
    expect(answers(classified(['-'], read(join(ROOT, 'examples/inventory.csv'))).rows)).toEqual(expected);
  });

  test('from a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const rows: string[][] = parse(read(join(ROOT, 'examples/inventory.csv')));
    book.addWorksheet('Notes').addRow(['not here']);
    book
      .addWorksheet('Tasks')
      .addRows(
        rows.map((row) => row.map((cell) => (cell !== '' && !Number.isNaN(Number(cell)) ? Number(cell) : cell))),
      );
    const path = join(folder, 'inventory.xlsx');
    await book.xlsx.writeFile(path);
    expect(answers(classified([path, '--sheet', 'Tasks']).rows)).toEqual(expected);
    const { code, err } = sourcing(['classify', path, '--sheet', 'Task']);
    expect([code, err]).toEqual([2, expect.stringMatching(/"Task".*Notes.*Tasks/s)]);
  });

  test('from its own JSON objects', () => {
    const [header, ...rows]: string[][] = parse(read(join(ROOT, 'examples/inventory.csv')));
    const path = join(folder, 'inventory.json');
    writeFileSync(
      path,
      JSON.stringify(rows.map((row) => Object.fromEntries(header!.map((name, at) => [name, row[at]])))),
    );
    expect(answers(classified([path]).rows)).toEqual(expected);
  });

  test('into a workbook: the user’s columns untouched and in order, the answers to their right', async () => {
    const out = join(folder, 'answers.xlsx');
    expect(sourcing(['classify', 'examples/inventory.csv', '-o', out, '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Inventory', 'Board', 'Summary', 'Explanation', 'Sources']),
    );
    const sheet = book.getWorksheet('Inventory')!;
    const input: string[][] = parse(read(join(ROOT, 'examples/inventory.csv')));
    input.forEach((row, at) =>
      row.forEach((cell, column) => expect(String(sheet.getCell(at + 1, column + 1).value ?? '')).toBe(cell)),
    );
    const verdict = input[0]!.length + 2;
    expect(sheet.getCell(1, verdict).value).toBe('Verdict');
    expect(expected.map((_, at) => sheet.getCell(at + 2, verdict).value)).toEqual(expected.map(([, found]) => found));
  });
});

describe('options', () => {
  test('--columns chooses and orders the results', () => {
    const { out } = sourcing([
      'classify',
      'examples/small/01-two-facts.csv',
      '-o',
      '-',
      '--format',
      'csv',
      '--columns',
      'verdict, strategy',
    ]);
    expect(out.split('\n')[0]).toBe('Task,Expertise,Capacity,verdict,strategy');
  });

  test('--profile answers what the rows leave blank, and a row’s own answer wins', () => {
    const plain = classified(['examples/small/03-profile.csv']).rows;
    const told = classified(['examples/small/03-profile.csv', '--profile', 'examples/small/03-profile.txt']).rows;
    expect(plain.map(({ verdict }) => verdict)).toEqual(Array(4).fill('UNDECIDED'));
    expect(told.map(({ strategy }) => strategy === null)).toEqual([false, false, false, true]);
  });

  test('--documents-only leaves nothing that goes beyond the documents', () => {
    const { rows } = classified(['examples/inventory.csv', '--documents-only']);
    expect(rows.flatMap(({ flags }) => flags as { beyond: boolean }[]).filter(({ beyond }) => beyond)).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/beyond-|measurable|asset_specificity|must_keep/);
  });

  test('lines above the header and blank rows keep their places in csv', () => {
    const path = join(folder, 'gaps.csv');
    writeFileSync(path, 'Our tasks\n\nTask,Expertise,Capacity\nA task,1,1\n\nAnother,5,5\n');
    const { out } = sourcing(['classify', path, '-o', '-', '--format', 'csv', '--columns', 'strategy', '--quiet']);
    expect(out.trimEnd().split('\n')).toEqual([
      'Our tasks',
      '',
      'Task,Expertise,Capacity,strategy',
      'A task,1,1,OUTSOURCE',
      ',,',
      'Another,5,5,IN_HOUSE',
    ]);
  });
});
