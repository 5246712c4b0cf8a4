import { areaOn } from '../../workbench/model/area';
import { addChart } from '../../workbench/model/chart';
import { createWorkbook } from '../../workbench/model/create';
import { chartConfig } from '../../workbench/stage/charts/chart-config';
import { readChartData } from '../../workbench/stage/charts/chart-data';
import { DRAWN_TYPES, drawnKind } from '../../workbench/stage/charts/chart-kinds';
import { chartBox, chartCells } from '../../workbench/stage/charts/chart-place';

const INK = { text: '#000000', lines: '#CCCCCC', surface: '#FFFFFF' };

function chartOf(type: string) {
  const cells = [
    ['Strategy', 'Now', 'Later'],
    ['Keep', 4, 1],
    ['Partner', 'n/a', 3],
  ];
  const workbook = createWorkbook({ sheets: [{ name: 'Board', cells: { A1: cells } }] });
  const sheet = workbook.sheets[0]!;
  const chart = addChart(workbook, sheet, type, areaOn(sheet, { row: 0, column: 0, rows: 3, columns: 3 }), 'Columns');
  chart.title = { text: 'By strategy', visible: true };
  return { workbook, sheet, chart };
}

function drawn(type: string) {
  const { workbook, chart } = chartOf(type);
  const kind = drawnKind(type)!;
  const data = readChartData(workbook, chart, kind);
  return { chart, data, config: chartConfig(chart, kind, data, INK) };
}

describe('What is drawn of a chart', () => {
  test('are the values of its cells now, a gap for what is no number, and the names beside them', () => {
    const { data, config } = drawn('BarClustered');
    expect(data).toMatchObject({
      labels: ['Keep', 'Partner'],
      series: [
        { name: 'Now', values: [4, null] },
        { name: 'Later', values: [1, 3] },
      ],
    });
    expect(config).toMatchObject({
      type: 'bar',
      options: { indexAxis: 'y', plugins: { title: { display: true, text: 'By strategy' } } },
    });
  });

  test('puts the first category of lying bars where Excel puts it', () => {
    const { workbook, chart } = chartOf('BarStacked');
    const kind = drawnKind('BarStacked')!;
    const reversed = () =>
      chartConfig(chart, kind, readChartData(workbook, chart, kind), INK).options?.scales?.['y']?.reverse;
    expect(reversed()).toBe(true);
    chart.axes.category.settings['reversePlotOrder'] = true;
    expect(reversed()).toBe(false);
  });

  test('are parts of the whole in a chart of shares', () => {
    const { config } = drawn('ColumnStacked100');
    expect(config.data.datasets.map(({ data }) => data)).toEqual([
      [0.8, null],
      [0.2, 1],
    ]);
  });

  test('takes colours, the axis of values and a hidden title from the model', () => {
    const { workbook, chart } = chartOf('Line');
    chart.series[0]!.line['color'] = '#123456';
    chart.axes.value.settings = { minimum: 0, maximum: 10, numberFormat: '0.0' };
    chart.title['visible'] = false;
    const kind = drawnKind('Line')!;
    const { data, options } = chartConfig(chart, kind, readChartData(workbook, chart, kind), INK);
    expect(data.datasets[0]).toMatchObject({ type: 'line', borderColor: '#123456', pointRadius: 0 });
    expect(options?.scales?.['y']).toMatchObject({ min: 0, max: 10 });
    expect(options?.plugins?.title?.display).toBe(false);
  });

  test.each(DRAWN_TYPES)('is something for the type %s', (type) => {
    expect(drawn(type).config.data.datasets).toHaveLength(2);
  });

  test('is nothing for a type that is not known, and no values where the cells are gone', () => {
    expect(drawnKind('Waterfall')).toBeNull();
    const { workbook, chart } = chartOf('Line');
    chart.series[0]!.values = 'Elsewhere!A1:A2';
    expect(readChartData(workbook, chart, drawnKind('Line')!).series[0]).toMatchObject({ values: [] });
  });
});

describe('The place of a chart', () => {
  test('are the cells under it, and on the screen the same part of their box', () => {
    const { chart, sheet } = chartOf('Line');
    sheet.columns.set(1, { size: 100 });
    Object.assign(chart.settings, { left: 48 + 25, top: 30, width: 75 + 48, height: 15 * 4 });
    expect(chartCells(chart)).toEqual({ row: 2, rows: 4, column: 1, columns: 2 });
    // The grid shows these cells, 148 points wide and 60 high, twice as large.
    const box = chartBox(chart, () => ({ left: 500, top: 300, width: 296, height: 120 }));
    expect(box).toEqual({ left: 550, top: 300, width: 246, height: 120 });
    expect(chartBox(chart, () => null)).toBeNull();
  });
});
