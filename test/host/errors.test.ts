import type { Started } from '../../workbench/start-jsdom';
import { INVENTORY, open } from './open';

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** Runs work on the inventory and gives the error that the add-in sees. */
async function errorOf(work: Work, { Excel, OfficeExtension }: Started) {
  const run = Excel.run(async (context) => {
    work(context, context.workbook.worksheets.getItem('Inventory'));
    await context.sync();
  });
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  return error as OfficeExtension.Error;
}

const CASES: readonly (readonly [code: string, what: string, work: Work])[] = [
  ['ItemNotFound', 'a sheet that is not there', ({ workbook }) => workbook.worksheets.getItem('Nope').load('name')],
  ['ItemNotFound', 'a table that is not there', ({ workbook }) => workbook.tables.getItem('Nope').load('name')],
  [
    'ItemNotFound',
    'a column that is not there',
    ({ workbook }) => workbook.tables.getItem('Tasks').columns.getItem('Cost').load('name'),
  ],
  [
    'ItemNotFound',
    'used cells where there are none',
    (_, sheet) => sheet.getRange('X1:Z9').getUsedRange().load('address'),
  ],
  [
    'ItemNotFound',
    'blanks where there are none',
    (_, sheet) => sheet.getRange('A1:C4').getSpecialCells('Blanks').load('address'),
  ],
  ['ItemAlreadyExists', 'a second sheet of the same name', ({ workbook }) => workbook.worksheets.add('inventory')],
  [
    'ItemAlreadyExists',
    'a second name',
    ({ workbook }) => {
      workbook.names.add('Rate', '=1');
      workbook.names.add('Rate', '=2');
    },
  ],
  ['InvalidArgument', 'a block of another shape', (_, sheet) => (sheet.getRange('A10:B11').values = [[1, 2, 3]])],
  [
    'InvalidArgument',
    'a large block of another shape',
    (_, sheet) => {
      sheet.getRange('A10:B2000').values = Array.from({ length: 1990 }, () => [1, 2]);
    },
  ],
  ['InvalidArgument', 'an address that is none', (_, sheet) => sheet.getRange('A0').load('values')],
  [
    'InvalidArgument',
    'a text longer than a cell',
    (_, sheet) => (sheet.getRange('A10').values = [['x'.repeat(32_768)]]),
  ],
  ['InvalidArgument', 'a formula with an open bracket', (_, sheet) => (sheet.getRange('A10').values = [['=SUM(A1']])],
  ['InvalidArgument', 'values for a whole column', (_, sheet) => (sheet.getRange('H:H').values = [['x']])],
  [
    'InvalidArgument',
    'a cell beyond the sheet',
    (_, sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
  ],
  ['InvalidArgument', 'a name that no sheet can have', (_, sheet) => (sheet.name = 'a/b')],
  ['InvalidArgument', 'a colour that is none', (_, sheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  [
    'InvalidArgument',
    'an alignment that is none',
    (_, sheet) => {
      sheet.getRange('A1').format.set({ horizontalAlignment: 'Leftish' as 'Left' });
    },
  ],
  [
    'GeneralException',
    'a long text with a leading minus',
    (_, sheet) => (sheet.getRange('A10').values = [[`- ${'x'.repeat(9_000)}`]]),
  ],
  [
    'AccessDenied',
    'locked cells of a protected sheet',
    (_, sheet) => {
      sheet.protection.protect();
      sheet.getRange('A2').values = [['x']];
    },
  ],
  [
    'AccessDenied',
    'formats of a protected sheet',
    (_, sheet) => {
      sheet.protection.protect();
      sheet.getRange('A2').format.font.bold = true;
    },
  ],
  [
    'AccessDenied',
    'rows of a protected sheet',
    (_, sheet) => {
      sheet.protection.protect();
      sheet.getRange('9:9').insert('Down');
    },
  ],
  [
    'InvalidArgument',
    'the wrong password',
    (_, sheet) => {
      sheet.protection.protect({}, 'right');
      sheet.protection.unprotect('wrong');
    },
  ],
  [
    'InvalidOperation',
    'deleting a very hidden sheet',
    ({ workbook }) => {
      const notes = workbook.worksheets.getItem('Notes');
      notes.visibility = 'VeryHidden';
      notes.delete();
    },
  ],
  [
    'InvalidOperation',
    'deleting the last visible sheet',
    ({ workbook }, sheet) => {
      workbook.worksheets.getItem('Notes').delete();
      sheet.delete();
    },
  ],
  ['InvalidOperation', 'merging cells of a table', (_, sheet) => sheet.getRange('A1:B2').merge()],
  ['MergedRangeConflict', 'a table over another', (_, sheet) => sheet.tables.add('C3:D6', true)],
  ['InsertDeleteConflict', 'moving a part of a table', (_, sheet) => sheet.getRange('A2:B2').insert('Down')],
  [
    'NonBlankCellOffSheet',
    'cells falling off the sheet',
    (_, sheet) => {
      sheet.getRange('H1048576').values = [['end']];
      sheet.getRange('H1').insert('Down');
    },
  ],
  [
    'NotImplemented',
    'a member that is not simulated',
    (_, sheet) => sheet.getRange('A1').autoFill('A1:A9', 'FillDefault'),
  ],
  ['NotImplemented', 'a property that is not simulated', (_, sheet) => sheet.getRange('A1').load('formulasR1C1')],
  [
    'NotImplemented',
    'a kind of conditional format that is not simulated',
    (_, sheet) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
    },
  ],
];

describe('The add-in is refused', () => {
  test.each(CASES)('%s: %s', async (code, _what, work) => {
    const error = await errorOf(work, await open({ workbook: INVENTORY }));
    expect(error.code).toBe(code);
  });

  test('InvalidSelection: one range while several are selected', async () => {
    const started = await open({ workbook: INVENTORY });
    started.host.person.select('Inventory!A2,A4');
    const error = await errorOf(({ workbook }) => workbook.getSelectedRange().load('address'), started);
    expect(error.code).toBe('InvalidSelection');
  });

  test('EmptyChartSeries: values of a series without cells', async () => {
    const started = await open({ workbook: INVENTORY });
    const error = await errorOf((_, sheet) => {
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
      chart.series.add('empty').getDimensionValues('Values');
    }, started);
    expect(error.code).toBe('EmptyChartSeries');
  });
});

describe('A refusal', () => {
  test('says where it happened and what the statement was', async () => {
    const error = await errorOf(
      (_, sheet) => (sheet.getRange('A10:B11').values = [[1]]),
      await open({ workbook: INVENTORY }),
    );
    expect(error.debugInfo.errorLocation).toBe('Range.values');
    expect(error.debugInfo.statement).toContain('values = ');
    expect(error.message).toContain('A10:B11');
  });

  test('stops the batch there: what came before is done, what comes after is not', async () => {
    const started = await open({ workbook: INVENTORY });
    await errorOf((context, sheet) => {
      sheet.getRange('G1').values = [['before']];
      context.workbook.worksheets.getItem('Nope').load('name');
      sheet.getRange('G2').values = [['after']];
    }, started);
    const entries = [...(started.workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value);
    expect(entries).toContain('before');
    expect(entries).not.toContain('after');
  });

  test('of one entry leaves the whole block unwritten', async () => {
    const started = await open({ workbook: INVENTORY });
    await errorOf((_, sheet) => (sheet.getRange('G1:H1').values = [['first', '=(']]), started);
    expect([...(started.workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value)).not.toContain('first');
  });

  test('of an unknown member is listed by the host', async () => {
    const started = await open({ workbook: INVENTORY });
    await errorOf((_, sheet) => sheet.getRange('A1').flashFill(), started);
    await errorOf((_, sheet) => sheet.shapes.load('items'), started);
    await errorOf((_, sheet) => sheet.getRange('A1').load('style'), started);
    expect(started.host.missing()).toEqual(['Range.FlashFill()', 'Worksheet.Shapes', 'Range.load("style")']);
  });
});

describe('A protected sheet', () => {
  test('lets unlocked cells be changed, and whatever its options allow', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      const free = sheet.getRange('G2:G3');
      sheet.getRange('G:G').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
      sheet.protection.load('protected,options');
      await context.sync();
      free.values = [['x'], ['y']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('9:9').insert('Down');
      free.load('values');
      await context.sync();
      return [free.values, sheet.protection.protected, sheet.protection.options.allowInsertRows];
    });
    expect(values).toEqual([[['x'], ['y']], true, true]);
  });
});
