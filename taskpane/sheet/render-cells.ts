import { cellsOf, isStyled, type PlanCell, type PlanRow, type SheetPlan } from '../../src/report/plan';
import { STYLES, type Look, type StyleName } from '../../src/report/styles';
import { pointsOf } from './begin';
import { chunkEnd, entryOf, type Entry } from './entries';
import { blockOf } from './places';
import { dress } from './render-look';

/** Looks in one request: each is a handful of actions. */
const LOOKS_AT_ONCE = 400;

/** Rows of a plan on a sheet, from a cell on. */
export interface Placed {
  sheet: Excel.Worksheet;
  plan: Pick<SheetPlan, 'columns'>;
  rows: readonly PlanRow[];
  /** Where the first cell stands, counted from 0. */
  corner: { row: number; column: number };
}

const valueIn = (cell: PlanCell | undefined) => (cell === undefined ? null : isStyled(cell) ? cell.value : cell);

const isFormula = (cell: PlanCell | undefined): boolean =>
  cell !== undefined && isStyled(cell) && cell.formula !== undefined;

/** What is typed into a cell of a plan; null leaves it alone: the formula of another cell fills it. */
export function entryIn(cell: PlanCell | undefined): Entry | null {
  if (cell === undefined || !isStyled(cell)) return entryOf(valueIn(cell));
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return cell.spilled ? null : entryOf(cell.value);
}

export const widthOf = ({ plan, rows }: Pick<Placed, 'plan' | 'rows'>): number =>
  Math.max(1, plan.columns.length, ...rows.map((row) => cellsOf(row).length));

/** Writes the cells, part by part: a sync between two parts, none behind the last. Formulas are written in English. */
export async function writeRows(context: Excel.RequestContext, placed: Placed): Promise<void> {
  const { sheet, rows, corner } = placed;
  const width = widthOf(placed);
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => cellsOf(row)[at]));
  const values = cells.map((row) => row.map(valueIn));
  for (let from = 0; from < cells.length;) {
    const to = chunkEnd(values, from);
    const part = cells.slice(from, to);
    const range = blockOf(sheet, corner.row + from, corner.column, to - from, width);
    const entries = part.map((row) => row.map(entryIn));
    if (part.some((row) => row.some(isFormula))) range.formulas = entries;
    else range.values = entries;
    from = to;
    if (from < cells.length) await context.sync();
  }
}

/** Looks: each column's own first, then the cells that look otherwise, in runs. */
export async function setLooks(context: Excel.RequestContext, { sheet, plan, rows, corner }: Placed): Promise<void> {
  let looks = 0;
  const put = async (range: Excel.Range, style: StyleName) => {
    dress(range, STYLES[style] as Look);
    if (++looks % LOOKS_AT_ONCE === 0) await context.sync();
  };
  for (const [column, { style }] of plan.columns.entries()) {
    if (style) await put(blockOf(sheet, corner.row, corner.column + column, Math.max(1, rows.length), 1), style);
  }
  for (const [at, row] of rows.entries()) {
    const cells = cellsOf(row);
    for (let from = 0; from < cells.length;) {
      const style = styleIn(cells[from]);
      let to = from + 1;
      while (to < cells.length && styleIn(cells[to]) === style) to++;
      if (style && style !== plan.columns[from]?.style) {
        await put(blockOf(sheet, corner.row + at, corner.column + from, 1, to - from), style);
      }
      from = to;
    }
  }
}

/** Widths of columns and heights of rows, on a sheet that is ours alone. */
export function setFrame({ sheet, plan, rows, corner }: Placed): void {
  for (const [column, { width, hidden }] of plan.columns.entries()) {
    const range = blockOf(sheet, corner.row, corner.column + column, Math.max(1, rows.length), 1);
    range.format.columnWidth = pointsOf(width);
    if (hidden) range.columnHidden = true;
  }
  for (const [at, row] of rows.entries()) {
    if ('height' in row && row.height !== undefined) {
      blockOf(sheet, corner.row + at, corner.column, 1, 1).format.rowHeight = row.height;
    }
  }
}

const styleIn = (cell: PlanCell | undefined): StyleName | undefined =>
  cell !== undefined && isStyled(cell) ? cell.style : undefined;
