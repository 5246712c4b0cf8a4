import type { Outcome } from '../../src/model/outcome';
import type { RowHere } from '../book';
import { done, type Desk } from './desk';
import { valueOf } from './entries';

/** The row of the active cell, with what stands in it. One sync. */
export function rowHere(desk: Desk): Promise<Outcome<RowHere>> {
  return desk.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex');
    cell.worksheet.load('id');
    const filled = cell.getEntireRow().getUsedRangeOrNullObject(true);
    filled.load('columnIndex,values');
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const [values = []]: unknown[][] = filled.isNullObject ? [] : filled.values;
    const left = filled.isNullObject ? column : filled.columnIndex;
    return done({ sheetId: cell.worksheet.id, row, column, left, cells: values.map(valueOf) });
  });
}
