import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { IRange, Worksheet } from '@univerjs/core';
import { areaOn } from '../model/area';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, setLines, type Axis } from '../model/lines';
import { freeze } from '../model/freeze';
import { mergeCells, unmergeCells } from '../model/merge';
import { Refusal } from '../model/refusal';
import type { Session } from '../model/session';
import { shiftCells } from '../model/shift';
import type { Sheet } from '../model/workbook';
import { freezeOf } from './book';
import type { Ground } from './ground';
import { gridRange, modelRect } from './ranges';
import { pixelsOf, pointsOf } from './sizes';

/** Rows and columns as wholes, frozen panes and merged cells: both ways. */

const STANDARD = { rows: pixelsOf(DEFAULT_ROW_HEIGHT), columns: pixelsOf(DEFAULT_COLUMN_WIDTH) } as const;

const lineRange = (axis: Axis, at: number, grid: Worksheet): IRange =>
  axis === 'rows'
    ? { startRow: at, endRow: at, startColumn: 0, endColumn: grid.getColumnCount() - 1 }
    : { startRow: 0, endRow: grid.getRowCount() - 1, startColumn: at, endColumn: at };

function pushAxis(ground: Ground, sheet: Sheet, grid: Worksheet, axis: Axis): void {
  const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
  const lines = sheet[axis];
  const isRows = axis === 'rows';
  const known = isRows ? grid.getConfig().rowData : grid.getConfig().columnData;
  const sizes: Record<number, number> = {};
  const resized: IRange[] = [];
  const [hidden, shown]: [IRange[], IRange[]] = [[], []];
  const places = new Set([...lines.keys(), ...Object.keys(known).map(Number)]);
  for (const at of places) {
    const line = lines.get(at);
    const is = known[at];
    const size = line?.size === undefined ? STANDARD[axis] : pixelsOf(line.size);
    const shownSize = isRows ? grid.getRowManager().getRow(at)?.h : grid.getColumnManager().getColumn(at)?.w;
    if (Math.round(shownSize ?? STANDARD[axis]) !== size) {
      sizes[at] = size;
      resized.push(lineRange(axis, at, grid));
    }
    if ((line?.hidden ?? false) === (is?.hd === BooleanNumber.TRUE)) continue;
    (line?.hidden ? hidden : shown).push(lineRange(axis, at, grid));
  }
  if (isRows) {
    if (resized.length > 0) {
      ground.apply(SetWorksheetRowHeightMutation, { ...common, ranges: resized, rowHeight: sizes });
      ground.apply(SetWorksheetRowIsAutoHeightMutation, {
        ...common,
        ranges: resized,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    }
    if (hidden.length > 0) ground.apply(SetRowHiddenMutation, { ...common, ranges: hidden });
    if (shown.length > 0) ground.apply(SetRowVisibleMutation, { ...common, ranges: shown });
    return;
  }
  if (resized.length > 0) ground.apply(SetWorksheetColWidthMutation, { ...common, ranges: resized, colWidth: sizes });
  if (hidden.length > 0) ground.apply(SetColHiddenMutation, { ...common, ranges: hidden });
  if (shown.length > 0) ground.apply(SetColVisibleMutation, { ...common, ranges: shown });
}

const keyOf = ({ startRow, startColumn, endRow, endColumn }: IRange) =>
  `${startRow},${startColumn},${endRow},${endColumn}`;

function pushMerges(ground: Ground, sheet: Sheet, grid: Worksheet): void {
  const common = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
  const wanted = new Map(sheet.merged.map(gridRange).map((range) => [keyOf(range), range]));
  const is = new Map(grid.getMergeData().map((range) => [keyOf(range), range]));
  const gone = [...is].filter(([key]) => !wanted.has(key)).map(([, range]) => range);
  const fresh = [...wanted].filter(([key]) => !is.has(key)).map(([, range]) => range);
  if (gone.length > 0) ground.apply(RemoveWorksheetMergeMutation, { ...common, ranges: gone });
  if (fresh.length > 0) ground.apply(AddWorksheetMergeMutation, { ...common, ranges: fresh });
}

/** Makes the lines, panes and merged cells of one sheet of the grid those of the model. */
export function pushLines(ground: Ground, sheet: Sheet): void {
  const grid = ground.gridSheet(sheet);
  if (!grid) return;
  pushAxis(ground, sheet, grid, 'columns');
  pushAxis(ground, sheet, grid, 'rows');
  pushMerges(ground, sheet, grid);
  const wanted = freezeOf(sheet);
  const is = grid.getFreeze();
  if (is.xSplit !== wanted.xSplit || is.ySplit !== wanted.ySplit)
    ground.apply(SetFrozenMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), ...wanted });
}

/** Hands over what the person does to rows, columns, panes and merged cells. */
export function pullLines(ground: Ground, undo: (reason: Refusal, sheet: Sheet) => void): void {
  const onSheet = (id: string, work: (session: Session, sheet: Sheet, grid: Worksheet) => void) => {
    const sheet = ground.modelSheet(id);
    const grid = sheet && ground.gridSheet(sheet);
    if (!sheet || !grid) return;
    try {
      ground.take(() => ground.host.person.act((session) => work(session, sheet, grid)));
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      undo(reason, sheet);
    }
  };
  /** Whole rows or columns, however far the grid shows them. */
  const lane = (sheet: Sheet, axis: Axis, range: IRange) =>
    areaOn(
      sheet,
      axis === 'rows'
        ? { row: range.startRow, rows: range.endRow - range.startRow + 1, column: 0, columns: 16_384 }
        : { row: 0, rows: 1_048_576, column: range.startColumn, columns: range.endColumn - range.startColumn + 1 },
    );

  const shifts = [
    [InsertRowMutation, 'rows', 'Down'],
    [RemoveRowMutation, 'rows', 'Up'],
    [InsertColMutation, 'columns', 'Right'],
    [RemoveColMutation, 'columns', 'Left'],
  ] as const;
  for (const [mutation, axis, shift] of shifts) {
    ground.follow<{ subUnitId: string; range: IRange }>(mutation, ({ subUnitId, range }) =>
      onSheet(subUnitId, (session, sheet) => {
        ground.shifted();
        shiftCells(session, lane(sheet, axis, range), shift);
      }),
    );
  }

  const hidings = [
    [SetRowHiddenMutation, 'rows', true],
    [SetRowVisibleMutation, 'rows', false],
    [SetColHiddenMutation, 'columns', true],
    [SetColVisibleMutation, 'columns', false],
  ] as const;
  for (const [mutation, axis, hidden] of hidings) {
    ground.follow<{ subUnitId: string; ranges: IRange[] }>(mutation, ({ subUnitId, ranges }) =>
      onSheet(subUnitId, (_session, sheet) =>
        setLines(
          ranges.map((range) => lane(sheet, axis, range)),
          axis,
          { hidden },
        ),
      ),
    );
  }

  const resize = (subUnitId: string, axis: Axis, ranges: readonly IRange[]) =>
    onSheet(subUnitId, (_session, sheet, grid) => {
      for (const range of ranges) {
        const [from, to] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
        for (let at = from; at <= to; at++) {
          const pixels = axis === 'rows' ? grid.getRowHeight(at) : grid.getColumnWidth(at);
          const isStandard = Math.round(pixels) === STANDARD[axis];
          const line = { ...range, startRow: at, endRow: at, startColumn: at, endColumn: at };
          setLines([lane(sheet, axis, line)], axis, { size: isStandard ? undefined : pointsOf(pixels) });
        }
      }
    });
  ground.follow(SetWorksheetRowHeightMutation, ({ subUnitId, ranges }) => resize(subUnitId, 'rows', ranges));
  ground.follow(SetWorksheetColWidthMutation, ({ subUnitId, ranges }) => resize(subUnitId, 'columns', ranges));

  ground.follow(SetFrozenMutation, ({ subUnitId, xSplit, ySplit }) =>
    onSheet(subUnitId, (_session, sheet) => freeze(sheet, ySplit, xSplit)),
  );
  ground.follow(AddWorksheetMergeMutation, ({ subUnitId, ranges }) =>
    onSheet(subUnitId, (session, sheet, grid) => {
      const most = { rows: grid.getRowCount(), columns: grid.getColumnCount() };
      for (const range of ranges) mergeCells(session, areaOn(sheet, modelRect(range, most)), false);
    }),
  );
  ground.follow(RemoveWorksheetMergeMutation, ({ subUnitId, ranges }) =>
    onSheet(subUnitId, (_session, sheet, grid) => {
      const most = { rows: grid.getRowCount(), columns: grid.getColumnCount() };
      for (const range of ranges) unmergeCells(areaOn(sheet, modelRect(range, most)));
    }),
  );
}
