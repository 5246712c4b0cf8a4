import type { Area, Chart } from '../../src/report/plan';
import { hex } from './colours';

/** Adds a native chart over cells that are written already. */
export function addChart(sheet: Excel.Worksheet, chart: Chart, areaOf: (area: Area) => Excel.Range): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const added = sheet.charts.add(chart.kind === 'bar' ? 'BarClustered' : 'BarStacked', areaOf(first.values), 'Columns');
  const categories = areaOf(chart.categories);
  const start = added.series.getItemAt(0);
  for (const [at, { name, values, colour }] of [first, ...others].entries()) {
    const series = at === 0 ? start : added.series.add(name);
    series.name = name;
    if (at > 0) series.setValues(areaOf(values));
    series.setXAxisValues(categories);
    series.format.fill.setSolidColor(hex(colour));
  }
  added.title.visible = chart.title !== '';
  if (chart.title !== '') added.title.text = chart.title;
  added.legend.visible = chart.series.length > 1;
  added.axes.categoryAxis.reversePlotOrder = true;
  const { top, left, bottom, right } = chart.place;
  const last = bottom === 'end' ? top : bottom;
  added.setPosition(
    areaOf({ top, left, bottom: top, right: left }),
    areaOf({ top: last, left: right, bottom: last, right }),
  );
}
