import { cellCount, intersectAreas, moved, printArea } from '../model/area';
import { MAX_COLUMNS, MAX_ROWS, printRect } from '../model/address';
import { cellAt, entryOf, plainValue, styleAt, styleValue, valueType } from '../model/cells';
import { clearFormats } from '../model/format';
import { textOf } from '../model/number-format';
import type { Cell } from '../model/parts';
import { notFound } from '../model/refusal';
import type { Area } from '../model/workbook';
import { clearContents, visibleRows } from '../model/write';
import { oneOf, type Arguments } from './arguments';
import type { Desk } from './desk';
import { readOnly } from './property';
import type { MemberTable } from './table';
import { areasOrNull, thing, type Areas, type Thing } from './thing';

const map = (areas: Areas, change: (area: Area) => Area): Areas => {
  const [first, ...rest] = areas;
  return [change(first), ...rest.map(change)];
};

function intersection(areas: Areas, args: Arguments, desk: Desk): Thing | null {
  const others = args.areas(0, desk.workbook, areas[0].sheet);
  return areasOrNull(areas.flatMap((area) => others.flatMap((other) => intersectAreas(area, other) ?? [])));
}

export const rangeAreasMembers: MemberTable<Areas> = {
  tracked: true,
  properties: {
    Address: readOnly((areas) => areas.map(printArea).join(',')),
    AreaCount: readOnly((areas) => areas.length),
    CellCount: readOnly((areas) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    IsEntireColumn: readOnly((areas) => areas.every((area) => area.rows === MAX_ROWS)),
    IsEntireRow: readOnly((areas) => areas.every((area) => area.columns === MAX_COLUMNS)),
  },
  children: {
    Areas: (areas) => thing('RangeCollection', areas),
    ConditionalFormats: (areas) => thing('ConditionalFormatCollection', areas),
    DataValidation: (areas) => thing('DataValidation', areas),
    Format: (areas) => thing('RangeFormat', areas),
    Worksheet: (areas) => thing('Worksheet', areas[0].sheet),
  },
  objects: {
    GetEntireColumn: (areas) =>
      thing(
        'RangeAreas',
        map(areas, (area) => moved(area, { row: 0, rows: MAX_ROWS })),
      ),
    GetEntireRow: (areas) =>
      thing(
        'RangeAreas',
        map(areas, (area) => moved(area, { column: 0, columns: MAX_COLUMNS })),
      ),
    GetIntersection: (areas, args, desk) => {
      const found = intersection(areas, args, desk);
      if (!found) throw notFound('intersection with', areas.map(printArea).join(','));
      return found;
    },
    GetIntersectionOrNullObject: intersection,
  },
  actions: {
    Clear: (areas, args, desk) => {
      const applyTo = oneOf(['All', 'Formats', 'Contents'])(args.textOr(0, 'All'));
      for (const area of areas) {
        if (applyTo !== 'Formats') clearContents(desk, area);
        if (applyTo !== 'Contents') clearFormats(desk, area);
      }
    },
  },
};

export const rangeCollectionMembers: MemberTable<Areas> = {
  items: { type: 'Range', list: (areas) => areas.map((area) => thing('Range', area)) },
  objects: {
    GetItemAt: (areas, args) => {
      const area = areas[args.number(0)];
      if (!area) throw notFound('range at', args.number(0));
      return thing('Range', area);
    },
  },
  actions: { GetCount: (areas) => areas.length },
};

type Read = (cell: Cell | undefined, row: number, column: number) => unknown;

const readVisible = (area: Area, read: Read) =>
  visibleRows(area).map((r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const [row, column] = [area.row + r, area.column + c];
      return read(cellAt(area.sheet, row, column), row, column);
    }),
  );

const rowView = (area: Area, r: number) => thing('RangeView', moved(area, { row: area.row + r, rows: 1 }));

/** The rows of a range that a filter leaves visible. Reading only: the host does not write through a view. */
export const rangeViewMembers: MemberTable<Area> = {
  properties: {
    Values: readOnly((area) => readVisible(area, (cell) => plainValue(cell?.value ?? ''))),
    Formulas: readOnly((area) => readVisible(area, entryOf)),
    NumberFormat: readOnly((area) =>
      readVisible(area, (_cell, row, column) => styleValue(styleAt(area.sheet, row, column), 'numberFormat')),
    ),
    Text: readOnly((area) =>
      readVisible(area, (cell, row, column) =>
        textOf(cell?.value ?? '', styleValue(styleAt(area.sheet, row, column), 'numberFormat')),
      ),
    ),
    ValueTypes: readOnly((area) => readVisible(area, (cell) => valueType(cell?.value ?? ''))),
    CellAddresses: readOnly((area) =>
      readVisible(area, (_cell, row, column) => printRect({ row, column, rows: 1, columns: 1 })),
    ),
    RowCount: readOnly((area) => visibleRows(area).length),
    ColumnCount: readOnly((area) => area.columns),
  },
  children: { Rows: (area) => thing('RangeViewCollection', area) },
  objects: { GetRange: (area) => thing('Range', area) },
};

export const rangeViewCollectionMembers: MemberTable<Area> = {
  items: { type: 'RangeView', list: (area) => visibleRows(area).map((r) => rowView(area, r)) },
  objects: {
    GetItemAt: (area, args) => {
      const row = visibleRows(area)[args.number(0)];
      if (row === undefined) throw notFound('visible row', args.number(0));
      return rowView(area, row);
    },
  },
  actions: { GetCount: (area) => visibleRows(area).length },
};
