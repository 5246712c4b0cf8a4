import { INVENTORY, open } from './open';

type Pick = (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas;

/** From the inventory sheet to the address that a way through the interface leads to. */
const WAYS: readonly (readonly [what: string, pick: Pick, address: string])[] = [
  ['a range by address', (sheet) => sheet.getRange('b2:C3'), 'Inventory!B2:C3'],
  ['a range by indexes', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), 'Inventory!B2:D3'],
  ['a cell of the sheet', (sheet) => sheet.getCell(4, 1), 'Inventory!B5'],
  ['the used range', (sheet) => sheet.getUsedRange(), 'Inventory!A1:E4'],
  ['the used part of a column', (sheet) => sheet.getRange('B:B').getUsedRange(), 'Inventory!B1:B4'],
  ['a cell of a range', (sheet) => sheet.getRange('B2:C3').getCell(1, 1), 'Inventory!C3'],
  ['a row of a range', (sheet) => sheet.getRange('B2:C3').getRow(1), 'Inventory!B3:C3'],
  ['a column of a range', (sheet) => sheet.getRange('B2:C3').getColumn(1), 'Inventory!C2:C3'],
  ['the last cell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'Inventory!C3'],
  ['the last row', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'Inventory!B3:C3'],
  ['the last column', (sheet) => sheet.getRange('B2:C3').getLastColumn(), 'Inventory!C2:C3'],
  ['the whole row', (sheet) => sheet.getRange('B2:C3').getEntireRow(), 'Inventory!2:3'],
  ['the whole column', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'Inventory!B:C'],
  ['a larger range', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'Inventory!B2:C4'],
  ['a range of a given size', (sheet) => sheet.getRange('B2:D9').getAbsoluteResizedRange(1, 2), 'Inventory!B2:C2'],
  ['a moved range', (sheet) => sheet.getRange('B2:C3').getOffsetRange(3, -1), 'Inventory!A5:B6'],
  ['the rows below', (sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'Inventory!B4:C5'],
  ['the columns after', (sheet) => sheet.getRange('B2:C3').getColumnsAfter(1), 'Inventory!D2:D3'],
  ['the rectangle around two', (sheet) => sheet.getRange('B2').getBoundingRect('D9'), 'Inventory!B2:D9'],
  ['what two share', (sheet) => sheet.getRange('A1:C3').getIntersection(sheet.getRange('C3:D4')), 'Inventory!C3'],
  ['the block around a cell', (sheet) => sheet.getRange('B2').getSurroundingRegion(), 'Inventory!A1:C4'],
  ['the table around a cell', (sheet) => sheet.getRange('B2').getTables().getFirst().getRange(), 'Inventory!A1:C4'],
  ['a text found', (sheet) => sheet.getRange('A1:C4').find('payr', { matchCase: false }), 'Inventory!A3'],
  [
    'numbers among the constants',
    (sheet) => sheet.getRange('A1:C4').getSpecialCells('Constants', 'Numbers'),
    'Inventory!B2:B4',
  ],
  ['several ranges', (sheet) => sheet.getRanges('A1,C2:D3'), 'Inventory!A1,Inventory!C2:D3'],
  ['a range by the name of its table', (sheet) => sheet.getRange('Tasks'), 'Inventory!A2:C4'],
];

describe('The way to a range', () => {
  test.each(WAYS)('%s', async (_what, pick, address) => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const found = await Excel.run(async (context) => {
      const range = pick(context.workbook.worksheets.getItem('Inventory'));
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
    expect(host.missing()).toEqual([]);
  });

  test('an empty sheet has its first cell as used range, or none as a null object', async () => {
    const { Excel } = await open();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject(true);
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return [range.address, none.isNullObject, apart.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A1', true, true]);
  });

  test('a sheet whose name has blanks is quoted in addresses, and can be named so', async () => {
    const { Excel } = await open({ workbook: { sheets: [{ name: "Tom's list", cells: { B2: [['x']] } }] } });
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("'Tom''s list'!B2").load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(["'Tom''s list'!B2", [['x']]]);
  });

  test('whole columns have addresses and counts but no values', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const found = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A:B');
      range.load('address,values,text,cellCount,rowCount,isEntireColumn');
      await context.sync();
      return [range.address, range.values, range.text, range.cellCount, range.rowCount, range.isEntireColumn];
    });
    expect(found).toEqual(['Inventory!A:B', null, null, 2_097_152, 1_048_576, true]);
  });

  test('what is selected follows the person', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    host.person.select('Inventory!B2:C3');
    const found = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [range.address, cell.address, sheet.name];
    });
    expect(found).toEqual(['Inventory!B2:C3', 'Inventory!B2', 'Inventory']);
  });
});

describe('Looks', () => {
  test('are set for a range and answer null where cells differ', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      const head = sheet.getRange('A1:C1');
      head.format.font.bold = true;
      head.format.fill.color = '#ddebf7';
      head.format.wrapText = true;
      head.format.borders.getItem('EdgeBottom').color = '#000000';
      const block = sheet.getRange('A1:C2');
      head.format.load('wrapText,fill/color,font/bold');
      block.format.load('fill/color,font/bold,font/name');
      const border = head.format.borders.getItem('EdgeBottom').load('style,color');
      await context.sync();
      return [
        [head.format.wrapText, head.format.fill.color, head.format.font.bold],
        [block.format.fill.color, block.format.font.bold, block.format.font.name],
        [border.style, border.color],
      ];
    });
    expect(read).toEqual([
      [true, '#DDEBF7', true],
      [null, null, 'Calibri'],
      ['Continuous', '#000000'],
    ]);
    expect(host.missing()).toEqual([]);
  });

  test('of whole columns and rows reach the cells, old and new', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      sheet.getRange('B:B').format.font.italic = true;
      sheet.getRange('2:2').format.font.bold = true;
      const [crossing, below, besides] = ['B2', 'B9', 'C9'].map((address) => sheet.getRange(address).format.font);
      const fonts = [crossing, below, besides].map((font) => font!.load('bold,italic'));
      await context.sync();
      return fonts.map((font) => [font.bold, font.italic]);
    });
    expect(read).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  test('widths, heights and hidden rows belong to columns and rows', async () => {
    const { Excel, workbook } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      sheet.getRange('B1').format.columnWidth = 120;
      sheet.getRange('A3').rowHidden = true;
      const [wide, both] = [
        sheet.getRange('B7').format.load('columnWidth'),
        sheet.getRange('A1:B1').format.load('columnWidth'),
      ];
      const rows = sheet.getRange('A2:A3').load('rowHidden,top,height');
      await context.sync();
      return [wide.columnWidth, both.columnWidth, rows.rowHidden, rows.top, rows.height];
    });
    expect(read).toEqual([120, null, null, 15, 15]);
    expect(workbook.sheets[0]?.rows.get(2)).toEqual({ hidden: true });
  });

  test('go without the contents, and the contents go without the looks', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Inventory').getRange('E1');
      cell.format.fill.color = '#FFFF00';
      cell.clear('Contents');
      cell.load('values,format/fill/color');
      await context.sync();
      const kept = [cell.values[0]?.[0], cell.format.fill.color];
      cell.values = [['again']];
      cell.clear('Formats');
      cell.load('values,format/fill/color');
      await context.sync();
      return [kept, [cell.values[0]?.[0], cell.format.fill.color]];
    });
    expect(read).toEqual([
      ['', '#FFFF00'],
      ['again', '#FFFFFF'],
    ]);
  });

  test('merged cells are known as such and keep only the first entry', async () => {
    const { Excel } = await open({
      api: '1.13',
      workbook: { sheets: [{ name: 'S', cells: { A1: [['Team', 'lost']] } }] },
    });
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C1');
      range.merge();
      const merged = range.getMergedAreasOrNullObject().load('address');
      range.load('values');
      await context.sync();
      return [merged.address, range.values];
    });
    expect(read).toEqual(['S!A1:C1', [['Team', '', '']]]);
  });
});

describe('Inserting and deleting cells', () => {
  test('moves everything below: cells, tables, names, formats, comments', async () => {
    const { Excel, host, workbook } = await open({ workbook: { ...INVENTORY, names: { Note: 'Inventory!E1' } } });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      sheet.comments.add('Inventory!A2', 'who does this?');
      sheet.getRange('B2').format.fill.color = '#FF0000';
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      const table = context.workbook.tables.getItem('Tasks').getRange().load('address');
      const name = context.workbook.names.getItem('Note').getRange().load('address');
      const fill = sheet.getRange('B4').format.fill.load('color');
      await context.sync();
      return [table.address, name.address, fill.color];
    });
    expect(read).toEqual(['Inventory!A3:C6', 'Inventory!E3', '#FF0000']);
    expect(workbook.sheets[0]?.comments[0]?.rect.row).toBe(3);
    expect(host.missing()).toEqual([]);
  });
});
