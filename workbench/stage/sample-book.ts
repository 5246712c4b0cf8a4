import { columnName } from '../model/address';
import { keyOf } from '../model/cells';
import { createWorkbook } from '../model/create';
import type { Cell } from '../model/parts';
import type { Sheet, Workbook } from '../model/workbook';
import { SAMPLE_HEADERS, SAMPLE_ROWS } from '../../src/report/sample-inventory';
import { sampleSheet } from '../../src/report/sample-sheet';
import type { CellValue } from '../../src/report/plan';
import { pointsOf } from './file/sizes';

const LAST = columnName(SAMPLE_HEADERS.length - 1);
const INVENTORY = `Inventory!A1:${LAST}${SAMPLE_ROWS.length + 1}`;

const BOLD = { bold: true };
const QUIET = { fontColor: '#52606D' };
const MONEY = { numberFormat: '#,##0' };
const SHARE = { numberFormat: '0%' };
const INPUT = { fontColor: '#1D4F91', fillColor: '#EDF4FA', fillPattern: 'Solid' };

/** A formula with no value yet: it has one as soon as the grid has calculated. */
const formula = (text: string, style?: Cell['style']): Cell => ({
  value: '',
  formula: text,
  ...(style ? { style } : {}),
});
const text = (value: string, style?: Cell['style']): Cell => ({ value, ...(style ? { style } : {}) });
const input = (value: number): Cell => ({ value, style: { ...INPUT, ...(value < 1 ? SHARE : MONEY) } });

function put(sheet: Sheet, row: number, column: number, cells: readonly (Cell | null)[]): void {
  cells.forEach((cell, at) => {
    if (cell) sheet.cells.set(keyOf(row, column + at), cell);
  });
}

const entryOf = (value: CellValue) => (typeof value === 'object' && value !== null ? value.toISOString() : value);

/** The list, and below it one line that shows at once what a change of a fact does. */
function fillInventory(sheet: Sheet): void {
  const { columns, freeze } = sampleSheet();
  columns.forEach(({ width }, at) => sheet.columns.set(at, { size: pointsOf(width) }));
  if (freeze) sheet.frozen = { row: 0, column: 0, rows: freeze.rows, columns: freeze.columns };
  const row = SAMPLE_ROWS.length + 3;
  put(sheet, row, 0, [text('Live answer for row 5 (change a fact!)', QUIET)]);
  put(sheet, row, 1, [formula(`=SOURCING.CLASSIFY(A5:${LAST}5,A1:${LAST}1,,"strategy,verdict,runner_up,lead,why")`)]);
}

const PAYOFF: readonly [string, number][] = [
  ['Probability of success', 0.4],
  ['Worth to us if it succeeds', 900_000],
  ['Fixed fee, owed in any case', 60_000],
  ['Fee on success only', 180_000],
];

/** Formulas to look at and to change: one row, a list that spills, money, and a mistake with its message. */
function fillFormulas(sheet: Sheet): void {
  [46, 24, 24, 8, 12, 80].forEach((width, at) => sheet.columns.set(at, { size: pointsOf(width) }));
  sheet.rows.set(0, { size: 24 });
  put(sheet, 0, 0, [text('The functions at work', { ...BOLD, fontSize: 16, fontColor: '#1F3A5F' })]);
  put(sheet, 1, 0, [text('Change a blue cell, or a fact on the sheet Inventory: the answers follow.', QUIET)]);
  put(sheet, 3, 0, [text('What paying on success is worth', BOLD)]);
  PAYOFF.forEach(([name, value], at) => put(sheet, 4 + at, 0, [text(name), input(value)]));
  put(sheet, 8, 0, [text('Advantage of paying on success'), formula('=SOURCING.PARTNER_PAYOFF(B5,B6,B7,B8)', MONEY)]);
  put(sheet, 9, 0, [text('Pays up to this probability'), formula('=SOURCING.PARTNER_BREAKEVEN(B7,B8)', SHARE)]);
  put(sheet, 10, 0, [text('A wrong argument says what is wrong'), formula('=SOURCING.PARTNER_PAYOFF(1.3,B6,B7,B8)')]);
  put(sheet, 12, 0, [text('The whole inventory in one formula', BOLD)]);
  put(sheet, 13, 0, [
    text('Task', BOLD),
    ...['Strategy', 'Runner-up', 'Lead', 'Verdict', 'Why'].map((name) => text(name, BOLD)),
  ]);
  SAMPLE_ROWS.forEach((_, at) => put(sheet, 14 + at, 3, [{ value: '', style: { numberFormat: '0.0' } }]));
  put(sheet, 14, 0, [
    formula(`=Inventory!A2:A${SAMPLE_ROWS.length + 1}`),
    formula(`=SOURCING.CLASSIFY(${INVENTORY},,,"strategy,runner_up,lead,verdict,why")`),
  ]);
}

/** What stands in the workbook when the workbench opens. */
export function sampleBook(): Workbook {
  const rows = [SAMPLE_HEADERS, ...SAMPLE_ROWS].map((row) => row.map(entryOf));
  const list = { name: 'Inventory', cells: { A1: rows }, tables: { Inventory: `A1:${LAST}${rows.length}` } };
  const workbook = createWorkbook({ sheets: [list, { name: 'Formulas' }] });
  const [inventory, formulas] = workbook.sheets;
  if (inventory) fillInventory(inventory);
  if (formulas) fillFormulas(formulas);
  return workbook;
}
