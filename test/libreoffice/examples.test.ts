import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { temporaryFolder } from '../cli/xlsx-files';
import { valueOf } from '../examples/formula-call';
import { convert, pagesOf, textOfPage } from '../libreoffice';

const file = temporaryFolder();
jest.setTimeout(240_000);

const read = async (path: string): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
};

/** Whether a cell holds a formula; LibreOffice writes TRUE and FALSE as such. */
const isFormula = ({ formula }: ExcelJS.Cell): boolean => Boolean(formula) && !/^(TRUE|FALSE)\(\)$/.test(formula);

/** How many cells of a sheet hold a formula. */
function countFormulas(sheet: ExcelJS.Worksheet): number {
  let count = 0;
  sheet.eachRow((row) => row.eachCell((cell) => (count += isFormula(cell) ? 1 : 0)));
  return count;
}

/** LibreOffice writes numbers with 15 digits. */
const isSame = (before: unknown, after: unknown): boolean =>
  typeof before === 'number' && typeof after === 'number'
    ? Math.abs(before - after) <= 1e-14 * Math.abs(before)
    : before === after;

describe.each(['selfcheck', 'workbook'])('examples/%s.xlsx, opened and saved by LibreOffice', (name) => {
  const path = `examples/${name}.xlsx`;
  let given: ExcelJS.Workbook;
  let saved: ExcelJS.Workbook;
  beforeAll(async () => {
    given = await read(path);
    saved = await read(convert(path, 'xlsx', file(name))[0]!);
  });

  test('has all its sheets, and every formula is still a formula', () => {
    const counts = (workbook: ExcelJS.Workbook) =>
      workbook.worksheets.map((sheet) => [sheet.name, countFormulas(sheet)]);
    expect(counts(saved)).toEqual(counts(given));
  });

  test('has every cell that is no formula as it was', () => {
    for (const sheet of given.worksheets) {
      const other = saved.getWorksheet(sheet.name)!;
      const changed: unknown[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula || cell.value === false) return;
          const [before, after] = [valueOf(cell), valueOf(other.getCell(cell.address))];
          if (!isSame(before, after)) changed.push([sheet.name, cell.address, before, after]);
        }),
      );
      expect(changed).toEqual([]);
    }
  });

  test('has its names', () => {
    const names = (workbook: ExcelJS.Workbook) =>
      workbook.definedNames.model.map((one) => one.name).filter((one) => !one.startsWith('_xlnm'));
    expect(names(saved).sort()).toEqual(names(given).sort());
  });
});

test('the workbook shows the values that its formulas carry, though LibreOffice knows none of the functions', () => {
  const sheets = convert('examples/workbook.xlsx', 'csv', file('shown'));
  const cells = sheets.flatMap((sheet) =>
    (parse(readFileSync(sheet, 'utf8'), { relax_column_count: true }) as string[][]).flat(),
  );
  expect(cells.filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
  for (const shown of ['OFFSHORE_OUTSOURCE', 'TENTATIVE', 'OUTSOURCE']) expect(cells).toContain(shown);
});

test('the workbook prints a page for each sheet, with nothing too wide for its column', () => {
  const [pdf] = convert('examples/workbook.xlsx', 'pdf', file('printed'));
  expect(pagesOf(pdf!).count).toBe(4);
  for (let page = 1; page <= 4; page++) expect(textOfPage(pdf!, page)).not.toContain('###');
});

test('the self-check says DIFF where the add-in is not there, and does not pass for OK', () => {
  const lines = convert('examples/selfcheck.xlsx', 'csv', file('checked')).find((sheet) =>
    /Selfcheck\.csv$/.test(sheet),
  );
  const rows = parse(readFileSync(lines!, 'utf8'), { relax_column_count: true }) as string[][];
  const named = rows.filter((row) => row[4] === '#NAME?');
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((row) => row[7] !== 'DIFF')).toEqual([]);
});
