import { bound, intersect, isWholeColumns, isWholeRows, type Rect, WHOLE_SHEET } from './address';
import { areaOn } from './area';
import { cellAt, hasContent, isError, isRowHidden, usedRect } from './cells';
import type { Cell } from './parts';
import { Refusal } from './refusal';
import type { Area, Sheet } from './workbook';

type Pick = (cell: Cell | undefined, row: number, column: number) => boolean;

const typeName = ({ value }: Cell): string => {
  if (isError(value)) return 'Errors';
  return typeof value === 'number' ? 'Numbers' : typeof value === 'boolean' ? 'Logical' : 'Text';
};

/** `LogicalNumbersText` and the like: the named types put together; All takes every type. */
const hasType = (cell: Cell, types: string) => types === 'All' || types.includes(typeName(cell));

const covered = (parts: readonly { rects: Rect[] }[]) => (row: number, column: number) =>
  parts.some((part) => part.rects.some((rect) => intersect(rect, { row, column, rows: 1, columns: 1 })));

function pickFor(sheet: Sheet, cellType: string, valueType: string): Pick {
  const isValidated = covered(sheet.validations);
  const isFormatted = covered(sheet.conditionalFormats);
  const picks: Record<string, Pick> = {
    Blanks: (cell) => !cell || !hasContent(cell),
    Constants: (cell) => cell !== undefined && hasContent(cell) && !cell.formula && hasType(cell, valueType),
    Formulas: (cell) => cell?.formula !== undefined && hasType(cell, valueType),
    Visible: (_cell, row, column) => !isRowHidden(sheet, row) && sheet.columns.get(column)?.hidden !== true,
    DataValidations: (_cell, row, column) => isValidated(row, column),
    ConditionalFormats: (_cell, row, column) => isFormatted(row, column),
  };
  const pick = picks[cellType];
  if (!pick) throw new Refusal('NotImplemented', `Special cells of type "${cellType}" are not simulated.`);
  return pick;
}

/** Joins runs of cells in a row, then equal runs of rows, into few rectangles. */
function gather(rect: Rect, isPicked: (row: number, column: number) => boolean): Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const runs: Rect[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (!isPicked(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.column + last.columns === column) last.columns += 1;
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
    const grown = runs.map((run) => {
      const above = open.find((one) => one.column === run.column && one.columns === run.columns);
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(
      ...open.filter(
        (one) =>
          !grown.some((next) => next.row === one.row && next.column === one.column && next.columns === one.columns),
      ),
    );
    open = grown;
  }
  return [...done, ...open];
}

/** The cells of an area that have a property, as few rectangles; unbounded areas are cut to the used cells first. */
export function specialCells(area: Area, cellType: string, valueType: string): Area[] {
  const { sheet } = area;
  const used = usedRect(sheet, WHOLE_SHEET, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const wide = isWholeColumns(area) || isWholeRows(area);
  const rect = wide ? intersect(area, bound(used, { row: 0, column: 0, rows: 1, columns: 1 })) : area;
  if (!rect) return [];
  const pick = pickFor(sheet, cellType, valueType);
  return gather(rect, (row, column) => pick(cellAt(sheet, row, column), row, column)).map((one) => areaOn(sheet, one));
}

/** The block of filled cells around an area: it grows until it is framed by empty rows and columns. */
export function surroundingRegion(area: Area): Area {
  const { sheet } = area;
  const isFilled = (row: number, column: number) => {
    const cell = cellAt(sheet, row, column);
    return cell !== undefined && hasContent(cell);
  };
  let [top, left, bottom, right] = [area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1];
  const inRow = (row: number) => {
    for (let column = left - 1; column <= right + 1; column++) if (isFilled(row, column)) return true;
    return false;
  };
  const inColumn = (column: number) => {
    for (let row = top - 1; row <= bottom + 1; row++) if (isFilled(row, column)) return true;
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    for (; inRow(bottom + 1); grown = true) bottom += 1;
    for (; inRow(top - 1); grown = true) top -= 1;
    for (; inColumn(right + 1); grown = true) right += 1;
    for (; inColumn(left - 1); grown = true) left -= 1;
  }
  return areaOn(sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
