import { bound, intersect, subtract, type Rect } from './address';
import { columnOf, rowOf } from './cells';
import { requireAllowed } from './protection';
import { restyleArea, restyleCell, unstyleArea, type Restyle } from './restyle';
import type { Session } from './session';
import { restyler, type Border, type Style } from './style';
import type { Area, Sheet } from './workbook';
import { gridReader, requireBounded } from './write';

/** Changes the looks of some areas; null is no value for a single property. */
export function setStyle(session: Session, areas: readonly Area[], change: Style): void {
  for (const area of areas) {
    requireAllowed(area.sheet, 'allowFormatCells', 'formatting cells');
    restyleArea(area, restyler(change));
    session.report({ kind: 'formats', area });
  }
}

/** Gives single cells styles of their own, by their keys. */
export function setStyles(session: Session, sheet: Sheet, styles: ReadonlyMap<number, Style>): void {
  requireAllowed(sheet, 'allowFormatCells', 'formatting cells');
  let area: Rect | null = null;
  for (const [key, style] of styles) {
    const cell: Rect = { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
    restyleCell(sheet, cell.row, cell.column, () => style);
    area = area ? bound(area, cell) : cell;
  }
  if (area) session.report({ kind: 'formats', area: { sheet, ...area } });
}

/** Number formats: one for all, or a block with null for "leave alone" and an empty text for General. */
export function setNumberFormats(session: Session, area: Area, input: unknown): void {
  const formatAt = gridReader(area, input);
  requireBounded(area);
  requireAllowed(area.sheet, 'allowFormatCells', 'formatting cells');
  const restylers = new Map<string, Restyle>();
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const format = formatAt(r, c);
      if (format === null || format === undefined) continue;
      const numberFormat = String(format) || 'General';
      const restyle = restylers.get(numberFormat) ?? restyler({ numberFormat });
      restylers.set(numberFormat, restyle);
      restyleCell(area.sheet, area.row + r, area.column + c, restyle);
    }
  }
  session.report({ kind: 'formats', area });
}

/** Takes all looks off an area, and the conditional formats that lie in it. */
export function clearFormats(session: Session, area: Area): void {
  requireAllowed(area.sheet, 'allowFormatCells', 'formatting cells');
  const { sheet } = area;
  unstyleArea(area);
  for (const format of sheet.conditionalFormats) format.rects = format.rects.flatMap((rect) => subtract(rect, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rects.length > 0);
  session.report({ kind: 'formats', area });
}

export type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';

/** The cells whose side a border of a range is, and which side of theirs. */
export function borderCells(area: Area, side: Side): { area: Area; key: 'top' | 'bottom' | 'left' | 'right' } | null {
  const { row, column, rows, columns } = area;
  const [lastRow, lastColumn] = [row + rows - 1, column + columns - 1];
  const parts: Record<Side, [Partial<Rect>, 'top' | 'bottom' | 'left' | 'right']> = {
    EdgeTop: [{ rows: 1 }, 'top'],
    EdgeBottom: [{ row: lastRow, rows: 1 }, 'bottom'],
    EdgeLeft: [{ columns: 1 }, 'left'],
    EdgeRight: [{ column: lastColumn, columns: 1 }, 'right'],
    InsideVertical: [{ column: column + 1, columns: columns - 1 }, 'left'],
    InsideHorizontal: [{ row: row + 1, rows: rows - 1 }, 'top'],
  };
  const [change, key] = parts[side];
  const part = { ...area, ...change };
  return part.rows > 0 && part.columns > 0 && intersect(area, part) ? { area: part, key } : null;
}

export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };
