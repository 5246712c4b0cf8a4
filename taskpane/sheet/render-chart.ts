import type { Area, Chart } from '../../src/report/plan';
import { hex } from './colours';

const KINDS = {
  bar: 'BarClustered',
  'stacked bar': 'BarStacked',
  column: 'ColumnClustered',
  line: 'Line',
} as const satisfies Record<Chart['kind'], string>;

/** Adds a native chart over cells that are written already; a name makes it findable again. */
export function addChart(
  sheet: Excel.Worksheet,
  chart: Chart,
  areaOf: (area: Area) => Excel.Range,
  chartName?: string,
): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const added = sheet.charts.add(KINDS[chart.kind], areaOf(first.values), 'Columns');
  if (chartName !== undefined) added.name = chartName;
  const stands = chart.kind === 'line' || chart.kind === 'column';
  const categories = areaOf(chart.categories);
  const start = added.series.getItemAt(0);
  for (const [at, { name, values, colour }] of [first, ...others].entries()) {
    const series = at === 0 ? start : added.series.add(name);
    series.name = name;
    if (at > 0) series.setValues(areaOf(values));
    series.setXAxisValues(categories);
    if (chart.kind === 'line') series.format.line.color = hex(colour);
    else series.format.fill.setSolidColor(hex(colour));
  }
  added.title.visible = chart.title !== '';
  if (chart.title !== '') added.title.text = chart.title;
  added.legend.visible = chart.series.length > 1;
  // Bars begin at the top, as the table does that they are made from.
  if (!stands) added.axes.categoryAxis.reversePlotOrder = true;
  else {
    added.axes.categoryAxis.tickLabelPosition = 'Low';
    added.axes.valueAxis.numberFormat = chart.numbers;
  }
  const { top, left, bottom, right } = chart.place;
  const last = bottom === 'end' ? top : bottom;
  added.setPosition(
    areaOf({ top, left, bottom: top, right: left }),
    areaOf({ top: last, left: right, bottom: last, right }),
  );
}
