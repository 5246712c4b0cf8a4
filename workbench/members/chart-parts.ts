import { printArea, readArea } from '../model/area';
import { cellAt, plainValue, readGrid } from '../model/cells';
import { newSeries } from '../model/chart';
import type { Bag, Series } from '../model/parts';
import { notFound, Refusal } from '../model/refusal';
import type { Area, Chart } from '../model/workbook';
import type { Arguments } from './arguments';
import type { Desk } from './desk';
import { kept, readOnly } from './property';
import type { MemberTable } from './table';
import { thing } from './thing';

const self = (bag: Bag) => bag;

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
