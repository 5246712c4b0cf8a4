import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../model/address';
import { areaOn, moved, rectOf } from '../model/area';
import type { Rect } from '../model/address';
import { notFound } from '../model/refusal';
import type { Bag } from '../model/parts';
import type { Sheet } from '../model/workbook';
import type { Arguments } from './arguments';
import type { Desk } from './desk';
import { kept } from './property';
import type { MemberTable } from './table';
import { areasOrNull, thing, type Thing } from './thing';

const rangeOrNull = (sheet: Sheet, rect: Rect | null) => rect && thing('Range', areaOn(sheet, rect));

function required(found: Thing | null, what: string, sheet: Sheet): Thing {
  if (!found) throw notFound(what, sheet.name);
  return found;
}

const whole = (sheet: Sheet) => areaOn(sheet, WHOLE_SHEET);

export const freezePanesMembers: MemberTable<Sheet> = {
  objects: {
    GetLocation: (sheet) => required(rangeOrNull(sheet, sheet.frozen), 'frozen pane on', sheet),
    GetLocationOrNullObject: (sheet) => rangeOrNull(sheet, sheet.frozen),
  },
  actions: {
    FreezeAt: (sheet, args, desk) => {
      const area = args.area(0, desk.workbook, sheet);
      sheet.frozen = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
    },
    FreezeRows: (sheet, args) => {
      sheet.frozen = rectOf(moved(whole(sheet), { rows: args.numberOr(0, 1) }));
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = rectOf(moved(whole(sheet), { columns: args.numberOr(0, 1) }));
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
  },
};

const printArea = (sheet: Sheet): Thing | null =>
  areasOrNull((sheet.page.printArea ?? []).map((rect) => areaOn(sheet, rect)));

function setMargins(sheet: Sheet, args: Arguments): void {
  const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
  const factor = POINTS[args.text(0)] ?? 1;
  for (const [side, size] of Object.entries(args.record(1))) {
    sheet.page.settings[`${side}Margin`] = Number(size) * factor;
  }
}

const setTitles = (sheet: Sheet, args: Arguments, desk: Desk, key: 'titleRows' | 'titleColumns'): void => {
  const area = args.area(0, desk.workbook, sheet);
  const rect = key === 'titleRows' ? { column: 0, columns: MAX_COLUMNS } : { row: 0, rows: MAX_ROWS };
  sheet.page[key] = { ...rectOf(area), ...rect };
};

export const pageLayoutMembers: MemberTable<Sheet> = {
  properties: kept<Sheet>((sheet) => sheet.page.settings, {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    Zoom: { scale: 100 },
    BlackAndWhite: false,
    CenterHorizontally: false,
    CenterVertically: false,
    DraftMode: false,
    FirstPageNumber: '',
    PrintComments: 'NoComments',
    PrintErrors: 'AsDisplayed',
    PrintGridlines: false,
    PrintHeadings: false,
    PrintOrder: 'DownThenOver',
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
  }),
  children: { HeadersFooters: (sheet) => thing('HeaderFooterGroup', sheet) },
  objects: {
    GetPrintArea: (sheet) => required(printArea(sheet), 'print area on', sheet),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => required(rangeOrNull(sheet, sheet.page.titleRows), 'title rows on', sheet),
    GetPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.page.titleRows),
    GetPrintTitleColumns: (sheet) => required(rangeOrNull(sheet, sheet.page.titleColumns), 'title columns on', sheet),
    GetPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.page.titleColumns),
  },
  actions: {
    SetPrintArea: (sheet, args, desk) => {
      sheet.page.printArea = args.areas(0, desk.workbook, sheet).map(rectOf);
    },
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (sheet, args, desk) => setTitles(sheet, args, desk, 'titleRows'),
    SetPrintTitleColumns: (sheet, args, desk) => setTitles(sheet, args, desk, 'titleColumns'),
  },
};

export const headerFooterGroupMembers: MemberTable<Sheet> = {
  children: { DefaultForAllPages: (sheet) => thing('HeaderFooter', sheet.page.headersFooters) },
};

export const headerFooterMembers: MemberTable<Bag> = {
  properties: kept((bag: Bag) => bag, {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  }),
};
