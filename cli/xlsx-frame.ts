import { writeXlsx, type Cell, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import type { Area, Chart, PrintSetup, SheetPlan } from '../src/report/plan';
import { COLOURS, FONT, STYLES, type StyleName } from '../src/report/styles';
import { columnName, reference, type SheetFindings, type StyleNumbers } from './xlsx-cells';
import { cellStyle, conditionalStyle } from './xlsx-look';
import { unzip } from './xlsx-unzip';

/** A sheet with what was found while its rows were written. */
export interface FramedSheet {
  plan: SheetPlan;
  found: SheetFindings;
}

/**
 * A workbook without its rows. The library makes everything that needs to know the format well: styles, tables,
 * drop-downs, conditional formats, charts, comments, print set-up. The rows are put between `head` and `tail` of each sheet.
 */
export interface Frame {
  sheets: { path: string; head: string; tail: string }[];
  numbers: StyleNumbers;
  /** All other parts of the file. */
  rest: Map<string, Uint8Array>;
}

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Makes the frame for these sheets. Every style of the style sheet gets its number in every frame, always the same. */
export async function frameWorkbook(
  sheets: readonly FramedSheet[],
  about: { title: string; description: string; open: number },
): Promise<Frame> {
  const archive = await writeXlsx({
    sheets: sheets.map(({ plan, found }, at) => framedSheet(plan, found, at === 0)),
    namedRanges: sheets.flatMap(({ plan, found }) => printNames(plan, found)),
    properties: { title: about.title, description: about.description, creator: 'Sourcing Analysis' },
    defaultFont: { ...FONT, color: { rgb: COLOURS.ink } },
    activeSheet: about.open,
  });
  const rest = await unzip(archive);
  const framed: Frame['sheets'] = [];
  let numbers: StyleNumbers | undefined;
  for (let at = 1; at <= sheets.length; at++) {
    const path = `xl/worksheets/sheet${at}.xml`;
    const xml = new TextDecoder().decode(rest.get(path));
    rest.delete(path);
    numbers ??= styleNumbers(xml);
    framed.push({ path, ...cutOutRows(xml) });
  }
  return { sheets: framed, numbers: numbers!, rest };
}

/** The first sheet carries one cell of each style in its first row: where the library's numbers are read off, and cut out again. */
function framedSheet(plan: SheetPlan, found: SheetFindings, carriesStyles: boolean): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number, more: Partial<Cell>) => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...more });
  };
  if (carriesStyles) STYLE_NAMES.forEach((name, column) => at(0, column, { style: cellStyle(name) }));
  for (const { row, column, link } of found.links) {
    at(row, column, {
      hyperlink: { target: '', location: `${quoted(link.sheet)}!${reference(link.row, link.column)}` },
    });
  }
  for (const { row, column, text } of found.notes) at(row, column, { comment: { author: '', text } });
  const last = found.rows - 1;
  const reaches = (area: Area) => last > area.top;
  const a1 = (area: Area) => blockName(area, last);
  const { table, filter, validations = [], conditionalFormats = [], charts = [], merges = [] } = plan;
  return {
    name: plan.name,
    columns: plan.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    cells,
    merges: merges.map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom === 'end' ? last : area.bottom,
      endCol: area.right,
    })),
    ...(plan.freeze === undefined ? {} : { freezePane: plan.freeze }),
    ...(table === undefined || !reaches(table.area)
      ? {}
      : {
          tables: [
            {
              name: table.name,
              range: a1(table.area),
              columns: table.columns.map((name) => ({ name })),
              style: 'TableStyleLight1',
            },
          ],
        }),
    ...(filter === undefined || !reaches(filter) ? {} : { autoFilter: { range: a1(filter) } }),
    dataValidations: validations.map(({ area, list, title, message, strict }) => ({
      type: 'list',
      values: listOf(list),
      range: a1(area),
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      errorStyle: strict ? 'stop' : 'warning',
      inputTitle: title.slice(0, 32),
      inputMessage: message.slice(0, 255),
      errorTitle: title.slice(0, 32),
      errorMessage: message.slice(0, 225),
    })),
    conditionalRules: conditionalFormats
      .filter(({ area }) => last >= area.top)
      .map(({ area, when, text, style }, priority) => ({
        type: when === 'equals' ? 'cellIs' : 'expression',
        ...(when === 'equals' ? { operator: 'equal' as const } : {}),
        formula: when === 'equals' ? stringLiteral(text) : beginsWith(area, text),
        priority: priority + 1,
        range: a1(area),
        style: conditionalStyle(style),
      })),
    charts: charts.map((chart) => sheetChart(chart, last)),
    view: { showGridLines: plan.gridLines ?? true, ...(plan.tab ? { tabColor: { rgb: COLOURS[plan.tab] } } : {}) },
    ...(plan.print === undefined ? {} : printSetup(plan.print)),
    ...(plan.visibility === 'hidden' ? { hidden: true } : {}),
  };
}

function printSetup({ orientation, paper, fit, footer }: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      orientation,
      paperSize: paper,
      fitToPage: true,
      fitToWidth: fit.wide,
      fitToHeight: fit.tall === 'any' ? 0 : fit.tall,
      horizontalCentered: fit.tall === 1,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: footer === undefined ? 0.4 : 0.6, header: 0.2, footer: 0.3 },
    },
    ...(footer === undefined ? {} : { headerFooter: { oddFooter: `&R&8${footer}` } }),
  };
}

/** Print areas and repeated rows live in the file as names. Columns come before rows, as Excel itself writes them. */
function printNames(
  { name, print }: SheetPlan,
  { rows }: SheetFindings,
): { name: string; range: string; scope: string }[] {
  if (print === undefined) return [];
  const { area, titleRows, titleColumn } = print;
  const sheet = quoted(name);
  const titles = [
    ...(titleColumn === undefined ? [] : [`${sheet}!$${columnName(titleColumn)}:$${columnName(titleColumn)}`]),
    ...(titleRows === undefined ? [] : [`${sheet}!$1:$${titleRows}`]),
  ];
  return [
    ...(area === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', range: `${sheet}!${fixed(blockName(area, rows - 1))}`, scope: name }]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }]),
  ];
}

function sheetChart(chart: Chart, last: number): SheetChart {
  const bottom = chart.place.bottom === 'end' ? last : chart.place.bottom;
  const stacked = chart.kind === 'stacked bar';
  const text = { labelFontSize: 8, labelColor: COLOURS.ink, labelFontFamily: FONT.name };
  return {
    type: 'bar',
    ...(chart.title === '' ? { showTitle: false } : { title: chart.title, titleFontSize: 10, titleBold: true }),
    anchor: {
      from: { row: chart.place.top, col: chart.place.left },
      to: { row: bottom + 1, col: chart.place.right + 1 },
    },
    barGrouping: stacked ? 'stacked' : 'clustered',
    gapWidth: 45,
    ...(stacked ? { overlap: 100 } : {}),
    legend: stacked ? 'right' : false,
    legendFontSize: 8,
    legendFontFamily: FONT.name,
    titleFontFamily: FONT.name,
    chartSpaceBorderColor: COLOURS.paper,
    series: chart.series.map(({ name, values, colour }) => ({
      name,
      color: COLOURS[colour],
      values: fixed(blockName(values, last)),
      categories: fixed(blockName(chart.categories, last)),
    })),
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
    altText: chart.description,
  };
}

/** Excel reads a written-out list up to its first 255 characters, and takes commas for separators. */
function listOf(list: readonly string[]): string[] {
  if (list.join(',').length > 255 || list.some((entry) => entry.includes(','))) {
    throw new RangeError(`A drop-down cannot hold this list: ${list.join(' | ')}`);
  }
  return [...list];
}

const stringLiteral = (text: string) => `"${text.replaceAll('"', '""')}"`;
const beginsWith = ({ top, left }: Area, text: string) =>
  `LEFT(${reference(top, left)},${text.length})=${stringLiteral(text)}`;
const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
const fixed = (block: string) => block.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function blockName({ top, left, bottom, right }: Area, last: number): string {
  return `${reference(top, left)}:${reference(Math.max(top, bottom === 'end' ? last : bottom), right)}`;
}

function styleNumbers(xml: string): StyleNumbers {
  const found = new Map(
    [...xml.matchAll(/<c r="([A-Z]+)1" s="(\d+)"/g)].map(([, column, number]) => [column, Number(number)]),
  );
  return Object.fromEntries(STYLE_NAMES.map((name, at) => [name, found.get(columnName(at)) ?? 0])) as StyleNumbers;
}

/** The sheet's size is left out: it is not known when the head is written, and no reader needs it. */
function cutOutRows(xml: string): { head: string; tail: string } {
  const [head = '', tail] = xml.replace(/<dimension [^>]*>/, '').split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  if (tail === undefined) throw new Error('The xlsx library wrote a sheet without rows in an unknown way');
  return { head, tail };
}
