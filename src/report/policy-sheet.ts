import type { CellValue, PlanRow, SheetPlan } from './plan';
import { widthOf } from './column-width';

/** One table of a policy: its first row is the header. */
export interface PolicyTable {
  name: string;
  rows: readonly (readonly CellValue[])[];
}

/** Excel's limit for the name of a sheet. */
const LONGEST_SHEET_NAME = 31;

/**
 * The sheet of a policy's table. Whoever reads a policy back out of a workbook finds its tables by these names.
 *
 * @example
 * policySheetName('rules') //=> 'Policy rules'
 */
function policySheetName(table: string): string {
  return `Policy ${table}`.slice(0, LONGEST_SHEET_NAME);
}

/** The policy as sheets, one table each and nothing else on them, so that they can be edited and read back. */
export function policySheets(tables: readonly PolicyTable[]): SheetPlan[] {
  return tables.map(({ name, rows }) => {
    const header = rows[0] ?? [];
    const columns = header.map((title) => String(title ?? ''));
    const right = Math.max(0, columns.length - 1);
    return {
      name: policySheetName(name),
      columns: columns.map((_, at) => ({ width: widthOf(rows.map((row) => row[at] ?? null)), style: 'text' })),
      rows: policyRows(rows),
      freeze: { rows: 1, columns: 1 },
      ...(isTable(columns, rows)
        ? { table: { name: tableName(name), area: { top: 0, left: 0, bottom: 'end', right }, columns } }
        : {}),
      print: {
        orientation: 'landscape',
        paper: 'a4',
        fit: { wide: 1, tall: 'any' },
        titleRows: 1,
        footer: '&A, page &P of &N',
      },
      tab: 'unknown',
    } satisfies SheetPlan;
  });
}

function* policyRows(rows: PolicyTable['rows']): Generator<PlanRow> {
  for (const [at, row] of rows.entries()) yield at === 0 ? row.map((value) => ({ value, style: 'heading' })) : row;
}

function isTable(columns: readonly string[], rows: PolicyTable['rows']): boolean {
  return rows.length > 1 && columns.every((title) => title !== '') && new Set(columns).size === columns.length;
}

function tableName(name: string): string {
  return `Policy_${name.replace(/[^A-Za-z0-9]+/g, '_')}`;
}
