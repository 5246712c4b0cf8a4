import { readArea } from '../../model/area';
import { cellAt, plainValue, readGrid, styleAt, styleValue } from '../../model/cells';
import { textOf } from '../../model/number-format';
import type { Chart, Workbook } from '../../model/workbook';
import type { DrawnKind } from './chart-kinds';

/** A series with the values that its cells hold now; a cell that is no number leaves a gap. */
export interface DrawnSeries {
  name: string;
  values: (number | null)[];
  /** As numbers, for charts with two axes of values. */
  positions: (number | null)[];
  /** Empty: the drawing chooses. */
  color: string;
}

export interface DrawnData {
  labels: string[];
  series: DrawnSeries[];
}

const numberIn = (value: unknown) => (typeof value === 'number' ? value : null);
const colorIn = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a chart shows, read from its cells. A reference that leads nowhere any more gives no values. */
export function readChartData(workbook: Workbook, chart: Chart, { type }: DrawnKind): DrawnData {
  const cellsOf = (address: string) => {
    if (address === '') return [];
    try {
      const { sheet, ...rect } = readArea(workbook, chart.sheet, address);
      return readGrid(rect, (row, column) => ({
        value: cellAt(sheet, row, column)?.value ?? '',
        format: styleValue(styleAt(sheet, row, column), 'numberFormat'),
      })).flat();
    } catch {
      return [];
    }
  };
  const series = chart.series.map((one): DrawnSeries & { labels: string[] } => {
    const categories = cellsOf(one.categories);
    const values = cellsOf(one.values).map(({ value }) => numberIn(plainValue(value)));
    return {
      name: String(one.settings['name'] ?? ''),
      values,
      positions: values.map((_, at) => numberIn(plainValue(categories[at]?.value ?? '')) ?? at + 1),
      color:
        colorIn(type === 'line' || type === 'scatter' ? one.line['color'] : undefined) || colorIn(one.fill['color']),
      labels: categories.map(({ value, format }) => textOf(value, format)),
    };
  });
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = series.find(({ labels }) => labels.length > 0)?.labels ?? [];
  return {
    labels: Array.from({ length: longest }, (_, at) => named[at] ?? String(at + 1)),
    series: series.map(({ name, values, positions, color }) => ({ name, values, positions, color })),
  };
}
