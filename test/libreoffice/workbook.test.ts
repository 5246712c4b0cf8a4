import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CellValue } from '../../src/report/plan';
import { cellsIn, formOf, openWithExcelJs, sheetOf, temporaryFolder, trimmed, writeTo } from '../cli/xlsx-files';
import { convert, pagesOf, textOfPage } from '../libreoffice';
import { valuesOf } from '../report/plan-values';
import { sampleReport } from '../report/sample-report';
import { sampleRows } from '../report/sample-answers';

const file = temporaryFolder();
jest.setTimeout(240_000);

async function plannedCells(): Promise<Map<string, CellValue[][]>> {
  const { plan } = sampleReport();
  const planned = new Map([[plan.first.name, await valuesOf(plan.first)]]);
  for (const sheet of plan.others()) planned.set(sheet.name, await valuesOf(sheet));
  for (const [name, rows] of planned) {
    const kept = rows.map(trimmed);
    while (kept.at(-1)?.length === 0) kept.pop();
    planned.set(name, kept);
  }
  return planned;
}

describe('a whole report, opened and saved by LibreOffice', () => {
  const path = file('report.xlsx');
  let saved: Awaited<ReturnType<typeof openWithExcelJs>>;
  beforeAll(async () => {
    await writeTo(path, sampleReport().plan);
    saved = await openWithExcelJs(convert(path, 'xlsx', file('report'))[0]!);
  });

  test('every cell is what was planned', async () => {
    const planned = await plannedCells();
    expect(saved.worksheets.map(({ name }) => name)).toEqual([...planned.keys()]);
    for (const [name, rows] of planned) expect([name, cellsIn(saved, name)]).toEqual([name, rows]);
  });

  test('the table and the print area of the board are still there', () => {
    // Frozen panes are not looked at: LibreOffice without a window drops those of any file.
    expect(saved.getWorksheet('Inventory')!.getTable('Inventory')).toBeDefined();
    expect(saved.getWorksheet('Board')!.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 1,
    });
  });
});

/** A report on paper; the board is found by its title. */
function printed(path: string, folder: string): { pdf: string; board: number[]; pages: ReturnType<typeof pagesOf> } {
  const [pdf] = convert(path, 'pdf', folder);
  const pages = pagesOf(pdf!);
  const board: number[] = [];
  let isBoard = false;
  for (let page = 1; page <= pages.count; page++) {
    const text = textOfPage(pdf!, page);
    if (text.includes('Sourcing board')) isBoard = true;
    else if (/^\s*Summary\s*$/m.test(text)) isBoard = false;
    if (isBoard) board.push(page);
  }
  return { pdf: pdf!, board, pages };
}

describe.each([
  ['twenty tasks', 1],
  ['a thousand tasks', 50],
])('the report of %s on paper', (_, times) => {
  const path = file(`printed-${times}.xlsx`);
  let print: ReturnType<typeof printed>;
  beforeAll(async () => {
    await writeTo(path, sampleReport({ rows: sampleRows(times) }).plan);
    print = printed(path, file(`printed-${times}`));
  });

  test('is landscape A4', () => {
    expect(print.pages.width).toBeCloseTo(841.9, 0);
    expect(print.pages.height).toBeCloseTo(595.3, 0);
  });

  test('has the whole board on one page, from its title to its last line', () => {
    expect(print.board).toHaveLength(1);
    const text = textOfPage(print.pdf, print.board[0]!);
    for (const words of [
      'What is recommended',
      'The largest moves',
      'Undecided',
      'Answers that would settle most',
      'fingerprint',
      'The weights are ours',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Telephone support, second line');
    expect(text).not.toContain('###');
  });

  test('shows no number too wide for its column, on any page', () => {
    for (let page = 1; page <= Math.min(print.pages.count, 12); page++) {
      expect(textOfPage(print.pdf, page)).not.toContain('###');
    }
  });
});

test('a board of billions still fits its columns', async () => {
  const path = file('billions.xlsx');
  const rows = sampleRows().map((row) => ({
    ...row,
    task: { ...row.task, money: { annual_cost: (row.task.money.annual_cost ?? 0) * 10_000, currency: 'JPY' } },
  }));
  await writeTo(path, sampleReport({ rows }).plan);
  const { pdf, board } = printed(path, file('billions'));
  expect(board).toHaveLength(1);
  expect(textOfPage(pdf, board[0]!)).not.toContain('###');
});

test('texts that look like formulas are texts in LibreOffice too', async () => {
  const path = file('formulas.xlsx');
  const texts = ['=1+1', '+1', '-1', '@A1', '=HYPERLINK("x")', 'TRUE', '1e5', '007', '_x0041_', ' padded '];
  await writeTo(path, sheetOf(texts.map((text) => [text])));
  const [csv] = convert(path, 'csv', file('formulas'));
  expect(parse(readFileSync(csv!, 'utf8')) as string[][]).toEqual(texts.map((text) => [text]));
});

test('an inventory to fill in keeps its drop-downs and notes', async () => {
  const path = file('template.xlsx');
  await writeTo(path, formOf(['anywhere', 'local', 'premises']));
  const saved = await openWithExcelJs(convert(path, 'xlsx', file('template'))[0]!);
  const sheet = saved.worksheets[0]!;
  expect(sheet.getCell('B2').dataValidation.formulae).toContain('"anywhere,local,premises"');
  expect(JSON.stringify(sheet.getCell('B1').note)).toContain('Where must it happen?');
});
