import type { Browser } from 'playwright-core';
import type { WorkbookSeed } from '../../workbench/model/create';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { openGestures, type Gestures } from './gestures';

const BOOK: WorkbookSeed = {
  sheets: [
    {
      name: 'Data',
      cells: {
        A1: [
          ['Task', 'Volume', 'Kind'],
          ['a', 3, 'x'],
          ['b', 1, 'y'],
          ['c', 2, 'x'],
          ['d', 5, 'y'],
        ],
        A8: [['=SUM(B2:B5)', '=B3*2', '=SOURCING.PARTNER_BREAKEVEN(B2,B5)']],
        E1: [
          ['k', 3, '=F1*10'],
          ['l', 1, '=F2*10'],
          ['m', 2, '=F3*10'],
        ],
      },
      tables: { Tasks: 'A1:C5' },
    },
    {
      name: 'Other',
      cells: { A1: [['x'], ['y'], ['=SUM(Data!B2:B5)'], ['=SUM(Tasks[Volume])'], ['=Rate*2']] },
    },
  ],
  names: { Rate: 'Data!B3' },
};

let browser: Browser;
let sheet: Gestures;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  sheet = await openGestures(browser, BOOK);
  await sheet.ruled();
}, 60_000);
afterEach(async () => {
  const { errors } = sheet;
  const differences = await sheet.differences();
  await sheet.close();
  expect(differences).toEqual([]);
  expect(errors).toEqual([]);
});
jest.setTimeout(120_000);

describe('The menu of rows', () => {
  test('inserts one, and everything follows its cells; Ctrl+Z and Ctrl+Y take it back and do it again', async () => {
    const { rowMenu, cells, parts, key, listen, heard } = sheet;
    const [before, partsBefore] = [await cells('A2:C8', 'Other!A1:A5'), await parts()];
    await listen();
    await rowMenu(3, 'rows above');
    expect(await heard()).toContain('RowInserted 3:3');
    const inserted = await cells('A2:C9', 'Other!A3:A5');
    expect(inserted).toMatchObject({
      B3: '',
      B4: 1,
      A9: '=SUM(B2:B6) → 11',
      B9: '=B4*2 → 2',
      C9: '=SOURCING.PARTNER_BREAKEVEN(B2,B6) → 0.6',
      'Other!A3': '=SUM(Data!B2:B6) → 11',
      'Other!A4': '=SUM(Tasks[Volume]) → 11',
      'Other!A5': '=Rate*2 → 2',
    });
    expect(await parts()).toEqual({
      tables: ['Tasks A1:C6 Task,Volume,Kind'],
      rules: ['A2:C6 {"formula":"=$B2>2"}'],
      checks: ['C2:C6 {"list":{"inCellDropDown":true,"source":"=Other!$A$1:$A$2"}}'],
      names: { Rate: 'Data!B4' },
    });
    await key('Control+z');
    expect([await cells('A2:C8', 'Other!A1:A5'), await parts()]).toEqual([before, partsBefore]);
    await key('Control+y');
    expect(await cells('A2:C9', 'Other!A3:A5')).toEqual(inserted);
  });

  test('deletes the first row of a list: rules stay with the rest, and Ctrl+Z brings the row back', async () => {
    const { rowMenu, cells, parts, key } = sheet;
    const [before, partsBefore] = [await cells('A1:G8', 'Other!A1:A5'), await parts()];
    await rowMenu(2, 'Delete Selected Row');
    expect(await cells('A2:C7', 'Other!A3:A5')).toMatchObject({
      A2: 'b',
      A7: '=SUM(B2:B4) → 8',
      B7: '=B2*2 → 2',
      'Other!A5': '=Rate*2 → 2',
    });
    expect(await parts()).toEqual({
      tables: ['Tasks A1:C4 Task,Volume,Kind'],
      rules: ['A2:C4 {"formula":"=$B2>2"}'],
      checks: ['C2:C4 {"list":{"inCellDropDown":true,"source":"=Other!$A$1:$A$2"}}'],
      names: { Rate: 'Data!B2' },
    });
    await key('Control+z');
    expect([await cells('A1:G8', 'Other!A1:A5'), await parts()]).toEqual([before, partsBefore]);
  });

  test('deletes a row that formulas and a name speak of: they say #REF!', async () => {
    const { rowMenu, cells, parts } = sheet;
    await rowMenu(3, 'Delete Selected Row');
    expect(await cells('B7', 'Other!A5')).toEqual({ B7: '=#REF!*2 → #REF!', 'Other!A5': '=Rate*2 → #REF!' });
    expect((await parts()).names).toEqual({ Rate: '=#REF!' });
  });
});

describe('The menu of columns', () => {
  test('inserts one into a table: it gets a header, and the pane reads the wider table', async () => {
    const { columnMenu, cells, parts, key, pane } = sheet;
    const before = await parts();
    await columnMenu('B', 'cols left');
    expect(await cells('B1:C2', 'A8:C8', 'Other!A3:A5')).toEqual({
      B1: 'Column2',
      C1: 'Volume',
      B2: '',
      C2: 3,
      A8: '=SUM(C2:C5) → 11',
      B8: '',
      C8: '=C3*2 → 2',
      'Other!A3': '=SUM(Data!C2:C5) → 11',
      'Other!A4': '=SUM(Tasks[Volume]) → 11',
      'Other!A5': '=Rate*2 → 2',
    });
    expect((await parts()).tables).toEqual(['Tasks A1:D5 Task,Column2,Volume,Kind']);
    await key('Control+z');
    expect(await parts()).toEqual(before);
    await key('Control+y');
    await pane
      .getByRole('button', { name: /Use it/ })
      .first()
      .click();
    await pane.getByText('Column2').first().waitFor();
  });

  test('deletes one of a table, also beside formulas of its own: #REF! where it was meant', async () => {
    const { columnMenu, cells, parts, key } = sheet;
    const before = await cells('A1:G8', 'Other!A3:A5');
    await columnMenu('B', 'Delete Selected Column');
    expect(await cells('A8:B8', 'Other!A3:A5')).toEqual({
      A8: '=SUM(#REF!) → #REF!',
      B8: '=SOURCING.PARTNER_BREAKEVEN(#REF!,#REF!) → #VALUE!',
      'Other!A3': '=SUM(#REF!) → #REF!',
      'Other!A4': '=SUM(#REF!) → #REF!',
      'Other!A5': '=Rate*2 → #REF!',
    });
    expect((await parts()).tables).toEqual(['Tasks A1:B5 Task,Kind']);
    await key('Control+z');
    expect(await cells('A1:G8', 'Other!A3:A5')).toEqual(before);
    await columnMenu('A', 'Delete Selected Column');
    expect(await cells('A8:B8')).toEqual({ A8: '=A3*2 → 2', B8: '=SOURCING.PARTNER_BREAKEVEN(A2,A5) → 0.6' });
  });

  test('leaves a table filtered by the same column', async () => {
    const { columnMenu, hiddenRows, untick, parts } = sheet;
    await untick('B1', '5');
    expect(await hiddenRows()).toEqual([5]);
    await columnMenu('B', 'cols left');
    expect((await parts()).tables).toEqual(['Tasks A1:D5 Task,Column2,Volume,Kind filtered by column 3']);
    expect(await hiddenRows()).toEqual([5]);
  });
});

describe('Cells', () => {
  test('pasted as text with tabs and lines are read as typed, and go with Ctrl+Z', async () => {
    const { paste, cells, key } = sheet;
    await paste('I2', "p\tq\n=1+1\t-5\n'x\t@home\n=B3*2\t007");
    const pasted = { I2: 'p', J2: 'q', I3: '=1+1 → 2', J3: -5, I4: "'x", J4: '@home', I5: '=B3*2 → 2', J5: 7 };
    expect(await cells('I2:J5')).toEqual(pasted);
    await key('Control+z');
    expect(Object.values(await cells('I2:J5')).every((cell) => cell === '')).toBe(true);
  });

  test('filled by dragging calculate, each with its own references', async () => {
    const { fill, type, cells, key } = sheet;
    await type('I2', '=$B$2+B2');
    await fill('I2', 'I5');
    expect(await cells('I3:I5')).toEqual({ I3: '=$B$2+B3 → 4', I4: '=$B$2+B4 → 5', I5: '=$B$2+B5 → 8' });
    await key('Control+z');
    expect(await cells('I2:I3')).toEqual({ I2: '=$B$2+B2 → 6', I3: '' });
  });

  test('emptied with Delete, typed over, and typed as formulas are calculated at once', async () => {
    const { click, key, type, cells, listen, heard } = sheet;
    await listen();
    await click('B3');
    await key('Delete');
    expect(await cells('B3', 'A8:B8')).toEqual({ B3: '', A8: '=SUM(B2:B5) → 10', B8: '=B3*2 → 0' });
    await type('B3', '4');
    await type('I1', '=SUM(Tasks[Volume])');
    expect(await cells('A8', 'I1')).toEqual({ A8: '=SUM(B2:B5) → 14', I1: '=SUM(Tasks[Volume]) → 14' });
    expect(await heard()).toEqual(['RangeEdited B3', 'RangeEdited B3', 'RangeEdited I1']);
    await type('B1', 'Hours');
    expect(await cells('I1', 'Other!A4')).toEqual({
      I1: '=SUM(Tasks[Hours]) → 14',
      'Other!A4': '=SUM(Tasks[Hours]) → 14',
    });
  });

  test('sorted by the menu keep their formulas, and Ctrl+Z puts them back', async () => {
    const { sort, cells, key } = sheet;
    const before = await cells('E1:G3');
    await sort('E1', 'G3', 'Descending');
    expect(await cells('E1:G3')).toMatchObject({ E1: 'm', G1: '=F1*10 → 20', E3: 'k', G3: '=F3*10 → 30' });
    await key('Control+z');
    expect(await cells('E1:G3')).toEqual(before);
  });
});

describe('The tabs of sheets', () => {
  test('rename, copy, delete and add sheets, and formulas follow', async () => {
    const { tabMenu, turnTo, page, cells, parts, settled, key, type } = sheet;
    await tabMenu('Other', 'Rename');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('My list');
    await key('Enter');
    expect((await parts()).checks).toEqual([
      'C2:C5 {"list":{"inCellDropDown":true,"source":"=\'My list\'!$A$1:$A$2"}}',
    ]);
    await turnTo('Data');
    await type('I1', "='My list'!A1");
    await tabMenu('My list', 'Copy');
    expect(await cells('My list (Copy)!A1:A5')).toMatchObject({
      'My list (Copy)!A1': 'x',
      'My list (Copy)!A3': '=SUM(Data!B2:B5) → 11',
    });
    await tabMenu('My list', 'Delete');
    await page.getByRole('button', { name: /ok|confirm/i }).click();
    await settled();
    expect(await cells('Data!I1')).toEqual({ 'Data!I1': '=#REF! → #REF!' });
    await sheet.addSheet();
    await type('B2', '=SUM(Data!B2:B5)');
    expect(await cells('B2')).toEqual({ B2: '=SUM(Data!B2:B5) → 11' });
  });
});
