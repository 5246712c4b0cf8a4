import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { isClose } from '../economics/close';
import { useExcel, type Argument, type Cell } from '../functions/excel';
import { unzip } from '../../cli/xlsx-unzip';
import { openWithHucre } from '../cli/xlsx-files';
import { blockOf, readCall, valueOf } from './formula-call';

interface Formula {
  place: string;
  sheet: ExcelJS.Worksheet;
  cell: ExcelJS.Cell;
}

const workbook = new ExcelJS.Workbook();
let formulas: Formula[] = [];
beforeAll(async () => {
  await workbook.xlsx.readFile('examples/workbook.xlsx');
  formulas = workbook.worksheets.flatMap((sheet) => {
    const found: Formula[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) found.push({ place: `${sheet.name}!${cell.address}`, sheet, cell });
      }),
    );
    return found;
  });
});

/** The cells that a name or a reference stands for. */
function cellsOf(text: string, here: ExcelJS.Worksheet): unknown[][] {
  const [range] = workbook.definedNames.getRanges(text).ranges;
  if (range === undefined) return blockOf(here, text);
  const [, sheet = '', block = ''] = /^'?([^'!]+)'?!(.+)$/.exec(range) ?? [];
  return blockOf(workbook.getWorksheet(sheet)!, block);
}

/** An argument as its cells: a name, a reference, or two of them joined to one text. */
function argumentOf(text: string, sheet: ExcelJS.Worksheet): Argument {
  if (text === '') return undefined;
  if (text.includes('&')) return text.split('&').map((part) => String(cellsOf(part, sheet)[0]?.[0] ?? '')).join('');
  const block = cellsOf(text, sheet) as Cell[][];
  return block.length === 1 && block[0]?.length === 1 ? block[0][0] : block;
}

describe('examples/workbook.xlsx', () => {
  const { call } = useExcel();

  test('has no constant inside a formula: every number and every word stands in a cell', () => {
    const constant = /"|(?<![A-Za-z_$\d.])\d+(?![\d:]*[A-Za-z])/;
    const references = /\$?[A-Z]{1,2}\$?\d+/g;
    const withConstants = formulas.filter(({ cell }) => constant.test(cell.formula.replace(references, 'X')));
    expect(withConstants.map(({ place, cell }) => [place, cell.formula])).toEqual([]);
    expect(formulas.length).toBeGreaterThan(150);
  });

  test('every input has a name, a unit and a number', () => {
    const sheet = workbook.getWorksheet('Assumptions')!;
    const inputs: unknown[][] = [];
    sheet.eachRow((row) => {
      const [label, value, unit, name] = ['A', 'B', 'C', 'D'].map((column) => valueOf(row.getCell(column)));
      if (typeof value === 'number') inputs.push([label, unit, cellsOf(String(name), sheet)[0]?.[0] === value]);
    });
    expect(inputs).toHaveLength(34);
    expect(inputs.filter(([label, unit, named]) => !label || !unit || named !== true)).toEqual([]);
  });

  test('what its formulas carry is what the functions answer through the real runtime', async () => {
    const calls = formulas.flatMap((one) => {
      const found = readCall(one.cell.formula, (reference) => cellsOf(reference, one.sheet)[0]?.[0]);
      return found ? [{ ...one, ...found }] : [];
    });
    const answers = await Promise.all(
      calls.map(({ id, given, sheet }) => call(id, ...given.map((text) => argumentOf(text, sheet)))),
    );
    const wrong = calls.flatMap(({ place, cell, pick }, at) => {
      const answer = answers[at];
      const result = pick(Array.isArray(answer) ? answer : [[answer]]);
      // The library that reads the file leaves out a stored 0.
      const carried = valueOf(cell) ?? (result === 0 ? 0 : null);
      const same = typeof carried === 'number' ? isClose(result, carried) || result === carried : (result ?? '') === (carried ?? '');
      return same ? [] : [[place, result, carried]];
    });
    expect(wrong).toEqual([]);
    expect(new Set(calls.map(({ id }) => id))).toEqual(
      new Set(
        'CLASSIFY PARTNER_PAYOFF PARTNER_BREAKEVEN PARTNER_FEE PARTNER_RANGE OFFSHORE_COST BREAKEVEN_RATE TOTAL_COST'.split(' '),
      ),
    );
  }, 120_000);

  test('its charts are native: tasks by strategy, the advantage by probability, a year abroad', async () => {
    const { sheets } = await openWithHucre('examples/workbook.xlsx');
    const charts = sheets.flatMap(({ name, charts = [] }) => charts.map(({ series = [] }) => [name, series.length]));
    expect(charts).toEqual([
      ['Decisions', 1],
      ['Payoff', 3],
      ['Offshore', 1],
    ]);
  });
});

test('both workbooks are what the sources make today', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcing-workbooks-'));
  try {
    execFileSync(process.execPath, ['scripts/make-workbooks.mjs', folder], { stdio: 'pipe' });
    for (const file of ['selfcheck.xlsx', 'workbook.xlsx']) {
      // Part by part: how they are compressed differs from one version of Node to the next.
      const [made, kept] = await Promise.all(
        [join(folder, file), join('examples', file)].map((path) => unzip(readFileSync(path))),
      );
      const stale = [...made!].filter(([part, bytes]) => !Buffer.from(bytes).equals(kept!.get(part) ?? Buffer.alloc(0)));
      // The cure is the message: run "npm run examples".
      expect([file, 'stale parts:', ...stale.map(([part]) => part)]).toEqual([file, 'stale parts:']);
      expect([...kept!.keys()]).toEqual([...made!.keys()]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
