import { columnName, printRect, type Rect } from './address';
import { columnOf, plainValue, rowOf } from './cells';
import type { Cell } from './parts';
import { DEFAULT_STYLE, type Style } from './style';
import type { Area, Sheet, Workbook } from './workbook';

/**
 * A workbook as plain JSON: the same contents and looks give the same snapshot, whatever changes led to them. Selection
 * and ids are left out.
 */
export interface Snapshot {
  sheets: SheetSnapshot[];
  names: Record<string, string>;
  settings: Record<string, unknown>;
}

export interface SheetSnapshot {
  name: string;
  visibility: string;
  /** Address → value, formula (where there is one) and looks (where they are not the default). */
  cells: Record<string, unknown>;
  rows: Record<string, unknown>;
  columns: Record<string, unknown>;
  /** Tables, filter, protection, formats by condition, validation, charts and the rest. */
  parts: unknown;
}

const byKey = <T>(entries: Iterable<readonly [number, T]>) => [...entries].sort(([a], [b]) => a - b);

function looks(style: Style | undefined): object {
  const shown = Object.entries(style ?? {}).filter(
    ([key, value]) => !Object.entries(DEFAULT_STYLE).some(([name, usual]) => name === key && usual === value),
  );
  return shown.length > 0 ? { style: Object.fromEntries(shown) } : {};
}

function cellSnapshot({ value, formula, quoted, style }: Cell): object {
  return {
    ...(value === '' ? {} : { value: plainValue(value) }),
    ...(formula === undefined ? {} : { formula }),
    ...(quoted ? { quoted } : {}),
    ...looks(style),
  };
}

function cellSnapshots(sheet: Sheet): Record<string, unknown> {
  const entries = byKey(sheet.cells).map(([key, cell]): [string, object] => [
    `${columnName(columnOf(key))}${rowOf(key) + 1}`,
    cellSnapshot(cell),
  ]);
  return Object.fromEntries(entries.filter(([, cell]) => Object.keys(cell).length > 0));
}

const isRect = (value: object): value is Rect =>
  ['row', 'column', 'rows', 'columns'].every((key) => typeof Reflect.get(value, key) === 'number');

const LEFT_OUT = new Set(['sheet', 'id', 'selection', 'cells']);

/** Rectangles as addresses, maps as objects, no references back to the sheet. */
function bare(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [String(key), bare(one)]));
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  if (isRect(value)) return printRect(value);
  const kept = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, bare(one)]));
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const { rows, columns, name, visibility, ...parts } = sheet;
  return {
    name,
    visibility,
    cells: cellSnapshots(sheet),
    rows: Object.fromEntries(byKey(rows).map(([row, line]) => [String(row + 1), line])),
    columns: Object.fromEntries(byKey(columns).map(([column, line]) => [columnName(column), line])),
    parts: bare(parts),
  };
}

/** Takes the state of a workbook, for comparing before and after. */
export function takeSnapshot(workbook: Workbook): Snapshot {
  const addressOf = (area: Area | null, formula: string) => (area ? `${area.sheet.name}!${printRect(area)}` : formula);
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: Object.fromEntries(workbook.names.map((name) => [name.name, addressOf(name.area, name.formula)])),
    settings: Object.fromEntries(workbook.settings),
  };
}
