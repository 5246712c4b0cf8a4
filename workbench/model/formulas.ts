import { isOnSheet, type Rect } from './address';
import { columnOf, hasContent, keyOf, putCell, rowOf } from './cells';
import type { Session } from './session';
import type { Cell, CellValue } from './parts';
import type { Sheet } from './workbook';

const blocked: CellValue = { error: '#SPILL!' };
/** What a formula shows when nobody calculates. */
const unknownFunction: CellValue = { error: '#NAME?' };

function* spillKeys(key: number, spill: { rows: number; columns: number }): Generator<[number, number, number]> {
  for (let r = 0; r < spill.rows; r++) {
    for (let c = 0; c < spill.columns; c++) yield [keyOf(rowOf(key) + r, columnOf(key) + c), r, c];
  }
}

/** Takes the shown parts of an array answer off the sheet again. */
export function clearSpill(sheet: Sheet, key: number): void {
  const anchor = sheet.cells.get(key);
  if (!anchor?.spill) return;
  for (const [part] of spillKeys(key, anchor.spill)) {
    const { spilledFrom, ...cell } = sheet.cells.get(part) ?? { value: '' };
    if (spilledFrom === key) putCell(sheet, part, { ...cell, value: '' });
  }
  const rest = { ...anchor };
  delete rest.spill;
  sheet.cells.set(key, rest);
}

/** Something was written over a part of an array answer: the formula shows #SPILL!. */
export function blockSpill(sheet: Sheet, key: number): void {
  clearSpill(sheet, key);
  const anchor = sheet.cells.get(key);
  if (anchor) sheet.cells.set(key, { ...anchor, value: blocked });
}

function isFree(sheet: Sheet, part: number, anchor: number): boolean {
  const cell = sheet.cells.get(part);
  return part === anchor || cell === undefined || cell.spilledFrom === anchor || !hasContent(cell);
}

/** Shows the answer of a formula: one value in its cell, or several cells, or #SPILL! where there is no room. */
export function showAnswer(sheet: Sheet, key: number, answer: CellValue | CellValue[][]): void {
  clearSpill(sheet, key);
  const anchor: Cell = sheet.cells.get(key) ?? { value: '' };
  if (!Array.isArray(answer)) {
    sheet.cells.set(key, { ...anchor, value: answer });
    return;
  }
  const spill = { rows: answer.length, columns: answer[0]?.length ?? 0 };
  const rect: Rect = { row: rowOf(key), column: columnOf(key), ...spill };
  const fits = isOnSheet(rect) && [...spillKeys(key, spill)].every(([part]) => isFree(sheet, part, key));
  if (!fits || sheet.tables.some((table) => isInside(table.rect, key) && spill.rows * spill.columns > 1)) {
    sheet.cells.set(key, { ...anchor, value: blocked });
    return;
  }
  for (const [part, r, c] of spillKeys(key, spill)) {
    const value = answer[r]?.[c] ?? '';
    const cell = sheet.cells.get(part) ?? { value: '' };
    if (part === key) sheet.cells.set(part, { ...cell, value, spill });
    else sheet.cells.set(part, { ...cell, value, spilledFrom: key });
  }
}

const isInside = (rect: Rect, key: number) =>
  rowOf(key) >= rect.row &&
  rowOf(key) < rect.row + rect.rows &&
  columnOf(key) >= rect.column &&
  columnOf(key) < rect.column + rect.columns;

/** Calculates the formula of one cell through the session's callback. */
export function calculateCell(session: Session, sheet: Sheet, key: number): void {
  const formula = sheet.cells.get(key)?.formula;
  if (formula === undefined) return;
  const place = {
    workbook: session.workbook,
    sheet,
    rect: { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 },
  };
  showAnswer(sheet, key, session.calculate ? session.calculate(formula, place) : unknownFunction);
}

/** Calculates every formula of the workbook, sheet by sheet in the order of entry. */
export function recalculate(session: Session): void {
  if (!session.calculate) return;
  for (const sheet of session.workbook.sheets) {
    const keys = [...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([key]) => key);
    for (const key of keys) calculateCell(session, sheet, key);
    if (keys.length > 0) session.report({ kind: 'calculated', sheet });
  }
}
