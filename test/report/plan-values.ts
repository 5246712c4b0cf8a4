import { cellsOf, isStyled, type CellValue, type PlanCell, type PlanRow, type SheetPlan } from '../../src/report/plan';

export const valueOf = (cell: PlanCell): CellValue => (isStyled(cell) ? cell.value : cell);

/** The rows of a sheet that is made all at once. */
export function rowsOf({ rows }: SheetPlan): PlanRow[] {
  if (!(Symbol.iterator in rows)) throw new TypeError('The rows of this sheet come one by one');
  return [...rows];
}

/** All cells of a sheet, as values. A plan's rows are taken once. */
export async function valuesOf(plan: SheetPlan): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const row of plan.rows) rows.push(cellsOf(row).map(valueOf));
  return rows;
}

/** The rows that hold something, blank cells left out: what a reader sees. */
export async function textsOf(plan: SheetPlan): Promise<CellValue[][]> {
  const rows = await valuesOf(plan);
  return rows.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 0);
}
