import type { Layout } from '../../src/decide/layout';
import { isBlank, textOf } from '../../src/table/cells';
import { readProfile, type Answers, type Profile } from '../../src/table/profile';
import { NOTHING_TOLD, shortKey, type Choice, type Choices, type Told } from '../../src/table/told';
import type { TaskList } from '../../src/report/task-list';
import type { List, Place } from '../book';

/** The drawer "facts" of a workbook: the company once, everything else list by list. */
export interface FactsMemory {
  version: 1;
  headcount?: number;
  company: Answers;
  lists: KeptList[];
}

/** The list that is meant. */
interface Subject {
  list: List;
  headerRow: number;
  tasks: TaskList | null;
}

/** What was told about one list, and what it is known again by: its table, or its sheet and some of its rows. */
interface KeptList extends Omit<Told, 'profile'> {
  sheetId: string;
  table: string | null;
  /** Keys of rows, taken evenly. */
  names: string[];
  groups: Profile['groups'];
  /** Keys of questions that were put off; an earlier version kept none. */
  later?: readonly string[];
}

export const EMPTY_MEMORY: FactsMemory = { version: 1, company: {}, lists: [] };

/** Lists that are remembered; the one that was not touched longest goes first. */
const MOST_LISTS = 20;
const NAMES = 32;
/** A plain range is the same list when this share of the rows that were kept is still there. */
const SAME = 0.25;

type Table = Record<string, unknown>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a drawer held, checked part by part: what cannot be read is left out. null: it was written by a later version. */
export function readFactsMemory(value: unknown, layout: Layout): FactsMemory | null {
  if (value === null || !isTable(value)) return EMPTY_MEMORY;
  if (value['version'] !== 1) return null;
  const { company, headcount } = profileIn({ company: value['company'], headcount: value['headcount'] }, layout);
  const lists = Array.isArray(value['lists']) ? value['lists'] : [];
  return {
    version: 1,
    ...(headcount === undefined ? {} : { headcount }),
    company,
    lists: lists.filter(isTable).flatMap((list) => readList(list, layout)),
  };
}

/** The company's answers and those for groups, read as any profile is. */
function profileIn(given: Table, layout: Layout): Profile {
  const kept = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
  const read = readProfile(JSON.stringify(kept), layout);
  return read.ok ? read.value : { company: {}, groups: [] };
}

function readList(list: Table, layout: Layout): KeptList[] {
  const { sheetId, table, names } = list;
  if (typeof sheetId !== 'string' || !Array.isArray(names)) return [];
  const rows = mapTable(list['rows'], (facts) => profileIn({ company: facts }, layout).company);
  const choices = isTable(list['choices']) ? list['choices'] : {};
  return [
    {
      sheetId,
      table: typeof table === 'string' ? table : null,
      names: names.filter((name) => typeof name === 'string'),
      groups: profileIn({ groups: list['groups'] }, layout).groups,
      rows,
      choices: { all: choicesIn(choices['all']), rows: mapTable(choices['rows'], choicesIn) } satisfies Choices,
      later: laterIn(list['later']),
    },
  ];
}

const laterIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];

function mapTable<T>(value: unknown, read: (entry: unknown) => T): Record<string, T> {
  if (!isTable(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry)]));
}

const isChoice = (value: unknown): value is Choice => value === 'yes' || value === 'no';

function choicesIn(value: unknown): Record<string, Choice> {
  const entries = isTable(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, Choice] => isChoice(entry[1])));
}

/** What was told about a list: the company's answers in any case, the rest only when it is the same list. */
export function toldOf(memory: FactsMemory, match: Subject): Told {
  const known = listOf(memory, match);
  const { groups, rows, choices } = known ?? { ...NOTHING_TOLD, groups: [] };
  const { headcount, company } = memory;
  return { profile: { ...(headcount === undefined ? {} : { headcount }), company, groups }, rows, choices };
}

/** Keys of the questions about a list that were put off. */
export const laterOf = (memory: FactsMemory, match: Subject): readonly string[] => listOf(memory, match)?.later ?? [];

function listOf(memory: FactsMemory, match: Subject): KeptList | undefined {
  const names = namesOf(match);
  return memory.lists.find((list) => isSame(list, match.list.place, names));
}

/** The memory with what is told about a list now, and the questions that are put off; null: there is nothing left to remember. */
export function withTold(
  memory: FactsMemory,
  match: Subject,
  told: Told,
  later: readonly string[] = [],
): FactsMemory | null {
  const { profile, rows, choices } = told;
  const { place } = match.list;
  const names = namesOf(match);
  const others = memory.lists.filter((list) => !isSame(list, place, names));
  const parts: object[] = [profile.groups, rows, choices.all, choices.rows, later];
  const isTold = parts.some((part) => Object.keys(part).length > 0);
  const list: KeptList = {
    sheetId: place.sheetId,
    table: place.table?.id ?? null,
    names: evenly([...names], NAMES),
    groups: profile.groups,
    rows,
    choices,
    ...(later.length > 0 ? { later } : {}),
  };
  const lists = isTold ? [...others, list].slice(-MOST_LISTS) : others;
  const { headcount, company } = profile;
  if (lists.length === 0 && headcount === undefined && Object.keys(company).length === 0) return null;
  return { version: 1, ...(headcount === undefined ? {} : { headcount }), company, lists };
}

/** A list is asked for its keys with every answer, and stays as it was read. */
const keysOf = new WeakMap<List, { columns: string; names: ReadonlySet<string> }>();

/** Keys of the rows of a list: of their task, or of all cells where no column describes it. */
function namesOf({ list, headerRow, tasks }: Subject): ReadonlySet<string> {
  const task = tasks?.plan.fields.find(({ field }) => field === 'task')?.column;
  const columns = `${headerRow} ${task}`;
  const before = keysOf.get(list);
  if (before?.columns === columns) return before.names;
  const names = new Set<string>();
  for (const row of list.cells.slice(headerRow + 1)) {
    const cells = task === undefined ? row : [row[task] ?? null];
    if (!cells.every((cell) => isBlank(cell))) names.add(shortKey(cells.map(textOf).join('\n').trim()));
  }
  keysOf.set(list, { columns, names });
  return names;
}

function isSame(list: KeptList, place: Place, names: ReadonlySet<string>): boolean {
  if (list.sheetId !== place.sheetId) return false;
  if (list.table !== null && place.table !== null) return list.table === place.table.id;
  const found = list.names.filter((name) => names.has(name)).length;
  return found > 0 && found >= SAME * list.names.length;
}

const evenly = (all: readonly string[], most: number): string[] =>
  all.length <= most ? [...all] : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
