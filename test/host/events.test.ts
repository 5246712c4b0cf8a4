import { INVENTORY, open } from './open';
import type { Started } from '../../workbench/start-jsdom';

/** Collects what a handler is told; `settle` waits until everything was delivered. */
function recorder<T>({ host }: Started) {
  const seen: T[] = [];
  return {
    seen,
    handler: (args: T) => {
      seen.push(args);
      return Promise.resolve();
    },
    settle: () => host.settled(),
  };
}

describe('Events of a worksheet', () => {
  test('tell of every change, who made it and what it was', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const { seen, handler, settle } = recorder<Excel.WorksheetChangedEventArgs>(started);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inventory').onChanged.add(handler);
      await context.sync();
    });
    host.person.type('Inventory!B2', 7);
    host.coauthor.type('Inventory!B3', 8);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inventory').getRange('G1:H1').values = [['x', 'y']];
      await context.sync();
    });
    host.person.insertRows('Inventory', 9, 2);
    await settle();
    expect(seen.map((args) => [args.address, args.changeType, args.source, args.triggerSource])).toEqual([
      ['B2', 'RangeEdited', 'Local', 'Unknown'],
      ['B3', 'RangeEdited', 'Remote', 'Unknown'],
      ['G1:H1', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      ['9:10', 'RowInserted', 'Local', 'Unknown'],
    ]);
    expect(seen[0]?.details).toMatchObject({ valueBefore: 3, valueAfter: 7, valueTypeAfter: 'Double' });
    expect(seen[2]?.details).toBeUndefined();
  });

  test('lead to the changed range', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const { seen, handler, settle } = recorder<Excel.WorksheetChangedEventArgs>(started);
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(handler);
      await context.sync();
    });
    host.person.type('Notes!C5', 'hello');
    await settle();
    const values = await Excel.run(async (context) => {
      const range = seen[0]!.getRange(context).load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([[['hello']], 'Notes!C5']);
  });

  test('do not come for other sheets, nor after the handler is removed', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const { seen, handler, settle } = recorder<Excel.WorksheetChangedEventArgs>(started);
    const registration = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.getItem('Inventory').onChanged.add(handler);
      await context.sync();
      return result;
    });
    host.person.type('Notes!A1', 'elsewhere');
    host.person.type('Inventory!A2', 'here');
    await settle();
    registration.remove();
    await registration.context.sync();
    host.person.type('Inventory!A3', 'too late');
    await settle();
    expect(seen.map((args) => args.address)).toEqual(['A2']);
  });

  test('stay away while the add-in silences them', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const { seen, handler, settle } = recorder<Excel.WorksheetChangedEventArgs>(started);
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(handler);
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.person.type('Notes!A1', 'unheard');
    await settle();
    expect(seen).toEqual([]);
  });

  test('follow the selection and the active sheet', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const selections = recorder<Excel.WorksheetSelectionChangedEventArgs>(started);
    const activations = recorder<Excel.WorksheetActivatedEventArgs>(started);
    const ofWorkbook = recorder<Excel.SelectionChangedEventArgs>(started);
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(selections.handler);
      context.workbook.worksheets.onActivated.add(activations.handler);
      context.workbook.onSelectionChanged.add(ofWorkbook.handler);
      await context.sync();
    });
    host.person.select('Inventory!A2:C2');
    host.person.activate('Notes');
    await host.settled();
    expect(selections.seen.map((args) => args.address)).toEqual(['A2:C2', 'A1']);
    expect(activations.seen.map((args) => args.worksheetId)).toEqual([started.workbook.sheets[1]?.id]);
    expect(ofWorkbook.seen).toHaveLength(2);
  });

  test('tell of new, renamed and deleted sheets', async () => {
    const started = await open({ api: '1.14', sets: { ExcelApiOnline: '1.1' }, workbook: INVENTORY });
    const { Excel, host } = started;
    const seen: string[] = [];
    const note = (args: { type: string }) => {
      seen.push(args.type);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onNameChanged.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onProtectionChanged.add(note);
      await context.sync();
    });
    host.person.addSheet('New');
    host.person.renameSheet('New', 'Newer');
    host.person.protect('Newer');
    host.person.unprotect('Newer');
    host.person.deleteSheet('Newer');
    await host.settled();
    expect(seen).toEqual([
      'WorksheetAdded',
      'WorksheetNameChanged',
      'WorksheetProtectionChanged',
      'WorksheetProtectionChanged',
      'WorksheetDeleted',
    ]);
  });
});

describe('Events of a table', () => {
  test('tell of changes in it and of selections in and out of it', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel, host } = started;
    const changes = recorder<Excel.TableChangedEventArgs>(started);
    const selections = recorder<Excel.TableSelectionChangedEventArgs>(started);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks').load('id');
      await context.sync();
      table.onChanged.add(changes.handler);
      table.onSelectionChanged.add(selections.handler);
      await context.sync();
    });
    host.person.type('Inventory!B2', 5);
    host.person.type('Inventory!E2', 'beside it');
    host.person.select('Inventory!B2:E2');
    host.person.select('Inventory!G1');
    await host.settled();
    expect(changes.seen.map((args) => [args.address, args.tableId])).toEqual([['B2', '1']]);
    expect(selections.seen.map((args) => [args.isInsideTable, args.address])).toEqual([
      [true, 'B2:C2'],
      [false, ''],
    ]);
  });

  test('tell of new and deleted tables', async () => {
    const started = await open({ workbook: INVENTORY });
    const { Excel } = started;
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.onAdded.add((args) => Promise.resolve(void seen.push(`${args.type} ${args.tableId}`)));
      tables.onDeleted.add((args) => Promise.resolve(void seen.push(`${args.type} ${args.tableName}`)));
      await context.sync();
      context.workbook.worksheets.getItem('Notes').tables.add('A1:B2', true);
      tables.getItem('Tasks').delete();
      await context.sync();
    });
    await started.host.settled();
    expect(seen).toEqual(['TableAdded 2', 'TableDeleted Tasks']);
  });
});

describe('A listener of the host itself', () => {
  test('hears of every change of the workbook, for a grid to repaint', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const seen: string[] = [];
    host.onChange((change, actor) => void seen.push(`${actor} ${change.kind}`));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Notes').getRange('A1');
      range.values = [['x']];
      range.format.font.bold = true;
      await context.sync();
    });
    host.person.activate('Notes');
    expect(seen).toEqual(['addin cells', 'addin formats', 'person deactivated', 'person activated', 'person selected']);
  });
});
