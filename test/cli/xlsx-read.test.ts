import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { readSheetNames, readSheetRows, UnreadableWorkbook, type SheetRequest } from '../../cli/xlsx-read';
import { ZipOutput } from '../../cli/xlsx-zip';
import type { CellValue } from '../../src/report/plan';
import { sampleReport } from '../report/sample-report';
import { cellsIn, openWithExcelJs, sheetOf, temporaryFolder, trimmed, writeTo } from './xlsx-files';

const file = temporaryFolder();
/** Each of these tests writes and reads dozens of workbooks. */
jest.setTimeout(60_000);

async function rowsIn(path: string, request?: SheetRequest): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const row of readSheetRows(path, request)) rows.push(row);
  return rows;
}

async function problemOf(reading: Promise<unknown>) {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableWorkbook);
  return (error as UnreadableWorkbook).problem;
}

/** A workbook of one sheet, put together from XML as other programs may write it. */
async function workbookOf(name: string, sheetXml: string, parts: Record<string, string> = {}): Promise<string> {
  const path = file(name);
  const sink = createWriteStream(path);
  const zip = new ZipOutput(sink);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/one.xml"/>` +
      `<Relationship Id="rId2" Type="${type}/sharedStrings" Target="texts.xml"/>` +
      `<Relationship Id="rId3" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/one.xml': sheetXml,
    ...parts,
  };
  for (const [part, xml] of Object.entries(all)) await zip.add(part, Buffer.from(xml));
  await zip.close();
  sink.end();
  await finished(sink);
  return path;
}
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test('a workbook of another library is read as it was written', async () => {
  const path = file('other.xlsx');
  const workbook = new ExcelJS.Workbook();
  const tasks = workbook.addWorksheet('Tasks');
  const day = new Date(Date.UTC(2026, 2, 1));
  tasks.addRow(['Task', 'Cost', 'Core?', 'Contract end', 'Total', 'Broken', 'Shared']);
  tasks.addRow(['Payroll', 86000.5, true, day, { formula: 'B2*2', result: 172001 }, { error: '#N/A' }, 'x']);
  tasks.addRow([]);
  tasks.addRow([{ richText: [{ text: 'two ' }, { text: 'words', font: { bold: true } }] }, null, false]);
  tasks.addRow([{ text: 'a link', hyperlink: 'https://example.org' }, '', 'x', new Date(Date.UTC(2026, 2, 1, 6, 30))]);
  tasks.mergeCells('A6:C6');
  tasks.getCell('A6').value = 'merged';
  tasks.getCell('D6').value = 'beside';
  await workbook.xlsx.writeFile(path);
  expect(await rowsIn(path)).toEqual([
    ['Task', 'Cost', 'Core?', 'Contract end', 'Total', 'Broken', 'Shared'],
    ['Payroll', 86000.5, true, day, 172001, '#N/A', 'x'],
    [],
    ['two words', null, false],
    ['a link', null, 'x', new Date(Date.UTC(2026, 2, 1, 6, 30))],
    ['merged', null, null, 'beside'],
  ]);
});

test('what we write ourselves is read as it was written, and as a second library reads it', async () => {
  const path = file('own.xlsx');
  await writeTo(path, sampleReport().plan);
  const workbook = await openWithExcelJs(path);
  for (const name of await readSheetNames(path)) {
    const rows = (await rowsIn(path, { sheet: name })).map(trimmed);
    expect([name, rows]).toEqual([name, cellsIn(workbook, name)]);
  }
});

test('any cells come back from a file as they went in', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('_x0041_', ' padded ', '</t>', '&amp;', 'a\r\nb\tc', '=1+1'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: -2_000_000, max: 60_000_000 }).map((minutes) => new Date(minutes * 60_000)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const path = file('any.xlsx');
      // A row with something in it, so that there is a sheet to read.
      const written: CellValue[][] = [['Task'], ...rows];
      await writeTo(path, sheetOf(written));
      const expected = written.map(trimmed).map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value)));
      while (expected.at(-1)!.length === 0) expected.pop();
      expect(await rowsIn(path)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

describe('how other programs may write the same', () => {
  test('prefixes, single quotes, line breaks inside tags, comments and CDATA', async () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <x:row> --><x:sheetData>
      <x:row\n r='1'><x:c r='A1' t='inlineStr'><x:is><x:t><![CDATA[1 < 2 & "so"]]></x:t></x:is></x:c><x:c r = "B1"><x:v>7</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`;
    expect(await rowsIn(await workbookOf('prefixed.xlsx', xml))).toEqual([['1 < 2 & "so"', 7]]);
  });

  test('rows and cells without references follow each other', async () => {
    const xml = sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>');
    expect(await rowsIn(await workbookOf('implicit.xlsx', xml))).toEqual([
      [1, 2],
      [null, null, 3, 4],
    ]);
  });

  test('shared texts: runs are joined, hints on pronunciation and unknown numbers are not text', async () => {
    const texts =
      '<sst><si><r><t>two </t></r><r><t>runs</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si><t>a&#10;b_x0007_</t></si></sst>';
    const xml = sheet(
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c></row>',
    );
    const path = await workbookOf('shared.xlsx', xml, { 'xl/texts.xml': texts });
    expect(await rowsIn(path)).toEqual([['two runs', '東京', 'a\nb\u0007']]);
  });

  test('dates by style, by type, and counted from 1904', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const xml = sheet(
      '<row r="1"><c s="0"><v>46082</v></c><c s="1"><v>46082</v></c><c s="2"><v>46082.5</v></c><c s="3"><v>46082</v></c><c t="d"><v>2026-03-01T00:00:00</v></c></row>',
    );
    const day = new Date(Date.UTC(2026, 2, 1));
    const path = await workbookOf('dates.xlsx', xml, { 'xl/styles.xml': styles });
    expect(await rowsIn(path)).toEqual([[46082, day, new Date(Date.UTC(2026, 2, 1, 12)), 46082, day]]);
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const old = await workbookOf('old-mac.xlsx', sheet('<row r="1"><c s="1"><v>44620</v></c></row>'), {
      'xl/styles.xml': styles,
      'xl/workbook.xml': workbook,
    });
    expect(await rowsIn(old)).toEqual([[day]]);
  });

  test('a tag that is cut by the end of a piece is put together again', async () => {
    const words = Array.from(
      { length: 9000 },
      (_, row) => `<row r="${row + 1}"><c t="str"><v>tâche ${row} &gt; 0</v></c></row>`,
    );
    const rows = await rowsIn(await workbookOf('pieces.xlsx', sheet(words.join(''))));
    expect(rows.every(([text], row) => text === `tâche ${row} > 0`)).toBe(true);
    expect(rows).toHaveLength(9000);
  });
});

describe('which sheet', () => {
  const path = file('sheets.xlsx');
  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Cover', { state: 'hidden' }).addRow(['cover']);
    workbook.addWorksheet('Inventory').addRow(['Task']);
    workbook.addWorksheet('Empty');
    await workbook.xlsx.writeFile(path);
  });

  test('the first one that is not hidden, unless another is named', async () => {
    expect(await rowsIn(path)).toEqual([['Task']]);
    expect(await rowsIn(path, { sheet: 'Cover' })).toEqual([['cover']]);
    expect(await rowsIn(path, { sheet: ' inventory ' })).toEqual([['Task']]);
  });

  test('all of them have their names, entities decoded', async () => {
    expect(await readSheetNames(path)).toEqual(['Cover', 'Inventory', 'Empty']);
    expect(await readSheetNames(await workbookOf('names.xlsx', sheet('')))).toEqual(['A & B']);
  });

  test('a missing one is named, with those that there are', async () => {
    expect(await problemOf(rowsIn(path, { sheet: 'Tasks', name: 'list.xlsx' }))).toEqual({
      code: 'SHEET_MISSING',
      where: { file: 'list.xlsx', sheet: 'Tasks' },
      message: 'list.xlsx has no sheet "Tasks". It has "Cover", "Inventory", "Empty". Name one of them with --sheet.',
    });
  });

  test('an empty one is refused', async () => {
    expect(await problemOf(rowsIn(path, { sheet: 'Empty' }))).toMatchObject({
      code: 'SHEET_EMPTY',
      where: { sheet: 'Empty' },
    });
  });
});

describe('what is no workbook', () => {
  const bytes = (name: string, content: Uint8Array | string) => {
    writeFileSync(file(name), content);
    return file(name);
  };

  test('a protected one asks for the password to be taken off', async () => {
    const content = await writeXlsx({
      sheets: [{ name: 'A', rows: [['secret']] }],
      encryption: { password: 'hunter2', spinCount: 1000 },
    });
    const problem = await problemOf(rowsIn(bytes('protected.xlsx', content), { name: 'protected.xlsx' }));
    expect(problem.code).toBe('XLSX_ENCRYPTED');
    expect(problem.message).toContain('clear the password, and save');
  });

  test('a file of Excel 97 is named as such', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]);
    expect(await problemOf(rowsIn(bytes('old.xlsx', old)))).toMatchObject({ code: 'XLSX_OLD_FORMAT' });
  });

  test('text under the name of a workbook', async () => {
    expect(await problemOf(rowsIn(bytes('text.xlsx', 'Task;Cost\nPayroll;1\n')))).toMatchObject({
      code: 'XLSX_NOT_A_WORKBOOK',
    });
  });

  test('an empty file', async () => {
    expect(await problemOf(rowsIn(bytes('empty.xlsx', '')))).toMatchObject({ code: 'XLSX_EMPTY_FILE' });
  });

  test('an archive that holds something else', async () => {
    const path = await workbookOf('document.xlsx', '', { '_rels/.rels': '<Relationships/>' });
    expect(await problemOf(rowsIn(path))).toMatchObject({ code: 'XLSX_NOT_A_WORKBOOK' });
  });

  test('a file that is not there', async () => {
    expect(await problemOf(rowsIn(file('nowhere.xlsx')))).toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('ENOENT'),
    });
  });

  test('a workbook that was cut off anywhere, or has a byte flipped, gives a message or the rows, never a crash or other rows', async () => {
    const path = file('whole.xlsx');
    await writeTo(path, sampleReport().plan);
    const whole = readFileSync(path);
    const rows = await rowsIn(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, cut) => {
        const broken = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) broken[at]! ^= 0xff;
        const outcome = await rowsIn(bytes('broken.xlsx', broken)).then(
          (read) => (isDeepStrictEqual(read, rows) ? 'rows' : 'other rows'),
          (error: unknown) => (error instanceof UnreadableWorkbook ? 'message' : error),
        );
        expect(['rows', 'message']).toContain(outcome);
      }),
      { numRuns: 150 },
    );
  });
});

test('reading may stop early: the file is let go', async () => {
  const path = file('stop.xlsx');
  await writeTo(path, sheetOf(Array.from({ length: 30_000 }, (_, row) => [`task ${row}`, row])));
  for await (const row of readSheetRows(path)) {
    expect(row).toEqual(['task 0', 0]);
    break;
  }
  writeFileSync(path, 'written over');
  expect(readFileSync(path, 'utf8')).toBe('written over');
});
