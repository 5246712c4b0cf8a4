import type { Outcome } from '../../src/model/outcome';
import type { Area, PlanRow, SheetPlan } from '../../src/report/plan';
import { addColour, hex } from './colours';
import { done, type Desk } from './desk';
import { addressOf, blockOf } from './places';
import { setFrame, setLooks, writeRows } from './render-cells';
import { addChart } from './render-chart';
import { addValidation, setPrint } from './render-parts';

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
export function freeName(wanted: string, taken: readonly string[], gap: string): string {
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
  const placed = { sheet, plan, rows, corner: { row: 0, column: 0 } };
  await writeRows(context, placed);
  setFrame(placed);
  const areaOf = ({ top, left, bottom, right }: Area): Excel.Range =>
    blockOf(sheet, top, left, (bottom === 'end' ? Math.max(rows.length - 1, top) : bottom) - top + 1, right - left + 1);
  await setLooks(context, placed);
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
