import { nameVersion } from '../../functions/lookup';
import { columnName } from '../../cli/xlsx-cells';
import type { PlanCell, PlanRow, SheetPlan, WorkbookPlan } from '../../src/report/plan';
import { callFunction, type Shown } from './call-function';
import { selfcheckCalls, type SelfcheckCall } from './selfcheck-cases';

/** Names of the arguments of a function, in their order, as Excel is told. */
export type ArgumentNames = (id: string) => readonly string[];

/** One line of the self-check: one cell of one call. */
interface Check {
  id: string;
  says: string;
  formula: string;
  expected: Shown;
}

const SHEETS = { check: 'Selfcheck', arguments: 'Arguments' } as const;
/** Relative to the expected number, or absolute where that is below 1. Excel keeps 15 digits. */
const TOLERANCE = 1e-9;
/** Numbers by which ERROR.TYPE knows the errors that functions answer with. */
const ERROR_TYPES: Readonly<Record<string, number>> = { '#VALUE!': 3, '#N/A': 7 };
const WIDTHS = [6, 20, 46, 60, 28, 28, 11, 9];
/** Rows above the first check. */
const HEAD = 8;

/** A workbook in which anyone who has Excel and the add-in sees whether every function answers as it should. */
export function selfcheckWorkbook(names: ArgumentNames): WorkbookPlan {
  const calls = selfcheckCalls();
  const { rows: argumentRows, formulas } = layArguments(calls, names);
  const checks = calls.flatMap((call, at) => checksOf(call, formulas[at]!));
  const last = HEAD + checks.length;
  return {
    title: 'Self-check of the functions',
    description: nameVersion(),
    names: [
      { name: 'checks', sheet: SHEETS.check, area: { top: HEAD, left: 7, bottom: last - 1, right: 7 } },
      { name: 'tolerance', sheet: SHEETS.check, area: { top: 5, left: 4, bottom: 5, right: 4 } },
    ],
    first: checkSheet(checks),
    others: () => [argumentsSheet(argumentRows)],
  };
}

function checkSheet(checks: readonly Check[]): SheetPlan {
  const area = { top: HEAD, left: 7, bottom: HEAD + checks.length - 1, right: 7 };
  return {
    name: SHEETS.check,
    columns: WIDTHS.map((width) => ({ width, style: 'wrapped' as const })),
    rows: [...headRows(checks.length), ...checks.map(checkRow)],
    freeze: { rows: HEAD, columns: 2 },
    conditionalFormats: [
      { area, when: 'equals', text: 'OK', style: 'SETTLED' },
      { area, when: 'equals', text: 'DIFF', style: 'severe' },
    ],
    gridLines: false,
    print: {
      orientation: 'landscape',
      paper: 'a4',
      fit: { wide: 1, tall: 'any' },
      titleRows: HEAD,
      footer: 'Page &P of &N',
    },
    tab: 'navy',
  };
}

function headRows(count: number): PlanRow[] {
  const line = (label: string, cell: PlanCell, note: string): PlanRow => [
    null,
    { value: label, style: 'userHeading' },
    { value: note, style: 'wrapped' },
    null,
    cell,
  ];
  return [
    { cells: [{ value: 'Self-check of the functions', style: 'title' }], height: 27 },
    {
      cells: [
        {
          value: `Made for ${nameVersion()}. With the add-in loaded, press Ctrl+Alt+F9 (Mac: Fn+Shift+F9): every line must say OK. Until then the values are those of the day the file was made; #NAME? means that the add-in is not loaded.`,
          style: 'subtitle',
        },
      ],
      height: 18,
    },
    [],
    line('OK', { value: count, formula: 'COUNTIF(checks,"OK")', style: 'figure' }, `of ${count} checks`),
    line('Differences', { value: 0, formula: 'ROWS(checks)-E4', style: 'figure' }, 'must be 0'),
    line('Tolerance', { value: TOLERANCE, style: 'scientific' }, 'relative to the expected number; absolute below 1'),
    line(
      'Calculated',
      { value: 'not since it was made', formula: 'NOW()', style: 'dateTime' },
      'when this program last calculated the sheet',
    ),
    ['No.', 'Function', 'What is checked', 'Formula', 'Result', 'Expected', 'Tolerance', 'Check'].map((value) => ({
      value,
      style: 'heading' as const,
    })),
  ];
}

function checkRow({ id, says, formula, expected }: Check, at: number): PlanRow {
  const row = HEAD + at + 1;
  const type = ERROR_TYPES[String(expected)];
  return [
    at + 1,
    id,
    says,
    `=${formula}`,
    { value: expected, formula, style: typeof expected === 'number' ? 'exact' : 'wrapped' },
    { value: expected, style: typeof expected === 'number' ? 'exact' : 'apart' },
    typeof expected === 'number'
      ? { value: TOLERANCE, formula: 'tolerance', style: 'scientific' }
      : type === undefined
        ? 'exact text'
        : 'same error',
    { value: 'OK', formula: comparison(row, expected), style: 'text' },
  ];
}

/** OK where the result is the expected one. An error is never OK unless it is the one that is expected. */
function comparison(row: number, expected: Shown): string {
  const [result, wanted, tolerance] = [`E${row}`, `F${row}`, `G${row}`];
  const type = ERROR_TYPES[String(expected)];
  if (type !== undefined) return `IF(ISERROR(${result}),IF(ERROR.TYPE(${result})=${type},"OK","DIFF"),"DIFF")`;
  if (typeof expected === 'number')
    return `IF(ISNUMBER(${result}),IF(ABS(${result}-${wanted})<=${tolerance}*MAX(1,ABS(${wanted})),"OK","DIFF"),"DIFF")`;
  // A blank cell is what an empty text looks like once it is stored.
  if (expected === '') return `IF(ISERROR(${result}),"DIFF",IF(LEN(${result})=0,"OK","DIFF"))`;
  return `IF(ISERROR(${result}),"DIFF",IF(EXACT(${result},${wanted}),"OK","DIFF"))`;
}

/** One cell is checked as it is; of rows, how many there are and some of their cells. */
function checksOf(call: SelfcheckCall, formula: string): Check[] {
  const answer = callFunction(call.id, call.given);
  const isRefused = String(answer[0]?.[0]).startsWith('#') && answer.length === 1 && answer[0]?.length === 1;
  if (isRefused !== (call.refuses ?? false)) throw new Error(`${call.id}, ${call.says}: ${String(answer[0]?.[0])}`);
  const [bottom, right] = [answer.length, answer[0]?.length ?? 0];
  if (bottom === 1 && right === 1) return [{ ...call, formula, expected: answer[0]![0]! }];
  const places: [number, number][] = [
    [1, 1],
    [1, right],
    [Math.ceil(bottom / 2), Math.ceil(right / 2)],
    [bottom, right],
  ];
  const different = new Map(places.map((place) => [place.join(), place]));
  return [
    { ...call, says: `${call.says} Rows.`, formula: `ROWS(${formula})`, expected: bottom },
    ...[...different.values()].map(([row, column]) => ({
      ...call,
      says: `${call.says} Row ${row}, column ${column}.`,
      formula: `INDEX(${formula},${row},${column})`,
      expected: answer[row - 1]![column - 1]!,
    })),
  ];
}

/** Every argument in cells of its own, and for each call the formula that points at them. */
function layArguments(calls: readonly SelfcheckCall[], names: ArgumentNames): { rows: PlanRow[]; formulas: string[] } {
  const rows: PlanRow[] = [
    { cells: [{ value: 'Arguments', style: 'title' }], height: 27 },
    [
      {
        value: 'The cells that the formulas of the self-check point at. Change one, and its line says DIFF.',
        style: 'subtitle',
      },
    ],
    [],
  ];
  const formulas = calls.map(({ id, says, given }, at) => {
    rows.push([
      { value: at + 1, style: 'section' },
      { value: `${id}: ${says}`, style: 'section' },
    ]);
    const parts = given.map((one, position) => {
      if (one === null) return '';
      const label = names(id)[position] ?? '';
      const block = Array.isArray(one) ? one : [[one]];
      const top = rows.length + 1;
      block.forEach((cells, line) => rows.push([null, line === 0 ? label : null, ...cells.map(argumentCell)]));
      const right = columnName(1 + Math.max(...block.map((cells) => cells.length)));
      const first = `${SHEETS.arguments}!$C$${top}`;
      return Array.isArray(one) ? `${first}:$${right}$${top + block.length - 1}` : first;
    });
    rows.push([]);
    return `SOURCING.${id}(${parts.join(',')})`;
  });
  return { rows, formulas };
}

const argumentCell = (value: Shown): PlanCell => (typeof value === 'number' ? { value, style: 'exact' } : value);

function argumentsSheet(rows: readonly PlanRow[]): SheetPlan {
  return {
    name: SHEETS.arguments,
    columns: [{ width: 6 }, { width: 22 }, ...Array.from({ length: 30 }, () => ({ width: 16 }))],
    rows,
    gridLines: false,
    print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, footer: 'Page &P of &N' },
  };
}
