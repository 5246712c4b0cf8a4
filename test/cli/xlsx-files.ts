import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { writeWorkbook, type WrittenWorkbook } from '../../cli/xlsx-write';
import type { Outcome } from '../../src/model/outcome';
import type { CellValue, PlanRow, SheetPlan, WorkbookPlan } from '../../src/report/plan';

/** A folder of its own for the files of one test file; gone when its tests are through. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcing-xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}

export async function writeTo(path: string, plan: WorkbookPlan): Promise<Outcome<WrittenWorkbook>> {
  const sink = createWriteStream(path);
  const outcome = await writeWorkbook(plan, sink);
  sink.end();
  await finished(sink);
  return outcome;
}

/** A workbook of one sheet. */
export function sheetOf(rows: Iterable<PlanRow>, more: Partial<SheetPlan> = {}): WorkbookPlan {
  return {
    title: 'A title',
    description: 'A description',
    first: { name: 'Inventory', columns: [], rows, ...more },
    others: () => [],
  };
}

export async function openWithExcelJs(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

export function openWithHucre(path: string): Promise<Workbook> {
  return readXlsx(new Uint8Array(readFileSync(path)));
}

export async function sheetWithHucre(path: string, name: string): Promise<Sheet> {
  const { sheets } = await openWithHucre(path);
  return sheets.find((sheet) => sheet.name === name)!;
}

/** A cell as plain data, whatever the second library wraps it in. */
export function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date || typeof value !== 'object') return value;
  if ('text' in value) return plain(value.text);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  return 'result' in value ? plain(value.result as ExcelJS.CellValue) : null;
}

/** All cells of a sheet up to the last one with a value, as the second library reads them. */
export function cellsIn(workbook: ExcelJS.Workbook, sheet: string): CellValue[][] {
  const found = workbook.getWorksheet(sheet)!;
  const rows: CellValue[][] = [];
  for (let row = 1; row <= found.rowCount; row++) {
    const cells: CellValue[] = [];
    for (let column = 1; column <= found.columnCount; column++) {
      const cell = found.getCell(row, column);
      cells.push(cell.isMerged && cell.master !== cell ? null : plain(cell.value));
    }
    rows.push(trimmed(cells));
  }
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return rows;
}

/** Without the blank cells at the end of a row; an empty text is a blank cell. */
export function trimmed(cells: readonly CellValue[]): CellValue[] {
  const kept = cells.map((value) => (value === '' ? null : value));
  while (kept.length > 0 && kept.at(-1) === null) kept.pop();
  return kept;
}

/** An inventory to fill in: a question as a note, and a drop-down. */
export function formOf(list: readonly string[]): WorkbookPlan {
  const area = { top: 1, left: 1, bottom: 2000, right: 1 };
  const header: PlanRow = [
    { value: 'Task', style: 'heading', note: 'What is to be done?' },
    { value: 'presence', style: 'heading', note: 'Where must it happen?' },
  ];
  const validations = [{ area, list, title: 'presence', message: 'Choose one', strict: false }];
  return sheetOf([header, ['Payroll', 'anywhere']], { validations });
}
