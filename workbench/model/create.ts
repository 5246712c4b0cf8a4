import { requireRect } from './address';
import { areaOn } from './area';
import { addName } from './names';
import { setNumberFormats } from './format';
import type { Calculate, Session } from './session';
import { addSheet, blankSheet } from './sheets';
import { addTable, renameTable } from './tables';
import { issueId, type Sheet, type Workbook } from './workbook';
import { writeEntries } from './write';

/** A workbook in a few words, for tests and demonstrations. */
export interface WorkbookSeed {
  sheets?: readonly SheetSeed[];
  /** Name → address with its sheet, for instance `{ Rate: 'Assumptions!B2' }`. */
  names?: Readonly<Record<string, string>>;
  settings?: Readonly<Record<string, unknown>>;
}

export interface SheetSeed {
  name: string;
  /** Top-left cell → a block of entries, read as if they were typed. */
  cells?: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>;
  /** Name → address. */
  tables?: Readonly<Record<string, string>>;
  /** Address → number format. */
  formats?: Readonly<Record<string, string>>;
  visibility?: Sheet['visibility'];
}

/** An empty workbook with US settings and one empty sheet. */
function blankWorkbook(sheetName: string): Workbook {
  const sheets: Sheet[] = [];
  const seed = { issued: 0 };
  const active = blankSheet(issueId(seed), sheetName);
  sheets.push(active);
  return {
    name: 'Book1.xlsx',
    sheets,
    active,
    names: [],
    settings: new Map(),
    documentSettings: new Map(),
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
    },
    calculationMode: 'Automatic',
    culture: {
      name: 'en-US',
      decimalSeparator: '.',
      groupSeparator: ',',
      dateSeparator: '/',
      shortDatePattern: 'M/d/yyyy',
      longDatePattern: 'dddd, MMMM d, yyyy',
      timeSeparator: ':',
      longTimePattern: 'h:mm:ss AM/PM',
    },
    year: 2025,
    eventsEnabled: true,
    issued: seed.issued,
  };
}

function fillSheet(session: Session, sheet: Sheet, seed: SheetSeed): void {
  for (const [address, format] of Object.entries(seed.formats ?? {})) {
    setNumberFormats(session, areaOn(sheet, requireRect(address)), format);
  }
  for (const [corner, block] of Object.entries(seed.cells ?? {})) {
    const rect = { ...requireRect(corner), rows: block.length, columns: block[0]?.length ?? 1 };
    writeEntries(session, areaOn(sheet, rect), block);
  }
  for (const [name, address] of Object.entries(seed.tables ?? {})) {
    renameTable(session, addTable(session, areaOn(sheet, requireRect(address)), true), name);
  }
  sheet.visibility = seed.visibility ?? 'Visible';
}

/** Builds a workbook from a few words; without any, it has one empty sheet called Sheet1. */
export function createWorkbook(seed: WorkbookSeed = {}, calculate: Calculate | null = null): Workbook {
  const [first = { name: 'Sheet1' }, ...others] = seed.sheets ?? [];
  const workbook = blankWorkbook(first.name);
  const session: Session = {
    workbook,
    actor: 'person',
    quirks: { filteredWrites: 'exact' },
    calculate,
    heldAreas: () => [],
    report: () => undefined,
  };
  fillSheet(session, workbook.active, first);
  for (const other of others) fillSheet(session, addSheet(session, other.name), other);
  for (const [name, address] of Object.entries(seed.names ?? {})) addName(workbook, null, name, `=${address}`, '');
  workbook.settings = new Map(Object.entries(seed.settings ?? {}));
  return workbook;
}
