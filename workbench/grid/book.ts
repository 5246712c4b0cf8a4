import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { columnOf, rowOf } from '../model/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/lines';
import type { Cell, Line } from '../model/parts';
import { DEFAULT_STYLE } from '../model/style';
import type { Sheet, Workbook } from '../model/workbook';
import { gridContent } from './cells';
import { createLooks, type Looks } from './looks';
import { gridRange } from './ranges';
import { pixelsOf, shownLines } from './sizes';

/** A cell for the grid. */
export function gridCell(cell: Cell, looks: Looks): ICellData {
  const data: ICellData = gridContent(cell);
  const style = looks.idOf(cell.style);
  if (style !== null) data.s = style;
  return data;
}

export interface LineData {
  size?: number;
  hidden: BooleanNumber;
  style?: string;
}

/** A row or column for the grid. Rows that a filter hides are the filter's affair. */
export function lineData(line: Line, looks: Looks): LineData {
  const style = looks.idOf(line.style);
  return {
    ...(line.size === undefined ? {} : { size: pixelsOf(line.size) }),
    hidden: line.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(style === null ? {} : { style }),
  };
}

const rowData = ({ size, hidden, style }: LineData): Partial<IRowData> => ({
  hd: hidden,
  ...(size === undefined ? {} : { h: size, ia: BooleanNumber.FALSE }),
  ...(style === undefined ? {} : { s: style }),
});

const columnData = ({ size, hidden, style }: LineData): Partial<IColumnData> => ({
  hd: hidden,
  ...(size === undefined ? {} : { w: size }),
  ...(style === undefined ? {} : { s: style }),
});

const EMPTY: LineData = { hidden: BooleanNumber.FALSE };

function linesOf<T>(lines: Map<number, Line>, looks: Looks, make: (line: LineData) => T): Record<number, T> {
  return Object.fromEntries([...lines].map(([at, line]) => [at, make({ ...EMPTY, ...lineData(line, looks) })]));
}

export function freezeOf({ frozen }: Sheet): IWorksheetData['freeze'] {
  if (!frozen) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const across = frozen.columns < 16_384 ? frozen.columns : 0;
  const down = frozen.rows < 1_048_576 ? frozen.rows : 0;
  return { xSplit: across, ySplit: down, startRow: down || -1, startColumn: across || -1 };
}

/** The extent of the cells and lines that exist on a sheet. */
export function extentOf(sheet: Sheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const key of sheet.cells.keys()) {
    rows = Math.max(rows, rowOf(key) + 1);
    columns = Math.max(columns, columnOf(key) + 1);
  }
  return { rows, columns };
}

export function sheetData(sheet: Sheet, id: string, looks: Looks): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of sheet.cells) (cellData[rowOf(key)] ??= {})[columnOf(key)] = gridCell(cell, looks);
  const extent = extentOf(sheet);
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    rowCount: shownLines('rows', extent.rows),
    columnCount: shownLines('columns', extent.columns),
    defaultColumnWidth: pixelsOf(DEFAULT_COLUMN_WIDTH),
    defaultRowHeight: pixelsOf(DEFAULT_ROW_HEIGHT),
    mergeData: sheet.merged.map(gridRange),
    cellData,
    rowData: linesOf(sheet.rows, looks, rowData),
    columnData: linesOf(sheet.columns, looks, columnData),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** A whole workbook for the grid, as it loads fastest. */
export function bookData(workbook: Workbook, id: string, idOf: (sheet: Sheet) => string): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const looks = createLooks((style) => {
    const key = `s${Object.keys(styles).length + 1}`;
    styles[key] = style;
    return key;
  });
  const sheets = workbook.sheets.map((sheet) => sheetData(sheet, idOf(sheet), looks));
  return {
    id,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles,
    defaultStyle: { ff: DEFAULT_STYLE.fontName, fs: DEFAULT_STYLE.fontSize },
    sheetOrder: workbook.sheets.map(idOf),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}
