import type { Outcome } from '../../src/model/outcome';
import { cellsOf, isStyled, type Area, type PlanCell, type PlanRow, type SheetPlan } from '../../src/report/plan';
import { STYLES, type Look, type StyleName } from '../../src/report/styles';
import { pointsOf } from './begin';
import { addColour, hex } from './colours';
import { done, type Desk } from './desk';
import { chunkEnd, entryOf } from './entries';
import { addressOf, blockOf } from './places';
import { addChart } from './render-chart';
import { dress } from './render-look';
import { addValidation, setPrint } from './render-parts';

/** Looks in one request: each is a handful of actions. */
const LOOKS_AT_ONCE = 400;

interface Sheets {
  sheet: Excel.Worksheet;
  plan: SheetPlan;
  rows: PlanRow[];
}

/** Renders plans as new sheets behind the others and shows the first of them. Existing sheets are never touched. */
export function renderSheets(
  desk: Desk,
  plans: readonly SheetPlan[],
  onSheet: (name: string) => void = () => undefined,
): Promise<Outcome<string>> {
  return desk.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    context.workbook.tables.load('items/name');
    await context.sync();
    const taken = sheets.items.map(({ name }) => name);
    const tables = context.workbook.tables.items.map(({ name }) => name);
    let first: Excel.Worksheet | null = null;
    let firstName = '';
    for (const plan of plans) {
      const name = freeName(plan.name, taken, ' ');
      taken.push(name);
      onSheet(name);
      const sheet = sheets.add(name);
      first ??= sheet;
      firstName ||= name;
      await renderSheet(context, { sheet, plan, rows: await collect(plan.rows) }, tables);
    }
    first?.activate();
    await context.sync();
    return done(firstName);
  });
}

/** A name that is not taken: "Board", "Board 2", … */
function freeName(wanted: string, taken: readonly string[], gap: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}${gap}${n}`;
  return name;
}

async function collect(rows: SheetPlan['rows']): Promise<PlanRow[]> {
  const all: PlanRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function renderSheet(context: Excel.RequestContext, given: Sheets, tables: string[]): Promise<void> {
  const { sheet, plan, rows } = given;
  await writeRows(context, given);
  const areaOf = ({ top, left, bottom, right }: Area): Excel.Range =>
    blockOf(sheet, top, left, (bottom === 'end' ? Math.max(rows.length - 1, top) : bottom) - top + 1, right - left + 1);
  await setLooks(context, given);
  for (const area of plan.merges ?? []) areaOf(area).merge(false);
  if (plan.table) {
    const table = sheet.tables.add(areaOf(plan.table.area), true);
    table.name = freeName(plan.table.name, tables, '');
    tables.push(table.name);
  } else if (plan.filter) {
    sheet.autoFilter.apply(areaOf(plan.filter));
  }
  for (const format of plan.conditionalFormats ?? []) {
    addColour(areaOf(format.area), format, addressOf(format.area.top, format.area.left, 1, 1));
  }
  for (const validation of plan.validations ?? []) addValidation(areaOf(validation.area), validation);
  for (const chart of plan.charts ?? []) addChart(sheet, chart, areaOf);
  const { rows: above = 0, columns: beside = 0 } = plan.freeze ?? {};
  if (above > 0 && beside > 0) sheet.freezePanes.freezeAt(blockOf(sheet, 0, 0, above, beside));
  else if (above > 0) sheet.freezePanes.freezeRows(above);
  else if (beside > 0) sheet.freezePanes.freezeColumns(beside);
  if (plan.gridLines === false) sheet.showGridlines = false;
  if (plan.tab) sheet.tabColor = hex(plan.tab);
  if (plan.print) setPrint(sheet, plan.print, areaOf);
  if (plan.visibility === 'hidden') sheet.visibility = 'Hidden';
  await context.sync();
}

const valueIn = (cell: PlanCell | undefined) => (cell === undefined ? null : isStyled(cell) ? cell.value : cell);

async function writeRows(context: Excel.RequestContext, { sheet, plan, rows }: Sheets): Promise<void> {
  const width = Math.max(1, plan.columns.length, ...rows.map((row) => cellsOf(row).length));
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => valueIn(cellsOf(row)[at])));
  for (let from = 0; from < values.length;) {
    const to = chunkEnd(values, from);
    blockOf(sheet, from, 0, to - from, width).values = values.slice(from, to).map((row) => row.map(entryOf));
    from = to;
    await context.sync();
  }
}

/** Widths and looks: each column's own first, then the cells that look otherwise, in runs. */
async function setLooks(context: Excel.RequestContext, { sheet, plan, rows }: Sheets): Promise<void> {
  let looks = 0;
  const put = async (range: Excel.Range, style: StyleName) => {
    dress(range, STYLES[style] as Look);
    if (++looks % LOOKS_AT_ONCE === 0) await context.sync();
  };
  for (const [column, { width, style, hidden }] of plan.columns.entries()) {
    const range = blockOf(sheet, 0, column, Math.max(1, rows.length), 1);
    range.format.columnWidth = pointsOf(width);
    if (hidden) range.columnHidden = true;
    if (style) await put(range, style);
  }
  for (const [at, row] of rows.entries()) {
    if ('height' in row && row.height !== undefined) blockOf(sheet, at, 0, 1, 1).format.rowHeight = row.height;
    const cells = cellsOf(row);
    for (let from = 0; from < cells.length;) {
      const style = styleIn(cells[from]);
      let to = from + 1;
      while (to < cells.length && styleIn(cells[to]) === style) to++;
      if (style && style !== plan.columns[from]?.style) await put(blockOf(sheet, at, from, 1, to - from), style);
      from = to;
    }
  }
  await context.sync();
}

const styleIn = (cell: PlanCell | undefined): StyleName | undefined =>
  cell !== undefined && isStyled(cell) ? cell.style : undefined;
