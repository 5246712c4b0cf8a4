import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import type { Area, SheetPlan, WorkbookPlan } from '../src/report/plan';
import { clip } from '../src/report/clip';
import { COLOURS, FONT, STYLES, type StyleName } from '../src/report/styles';
import { columnName, reference, type SheetFindings, type StyleNumbers } from './xlsx-cells';
import { blockName, fixed, quoted } from './xlsx-areas';
import { sheetChart } from './xlsx-chart';
import { printNames, printSetup } from './xlsx-print';
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

export interface FrameOptions extends Pick<WorkbookPlan, 'title' | 'description' | 'names' | 'showStored'> {
  /** Number of the sheet to show. */
  open: number;
  modified?: Date;
}

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Makes the frame for these sheets. Every style of the style sheet gets its number in every frame, always the same. */
export async function frameWorkbook(sheets: readonly FramedSheet[], about: FrameOptions): Promise<Frame> {
  const archive = await writeXlsx({
    sheets: sheets.map(({ plan, found }, at) => framedSheet(plan, found, at === 0)),
    namedRanges: [...sheets.flatMap(({ plan, found }) => printNames(plan, found)), ...definedNames(sheets, about)],
    properties: {
      title: about.title,
      description: about.description,
      creator: 'Sourcing Analysis',
      ...(about.modified ? { modified: about.modified } : {}),
    },
    defaultFont: { ...FONT, color: { rgb: COLOURS.ink } },
    activeSheet: about.open,
  });
  const rest = await unzip(archive);
  widenNotes(rest);
  if (about.showStored) askToShowStored(rest);
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

function framedSheet(plan: SheetPlan, found: SheetFindings, carriesStyles: boolean): WriteSheet {
  const last = found.rows - 1;
  const { name, columns, freeze, filter, merges = [], charts = [], gridLines = true, tab, print, visibility } = plan;
  return {
    name,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    cells: singleCells(found, carriesStyles),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom === 'end' ? last : bottom,
      endCol: right,
    })),
    ...(freeze === undefined ? {} : { freezePane: freeze }),
    ...tables(plan, last),
    ...(filter === undefined || last <= filter.top ? {} : { autoFilter: { range: blockName(filter, last) } }),
    dataValidations: dropDowns(plan, last),
    conditionalRules: conditionalRules(plan, last),
    charts: charts.map((chart) => sheetChart(chart, last)),
    view: { showGridLines: gridLines, ...(tab ? { tabColor: { rgb: COLOURS[tab] } } : {}) },
    ...(print === undefined ? {} : printSetup(print)),
    ...(visibility === 'hidden' ? { hidden: true } : {}),
  };
}

/** The first sheet carries one cell of each style in its first row: where the library's numbers are read off, and cut out again. */
function singleCells(found: SheetFindings, carriesStyles: boolean): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number, more: Partial<Cell>) => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...more });
  };
  if (carriesStyles) STYLE_NAMES.forEach((name, column) => at(0, column, { style: cellStyle(name) }));
  for (const { row, column, link } of found.links) {
    const location = `${quoted(link.sheet)}!${reference(link.row, link.column)}`;
    at(row, column, { hyperlink: { target: '', location } });
  }
  for (const { row, column, text } of found.notes) at(row, column, { comment: { author: '', text } });
  return cells;
}

function definedNames(sheets: readonly FramedSheet[], { names = [] }: FrameOptions): { name: string; range: string }[] {
  const last = new Map(sheets.map(({ plan, found }) => [plan.name, found.rows - 1]));
  return names
    .filter(({ sheet }) => last.has(sheet))
    .map(({ name, sheet, area }) => {
      const block = fixed(blockName(area, last.get(sheet)!));
      const [from, to] = block.split(':');
      return { name, range: `${quoted(sheet)}!${from === to ? from : block}` };
    });
}

/**
 * LibreOffice shows the stored texts of formulas that it does not know only where the name of the writing program begins
 * with "Microsoft": of all others it thinks that they may be wrong, and shows #NAME? instead.
 */
function askToShowStored(parts: Map<string, Uint8Array>): void {
  const path = 'docProps/app.xml';
  const xml = new TextDecoder().decode(parts.get(path));
  const kept = xml.replace(
    /<Application>[^<]*<\/Application>/,
    '<Application>Microsoft Excel workbook, written by Sourcing Analysis</Application>',
  );
  parts.set(path, new TextEncoder().encode(kept));
}

/** A table needs a row below its header; without one Excel would "repair" the file. */
function tables({ table }: SheetPlan, last: number): Pick<WriteSheet, 'tables'> {
  if (table === undefined || last <= table.area.top) return {};
  const { name, area, columns } = table;
  const range = blockName(area, last);
  return { tables: [{ name, range, columns: columns.map((title) => ({ name: title })), style: 'TableStyleLight1' }] };
}

/** Excel's limits for the heading and the text of the note beside a drop-down, and of its refusal. */
const LONGEST = { title: 32, message: 255, refusal: 225 } as const;

/** Remarks without a list are for the pane, where a policy is edited. */
function dropDowns({ validations = [] }: SheetPlan, last: number): NonNullable<WriteSheet['dataValidations']> {
  const lists = validations.filter(({ list }) => list.length > 0);
  return lists.map(({ area, list, title, message, strict }) => ({
    type: 'list',
    values: listOf(list),
    range: blockName(area, last),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    inputTitle: clip(title, LONGEST.title),
    inputMessage: clip(message, LONGEST.message),
    errorTitle: clip(title, LONGEST.title),
    errorMessage: clip(message, LONGEST.refusal),
  }));
}

function conditionalRules(
  { conditionalFormats = [] }: SheetPlan,
  last: number,
): NonNullable<WriteSheet['conditionalRules']> {
  const shown = conditionalFormats.filter(({ area }) => last >= area.top);
  return shown.map(({ area, when, text, style }, at) => ({
    type: when === 'equals' ? 'cellIs' : 'expression',
    ...(when === 'equals' ? { operator: 'equal' as const } : {}),
    formula: when === 'equals' ? stringLiteral(text) : beginsWith(area, text),
    priority: at + 1,
    range: blockName(area, last),
    style: conditionalStyle(style),
  }));
}

/** The library draws every note in a box for a few words; questions need room. */
function widenNotes(parts: Map<string, Uint8Array>): void {
  for (const [name, content] of parts) {
    if (!/vmlDrawing\d+\.vml$/.test(name)) continue;
    const wide = new TextDecoder()
      .decode(content)
      .replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => {
        return `<x:Anchor>${column},15,${row},2,${Number(column) + 4},31,${Number(row) + 8},4</x:Anchor>`;
      })
      .replaceAll('width:108pt;height:59.25pt', 'width:240pt;height:120pt');
    parts.set(name, new TextEncoder().encode(wide));
  }
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
