import type { AnswerColumnId } from '../../src/report/answer-columns';
import { findAnswerColumn } from '../../src/report/answer-columns';
import type { CellValue } from '../../src/report/plan';
import type { Overrides, Place } from '../book';
import { findList, type FoundList, type KnownList, type ListMark, type SeenList } from '../memory/lists';
import { keyOfList } from '../memory/marks';

/** Kept in the workbook's settings: small things that a person would not want to say twice. */
const KEYS = {
  columns: 'SourcingAnalysis.columns',
  lists: 'SourcingAnalysis.lists',
  matches: 'SourcingAnalysis.matches',
} as const;
const VERSION = 1;

/** Result columns that stand beside a list: header → id. */
export type OwnHeaders = Readonly<Record<string, AnswerColumnId>>;

type Table = Record<string, Record<string, string>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A setting as a table of texts; anything else, also what a newer version wrote, reads as nothing. */
function readTable(value: unknown): Table {
  if (!isRecord(value) || value['version'] !== VERSION || !isRecord(value['entries'])) return {};
  const table: Table = {};
  for (const [key, entry] of Object.entries(value['entries'])) {
    if (!isRecord(entry)) continue;
    const texts = Object.entries(entry).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    // An earlier version named the sheet after the table.
    table[key.replace(/^(table \S+) .+$/, '$1')] = Object.fromEntries(texts);
  }
  return table;
}

/** Asks for a setting; its value can be read after the next sync. */
function askFor(context: Excel.RequestContext, key: string): () => Table {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  return () => (setting.isNullObject ? {} : readTable(setting.value));
}

/** Settings grow with every list; the oldest entries go first. */
const MOST_ENTRIES = 50;

function keep(context: Excel.RequestContext, key: string, table: Table): void {
  const entries = Object.fromEntries(Object.entries(table).slice(-MOST_ENTRIES));
  if (Object.keys(entries).length > 0) context.workbook.settings.add(key, { version: VERSION, entries });
  else context.workbook.settings.getItemOrNullObject(key).delete();
}

/** The lists of this workbook, and our columns beside each of them. */
export interface KnownLists {
  /** Which list a block is; `standing` are keys of lists that stand elsewhere. */
  find: (seen: SeenList, standing: ReadonlySet<string>) => FoundList;
  /** The mark of a list, to look for it. */
  markOf: (place: Place) => ListMark | null;
  headersOf: (found: FoundList) => OwnHeaders;
  /** The most columns of ours that stand beside any list. */
  most: () => number;
  /**
   * Remembers by what a list is known again, and adds names of our columns to it or takes them away. A copy that is filled has
   * everything of its own from then on. The sync is the caller's.
   */
  change: (
    place: Place,
    change: { mark?: ListMark; filled?: boolean; add?: OwnHeaders; remove?: readonly string[] },
  ) => void;
}

/** Asks for all lists; they can be used after the next sync. */
export function askForLists(context: Excel.RequestContext): KnownLists {
  const columns = askFor(context, KEYS.columns);
  const marks = askFor(context, KEYS.lists);
  const headersOf = (key: string): OwnHeaders =>
    Object.fromEntries(
      Object.entries(columns()[key] ?? {}).flatMap(([header, id]) => {
        const column = findAnswerColumn(id);
        return column ? [[header, column.id as AnswerColumnId]] : [];
      }),
    );
  const keys = () => [...new Set([...Object.keys(columns()), ...Object.keys(marks())])];
  const knownLists = (): KnownList[] =>
    keys().map((key) => {
      const entry = marks()[key];
      const copyOf = entry?.['copyOf'] ?? '';
      return {
        key,
        mark: entry ? markIn(entry) : null,
        copyOf: copyOf === '' ? null : copyOf,
        headers: Object.keys(headersOf(key)),
      };
    });
  return {
    find: (seen, standing) => findList(knownLists(), seen, standing),
    markOf: (place) => {
      const entry = marks()[keyOfList(place)];
      return entry ? markIn(entry) : null;
    },
    headersOf: ({ key, copyOf }) => {
      const own = headersOf(key);
      return Object.keys(own).length === 0 && copyOf !== null ? headersOf(copyOf) : own;
    },
    most: () => Math.max(0, ...keys().map((key) => Object.keys(headersOf(key)).length)),
    change: (place, { mark, filled = false, add = {}, remove = [] }) => {
      const key = keyOfList(place);
      const copyOf = place.known?.copyOf ?? '';
      const all = { ...columns() };
      const before = all[key] ?? (copyOf === '' ? {} : all[copyOf]);
      const entry = Object.fromEntries(
        Object.entries({ ...before, ...add }).filter(([header]) => !remove.includes(header)),
      );
      Reflect.deleteProperty(all, key);
      if (Object.keys(entry).length > 0) all[key] = entry;
      keep(context, KEYS.columns, all);
      if (!mark) return;
      const known = { ...marks() };
      Reflect.deleteProperty(known, key);
      keep(context, KEYS.lists, { ...known, [key]: { ...textsOf(mark), copyOf: filled ? '' : copyOf } });
    },
  };
}

const SEPARATOR = '\u001f';

const textsOf = ({ sheetId, table, top, left, names, rows }: ListMark): Record<string, string> => ({
  sheetId,
  table: table ?? '',
  top: String(top),
  left: String(left),
  names: names.join(SEPARATOR),
  rows: rows.join(' '),
});

/** A mark as it was kept; what is missing reads as nothing. */
function markIn({ sheetId = '', table = '', top, left, names = '', rows = '' }: Record<string, string>): ListMark {
  const parts = (text: string, separator: string) => (text === '' ? [] : text.split(separator));
  return {
    sheetId,
    table: table === '' ? null : table,
    top: Number(top),
    left: Number(left),
    names: parts(names, SEPARATOR),
    rows: parts(rows, ' '),
  };
}

/** Lists with the same row of column names are matched alike. */
const keyOfHeaders = (headers: readonly CellValue[]): string =>
  headers.map((header) => String(header ?? '').trim()).join('\u001f');

export function askForOverrides(context: Excel.RequestContext, headers: readonly CellValue[]): () => Overrides {
  const table = askFor(context, KEYS.matches);
  return () => table()[keyOfHeaders(headers)] ?? {};
}

export async function keepOverrides(
  context: Excel.RequestContext,
  headers: readonly CellValue[],
  overrides: Overrides,
): Promise<void> {
  const read = askFor(context, KEYS.matches);
  await context.sync();
  const table = read();
  const key = keyOfHeaders(headers);
  const known = Object.hasOwn(table, key);
  Reflect.deleteProperty(table, key);
  const wanted = Object.keys(overrides).length > 0;
  if (wanted) table[key] = { ...overrides };
  if (wanted || known) keep(context, KEYS.matches, table);
  await context.sync();
}
