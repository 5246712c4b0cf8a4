import { cellAt, plainValue, readGrid } from '../model/cells';
import { addChart, newSeries, setChartData } from '../model/chart';
import { printArea, readArea } from '../model/area';
import { offsetOf } from '../model/lines';
import type { Bag, Series } from '../model/parts';
import { notFound, Refusal } from '../model/refusal';
import type { Area, Chart, Sheet } from '../model/workbook';
import type { Arguments } from './arguments';
import type { Desk } from './desk';
import { kept, readOnly } from './property';
import type { MemberTable } from './table';
import { thing } from './thing';

const chartThing = (chart: Chart) => thing('Chart', chart);
const self = (bag: Bag) => bag;

/** By name or by id. */
const findChart = (sheet: Sheet, key: string) =>
  sheet.charts.find((chart) => chart.id === key || chart.settings.name === key) ?? null;

function requireChart(sheet: Sheet, key: string): Chart {
  const chart = findChart(sheet, key);
  if (!chart) throw notFound('chart', key);
  return chart;
}

function added(sheet: Sheet, args: Arguments, desk: Desk): Chart {
  const source = args.area(1, desk.workbook, sheet);
  return addChart(desk.workbook, sheet, args.text(0), source, args.textOr(2, 'Auto'));
}

export const chartCollectionMembers: MemberTable<Sheet> = {
  properties: { Count: readOnly((sheet) => sheet.charts.length) },
  item: (sheet, key) => chartThing(requireChart(sheet, String(key))),
  items: { type: 'Chart', list: (sheet) => sheet.charts.map(chartThing) },
  objects: {
    Add: (sheet, args, desk) => chartThing(added(sheet, args, desk)),
    GetItem: (sheet, args) => chartThing(requireChart(sheet, args.text(0))),
    GetItemAt: (sheet, args) => {
      const chart = sheet.charts[args.number(0)];
      if (!chart) throw notFound('chart at', args.number(0));
      return chartThing(chart);
    },
    GetItemOrNullObject: (sheet, args) => {
      const chart = findChart(sheet, args.text(0));
      return chart && chartThing(chart);
    },
  },
  actions: { GetCount: (sheet) => sheet.charts.length },
};

/** Puts a chart over some cells; their sizes are the model's. */
function setPosition(chart: Chart, args: Arguments, desk: Desk): void {
  const first = args.area(0, desk.workbook, chart.sheet);
  const hasEnd = args.value(1) !== null;
  const last = hasEnd ? args.area(1, desk.workbook, chart.sheet) : null;
  const top = offsetOf(chart.sheet, 'rows', first.row);
  const left = offsetOf(chart.sheet, 'columns', first.column);
  Object.assign(chart.settings, { top, left });
  if (!last) return;
  chart.settings.height = offsetOf(chart.sheet, 'rows', last.row + last.rows) - top;
  chart.settings.width = offsetOf(chart.sheet, 'columns', last.column + last.columns) - left;
}

export const chartMembers: MemberTable<Chart> = {
  id: (chart) => chart.id,
  properties: {
    Id: readOnly((chart) => chart.id),
    ...kept<Chart>((chart) => chart.settings, {
      Name: '',
      ChartType: '',
      Top: 0,
      Left: 0,
      Width: 0,
      Height: 0,
      Style: 2,
      DisplayBlanksAs: 'NotPlotted',
      PlotBy: 'Columns',
      PlotVisibleOnly: true,
    }),
  },
  children: {
    Axes: (chart) => thing('ChartAxes', chart),
    DataLabels: (chart) => thing('ChartDataLabels', chart.dataLabels),
    Legend: (chart) => thing('ChartLegend', chart.legend),
    Series: (chart) => thing('ChartSeriesCollection', chart),
    Title: (chart) => thing('ChartTitle', chart),
    Worksheet: (chart) => thing('Worksheet', chart.sheet),
  },
  actions: {
    Delete: (chart) => {
      chart.deleted = true;
      chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
    },
    SetData: (chart, args, desk) =>
      setChartData(chart, args.area(0, desk.workbook, chart.sheet), args.textOr(1, 'Auto')),
    SetPosition: setPosition,
  },
};

export const chartTitleMembers: MemberTable<Chart> = {
  properties: kept<Chart>((chart) => chart.title, { Text: '', Visible: true, Overlay: false, Position: 'Automatic' }),
  children: { Format: (chart) => thing('ChartTitleFormat', chart) },
};

export const chartTitleFormatMembers: MemberTable<Chart> = {
  children: { Font: (chart) => thing('ChartFont', chart.titleFont) },
};

export const chartFontMembers: MemberTable<Bag> = {
  properties: kept(self, {
    Name: 'Calibri',
    Size: 14,
    Color: '#000000',
    Bold: false,
    Italic: false,
    Underline: 'None',
  }),
};

export const chartLegendMembers: MemberTable<Bag> = {
  properties: kept(self, { Visible: true, Position: 'Bottom', Overlay: false }),
};

export const chartDataLabelsMembers: MemberTable<Bag> = {
  properties: kept(self, {
    Position: null,
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    Separator: ', ',
    NumberFormat: 'General',
  }),
};

export const chartAxesMembers: MemberTable<Chart> = {
  children: {
    CategoryAxis: (chart) => thing('ChartAxis', chart.axes.category),
    SeriesAxis: (chart) => thing('ChartAxis', chart.axes.series),
    ValueAxis: (chart) => thing('ChartAxis', chart.axes.value),
  },
};

export const chartAxisMembers: MemberTable<{ settings: Bag; title: Bag }> = {
  properties: kept((axis: { settings: Bag; title: Bag }) => axis.settings, {
    Minimum: '',
    Maximum: '',
    MajorUnit: '',
    MinorUnit: '',
    NumberFormat: 'General',
    ReversePlotOrder: false,
    TickLabelPosition: 'NextToAxis',
    Visible: true,
  }),
  children: { Title: (axis) => thing('ChartAxisTitle', axis.title) },
};

export const chartAxisTitleMembers: MemberTable<Bag> = {
  properties: kept(self, { Text: '', Visible: false, TextOrientation: 0 }),
};

const seriesThing = (chart: Chart, series: Series) => thing('ChartSeries', { chart, series });

export const chartSeriesCollectionMembers: MemberTable<Chart> = {
  properties: { Count: readOnly((chart) => chart.series.length) },
  items: { type: 'ChartSeries', list: (chart) => chart.series.map((series) => seriesThing(chart, series)) },
  objects: {
    Add: (chart, args) => {
      const series = newSeries(args.textOr(0, `Series${chart.series.length + 1}`));
      chart.series.splice(args.numberOr(1, chart.series.length), 0, series);
      return seriesThing(chart, series);
    },
    GetItemAt: (chart, args) => {
      const series = chart.series[args.number(0)];
      if (!series) throw notFound('series at', args.number(0));
      return seriesThing(chart, series);
    },
  },
  actions: { GetCount: (chart) => chart.series.length },
};

type SeriesTarget = { chart: Chart; series: Series };

/** The values of a series, read from its cells. */
function valuesOf({ chart, series }: SeriesTarget, args: Arguments, desk: Desk): unknown[] {
  const address = args.text(0) === 'Categories' || args.text(0) === 'XValues' ? series.categories : series.values;
  if (address === '') throw new Refusal('EmptyChartSeries', 'This series has no cells behind it.');
  const area: Area = readArea(desk.workbook, chart.sheet, address);
  return readGrid(area, (row, column) => plainValue(cellAt(area.sheet, row, column)?.value ?? '')).flat();
}

export const chartSeriesMembers: MemberTable<SeriesTarget> = {
  properties: kept<SeriesTarget>(({ series }) => series.settings, {
    Name: '',
    ChartType: '',
    AxisGroup: 'Primary',
    GapWidth: 150,
    HasDataLabels: false,
    MarkerSize: 5,
    MarkerStyle: 'Automatic',
    MarkerBackgroundColor: '',
    MarkerForegroundColor: '',
    Overlap: 0,
    Smooth: false,
  }),
  children: {
    DataLabels: ({ series }) => thing('ChartDataLabels', series.dataLabels),
    Format: ({ series }) => thing('ChartSeriesFormat', series),
  },
  actions: {
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    },
    GetDimensionValues: valuesOf,
    SetValues: ({ chart, series }, args, desk) => {
      series.values = printArea(args.area(0, desk.workbook, chart.sheet));
    },
    SetXAxisValues: ({ chart, series }, args, desk) => {
      series.categories = printArea(args.area(0, desk.workbook, chart.sheet));
    },
  },
};

export const chartSeriesFormatMembers: MemberTable<Series> = {
  children: {
    Fill: (series) => thing('ChartFill', series.fill),
    Line: (series) => thing('ChartLineFormat', series.line),
  },
};

export const chartFillMembers: MemberTable<Bag> = {
  actions: {
    Clear: (fill) => {
      delete fill.color;
    },
    SetSolidColor: (fill, args) => {
      fill.color = args.text(0);
    },
  },
};

export const chartLineFormatMembers: MemberTable<Bag> = {
  properties: kept(self, { Color: '', LineStyle: 'Automatic', Weight: 2 }),
};
