import { WHOLE_SHEET, type Rect } from '../model/address';
import { areaOn, findSheet, moved, readArea, requireSheet } from '../model/area';
import { usedRect } from '../model/cells';
import { DEFAULT_ROW_HEIGHT } from '../model/lines';
import { invalid, notFound } from '../model/refusal';
import { recalculate } from '../model/formulas';
import { protect, unprotect } from '../model/protection';
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../model/sheets';
import type { Sheet, Workbook } from '../model/workbook';
import { asFlag, asNumber, asText, oneOf, type Arguments } from './arguments';
import { field, readOnly } from './property';
import type { EventSource, MemberTable } from './table';
import { areasOrNull, thing } from './thing';

const onWorkbook = (type: number): EventSource<Workbook> => ({ type, on: () => 'Workbook' });
const onSheet = (type: number): EventSource<Sheet> => ({ type, on: (sheet) => sheet.id });

const sheetsOf = (workbook: Workbook, args: Arguments, at: number) =>
  workbook.sheets.filter((sheet) => !args.flagOr(at, false) || sheet.visibility === 'Visible');

export const worksheetCollectionMembers: MemberTable<Workbook> = {
  item: (workbook, key) => thing('Worksheet', requireSheet(workbook, String(key))),
  items: { type: 'Worksheet', list: (workbook) => workbook.sheets.map((sheet) => thing('Worksheet', sheet)) },
  objects: {
    Add: (_workbook, args, desk) => thing('Worksheet', addSheet(desk, args.textOr(0, null))),
    GetActiveWorksheet: (workbook) => thing('Worksheet', workbook.active),
    GetFirst: (workbook, args) => thing('Worksheet', sheetsOf(workbook, args, 0)[0] ?? workbook.active),
    GetLast: (workbook, args) => thing('Worksheet', sheetsOf(workbook, args, 0).at(-1) ?? workbook.active),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = findSheet(workbook, args.text(0));
      return sheet && thing('Worksheet', sheet);
    },
  },
  actions: { GetCount: (workbook, args) => sheetsOf(workbook, args, 0).length },
  events: {
    DataChangedEvent: onWorkbook(10),
    ActivatedEvent: onWorkbook(11),
    DeactivatedEvent: onWorkbook(12),
    AddedEvent: onWorkbook(13),
    SelectionChangedEvent: onWorkbook(14),
    DeletedEvent: onWorkbook(15),
    CalculatedEvent: onWorkbook(16),
    FormatChangedEvent: onWorkbook(18),
    ProtectionChangedEvent: onWorkbook(24),
    EventNameChanged: onWorkbook(25),
  },
};

/** The used cells of a sheet; an empty sheet answers with its first cell, or with nothing for a null object. */
function usedArea(sheet: Sheet, valuesOnly: boolean) {
  const rect = usedRect(sheet, WHOLE_SHEET, valuesOnly);
  return rect && thing('Range', areaOn(sheet, rect));
}

function neighbour(workbook: Workbook, sheet: Sheet, step: 1 | -1, visibleOnly: boolean) {
  const row = visibleOnly
    ? workbook.sheets.filter((one) => one === sheet || one.visibility === 'Visible')
    : workbook.sheets;
  const next = row[row.indexOf(sheet) + step];
  return next ? thing('Worksheet', next) : null;
}

function requireNeighbour(workbook: Workbook, sheet: Sheet, step: 1 | -1, visibleOnly: boolean) {
  const next = neighbour(workbook, sheet, step, visibleOnly);
  if (!next) throw notFound('worksheet beside', sheet.name);
  return next;
}

function rectFrom(args: Arguments): Rect {
  return { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) };
}

const sheetField = field<Sheet>();

export const worksheetMembers: MemberTable<Sheet> = {
  id: (sheet) => sheet.id,
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: { get: (sheet) => sheet.name, set: (sheet, value, desk) => renameSheet(desk, sheet, asText(value)) },
    Position: {
      get: (sheet, desk) => desk.workbook.sheets.indexOf(sheet),
      set: (sheet, value, desk) => moveSheet(desk.workbook, sheet, asNumber(value)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, desk) => showSheet(desk, sheet, oneOf(['Visible', 'Hidden', 'VeryHidden'])(value)),
    },
    TabColor: sheetField('tabColor', asText),
    ShowGridlines: sheetField('showGridlines', asFlag),
    ShowHeadings: sheetField('showHeadings', asFlag),
    // The client loads these two by the names above, but sets them by names of its own.
    Gridlines: sheetField('showGridlines', asFlag),
    Headings: sheetField('showHeadings', asFlag),
    StandardWidth: sheetField('standardWidth', asNumber),
    StandardHeight: readOnly(() => DEFAULT_ROW_HEIGHT),
  },
  children: {
    AutoFilter: (sheet) => thing('AutoFilter', { sheet, table: null }),
    Charts: (sheet) => thing('ChartCollection', sheet),
    Comments: (sheet) => thing('CommentCollection', { sheet }),
    FreezePanes: (sheet) => thing('WorksheetFreezePanes', sheet),
    Names: (sheet) => thing('NamedItemCollection', { sheet }),
    PageLayout: (sheet) => thing('PageLayout', sheet),
    Protection: (sheet) => thing('WorksheetProtection', sheet),
    Tables: (sheet) => thing('TableCollection', { sheet }),
  },
  objects: {
    GetCell: (sheet, args) =>
      thing(
        'Range',
        moved(areaOn(sheet, WHOLE_SHEET), { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
      ),
    GetRange: (sheet, args, desk) => thing('Range', readArea(desk.workbook, sheet, args.textOr(0, null))),
    GetRangeByIndexes: (sheet, args) => thing('Range', moved(areaOn(sheet, WHOLE_SHEET), rectFrom(args))),
    GetRanges: (sheet, args, desk) => {
      const areas = areasOrNull(args.areas(0, desk.workbook, sheet));
      if (!areas) throw invalid('No address', 'at least one address is needed.');
      return areas;
    },
    GetUsedRange: (sheet, args) =>
      usedArea(sheet, args.flagOr(0, false)) ??
      thing('Range', areaOn(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (sheet, args) => usedArea(sheet, args.flagOr(0, false)),
    GetNext: (sheet, args, desk) => requireNeighbour(desk.workbook, sheet, 1, args.flagOr(0, false)),
    GetNextOrNullObject: (sheet, args, desk) => neighbour(desk.workbook, sheet, 1, args.flagOr(0, false)),
    GetPrevious: (sheet, args, desk) => requireNeighbour(desk.workbook, sheet, -1, args.flagOr(0, false)),
    GetPreviousOrNullObject: (sheet, args, desk) => neighbour(desk.workbook, sheet, -1, args.flagOr(0, false)),
    _GetSheetById: (_sheet, args, desk) => thing('Worksheet', requireSheet(desk.workbook, args.text(0))),
  },
  actions: {
    Activate: (sheet, _args, desk) => activateSheet(desk, sheet),
    Calculate: (_sheet, _args, desk) => recalculate(desk),
    Delete: (sheet, _args, desk) => deleteSheet(desk, sheet),
  },
  events: {
    DataChangedEvent: onSheet(10),
    ActivatedEvent: onSheet(11),
    DeactivatedEvent: onSheet(12),
    SelectionChangedEvent: onSheet(14),
    CalculatedEvent: onSheet(16),
    FormatChangedEvent: onSheet(18),
    ProtectionChangedEvent: onSheet(24),
    EventNameChanged: onSheet(25),
  },
};

const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const worksheetProtectionMembers: MemberTable<Sheet> = {
  properties: {
    Protected: readOnly((sheet) => sheet.protection !== null),
    Options: readOnly((sheet) => sheet.protection?.options ?? null),
  },
  actions: {
    Protect: (sheet, args, desk) =>
      protect(desk, sheet, { ...PROTECTION_DEFAULTS, ...args.record(0) }, args.textOr(1, '')),
    Unprotect: (sheet, args, desk) => unprotect(desk, sheet, args.textOr(0, '')),
  },
};
