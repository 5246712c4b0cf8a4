import { open } from 'node:fs/promises';
import { fileProblem, type FileFacts, type FileProblemCode } from '../src/catalogue/file-messages';
import type { Place, Problem } from '../src/model/outcome';
import type { CellValue } from '../src/report/plan';
import { listSheets, NoWorkbook, readCellBook, type CellBook, type SheetEntry } from './xlsx-book';
import { rowVisitor, type FoundRow } from './xlsx-row-visitor';
import { BrokenZip, openArchive, type Archive } from './xlsx-unzip';
import { BrokenXml, visitXml } from './xlsx-xml';

/** A workbook that cannot be read, with the message for the user. */
export class UnreadableWorkbook extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export interface SheetRequest {
  /** What the file is called in messages; its path when absent. */
  name?: string;
  /** The sheet to read; the first one that is not hidden when absent. */
  sheet?: string;
}

/**
 * The rows of a sheet, one by one and never all at once: number n of them is row n + 1 of the sheet, blank rows are empty.
 * Texts come as texts (formatted ones plain), numbers as numbers, formulas as their last result, errors as their text
 * ("#N/A"), dates as Date in UTC, merged cells as the value and blanks.
 * Throws UnreadableWorkbook when there is nothing to read.
 */
export async function* readSheetRows(path: string, request: SheetRequest = {}): AsyncGenerator<CellValue[]> {
  const where: Place = { file: request.name ?? path };
  let archive: Archive | undefined;
  try {
    archive = await openWorkbook(path, where);
    const list = await listSheets(archive);
    const sheet = chooseSheet(list.sheets, request.sheet, where);
    const book = await readCellBook(archive, list);
    let found = false;
    for await (const row of sheetRows(archive, book, sheet)) {
      found ||= row.length > 0;
      yield row;
    }
    if (!found) {
      throw unreadable('SHEET_EMPTY', { ...where, sheet: sheet.name }, { sheets: list.sheets.map(({ name }) => name) });
    }
  } catch (error) {
    throw explained(error, where);
  } finally {
    await archive?.close();
  }
}

/** The names of the worksheets, hidden ones included, in the order of their tabs. */
export async function readSheetNames(path: string, name = path): Promise<string[]> {
  const where: Place = { file: name };
  let archive: Archive | undefined;
  try {
    archive = await openWorkbook(path, where);
    return (await listSheets(archive)).sheets.map((sheet) => sheet.name);
  } catch (error) {
    throw explained(error, where);
  } finally {
    await archive?.close();
  }
}

function unreadable(code: FileProblemCode, where: Place, facts: FileFacts = {}): UnreadableWorkbook {
  return new UnreadableWorkbook(fileProblem(code, where, facts));
}

/** The first bytes tell what a file is, whatever its name says. */
async function openWorkbook(path: string, where: Place): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (bytesRead === 0) throw unreadable('XLSX_EMPTY_FILE', where);
    if (buffer.toString('hex') === 'd0cf11e0a1b11ae1') {
      const content = await file.readFile();
      // Excel wraps a protected workbook into the container that its files of 1997 had.
      const isProtected = content.includes(Buffer.from('EncryptedPackage', 'utf16le'));
      throw unreadable(isProtected ? 'XLSX_ENCRYPTED' : 'XLSX_OLD_FORMAT', where);
    }
    if (buffer.toString('latin1', 0, 2) !== 'PK') throw unreadable('XLSX_NOT_A_WORKBOOK', where);
  } finally {
    await file.close();
  }
  return openArchive(path);
}

function chooseSheet(sheets: readonly SheetEntry[], wanted: string | undefined, where: Place): SheetEntry {
  if (wanted === undefined) return sheets.find(({ hidden }) => !hidden) ?? sheets[0]!;
  const folded = wanted.trim().toLowerCase();
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => name.toLowerCase() === folded);
  if (sheet) return sheet;
  throw unreadable('SHEET_MISSING', { ...where, sheet: wanted }, { sheets: sheets.map(({ name }) => name) });
}

/** What other errors mean for the user. Errors of the system are known by their code, those of the archive by their kind. */
function explained(error: unknown, where: Place): unknown {
  if (error instanceof NoWorkbook) return unreadable('XLSX_NOT_A_WORKBOOK', where);
  if (error instanceof BrokenZip || error instanceof BrokenXml) {
    return unreadable('XLSX_BROKEN', where, { cause: error.message });
  }
  const code = codeOf(error);
  if (code.startsWith('Z_')) return unreadable('XLSX_BROKEN', where, { cause: 'its compressed content is damaged' });
  return /^E[A-Z]+$/.test(code) ? unreadable('FILE_UNREADABLE', where, { cause: code }) : error;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

async function* sheetRows(archive: Archive, book: CellBook, sheet: SheetEntry): AsyncGenerator<CellValue[]> {
  const gathered: FoundRow[] = [];
  let next = 0;
  for await (const _ of visitXml(await archive.part(sheet.part), rowVisitor(book, gathered))) {
    void _;
    for (const { at, cells } of gathered) {
      // A file leaves blank rows out; here they keep their place, so that row numbers hold.
      for (; next < at; next++) yield [];
      next = at + 1;
      yield cells;
    }
    gathered.length = 0;
  }
}
