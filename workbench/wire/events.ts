import { intersect, printRect } from '../model/address';
import { areaOn } from '../model/area';
import { plainValue, valueType } from '../model/cells';
import type { Actor, Change, Shift } from '../model/session';
import type { CellValue } from '../model/parts';
import type { Area, Sheet } from '../model/workbook';
import type { References } from '../members/desk';
import { thing } from '../members/thing';
import { MESSAGE_CATEGORY, type WireMessage } from './protocol';

/** The numbers of the rich events on the wire. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  renamed: 25,
  tableSelected: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const WORKBOOK = 'Workbook';

const SHIFT: Readonly<Record<Shift, string>> = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
};

interface Notice {
  type: number;
  /** Where listeners may sit; each that has one is told. */
  targets: readonly string[];
  args(): Record<string, unknown>;
}

const details = (before: CellValue | undefined, after: CellValue | undefined) =>
  before === undefined || after === undefined
    ? {}
    : {
        valueBefore: plainValue(before),
        valueAfter: plainValue(after),
        valueTypeBefore: valueType(before),
        valueTypeAfter: valueType(after),
      };

function cellNotices(change: Change & { kind: 'cells' }, actor: Actor, references: References): Notice[] {
  const { area, changeType, shift, before, after } = change;
  const { sheet } = area;
  const common = () => ({
    worksheetId: sheet.id,
    address: printRect(area),
    changeType,
    source: actor === 'coauthor' ? 'Remote' : 'Local',
    triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shift ? SHIFT[shift] : 'None',
    referenceId: references.hold(thing('Range', areaOn(sheet, area))),
    ...details(before, after),
  });
  const tables = sheet.tables.filter((table) => intersect(table.rect, area));
  return [
    { type: EVENT.changed, targets: [sheet.id, WORKBOOK], args: common },
    ...tables.map((table) => ({
      type: EVENT.tableChanged,
      targets: [table.id, sheet.id, WORKBOOK],
      args: () => ({ ...common(), tableId: table.id }),
    })),
  ];
}

function selectionNotices(sheet: Sheet): Notice[] {
  const address = sheet.selection.map(printRect).join(',');
  return [
    { type: EVENT.selected, targets: [sheet.id, WORKBOOK], args: () => ({ worksheetId: sheet.id, address }) },
    ...sheet.tables.map((table) => {
      const inside = sheet.selection.map((rect) => intersect(rect, table.rect)).find((rect) => rect !== null);
      const args = { worksheetId: sheet.id, tableId: table.id, address: inside ? printRect(inside) : '' };
      return { type: EVENT.tableSelected, targets: [table.id], args: () => args };
    }),
  ];
}

function sheetNotice(
  type: number,
  sheet: Sheet,
  targets: readonly string[],
  more: Record<string, unknown> = {},
): Notice {
  return { type, targets, args: () => ({ worksheetId: sheet.id, source: 'Local', ...more }) };
}

function formatNotice(area: Area): Notice {
  return sheetNotice(EVENT.formatChanged, area.sheet, [area.sheet.id, WORKBOOK], { address: printRect(area) });
}

function noticesOf(change: Change, actor: Actor, references: References): Notice[] {
  switch (change.kind) {
    case 'cells':
      return cellNotices(change, actor, references);
    case 'selected':
      return selectionNotices(change.sheet);
    case 'formats':
      return [formatNotice(change.area)];
    case 'calculated':
      return [sheetNotice(EVENT.calculated, change.sheet, [change.sheet.id, WORKBOOK], { address: '' })];
    case 'rewritten':
      return [];
    case 'activated':
      return [sheetNotice(EVENT.activated, change.sheet, [change.sheet.id, WORKBOOK])];
    case 'deactivated':
      return [sheetNotice(EVENT.deactivated, change.sheet, [change.sheet.id, WORKBOOK])];
    case 'sheetAdded':
      return [sheetNotice(EVENT.added, change.sheet, [WORKBOOK])];
    case 'sheetDeleted':
      return [sheetNotice(EVENT.deleted, change.sheet, [WORKBOOK])];
    case 'protected': {
      const more = { isProtected: change.sheet.protection !== null };
      return [sheetNotice(EVENT.protectionChanged, change.sheet, [change.sheet.id, WORKBOOK], more)];
    }
    case 'renamed': {
      const more = { nameBefore: change.before, nameAfter: change.after };
      return [sheetNotice(EVENT.renamed, change.sheet, [change.sheet.id, WORKBOOK], more)];
    }
    default: {
      const { table } = change;
      const type = change.kind === 'tableAdded' ? EVENT.tableAdded : EVENT.tableDeleted;
      const more = { tableId: table.id, tableName: table.name };
      return [sheetNotice(type, table.sheet, [table.sheet.id, WORKBOOK], more)];
    }
  }
}

/** Which events the page listens to, and what it is told. */
export interface Listeners {
  listen(type: number, targetId: string, on: boolean): void;
  messagesFor(change: Change, actor: Actor): WireMessage[];
}

export function createListeners(references: References): Listeners {
  const counts = new Map<string, number>();
  const keyOf = (type: number, targetId: string) => `${type} ${targetId}`;
  return {
    listen(type, targetId, on) {
      const key = keyOf(type, targetId);
      counts.set(key, Math.max(0, (counts.get(key) ?? 0) + (on ? 1 : -1)));
    },
    messagesFor(change, actor) {
      return noticesOf(change, actor, references).flatMap((notice) => {
        const heard = notice.targets.filter((target) => (counts.get(keyOf(notice.type, target)) ?? 0) > 0);
        if (heard.length === 0) return [];
        const message = JSON.stringify(notice.args());
        return heard.map((targetId) => ({
          category: MESSAGE_CATEGORY.event,
          type: notice.type,
          targetId,
          message,
          remote: actor === 'coauthor',
        }));
      });
    },
  };
}
