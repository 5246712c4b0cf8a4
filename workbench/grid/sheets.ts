import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/address';
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../model/sheets';
import { Refusal } from '../model/refusal';
import { select } from '../model/selection';
import { areaOn } from '../model/area';
import type { Session } from '../model/session';
import type { Sheet } from '../model/workbook';
import { sheetData } from './book';
import type { Ground } from './ground';
import { gridRange, modelRect } from './ranges';

/** Sheets themselves, which of them is looked at, and what is selected: both ways. */

const yes = (flag: boolean) => (flag ? 1 : 0);

/** Makes the grid's sheets those of the model; answers whether some are new. */
export function pushSheets(ground: Ground): boolean {
  let isGrown = false;
  const book = ground.book();
  const { workbook } = ground.host;
  const wanted = workbook.sheets.map(ground.idOf);
  workbook.sheets.forEach((sheet, index) => {
    if (ground.gridSheet(sheet)) return;
    isGrown = true;
    const data = mergeWorksheetSnapshotWithDefault(sheetData(sheet, ground.idOf(sheet), ground.looks));
    ground.apply(InsertSheetMutation, { unitId: ground.unitId, index, sheet: data });
  });
  for (const grid of book.getSheets()) {
    const subUnitId = grid.getSheetId();
    if (wanted.includes(subUnitId)) continue;
    ground.apply(RemoveSheetMutation, { unitId: ground.unitId, subUnitId, subUnitName: grid.getName() });
  }
  workbook.sheets.forEach((sheet, toOrder) => {
    const grid = ground.gridSheet(sheet);
    if (!grid) return;
    const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
    const fromOrder = book.getSheetOrders().indexOf(common.subUnitId);
    const hidden = yes(sheet.visibility !== 'Visible');
    if (fromOrder !== toOrder) ground.apply(SetWorksheetOrderMutation, { ...common, fromOrder, toOrder });
    if (grid.getName() !== sheet.name) ground.apply(SetWorksheetNameMutation, { ...common, name: sheet.name });
    if (yes(grid.isSheetHidden() === 1) !== hidden) ground.apply(SetWorksheetHideMutation, { ...common, hidden });
    if ((grid.getTabColor() ?? '') !== sheet.tabColor)
      ground.apply(SetTabColorMutation, { ...common, color: sheet.tabColor });
    const showGridlines = yes(sheet.showGridlines);
    if (grid.getConfig().showGridlines !== showGridlines)
      ground.apply(ToggleGridlinesMutation, { ...common, showGridlines });
  });
  return isGrown;
}

const sameRects = (a: readonly Rect[], b: readonly Rect[]) => JSON.stringify(a) === JSON.stringify(b);

/** Shows the model's active sheet and selection in the grid. */
export function pushSelection(ground: Ground): void {
  const { active } = ground.host.workbook;
  const common = { unitId: ground.unitId, subUnitId: ground.idOf(active) };
  const grid = ground.gridSheet(active);
  if (!grid) return;
  if (ground.book().getActiveSheet()?.getSheetId() !== common.subUnitId)
    ground.apply(SetWorksheetActiveOperation, common);
  const most = { rows: grid.getRowCount(), columns: grid.getColumnCount() };
  const shown = ground.injector.get(SheetsSelectionsService).getCurrentSelections();
  const rects = shown.map(({ range }) => wholeLines(modelRect(range, most), most));
  // Selected anew, cells are let go of by a mouse that drags them at the moment.
  if (sameRects(rects, active.selection)) return;
  const selections = active.selection.map((rect) => {
    const range = gridRange({
      ...rect,
      rows: Math.min(rect.rows, most.rows - rect.row),
      columns: Math.min(rect.columns, most.columns - rect.column),
    });
    const { startRow, startColumn } = range;
    const primary = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    return {
      range,
      primary: { ...primary, actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false },
      style: null,
    };
  });
  ground.apply(SetSelectionsOperation, { ...common, selections, reveal: true });
}

/** What reaches from end to end of the grid, which shows only a part of the sheet, means whole rows and columns. */
function wholeLines(rect: Rect, most: { rows: number; columns: number }): Rect {
  const isRows = rect.column === 0 && rect.columns >= most.columns;
  const isColumns = rect.row === 0 && rect.rows >= most.rows;
  return { ...rect, columns: isRows ? MAX_COLUMNS : rect.columns, rows: isColumns ? MAX_ROWS : rect.rows };
}

/** Hands over what the person does to sheets and selects; `undo` puts the grid back when the model refuses. */
export function pullSheets(ground: Ground, undo: (reason: Refusal) => void): void {
  const act = (work: (session: Session) => void) => {
    try {
      ground.host.person.act(work);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      undo(reason);
    }
  };
  const onSheet = (id: string, work: (session: Session, sheet: Sheet) => void) => {
    const sheet = ground.modelSheet(id);
    if (sheet) act((session) => work(session, sheet));
  };

  ground.follow(InsertSheetMutation, ({ sheet: { id, name }, index }) => {
    if (ground.modelSheet(id)) return;
    act((session) => {
      const sheet = addSheet(session, name);
      ground.bind(sheet, id);
      moveSheet(session.workbook, sheet, index);
    });
  });
  ground.follow(RemoveSheetMutation, ({ subUnitId }) => {
    ground.shifted();
    onSheet(subUnitId, deleteSheet);
  });
  ground.follow(SetWorksheetNameMutation, ({ subUnitId, name }) => {
    ground.shifted();
    onSheet(subUnitId, (session, sheet) => renameSheet(session, sheet, name));
  });
  ground.follow(SetWorksheetOrderMutation, ({ subUnitId, toOrder }) =>
    onSheet(subUnitId, ({ workbook }, sheet) => moveSheet(workbook, sheet, toOrder)),
  );
  ground.follow(SetWorksheetHideMutation, ({ subUnitId, hidden }) =>
    onSheet(subUnitId, (session, sheet) => showSheet(session, sheet, hidden ? 'Hidden' : 'Visible')),
  );
  ground.follow(SetTabColorMutation, ({ subUnitId, color }) =>
    onSheet(subUnitId, (_session, sheet) => void (sheet.tabColor = color)),
  );
  ground.follow(ToggleGridlinesMutation, ({ subUnitId, showGridlines }) =>
    onSheet(subUnitId, (_session, sheet) => void (sheet.showGridlines = showGridlines === 1)),
  );
  ground.follow(SetWorksheetActiveOperation, ({ subUnitId }) => onSheet(subUnitId, activateSheet));
  ground.follow(SetSelectionsOperation, ({ subUnitId, selections }) => {
    const sheet = ground.modelSheet(subUnitId);
    const grid = sheet && ground.gridSheet(sheet);
    if (!sheet || !grid || selections.length === 0) return;
    const most = { rows: grid.getRowCount(), columns: grid.getColumnCount() };
    const rects = selections.map(({ range }) => wholeLines(modelRect(range, most), most));
    if (sheet === ground.host.workbook.active && sameRects(rects, sheet.selection)) return;
    act((session) =>
      select(
        session,
        sheet,
        rects.map((rect) => areaOn(sheet, rect)),
      ),
    );
  });
}
