import type { Outcome, Problem } from '../../src/model/outcome';
import type { Block, NewFormula, Selected } from '../book';
import { problemOf, refuse } from '../problem';
import { done, type Desk } from './desk';
import { addressOf, blockOf } from './places';
import { MERGED } from './room';

/** Rows and columns of a sheet. */
const LAST = { row: 1_048_576, column: 16_384 };
/** The version of the interface that brought the user's own signs. */
const CULTURE = '1.11';

/** What is selected. Two syncs. */
export function selected(desk: Desk): Promise<Outcome<Selected>> {
  return desk.run(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    areas.worksheet.load('id,name');
    await context.sync();
    const [area] = areas.areas.items;
    if (!area || areas.areas.items.length > 1) return refuse('NOT_ONE_BLOCK');
    const { id, name } = areas.worksheet;
    const sheet = { id, name };
    const whole = area.rowCount === LAST.row || area.columnCount === LAST.column;
    if (!whole) return done({ sheet, ...asBlock(area) });
    const used = area.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return refuse('NOTHING_SELECTED', { place: name });
    return done({ sheet, ...asBlock(used) });
  });
}

const asBlock = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({
  top: rowIndex,
  left: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** The user's decimal sign. One sync. */
export function decimalSign(desk: Desk): Promise<Outcome<string>> {
  if (!desk.has(CULTURE)) return Promise.resolve(done('.'));
  return desk.run(async (context) => {
    const { numberFormat } = context.workbook.application.cultureInfo;
    numberFormat.load('numberDecimalSeparator');
    await context.sync();
    return done(numberFormat.numberDecimalSeparator);
  });
}

/** Puts a formula into the selected cell when nothing stands in its way. Three syncs: the cell, its surroundings, the formula. */
export function insertFormula(desk: Desk, wanted: NewFormula): Promise<Outcome<{ cell: string; local: string }>> {
  if (desk.readOnly()) return Promise.resolve(refuse('READ_ONLY'));
  return desk.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,values,formulas');
    const { worksheet } = cell;
    worksheet.load('id,name');
    worksheet.protection.load('protected');
    await context.sync();
    const block = { top: cell.rowIndex, left: cell.columnIndex, ...(wanted.needs ?? { rows: 1, columns: 1 }) };
    const address = addressOf(block.top, block.left, 1, 1);
    const fillings = { cell: address, rows: block.rows, columns: block.columns };
    if (worksheet.protection.protected) return refuse('FORMULA_PROTECTED', { sheet: worksheet.name });
    if (cell.formulas[0]?.[0] !== '') return refuse('FORMULA_CELL_TAKEN', fillings);
    if (block.top + block.rows > LAST.row || block.left + block.columns > LAST.column) {
      return refuse('FORMULA_OFF_SHEET', fillings);
    }
    const read = wanted.reads.find((other) => other.sheet.id === worksheet.id && overlap(block, other));
    if (read) {
      return refuse('FORMULA_CIRCULAR', { place: addressOf(read.top, read.left, read.rows, read.columns) });
    }

    const ask = askForRoom(desk, blockOf(worksheet, block.top, block.left, block.rows, block.columns), fillings);
    await context.sync();
    const problem = ask();
    if (problem) return { ok: false, problem };

    cell.formulas = [[wanted.formula]];
    cell.load('formulasLocal');
    await context.sync();
    return done({ cell: address, local: String(cell.formulasLocal[0]?.[0] ?? '') });
  });
}

const overlap = (one: Block, other: Block): boolean =>
  one.top < other.top + other.rows &&
  other.top < one.top + one.rows &&
  one.left < other.left + other.columns &&
  other.left < one.left + one.columns;

/** Asks what stands where the answer would; what is in the way is known after the next sync. */
function askForRoom(
  desk: Desk,
  room: Excel.Range,
  fillings: { cell: string; rows: number; columns: number },
): () => Problem | null {
  const filled = room.getUsedRangeOrNullObject(true);
  filled.load('address');
  const tables = room.getTables(false);
  tables.load('items/name');
  const merged = desk.has(MERGED) ? room.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return () => {
    const [table] = tables.items;
    if (table) return problemOf('FORMULA_IN_TABLE', { ...fillings, table: table.name });
    if (!filled.isNullObject) return problemOf('FORMULA_NO_ROOM', { ...fillings, place: filled.address });
    if (merged && !merged.isNullObject) return problemOf('FORMULA_MERGED', { place: merged.address });
    return null;
  };
}
