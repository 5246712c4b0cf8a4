import { intersect, isWholeColumns, isWholeRows, printRect, type Rect } from './address';
import { rectOf } from './area';
import {
  cellAt,
  cellsIn,
  hasContent,
  isRowHidden,
  keyOf,
  plainValue,
  putCell,
  rowOf,
  columnOf,
  styleAt,
  styleValue,
} from './cells';
import { readEntry, type Entry } from './entry';
import { blockSpill, calculateCell, clearSpill } from './formulas';
import { requireUnlocked } from './protection';
import { renameColumnsInFormulas } from './rewrite';
import { invalid } from './refusal';
import type { Session } from './session';
import type { Cell } from './parts';
import type { Area, Sheet } from './workbook';

/** Gives the input for each cell of an area: a block of the same shape, or one value for all of them. */
export function gridReader(rect: Rect, input: unknown): (row: number, column: number) => unknown {
  if (input === null || input === undefined) throw invalid('null', 'a value or a two-dimensional array is needed.');
  if (!Array.isArray(input)) return () => input;
  const rows: unknown[] = input;
  const fits = rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    const width = Array.isArray(rows[0]) ? rows[0].length : '?';
    throw invalid(
      `An array of ${rows.length} × ${width}`,
      `${printRect(rect)} needs ${rect.rows} rows × ${rect.columns} columns.`,
    );
  }
  return (row, column) => {
    const line = rows[row];
    return Array.isArray(line) ? line[column] : undefined;
  };
}

/** Refuses cell-level writes to whole rows or columns, as Excel does ("unbounded ranges"). */
export function requireBounded(rect: Rect): void {
  if (isWholeColumns(rect) || isWholeRows(rect)) {
    throw invalid(printRect(rect), 'values, formulas and number formats need an address with both rows and columns.');
  }
}

function putEntry(session: Session, sheet: Sheet, key: number, entry: Entry): void {
  if (entry.kind === 'leave') return;
  const old = sheet.cells.get(key);
  if (old?.spilledFrom !== undefined) {
    if (entry.kind === 'value' && entry.value === '') return; // emptying a part of an array answer changes nothing
    blockSpill(sheet, old.spilledFrom);
  }
  if (old?.spill) clearSpill(sheet, key);
  const own = old?.style ? { style: old.style } : {};
  if (entry.kind === 'formula') {
    sheet.cells.set(key, { value: '', formula: entry.formula, ...own });
    calculateCell(session, sheet, key);
    return;
  }
  const cell: Cell = { value: entry.value, ...own };
  if (entry.quoted) cell.quoted = true;
  if (entry.numberFormat) {
    const style = styleAt(sheet, rowOf(key), columnOf(key));
    if (styleValue(style, 'numberFormat') === 'General') cell.style = { ...style, numberFormat: entry.numberFormat };
  }
  putCell(sheet, key, cell);
}

/** Which row of the input lands in which row of the area, with Excel's trouble over filtered rows if a test wants it. */
function rowPlan(session: Session, area: Area): (number | null)[] {
  const isFiltered = (r: number) => area.sheet.rows.get(area.row + r)?.filtered === true;
  const rows = Array.from({ length: area.rows }, (_, r) => r);
  if (session.quirks.filteredWrites === 'exact' || !rows.some(isFiltered)) return rows;
  let next = 0;
  return rows.map((r) => {
    next = r === 0 || isFiltered(r - 1) ? 0 : next + 1;
    return isFiltered(r) ? null : next;
  });
}

/** Header cells of a table hold text, never empty, never twice the same; formulas follow what they are called. */
export function tidyHeaders(session: Session, sheet: Sheet, rect: Rect): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersect(rect, { ...table.rect, rows: 1 })) continue;
    const taken = new Set<string>();
    const renamed: [string, string][] = [];
    let isMended = false;
    table.columns.forEach((column, at) => {
      const key = keyOf(table.rect.row, table.rect.column + at);
      const cell = sheet.cells.get(key);
      const wanted = String(plainValue(cell?.value ?? '')) || `Column${at + 1}`;
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      if (column.name !== '' && column.name !== name) renamed.push([column.name, name]);
      column.name = name;
      if (cell?.value === name) return;
      isMended = true;
      sheet.cells.set(key, { ...cell, value: name });
    });
    renameColumnsInFormulas(session, table.name, renamed);
    if (isMended) session.report({ kind: 'rewritten', sheet });
  }
}

/**
 * Writes values or formulas into an area: one entry for all cells, or a block of the area's shape. Nothing is written
 * when one of the entries is refused.
 */
export function writeEntries(session: Session, area: Area, input: unknown): void {
  const { sheet } = area;
  const inputAt = gridReader(area, input);
  requireBounded(area);
  requireUnlocked(area);
  const { year } = session.workbook;
  const plan = rowPlan(session, area);
  const entries = plan.map((from, r) =>
    Array.from({ length: area.columns }, (_, c): Entry => {
      if (from === null) return { kind: 'leave' };
      const format = styleValue(styleAt(sheet, area.row + r, area.column + c), 'numberFormat');
      return readEntry(inputAt(from, c), format, year);
    }),
  );
  const before = cellAt(sheet, area.row, area.column)?.value ?? '';
  entries.forEach((row, r) =>
    row.forEach((entry, c) => putEntry(session, sheet, keyOf(area.row + r, area.column + c), entry)),
  );
  tidyHeaders(session, sheet, area);
  const single = area.rows * area.columns === 1;
  const after = cellAt(sheet, area.row, area.column)?.value ?? '';
  session.report({ kind: 'cells', area, changeType: 'RangeEdited', ...(single ? { before, after } : {}) });
}

/** Empties the contents of an area; formats stay. */
export function clearContents(session: Session, area: Area): void {
  const { sheet } = area;
  requireUnlocked(area);
  for (const [key, cell] of [...cellsIn(sheet, rectOf(area))]) {
    if (cell.spilledFrom !== undefined) continue;
    if (hasContent(cell)) putEntry(session, sheet, key, { kind: 'value', value: '' });
  }
  tidyHeaders(session, sheet, area);
  session.report({ kind: 'cells', area, changeType: 'RangeEdited' });
}

/** The rows of an area that can be seen, as offsets from its first row. */
export const visibleRows = (area: Area) =>
  Array.from({ length: area.rows }, (_, r) => r).filter((r) => !isRowHidden(area.sheet, area.row + r));
