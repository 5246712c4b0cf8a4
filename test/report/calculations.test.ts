import ExcelJS from 'exceljs';
import { QUESTION_IDS, type QuestionId } from '../../src/catalogue/money-questions';
import { calculationWorkbook, inputsOf, usualNames } from '../../src/report/calculation';
import { calculationOf } from '../../src/report/calculations';
import {
  cellsOf,
  isStyled,
  type PlanCell,
  type SheetPlan,
  type StyledCell,
  type WorkbookPlan,
} from '../../src/report/plan';
import { temporaryFolder, writeTo, plain } from '../cli/xlsx-files';
import { useExcel } from '../functions/excel';
import { caseOf } from './cases';
import { openEngine, type Source, type Typed } from './formula-engine';

const CASES: [string, QuestionId, Record<string, unknown>][] = [
  ['partner', 'partner', {}],
  [
    'partner with every term',
    'partner',
    {
      probability_partner: 0.5,
      base_fee: 5000,
      other_cost: 1000,
      provider_cost: 30000,
      gain_client: 2000,
      gain_partner: 3000,
      client_tolerance: 2000000,
      provider_tolerance: 500000,
      discount_rate: 0.05,
      years_success: 2,
    },
  ],
  ['partner where break-even is never reached', 'partner', { success_fee: 40000 }],
  ['abroad', 'abroad', {}],
  [
    'abroad with every input',
    'abroad',
    {
      spec_hours: 80,
      recurring: 9000,
      turnover: 0.2,
      replace: 5000,
      cycles: 3,
      fx: 0.9,
      fx_cost: 0.01,
      discount_rate: 0.05,
      onshore_rework: 0.03,
    },
  ],
  ['milestones', 'milestones', {}],
  ['milestones without a question about the pay', 'milestones', { offer: null, market_low: null, market_high: null }],
  ['readiness', 'readiness', {}],
  ['readiness with a blank and one that does not apply', 'readiness', { tools: null, motivation: -1, understood: 2 }],
];

function rowsOf({ rows }: SheetPlan): PlanCell[][] {
  return [...(rows as Iterable<Parameters<typeof cellsOf>[0]>)].map((row) => [...cellsOf(row)]);
}

/** The cells of a plan as a sheet would hold them: formulas without what they carry, nothing where a formula spills. */
function sourceOf({ first, others, names = [] }: WorkbookPlan): Source {
  const sheets = new Map([first, ...others()].map((plan) => [plan.name, rowsOf(plan)]));
  return {
    cell: (sheet, row, column): Typed => {
      const cell = sheets.get(sheet)?.[row]?.[column] ?? null;
      if (!isStyled(cell)) return cell as Typed;
      if (cell.formula !== undefined) return { formula: cell.formula };
      return cell.spilled ? null : (cell.value as Typed);
    },
    name: (text) => {
      const found = names.find(({ name }) => name === text);
      return found && { sheet: found.sheet, row: found.area.top, column: found.area.left };
    },
  };
}

interface Placed {
  row: number;
  column: number;
  cell: StyledCell & { formula: string };
}

function formulasOf(plan: SheetPlan): Placed[] {
  return rowsOf(plan).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      isStyled(cell) && cell.formula !== undefined ? [{ row, column, cell: { ...cell, formula: cell.formula } }] : [],
    ),
  );
}

const shown = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'error' in value ? value.error : (value ?? '');
const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;

describe.each(CASES)('The calculation %s', (_says, id, more) => {
  const { call } = useExcel();
  const calculation = calculationOf(id, caseOf(id, more));
  const workbook = calculationWorkbook(calculation);
  const [sheet] = workbook.others();
  const formulas = formulasOf(sheet!);

  test('shows what its formulas answer through the real runtime, spilled cells among them', async () => {
    const engine = openEngine(sourceOf(workbook), call);
    const answers = await Promise.all(formulas.map(({ cell }) => engine.value(cell.formula, sheet!.name)));
    const grid = rowsOf(sheet!);
    const wrong = formulas.flatMap(({ row, column, cell }, at) => {
      const answer = answers[at]!;
      const rows: unknown[][] = Array.isArray(answer) ? answer : [[answer]];
      if (cell.spills) expect([rows.length, rows[0]!.length]).toEqual([cell.spills.rows, cell.spills.columns]);
      return rows.flatMap((cells, down) =>
        cells.flatMap((value, right) => {
          const carried = grid[row + down]?.[column + right] ?? null;
          const meant = isStyled(carried) ? carried.value : carried;
          return isSame(shown(value), shown(meant)) ? [] : [[cell.formula, shown(value), shown(meant)]];
        }),
      );
    });
    expect(wrong).toEqual([]);
    expect(formulas.length).toBeGreaterThan(0);
  }, 120_000);

  test('has no constant inside a formula', () => {
    const constant = /"|(?<![A-Za-z_$\d.])\d+(?![\d:]*[A-Za-z])/;
    const bare = formulas.map(({ cell }) => cell.formula.replace(/\$?[A-Z]{1,2}\$?\d+/g, 'X'));
    expect(bare.filter((formula) => constant.test(formula))).toEqual([]);
  });

  test('has a name, a unit and a meaning for every input, and draws its chart over formulas', () => {
    const inputs = inputsOf(calculation);
    expect(inputs.filter(({ name, unit, note }) => !/^Sourcing_[a-z_]+$/.test(name) || !unit || !note)).toEqual([]);
    const covered = new Set(
      formulas.flatMap(({ row, column, cell: { spills = { rows: 1, columns: 1 } } }) =>
        Array.from({ length: spills.rows * spills.columns }, (_, at) =>
          [row + Math.floor(at / spills.columns), column + (at % spills.columns)].join(),
        ),
      ),
    );
    const [chart] = sheet!.charts!;
    const { top, bottom, left } = chart!.series[0]!.values;
    for (let row = top; row <= Number(bottom); row++) expect(covered.has(`${row},${left}`)).toBe(true);
  });
});

test('Formulas name their inputs as the sheet of assumptions does, wherever the block stands', () => {
  for (const id of QUESTION_IDS) {
    const calculation = calculationOf(id, caseOf(id));
    const { rows } = calculation.layOut((field) => `${usualNames(id)(field)}_2`, { row: 99, column: 3 });
    const formulas = rows
      .flatMap((row) => cellsOf(row))
      .flatMap((cell) => (isStyled(cell) && cell.formula ? [cell.formula] : []));
    const names = new Set(formulas.flatMap((formula) => formula.match(/Sourcing_\w+/g) ?? []));
    const known = new Set(inputsOf(calculation).map(({ name }) => `${name}_2`));
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
    expect(
      formulas
        .join()
        .match(/\$?[A-Z]+\$?\d+/g)!
        .every((one) => Number(/\d+$/.exec(one)![0]) > 99),
    ).toBe(true);
  }
});

describe('As a file', () => {
  const file = temporaryFolder();

  test('a formula that fills several cells is stored as an array formula over them', async () => {
    const path = file('stages.xlsx');
    await writeTo(path, calculationWorkbook(calculationOf('milestones', caseOf('milestones'))));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet('Milestones')!;
    const arrays: [string, unknown][] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value } = cell;
        if (value !== null && typeof value === 'object' && 'ref' in value) arrays.push([cell.address, value.ref]);
      }),
    );
    expect(arrays).toHaveLength(1);
    const [[address, ref]] = arrays as [[string, string]];
    expect(ref).toMatch(new RegExp(`^${address}:G\\d+$`));
    const last = sheet.getRow(Number(/\d+$/.exec(ref)![0]));
    expect([plain(last.getCell(1).value), plain(last.getCell(5).value)]).toEqual(['Retention', 60000]);
  });
});
