import { intersect } from './address';
import { areaOn, rectOf } from './area';
import { requireUnprotected } from './protection';
import { Refusal } from './refusal';
import type { Session } from './session';
import type { Area } from './workbook';
import { clearContents } from './write';

/** The merged cells that an area touches. */
export const mergedIn = (area: Area): Area[] =>
  area.sheet.merged.filter((rect) => intersect(rect, area)).map((rect) => areaOn(area.sheet, rect));

/** Joins the cells of an area, or of each of its rows, into one; only the first of them keeps its contents. */
export function mergeCells(session: Session, area: Area, across: boolean): void {
  const { sheet } = area;
  requireUnprotected(sheet, 'merging cells');
  const table = sheet.tables.find((one) => intersect(one.rect, area));
  if (table) throw new Refusal('InvalidOperation', `Cells of the table ${table.name} cannot be merged.`);
  unmergeCells(area);
  const count = across ? area.rows : 1;
  for (let n = 0; n < count; n++) {
    const rect = { ...rectOf(area), row: area.row + n, rows: across ? 1 : area.rows };
    sheet.merged.push(rect);
    const rest = [
      { ...rect, column: rect.column + 1, columns: rect.columns - 1, rows: 1 },
      { ...rect, row: rect.row + 1, rows: rect.rows - 1 },
    ];
    for (const part of rest) if (part.rows > 0 && part.columns > 0) clearContents(session, areaOn(sheet, part));
  }
}

export function unmergeCells(area: Area): void {
  requireUnprotected(area.sheet, 'unmerging cells');
  area.sheet.merged = area.sheet.merged.filter((rect) => !intersect(rect, area));
}
