import { Writable } from 'node:stream';
import fc from 'fast-check';
import { LONGEST_TEXT, MOST_ROWS } from '../../cli/xlsx-cells';
import { writeWorkbook } from '../../cli/xlsx-write';
import { valuesOf } from '../report/plan-values';
import { sampleReport } from '../report/sample-report';
import {
  cellsIn,
  formOf,
  openWithExcelJs,
  openWithHucre,
  sheetOf,
  sheetWithHucre,
  temporaryFolder,
  trimmed,
  writeTo,
} from './xlsx-files';

const file = temporaryFolder();
/** Each of these tests writes and reads dozens of workbooks. */
jest.setTimeout(60_000);

describe('a whole report, read back by a second library', () => {
  const path = file('report.xlsx');
  let workbook: Awaited<ReturnType<typeof openWithExcelJs>>;
  beforeAll(async () => {
    const outcome = await writeTo(path, { ...sampleReport().plan, open: 'Board' });
    expect(outcome).toMatchObject({ ok: true, notes: [] });
    workbook = await openWithExcelJs(path);
  });

  test('every cell of every sheet is what was planned', async () => {
    const { plan } = sampleReport();
    const first = await valuesOf(plan.first);
    const expected = new Map([[plan.first.name, first]]);
    for (const sheet of plan.others()) expected.set(sheet.name, await valuesOf(sheet));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([...expected.keys()]);
    for (const [name, rows] of expected) {
      const planned = rows.map(trimmed);
      while (planned.at(-1)?.length === 0) planned.pop();
      expect([name, cellsIn(workbook, name)]).toEqual([name, planned]);
    }
  });

  test('the inventory is a table with filters, a frozen header, and colours for strategies and verdicts', async () => {
    const inventory = await sheetWithHucre(path, 'Inventory');
    expect(inventory.tables).toMatchObject([{ name: 'Inventory', range: 'A1:W21', showAutoFilter: true }]);
    expect(inventory.freezePane).toEqual({ rows: 1, columns: 1 });
    const verdicts = inventory.conditionalRules!.filter(({ range }) => range === 'G2:G21');
    expect(verdicts.map(({ formula }) => formula)).toEqual([
      '"SETTLED"',
      '"LIKELY"',
      '"TENTATIVE"',
      '"CLOSE"',
      '"UNDECIDED"',
    ]);
  });

  test('the board is one page of landscape A4, and shown first', () => {
    const { pageSetup } = workbook.getWorksheet('Board')!;
    expect(pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    expect(pageSetup.printArea).toMatch(/^A1:AJ\d+$/);
    expect((workbook.views[0] as { activeTab: number }).activeTab).toBe(1);
  });

  test('explanations link back to the inventory', async () => {
    const { cells } = await sheetWithHucre(path, 'Explanation');
    expect(cells!.get('3,0')).toMatchObject({ value: 2, hyperlink: { location: "'Inventory'!A2" } });
  });

  test('the charts are native, and point at the tables beside them', async () => {
    const { sheets } = await openWithHucre(path);
    const charts = sheets.flatMap(({ name, charts = [] }) => charts.map((chart) => ({ name, chart })));
    expect(charts.map(({ name }) => name)).toEqual(['Board', 'Summary']);
    expect(charts[0]!.chart.series![0]!.valuesRef).toMatch(/^Board!\$L\$\d+:\$L\$\d+$/);
    expect(charts[1]!.chart.series).toHaveLength(7);
  });

  test('the same plan gives the same rows when a third program reads them', async () => {
    const inventory = await sheetWithHucre(path, 'Inventory');
    expect(inventory.rows.map(trimmed)).toEqual(cellsIn(workbook, 'Inventory'));
  });
});

describe('what a cell holds', () => {
  const roundTrip = async (...cells: Parameters<typeof trimmed>[0]) => {
    const path = file('cells.xlsx');
    expect(await writeTo(path, sheetOf([cells]))).toMatchObject({ ok: true });
    return (await openWithExcelJs(path)).worksheets[0]!.getRow(1);
  };

  test.each(['=1+1', '+49 30 1234', '-5', '@SUM(A1)', '\t=1', "'quoted", '1e5', 'TRUE', '007'])(
    'the text %j stays a text and is no formula',
    async (text) => {
      const cell = (await roundTrip(text)).getCell(1);
      expect([cell.value, cell.type, cell.formula]).toEqual([text, 3, undefined]);
    },
  );

  test('numbers, truth values and dates keep their type', async () => {
    const date = new Date(Date.UTC(2026, 1, 28));
    const moment = new Date(Date.UTC(2026, 1, 28, 13, 30));
    const row = await roundTrip(86000.5, true, false, date, moment, 0);
    expect([1, 2, 3, 4, 5, 6].map((column) => row.getCell(column).value)).toEqual([
      86000.5,
      true,
      false,
      date,
      moment,
      0,
    ]);
    expect(row.getCell(4).numFmt).toBe('yyyy-mm-dd');
    expect(row.getCell(5).numFmt).toBe('yyyy-mm-dd hh:mm');
  });

  test('numbers that a sheet cannot hold leave the cell empty', async () => {
    const row = await roundTrip(NaN, Infinity, 1);
    expect([1, 2, 3].map((column) => row.getCell(column).value)).toEqual([null, null, 1]);
  });

  test('any text comes back as it was', async () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.constantFrom('_x000D_', '_x0041_', 'a\r\nb', ' x ', '<&>"\'', ']]>'),
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const path = file('texts.xlsx');
        await writeTo(path, sheetOf([cells]));
        const read = (await openWithHucre(path)).sheets[0]!.rows[0] ?? [];
        expect(trimmed(read)).toEqual(trimmed(cells));
      }),
      { numRuns: 25 },
    );
  });

  test('a text longer than a cell is cut, and the first one is named', async () => {
    const path = file('long.xlsx');
    const outcome = await writeTo(path, sheetOf([['short'], ['ok', 'x'.repeat(40_000)], ['y'.repeat(LONGEST_TEXT)]]));
    expect(outcome).toMatchObject({
      ok: true,
      notes: [
        {
          code: 'TEXT_CLIPPED',
          where: { sheet: 'Inventory', row: 2 },
          message: expect.stringContaining('the first in B2'),
        },
      ],
    });
    const [, second, third] = cellsIn(await openWithExcelJs(path), 'Inventory');
    expect(second![1]).toBe(`${'x'.repeat(LONGEST_TEXT - 1)}…`);
    expect(third![0]).toHaveLength(LONGEST_TEXT);
  });
});

describe('around the cells', () => {
  test('questions are notes, known answers are drop-downs', async () => {
    const path = file('template.xlsx');
    await writeTo(path, formOf(['anywhere', 'local', 'premises']));
    const sheet = (await openWithExcelJs(path)).worksheets[0]!;
    expect(JSON.stringify(sheet.getCell('A1').note)).toContain('What is to be done?');
    expect(sheet.getCell('B2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"anywhere,local,premises"'],
      allowBlank: true,
    });
    expect(sheet.getCell('B2001').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getCell('A2').dataValidation).toBeUndefined();
  });

  test('a drop-down that Excel could not show is a mistake in the program', async () => {
    await expect(writeTo(file('bad.xlsx'), formOf(['one, two']))).rejects.toThrow(RangeError);
  });

  test('a table without rows below its header is left out: Excel would repair the file', async () => {
    const path = file('header-only.xlsx');
    const area = { top: 0, left: 0, bottom: 'end', right: 0 } as const;
    await writeTo(path, sheetOf([['Task']], { table: { name: 'Inventory', area, columns: ['Task'] } }));
    expect((await sheetWithHucre(path, 'Inventory')).tables).toBeUndefined();
  });

  test('headers that are no table get filter buttons', async () => {
    const path = file('filter.xlsx');
    await writeTo(
      path,
      sheetOf(
        [
          ['Task', 'Task'],
          ['Payroll', 1],
        ],
        { filter: { top: 0, left: 0, bottom: 'end', right: 1 } },
      ),
    );
    expect((await openWithExcelJs(path)).worksheets[0]!.autoFilter).toBe('A1:B2');
  });

  test('hidden sheets and columns are hidden', async () => {
    const path = file('hidden.xlsx');
    const plan = sheetOf([['a', 'b']], { columns: [{ width: 10 }, { width: 10, hidden: true }] });
    await writeTo(path, { ...plan, others: () => [{ name: 'Data', columns: [], rows: [], visibility: 'hidden' }] });
    const workbook = await openWithExcelJs(path);
    expect(workbook.getWorksheet('Data')!.state).toBe('hidden');
    expect(workbook.worksheets[0]!.getColumn(2).hidden).toBe(true);
  });

  test('a row with wrapped text is proposed a height that shows it', async () => {
    const path = file('heights.xlsx');
    const columns = [{ width: 20, style: 'wrapped' as const }];
    await writeTo(path, sheetOf([['short'], ['a text of three lines in a column that is twenty wide']], { columns }));
    const sheet = (await openWithExcelJs(path)).worksheets[0]!;
    expect(sheet.getRow(1).height).toBeUndefined();
    expect(sheet.getRow(2).height).toBeGreaterThan(36);
  });
});

describe('limits', () => {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

  test('one row more than Excel has is refused, with what to do', async () => {
    function* rows() {
      for (let row = 0; row <= MOST_ROWS; row++) yield [];
    }
    const outcome = await writeWorkbook(sheetOf(rows()), nowhere());
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'TOO_MANY_ROWS', where: { sheet: 'Inventory' } } });
    expect(outcome.ok || outcome.problem.message).toContain('Write a csv file instead');
  });

  test('more columns than Excel has are refused', async () => {
    const columns = Array.from({ length: 16_385 }, () => ({ width: 10 }));
    expect(await writeWorkbook(sheetOf([], { columns }), nowhere())).toMatchObject({
      ok: false,
      problem: { code: 'TOO_MANY_COLUMNS' },
    });
  });

  test('an error of the disk is thrown, and the rows are let go', async () => {
    let closed = false;
    function* rows() {
      try {
        for (let row = 0; row < 200_000; row++) yield [`a task with words of its own, number ${row * 7919}`];
      } finally {
        closed = true;
      }
    }
    let written = 0;
    const full = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        done(written > 100_000 ? new Error('ENOSPC') : null);
      },
    });
    full.on('error', () => undefined);
    await expect(writeWorkbook(sheetOf(rows()), full)).rejects.toThrow('ENOSPC');
    expect(closed).toBe(true);
  });

  test('rows are written as they come: 50,000 of them never wait in memory together', async () => {
    let ahead = 0;
    let most = 0;
    let bytes = 0;
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        ahead = 0;
        setImmediate(done);
      },
    });
    function* rows() {
      for (let row = 0; row < 50_000; row++) {
        most = Math.max(most, ++ahead);
        yield [`task ${(row * 2654435761) % 1_000_003}`, (row * 40503) % 65_537, `words ${(row * 7919) % 104_729}`];
      }
    }
    await writeWorkbook(sheetOf(rows()), sink);
    expect(bytes).toBeGreaterThan(500_000);
    expect(most).toBeLessThan(20_000);
  });
});
