import type { IUnitRange } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { intersect, type Rect } from '../model/address';
import { cellAt } from '../model/cells';
import type { Sheet } from '../model/workbook';
import type { Patch } from './cell-writer';
import type { Ground } from './ground';
import type { Painter } from './push-cells';

/** Up to so many cells, every one is named to the grid: then its checks of what was entered are made anew too. */
const NAMED_CELLS = 2000;

/** Lets the grid look again at cells that were written behind its back, without writing them once more. */
export function createPainter(ground: Ground, recalculate: (ranges: readonly IUnitRange[]) => void): Painter {
  const touch = (patch: Patch, row: number, column: number) => {
    (patch[row] ??= {})[column] ??= {};
  };
  /** The engine forgets a formula, and takes an array answer away, when its cell is named without it. */
  const isCalculated = (sheet: Sheet, row: number, column: number) => {
    const cell = cellAt(sheet, row, column);
    return cell?.spilledFrom !== undefined || cell?.formula !== undefined;
  };
  /** Names the first cell of a part that can be named. */
  const touchOne = (sheet: Sheet, { row, column, rows, columns }: Rect, patch: Patch) => {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (!isCalculated(sheet, r, c)) return touch(patch, r, c);
    }
  };

  const renders = ground.injector.get(IRenderManagerService);

  return {
    recalculate,
    isVisible(sheet, rect) {
      const render = renders.getRenderById(ground.unitId);
      if (!render || sheet !== ground.host.workbook.active) return false;
      const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(ground.idOf(sheet));
      const shown = skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      return !shown || (rect.row <= shown.endRow && rect.row + rect.rows > shown.startRow);
    },
    paint(sheet: Sheet, rect: Rect, patch: Patch) {
      const cellValue: Patch = patch;
      if (rect.rows * rect.columns <= NAMED_CELLS) {
        for (let row = rect.row; row < rect.row + rect.rows; row++)
          for (let column = rect.column; column < rect.column + rect.columns; column++)
            if (!isCalculated(sheet, row, column)) touch(cellValue, row, column);
      } else {
        touchOne(sheet, rect, cellValue);
        // Colours by condition are worked out anew for a rule when one of its cells is named.
        for (const { rects } of sheet.conditionalFormats) {
          for (const one of rects) {
            const shared = intersect(one, rect);
            if (shared) touchOne(sheet, shared, cellValue);
          }
        }
      }
      ground.apply(SetRangeValuesMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), cellValue });
    },
  };
}
