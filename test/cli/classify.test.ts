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

describe('a csv file goes back as it came', () => {
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const back = (list: string, ...options: string[]): string => {
    const out = `${list}.out.csv`;
    expect(sourcing(['classify', list, '-o', out, '--columns', 'strategy,lead', '--quiet', ...options]).err).toBe('');
    return read(out);
  };

  test('with semicolons and decimal commas, and with a mark, so that letters outside ASCII are seen', () => {
    const german = Buffer.from(
      'Task;Core;Expertise;Annual cost\r\nB\u00fcro;1,5;2;12.345,67\r\nPost;1;1;9,50\r\n',
      'latin1',
    );
    expect(back(write('german.csv', german))).toBe(
      '\uFEFFTask;Core;Expertise;Annual cost;strategy;lead\nB\u00fcro;1,5;2;12.345,67;OUTSOURCE;0,75\nPost;1;1;9,50;OUTSOURCE;1\n',
    );
  });

  test('without a mark when it had none and is UTF-8', () => {
    expect(back(write('plain.csv', 'Task|Core|Expertise\nBüro|1|2\n'))).toBe(
      'Task|Core|Expertise|strategy|lead\nBüro|1|2|OUTSOURCE|0.5\n',
    );
  });

  test('commas inside numbers are not what parts the columns', () => {
    const list = 'Task;Core;Expertise;Capacity\nBuero, Post;1,5;2,5;3,5\nX, Y;1,5;2,5;3,5\n';
    expect(classified([write('commas.csv', list)]).rows.map(({ task }) => task)).toEqual(['Buero, Post', 'X, Y']);
  });
});

describe('what a person should hear', () => {
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('which columns are kept and not read, and what a slip of the pen may have meant', () => {
    const { out } = sourcing(['classify', write('slip.csv', 'Task,Core,Seasonallity,Zebra\nOffice cleaning,1,4,x\n')]);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Columns kept but not read, as no fact or amount is called so: "Seasonallity" (did you mean seasonal?), "Zebra".',
    );
  });

  test('that there is no task below the header', () => {
    const { code, err } = sourcing(['classify', write('header.csv', 'Task,Core\n')]);
    expect([code, err]).toEqual([0, expect.stringContaining('no task stands below the header in row 1')]);
  });

  test('which row brings a second currency; --strict ends with 1', () => {
    const list = write('mixed.csv', 'Task,Core,Annual cost,Currency\nA task,1,100,EUR\nOther,1,100,USD\n');
    const { code, err } = sourcing(['classify', list, '--strict']);
    expect([code, err]).toEqual([1, expect.stringContaining('EUR and USD; USD is first found in row 3')]);
  });

  test('which group of a profile no row is in, with the values that there are', () => {
    const list = write('groups.csv', 'Task,Department,Core\nOffice cleaning,Büro,1\n');
    const profile = write('misspelt.txt', 'Department = Buero: capacity = low\n');
    const { err } = sourcing(['classify', list, '--profile', profile]);
    expect(err).toMatch(/the group Department = Buero, and no row is in it\. Allowed: .* \(found: "Büro"\)\./);
  });

  test.each<[string, (text: string) => Buffer]>([
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('nothing of a profile in %s, because it is read', (name, encode) => {
    const list = write('groups.csv', 'Task,Department,Core\nOffice cleaning,Büro,1\n');
    const profile = write(`${name}.txt`, encode('Department = Büro: capacity = low\n'));
    const { out, err } = sourcing(['classify', list, '--profile', profile, '-o', '-']);
    expect(err).not.toContain('profile');
    expect(JSON.parse(out).rows[0].missing).not.toContain('capacity');
  });

  test('which options do nothing for this input and output', () => {
    const list = write('idle.csv', 'Task,Core\nOffice cleaning,1\n');
    const { code, err } = sourcing(['classify', list, '--sheet', 'X', '--raw', '--columns', 'why', '-o', '-']);
    expect(code).toBe(0);
    for (const option of ['sheet', 'raw', 'columns']) expect(err).toContain(`--${option} does nothing here:`);
  });

  test('a list that was answered before is told in one line that its columns are kept', () => {
    const once = join(folder, 'once.csv');
    sourcing(['classify', write('again.csv', 'Task,Core,Expertise\nOffice cleaning,1,1\n'), '-o', once, '--quiet']);
    const { err } = sourcing(['classify', once, '-o', join(folder, 'twice.csv')]);
    expect(err.split('\n').filter((line) => line.includes('of its own'))).toHaveLength(1);
  });

  test('task names of several lines stay on theirs in the printed table', () => {
    const { out } = sourcing([
      'classify',
      write('lines.csv', 'Task,Core,Expertise\n"Clean\nthe\u001b[2J office",1,1\n'),
    ]);
    expect(out.split('\n')[1]).toMatch(/^2 +Clean the \[2J office +Outsource/);
  });
});

test('a result column that is asked for twice comes once', () => {
  const list = join(folder, 'twice-asked.csv');
  writeFileSync(list, 'Task,Core\nOffice cleaning,1\n');
  const { out } = sourcing(['classify', list, '-o', '-', '--format', 'csv', '--columns', 'why,verdict,why', '--quiet']);
  expect(out.split('\n')[0]).toBe('Task,Core,why,verdict');
});

describe('rows that are longer than the header lose nothing', () => {
  const cells = (path: string): string[][] => parse(read(path), { relax_column_count: true });
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('a column without a name stays beside the others, and the answers stay in theirs', async () => {
    const list = write(
      'unnamed.csv',
      'Task,Core,Expertise\nOffice cleaning,1\nPost room,1,2,kept,too\n\nGuards,1,1,,\n',
    );
    const out = join(folder, 'unnamed-out.csv');
    sourcing(['classify', list, '-o', out, '--columns', 'verdict', '--quiet']);
    expect(cells(out)).toEqual([
      ['Task', 'Core', 'Expertise', '', '', 'verdict'],
      ['Office cleaning', '1', '', '', '', 'UNDECIDED'],
      ['Post room', '1', '2', 'kept', 'too', 'CLOSE'],
      ['', '', '', '', ''],
      ['Guards', '1', '1', '', '', 'TENTATIVE'],
    ]);
    const book = join(folder, 'unnamed-out.xlsx');
    sourcing(['classify', list, '-o', book, '--columns', 'verdict', '--quiet']);
    const sheets = new ExcelJS.Workbook();
    await sheets.xlsx.readFile(book);
    const values = sheets.getWorksheet('Inventory')!.getRow(3).values as unknown[];
    expect(values.slice(1)).toEqual(['Post room', 1, 2, 'kept', 'too', 'CLOSE']);
  }, 20_000);

  const late = (): string => {
    const rows = Array.from({ length: 230 }, (_none, at) => `Task number ${at},1,1\n`).join('');
    return write('late.csv', `Task,Core,Expertise\n${rows}Post room,1,2,kept\n`);
  };

  test('what comes too late for a column of its own stands behind the answers, and is told', () => {
    const out = join(folder, 'late-out.csv');
    const { code, err } = sourcing(['classify', late(), '-o', out, '--columns', 'verdict', '--strict']);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/row 232: The row goes on with "kept" to the right of the 3/),
    ]);
    expect(cells(out).at(-1)).toEqual(['Post room', '1', '2', 'CLOSE', 'kept']);
  });

  test('in a workbook, too', async () => {
    const book = join(folder, 'late-out.xlsx');
    expect(sourcing(['classify', late(), '-o', book, '--columns', 'verdict', '--quiet']).code).toBe(0);
    const sheets = new ExcelJS.Workbook();
    await sheets.xlsx.readFile(book);
    const values = sheets.getWorksheet('Inventory')!.getRow(232).values as unknown[];
    expect(values.slice(1)).toEqual(['Post room', 1, 2, 'CLOSE', 'kept']);
  }, 20_000);
});
