import { DEFAULT_POLICY } from '../catalogue/default-policy';
import type { Place } from '../model/outcome';
import type { RawPolicy } from './policy-check';
import { ENTRY_TABLES, POLICY_COLUMNS, SETTING_ROWS, type EntryTable } from './policy-columns';
import { lineAt, scanJson } from './policy-scan';
import { addNote, addProblem, showValue, type Findings, type RawEntry } from './policy-entry';

type Members = ReadonlyMap<string, unknown>;

const IN_BOOK: readonly EntryTable[] = ['risks', 'duties'];
const TOP = ['version', 'note', 'settings', 'risk_book', ...ENTRY_TABLES.filter((table) => !IN_BOOK.includes(table))];
const tablePlace = (table: EntryTable): Place => ({ sheet: IN_BOOK.includes(table) ? `risk_book.${table}` : table });

/**
 * Takes the JSON text of a policy apart into settings and entries.
 * @returns null where a part as a whole is missing or has the wrong shape: nothing else could be judged without it.
 */
export function takeApart(text: string, found: Findings): RawPolicy | null {
  const root = parse(text, found);
  if (root === undefined) return null;
  const top = takeMembers(found, root, {}, 'the policy', TOP);
  if (!top) return null;
  if (!top.has('risk_book')) addNote(found, 'POLICY_DEFAULT_RISKS', {}, {});
  const parts = new Map([['risk_book', DEFAULT_POLICY.risk_book], ...top]);
  const book = takeMembers(found, parts.get('risk_book'), { sheet: 'risk_book' }, 'risk_book', [
    'note',
    'thresholds',
    ...IN_BOOK,
  ]);
  const settings = takeSettings(found, parts, book);
  const entries = ENTRY_TABLES.map((table) => {
    const from = IN_BOOK.includes(table) ? book : parts;
    return [table, from && takeEntries(found, table, from)] as const;
  });
  const tables = new Map(entries);
  const all = (table: EntryTable): RawEntry[] => tables.get(table) ?? [];
  if (!settings || entries.some(([, list]) => !list)) return null;
  return {
    settings,
    place: tablePlace,
    tables: {
      strategies: all('strategies'),
      facts: all('facts'),
      rules: all('rules'),
      products: all('products'),
      choices: all('choices'),
      vetoes: all('vetoes'),
      manner: all('manner'),
      forms: all('forms'),
      risks: all('risks'),
      duties: all('duties'),
    },
  };
}

function parse(text: string, found: Findings): unknown {
  const { breaksAt, repeated } = scanJson(text);
  for (const { name, at } of repeated)
    addProblem(found, 'POLICY_MEMBER_TWICE', { row: lineAt(text, at) }, { field: name });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (mistake) {
    const given = mistake instanceof Error ? mistake.message : 'not JSON';
    const where = breaksAt === null ? {} : { row: lineAt(text, breaksAt) };
    addProblem(found, 'POLICY_NOT_JSON', where, { given });
    return undefined;
  }
}

/** The members of an object. What is not an object, and each member that is not allowed, is reported. */
function takeMembers(
  found: Findings,
  given: unknown,
  where: Place,
  entry: string,
  allowed: readonly string[],
): Members | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    addProblem(found, 'POLICY_NOT_OBJECT', where, { entry, given: showValue(given) });
    return undefined;
  }
  const members = new Map<string, unknown>(Object.entries(given));
  for (const field of members.keys())
    if (!allowed.includes(field))
      addProblem(found, 'POLICY_FIELD_UNKNOWN', where, { entry, field, allowed: allowed.join(', ') });
  return members;
}

/** Settings stand in three places of the file; they are one entry here, under the names of the settings table. */
function takeSettings(found: Findings, top: Members, book: Members | undefined): RawEntry | undefined {
  const namesUnder = (parent: string) =>
    SETTING_ROWS.filter(({ path }) => path.at(-2) === parent).map(({ path }) => path.at(-1) ?? '');
  const settings = takeMembers(found, top.get('settings'), { sheet: 'settings' }, 'settings', namesUnder('settings'));
  const thresholds =
    book &&
    takeMembers(
      found,
      book.get('thresholds'),
      { sheet: 'risk_book', column: 'thresholds' },
      'risk_book.thresholds',
      namesUnder('thresholds'),
    );
  if (!settings || !thresholds) return undefined;
  const parents = new Map<string | undefined, Members>([
    [undefined, top],
    ['settings', settings],
    ['risk_book', book],
    ['thresholds', thresholds],
  ]);
  const fields = SETTING_ROWS.map(({ setting, path }) => [setting, parents.get(path.at(-2))?.get(path.at(-1) ?? '')]);
  const place = (field = ''): Place => {
    const [setting, part] = field.split('.');
    const path = SETTING_ROWS.find((row) => row.setting === setting)?.path ?? ['settings'];
    const column = [...path.slice(1), ...(part === undefined ? [] : [part])].join('.');
    return path.length === 1 ? { column: path[0] } : { sheet: path[0], column };
  };
  return { table: 'settings', at: 1, fields: Object.fromEntries(fields), place };
}

function takeEntries(found: Findings, table: EntryTable, from: Members): RawEntry[] | undefined {
  const given = from.get(table);
  const where = tablePlace(table);
  if (given === undefined) addProblem(found, 'POLICY_TABLE_MISSING', where, { table, tables: ENTRY_TABLES.join(', ') });
  else if (!Array.isArray(given))
    addProblem(found, 'POLICY_NOT_LIST', where, { entry: table, given: showValue(given) });
  else return given.flatMap((one: unknown, index) => takeEntry(found, table, one, index + 1) ?? []);
  return undefined;
}

function takeEntry(found: Findings, table: EntryTable, given: unknown, at: number): RawEntry | undefined {
  const where = tablePlace(table);
  const allowed = POLICY_COLUMNS[table].map(({ field }) => field);
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  const name = typeof id === 'string' ? `${table} ${id}` : `${table}, entry ${at}`;
  const members = takeMembers(found, given, where, name, allowed);
  if (!members) return undefined;
  const place = (column?: string): Place => (column === undefined ? where : { ...where, column });
  return { table, at, fields: Object.fromEntries(members), place };
}
