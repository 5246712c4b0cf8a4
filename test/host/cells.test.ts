import { INVENTORY, open } from './open';
import type { StartOptions } from '../../workbench/start-jsdom';

type Block = (string | number | boolean | null)[][];

/** Writes a block at A1 of the first sheet and reads everything about it back. */
async function writeAndRead(values: Block, options: StartOptions = {}) {
  const { Excel, workbook, host } = await open(options);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
    range.values = values;
    await context.sync();
    range.load('values,formulas,numberFormat,text,valueTypes');
    await context.sync();
    return range.toJSON();
  });
  expect(host.missing()).toEqual([]);
  return { ...read, workbook };
}

describe('What is written into a cell', () => {
  test.each([
    ['a number stays a number', 3.5, 3.5, 'Double', 'General', '3.5'],
    ['a numeric text becomes a number', '3.5', 3.5, 'Double', 'General', '3.5'],
    ['a text stays text', 'Payroll', 'Payroll', 'String', 'General', 'Payroll'],
    ['truth values are truth values', true, true, 'Boolean', 'General', 'TRUE'],
    ['and so are their words', 'false', false, 'Boolean', 'General', 'FALSE'],
    ['a percentage brings its format', '25%', 0.25, 'Double', '0%', '25%'],
    ['thousands bring theirs', '1,234', 1234, 'Double', '#,##0', '1,234'],
    ['an amount brings the currency', '$5.50', 5.5, 'Double', '$#,##0.00', '$5.50'],
    ['a date becomes a number of days', '2025-03-01', 45717, 'Double', 'm/d/yyyy', '3/1/2025'],
    ['and so does what only looks like one', '1/2', 45659, 'Double', 'd-mmm', '2-Jan'],
    ['an error text becomes an error', '#N/A', '#N/A', 'Error', 'General', '#N/A'],
    ['a leading apostrophe keeps text', "'007", '007', 'String', 'General', '007'],
    ['and keeps a text from being a formula', "'=A1", '=A1', 'String', 'General', '=A1'],
  ])('%s', async (_what, given, value, type, format, text) => {
    const read = await writeAndRead([[given]]);
    expect(read.values).toEqual([[value]]);
    expect(read.valueTypes).toEqual([[type]]);
    expect(read.numberFormat).toEqual([[format]]);
    expect(read.text).toEqual([[text]]);
  });

  test('an empty text empties the cell, null leaves it alone', async () => {
    const { values, valueTypes } = await writeAndRead([['', null, 'new']], {
      workbook: { sheets: [{ name: 'S', cells: { A1: [['old', 'old', 'old']] } }] },
    });
    expect(values).toEqual([['', 'old', 'new']]);
    expect(valueTypes).toEqual([['Empty', 'String', 'String']]);
  });

  test('the text format keeps everything as text, even a formula', async () => {
    const { values, valueTypes } = await writeAndRead([['007', '=1+1', '25%', '-x']], {
      workbook: { sheets: [{ name: 'S', formats: { 'A1:D1': '@' } }] },
    });
    expect(values).toEqual([['007', '=1+1', '25%', '-x']]);
    expect(valueTypes).toEqual([['String', 'String', 'String', 'String']]);
  });

  test.each(['=SUM(A2:A9)', '+A2', '-A2', '@A2'])(
    '%s is a formula and shows an error without an engine',
    async (text) => {
      const read = await writeAndRead([[text]]);
      expect(read.values).toEqual([['#NAME?']]);
      expect(read.formulas).toEqual([[text.startsWith('=') ? text : `=${text}`]]);
    },
  );

  test('the formula bar does not show the apostrophe, so writing it back would make a formula', async () => {
    const { formulas } = await writeAndRead([["'=A1"]]);
    expect(formulas).toEqual([['=A1']]);
  });

  test('one value fills all cells of a range', async () => {
    const { Excel } = await open();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.values = [
        ['x', 'x'],
        ['x', 'x'],
      ];
      range.numberFormat = [
        ['0.0', null],
        [null, '@'],
      ];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(values).toEqual([
      ['0.0', 'General'],
      ['General', '@'],
    ]);
  });

  test('a formula shows what the given calculation answers, again after every change', async () => {
    const { Excel, host } = await open({
      workbook: { sheets: [{ name: 'S', cells: { A1: [[2, '=DOUBLE(A1)']] } }] },
      calculate: (_formula, { sheet }) => Number(sheet.cells.get(0)?.value) * 2,
    });
    const read = () =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('B1').load('values,formulas');
        await context.sync();
        return [cell.values[0]?.[0], cell.formulas[0]?.[0]];
      });
    expect(await read()).toEqual([4, '=DOUBLE(A1)']);
    host.person.type('A1', 21);
    expect(await read()).toEqual([42, '=DOUBLE(A1)']);
  });

  test('an array answer spills, and shows #SPILL! when something is in its way', async () => {
    const { Excel, host } = await open({
      workbook: { sheets: [{ name: 'S', cells: { A1: [['=LIST()']] } }] },
      calculate: () => [
        [1, 2],
        [3, 4],
      ],
    });
    const read = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const range = sheet.getRange('A1:B2').load('values,hasSpill');
        const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
        const parent = sheet.getRange('B2').getSpillParentOrNullObject().load('address');
        await context.sync();
        return [range.values, spill.isNullObject || spill.address, parent.isNullObject || parent.address];
      });
    expect(await read()).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      'S!A1:B2',
      'S!A1',
    ]);
    host.person.type('B2', 'mine');
    expect(await read()).toEqual([
      [
        ['#SPILL!', ''],
        ['', 'mine'],
      ],
      true,
      true,
    ]);
  });

  test('a block of more than 1,500 cells arrives in the pieces that the client makes of it', async () => {
    const rows = 5000;
    const block: Block = Array.from({ length: rows }, (_, row) => [row, `task ${row}`, row / 3, row % 2 === 0]);
    const { Excel, workbook, host } = await open();
    const last = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:D5000').values = block;
      await context.sync();
      const used = sheet.getUsedRange().load('address');
      const end = sheet.getRange('A5000:D5000').load('values');
      await context.sync();
      return [used.address, end.values];
    });
    expect(last).toEqual(['Sheet1!A1:D5000', [[4999, 'task 4999', 4999 / 3, false]]]);
    expect(workbook.sheets[0]?.cells.size).toBe(rows * 4);
    const writes = host.requests.filter((request) => request.writes);
    expect(writes).toHaveLength(1);
    expect(writes[0]!.actions).toBeGreaterThan(14);
  });

  test('headers of a table stay texts, filled and different', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const names = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks');
      table.getHeaderRowRange().values = [['Task', '', 'Task']];
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Task', 'Column2', 'Task2']);
  });
});
