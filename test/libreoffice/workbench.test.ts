import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { cellAt } from '../../workbench/model/cells';
import { writeBook } from '../../workbench/stage/file/write-book';
import { sampleBook } from '../../workbench/stage/sample-book';
import { temporaryFolder } from '../cli/xlsx-files';
import { convert } from '../libreoffice';

const file = temporaryFolder();
jest.setTimeout(240_000);

describe('A workbook that the workbench saved, opened by LibreOffice', () => {
  test('has its sheets, and shows the stored answers of functions that LibreOffice does not know', async () => {
    const workbook = sampleBook();
    const formulas = workbook.sheets[1]!;
    const payoff = cellAt(formulas, 8, 1)!;
    formulas.cells.set(8 * 16_384 + 1, { ...payoff, value: -12_000 });
    const { bytes } = await writeBook(workbook);
    const path = file('workbench.xlsx');
    writeFileSync(path, bytes);
    const sheets = convert(path, 'csv', file('out')).map(
      (csv) => parse(readFileSync(csv), { relaxColumnCount: true }) as string[][],
    );
    const [shownFormulas, shownInventory] = sheets;
    expect(shownInventory?.[4]?.[0]).toBe('Payroll for 120 people');
    expect(shownFormulas?.[8]).toEqual(expect.arrayContaining(['Advantage of paying on success', '-12000']));
  });
});
