import { printRect, quoteSheet, type Rect } from './address';
import { cellAt, plainValue } from './cells';
import type { Series } from './parts';
import { issueId, type Area, type Chart, type Sheet, type Workbook } from './workbook';

const addressOf = (sheet: Sheet, rect: Rect) => `${quoteSheet(sheet.name)}!${printRect(rect)}`;

export function newSeries(name: string): Series {
  return { settings: { name }, fill: {}, line: {}, dataLabels: {}, values: '', categories: '' };
}

/** A series per column (or row) of the source; text in the first row and column is taken for names, as Excel does. */
function readSeries(source: Area, byRows: boolean): Series[] {
  const { sheet, row, column, rows, columns } = source;
  const at = (r: number, c: number) => plainValue(cellAt(sheet, r, c)?.value ?? '');
  const head = rows > 1 && typeof at(row, column + columns - 1) === 'string' ? 1 : 0;
  const side = columns > 1 && typeof at(row + rows - 1, column) === 'string' ? 1 : 0;
  const body: Rect = { row: row + head, column: column + side, rows: rows - head, columns: columns - side };
  const count = byRows ? body.rows : body.columns;
  return Array.from({ length: count }, (_, n) => {
    const values = byRows ? { ...body, row: body.row + n, rows: 1 } : { ...body, column: body.column + n, columns: 1 };
    const categories = byRows ? { ...body, row, rows: head } : { ...body, column, columns: side };
    const named = byRows ? side && at(values.row, column) : head && at(row, values.column);
    return {
      ...newSeries(named ? String(named) : `Series${n + 1}`),
      values: addressOf(sheet, values),
      categories: (byRows ? head : side) ? addressOf(sheet, categories) : '',
    };
  });
}

/** Points a chart at new cells. */
export function setChartData(chart: Chart, source: Area, seriesBy: string): void {
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && source.columns > source.rows);
  chart.source = addressOf(source.sheet, source);
  chart.series = readSeries(source, byRows);
}

export function addChart(workbook: Workbook, sheet: Sheet, type: string, source: Area, seriesBy: string): Chart {
  const axis = () => ({ settings: {}, title: {} });
  const name = `Chart ${sheet.charts.length + 1}`;
  const chart: Chart = {
    id: issueId(workbook),
    sheet,
    settings: { name, chartType: type, top: 0, left: 0, width: 360, height: 216 },
    title: { text: 'Chart Title', visible: true },
    titleFont: {},
    legend: { visible: true, position: 'Bottom' },
    dataLabels: {},
    axes: { category: axis(), value: axis(), series: axis() },
    series: [],
    source: '',
  };
  setChartData(chart, source, seriesBy);
  sheet.charts.push(chart);
  return chart;
}
