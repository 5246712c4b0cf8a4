import { columnLetter } from '../../src/table/cells';
import type { Place } from '../book';

/** "A1:C20" of a block; rows and columns counted from 0. */
export function addressOf(top: number, left: number, rows: number, columns: number): string {
  const first = `${columnLetter(left)}${top + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetter(left + columns - 1)}${top + rows}`;
}

/** A place as a person calls it. */
export function nameOf({ table, sheet, top, left, rows, columns }: Place): string {
  return table ? `table ${table.name}` : `${sheet}!${addressOf(top, left, rows, columns)}`;
}

/** The sheet of a place; a null object when it was deleted. Found by its id: a sheet may be renamed meanwhile. */
export function sheetOf(context: Excel.RequestContext, { sheetId }: Pick<Place, 'sheetId'>): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(sheetId);
}

/** A block of a sheet. */
export function blockOf(sheet: Excel.Worksheet, top: number, left: number, rows: number, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}

/** Gives every cell of a block the same number format. The typings know blocks of formats only; Excel takes one for all. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  Reflect.set(range, 'numberFormat', format);
}

/** Rows that a block stands in, the row of totals below a table included. */
export const rowsOf = ({ rows, table }: Place): number => rows + (table?.totals ? 1 : 0);
