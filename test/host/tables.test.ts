import { takeSnapshot } from '../../workbench/model/snapshot';
import { INVENTORY, open } from './open';

describe('A table', () => {
  test('is made from a range, with its own name and style', async () => {
    const { Excel, workbook } = await open({
      workbook: {
        sheets: [
          {
            name: 'S',
            cells: {
              B2: [
                ['Task', 'Cost'],
                ['Logo', 3],
              ],
            },
          },
        ],
      },
    });
    const read = await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getFirst().tables.add('B2:C3', true);
      table.name = 'Costs';
      table.style = 'TableStyleLight9';
      const [body, head] = [table.getDataBodyRange().load('values'), table.getHeaderRowRange().load('values')];
      table.load('name,style,showTotals');
      await context.sync();
      return [table.name, table.style, table.showTotals, head.values, body.values];
    });
    expect(read).toEqual(['Costs', 'TableStyleLight9', false, [['Task', 'Cost']], [['Logo', 3]]]);
    expect(workbook.sheets[0]?.tables).toHaveLength(1);
  });

  test('gets a column at its right with a header and values', async () => {
    const { Excel, workbook } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks');
      table.columns.add(undefined, [['Strategy'], ['OUTSOURCE'], ['KEEP'], ['CAPTIVE_OFFSHORE']]);
      const [range, column] = [table.getRange().load('address'), table.columns.getItem('Strategy').getDataBodyRange()];
      column.load('values');
      await context.sync();
      return [range.address, column.values];
    });
    expect(read).toEqual(['Inventory!A1:D4', [['OUTSOURCE'], ['KEEP'], ['CAPTIVE_OFFSHORE']]]);
    expect(takeSnapshot(workbook).sheets[0]?.cells.F1).toEqual({ value: 'Note' });
  });

  test('grows by rows, and what lies below moves down', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    host.person.type('Inventory!A6', 'below');
    const read = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks');
      table.rows.add(undefined, [
        ['Cleaning', 1, false],
        ['Legal', 2, true],
      ]);
      const rows = table.rows.load('count');
      const last = table.rows.getItemAt(4).load('values');
      const below = context.workbook.worksheets.getItem('Inventory').getRange('A8').load('values');
      await context.sync();
      return [rows.count, last.values, below.values];
    });
    expect(read).toEqual([5, [['Legal', 2, true]], [['below']]]);
  });

  test('is resized, renamed, given totals, and made a plain range again', async () => {
    const { Excel, workbook } = await open({ api: '1.13', workbook: INVENTORY });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks');
      table.resize('A1:D5');
      table.columns.getItem('Column4').name = 'Owner';
      table.showTotals = true;
      table.getTotalRowRange().load('address');
      await context.sync();
      table.convertToRange();
      await context.sync();
    });
    const { cells, parts } = takeSnapshot(workbook).sheets[0]!;
    expect([cells.D1, cells.A6]).toEqual([{ value: 'Owner', quoted: true }, { value: 'Total' }]);
    expect(parts).toMatchObject({ tables: [] });
  });

  test('gains a column when one is inserted in its midst, and goes when all its rows do', async () => {
    const { Excel, host, workbook } = await open({ workbook: INVENTORY });
    host.person.insertColumns('Inventory', 2, 1);
    const names = await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem('Tasks').columns.load('items/name');
      await context.sync();
      return columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Task', 'Column2', 'Volume', 'Risk']);
    host.person.deleteRows('Inventory', 1, 4);
    expect(workbook.sheets[0]?.tables).toEqual([]);
  });
});

describe('A filter', () => {
  const visible = async (context: Excel.RequestContext, address: string) => {
    const view = context.workbook.worksheets.getItem('Inventory').getRange(address).getVisibleView();
    view.load('values,cellAddresses,rowCount');
    await context.sync();
    return {
      values: view.values.flat(),
      first: view.cellAddresses.map((row: unknown[]) => row[0]),
      rows: view.rowCount,
    };
  };

  test('on a table hides rows; the view shows the others with their addresses; clearing shows all', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const [hidden, state, shown] = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Tasks');
      table.columns.getItem('Volume').filter.applyCustomFilter('>5');
      await context.sync();
      const some = await visible(context, 'A1:A4');
      table.autoFilter.load('isDataFiltered,enabled');
      const row = context.workbook.worksheets.getItem('Inventory').getRange('A2').load('rowHidden');
      await context.sync();
      table.clearFilters();
      return [some, [table.autoFilter.isDataFiltered, row.rowHidden], await visible(context, 'A1:A4')] as const;
    });
    expect(hidden).toEqual({ values: ['Task', 'Payroll', 'Call centre'], first: ['A1', 'A3', 'A4'], rows: 3 });
    expect(state).toEqual([true, true]);
    expect(shown.rows).toBe(4);
    expect(host.missing()).toEqual([]);
  });

  test('on a plain range works by values, and removing it shows all', async () => {
    const { Excel } = await open({ workbook: { sheets: [{ name: 'Inventory', cells: INVENTORY.sheets[0].cells }] } });
    const [some, all] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      sheet.autoFilter.apply('A1:C4', 0, { filterOn: 'Values', values: ['Logo'] });
      await context.sync();
      const before = await visible(context, 'A1:A4');
      sheet.autoFilter.remove();
      return [before.values, (await visible(context, 'A1:A4')).values];
    });
    expect(some).toEqual(['Task', 'Logo']);
    expect(all).toHaveLength(4);
  });

  test('finds the visible cells as areas', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    host.person.filterTable('Tasks', 'Task', { filterOn: 'Custom', criterion1: '<>Payroll' });
    const found = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem('Inventory').getRange('A2:C4').getSpecialCells('Visible');
      areas.load('address,areaCount,cellCount');
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount];
    });
    expect(found).toEqual(['Inventory!A2:C2,Inventory!A4:C4', 2, 6]);
  });
});
