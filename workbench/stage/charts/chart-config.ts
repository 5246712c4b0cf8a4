import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from 'chart.js';
import { textOf } from '../../model/number-format';
import type { Bag } from '../../model/parts';
import type { Chart } from '../../model/workbook';
import type { DrawnData, DrawnSeries } from './chart-data';
import type { DrawnKind } from './chart-kinds';

/** The colours around the data. */
export interface ChartInk {
  text: string;
  lines: string;
  surface: string;
}

/** Excel's own colours for series, in their order. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'];
const LEGEND = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'right' } as const;

const paletteColor = (at: number) => PALETTE[at % PALETTE.length] ?? '#4472C4';
const textIn = (bag: Bag, key: string) => (typeof bag[key] === 'string' ? bag[key] : '');
const limitIn = (bag: Bag, key: string) => (typeof bag[key] === 'number' ? bag[key] : undefined);

/** The title that is shown, or nothing. */
export const chartTitle = ({ title }: Chart): string => (title['visible'] === false ? '' : textIn(title, 'text'));

/** What the drawing library is to draw: everything that the model keeps and the library knows. */
export function chartConfig(chart: Chart, kind: DrawnKind, data: DrawnData, ink: ChartInk): ChartConfiguration {
  const title = chartTitle(chart);
  const round = kind.type === 'pie' || kind.type === 'doughnut';
  const legend = textIn(chart.legend, 'position');
  return {
    type: kind.type,
    data: {
      labels: data.labels,
      datasets: withShares(kind, data.series).map((series, at) => datasetOf(kind, series, at, ink)),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: kind.lying ? 'y' : 'x',
      color: ink.text,
      plugins: {
        title: {
          display: title !== '',
          text: title,
          color: ink.text,
          font: { size: 14, weight: chart.titleFont['bold'] === true ? 'bold' : 'normal' },
        },
        legend: {
          display: chart.legend['visible'] !== false,
          position: Object.entries(LEGEND).find(([name]) => name === legend)?.[1] ?? 'bottom',
          labels: { color: ink.text, boxWidth: 12 },
        },
      },
      ...(round ? {} : { scales: scalesOf(chart, kind, data.labels.length, ink) }),
    },
  };
}

/** Of a chart of shares: each value as its part of the category's sum. */
function withShares({ shares }: DrawnKind, series: readonly DrawnSeries[]): readonly DrawnSeries[] {
  if (!shares) return series;
  const sumAt = (at: number) => series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, at) => (value === null ? null : value / (sumAt(at) || 1))),
  }));
}

function datasetOf(
  kind: DrawnKind,
  { name, values, positions, color }: DrawnSeries,
  at: number,
  ink: ChartInk,
): ChartDataset {
  const shown = color || paletteColor(at);
  switch (kind.type) {
    case 'bar':
      return { type: 'bar', label: name, data: values, backgroundColor: shown };
    case 'pie':
    case 'doughnut':
      return {
        type: kind.type,
        label: name,
        data: values.map((value) => value ?? 0),
        backgroundColor: values.map((_, part) => paletteColor(part)),
        borderColor: ink.surface,
      };
    case 'line':
      return {
        type: 'line',
        label: name,
        data: values,
        borderColor: shown,
        backgroundColor: shown,
        fill: kind.filled ?? false,
        pointRadius: kind.markers ? 3 : 0,
        borderWidth: 2,
      };
    case 'scatter':
      return {
        type: 'scatter',
        label: name,
        data: values.flatMap((y, point) => (y === null ? [] : [{ x: positions[point] ?? point + 1, y }])),
        borderColor: shown,
        backgroundColor: shown,
        showLine: !kind.pointsOnly,
        pointRadius: kind.markers ? 3 : 0,
        tension: kind.smooth ? 0.4 : 0,
      };
  }
}

type Axis = Chart['axes']['value'];
type Scales = NonNullable<NonNullable<ChartConfiguration['options']>['scales']>;

function scalesOf({ axes }: Chart, kind: DrawnKind, count: number, ink: ChartInk): Scales {
  const { category, value } = axes;
  const stacked = kind.stacked ?? false;
  // In Excel the first category of lying bars stands at the bottom unless the order is turned round; here it is on top.
  const turned = (category.settings['reversePlotOrder'] === true) !== (kind.lying ?? false);
  const categories =
    kind.type === 'scatter'
      ? { ...valueScale(category, ink), type: 'linear' as const }
      : { ...categoryScale(category, ink, count), type: 'category' as const, stacked, reverse: turned };
  const values = {
    ...valueScale(value, ink, kind.shares ? '0%' : undefined),
    type: 'linear' as const,
    stacked,
    reverse: value.settings['reversePlotOrder'] === true,
    ...(kind.shares ? { max: 1 } : {}),
  };
  return kind.lying ? { x: values, y: categories } : { x: categories, y: values };
}

function commonScale({ settings, title }: Axis, ink: ChartInk) {
  const text = textIn(title, 'text');
  return {
    display: settings['visible'] !== false,
    grid: { color: ink.lines },
    ticks: { color: ink.text, maxRotation: 0, font: { size: 11 } },
    title: { display: text !== '' && title['visible'] !== false, text, color: ink.text },
  };
}

/** So many categories are all named, as in Excel; of more, as many as there is room for. */
const NAMED = 25;

function categoryScale(axis: Axis, ink: ChartInk, count: number) {
  const common = commonScale(axis, ink);
  return { ...common, grid: { display: false }, ticks: { ...common.ticks, autoSkip: count > NAMED } };
}

/** The format of the axis, where it has one; `General` and nothing leave the numbers to the library. */
function valueScale(axis: Axis, ink: ChartInk, usual = 'General') {
  const common = commonScale(axis, ink);
  const { settings } = axis;
  const own = textIn(settings, 'numberFormat');
  const format = own === '' || own === 'General' ? usual : own;
  const callback: ScaleOptionsByType<'linear'>['ticks']['callback'] = (value) => textOf(Number(value), format);
  const [min, max, stepSize] = ['minimum', 'maximum', 'majorUnit'].map((key) => limitIn(settings, key));
  return {
    ...common,
    ticks: {
      ...common.ticks,
      ...(stepSize === undefined ? {} : { stepSize }),
      ...(format === 'General' ? {} : { callback }),
    },
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}
