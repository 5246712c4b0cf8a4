import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRect,
  printRect,
  quoteSheet,
  splitSheet,
  subtract,
  type Rect,
} from '../../workbench/model/address';
import { areaOn } from '../../workbench/model/area';
import { createWorkbook } from '../../workbench/model/create';
import { setStyle } from '../../workbench/model/format';
import { textOf } from '../../workbench/model/number-format';
import type { Session } from '../../workbench/model/session';
import { shiftCells } from '../../workbench/model/shift';
import { takeSnapshot } from '../../workbench/model/snapshot';
import type { Workbook } from '../../workbench/model/workbook';
import { INVENTORY } from './open';

const rects = (limit = 40): fc.Arbitrary<Rect> =>
  fc.record({
    row: fc.nat(limit),
    column: fc.nat(limit),
    rows: fc.integer({ min: 1, max: 12 }),
    columns: fc.integer({ min: 1, max: 12 }),
  });

const sessionOf = (workbook: Workbook): Session => ({
  workbook,
  actor: 'person',
  quirks: { filteredWrites: 'exact' },
  calculate: null,
  heldAreas: () => [],
  report: () => undefined,
});

describe('Addresses', () => {
  test('of columns go from A to XFD and back', () => {
    expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (index) => columnIndex(columnName(index)) === index));
  });

  test('printed and read again stand for the same cells', () => {
    fc.assert(fc.property(rects(1000), (rect) => expect(parseRect(printRect(rect))).toEqual(rect)));
  });

  test.each(['', 'A', 'A0', '1', 'A1:', 'XFE1', `A${MAX_ROWS + 1}`, 'A1:B2:C3', 'Tasks'])('"%s" is none', (text) => {
    expect(parseRect(text)).toBeNull();
  });

  test('carry any name of a sheet', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
        expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, local: 'A1' });
      }),
    );
  });

  test('cut out of one another leave every other cell exactly once', () => {
    fc.assert(
      fc.property(rects(), rects(), (rect, hole) => {
        const pieces = subtract(rect, hole);
        const cells = pieces.reduce((sum, piece) => sum + piece.rows * piece.columns, 0);
        const lost = intersect(rect, hole);
        expect(cells).toBe(rect.rows * rect.columns - (lost ? lost.rows * lost.columns : 0));
        expect(pieces.every((piece) => contains(rect, piece) && intersect(piece, hole) === null)).toBe(true);
      }),
    );
  });
});

describe('Number formats show', () => {
  test.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234.5, '0', '1235'],
    [1234.5, '0.00', '1234.50'],
    [1234567.891, '#,##0.0', '1,234,567.9'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [-5, '0;(0)', '(5)'],
    [-5, '0.0', '-5.0'],
    [0, '0;-0;"none"', 'none'],
    [12, '0 "tasks"', '12 tasks'],
    [1200, '$#,##0.00', '$1,200.00'],
    [1200, '[$€-407] #,##0', '€ 1,200'],
    [123456, '0.00E+00', '1.23E+05'],
    [45717, 'yyyy-mm-dd', '2025-03-01'],
    [45717, 'd mmm yy', '1 Mar 25'],
    [45717.75, 'm/d/yyyy h:mm AM/PM', '3/1/2025 6:00 PM'],
    ['text', '0.00', 'text'],
    [true, '0.00', 'TRUE'],
    [{ error: '#N/A' }, '0.00', '#N/A'],
  ] as const)('%j as %s: %s', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });
});

describe('Inserted cells', () => {
  test('deleted again leave the workbook as it was', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.boolean(), (at, count, byRows) => {
        const workbook = createWorkbook(INVENTORY);
        const [sheet, before] = [workbook.active, takeSnapshot(workbook)];
        const rect = byRows
          ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS }
          : { row: 0, column: at, rows: MAX_ROWS, columns: count };
        shiftCells(sessionOf(workbook), areaOn(sheet, rect), byRows ? 'Down' : 'Right');
        expect(takeSnapshot(workbook)).not.toEqual(before);
        shiftCells(sessionOf(workbook), areaOn(sheet, rect), byRows ? 'Up' : 'Left');
        expect(takeSnapshot(workbook)).toEqual(before);
      }),
    );
  });
});

describe('Snapshots', () => {
  test('are the same for the same workbook, and differ by one cell or one colour', () => {
    const [one, other] = [createWorkbook(INVENTORY), createWorkbook(INVENTORY)];
    expect(takeSnapshot(one)).toEqual(takeSnapshot(other));
    setStyle(sessionOf(other), [areaOn(other.active, { row: 1, column: 1, rows: 1, columns: 1 })], { bold: true });
    expect(takeSnapshot(one)).not.toEqual(takeSnapshot(other));
    setStyle(sessionOf(other), [areaOn(other.active, { row: 1, column: 1, rows: 1, columns: 1 })], { bold: false });
    expect(takeSnapshot(one)).toEqual(takeSnapshot(other));
  });
});
