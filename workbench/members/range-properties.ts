import { isWholeColumns, isWholeRows } from '../model/address';
import { cellCount, printArea } from '../model/area';
import { cellAt, entryOf, plainValue, readGrid, styleAt, styleValue, valueType } from '../model/cells';
import { setNumberFormats } from '../model/format';
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  isHiddenLine,
  offsetOf,
  setLines,
  sharedLine,
  type Axis,
} from '../model/lines';
import { textOf } from '../model/number-format';
import type { Cell } from '../model/parts';
import { Refusal } from '../model/refusal';
import type { Area } from '../model/workbook';
import { writeEntries } from '../model/write';
import { asFlag } from './arguments';
import type { Desk } from './desk';
import { readOnly } from './property';
import type { Property } from './table';

type Read = (cell: Cell | undefined, row: number, column: number) => unknown;

/** One value per cell. Unbounded ranges answer null, and too many cells are refused, as documented for Excel. */
function readCells({ sheet, ...rect }: Area, desk: Desk, read: Read): unknown[][] | null {
  if (isWholeColumns(rect) || isWholeRows(rect)) return null;
  if (cellCount(rect) > desk.cellLimit) {
    throw new Refusal(
      'RangeExceedsLimit',
      `${cellCount(rect)} cells were asked for; ${desk.cellLimit} is the limit of a read.`,
    );
  }
  return readGrid(rect, (row, column) => read(cellAt(sheet, row, column), row, column));
}

const numberFormatAt = (area: Area, row: number, column: number) =>
  styleValue(styleAt(area.sheet, row, column), 'numberFormat');

const values: Property<Area> = {
  get: (area, desk) => readCells(area, desk, (cell) => plainValue(cell?.value ?? '')),
  set: (area, input, desk) => writeEntries(desk, area, input),
};

const formulas: Property<Area> = {
  get: (area, desk) => readCells(area, desk, entryOf),
  set: (area, input, desk) => writeEntries(desk, area, input),
};

const numberFormat: Property<Area> = {
  get: (area, desk) => readCells(area, desk, (_cell, row, column) => numberFormatAt(area, row, column)),
  set: (area, input, desk) => setNumberFormats(desk, area, input),
};

/** The names of Range.numberFormatCategories are not kept; what the cells show is. */
const text: Property<Area> = readOnly((area, desk) =>
  readCells(area, desk, (cell, row, column) => textOf(cell?.value ?? '', numberFormatAt(area, row, column))),
);

const hiddenLines = (axis: Axis): Property<Area> => ({
  get: (area) => sharedLine([area], axis, isHiddenLine),
  set: (area, value) => setLines([area], axis, { hidden: asFlag(value) }),
});

const hidden: Property<Area> = readOnly(
  (area) => sharedLine([area], 'rows', isHiddenLine) === true || sharedLine([area], 'columns', isHiddenLine) === true,
);

function hasSpill({ sheet, ...rect }: Area): boolean | null {
  const found = new Set(
    readGrid(rect, (row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell?.spill !== undefined || cell?.spilledFrom !== undefined;
    }).flat(),
  );
  return found.size > 1 ? null : found.has(true);
}

function extent(area: Area, axis: Axis): number {
  const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  return offsetOf(area.sheet, axis, start + count) - offsetOf(area.sheet, axis, start);
}

export const STANDARD_SIZE: Readonly<Record<Axis, number>> = {
  rows: DEFAULT_ROW_HEIGHT,
  columns: DEFAULT_COLUMN_WIDTH,
};

export const rangeProperties: Record<string, Property<Area>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Text: text,
  ValueTypes: readOnly((area, desk) => readCells(area, desk, (cell) => valueType(cell?.value ?? ''))),
  Address: readOnly(printArea),
  AddressLocal: readOnly(printArea),
  RowIndex: readOnly((area) => area.row),
  ColumnIndex: readOnly((area) => area.column),
  RowCount: readOnly((area) => area.rows),
  ColumnCount: readOnly((area) => area.columns),
  CellCount: readOnly((area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
  IsEntireColumn: readOnly(isWholeColumns),
  IsEntireRow: readOnly(isWholeRows),
  Hidden: hidden,
  RowHidden: hiddenLines('rows'),
  ColumnHidden: hiddenLines('columns'),
  HasSpill: readOnly(hasSpill),
  Top: readOnly((area) => offsetOf(area.sheet, 'rows', area.row)),
  Left: readOnly((area) => offsetOf(area.sheet, 'columns', area.column)),
  Height: readOnly((area) => extent(area, 'rows')),
  Width: readOnly((area) => extent(area, 'columns')),
};
