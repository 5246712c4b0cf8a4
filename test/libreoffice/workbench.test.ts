import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { cellAt } from '../../workbench/model/cells';
import { takeSnapshot } from '../../workbench/model/snapshot';
import type { Workbook } from '../../workbench/model/workbook';
import { readBook, type ReadBook } from '../../workbench/stage/file/read-book';
import { writeBook } from '../../workbench/stage/file/write-book';
import { sampleBook } from '../../workbench/stage/sample-book';
import { temporaryFolder } from '../cli/xlsx-files';
import { convert } from '../libreoffice';
import { fullBook } from './full-book';

const file = temporaryFolder();
jest.setTimeout(240_000);

const reread = (saved: string): Promise<ReadBook> =>
  readBook(new Uint8Array(readFileSync(saved)), path.basename(saved));
/** What takes its time once and is only looked at. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

describe('A workbook that the workbench saved, opened by LibreOffice', () => {
  test('has its sheets, and shows the stored answers of functions that LibreOffice does not know', async () => {
    const workbook = sampleBook();
    const formulas = workbook.sheets[1]!;
    const payoff = cellAt(formulas, 8, 1)!;
    formulas.cells.set(8 * 16_384 + 1, { ...payoff, value: -12_000 });
    const { bytes } = await writeBook(workbook);
    const saved = file('workbench.xlsx');
    writeFileSync(saved, bytes);
    const sheets = convert(saved, 'csv', file('out')).map(
      (csv) => parse(readFileSync(csv), { relaxColumnCount: true }) as string[][],
    );
    const [shownFormulas, shownInventory] = sheets;
    expect(shownInventory?.[4]?.[0]).toBe('Payroll for 120 people');
    expect(shownFormulas?.[8]).toEqual(expect.arrayContaining(['Advantage of paying on success', '-12000']));
  });
});

describe('A workbook with something of every kind, saved by the workbench and again by LibreOffice', () => {
  const both = once(async () => {
    const before = fullBook();
    const { bytes, losses } = await writeBook(before);
    const saved = file('full.xlsx');
    writeFileSync(saved, bytes);
    const [again] = convert(saved, 'xlsx', file('out'));
    return { before, losses, after: await reread(again!) };
  });
  const parts = ({ sheets }: Workbook) => takeSnapshot({ ...fullBook(), sheets }).sheets.map((sheet) => Object(sheet));
  type Parts = Record<string, Record<string, unknown>>;
  const partsOf = async (at: number): Promise<{ before: Parts; after: Parts }> => {
    const { before, after } = await both();
    return { before: parts(before)[at].parts, after: parts(after.workbook)[at].parts };
  };

  test('loses nothing on either way that is not said', async () => {
    const { losses, after } = await both();
    expect([losses, after.losses]).toEqual([[], []]);
  });

  test('has equal cells, number formats, widths, heights and hidden rows', async () => {
    const { before, after } = await both();
    const cells = ({ sheets }: Workbook) =>
      sheets.map((sheet) =>
        [...sheet.cells]
          .filter(([, { value }]) => value !== '')
          .sort(([a], [b]) => a - b)
          .map(([key, { value, style }]) => [key, value, style?.numberFormat?.replaceAll('\\', '') ?? 'General']),
      );
    expect(cells(after.workbook)).toEqual(cells(before));
    const [list] = after.workbook.sheets;
    expect(list?.columns.get(0)?.size).toBeCloseTo(159.99);
    expect([list?.rows.get(2)?.size, list?.rows.get(9)?.hidden]).toEqual([30, true]);
    expect(after.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['My list', 'Visible'],
      ['Second', 'Visible'],
      ['Lists', 'Hidden'],
    ]);
  });

  test('has equal validations, conditional formats, tables, merged cells and names', async () => {
    const { before, after } = await partsOf(0);
    for (const kind of ['validations', 'conditionalFormats', 'merged']) expect(after[kind]).toEqual(before[kind]);
    const { before: book, after: again } = await both();
    const tables = ({ sheets }: Workbook) =>
      sheets.map((one) => one.tables.map(({ name, rect, columns }) => ({ name, rect, columns })));
    expect(tables(again.workbook)).toEqual(tables(book));
    expect(takeSnapshot(again.workbook).names).toEqual(takeSnapshot(book).names);
  });

  test('prints the same: areas, titles, headers, paper and scale', async () => {
    const { before, after } = await partsOf(0);
    expect(after['page']).toMatchObject(before['page']!);
  });

  test('has its chart and its filter', async () => {
    const { after } = await both();
    const [list, second] = after.workbook.sheets;
    expect(list?.charts).toMatchObject([
      {
        settings: { chartType: 'ColumnClustered' },
        title: { text: 'Core by task' },
        series: [{ values: "'My list'!B2:B4", categories: "'My list'!A2:A4" }],
      },
    ]);
    expect(second?.filter).toEqual(fullBook().sheets[1]?.filter);
    expect(second?.rows.get(2)).toMatchObject({ filtered: true });
  });
});

describe('A workbook that LibreOffice made, opened in the workbench', () => {
  const brought = once(async () => {
    const [saved] = convert(path.join(__dirname, 'brought.fods'), 'xlsx', file('out'));
    return reread(saved!);
  });
  const cell = async (row: number, column: number, sheet = 0) =>
    cellAt((await brought()).workbook.sheets[sheet]!, row, column);

  test('has its sheets, the hidden and the empty one too, and says what is left out', async () => {
    const { workbook, losses } = await brought();
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Offen & fällig', 'Visible'],
      ['Away', 'Hidden'],
      ['Empty', 'Visible'],
    ]);
    expect(losses).toEqual(['Offen & fällig: Links are left out; their texts stay.']);
  });

  test('keeps dates, shares, times, truth values, errors and texts that look like something else', async () => {
    expect(await cell(1, 0)).toMatchObject({ value: 46_477, style: { numberFormat: 'yyyy\\-mm\\-dd' } });
    expect(await cell(1, 2)).toMatchObject({ value: 0.255, style: { numberFormat: '0.0%' } });
    expect(await cell(1, 3)).toMatchObject({ value: 0.5625, style: { numberFormat: 'hh:mm' } });
    expect(await cell(1, 4)).toMatchObject({ value: true });
    expect(await cell(2, 0)).toMatchObject({ value: 'Lohn und Gehalt\nzweite Zeile' });
    expect(await cell(2, 5)).toMatchObject({ value: { error: '#DIV/0!' }, formula: '=C3/0' });
    expect(await cell(4, 0)).toMatchObject({ value: '=1+1', quoted: true });
    expect(await cell(4, 1)).toMatchObject({ value: '007', quoted: true });
    expect(await cell(4, 2)).toMatchObject({ value: 8, formula: '=SUM(C3:C4)+Away!A1' });
  });

  test('keeps merged cells, hidden rows, notes with their authors, names and checks of what is typed', async () => {
    const { workbook } = await brought();
    const [sheet] = workbook.sheets;
    expect(sheet?.merged).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(sheet?.rows.get(3)).toMatchObject({ hidden: true });
    expect(sheet?.comments).toMatchObject([{ content: 'Bitte prüfen', author: 'Änne', rect: { row: 2, column: 1 } }]);
    expect(sheet?.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: 'low,high' } },
      { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } },
    ]);
    expect(workbook.names).toMatchObject([{ name: 'Lohnarten', area: { row: 2, rows: 3 } }]);
  });
});
