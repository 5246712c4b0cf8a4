import { INVENTORY, open } from './open';

describe('Kept as data for whoever draws it', () => {
  test('conditional formats with their rule and colours', async () => {
    const { Excel, workbook, host } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Inventory').getRange('C2:C4');
      const large = range.conditionalFormats.add('CellValue');
      large.cellValue.rule = { formula1: '=10', operator: 'GreaterThan' };
      large.cellValue.format.font.color = '#9C0006';
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'KEEP' };
      text.textComparison.format.fill.color = '#C6EFCE';
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>5';
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      const none = custom.cellValueOrNullObject;
      await context.sync();
      return [range.conditionalFormats.items.map((one) => [one.type, one.priority, one.stopIfTrue]), none.isNullObject];
    });
    expect(read).toEqual([
      [
        ['Custom', 0, true],
        ['ContainsText', 1, false],
        ['CellValue', 2, false],
      ],
      true,
    ]);
    expect(workbook.sheets[0]?.conditionalFormats.map((one) => [one.rule, one.font, one.fill])).toEqual([
      [{ formula: '=$B2>5' }, { bold: true }, {}],
      [{ operator: 'Contains', text: 'KEEP' }, {}, { color: '#C6EFCE' }],
      [{ formula1: '=10', operator: 'GreaterThan' }, { color: '#9C0006' }, {}],
    ]);
    expect(host.missing()).toEqual([]);
  });

  test('drop-downs, which cover what they were set on and nothing else', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      const rule = { list: { inCellDropDown: true, source: 'low,medium,high' } };
      sheet.getRange('D2:D9').dataValidation.rule = rule;
      sheet.getRange('D2:D9').dataValidation.prompt = { showPrompt: true, title: 'Risk', message: 'Choose one' };
      sheet.getRange('D5').dataValidation.clear();
      sheet.getRange('D2').values = [['enormous']];
      const [inside, cut, mixed] = ['D2:D3', 'D5', 'D4:D5'].map((one) => sheet.getRange(one).dataValidation);
      for (const one of [inside, cut, mixed]) one!.load('type,rule,prompt,valid');
      await context.sync();
      return [inside!.type, inside!.rule, inside!.prompt.title, inside!.valid, cut!.type, mixed!.type];
    });
    expect(read).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'low,medium,high' } },
      'Risk',
      false,
      'None',
      'Inconsistent',
    ]);
  });

  test('charts with title, series, axes and place', async () => {
    const { Excel, workbook, host } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Inventory');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      chart.name = 'Volumes';
      chart.title.text = 'Volume by task';
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.categoryAxis.title.text = 'Task';
      chart.setPosition('G2', 'K12');
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#1F4E79');
      series.load('name');
      const values = series.getDimensionValues('Values');
      chart.load('name,top,left,width,height,title/text');
      await context.sync();
      return [
        chart.name,
        chart.title.text,
        chart.top,
        chart.left,
        chart.width,
        chart.height,
        series.name,
        values.value,
      ];
    });
    expect(read).toEqual(['Volumes', 'Volume by task', 15, 288, 240, 165, 'Volume', [3, 12.5, 40]]);
    expect(workbook.sheets[0]?.charts[0]).toMatchObject({
      source: 'Inventory!A1:B4',
      legend: { visible: false },
      axes: { value: { settings: { minimum: 0 } }, category: { title: { text: 'Task' } } },
      series: [{ values: 'Inventory!B2:B4', categories: 'Inventory!A2:A4', fill: { color: '#1F4E79' } }],
    });
    expect(host.missing()).toEqual([]);
  });

  test('frozen panes', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Inventory');
      const before = freezePanes.getLocationOrNullObject();
      freezePanes.freezeRows(1);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.freezeAt('A1:B1');
      const both = freezePanes.getLocation().load('address');
      await context.sync();
      return [before.isNullObject, rows.address, both.address];
    });
    expect(read).toEqual([true, 'Inventory!1:1', 'Inventory!A1:B1']);
  });

  test('the page as it will be printed', async () => {
    const { Excel, workbook, host } = await open({ workbook: INVENTORY });
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Inventory');
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea('A1:C4');
      pageLayout.setPrintTitleRows('$1:$1');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
      await context.sync();
    });
    expect(workbook.sheets[0]?.page).toMatchObject({
      settings: { orientation: 'Landscape', zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 } },
      headersFooters: { centerFooter: 'Page &P' },
      printArea: [{ row: 0, column: 0, rows: 4, columns: 3 }],
      titleRows: { row: 0, rows: 1 },
    });
    expect(host.missing()).toEqual([]);
  });

  test('comments on cells', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      context.workbook.comments.add('Inventory!A2', 'Who owns this?');
      const comment = context.workbook.comments.getItemByCell('Inventory!A2').load('content');
      const place = comment.getLocation().load('address');
      await context.sync();
      return [comment.content, place.address];
    });
    expect(read).toEqual(['Who owns this?', 'Inventory!A2']);
  });
});

describe('The workbook', () => {
  test('has names for ranges and for formulas', async () => {
    const { Excel } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getItem('Inventory');
      names.add('Volumes', sheet.getRange('B2:B4'));
      names.add('Rate', '=0.08', 'discount rate');
      const [range, rate] = [names.getItem('Volumes'), names.getItem('Rate')];
      range.load('value,type,formula');
      rate.load('value,comment,formula');
      const values = range.getRange().load('values');
      const none = rate.getRangeOrNullObject();
      const missing = names.getItemOrNullObject('Nope');
      await context.sync();
      return [
        range.value,
        range.type,
        values.values,
        rate.value,
        rate.formula,
        none.isNullObject,
        missing.isNullObject,
      ];
    });
    expect(read).toEqual(['Inventory!B2:B4', 'Range', [[3], [12.5], [40]], '0.08', '=0.08', true, true]);
  });

  test('keeps settings of any JSON shape', async () => {
    const { Excel, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('profile', { headcount: 40, facts: ['core', 'seasonal'] });
      const setting = settings.getItem('profile').load('value');
      const none = settings.getItemOrNullObject('other');
      await context.sync();
      setting.value = { headcount: 41 };
      await context.sync();
      return none.isNullObject;
    });
    expect(read).toBe(true);
    expect(workbook.settings.get('profile')).toEqual({ headcount: 41 });
  });

  test('has a very hidden sheet that can be written and read', async () => {
    const { Excel, workbook } = await open({ workbook: INVENTORY });
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('_undo');
      sheet.visibility = 'VeryHidden';
      sheet.getRange('A1').values = [["'=old formula"]];
      await context.sync();
      const cell = context.workbook.worksheets.getItem('_undo').getRange('A1').load('values');
      const shown = context.workbook.worksheets.getCount(true);
      await context.sync();
      return [cell.values, shown.value];
    });
    expect(read).toEqual([[['=old formula']], 2]);
    expect(workbook.sheets.at(-1)?.visibility).toBe('VeryHidden');
  });

  test('knows its calculation mode and the separators of the user', async () => {
    const { Excel, host } = await open();
    const read = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate('Full');
      application.load(
        'calculationMode,decimalSeparator,cultureInfo/name,cultureInfo/numberFormat/numberGroupSeparator',
      );
      await context.sync();
      const { cultureInfo } = application;
      return [
        application.calculationMode,
        application.decimalSeparator,
        cultureInfo.name,
        cultureInfo.numberFormat.numberGroupSeparator,
      ];
    });
    expect(read).toEqual(['Manual', '.', 'en-US', ',']);
    expect(host.missing()).toEqual([]);
  });
});
