import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { bound, intersect, type Rect } from '../model/address';
import { cellAt } from '../model/cells';
import type { Sheet } from '../model/workbook';
import { extentOf, gridCell } from './book';
import type { Ground } from './ground';
import { shownLines } from './sizes';

/** Cells of the model that may look different in the grid, brought over in slices so that the page keeps answering. */
export interface CellPusher {
  mark(sheet: Sheet, rect: Rect): void;
  /** Everything on a sheet. */
  markSheet(sheet: Sheet): void;
  /** Brings the rest over at once. */
  flush(): void;
  readonly isBusy: boolean;
  dispose(): void;
}

type Matrix = ObjectMatrix<Nullable<ICellData>>;
type Patch = Record<number, Record<number, ICellData | null>>;

interface Job {
  sheet: Sheet;
  rect: Rect;
}

/** Milliseconds of one slice, and the cells that are compared between two looks at the clock. */
const SLICE_MS = 8;
const STEP_CELLS = 1000;

const EMPTY: ICellData = {};

/** What has to be written to turn one cell of the grid into another; null when nothing has. */
function patchFor(is: ICellData, wanted: ICellData): ICellData | null {
  if (wanted.f !== undefined) return is.f === wanted.f ? null : { f: wanted.f, si: null, v: null, p: null };
  const same = (is.v ?? null) === (wanted.v ?? null) && (is.t ?? null) === (wanted.t ?? null);
  if (same && !is.f && !is.si && !is.p) return null;
  return { f: null, si: null, p: null, v: wanted.v ?? null, ...(wanted.t ? { t: wanted.t } : {}) };
}

/** Styles are replaced, not merged, so they go into the cell itself. */
function restyle(matrix: Matrix, row: number, column: number, style: ICellData['s']): boolean {
  const cell = matrix.getValue(row, column);
  if ((cell?.s ?? null) === (style ?? null)) return false;
  if (cell && style) cell.s = style;
  else if (cell) delete cell.s;
  else if (style) matrix.setValue(row, column, { s: style });
  return true;
}

export function createCellPusher(ground: Ground): CellPusher {
  let jobs: Job[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** The grid shows as many rows and columns as are used, and some more. */
  const makeRoom = (sheet: Sheet, rect: Rect) => {
    const grid = ground.gridSheet(sheet);
    if (!grid) return;
    const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
    const rowCount = shownLines('rows', rect.row + rect.rows);
    const columnCount = shownLines('columns', rect.column + rect.columns);
    if (rowCount > grid.getRowCount()) ground.apply(SetWorksheetRowCountMutation, { ...common, rowCount });
    if (columnCount > grid.getColumnCount()) ground.apply(SetWorksheetColumnCountMutation, { ...common, columnCount });
  };

  /** One step of a job: some rows are compared and written; the rest of the job, or null. */
  const step = ({ sheet, rect }: Job): Job | null => {
    const grid = ground.gridSheet(sheet);
    if (!grid || sheet.deleted) return null;
    const rows = Math.min(rect.rows, Math.max(1, Math.floor(STEP_CELLS / rect.columns)));
    const matrix = grid.getCellMatrix();
    const cellValue: Patch = {};
    let isChanged = false;
    for (let row = rect.row; row < rect.row + rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = cellAt(sheet, row, column);
        const wanted = cell ? gridCell(cell, ground.looks) : EMPTY;
        const patch = patchFor(matrix.getValue(row, column) ?? EMPTY, wanted);
        const isRestyled = restyle(matrix, row, column, wanted.s);
        if (!patch && !isRestyled) continue;
        (cellValue[row] ??= {})[column] = patch ?? {};
        isChanged = true;
      }
    }
    if (isChanged)
      ground.apply(SetRangeValuesMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), cellValue });
    return rows < rect.rows ? { sheet, rect: { ...rect, row: rect.row + rows, rows: rect.rows - rows } } : null;
  };

  const run = (until: number) => {
    while (jobs.length > 0 && performance.now() < until) {
      const [job, ...rest] = jobs;
      const left = job ? step(job) : null;
      jobs = left ? [left, ...rest] : rest;
    }
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
    if (rect.rows * rect.columns <= 1_000_000 && rect.rows < 1_048_576 && rect.columns < 16_384) return rect;
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
    flush() {
      run(Infinity);
    },
    get isBusy() {
      return jobs.length > 0;
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      jobs = [];
    },
  };
}
