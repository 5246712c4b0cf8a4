import type { SheetChart } from 'hucre/xlsx';
import { parseRect, printRect, quoteSheet, splitSheet } from '../../model/address';
import type { Bag } from '../../model/parts';
import type { Chart } from '../../model/workbook';
import { chartTitle } from '../charts/chart-config';
import { drawnKind, type DrawnKind } from '../charts/chart-kinds';
import { chartCells } from '../charts/chart-place';
import type { Losses } from './losses';

const LEGEND: Readonly<Record<string, 'top' | 'bottom' | 'left' | 'right' | 'topRight'>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'topRight',
};

/** `Sheet!A1:B2` with dollar signs, as charts want it. */
function fixed(address: string, sheet: string): string {
  const { sheet: named, local } = splitSheet(address);
  const rect = parseRect(local);
  const cells = rect ? printRect(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : local;
  return `${quoteSheet(named ?? sheet)}!${cells}`;
}

function kindOf({ type, lying, filled }: DrawnKind): SheetChart['type'] {
  if (type === 'bar') return lying ? 'bar' : 'column';
  return type === 'line' && filled ? 'area' : type;
}

function groupingOf({ type, stacked, shares, filled }: DrawnKind): Partial<SheetChart> {
  const grouping = shares ? 'percentStacked' : 'stacked';
  if (!stacked) return type === 'bar' ? { barGrouping: 'clustered' } : {};
  if (type === 'bar') return { barGrouping: grouping, overlap: 100 };
  return filled ? { areaGrouping: grouping } : { lineGrouping: grouping };
}

type FileAxis = NonNullable<NonNullable<SheetChart['axes']>['x']>;

function axisOf({ settings, title }: { settings: Bag; title: Bag }): FileAxis {
  const numberIn = (key: string) => (typeof settings[key] === 'number' ? settings[key] : undefined);
  const [min, max, majorUnit] = ['minimum', 'maximum', 'majorUnit'].map(numberIn);
  const scale = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
  const { numberFormat } = settings;
  const { text } = title;
  return {
    ...(typeof text === 'string' && text !== '' && title['visible'] !== false ? { title: text } : {}),
    ...(Object.keys(scale).length > 0 ? { scale } : {}),
    ...(typeof numberFormat === 'string' && numberFormat !== 'General'
      ? { numberFormat: { formatCode: numberFormat, sourceLinked: false } }
      : {}),
    ...(settings['reversePlotOrder'] === true ? { reverse: true } : {}),
    ...(settings['visible'] === false ? { hidden: true } : {}),
  };
}

const colorIn = (bag: Bag) =>
  typeof bag['color'] === 'string' && bag['color'] !== '' ? bag['color'].slice(1) : undefined;

/** The charts of a sheet as the xlsx library wants them; kinds that it does not write are noted. */
export function writeCharts(charts: readonly Chart[], losses: Losses): SheetChart[] {
  return charts.flatMap((chart): SheetChart[] => {
    const { sheet, settings, legend, axes } = chart;
    const kind = drawnKind(String(settings['chartType']));
    const series = chart.series.filter(({ values }) => values !== '');
    if (!kind || series.length === 0) {
      losses.note(`A chart of the kind ${String(settings['chartType'])} is left out.`, sheet.name);
      return [];
    }
    const { row, column, rows, columns } = chartCells(chart);
    const title = chartTitle(chart);
    const position = LEGEND[String(legend['position'] ?? 'Bottom')] ?? 'bottom';
    return [
      {
        type: kindOf(kind),
        ...groupingOf(kind),
        ...(title ? { title } : { showTitle: false }),
        ...(kind.type === 'line' && !kind.filled ? { showLineMarkers: kind.markers ?? false } : {}),
        ...(chart.dataLabels['showValue'] === true ? { dataLabels: { showValue: true } } : {}),
        altText: title || String(settings['name']),
        legend: legend['visible'] === false ? false : position,
        anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
        axes: { x: axisOf(axes.category), y: axisOf(axes.value) },
        series: series.map((one) => {
          const color = kind.type === 'bar' ? colorIn(one.fill) : (colorIn(one.line) ?? colorIn(one.fill));
          return {
            name: String(one.settings['name'] ?? ''),
            values: fixed(one.values, sheet.name),
            ...(one.categories === '' ? {} : { categories: fixed(one.categories, sheet.name) }),
            ...(color === undefined ? {} : { color }),
          };
        }),
      },
    ];
  });
}
