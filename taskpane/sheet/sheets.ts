import type { Outcome } from '../../src/model/outcome';
import type { SheetCells, SheetName } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { valueOf } from './entries';
import { blockOf } from './places';

/** Far more than any policy holds, and far less than Excel hands over at once. */
const MOST_CELLS = 60_000;

/** A sheet by its id; where that is gone, as after copying the workbook, by its name. */
function askForSheet(context: Excel.RequestContext, which: SheetName | 'shown'): () => Excel.Worksheet | null {
  const { worksheets } = context.workbook;
  const [first, second] =
    which === 'shown'
      ? [worksheets.getActiveWorksheet()]
      : [worksheets.getItemOrNullObject(which.id), worksheets.getItemOrNullObject(which.name)];
  first!.load('id,name');
  second?.load('id,name');
  return () => [first, second].find((sheet) => sheet && !sheet.isNullObject) ?? null;
}

/** A sheet as it is called now. One sync. */
export function findSheet(desk: Desk, which: SheetName | 'shown'): Promise<Outcome<SheetName>> {
  return desk.run(async (context) => {
    const find = askForSheet(context, which);
    await context.sync();
    const sheet = find();
    return sheet ? done({ id: sheet.id, name: sheet.name }) : refuse('SHEET_NOT_THERE', { sheet: nameOf(which) });
  });
}

const nameOf = (which: SheetName | 'shown'): string => (which === 'shown' ? 'that was shown' : which.name);

/** Reads the values of a sheet. Three syncs: the sheet, its size, its values. */
export function readSheet(desk: Desk, which: SheetName | 'shown'): Promise<Outcome<SheetCells>> {
  return desk.run(async (context) => {
    const find = askForSheet(context, which);
    await context.sync();
    const sheet = find();
    if (!sheet) return refuse('POLICY_SHEET_GONE', { sheet: nameOf(which) });
    const name = { id: sheet.id, name: sheet.name };
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return done({ sheet: name, cells: [] });
    const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    if (rows * columns > MOST_CELLS) {
      return refuse('POLICY_SHEET_LARGE', { sheet: name.name, cells: (rows * columns).toLocaleString('en-US') });
    }
    const block = blockOf(sheet, 0, 0, rows, columns);
    block.load('values');
    await context.sync();
    return done({ sheet: name, cells: block.values.map((row: unknown[]) => row.map(valueOf)) });
  });
}

/** Shows a cell of a sheet and selects it. Two syncs. */
export function showCell(desk: Desk, which: SheetName, row: number, column: number): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const find = askForSheet(context, which);
    await context.sync();
    const sheet = find();
    if (!sheet) return refuse('SHEET_NOT_THERE', { sheet: which.name });
    sheet.activate();
    blockOf(sheet, row, column, 1, 1).select();
    await context.sync();
    return done(null);
  });
}
