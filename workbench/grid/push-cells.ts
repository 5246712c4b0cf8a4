import type { IUnitRange } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { bound, intersect, type Rect } from '../model/address';
import type { Sheet } from '../model/workbook';
import { extentOf } from './book';
import { writeRows, type Patch } from './cell-writer';
import type { Ground } from './ground';
import { gridRange } from './ranges';
import { shownLines } from './sizes';

/** Cells of the model that may look different in the grid, brought over in slices so that the page keeps answering. */
export interface CellPusher {
  mark(sheet: Sheet, rect: Rect): void;
  /** Everything on a sheet. */
  markSheet(sheet: Sheet): void;
  readonly isBusy: boolean;
  dispose(): void;
}

interface Job {
  sheet: Sheet;
  rect: Rect;
}

/** Milliseconds of one slice, and the cells that are compared between two looks at the clock. */
const SLICE_MS = 10;
const STEP_CELLS = 1000;
/** While much is brought over, the grid paints what has come so often. */
const PAINT_MS = 400;

export interface Painter {
  /** Tells the grid of cells that were written behind its back; `patch` holds what it writes itself. */
  paint(sheet: Sheet, rect: Rect, patch: Patch): void;
  recalculate(ranges: readonly IUnitRange[]): void;
  /** Whether some of these cells are on the screen. */
  isVisible(sheet: Sheet, rect: Rect): boolean;
}

export function createCellPusher(ground: Ground, painter: Painter): CellPusher {
  let jobs: Job[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let painted = 0;
  /** What was written since the grid painted last. */
  const written = new Map<Sheet, { rect: Rect; patch: Patch }>();

  /** The grid shows as many rows and columns as are used, and some more. */
  const makeRoom = (sheet: Sheet, rect: Rect) => {
    const grid = ground.gridSheet(sheet);
    if (!grid) return;
    const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
    const rowCount = shownLines('rows', rect.row + rect.rows, grid.getRowCount());
    const columnCount = shownLines('columns', rect.column + rect.columns, grid.getColumnCount());
    if (rowCount > grid.getRowCount()) ground.apply(SetWorksheetRowCountMutation, { ...common, rowCount });
    if (columnCount > grid.getColumnCount()) ground.apply(SetWorksheetColumnCountMutation, { ...common, columnCount });
  };

  const note = (sheet: Sheet, rect: Rect, patch: Patch) => {
    const known = written.get(sheet);
    if (!known) {
      written.set(sheet, { rect, patch });
      return;
    }
    known.rect = bound(known.rect, rect);
    for (const [row, line] of Object.entries(patch))
      known.patch[Number(row)] = { ...known.patch[Number(row)], ...line };
  };

  /** One step of a job: some rows are compared and written; the rest of the job, or null. */
  const step = ({ sheet, rect }: Job): Job | null => {
    const grid = ground.gridSheet(sheet);
    if (!grid || sheet.deleted) return null;
    const rows = Math.min(rect.rows, Math.max(1, Math.floor(STEP_CELLS / rect.columns)));
    const part = { ...rect, rows };
    const patch = writeRows(sheet, grid.getCellMatrix(), ground.looks, part);
    if (patch) note(sheet, part, patch);
    return rows < rect.rows ? { sheet, rect: { ...rect, row: rect.row + rows, rows: rect.rows - rows } } : null;
  };

  const paint = () => {
    painted = performance.now();
    for (const [sheet, { rect, patch }] of written) if (!sheet.deleted) painter.paint(sheet, rect, patch);
    painter.recalculate(
      [...written].map(([sheet, { rect }]) => ({
        unitId: ground.unitId,
        sheetId: ground.idOf(sheet),
        range: gridRange(rect),
      })),
    );
    written.clear();
  };

  const run = (until: number) => {
    while (jobs.length > 0 && performance.now() < until) {
      const [job, ...rest] = jobs;
      const left = job ? step(job) : null;
      jobs = left ? [left, ...rest] : rest;
    }
    if (written.size === 0) return;
    const isDue = performance.now() - painted > PAINT_MS;
    if (jobs.length === 0 || (isDue && [...written].some(([sheet, { rect }]) => painter.isVisible(sheet, rect))))
      paint();
  };

  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = null;
      run(performance.now() + SLICE_MS);
      if (jobs.length > 0) schedule();
    }, 0);
  };

  /** Whole rows and columns only as far as either side has cells. */
  const usedPart = (sheet: Sheet, rect: Rect): Rect | null => {
    const grid = ground.gridSheet(sheet);
    if (!grid) return null;
    if (rect.rows < 1_048_576 && rect.columns < 16_384) return rect;
    const extent = extentOf(sheet);
    const rows = Math.max(extent.rows, grid.getCellMatrix().getLength());
    const columns = Math.max(extent.columns, grid.getColumnCount());
    return intersect(rect, { row: 0, column: 0, rows, columns });
  };

  const mark = (sheet: Sheet, rect: Rect) => {
    const used = usedPart(sheet, rect);
    if (!used) return;
    makeRoom(sheet, used);
    const last = jobs.at(-1);
    const joined = last?.sheet === sheet ? bound(last.rect, used) : null;
    // Cells written one after the other become one job, as long as that does not sweep in many others.
    if (
      last &&
      joined &&
      joined.rows * joined.columns <= 2 * (last.rect.rows * last.rect.columns + used.rows * used.columns)
    )
      last.rect = joined;
    else jobs.push({ sheet, rect: used });
    schedule();
  };

  return {
    mark,
    markSheet: (sheet) => mark(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }),
    get isBusy() {
      return jobs.length > 0;
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      jobs = [];
    },
  };
}
