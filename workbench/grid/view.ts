import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import {
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import { SetZoomRatioOperation, SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { getDisplayValueFromCell } from '@univerjs/core';
import type { Rect } from '../model/address';
import { findSheet } from '../model/area';
import type { Ground } from './ground';

/** Where something is on the screen, in pixels of the page. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where cells are on the screen, and word of everything that moves them. */
export interface View {
  cellBox(sheet: string, area: Rect): Box | null;
  onView(listener: () => void): void;
  /** The text that a cell shows. */
  shownText(sheet: string, row: number, column: number): string;
  /** Follows the book of the moment. */
  attach(): void;
}

export function createView(ground: Ground): View {
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listen of listeners) listen();
  };
  const renders = ground.injector.get(IRenderManagerService);
  for (const mutation of [
    SetWorksheetActiveOperation,
    SetZoomRatioOperation,
    SetWorksheetColWidthMutation,
    SetWorksheetRowHeightMutation,
  ])
    ground.observe<object>(mutation, () => void requestAnimationFrame(tell));

  return {
    cellBox(name, area) {
      const sheet = findSheet(ground.host.workbook, name);
      const render = renders.getRenderById(ground.unitId);
      if (!sheet || !render || sheet !== ground.host.workbook.active) return null;
      const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(ground.idOf(sheet));
      const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      const canvas = render.engine.getCanvasElement();
      const grid = ground.gridSheet(sheet);
      if (!skeleton || !viewport || !canvas || !grid) return null;
      const { scaleX, scaleY } = render.scene.getAncestorScale();
      const page = canvas.getBoundingClientRect();
      const { xSplit, ySplit } = grid.getFreeze();
      const first = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column);
      const last = skeleton.getNoMergeCellWithCoordByIndex(area.row + area.rows - 1, area.column + area.columns - 1);
      const across = (x: number, column: number) =>
        page.left + (x - (column < xSplit ? 0 : viewport.viewportScrollX)) * scaleX;
      const down = (y: number, row: number) => page.top + (y - (row < ySplit ? 0 : viewport.viewportScrollY)) * scaleY;
      const [left, top] = [across(first.startX, area.column), down(first.startY, area.row)];
      return {
        left,
        top,
        width: across(last.endX, area.column + area.columns - 1) - left,
        height: down(last.endY, area.row + area.rows - 1) - top,
      };
    },
    onView: (listener) => void listeners.push(listener),
    shownText(name, row, column) {
      const sheet = findSheet(ground.host.workbook, name);
      const cell = sheet && ground.gridSheet(sheet)?.getCell(row, column);
      return getDisplayValueFromCell(cell ?? {});
    },
    attach() {
      const render = renders.getRenderById(ground.unitId);
      if (!render) return;
      render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(tell);
      render.engine.clientRect$.subscribe(tell);
    },
  };
}
