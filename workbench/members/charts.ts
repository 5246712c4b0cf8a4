import { addChart, setChartData } from '../model/chart';
import { offsetOf } from '../model/lines';
import { notFound } from '../model/refusal';
import type { Chart, Sheet } from '../model/workbook';
import type { Arguments } from './arguments';
import type { Desk } from './desk';
import { kept, readOnly } from './property';
import type { MemberTable } from './table';
import { thing } from './thing';

const chartThing = (chart: Chart) => thing('Chart', chart);

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
  const last = args.given(1) ? args.area(1, desk.workbook, chart.sheet) : null;
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
