import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sourcing, temporaryFolder } from './command';

const folder = temporaryFolder();
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const LIST = 'Task,Expertise,Capacity\nClear the archive,1,1\n';

describe('input that cannot be used ends with 2 and a message that names place, value and fix', () => {
  test.each<[string, () => string[], RegExp]>([
    ['a missing file', () => [join(folder, 'nope.csv')], /nope\.csv: there is no such file\. Check the path/],
    ['a folder', () => [folder], /this is a folder\. Name a file/],
    [
      'an unknown extension',
      () => [file('list.pdf', 'x')],
      /extension "\.pdf" is not known\. Allowed: \.csv, \.tsv, \.xlsx, \.json/,
    ],
    ['an empty file', () => [file('empty.csv', '')], /the file is empty\. It needs a header row/],
    ['blank lines only', () => [file('blank.csv', '\n\n\n')], /the file is empty/],
    ['an encrypted workbook', () => [file('secret.xlsx', encryptedWorkbook())], /password/],
    ['an old workbook', () => [file('old.xlsx', Buffer.concat([OLE, Buffer.alloc(4096)]))], /Only xlsx can be read/],
    [
      'an old workbook under its own name',
      () => [file('old.xls', Buffer.concat([OLE, Buffer.alloc(4096)]))],
      /Only xlsx can/,
    ],
    ['a broken workbook', () => [file('broken.xlsx', 'PK\u0003\u0004 nonsense')], /damaged.*save it again/],
    ['a text that calls itself a workbook', () => [file('text.xlsx', LIST)], /not an xlsx workbook.*\.csv/],
    [
      'a quotation mark that never closes',
      () => [file('quote.csv', 'Task,Core\nfine,1\n"open,1\nlast,2\n')],
      /line 3: a quotation mark/,
    ],
    [
      'a quotation mark in the middle of a text',
      () => [file('stray.csv', 'Task,Core\nA 5" pipe,1\n')],
      /line 2: a quotation mark stands in the middle of a text, behind "A 5"\. Put the whole text/,
    ],
    ['no header', () => [file('numbers.csv', '1,2,3\n4,5,6\n')], /No row of column names.*found: "1", "2", "3"/],
    ['no known column', () => [file('foo.csv', 'Foo,Bar\nx,y\n')], /No row of column names.*"Foo", "Bar"/],
    ['broken JSON', () => [file('half.json', '{"rows": [1,')], /not readable as JSON.*a list of objects/],
    [
      'a policy with an unknown fact',
      () => [
        file('list.csv', LIST),
        '--policy',
        file('policy.json', policyWith('"fact": "expertise"', '"fact": "expertize"')),
      ],
      /expertize/,
    ],
    [
      'an unknown result column',
      () => [file('list.csv', LIST), '--columns', 'verdict,reason'],
      /no result column "reason"\. Allowed: all, strategy/,
    ],
    ['an unknown option', () => [file('list.csv', LIST), '--colums', 'all'], /--colums.*Options of "classify": --out/],
  ])('%s', (_what, args, message) => {
    const { code, err } = sourcing(['classify', ...args()]);
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('output that cannot be written ends with 3, and nothing is lost', () => {
  const list = file('in.csv', LIST);

  test('an existing file is left as it is', () => {
    const out = file('there.csv', 'mine');
    const { code, err } = sourcing(['classify', list, '-o', out]);
    expect([code, err]).toEqual([3, expect.stringContaining('exists already and is left as it is')]);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('--overwrite replaces it', () => {
    const out = file('replaced.csv', 'mine');
    expect(sourcing(['classify', list, '-o', out, '--overwrite']).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^Task,Expertise,Capacity,strategy/);
  });

  test('the input is never overwritten, asked or not', () => {
    const { code, err } = sourcing(['classify', list, '-o', list, '--overwrite']);
    expect([code, err]).toEqual([3, expect.stringContaining('never overwritten')]);
    expect(readFileSync(list, 'utf8')).toBe(LIST);
  });

  test('a folder that is not there is named', () => {
    const { code, err } = sourcing(['classify', list, '-o', join(folder, 'nowhere/out.csv')]);
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/nowhere.out\.csv: it cannot be written \(there is no such file or folder\)/),
    ]);
  });

  test('the input is never overwritten under another name either', () => {
    const [linked, second] = [join(folder, 'linked.csv'), join(folder, 'second.csv')];
    symlinkSync(list, linked);
    linkSync(list, second);
    for (const out of [linked, second]) {
      const { code, err } = sourcing(['classify', list, '-o', out, '--overwrite']);
      expect([code, err]).toEqual([3, expect.stringContaining('never overwritten')]);
    }
    expect(readFileSync(list, 'utf8')).toBe(LIST);
  });

  test('an unknown extension is named, with what an output may be called', () => {
    expect(sourcing(['classify', list, '-o', join(folder, 'out.docx')])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/out\.docx: the extension "\.docx" is not known\. Allowed for the output: \.csv/),
    });
    expect(sourcing(['template', '-o', join(folder, 'out.csv')])).toMatchObject({
      code: 3,
      err: expect.stringContaining('the extension ".csv" is not known. Allowed for the output: .xlsx.'),
    });
  });

  test('a name and a format that differ are refused: nobody could open the file', () => {
    const out = join(folder, 'out.xlsx');
    const { code, err } = sourcing(['classify', list, '-o', out, '--format', 'csv']);
    expect([code, err]).toEqual([2, expect.stringMatching(/--format csv: the name .*out\.xlsx says xlsx/)]);
    expect(existsSync(out)).toBe(false);
  });

  test('when the input breaks in the middle, no output appears', () => {
    const rows = Array.from({ length: 400 }, (_, row) => `task ${row},1,1`).join('\n');
    const broken = file('late.csv', `Task,Expertise,Capacity\n${rows}\n"open,1,1\n`);
    const out = join(folder, 'late-out.csv');
    expect(sourcing(['classify', broken, '-o', out]).code).toBe(2);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});

describe('encodings are recognised', () => {
  const text = 'Task;Expertise;Capacity\nBüro räumen – täglich;1;1\n';
  const windows1252 = Buffer.from(text.replace('–', '\u0096'), 'latin1');
  const utf16 = Buffer.from(text, 'utf16le');
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 without a mark', utf16],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['Windows-1252', windows1252],
  ])('%s', (name, bytes) => {
    const { code, out } = sourcing(['classify', file(`${name}.csv`, bytes)]);
    expect([code, out]).toEqual([0, expect.stringContaining('Büro räumen – täglich')]);
  });
});

describe('bad cells', () => {
  const list = file(
    'cells.csv',
    'Task,Expertise,Capacity,Core\nnine,9,1,2\nerror,#N/A,1,2\nshare,40%,2,3\nword,3,2,banana\nfine,4,4,4\n',
  );

  test('are named with row, column, value and what is allowed; the other rows get their answers', () => {
    const { code, out, err } = sourcing(['classify', list, '-o', '-']);
    expect(code).toBe(0);
    expect(err).toMatch(/row 2, column Expertise: .*"9".*Allowed: 1 to 5/);
    expect(err).toMatch(/row 3, column Expertise: .*#N\/A/);
    expect(err).toMatch(/row 5, column Core: .*"banana"/);
    expect(JSON.parse(out).rows.map(({ strategy }: { strategy: string }) => strategy)).toHaveLength(5);
  });

  test('end with 1 under --strict', () => {
    expect(sourcing(['classify', list, '--strict']).code).toBe(1);
  });

  test('a cell of 40,000 characters goes through csv whole and is cut in a workbook with a note', () => {
    const long = 'x'.repeat(40_000);
    const big = file('big.csv', `Task,Expertise,Capacity\n${long},1,1\n`);
    const out = join(folder, 'big-out.csv');
    expect(sourcing(['classify', big, '-o', out]).code).toBe(0);
    expect(parse(readFileSync(out, 'utf8'))[1]![0]).toBe(long);
    const { code, err } = sourcing(['classify', big, '-o', join(folder, 'big.xlsx')]);
    expect([code, err]).toEqual([0, expect.stringMatching(/A2.*cut there/)]);
  });
});

describe('task names that look like formulas stay text', () => {
  const names = ['=1+1', '+49 hotline', '-5', '@home', '=HYPERLINK("http://x")', '\tindented', "- it's fine"];
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const list = file(
    'formulas.csv',
    `Task,Expertise,Capacity\n${names.map((name) => `${quoted(name)},1,1`).join('\n')}\n`,
  );

  test('csv: an apostrophe keeps a spreadsheet from calculating; numbers stay as they are', () => {
    const out = join(folder, 'formulas-out.csv');
    expect(sourcing(['classify', list, '-o', out]).code).toBe(0);
    const written = parse(readFileSync(out, 'utf8'))
      .slice(1)
      .map(([name]: string[]) => name);
    expect(written).toEqual([
      "'=1+1",
      "'+49 hotline",
      '-5',
      "'@home",
      `'=HYPERLINK("http://x")`,
      "'\tindented",
      "'- it's fine",
    ]);
  });

  test('csv --raw: as they were', () => {
    const out = join(folder, 'formulas-raw.csv');
    expect(sourcing(['classify', list, '-o', out, '--raw']).code).toBe(0);
    expect(
      parse(readFileSync(out, 'utf8'))
        .slice(1)
        .map(([name]: string[]) => name),
    ).toEqual(names);
  });
});

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The start of an OLE container that holds an encrypted package, as Excel writes it for a workbook with a password. */
function encryptedWorkbook(): Buffer {
  return Buffer.concat([OLE, Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(2048)]);
}

function policyWith(from: string, to: string): string {
  const { out } = sourcing(['policy', 'export']);
  if (!out.includes(from)) throw new Error(`the policy does not contain ${from}`);
  return out.replace(from, to);
}
