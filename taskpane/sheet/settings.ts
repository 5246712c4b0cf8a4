import type { AnswerColumnId } from '../../src/report/answer-columns';
import { findAnswerColumn } from '../../src/report/answer-columns';
import type { CellValue } from '../../src/report/plan';
import type { Overrides, Place } from '../book';

/** Kept in the workbook's settings: small things that a person would not want to say twice. */
const KEYS = { columns: 'SourcingAnalysis.columns', matches: 'SourcingAnalysis.matches' } as const;
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
    table[key] = Object.fromEntries(texts);
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

const keyOfPlace = ({ table, sheetId }: Pick<Place, 'table' | 'sheetId'>): string =>
  table ? `table ${table.id} ${sheetId}` : `sheet ${sheetId}`;

/** The result columns of every list in this workbook. */
export interface OwnColumns {
  of: (place: Pick<Place, 'table' | 'sheetId'>) => OwnHeaders;
  /** Adds headers to those remembered for a list, or takes them away. The sync is the caller's. */
  change: (place: Pick<Place, 'table' | 'sheetId'>, change: { add?: OwnHeaders; remove?: readonly string[] }) => void;
}

/** Asks for the result columns of all lists; they can be used after the next sync. */
export function askForOwnColumns(context: Excel.RequestContext): OwnColumns {
  const read = askFor(context, KEYS.columns);
  return {
    of: (place) =>
      Object.fromEntries(
        Object.entries(read()[keyOfPlace(place)] ?? {}).flatMap(([header, id]) => {
          const column = findAnswerColumn(id);
          return column ? [[header, column.id as AnswerColumnId]] : [];
        }),
      ),
    change: (place, { add = {}, remove = [] }) => {
      const table = { ...read() };
      const key = keyOfPlace(place);
      const entry = Object.fromEntries(
        Object.entries({ ...table[key], ...add }).filter(([header]) => !remove.includes(header)),
      );
      Reflect.deleteProperty(table, key);
      if (Object.keys(entry).length > 0) table[key] = entry;
      keep(context, KEYS.columns, table);
    },
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
