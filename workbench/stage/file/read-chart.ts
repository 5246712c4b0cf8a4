import type { Sheet as FileSheet } from 'hucre/xlsx';
import { parseRect, splitSheet } from '../../model/address';
import { areaOn, findSheet } from '../../model/area';
import { addChart, newSeries } from '../../model/chart';
import type { Sheet, Workbook } from '../../model/workbook';
import { pointsOfCells } from '../charts/chart-place';
import type { Losses } from './losses';

type FileChart = NonNullable<FileSheet['charts']>[number];

const LEGEND: Readonly<Record<string, string>> = {
  t: 'Top',
  top: 'Top',
  b: 'Bottom',
  bottom: 'Bottom',
  l: 'Left',
  left: 'Left',
  r: 'Right',
  right: 'Right',
  tr: 'Corner',
  topRight: 'Corner',
};

const GROUPING: Readonly<Record<string, string>> = { stacked: 'Stacked', percentStacked: 'Stacked100' };

/** The part of a file that a chart comes from: bars that lie and bars that stand are told apart only there. */
export function findLying(charts: string[], { series = [] }: FileChart): boolean {
  const wanted = series.flatMap(({ valuesRef }) => (valuesRef === undefined ? [] : [`>${valuesRef}<`]));
  const at = charts.findIndex((xml) => /<c:barChart>/.test(xml) && wanted.every((one) => decoded(xml).includes(one)));
  const [xml] = at < 0 ? [] : charts.splice(at, 1);
  return xml !== undefined && /<c:barDir val="bar"/.test(xml);
}

const decoded = (xml: string) => xml.replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** The interface's name of a chart's kind, or null for kinds that the stage does not know. */
function typeOf(
  { kinds, barGrouping, lineGrouping, areaGrouping, series = [] }: FileChart,
  lying: boolean,
): string | null {
  const [kind, ...others] = kinds;
  if (others.length > 0) return null;
  switch (kind) {
    case 'bar':
      return `${lying ? 'Bar' : 'Column'}${GROUPING[barGrouping ?? ''] ?? 'Clustered'}`;
    case 'line': {
      const markers = series.some(({ marker }) => marker !== undefined && marker.symbol !== 'none') ? 'Markers' : '';
      return `Line${markers}${lineGrouping === 'stacked' ? 'Stacked' : ''}`;
    }
    case 'area':
      return `Area${areaGrouping === 'stacked' ? 'Stacked' : ''}`;
    case 'pie':
      return 'Pie';
    case 'doughnut':
      return 'Doughnut';
    case 'scatter':
      return 'XYScatterLines';
    default:
      return null;
  }
}

/** A reference of a chart as the model keeps it: without dollar signs, with its sheet. */
function addressOf(workbook: Workbook, sheet: Sheet, reference: string | undefined) {
  if (reference === undefined) return null;
  const { sheet: name, local } = splitSheet(reference);
  const on = name === null ? sheet : findSheet(workbook, name);
  const rect = parseRect(local.replaceAll('$', ''));
  return on && rect ? areaOn(on, rect) : null;
}

/** Adds a chart of a file to its sheet, as data. */
export function readChart(workbook: Workbook, sheet: Sheet, file: FileChart, lying: boolean, losses: Losses): void {
  const type = typeOf(file, lying);
  const source = addressOf(workbook, sheet, file.series?.[0]?.valuesRef);
  if (type === null || !source || !file.anchor) {
    losses.note(
      `A chart (${file.title ?? 'without a title'}) is left out: its kind or its cells are not known here.`,
      sheet.name,
    );
    return;
  }
  const chart = addChart(workbook, sheet, type, source, 'Columns');
  chart.series = (file.series ?? []).map((one, at) => {
    const series = newSeries(one.name ?? `Series${at + 1}`);
    series.values = addressText(one.valuesRef);
    series.categories = addressText(one.categoriesRef);
    if (typeof one.color === 'string') {
      const color = `#${one.color}`;
      series.fill['color'] = color;
      series.line['color'] = color;
    } else if (one.color) losses.note('Theme colours of charts are replaced by usual ones.', sheet.name);
    return series;
  });
  const { from, to = { row: from.row + 15, col: from.col + 6 } } = file.anchor;
  const cells = { row: from.row, column: from.col, rows: to.row - from.row, columns: to.col - from.col };
  Object.assign(chart.settings, pointsOfCells(sheet, cells));
  chart.title = { text: file.title ?? '', visible: file.title !== undefined };
  if (file.titleBold) chart.titleFont['bold'] = true;
  chart.legend =
    file.legend === undefined || file.legend === false
      ? { visible: false, position: 'Bottom' }
      : { visible: true, position: LEGEND[file.legend] ?? 'Bottom' };
  readAxis(chart.axes.category, file.axes?.x);
  readAxis(chart.axes.value, file.axes?.y);
  if (file.dataLabels) chart.dataLabels = { showValue: file.dataLabels.showValue ?? false };
}

const addressText = (reference: string | undefined) => (reference ?? '').replaceAll('$', '');

function readAxis(
  axis: { settings: Record<string, unknown>; title: Record<string, unknown> },
  file: NonNullable<FileChart['axes']>['x'],
): void {
  if (!file) return;
  const { settings, title } = axis;
  if (file.title !== undefined) Object.assign(title, { text: file.title, visible: true });
  if (file.reverse) settings['reversePlotOrder'] = true;
  if (file.hidden) settings['visible'] = false;
  if (file.numberFormat) settings['numberFormat'] = file.numberFormat.formatCode;
  const { min, max, majorUnit } = file.scale ?? {};
  if (min !== undefined) settings['minimum'] = min;
  if (max !== undefined) settings['maximum'] = max;
  if (majorUnit !== undefined) settings['majorUnit'] = majorUnit;
}
