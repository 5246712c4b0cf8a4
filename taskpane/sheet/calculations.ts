import {
  ASSUMPTION_COLUMNS,
  ASSUMPTION_PLACES,
  ASSUMPTIONS,
  assumptionsHead,
  groupRows,
  ORIGIN_COLUMN,
} from '../../src/report/assumptions';
import { ASSUMPTIONS_SUBTITLE, type Calculation } from '../../src/report/calculation';
import type { Area, PlanRow } from '../../src/report/plan';
import type { Calculations } from '../book';
import { MARK } from './assumptions';
import { insertionOf, recordsIn, withRecord, type AddedInput, type CalculationRecord } from './calculation-record';
import { pointsOf } from './begin';
import { hex } from './colours';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, keepInDrawer } from './drawers';
import { blockOf } from './places';
import { freeName } from './render';
import { setFrame, setLooks, widthOf, writeRows, type Placed } from './render-cells';
import { addChart } from './render-chart';
import { findSite, type Found } from './site';
import { takeOut } from './take-out';

/** Calculations of the workbook behind Office.js. */
export function openCalculations(desk: Desk, clock: () => Date): Calculations {
  return {
    find: (calculation, destination) =>
      desk.run(async (context) => {
        const found = await findSite(desk, context, calculation, destination, 'keep');
        return found.ok ? done(found.value.site) : found;
      }),
    insert: (calculation, destination, by) =>
      desk.run(async (context) => {
        const found = await findSite(desk, context, calculation, destination, by);
        if (!found.ok) return found;
        const [problem] = found.value.site.problems;
        if (problem) return { ok: false, problem };
        const record = recordOf(found.value, calculation, clock);
        // First what undo needs: should Excel stop half-way, what was written can be taken out.
        await keepInDrawer(context, found.value.memory, 'money', withRecord(found.value.records, record));
        await writeAll(context, found.value, record);
        await context.sync();
        return done(insertionOf(record));
      }),
    last: () =>
      desk.run(async (context) => {
        const kept = askForDrawer(askForMemory(context), 'money');
        await context.sync();
        const last = recordsIn(kept()).at(-1);
        return done(last ? insertionOf(last) : null);
      }),
    undo: (anyway) => takeOut(desk, anyway),
  };
}

function recordOf(found: Found, calculation: Calculation, clock: () => Date): CalculationRecord {
  const { site, naming, block, taken, charts, corner } = found;
  const inputs = calculation.groups.flatMap((group) =>
    group.inputs.flatMap((input): AddedInput[] =>
      naming.fresh.has(input.name) ? [{ name: naming.names.get(input.name)!, group: group.title, input }] : [],
    ),
  );
  const others = [...taken, ...inputs.map(({ name }) => name)];
  const names: string[] = [];
  for (const { title } of block.charts) names.push(freeName(title, [...charts, ...names], ' '));
  return {
    title: calculation.title,
    label: site.label,
    at: clock().toISOString(),
    question: calculation.question,
    given: calculation.given,
    block: freeName('Sourcing_calculation', others, '_'),
    names: Object.fromEntries(naming.names),
    corner,
    ownSheet: found.sheet === null,
    ownAssumptions: found.assumptions === null,
    inputs,
    charts: names,
    widths: found.bare,
  };
}

/**
 * Names first, then contents: should Excel stop half-way, undo finds by the names what was written so far. Inputs that are
 * new are added below those that are there; the sheet is made where there is none.
 */
async function writeAll(context: Excel.RequestContext, found: Found, record: CalculationRecord): Promise<void> {
  const { assumptions, sheets, strayMark, corner, block, site } = found;
  const { names, worksheets } = context.workbook;
  const needed = record.inputs.length > 0;
  const inputs = needed ? (assumptions?.sheet ?? worksheets.add(freeName(ASSUMPTIONS, sheets, ' '))) : null;
  const sheet = found.sheet ?? worksheets.add(site.label);
  const formulas = { sheet, plan: block, rows: block.rows, corner };
  const whole = blockOf(sheet, corner.row, corner.column, block.rows.length, widthOf(formulas));
  names.add(record.block, whole).visible = false;
  if (inputs) {
    if (strayMark) names.getItem(MARK).delete();
    if (!assumptions) names.add(MARK, blockOf(inputs, 0, 0, 1, 1)).visible = false;
    await writeAssumptions(context, inputs, found, record);
  }
  await writeBlock(context, formulas, found, record);
}

async function writeAssumptions(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { assumptions }: Found,
  record: CalculationRecord,
): Promise<void> {
  const plan = { columns: [...ASSUMPTION_COLUMNS, ORIGIN_COLUMN] };
  const rows: PlanRow[] = assumptions ? [] : assumptionsHead(ASSUMPTIONS_SUBTITLE);
  const corner = { row: assumptions?.bottom ?? 0, column: assumptions?.left ?? 0 };
  const column = corner.column + ASSUMPTION_PLACES.value;
  for (const group of groupsOf(record)) {
    rows.push(...groupRows(group, true));
    const top = corner.row + rows.length - group.inputs.length;
    group.inputs.forEach(({ name }, at) => context.workbook.names.add(name, blockOf(sheet, top + at, column, 1, 1)));
  }
  const placed = { sheet, plan, rows, corner };
  await writeRows(context, placed);
  await setLooks(context, placed);
  if (assumptions) return;
  setFrame(placed);
  sheet.showGridlines = false;
  sheet.tabColor = hex('navy');
}

/** The inputs that were added, under the titles of their groups and with the names that they got. */
function groupsOf({ inputs }: Pick<CalculationRecord, 'inputs'>) {
  const groups = new Map<string, AddedInput['input'][]>();
  for (const { name, input, group } of inputs) {
    const known = groups.get(group) ?? [];
    groups.set(group, [...known, { ...input, name }]);
  }
  return [...groups].map(([title, each]) => ({ title, inputs: each }));
}

async function writeBlock(
  context: Excel.RequestContext,
  placed: Placed,
  { block, corner, bare, sheet: standing }: Found,
  record: CalculationRecord,
): Promise<void> {
  const { sheet } = placed;
  await writeRows(context, placed);
  await setLooks(context, placed);
  if (standing === null) {
    setFrame(placed);
    sheet.showGridlines = false;
  } else {
    for (const { column } of bare) {
      const planned = block.columns[column - corner.column]?.width;
      if (planned !== undefined) blockOf(sheet, 0, column, 1, 1).format.columnWidth = pointsOf(planned);
    }
  }
  const areaOf = ({ top, left, bottom, right }: Area): Excel.Range =>
    blockOf(
      sheet,
      corner.row + top,
      corner.column + left,
      (bottom === 'end' ? block.rows.length - 1 : bottom) - top + 1,
      right - left + 1,
    );
  block.charts.forEach((chart, at) => addChart(sheet, chart, areaOf, record.charts[at]));
  sheet.activate();
  blockOf(sheet, corner.row, corner.column, 1, 1).select();
}
