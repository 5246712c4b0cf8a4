import type { Outcome } from '../../src/model/outcome';
import type { OwnColumn } from '../../src/report/fill-plan';
import type { CellValue } from '../../src/report/plan';
import type { List, Place, Target } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { entryBack, runsOf, valueOf } from './entries';
import { blockOf, nameOf, sheetOf } from './places';
import { GLANCE, standsIn, type FoundList, type ListMark } from '../memory/lists';
import { askForLists, type KnownLists, type OwnHeaders } from './settings';

/** Rows looked at for the row of column names, as in the core. */
const HEADER_ROWS = 20;
/** Cells in one answer of Excel: it hands over 5 MB at the most. */
const CELLS_AT_ONCE = 120_000;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Reads a list. One sync for a table, two for a range, to find it; and one for each part of its cells. */
export function readList(desk: Desk, target: Target): Promise<Outcome<List>> {
  return desk.run(async (context) => {
    const lists = askForLists(context);
    const found = await findPlace(context, target);
    if (!found.ok) return found;
    const values = await readValues(context, found.value, lists.most());
    const known = await findKnown(context, lists, found.value, values);
    const headers = lists.headersOf(known);
    const { key, copyOf } = known;
    const place = { ...found.value, columns: trim(values, found.value, headers), known: { key, copyOf } };
    const columns = ownColumns(values, headers);
    const entries = await readEntries(context, place, columns);
    return done(divide(place, values, columns, entries));
  });
}

/** Which of the lists that the workbook remembers this is. One sync more where one of them seems to have moved here, or was copied. */
async function findKnown(
  context: Excel.RequestContext,
  lists: KnownLists,
  place: Place,
  values: readonly CellValue[][],
): Promise<FoundList> {
  const standing = new Set<string>();
  for (;;) {
    const found = lists.find({ place, values }, standing);
    if (!found.moved || !(await standsThere(context, found.moved))) return found;
    standing.add(found.key);
  }
}

/** Whether a list stands where it was seen last. */
async function standsThere(context: Excel.RequestContext, mark: ListMark): Promise<boolean> {
  const { table: id, names, top, left } = mark;
  const table = context.workbook.tables.getItemOrNullObject(id ?? '');
  table.load('name');
  const width = Math.max(1, Math.min(names.length, LAST_COLUMN - left));
  const block = blockOf(sheetOf(context, mark), top, left, Math.min(GLANCE, LAST_ROW - top), width);
  block.load('values');
  await context.sync();
  if (id !== null) return !table.isNullObject;
  return (
    !block.isNullObject &&
    standsIn(
      mark,
      block.values.map((row: unknown[]) => row.map(valueOf)),
    )
  );
}

function findPlace(context: Excel.RequestContext, target: Target): Promise<Outcome<Place>> {
  return target.kind === 'table' ? findTable(context, target.id) : findBlock(context, target);
}

async function findTable(context: Excel.RequestContext, id: string): Promise<Outcome<Place>> {
  const table = context.workbook.tables.getItemOrNullObject(id);
  table.load('id,name,showHeaders,showTotals');
  table.worksheet.load('id,name');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (table.isNullObject) return refuse('TABLE_GONE', { table: id });
  if (!table.showHeaders) return refuse('TABLE_WITHOUT_HEADER', { table: table.name });
  return done({
    sheetId: table.worksheet.id,
    sheet: table.worksheet.name,
    table: { id: table.id, name: table.name, totals: table.showTotals },
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount - (table.showTotals ? 1 : 0),
    columns: range.columnCount,
    whole: true,
  });
}

async function findBlock(
  context: Excel.RequestContext,
  target: Exclude<Target, { kind: 'table' }>,
): Promise<Outcome<Place>> {
  if (target.kind === 'place') return findAgain(context, target.place);
  const selected = context.workbook.getSelectedRanges();
  selected.areas.load('items/address,items/cellCount');
  await context.sync();
  const [area] = selected.areas.items;
  if (!area || selected.areas.items.length > 1) return refuse('SEVERAL_AREAS');
  const whole = area.cellCount === 1;
  const block = whole ? area.getSurroundingRegion() : area.getUsedRangeOrNullObject(true);
  block.load('rowIndex,columnIndex,rowCount,columnCount,address');
  area.worksheet.load('id,name');
  await context.sync();
  if (block.isNullObject) return refuse('NOTHING_SELECTED', { place: area.address });
  if (block.rowCount < 2) return refuse('ONE_ROW', { place: block.address });
  return done({
    sheetId: area.worksheet.id,
    sheet: area.worksheet.name,
    table: null,
    top: block.rowIndex,
    left: block.columnIndex,
    rows: block.rowCount,
    columns: block.columnCount,
    whole,
  });
}

/** A plain range that was read before: the block around its first cell when it was taken whole, else the same cells. */
async function findAgain(context: Excel.RequestContext, place: Place): Promise<Outcome<Place>> {
  const sheet = sheetOf(context, place);
  sheet.load('name');
  const corner = blockOf(sheet, place.top, place.left, 1, 1).getSurroundingRegion();
  corner.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: place.sheet });
  if (!place.whole) return done({ ...place, sheet: sheet.name });
  return done({
    ...place,
    sheet: sheet.name,
    top: corner.rowIndex,
    left: corner.columnIndex,
    rows: corner.rowCount,
    columns: corner.columnCount,
  });
}

/** A part of a sheet that was selected by hand may end before our columns: as many more are read as there may be. */
async function readValues(context: Excel.RequestContext, found: Place, ours: number): Promise<CellValue[][]> {
  const more = found.whole ? 0 : Math.min(ours, LAST_COLUMN - found.left - found.columns);
  const place = { ...found, columns: found.columns + more };
  const sheet = sheetOf(context, place);
  const rows: CellValue[][] = [];
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / place.columns));
  for (let from = 0; from < place.rows; from += step) {
    const part = blockOf(sheet, place.top + from, place.left, Math.min(step, place.rows - from), place.columns);
    part.load('values');
    await context.sync();
    for (const row of part.values) rows.push(row.map(valueOf));
  }
  return rows;
}

/** Takes away again what was read too much: columns to the right that are none of ours. Gives the number that is left. */
function trim(values: CellValue[][], { columns }: Place, headers: OwnHeaders): number {
  const isOurs = (at: number) =>
    values.slice(0, HEADER_ROWS).some((row) => Object.hasOwn(headers, String(row[at] ?? '')));
  let width = columns;
  while (width < (values[0]?.length ?? 0) && isOurs(width)) width++;
  for (const row of values) row.length = width;
  return width;
}

/** Columns of an earlier fill, found by their names wherever they stand now. */
function ownColumns(values: readonly CellValue[][], headers: OwnHeaders): OwnColumn[] {
  const found = new Map<string, OwnColumn>();
  for (const row of values.slice(0, HEADER_ROWS)) {
    row.forEach((value, at) => {
      const header = String(value ?? '');
      const id = Object.hasOwn(headers, header) ? headers[header] : undefined;
      if (id !== undefined && !found.has(header)) found.set(header, { id, header, at });
    });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** What stands in the columns of an earlier fill, as it would be typed: undo gives it back. */
async function readEntries(
  context: Excel.RequestContext,
  place: Place,
  own: readonly OwnColumn[],
): Promise<CellValue[][]> {
  const entries: CellValue[][] = Array.from({ length: place.rows }, () => []);
  if (own.length === 0) return entries;
  const sheet = sheetOf(context, place);
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / 4 / own.length));
  for (let from = 0; from < place.rows; from += step) {
    const count = Math.min(step, place.rows - from);
    const parts = runsOf(own.map(({ at }) => at)).map((run) => {
      const part = blockOf(sheet, place.top + from, place.left + run.column, count, run.count);
      part.load('values,formulas');
      return part;
    });
    await context.sync();
    for (const { values, formulas } of parts) {
      values.forEach((row: readonly unknown[], at: number) =>
        row.forEach((value, column) => entries[from + at]!.push(entryBack(value, formulas[at]?.[column]))),
      );
    }
  }
  return entries;
}

function divide(place: Place, values: CellValue[][], own: OwnColumn[], ownEntries: CellValue[][]): List {
  const ours = new Set(own.map(({ at }) => at));
  const columns = Array.from({ length: place.columns }, (_, at) => at).filter((at) => !ours.has(at));
  const pick = (row: readonly CellValue[], from: readonly number[]) => from.map((at) => row[at] ?? null);
  return {
    place,
    cells: values.map((row) => pick(row, columns)),
    columns,
    own,
    ownEntries,
    ownValues: values.map((row) =>
      pick(
        row,
        own.map(({ at }) => at),
      ),
    ),
  };
}

/** The first difference between two readings of the same list, in words; null when they are the same. */
export function differenceOf(before: List, now: List): string | null {
  const place = nameOf(now.place);
  if (before.cells.length !== now.cells.length) return `${place} has another number of rows`;
  if (before.columns.join() !== now.columns.join()) return `${place} has other columns`;
  if (before.place.top !== now.place.top || before.place.left !== now.place.left) return `${place} stands elsewhere`;
  const rows = [...before.cells, ...before.ownEntries];
  const other = [...now.cells, ...now.ownEntries];
  const at = rows.findIndex((row, index) => row.some((value, column) => value !== other[index]?.[column]));
  return at < 0 ? null : `row ${now.place.top + 1 + (at % before.cells.length)} of ${now.place.sheet}`;
}
