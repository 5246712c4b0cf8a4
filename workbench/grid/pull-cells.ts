import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveNumfmtMutation,
  ReorderRangeMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  type ISetNumfmtMutationParams,
} from '@univerjs/sheets';
import { bound, type Rect } from '../model/address';
import { areaOn } from '../model/area';
import { cellAt, keyOf, styleAt } from '../model/cells';
import { setStyles } from '../model/format';
import { Refusal } from '../model/refusal';
import { NO_STYLE, type Style } from '../model/style';
import type { Sheet } from '../model/workbook';
import { writeEntries } from '../model/write';
import type { CellPusher } from './push-cells';
import { entryOfGrid, entryOfModel, type TypedEntry } from './cells';
import type { Ground } from './ground';
import { modelRect } from './ranges';
import { gridStyle, modelStyle } from './styles';

/** What a person did to cells of the grid, found by comparing them with the model's. */
interface Deed {
  rect: Rect | null;
  entries: Map<number, TypedEntry>;
  restyled: Map<number, Style>;
}

const one = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
const around = (rect: Rect | null, more: Rect): Rect => (rect ? bound(rect, more) : more);

/** Hands over what the person typed, pasted, filled, sorted or formatted in the grid. */
export function pullCells(ground: Ground, cells: CellPusher, refused: (reason: Refusal) => void): void {
  const formulas = ground.injector.get(FormulaDataModel);

  const gridStyleOf = (cell: Nullable<ICellData>): IStyleData | null => {
    const style = cell?.s;
    return typeof style === 'string' ? ground.book().getStyles().get(style) || null : style || null;
  };

  const compare = (sheet: Sheet, row: number, column: number, deed: Deed) => {
    const grid = ground.gridSheet(sheet);
    const is = grid?.getCellMatrix().getValue(row, column);
    const id = ground.idOf(sheet);
    const formula = is?.f || is?.si ? (formulas.getFormulaStringByCell(row, column, id, ground.unitId) ?? null) : null;
    const entry = entryOfGrid(is, formula);
    const before = cellAt(sheet, row, column);
    if (ground.hasShifted && (formula !== null || before?.formula !== undefined)) {
      cells.mark(sheet, one(row, column));
      return;
    }
    const isPart = before?.spilledFrom !== undefined;
    if (entry !== entryOfModel(before) && !(isPart && entry === '')) {
      deed.entries.set(keyOf(row, column), entry);
      deed.rect = around(deed.rect, one(row, column));
    }
    const style = styleAt(sheet, row, column);
    const next = modelStyle(gridStyleOf(is), style);
    const own = before?.style ?? NO_STYLE;
    if (JSON.stringify(gridStyle(next)) !== JSON.stringify(gridStyle(own))) deed.restyled.set(keyOf(row, column), next);
  };

  const perform = (sheet: Sheet, { rect, entries, restyled }: Deed) => {
    if (!rect && restyled.size === 0) return;
    try {
      ground.host.person.act((session) => {
        if (restyled.size > 0) setStyles(session, sheet, restyled);
        if (!rect) return;
        const block = Array.from({ length: rect.rows }, (_, r) =>
          Array.from({ length: rect.columns }, (_, c) => entries.get(keyOf(rect.row + r, rect.column + c)) ?? null),
        );
        writeEntries(session, areaOn(sheet, rect), block);
      });
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      for (const key of restyled.keys()) cells.mark(sheet, one(Math.floor(key / 16_384), key % 16_384));
      if (rect) cells.mark(sheet, rect);
      refused(reason);
    }
  };

  const pull = (sheetId: string, visit: (sheet: Sheet, note: (row: number, column: number) => void) => void) => {
    const sheet = ground.modelSheet(sheetId);
    if (!sheet) return;
    const deed: Deed = { rect: null, entries: new Map(), restyled: new Map() };
    visit(sheet, (row, column) => compare(sheet, row, column, deed));
    perform(sheet, deed);
  };

  const pullRange = (sheetId: string, range: IRange) =>
    pull(sheetId, (sheet, note) => {
      const grid = ground.gridSheet(sheet);
      if (!grid) return;
      const { row, column, rows, columns } = modelRect(range, {
        rows: grid.getCellMatrix().getLength(),
        columns: grid.getColumnCount(),
      });
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) note(r, c);
    });

  ground.follow(SetRangeValuesMutation, ({ subUnitId, cellValue }) =>
    pull(subUnitId, (_sheet, note) => {
      for (const [row, line] of Object.entries(cellValue ?? {})) {
        for (const column of Object.keys(line ?? {})) note(Number(row), Number(column));
      }
    }),
  );
  for (const mutation of [SetNumfmtMutation, RemoveNumfmtMutation]) {
    ground.follow<{ subUnitId: string; values?: ISetNumfmtMutationParams['values']; ranges?: IRange[] }>(
      mutation,
      ({ subUnitId, values = {}, ranges = [] }) => {
        for (const range of [...ranges, ...Object.values(values).flatMap((one) => one.ranges)])
          pullRange(subUnitId, range);
      },
    );
  }
  ground.follow(MoveRangeMutation, ({ from, to, fromRange, toRange }) => {
    pullRange(from.subUnitId, fromRange);
    pullRange(to.subUnitId, toRange);
  });
  ground.follow(InsertSheetMutation, ({ sheet: { id } }) => {
    const grid = ground.book().getSheetBySheetId(id);
    if (grid) pullRange(id, grid.getCellMatrix().getDataRange());
  });
  ground.follow(ReorderRangeMutation, ({ subUnitId, range }) => pullRange(subUnitId, range));
  for (const mutation of [MoveRowsMutation, MoveColsMutation]) {
    ground.follow(mutation, ({ subUnitId, sourceRange, targetRange }) => {
      const { row, column, rows, columns } = bound(
        modelRect(sourceRange, { rows: 0, columns: 0 }),
        modelRect(targetRange, { rows: 0, columns: 0 }),
      );
      const end = { endRow: row + rows - 1, endColumn: column + columns - 1 };
      pullRange(subUnitId, { startRow: row, startColumn: column, ...end });
    });
  }
}
