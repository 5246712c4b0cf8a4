import { bound, intersect, isOnSheet, printRect, quoteSheet, splitSheet, WHOLE_SHEET, type Rect } from './address';
import { requireRect, parseRect } from './address';
import { invalid, notFound, Refusal } from './refusal';
import type { Area, Sheet, Workbook } from './workbook';

export const areaOn = (sheet: Sheet, rect: Rect): Area => ({
  sheet,
  row: rect.row,
  column: rect.column,
  rows: rect.rows,
  columns: rect.columns,
});

export const rectOf = ({ row, column, rows, columns }: Rect): Rect => ({ row, column, rows, columns });

/** The address of an area with its sheet, as Range.address has it. */
export const printArea = (area: Area) => `${quoteSheet(area.sheet.name)}!${printRect(area)}`;

export const cellCount = (rect: Rect) => rect.rows * rect.columns;

/** An area of another size or place on the same sheet; outside the sheet is refused. */
export function moved(area: Area, change: Partial<Rect>): Area {
  const rect = { ...rectOf(area), ...change };
  if (!isOnSheet(rect))
    throw invalid(JSON.stringify(change), `the result must lie on the sheet (from ${printArea(area)}).`);
  return areaOn(area.sheet, rect);
}

export function boundAreas(a: Area, b: Area): Area {
  if (a.sheet !== b.sheet) throw invalid(printArea(b), `both ranges must be on ${a.sheet.name}.`);
  return areaOn(a.sheet, bound(a, b));
}

export function intersectAreas(a: Area, b: Area): Area | null {
  const shared = a.sheet === b.sheet ? intersect(a, b) : null;
  return shared && areaOn(a.sheet, shared);
}

/** A sheet by name (without case) or id, or null. */
export function findSheet(workbook: Workbook, key: string): Sheet | null {
  const wanted = key.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted) ?? null
  );
}

export function requireSheet(workbook: Workbook, key: string): Sheet {
  const sheet = findSheet(workbook, key);
  if (!sheet) throw notFound('worksheet', key);
  return sheet;
}

function namedArea(workbook: Workbook, sheet: Sheet, text: string): Area | null {
  const same = (name: string) => name.toLowerCase() === text.toLowerCase();
  const names = workbook.names.filter((name) => same(name.name) && (name.sheet === null || name.sheet === sheet));
  const named = names.find((name) => name.sheet === sheet) ?? names[0];
  if (named?.area) return named.area;
  const table = workbook.sheets.flatMap((one) => one.tables).find((one) => same(one.name));
  return table ? areaOn(table.sheet, tableBody(table)) : null;
}

/** The rows of a table without header and totals. */
export function tableBody(table: { rect: Rect; showHeaders: boolean; showTotals: boolean }): Rect {
  const head = table.showHeaders ? 1 : 0;
  const rows = table.rect.rows - head - (table.showTotals ? 1 : 0);
  return { ...table.rect, row: table.rect.row + head, rows };
}

/** Reads an address or a name (of a range or a table) on a sheet; nothing given means the whole sheet. */
export function readArea(workbook: Workbook, sheet: Sheet, address: string | null): Area {
  if (address === null || address === '') return areaOn(sheet, WHOLE_SHEET);
  const { sheet: other, local } = splitSheet(address.replace(/^=/, ''));
  const on = other === null ? sheet : requireSheet(workbook, other);
  const rect = parseRect(local);
  if (rect) return areaOn(on, rect);
  const named = namedArea(workbook, on, local);
  return named ? areaOn(named.sheet, named) : areaOn(on, requireRect(local));
}

/** Reads several addresses, separated by commas or semicolons. */
export function readAreas(workbook: Workbook, sheet: Sheet, addresses: string | null): Area[] {
  if (addresses === null) return [areaOn(sheet, WHOLE_SHEET)];
  return addresses.split(/[,;]/).map((one) => readArea(workbook, sheet, one.trim()));
}

/** Refuses an area whose cells or sheet are gone. */
export function requireAlive(area: Area): Area {
  if (area.gone || area.sheet.deleted) {
    throw new Refusal('InvalidReference', 'The cells that this range stood for have been deleted.');
  }
  return area;
}
