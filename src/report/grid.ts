import type { Area, CellLink, CellValue, PlanCell, PlanRow } from './plan';
import type { StyleName } from './styles';

/** A page made of narrow columns of equal width, whose cells span as many of them as they need. */
export interface Grid {
  width: number;
  rows: PlanRow[];
  merges: Area[];
}

/** One cell of a page: `columns` narrow columns wide. */
export interface Span {
  columns: number;
  value?: CellValue;
  style?: StyleName;
  link?: CellLink;
}

export function startGrid(width: number): Grid {
  return { width, rows: [], merges: [] };
}

/** Adds a row of this height in points, filled from the left; returns its number. */
export function addRow(grid: Grid, height: number, spans: readonly Span[] = []): number {
  const row = grid.rows.length;
  const cells: PlanCell[] = [];
  for (const { columns, value = null, style, link } of spans) {
    const left = cells.length;
    const look = style === undefined ? {} : { style };
    cells.push({ value, ...look, ...(link === undefined ? {} : { link }) });
    for (let more = 1; more < columns; more++) cells.push({ value: null, ...look });
    if (columns > 1) grid.merges.push({ top: row, left, bottom: row, right: cells.length - 1 });
  }
  if (cells.length > grid.width) throw new RangeError(`A row of ${cells.length} columns in a grid of ${grid.width}`);
  grid.rows.push({ cells, height });
  return row;
}

/** Space between two blocks that stand side by side. */
export const gap = (columns: number): Span => ({ columns });
