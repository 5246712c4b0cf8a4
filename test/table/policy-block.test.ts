import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { policyStackSheet } from '../../src/report/policy-stack-sheet';
import { cellsOf, isStyled, type CellValue } from '../../src/report/plan';
import { readPolicyBlock } from '../../src/table/policy-block';
import { policyTables } from '../../src/table/policy-sheets';
import { readPolicyRange } from '../../src/table/policy-stack';

/** The cells of the sheet that holds the default policy. */
function sheetCells(): CellValue[][] {
  const plan = policyStackSheet(policyTables(DEFAULT_POLICY), { version: '1', fingerprint: 'P' });
  return [...(plan.rows as Iterable<Parameters<typeof cellsOf>[0]>)].map((row) =>
    cellsOf(row).map((cell) => (isStyled(cell) ? cell.value : cell)),
  );
}
const rowOf = (cells: CellValue[][], table: string, id: string): number =>
  cells.findIndex((row) => row[0] === table && row[1] === id);

describe('A policy on a sheet', () => {
  test('is found below its title and read back as it was written', () => {
    const cells = sheetCells();
    const block = readPolicyBlock(cells)!;
    expect(block.reading).toEqual({ policy: DEFAULT_POLICY, problems: [], notes: [] });
    expect(cells[block.top]).toEqual(['settings', 'setting', 'value', 'meaning']);
    expect(cells.length).toBe(block.top + block.rows);
  });

  test('is one block that a formula takes as its policy', () => {
    const cells = sheetCells();
    const { top, rows, columns } = readPolicyBlock(cells)!;
    const range = cells.slice(top, top + rows).map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
    expect(readPolicyRange(range)).toMatchObject({ ok: true, value: DEFAULT_POLICY });
  });

  test('names every cell that cannot be read, with its row on the sheet', () => {
    const cells = sheetCells();
    const rule = rowOf(cells, 'rules', 'R02');
    const veto = rowOf(cells, 'vetoes', 'H01');
    cells[rule]![4] = 'heavy';
    cells[veto]![2] = 'maybe';
    const { reading, cellOf } = readPolicyBlock(cells)!;
    expect(reading.policy).toBeNull();
    expect(reading.problems.map(({ where, code }) => [code, where.row])).toEqual([
      ['POLICY_NOT_NUMBER', rule + 1],
      ['POLICY_NOT_ALLOWED', veto + 1],
    ]);
    expect(reading.problems.map(cellOf)).toEqual([
      { row: rule, column: 4 },
      { row: veto, column: 2 },
    ]);
  });

  test('a table whose name was lost is said to be missing, and rows without a table are named', () => {
    const cells = sheetCells();
    for (const row of cells) if (row[0] === 'duties') row[0] = null;
    const { reading } = readPolicyBlock(cells)!;
    expect(new Set(reading.problems.map(({ code }) => code))).toEqual(
      new Set(['POLICY_ROW_WITHOUT_TABLE', 'POLICY_TABLE_MISSING']),
    );
  });

  test('is not found where there is none', () => {
    expect(
      readPolicyBlock([
        ['Task', 'Core'],
        ['Payroll', 1],
      ]),
    ).toBeNull();
    expect(readPolicyBlock([])).toBeNull();
  });
});
