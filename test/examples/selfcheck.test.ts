import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzip } from '../../cli/xlsx-unzip';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import { OFFSHORE_MEASURES } from '../../src/catalogue/money-measures';
import { listMeasures } from '../../src/economics/measures';
import { readBuilt, useExcel, type Argument, type Cell } from '../functions/excel';
import { blockOf, readCall, valueOf } from './formula-call';

const FIRST = 9;

interface Line {
  id: string;
  says: string;
  text: string;
  formula: string;
  stored: unknown;
  expected: unknown;
  tolerance: unknown;
  check: string;
}

/** The lines of the workbook as a reader of the file sees them. */
function linesOf(sheet: ExcelJS.Worksheet): Line[] {
  const lines: Line[] = [];
  for (let row = FIRST; row <= sheet.rowCount; row++) {
    const at = (column: string) => sheet.getCell(`${column}${row}`);
    lines.push({
      id: String(valueOf(at('B'))),
      says: String(valueOf(at('C'))),
      text: String(valueOf(at('D'))),
      formula: at('E').formula,
      stored: valueOf(at('E')),
      expected: valueOf(at('F')),
      tolerance: valueOf(at('G')),
      check: at('H').formula,
    });
  }
  return lines;
}

/** What the formula in the column Check says of a result, computed here from its words. */
function isOk(result: unknown, { expected, tolerance }: Line): boolean {
  if (typeof expected === 'number')
    return typeof result === 'number' && Math.abs(result - expected) <= Number(tolerance) * Math.max(1, Math.abs(expected));
  return (result ?? '') === (expected ?? '');
}

const errorOf = (answer: unknown): unknown =>
  answer !== null && typeof answer === 'object' && 'error' in answer ? answer.error : answer;

describe('examples/selfcheck.xlsx', () => {
  const { call } = useExcel();
  const workbook = new ExcelJS.Workbook();
  let lines: Line[] = [];
  let results: unknown[] = [];

  beforeAll(async () => {
    await workbook.xlsx.readFile('examples/selfcheck.xlsx');
    lines = linesOf(workbook.getWorksheet('Selfcheck')!);
    const sheet = workbook.getWorksheet('Arguments')!;
    // All at once: the runtime hands results over in batches, half a second apart.
    const answers = new Map<string, Promise<FunctionAnswer>>();
    results = await Promise.all(
      lines.map(async ({ formula }) => {
        const { id, given, pick } = readCall(formula, () => undefined)!;
        const key = `${id}(${given.join()})`;
        if (!answers.has(key)) {
          const values = given.map((one): Argument => {
            if (one === '') return undefined;
            const block = blockOf(sheet, one.replace('Arguments!', '')) as Cell[][];
            return one.includes(':') ? block : block[0]![0];
          });
          answers.set(key, call(id, ...values));
        }
        const answer = await answers.get(key)!;
        const rows: unknown[][] = Array.isArray(answer) ? answer : [[answer]];
        return errorOf(pick(rows));
      }),
    );
  }, 120_000);

  test('every line is OK when its live formula is computed through the real runtime', () => {
    const wrong = lines.flatMap((line, at) => (isOk(results[at], line) ? [] : [[line.text, results[at], line.expected]]));
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(150);
  });

  test('every function of functions.json has two lines at least, every measure and a refusal are among them', () => {
    const counts = new Map<string, number>();
    for (const { id } of lines) counts.set(id, (counts.get(id) ?? 0) + 1);
    const missing = readBuilt().metadata.functions.filter(({ id }) => (counts.get(id) ?? 0) < 2);
    expect(missing.map(({ id }) => id)).toEqual([]);
    const says = lines.map((line) => `${line.id} ${line.says}`).join('\n');
    const measures = [
      ...listMeasures(PAYOFF_MEASURES).map((id) => `PARTNER_PAYOFF measure ${id},`),
      ...listMeasures(OFFSHORE_MEASURES).map((id) => `OFFSHORE_COST measure ${id},`),
    ].filter((one) => !one.includes(' table,'));
    expect(measures.filter((one) => !says.includes(one))).toEqual([]);
    expect(new Set(lines.map(({ expected }) => expected))).toEqual(
      new Set([...lines.map(({ expected }) => expected), '#N/A', '#VALUE!']),
    );
  });

  test('the formula is written out beside the live one, which carries the expected value', () => {
    for (const { text, formula, stored, expected } of lines) {
      expect(text).toBe(`=${formula.replaceAll('_xldudf_SOURCING_', 'SOURCING.')}`);
      // The library that reads the file leaves out a stored 0 or FALSE.
      expect(stored ?? (expected === 0 || expected === false ? expected : '')).toEqual(expected ?? '');
    }
  });

  test('a line says OK only of the expected value, and an error is never OK unless it is the expected one', () => {
    for (const { check, expected } of lines) {
      if (expected === '#N/A' || expected === '#VALUE!') expect(check).toContain(`=${expected === '#N/A' ? 7 : 3},"OK"`);
      else expect(check).toMatch(typeof expected === 'number' ? /^IF\(ISNUMBER\(/ : /^IF\(ISERROR\([A-Z]+\d+\),"DIFF",/);
    }
  });

  test('one count on top covers all lines, and is computed anew when the file is opened', async () => {
    const sheet = workbook.getWorksheet('Selfcheck')!;
    expect(valueOf(sheet.getCell('E4'))).toBe(lines.length);
    expect([sheet.getCell('E4').formula, sheet.getCell('E5').formula]).toEqual(['COUNTIF(checks,"OK")', 'ROWS(checks)-E4']);
    expect(workbook.definedNames.getRanges('checks').ranges).toEqual([`Selfcheck!$H$${FIRST}:$H$${sheet.rowCount}`]);
    const parts = await unzip(readFileSync('examples/selfcheck.xlsx'));
    expect(new TextDecoder().decode(parts.get('xl/workbook.xml'))).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });
});
