import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { GLOSSARY } from '../../src/catalogue/glossary';
import { classified, sourcing, temporaryFolder } from './command';

const folder = temporaryFolder();

describe('explain', () => {
  test('gives reasons that add up to the lead', () => {
    const { out, code } = sourcing(['explain', 'examples/inventory.csv', '--row', '6']);
    const lines = out.split('\n');
    const header = lines.findIndex((line) => line.startsWith('Rule '));
    const at = lines[header]!.indexOf('Difference');
    const rows = lines.slice(header + 1).filter((line) => /^(start|R\d+) /.test(line));
    const differences = rows.map((line) => Number(line.slice(at).split(' ')[0]));
    const [answer] = classified(['examples/inventory.csv']).rows.filter(({ row }) => row === 6);
    expect(code).toBe(0);
    expect(differences.reduce((sum, one) => sum + one, 0)).toBeCloseTo(answer!.lead as number, 9);
  });

  test('shows whole names and numbers that can be read, and says what follows from money', () => {
    const { out } = sourcing(['explain', 'examples/inventory.csv', '--row', '5']);
    expect(out).toMatch(/\ndata_sensitivity +4 +row\n/);
    expect(out).toMatch(/\noutside_cost +1\.32 +row \(its money\)\n/);
    expect(out).not.toMatch(/\d\.\d{5}/);
  });

  test('an undecided row has no reasons for a recommendation, only what speaks so far', () => {
    const { out } = sourcing(['explain', 'examples/inventory.csv', '--row', '21']);
    expect(out).toContain('So far, with nothing recommended yet: Keep in-house against');
    expect(out).not.toContain('\nReasons: ');
  });

  test('names the rows there are when another is asked for', () => {
    const { code, err } = sourcing(['explain', 'examples/inventory.csv', '--row', '22']);
    expect([code, err]).toEqual([2, expect.stringContaining('tasks stand in rows 2 to 21')]);
  });
});

describe('ask', () => {
  test('puts the questions first that settle most money, for all tasks and for groups', () => {
    const { code, out } = sourcing(['ask', 'examples/inventory.csv', '--count', '3']);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[1]).toMatch(/^all tasks +must_keep/);
    expect(out).toMatch(/Department = \w+/);
  });

  test('its first two questions for all tasks, answered, make more answers firm', () => {
    const firm = (rows: Record<string, unknown>[]) =>
      rows.filter(({ verdict }) => verdict === 'LIKELY' || verdict === 'SETTLED').length;
    const profile = join(folder, 'answered.txt');
    const asked = sourcing(['ask', 'examples/inventory.csv'])
      .out.match(/(?<=^all tasks +)\w+/gm)!
      .slice(0, 2);
    expect(asked).toEqual(['must_keep', 'third_party']);
    writeFileSync(profile, 'must_keep = no\nthird_party = yes\n');
    const before = firm(classified(['examples/inventory.csv']).rows);
    expect(firm(classified(['examples/inventory.csv', '--profile', profile]).rows)).toBeGreaterThan(before);
  });

  test('says so when nothing is left to ask', () => {
    const path = join(folder, 'settled.csv');
    writeFileSync(path, 'Task,Must keep,Expertise,Core\nSign the accounts,yes,5,5\n');
    expect(sourcing(['ask', path]).out).toContain('nothing left to ask');
  });
});

test('facts lists every fact with its question', () => {
  const { out } = sourcing(['facts']);
  for (const { id, question } of DEFAULT_POLICY.facts) {
    expect(out).toContain(id);
    expect(out.replace(/\s+/g, ' ')).toContain(question);
  }
});

describe('define', () => {
  test('every term of the glossary is found, with the sentence on the sources first', () => {
    const { out } = sourcing(['define', 'offshoring']);
    expect(out).toMatch(/^The sources are five short web articles/);
    expect(out).toMatch(/D1 \(opinion\).*D2 \(blog\).*D4 \(vendor page\)/s);
    expect(GLOSSARY.length).toBeGreaterThan(15);
  });

  test('an unknown term is answered with those there are', () => {
    const { code, err } = sourcing(['define', 'nearshoring', 'today']);
    expect([code, err]).toEqual([2, expect.stringMatching(/"nearshoring today"\. Terms: outsourcing, offshoring/)]);
  });
});

describe('policy', () => {
  test('what is exported is read again to the same bytes and the same fingerprint', () => {
    const path = join(folder, 'policy.json');
    expect(sourcing(['policy', 'export', '-o', path]).code).toBe(0);
    expect(sourcing(['policy', 'export', '--policy', path]).out).toBe(sourcing(['policy', 'export']).out);
    const { fingerprint } = classified(['examples/small/01-two-facts.csv']).policy;
    expect(sourcing(['policy', 'check', path]).out).toContain(fingerprint);
    expect(classified(['examples/small/01-two-facts.csv', '--policy', path]).policy.fingerprint).toBe(fingerprint);
  });

  test('another weight is another fingerprint and may be another answer', () => {
    const path = join(folder, 'edited.json');
    const edited = structuredClone(DEFAULT_POLICY);
    edited.rules.find(({ id }) => id === 'R02')!.weight = -1;
    writeFileSync(path, JSON.stringify(edited));
    const [before, after] = [[], ['--policy', path]].map((options) =>
      classified(['examples/small/01-two-facts.csv', ...options]),
    );
    expect(after!.policy.fingerprint).not.toBe(before!.policy.fingerprint);
    expect(after!.rows[0]!.strategy).not.toBe(before!.rows[0]!.strategy);
  });
});

test('template: a workbook with a column for every fact, drop-downs and questions, that classify reads', async () => {
  const path = join(folder, 'template.xlsx');
  expect(sourcing(['template', '-o', path]).code).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('Inventory')!;
  const headers = (sheet.getRow(1).values as string[]).slice(1);
  const core = headers.indexOf('Core competency') + 1;
  expect(sheet.getCell(2, core).dataValidation).toMatchObject({ type: 'list', formulae: ['"1,2,3,4,5"'] });
  expect(JSON.stringify(sheet.getCell(1, core).note)).toContain('customers choose you for');
  sheet.getCell(2, 1).value = 'A task';
  sheet.getCell(2, core).value = 5;
  sheet.getCell(2, headers.indexOf('In-house expertise') + 1).value = 5;
  const filled = join(folder, 'filled.xlsx');
  await book.xlsx.writeFile(filled);
  const { rows } = classified([filled]);
  expect(rows.map(({ task, strategy }) => [task, strategy])).toEqual([['A task', 'IN_HOUSE']]);
});

describe('help and version', () => {
  test.each(['classify', 'explain', 'ask', 'facts', 'define', 'policy', 'template'])('%s --help', (command) => {
    const { code, out } = sourcing([command, '--help']);
    expect([code, out]).toEqual([0, expect.stringContaining(`Example: sourcing ${command}`)]);
  });

  test('--version', () => {
    expect(sourcing(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('help of a command is there whichever way it is asked for', () => {
    const help = sourcing(['explain', '--help']).out;
    expect(help).toMatch(/^sourcing explain IN/);
    expect([sourcing(['help', 'explain']).out, sourcing(['--help', 'explain']).out]).toEqual([help, help]);
  });

  test('a slip of the pen is answered with what was probably meant', () => {
    expect(sourcing(['clasify']).err).toContain('"clasify" (did you mean classify?)');
    expect(sourcing(['classify', 'examples/inventory.csv', '--columns', 'startegy']).err).toContain(
      '"startegy" (did you mean strategy?)',
    );
  });

  test('an unknown command is answered with those there are', () => {
    const { code, err } = sourcing(['clasify', 'x.csv']);
    expect([code, err]).toEqual([2, expect.stringContaining('Commands: classify, explain')]);
  });
});
