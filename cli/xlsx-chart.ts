import type { SheetChart } from 'hucre/xlsx';
import type { Chart } from '../src/report/plan';
import { COLOURS, FONT } from '../src/report/styles';
import { blockName, fixed } from './xlsx-areas';

/** A chart as the xlsx library wants it. The first category stands on top, as in the table it is made from. */
export function sheetChart(chart: Chart, last: number): SheetChart {
  if (chart.kind === 'line' || chart.kind === 'column') return standingChart(chart, chart.kind, last);
  const bottom = chart.place.bottom === 'end' ? last : chart.place.bottom;
  const stacked = chart.kind === 'stacked bar';
  const text = { labelFontSize: 8, labelColor: COLOURS.ink, labelFontFamily: FONT.name };
  return {
    type: 'bar',
    ...frameOf(chart, bottom),
    barGrouping: stacked ? 'stacked' : 'clustered',
    gapWidth: 45,
    ...(stacked ? { overlap: 100 } : {}),
    legend: stacked ? 'right' : false,
    series: seriesOf(chart, last),
    ...(stacked
      ? {}
      : {
          dataLabels: {
            showValue: true,
            position: 'outEnd' as const,
            fontSize: 8,
            fontFamily: FONT.name,
            numberFormat: { formatCode: `${chart.numbers};;`, sourceLinked: false },
          },
        }),
    axes: {
      x: { reverse: true, majorTickMark: 'none', minorTickMark: 'none', ...text },
      y: {
        hidden: !stacked,
        crosses: 'max',
        majorTickMark: 'none',
        minorTickMark: 'none',
        gridlines: { major: false },
        ...text,
      },
    },
  };
}

/** Title, place and letters, which all kinds have in common. */
function frameOf(chart: Chart, bottom: number) {
  return {
    ...(chart.title === '' ? { showTitle: false } : { title: chart.title, titleFontSize: 10, titleBold: true }),
    anchor: {
      from: { row: chart.place.top, col: chart.place.left },
      to: { row: bottom + 1, col: chart.place.right + 1 },
    },
    legendFontSize: 8,
    legendFontFamily: FONT.name,
    titleFontFamily: FONT.name,
    chartSpaceBorderColor: COLOURS.paper,
    altText: chart.description,
  };
}

function seriesOf({ series, categories }: Chart, last: number): SheetChart['series'] {
  return series.map(({ name, values, colour }) => ({
    name,
    color: COLOURS[colour],
    values: fixed(blockName(values, last)),
    categories: fixed(blockName(categories, last)),
  }));
}

/** Lines or columns over their categories, with the axis of values at the left and the categories below all of them. */
function standingChart(chart: Chart, type: 'line' | 'column', last: number): SheetChart {
  const text = { labelFontSize: 8, labelColor: COLOURS.ink, labelFontFamily: FONT.name };
  return {
    type,
    ...(type === 'column' ? { gapWidth: 45 } : {}),
    ...frameOf(chart, chart.place.bottom === 'end' ? last : chart.place.bottom),
    legend: chart.series.length > 1 ? 'bottom' : false,
    series: seriesOf(chart, last)!,
    axes: {
      x: { tickLblPos: 'low', majorTickMark: 'none', minorTickMark: 'none', ...text },
      y: {
        numberFormat: { formatCode: chart.numbers, sourceLinked: false },
        majorTickMark: 'none',
        minorTickMark: 'none',
        gridlines: { major: true },
        ...text,
      },
    },
  };
}
