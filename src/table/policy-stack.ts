import { fillText } from '../catalogue/fill';
import { POLICY_PROBLEMS } from '../catalogue/policy-messages';
import type { Outcome, Problem } from '../model/outcome';
import type { Policy } from '../model/policy';
import { isBlankCell, type PolicyCell } from './policy-cells';
import { joinProblems, type PolicyReading } from './policy-check';
import { POLICY_TABLES } from './policy-columns';
import { showValue } from './policy-entry';
import type { PolicyTable } from './policy-rows';
import { inspectPolicyTables, readPolicyTables, type WrittenTable } from './policy-sheets';

/**
 * All tables in one range, one below the other: the first column names the table in every row, header rows included,
 * and short rows are filled up with empty cells. This is what a function takes as its `policy` argument.
 */
export function stackTables(tables: readonly WrittenTable[]): PolicyCell[][] {
  const width = Math.max(...tables.flatMap(({ rows }) => rows.map((row) => row.length)));
  return tables.flatMap(({ name, rows }) =>
    rows.map((row) => [name, ...row, ...Array.from({ length: width - row.length }, () => '')]),
  );
}

/**
 * Takes a stacked range apart by its first column. Blank rows are passed over, and tables may stand in any order.
 * @returns the tables with their row numbers in the range; or a problem for every row that has content and no table.
 */
export function unstackTables(range: readonly (readonly unknown[])[]): Outcome<PolicyTable[]> {
  const { tables, problems } = takeApart(range);
  return problems.length > 0 ? { ok: false, problem: joinProblems(problems) } : { ok: true, value: tables, notes: [] };
}

function takeApart(range: readonly (readonly unknown[])[]): { tables: PolicyTable[]; problems: Problem[] } {
  const tables = new Map<string, { name: string; rows: unknown[][]; rowNumbers: number[] }>();
  const problems: Problem[] = [];
  for (const [index, [first, ...cells]] of range.entries()) {
    const name = isBlankCell(first) ? '' : String(first).trim().toLowerCase();
    if (name === '') {
      const content = cells.find((cell) => !isBlankCell(cell));
      if (content !== undefined) problems.push(rowWithoutTable(index + 1, content));
      continue;
    }
    const table = tables.get(name) ?? { name, rows: [], rowNumbers: [] };
    table.rows.push(cells);
    table.rowNumbers.push(index + 1);
    tables.set(name, table);
  }
  return { tables: [...tables.values()], problems };
}

function rowWithoutTable(row: number, content: unknown): Problem {
  const values = { given: showValue(content), tables: POLICY_TABLES.join(', ') };
  return {
    code: 'POLICY_ROW_WITHOUT_TABLE',
    where: { row },
    message: fillText(POLICY_PROBLEMS.POLICY_ROW_WITHOUT_TABLE, values),
  };
}

/** Reads a policy from one stacked range, as a function receives it. */
export function readPolicyRange(range: readonly (readonly unknown[])[]): Outcome<Policy> {
  const tables = unstackTables(range);
  return tables.ok ? readPolicyTables(tables.value) : tables;
}

/** As `readPolicyRange`, with each problem by itself; rows are counted in the range. */
export function inspectPolicyRange(range: readonly (readonly unknown[])[]): PolicyReading {
  const { tables, problems } = takeApart(range);
  const read = inspectPolicyTables(tables);
  return problems.length > 0 ? { ...read, policy: null, problems: [...problems, ...read.problems] } : read;
}
