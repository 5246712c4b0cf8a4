import { findSheet } from './area';
import { invalid, Refusal } from './refusal';
import { dropSheetFromFormulas, renameSheetInFormulas } from './rewrite';
import type { Session } from './session';
import { issueId, type Sheet, type Workbook } from './workbook';

/** An empty sheet, not yet part of the workbook. */
export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    standardWidth: 8.43,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merged: [],
    tables: [],
    filter: null,
    protection: null,
    frozen: null,
    validations: [],
    conditionalFormats: [],
    charts: [],
    comments: [],
    page: {
      settings: { orientation: 'Portrait', paperSize: 'Letter', zoom: { scale: 100 } },
      headersFooters: {},
      printArea: null,
      titleRows: null,
      titleColumns: null,
    },
    selection: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
}

/** Refuses names that Excel does not take for a sheet. */
function requireSheetName(workbook: Workbook, name: string, but?: Sheet): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalid(`"${name}"`, "a sheet name has 1 to 31 characters, none of : \\ / ? * [ ], and no ' at its ends.");
  }
  const other = findSheet(workbook, name);
  if (other && other !== but)
    throw new Refusal('ItemAlreadyExists', `There is already a sheet called "${other.name}".`);
}

export function addSheet(session: Session, name: string | null): Sheet {
  const { workbook } = session;
  let n = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${n}`)) n += 1;
  const wanted = name ?? `Sheet${n}`;
  requireSheetName(workbook, wanted);
  const sheet = blankSheet(issueId(workbook), wanted);
  workbook.sheets.push(sheet);
  session.report({ kind: 'sheetAdded', sheet });
  return sheet;
}

const visibleOthers = (workbook: Workbook, sheet: Sheet) =>
  workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');

/** Makes a sheet the one that is looked at. */
export function activateSheet(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  if (sheet.visibility !== 'Visible') throw new Refusal('InvalidOperation', `${sheet.name} is hidden; show it first.`);
  if (workbook.active === sheet) return;
  const before = workbook.active;
  workbook.active = sheet;
  if (!before.deleted) session.report({ kind: 'deactivated', sheet: before });
  session.report({ kind: 'activated', sheet });
  session.report({ kind: 'selected', sheet });
}

function leaveSheet(session: Session, sheet: Sheet): void {
  const next = visibleOthers(session.workbook, sheet)[0];
  if (!next) throw new Refusal('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  if (session.workbook.active === sheet) activateSheet(session, next);
}

export function deleteSheet(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  if (sheet.visibility === 'VeryHidden') {
    throw new Refusal('InvalidOperation', `${sheet.name} is very hidden; change its visibility before deleting it.`);
  }
  leaveSheet(session, sheet);
  sheet.deleted = true;
  for (const table of sheet.tables) table.deleted = true;
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  dropSheetFromFormulas(session, sheet);
  session.report({ kind: 'sheetDeleted', sheet });
}

export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  requireSheetName(session.workbook, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  if (before === name) return;
  renameSheetInFormulas(session, before, name);
  session.report({ kind: 'renamed', sheet, before, after: name });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  if (position < 0 || position >= workbook.sheets.length) {
    throw invalid(`Position ${position}`, `the workbook has positions 0 to ${workbook.sheets.length - 1}.`);
  }
  const others = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

export function showSheet(session: Session, sheet: Sheet, visibility: Sheet['visibility']): void {
  if (visibility !== 'Visible') leaveSheet(session, sheet);
  sheet.visibility = visibility;
}
