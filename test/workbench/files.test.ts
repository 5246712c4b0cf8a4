import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx, type ConditionalRule } from 'hucre/xlsx';
import { addConditionalFormat } from '../../workbench/model/conditional-format';
import { createWorkbook } from '../../workbench/model/create';
import { addChart } from '../../workbench/model/chart';
import { areaOn } from '../../workbench/model/area';
import { cellAt } from '../../workbench/model/cells';
import { takeSnapshot } from '../../workbench/model/snapshot';
import type { Workbook } from '../../workbench/model/workbook';
import { whyNotRead } from '../../workbench/stage/file/file-kind';
import { readBook } from '../../workbench/stage/file/read-book';
import { writeBook } from '../../workbench/stage/file/write-book';
import { sampleBook } from '../../workbench/stage/sample-book';

/** A workbook as somebody might bring it, written by an independent library. */
async function brought(fill: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book, book.addWorksheet('List'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const firstSheet = ({ sheets: [sheet] }: Workbook) => sheet!;
const cell = (workbook: Workbook, row: number, column: number) => cellAt(firstSheet(workbook), row, column);

/** Writes and reads again with the independent library. */
async function reread(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const { bytes } = await writeBook(workbook);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer.slice(0) as ArrayBuffer);
  return book;
}

describe('A file that is brought in', () => {
  test('gives values, texts that look like formulas, errors, dates and truth values', async () => {
    const bytes = await brought((_, sheet) => {
      sheet.getRow(1).values = ['=1+1', 3.5, true, { error: '#N/A' }, new Date(Date.UTC(2027, 2, 31)), '007'];
      sheet.getCell('E1').numFmt = 'yyyy-mm-dd';
    });
    const { workbook, losses } = await readBook(bytes, 'list.xlsx');
    const values = [0, 1, 2, 3, 4, 5].map((column) => cell(workbook, 0, column)?.value);
    expect(values).toEqual(['=1+1', 3.5, true, { error: '#N/A' }, 46_477, '007']);
    expect(cell(workbook, 0, 0)).toMatchObject({ quoted: true });
    expect(cell(workbook, 0, 5)).toMatchObject({ quoted: true });
    expect(cell(workbook, 0, 4)?.style).toMatchObject({ numberFormat: 'yyyy-mm-dd' });
    expect(losses).toEqual([]);
    expect(workbook.name).toBe('list.xlsx');
  });

  test('gives formulas with their last values, and copies of a shared one with their own references', async () => {
    const bytes = await brought((_, sheet) => {
      sheet.getCell('B1').value = 3;
      sheet.getCell('C1').value = {
        formula: 'B1*$B$1',
        result: 9,
        shareType: 'shared',
        ref: 'C1:C2',
      } as ExcelJS.CellValue;
      sheet.getCell('C2').value = { sharedFormula: 'C1', result: 0 } as ExcelJS.CellValue;
      sheet.getCell('D1').value = { formula: '_xldudf_SOURCING_CLASSIFY(A1:B2)', result: 'OUTSOURCE' };
    });
    const { workbook } = await readBook(bytes, 'list.xlsx');
    expect(cell(workbook, 0, 2)).toMatchObject({ formula: '=B1*$B$1', value: 9 });
    expect(cell(workbook, 1, 2)).toMatchObject({ formula: '=B2*$B$1', value: 0 });
    expect(cell(workbook, 0, 3)).toMatchObject({ formula: '=SOURCING.CLASSIFY(A1:B2)', value: 'OUTSOURCE' });
  });

  test('gives looks, widths, frozen panes, tables, drop-downs, colours by condition and hidden sheets', async () => {
    const bytes = await brought((book, sheet) => {
      sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2 }];
      sheet.getCell('A1').font = { bold: true, color: { argb: 'FF1F3A5F' }, name: 'Arial', size: 14 };
      sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE00' } };
      sheet.getCell('A1').border = { bottom: { style: 'medium', color: { argb: 'FF00FF00' } } };
      sheet.getCell('A1').alignment = { wrapText: true, horizontal: 'right' };
      sheet.getColumn(1).width = 20;
      sheet.getRow(3).height = 33;
      sheet.addTable({
        name: 'Tasks',
        ref: 'D1',
        headerRow: true,
        columns: [{ name: 'Task' }, { name: 'Core' }],
        rows: [['Payroll', 2]],
      });
      const validation = { type: 'list', formulae: ['"low,high"'], showErrorMessage: true } as ExcelJS.DataValidation;
      sheet.getCell('B5').dataValidation = validation;
      sheet.addConditionalFormatting({
        ref: 'A2:A9',
        rules: [
          {
            type: 'cellIs',
            operator: 'equal',
            priority: 1,
            formulae: ['"x"'],
            style: { font: { color: { argb: 'FF00FF00' } } },
          },
          { type: 'expression', priority: 2, formulae: ['B2>1'], style: { font: { bold: true } } },
        ],
      });
      book.addWorksheet('Away').state = 'hidden';
    });
    const { workbook, losses } = await readBook(bytes, 'list.xlsx');
    const sheet = firstSheet(workbook);
    expect(cell(workbook, 0, 0)?.style).toMatchObject({
      bold: true,
      fontColor: '#1F3A5F',
      fontName: 'Arial',
      fontSize: 14,
      fillColor: '#FFEE00',
      bottom: { style: 'Continuous', weight: 'Medium', color: '#00FF00' },
      wrapText: true,
      horizontalAlignment: 'Right',
    });
    expect(sheet.columns.get(0)?.size).toBeCloseTo((20 * 7 + 5) * 0.75);
    expect(sheet.rows.get(2)).toEqual({ size: 33 });
    expect(sheet.frozen).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(sheet.tables).toMatchObject([
      {
        name: 'Tasks',
        rect: { row: 0, column: 3, rows: 2, columns: 2 },
        columns: [{ name: 'Task' }, { name: 'Core' }],
      },
    ]);
    expect(sheet.validations).toMatchObject([
      { rects: [{ row: 4, column: 1 }], rule: { list: { source: 'low,high' } }, errorAlert: { style: 'Stop' } },
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      { type: 'CellValue', rule: { formula1: '="x"', operator: 'EqualTo' }, font: { color: '#00FF00' } },
      { type: 'Custom', rule: { formula: '=B2>1' }, font: { bold: true } },
    ]);
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden']);
    expect(losses).toEqual([]);
  });

  test('says in words what could not be taken over', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
      'base64',
    );
    const bytes = await brought((book, sheet) => {
      sheet.getCell('A1').value = { text: 'site', hyperlink: 'https://example.com' };
      sheet.getCell('A2').value = { richText: [{ text: 'a', font: { bold: true } }, { text: 'b' }] };
      const bars = {
        type: 'dataBar',
        priority: 1,
        cfvo: [{ type: 'min' }, { type: 'max' }],
      } as ExcelJS.ConditionalFormattingRule;
      sheet.addConditionalFormatting({ ref: 'B1:B9', rules: [bars] });
      const image = book.addImage({ base64: picture.toString('base64'), extension: 'png' });
      sheet.addImage(image, 'C1:D2');
      sheet.getCell('A5').value = 1;
      sheet.getRow(5).outlineLevel = 1;
    });
    const { losses } = await readBook(bytes, 'list.xlsx');
    expect(losses.sort()).toEqual([
      'Groups of rows and columns are shown, not grouped.',
      'List: Data bars are left out.',
      'List: Links are left out; their texts stay.',
      'List: Text of several looks in one cell has one look.',
      'Newer conditional formats are left out.',
      'Pictures are left out.',
    ]);
  });

  test.each([
    ['a text in Windows-1252', Buffer.from('Größe;1', 'latin1'), 'it is no .xlsx file. A text such as .csv'],
    ['a workbook of the older kind', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'older kind (.xls) or has a password'],
    ['nothing', Buffer.alloc(0), 'the file is empty'],
  ])('that is %s is refused in words that say what helps', (_what, bytes, words) => {
    expect(whyNotRead(new Uint8Array(bytes))).toContain(words);
  });

  test('that may be a workbook is read', async () => {
    expect(whyNotRead(await brought(() => undefined))).toBeNull();
  });

  test('leaves Excel’s own names out: they repeat what the sheets say', async () => {
    const bytes = await brought((_book, sheet) => {
      sheet.addRows([['Name'], ['x'], ['y']]);
      sheet.autoFilter = 'A1:A3';
    });
    const { workbook, losses } = await readBook(bytes, 'list.xlsx');
    expect([workbook.names, losses]).toEqual([[], []]);
    expect(firstSheet(workbook).filter?.rect).toMatchObject({ row: 0, rows: 3, columns: 1 });
  });

  test('keeps conditions on dates, errors, ranks and averages as formulas that say the same', async () => {
    const rules: [string, object][] = [
      ['timePeriod', { timePeriod: 'today' }],
      ['containsText', { operator: 'containsErrors' }],
      ['top10', { rank: 3, percent: false, bottom: true }],
      ['aboveAverage', { aboveAverage: false }],
    ];
    const bytes = await brought((_book, sheet) =>
      rules.forEach(([type, more], at) => {
        const rule = { type, priority: at + 1, style: { font: { bold: true } }, ...more };
        sheet.addConditionalFormatting({ ref: 'A2:A9', rules: [rule as ExcelJS.ConditionalFormattingRule] });
      }),
    );
    const { workbook, losses } = await readBook(bytes, 'list.xlsx');
    expect(losses).toEqual([]);
    const { conditionalFormats } = firstSheet(workbook);
    expect(conditionalFormats.map(({ type, font }) => [type, font])).toEqual(
      rules.map(() => ['Custom', { bold: true }]),
    );
    expect(conditionalFormats.map(({ rule }) => rule.formula)).toEqual([
      '=FLOOR(A2,1)=TODAY()',
      '=ISERROR(A2)',
      '=AND(ISNUMBER(A2),A2<=SMALL($A$2:$A$9,MIN(3,COUNT($A$2:$A$9))))',
      '=AND(ISNUMBER(A2),A2<AVERAGE($A$2:$A$9))',
    ]);
  });

  test('keeps conditions on values that stand twice, or once, as formulas too', async () => {
    const rule = { range: 'A2:A9', style: { font: { bold: true } } };
    const conditionalRules: ConditionalRule[] = [
      { ...rule, type: 'duplicateValues', priority: 1 },
      { ...rule, type: 'uniqueValues', priority: 2 },
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'List', rows: [['x']], conditionalRules }] });
    const { workbook, losses } = await readBook(bytes, 'list.xlsx');
    expect(losses).toEqual([]);
    expect(firstSheet(workbook).conditionalFormats.map(({ rule: { formula } }) => formula)).toEqual([
      '=AND(A2<>"",COUNTIF($A$2:$A$9,A2)>1)',
      '=AND(A2<>"",COUNTIF($A$2:$A$9,A2)=1)',
    ]);
  });

  test('that is no workbook is refused', async () => {
    await expect(readBook(new TextEncoder().encode('Task,Core\nPayroll,2'), 'list.xlsx')).rejects.toThrow();
  });
});

describe('A workbook that is taken away', () => {
  const book = () => {
    const workbook = createWorkbook({
      sheets: [
        {
          name: 'My list',
          cells: {
            A1: [
              ['Task', 'Core'],
              ["'=SUM(1)", 2],
              ['Payroll', 4],
            ],
          },
          tables: { Tasks: 'A1:B3' },
          formats: { 'B2:B3': '0.00' },
        },
        { name: 'Away', visibility: 'Hidden' },
      ],
      names: { Rate: "'My list'!B2" },
    });
    const sheet = firstSheet(workbook);
    sheet.cells.set(3 * 16_384, {
      value: 'OUTSOURCE',
      formula: '=SOURCING.CLASSIFY(A1:B3)',
      spill: { rows: 2, columns: 1 },
    });
    sheet.cells.set(4 * 16_384, { value: 'IN_HOUSE', spilledFrom: 3 * 16_384 });
    sheet.cells.set(3 * 16_384 + 1, { value: { error: '#VALUE!' }, formula: '=SOURCING.WHY(1)' });
    sheet.cells.set(3 * 16_384 + 2, { value: 3, formula: '=XLOOKUP(1,A1:A3,B1:B3)' });
    sheet.frozen = { row: 0, column: 0, rows: 1, columns: 16_384 };
    sheet.columns.set(0, { size: 120 });
    const chart = addChart(
      workbook,
      sheet,
      'Line',
      areaOn(sheet, { row: 0, column: 0, rows: 3, columns: 2 }),
      'Columns',
    );
    chart.title = { text: 'Core by task', visible: true };
    return workbook;
  };

  test('holds values, formulas with their values, tables, names and hidden sheets for another program', async () => {
    const written = await reread(book());
    const sheet = written.getWorksheet('My list')!;
    expect(sheet.getCell('A2').value).toBe('=SUM(1)');
    expect(sheet.getCell('B2')).toMatchObject({ value: 2, numFmt: '0.00' });
    expect(sheet.getCell('A4').formula).toBe('_xldudf_SOURCING_CLASSIFY(A1:B3)');
    expect(sheet.getCell('A4').result).toBe('OUTSOURCE');
    expect(sheet.getCell('A5').value).toBe('IN_HOUSE');
    expect(sheet.getCell('B4').result).toEqual({ error: '#VALUE!' });
    expect(sheet.getCell('C4').formula).toBe('_xlfn.XLOOKUP(1,A1:A3,B1:B3)');
    expect(sheet.getTable('Tasks')).toBeDefined();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(1).width).toBeCloseTo(22.14);
    expect(written.getWorksheet('Away')?.state).toBe('hidden');
    expect(written.definedNames.getRanges('Rate').ranges).toEqual(["'My list'!$B$2"]);
  });

  test('comes back as it was, charts and spills included', async () => {
    const workbook = book();
    const { bytes, losses } = await writeBook(workbook);
    const again = await readBook(bytes, 'Book1.xlsx');
    const comparable = ({ sheets, names }: ReturnType<typeof takeSnapshot>) => ({ sheets: sheets.map(bare), names });
    expect(losses).toEqual([]);
    expect(again.losses).toEqual([]);
    expect(comparable(takeSnapshot(again.workbook))).toEqual(comparable(takeSnapshot(workbook)));
    expect(cell(again.workbook, 3, 0)?.spill).toEqual({ rows: 2, columns: 1 });
    const [chart] = firstSheet(again.workbook).charts;
    expect(chart).toMatchObject({
      title: { text: 'Core by task' },
      settings: { chartType: 'Line' },
      series: [{ values: "'My list'!B2:B3", categories: "'My list'!A2:A3" }],
    });
  });

  test('that is the sample comes back with every cell', async () => {
    const workbook = sampleBook();
    const { bytes, losses } = await writeBook(workbook);
    const again = await readBook(bytes, 'Book1.xlsx');
    expect([losses, again.losses]).toEqual([[], []]);
    const cellsOf = (given: Workbook) => takeSnapshot(given).sheets.map(({ cells }) => cells);
    expect(cellsOf(again.workbook)).toEqual(cellsOf(workbook));
  });

  test('keeps every comparison of its validations, whole columns, and lists without an arrow', async () => {
    const workbook = book();
    const sheet = firstSheet(workbook);
    const operators = [
      ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'],
      ...['GreaterThanOrEqualTo', 'LessThanOrEqualTo'],
    ];
    const base = {
      prompt: { showPrompt: true, title: '', message: '' },
      errorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
      ignoreBlanks: true,
    };
    operators.forEach((operator, at) => {
      const formula2 = operator.endsWith('Between') ? { formula2: 5 } : {};
      const rects = [{ row: 0, column: 10 + at, rows: 1_048_576, columns: 1 }];
      sheet.validations.push({ ...base, rects, rule: { wholeNumber: { formula1: 1, ...formula2, operator } } });
    });
    const given = structuredClone(sheet.validations);
    const rects = [{ row: 0, column: 4, rows: 2, columns: 1 }];
    sheet.validations.push({ ...base, rects, rule: { list: { source: 'a,b', inCellDropDown: false } } });
    const { bytes, losses } = await writeBook(workbook);
    const again = await readBook(bytes, 'Book1.xlsx');
    expect(losses).toEqual([]);
    expect(firstSheet(again.workbook).validations.slice(0, -1)).toEqual(given);
    expect(again.losses).toEqual(['Drop-downs without an arrow are shown with one.']);
    const { 'xl/worksheets/sheet1.xml': xml } = unzipSync(bytes);
    const [arrowless] = /<dataValidation [^>]*showDropDown="1"[^>]*>/.exec(strFromU8(xml!)) ?? [];
    expect(arrowless).toContain('sqref="E1:E2"');
    expect(strFromU8(xml!)).toContain('sqref="K1:K1048576"');
  });

  test('keeps borders, lines under the text and formats of its conditional formats', async () => {
    const workbook = book();
    const sheet = firstSheet(workbook);
    const area = areaOn(sheet, { row: 1, column: 1, rows: 2, columns: 1 });
    const format = addConditionalFormat(workbook, sheet, [area], 'Custom');
    format.rule = { formula: '=B2>1' };
    format.font['underline'] = 'Double';
    format.numberFormat = '0.0';
    Object.assign(format.borders.EdgeTop, { style: 'Dash', color: '#112233' });
    const { bytes, losses } = await writeBook(workbook);
    const again = await readBook(bytes, 'Book1.xlsx');
    expect([losses, again.losses]).toEqual([[], []]);
    const { font, numberFormat, borders } = format;
    expect(firstSheet(again.workbook).conditionalFormats).toMatchObject([{ font, numberFormat, borders }]);
  });

  test('names print areas, titles and filters in the way that other programs read, and hides what Excel hides', async () => {
    const workbook = book();
    const sheet = firstSheet(workbook);
    sheet.page.printArea = [
      { row: 0, column: 0, rows: 3, columns: 2 },
      { row: 0, column: 4, rows: 9, columns: 1 },
    ];
    sheet.page.titleRows = { row: 0, column: 0, rows: 1, columns: 16_384 };
    sheet.page.titleColumns = { row: 0, column: 0, rows: 1_048_576, columns: 1 };
    Object.assign(sheet.page.settings, { centerHorizontally: true, printGridlines: true, printHeadings: true });
    sheet.filter = { rect: { row: 9, column: 0, rows: 3, columns: 2 }, criteria: new Map() };
    const { bytes, losses } = await writeBook(workbook);
    const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
    expect(xml).toContain("'My list'!$A$1:$B$3,'My list'!$E$1:$E$9<");
    expect(xml).toContain("'My list'!$A:$A,'My list'!$1:$1<");
    expect(xml).toMatch(/_xlnm\._FilterDatabase" hidden="1"[^>]*>'My list'!\$A\$10:\$B\$12</);
    const again = await readBook(bytes, 'Book1.xlsx');
    expect([losses, again.losses]).toEqual([[], []]);
    expect(firstSheet(again.workbook).page).toMatchObject(sheet.page);
    expect(again.workbook.names.map(({ name }) => name)).toEqual(['Rate']);
  });

  test('keeps heights and hidden rows behind its last cell', async () => {
    const workbook = book();
    firstSheet(workbook).rows.set(30, { size: 40 });
    firstSheet(workbook).rows.set(40, { hidden: true });
    const { bytes } = await writeBook(workbook);
    const { rows } = firstSheet((await readBook(bytes, 'Book1.xlsx')).workbook);
    expect([rows.get(30), rows.get(40)]).toEqual([{ size: 40 }, { hidden: true }]);
  });

  test('says what the file does not hold', async () => {
    const workbook = book();
    workbook.settings.set('policy', '…');
    firstSheet(workbook).charts[0]!.settings['chartType'] = 'Waterfall';
    const { losses } = await writeBook(workbook);
    expect(losses).toEqual([
      'My list: A chart of the kind Waterfall is left out.',
      'What the add-in remembers about this workbook is not saved.',
    ]);
  });
});

/** Of a sheet, what both ways keep: charts are compared by their meaning, pages by what was set. */
function bare({ name, visibility, cells, rows, columns, parts }: ReturnType<typeof takeSnapshot>['sheets'][number]) {
  const { tables, frozen, merged, validations, conditionalFormats } = Object(parts) as Record<string, unknown>;
  const sizes = Object.fromEntries(
    Object.entries(columns).map(([at, line]) => [at, Math.round(Number(Reflect.get(Object(line), 'size')) * 10)]),
  );
  const withoutQuotes = Object.fromEntries(
    Object.entries(cells).map(([at, one]) => {
      const { quoted, ...rest } = Object(one) as Record<string, unknown>;
      void quoted;
      return [at, rest];
    }),
  );
  return {
    name,
    visibility,
    cells: withoutQuotes,
    rows,
    sizes,
    tables,
    frozen,
    merged,
    validations,
    conditionalFormats,
  };
}
