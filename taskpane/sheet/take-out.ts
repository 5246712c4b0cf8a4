import { usualNames } from '../../src/report/calculation';
import { calculationOf } from '../../src/report/calculations';
import { cellsOf } from '../../src/report/plan';
import type { Outcome } from '../../src/model/outcome';
import type { TakenOut } from '../book';
import { refuse } from '../problem';
import { insertionOf, recordsIn, type CalculationRecord } from './calculation-record';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, emptyDrawer, keepInDrawer } from './drawers';
import { addressOf, blockOf } from './places';
import { entryIn } from './render-cells';
import { isSame } from './same-entry';
import { askForAdded } from './take-out-inputs';

/** Cells that are searched for formulas that use an input; in a larger workbook inputs are left. */
const MOST_SEARCHED = 200_000;

/**
 * Takes the last calculation out: what was inserted and is unchanged. Four syncs: what is remembered, how it stands, which
 * formulas use its inputs, and taking it out.
 */
export function takeOut(desk: Desk, anyway: boolean): Promise<Outcome<TakenOut>> {
  return desk.run(async (context) => {
    const { workbook } = context;
    const memory = askForMemory(context);
    const asked = askForDrawer(memory, 'money');
    workbook.worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const kept = asked();
    if (kept === 'newer') return refuse('MEMORY_NEWER');
    const records = recordsIn(kept);
    const record = records.at(-1);
    if (!record) return refuse('NO_CALCULATION');

    const block = askForBlock(context, record);
    const added = askForAdded(context, record);
    const used = workbook.worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('cellCount,rowIndex,columnIndex');
      return { sheet, range };
    });
    workbook.names.load('items/name,items/formula');
    await context.sync();

    const standing = block.standing();
    const changed = standing?.changed ?? [];
    const first = standing && changed[0];
    if (first && !anyway) {
      const place = `${standing.sheet.name}!${addressOf(standing.corner.row + first.row, standing.corner.column + first.column, 1, 1)}`;
      return refuse('CALCULATION_CHANGED', { cells: changed.length, place });
    }
    const filled = used.filter(({ range }) => !range.isNullObject);
    const searched = filled.reduce((sum, { range }) => sum + range.cellCount, 0) <= MOST_SEARCHED ? filled : null;
    for (const { range } of searched ?? []) range.load('formulas');
    if (searched) await context.sync();
    const elsewhere = [
      ...workbook.names.items.map(({ formula }) => String(formula)),
      ...(searched ?? []).flatMap(({ sheet, range }) => formulasOf(sheet, range, standing)),
    ].join('\n');
    const isUsed = (name: string) => searched === null || wordIn(elsewhere, name);

    const inputs = added.remove(isUsed);
    if (standing) clearBlock(record, standing, workbook.worksheets.items);
    const name = workbook.names.items.find((item) => item.name === record.block);
    name?.delete();
    const rest = records.slice(0, -1);
    if (rest.length > 0) await keepInDrawer(context, memory, 'money', rest);
    else emptyDrawer(memory, 'money');
    await context.sync();
    return done({ ...insertionOf(record), left: { cells: changed.length, inputs: inputs.left } });
  });
}

interface Standing {
  sheet: Excel.Worksheet;
  corner: { row: number; column: number };
  size: { rows: number; columns: number };
  /** Cells that hold something else than was written, counted in the block. */
  changed: { row: number; column: number }[];
  /** Nothing else stands on the sheet. */
  alone: boolean;
}

function askForBlock(context: Excel.RequestContext, record: CalculationRecord): { standing: () => Standing | null } {
  const range = context.workbook.names.getItemOrNullObject(record.block).getRangeOrNullObject();
  range.load('formulas,values,rowIndex,columnIndex,rowCount,columnCount');
  const sheet = range.worksheet;
  sheet.load('id,name');
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    standing: () => {
      if (range.isNullObject) return null;
      const corner = { row: range.rowIndex, column: range.columnIndex };
      const size = { rows: range.rowCount, columns: range.columnCount };
      const inside =
        used.isNullObject ||
        (used.rowIndex >= corner.row &&
          used.columnIndex >= corner.column &&
          used.rowIndex + used.rowCount <= corner.row + size.rows &&
          used.columnIndex + used.columnCount <= corner.column + size.columns);
      const strangers = sheet.charts.items.filter(({ name }) => !record.charts.includes(name));
      return {
        sheet,
        corner,
        size,
        changed: differencesOf(record, corner, range.formulas, range.values),
        alone: inside && strangers.length === 0 && sheet.tables.items.length === 0,
      };
    },
  };
}

/** Cells that hold neither what was written nor what Excel makes of it when the block moves. */
function differencesOf(
  { question, given, names, corner: then }: CalculationRecord,
  corner: { row: number; column: number },
  formulas: readonly unknown[][],
  values: readonly unknown[][],
): { row: number; column: number }[] {
  const usual = usualNames(question);
  const calculation = calculationOf(question, given);
  const [here, there] = [corner, then].map((place) =>
    calculation.layOut((id) => names[usual(id)] ?? usual(id), place).rows.map(cellsOf),
  );
  const blocked = values.some((row) => row.includes('#SPILL!'));
  return formulas.flatMap((row, at) =>
    row.flatMap((entry, column) => {
      const written = [here, there].map((rows) => entryIn(rows?.[at]?.[column]));
      // A spilled cell shows what another one fills it with; only where that was kept from filling did somebody type.
      const same = written.some((one) => (one === null ? !blocked || entry === '' : isSame(entry, one)));
      return same ? [] : [{ row: at, column }];
    }),
  );
}

/** The formulas of a sheet, but for those that are going to be taken out. */
function formulasOf(sheet: Excel.Worksheet, range: Excel.Range, standing: Standing | null): string[] {
  const kept = new Set(standing?.changed.map(({ row, column }) => `${row},${column}`));
  const rows: unknown[][] = range.formulas;
  return rows.flatMap((row, at) =>
    row.flatMap((entry, across) => {
      if (typeof entry !== 'string' || !entry.startsWith('=')) return [];
      if (!standing || standing.sheet.id !== sheet.id) return [entry];
      const down = range.rowIndex + at - standing.corner.row;
      const right = range.columnIndex + across - standing.corner.column;
      const inside = down >= 0 && right >= 0 && down < standing.size.rows && right < standing.size.columns;
      return inside && !kept.has(`${down},${right}`) ? [] : [entry];
    }),
  );
}

/** Whether a name occurs in formulas, and not only as a part of another one. */
const wordIn = (text: string, name: string): boolean => new RegExp(`(?<![\\w.])${name}(?![\\w.])`, 'i').test(text);

function clearBlock(
  record: CalculationRecord,
  { sheet, corner, size, changed, alone }: Standing,
  sheets: readonly Excel.Worksheet[],
): void {
  const visible = sheets.filter(({ visibility }) => visibility === 'Visible');
  if (record.ownSheet && alone && changed.length === 0 && visible.length > 1) {
    sheet.delete();
    return;
  }
  for (const name of record.charts) {
    if (sheet.charts.items.some((chart) => chart.name === name)) sheet.charts.getItem(name).delete();
  }
  if (changed.length === 0) {
    blockOf(sheet, corner.row, corner.column, size.rows, size.columns).clear('All');
  } else {
    const kept = new Set(changed.map(({ row, column }) => `${row},${column}`));
    for (let row = 0; row < size.rows; row++) {
      for (let column = 0; column < size.columns; column++) {
        if (!kept.has(`${row},${column}`)) {
          blockOf(sheet, corner.row + row, corner.column + column, 1, 1).clear('All');
        }
      }
    }
  }
  for (const { column, width } of record.widths) {
    const { format } = blockOf(sheet, 0, column - record.corner.column + corner.column, 1, 1);
    if (width === 'standard') format.useStandardWidth = true;
    else format.columnWidth = width;
  }
}
