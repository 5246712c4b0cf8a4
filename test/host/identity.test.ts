import { INVENTORY, open } from './open';

describe('Objects of the add-in', () => {
  test('a range keeps standing for its cells over several syncs', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Inventory').getRange('A2:B2');
      range.load('values');
      await context.sync();
      range.values = [['Brand mark', 5]];
      await context.sync();
      const cell = range.getCell(0, 1).load('values');
      await context.sync();
      return [range.values, cell.values];
    });
    expect(seen).toEqual([[['Brand mark', 5]], [[5]]]);
  });

  test('a held range moves along when the person inserts rows above it', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const address = await Excel.run(async (context) => {
      const note = context.workbook.worksheets.getItem('Inventory').getRange('E1');
      await context.sync();
      host.person.insertRows('Inventory', 1, 2);
      note.load('address,values');
      await context.sync();
      return [note.address, note.values];
    });
    expect(address).toEqual(['Inventory!E3', [['Note']]]);
  });

  test('a held range whose rows are deleted is an invalid reference', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const work = Excel.run(async (context) => {
      const note = context.workbook.worksheets.getItem('Notes').getRange('A5');
      await context.sync();
      host.person.deleteRows('Notes', 4, 3);
      note.values = [['late']];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  test('ranges are given back when a run is over', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inventory').getRange('A1').values = [['Task']];
      await context.sync();
    });
    const left = await Excel.run(async (context) => {
      const { workbook } = context;
      if (!('_GetReferenceCount' in workbook) || typeof workbook._GetReferenceCount !== 'function') return 'no count';
      const count: OfficeExtension.ClientResult<number> = workbook._GetReferenceCount();
      await context.sync();
      return count.value;
    });
    expect(left).toBe(0);
    expect(host.missing()).toEqual([]);
  });

  test('a range used after its run is an invalid object path, unless it was tracked', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const ranges: Excel.Range[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      const [loose, tracked] = [sheet.getRange('A1'), sheet.getRange('A2')];
      context.trackedObjects.add(tracked);
      await context.sync();
      ranges.push(loose, tracked);
    });
    const [loose, tracked] = ranges as [Excel.Range, Excel.Range];
    tracked.load('values');
    await tracked.context.sync();
    expect(tracked.values).toEqual([['Logo']]);
    const late = async () => {
      loose.load('values');
      await loose.context.sync();
    };
    await expect(late()).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  test('adding a sheet happens once, however often the object is used', async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Result');
      sheet.getRange('A1').values = [['first']];
      await context.sync();
      sheet.getRange('A2').values = [['second']];
      sheet.load('name,id');
      await context.sync();
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Result']);
  });

  test('a sheet found by name is the same sheet after it was renamed meanwhile', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes').load('id');
      await context.sync();
      host.person.renameSheet('Notes', 'Remarks');
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Remarks');
  });

  test('nothing can be read that was not loaded', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      await context.sync();
      return sheet.name;
    });
    await expect(work).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('Null objects', () => {
  test('stand for what is not there, and everything reached from them is null too', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const [missing, present] = [worksheets.getItemOrNullObject('Nope'), worksheets.getItemOrNullObject('inventory')];
      const below = missing.getRange('A1').load('values');
      present.load('name');
      await context.sync();
      return [missing.isNullObject, present.isNullObject, below.isNullObject, present.name];
    });
    expect(found).toEqual([true, false, true, 'Inventory']);
  });

  test('writing to one does nothing', async () => {
    const { Excel, workbook } = await open({ workbook: INVENTORY });
    await Excel.run(async (context) => {
      context.workbook.tables.getItemOrNullObject('Nope').getRange().values = [['lost']];
      await context.sync();
    });
    expect(workbook.sheets[0]?.cells.size).toBe(13);
  });
});

describe('Loading', () => {
  test('takes names, objects, all of a type, and the items of a collection', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/tables/items/name');
      const table = context.workbook.tables.getItem('Tasks').load({ name: true, worksheet: { name: true } });
      const columns = table.columns.load('items');
      const tables = context.workbook.tables.load('count');
      await context.sync();
      return [
        sheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((one) => one.name)]),
        [table.name, table.worksheet.name, tables.count],
        columns.items.map((column) => [column.name, column.index, column.values[1]?.[0]]),
      ];
    });
    expect(seen).toEqual([
      [
        ['Inventory', ['Tasks']],
        ['Notes', []],
      ],
      ['Tasks', 'Inventory', 1],
      [
        ['Task', 0, 'Logo'],
        ['Volume', 1, 3],
        ['Risk', 2, true],
      ],
    ]);
  });

  test('takes a part of a collection', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(['Notes']);
  });
});
