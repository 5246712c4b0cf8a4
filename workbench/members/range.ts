import { contains, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/address';
import { areaOn, boundAreas, intersectAreas, moved, printArea } from '../model/area';
import { cellAt, columnOf, rowOf, usedRect } from '../model/cells';
import { clearFormats } from '../model/format';
import { mergeCells, mergedIn, unmergeCells } from '../model/merge';
import { invalid, notFound } from '../model/refusal';
import { findCells } from '../model/search';
import { select } from '../model/selection';
import type { Shift } from '../model/session';
import { shiftCells } from '../model/shift';
import { specialCells, surroundingRegion } from '../model/special-cells';
import { clearValidation } from '../model/validation';
import type { Area } from '../model/workbook';
import { clearContents } from '../model/write';
import { recalculate } from '../model/formulas';
import { oneOf, type Arguments } from './arguments';
import type { Desk } from './desk';
import { rangeProperties } from './range-properties';
import type { MemberTable } from './table';
import { areasOrNull, thing, type Thing } from './thing';

const range = (area: Area) => thing('Range', area);
const orNull = (area: Area | null) => area && range(area);

/** The Range form of an optional result: nothing found is an error in `getX` and a null object in `getXOrNullObject`. */
function required(found: Thing | null, what: string, from: Area): Thing {
  if (!found) throw notFound(`${what} in`, printArea(from));
  return found;
}

/** A part of the range by row and column, counted from its first cell; parts outside it are allowed. */
const part = (area: Area, rect: Partial<Rect>) => range(moved(area, rect));

const other = (area: Area, args: Arguments, desk: Desk) => args.area(0, desk.workbook, area.sheet);

function used(area: Area, args: Arguments): Thing | null {
  const rect = usedRect(area.sheet, area, args.flagOr(0, false));
  return rect && range(areaOn(area.sheet, rect));
}

function resized(area: Area, rows: number, columns: number): Thing {
  if (rows < 1 || columns < 1) throw invalid(`${rows} × ${columns}`, 'a range has at least one row and one column.');
  return part(area, { rows, columns });
}

/** Rows or columns beside the range: after it for a positive count, before it for a negative one. */
function beside(area: Area, axis: 'rows' | 'columns', count: number): Thing {
  if (count === 0) throw invalid('0', 'a positive or a negative count is needed.');
  const [start, size] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const from = count > 0 ? start + size : start + count;
  return part(
    area,
    axis === 'rows' ? { row: from, rows: Math.abs(count) } : { column: from, columns: Math.abs(count) },
  );
}

function found(area: Area, args: Arguments): Thing | null {
  const criteria = args.record(1);
  const hits = findCells(area, args.text(0), {
    completeMatch: criteria.completeMatch === true,
    matchCase: criteria.matchCase === true,
    backwards: criteria.searchDirection === 'Backwards',
  });
  return orNull(hits[0] ?? null);
}

const special = (area: Area, args: Arguments) => areasOrNull(specialCells(area, args.text(0), args.textOr(1, 'All')));

const tablesAt = (area: Area, args: Arguments) =>
  area.sheet.tables.filter((table) =>
    args.flagOr(0, false) ? contains(area, table.rect) : intersect(area, table.rect) !== null,
  );

/** From a formula with an array answer to all cells it fills. */
function spillOf(area: Area): Thing | null {
  const spill = cellAt(area.sheet, area.row, area.column)?.spill;
  return spill ? range(areaOn(area.sheet, { ...area, ...spill })) : null;
}

/** From a filled cell back to the formula. */
function spillParent(area: Area): Thing | null {
  const cell = cellAt(area.sheet, area.row, area.column);
  if (cell?.spill) return range(moved(area, { rows: 1, columns: 1 }));
  const key = cell?.spilledFrom;
  return key === undefined ? null : part(area, { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 });
}

const readShift = (value: string): Shift => oneOf(['Down', 'Right', 'Up', 'Left'])(value);

function clear(area: Area, applyTo: string, desk: Desk): void {
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(desk, area);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(desk, area);
  if (applyTo === 'All') clearValidation([area]);
}

export const rangeMembers: MemberTable<Area> = {
  tracked: true,
  properties: rangeProperties,
  children: {
    ConditionalFormats: (area) => thing('ConditionalFormatCollection', [area]),
    DataValidation: (area) => thing('DataValidation', [area]),
    Format: (area) => thing('RangeFormat', [area]),
    Worksheet: (area) => thing('Worksheet', area.sheet),
  },
  objects: {
    GetCell: (area, args) =>
      part(area, { row: area.row + args.number(0), column: area.column + args.number(1), rows: 1, columns: 1 }),
    GetRow: (area, args) => part(area, { row: area.row + args.number(0), rows: 1 }),
    GetColumn: (area, args) => part(area, { column: area.column + args.number(0), columns: 1 }),
    GetLastCell: (area) =>
      part(area, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
    GetLastRow: (area) => part(area, { row: area.row + area.rows - 1, rows: 1 }),
    GetLastColumn: (area) => part(area, { column: area.column + area.columns - 1, columns: 1 }),
    GetEntireRow: (area) => part(area, { column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (area) => part(area, { row: 0, rows: MAX_ROWS }),
    GetResizedRange: (area, args) => resized(area, area.rows + args.number(0), area.columns + args.number(1)),
    GetAbsoluteResizedRange: (area, args) => resized(area, args.number(0), args.number(1)),
    GetOffsetRange: (area, args) =>
      part(area, { row: area.row + args.number(0), column: area.column + args.number(1) }),
    GetRowsAbove: (area, args) => beside(area, 'rows', -args.numberOr(0, 1)),
    GetRowsBelow: (area, args) => beside(area, 'rows', args.numberOr(0, 1)),
    GetColumnsBefore: (area, args) => beside(area, 'columns', -args.numberOr(0, 1)),
    GetColumnsAfter: (area, args) => beside(area, 'columns', args.numberOr(0, 1)),
    GetBoundingRect: (area, args, desk) => range(boundAreas(area, other(area, args, desk))),
    GetIntersection: (area, args, desk) =>
      required(orNull(intersectAreas(area, other(area, args, desk))), 'intersection', area),
    GetIntersectionOrNullObject: (area, args, desk) => orNull(intersectAreas(area, other(area, args, desk))),
    GetUsedRange: (area, args) => required(used(area, args), 'used range', area),
    GetUsedRangeOrNullObject: used,
    GetSurroundingRegion: (area) => range(surroundingRegion(area)),
    GetSpecialCells: (area, args) => required(special(area, args), args.text(0), area),
    GetSpecialCellsOrNullObject: special,
    GetVisibleView: (area) => thing('RangeView', area),
    GetTables: (area, args) => thing('TableScopedCollection', tablesAt(area, args)),
    GetMergedAreasOrNullObject: (area) => areasOrNull(mergedIn(area)),
    GetSpillingToRange: (area) => required(spillOf(area), 'spilling formula', area),
    GetSpillingToRangeOrNullObject: spillOf,
    GetSpillParent: (area) => required(spillParent(area), 'spilled cell', area),
    GetSpillParentOrNullObject: spillParent,
    Find: (area, args) => required(found(area, args), `"${args.text(0)}"`, area),
    FindOrNullObject: found,
    Insert: (area, args, desk) => {
      const place = areaOn(area.sheet, area);
      shiftCells(desk, place, readShift(args.text(0)));
      return range(areaOn(area.sheet, place));
    },
  },
  actions: {
    _ValidateArraySize: (area, args) => {
      const [rows, columns] = [args.number(0), args.number(1)];
      if (rows !== area.rows || columns !== area.columns) {
        throw invalid(`An array of ${rows} × ${columns}`, `${printArea(area)} is ${area.rows} × ${area.columns}.`);
      }
    },
    Calculate: (_area, _args, desk) => recalculate(desk),
    Clear: (area, args, desk) =>
      clear(area, oneOf(['All', 'Formats', 'Contents', 'Hyperlinks'])(args.textOr(0, 'All')), desk),
    Delete: (area, args, desk) => shiftCells(desk, area, readShift(args.text(0))),
    Merge: (area, args, desk) => mergeCells(desk, area, args.flagOr(0, false)),
    Unmerge: (area) => unmergeCells(area),
    Select: (area, _args, desk) => select(desk, area.sheet, [area]),
  },
};
