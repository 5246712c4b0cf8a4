import type { CellValue } from '../../src/report/plan';
import type { List, Place } from '../book';
import { keyOfList, MARK, printOf, textOf } from './marks';

/**
 * How a list is known again: a table by its id, a plain range by its rows and its place together. Rows are inserted above it, it is
 * sorted and edited, its sheet is renamed; another list may stand on the same sheet.
 */
export interface ListMark {
  sheetId: string;
  table: string | null;
  /** Where its row of column names begins, counted in the sheet from 0. */
  top: number;
  left: number;
  /** The user's column names. */
  names: readonly string[];
  /** Prints of some rows: of their longest text, and of all cells. */
  rows: readonly string[];
}

export interface KnownList {
  key: string;
  /** null: an earlier version remembered no more than the key. */
  mark: ListMark | null;
  /** The list that this one is a copy of: what is remembered of that one holds here, until something else is. */
  copyOf: string | null;
  /** The names of our columns beside it. */
  headers: readonly string[];
}

/** A block as it stands in the sheet. */
export interface SeenList {
  place: Pick<Place, 'sheetId' | 'table' | 'top' | 'left' | 'columns'>;
  values: readonly (readonly CellValue[])[];
}

export interface FoundList {
  key: string;
  copyOf: string | null;
  headers: readonly string[];
  /** The list was elsewhere on this sheet when it was seen last: if one still stands there, this is its copy. */
  moved: ListMark | null;
}

/** Rows in which the row of column names is looked for, as in the core. */
const HEADER_ROWS = 20;
/** Rows that are remembered of a list: the first, and some of the others. */
const FIRST = 8;
const OTHERS = 16;
/** A range is the same list when this share of the rows is still there, and a copy of it when this share is there cell by cell. */
const SAME = 0.4;
const COPY = 0.5;
const HALF = 0.5;

const isText = (cell: CellValue): cell is string => typeof cell === 'string' && cell.trim() !== '';
const printText = (text: string): string => printOf(text.trim(), MARK);

/** Prints of a row: of its longest text, most often the task, and of all its cells; null: it is blank. */
function printRow(cells: readonly CellValue[]): string | null {
  const texts = cells.map(textOf);
  if (texts.every((text) => text === '')) return null;
  const longest = cells.filter(isText).reduce((long, text) => (text.length > long.length ? text : long), '');
  const all = texts.join('\u001f');
  return printText(longest === '' ? all : longest) + printOf(all, MARK);
}

/** Prints of everything in a row that may be the text it was remembered by: columns may have been put before it. */
const printTexts = (cells: readonly CellValue[]): string[] => {
  const texts = cells.filter(isText);
  return texts.length > 0 ? texts.map(printText) : [printOf(cells.map(textOf).join('\u001f'), MARK)];
};

/** What a list is remembered by. */
export function markList({ place, cells }: Pick<List, 'place' | 'cells'>, headerRow: number): ListMark {
  const rows = cells.slice(headerRow + 1).flatMap((row) => printRow(row) ?? []);
  const others = rows.slice(FIRST);
  const step = Math.max(1, others.length / OTHERS);
  return {
    sheetId: place.sheetId,
    table: place.table?.id ?? null,
    top: place.top + headerRow,
    left: place.left,
    names: (cells[headerRow] ?? []).map(textOf).filter((name) => name !== ''),
    rows: [
      ...rows.slice(0, FIRST),
      ...Array.from({ length: Math.min(OTHERS, others.length) }, (_, at) => others[Math.floor(at * step)]!),
    ],
  };
}

/** The share of a list's column names that stand in a row. */
export function shareOfNames(names: readonly string[], row: readonly CellValue[]): number {
  const texts = new Set(row.map(textOf));
  return names.length === 0 ? 0 : names.filter((name) => texts.has(name)).length / names.length;
}

/** Rows that are looked at to see whether a list stands where it was. */
export const GLANCE = 1 + 3 * FIRST;

/** Whether a list stands where it was seen last: its column names, and below them most of its first rows. */
export function standsIn(
  { names, rows }: ListMark,
  [header = [], ...below]: readonly (readonly CellValue[])[],
): boolean {
  if (shareOfNames(names, header) < HALF) return false;
  const end = below.findIndex((cells) => printRow(cells) === null);
  const words = new Set((end < 0 ? below : below.slice(0, end)).flatMap(printTexts));
  const first = rows.slice(0, FIRST);
  return first.filter((row) => words.has(row.slice(0, MARK))).length >= HALF * first.length;
}

interface Fit {
  known: KnownList;
  isCopy: boolean;
  atPlace: boolean;
  /** The more, the more certain. */
  score: number;
}

/**
 * Which of the known lists a block is.
 *
 * @param standing keys of lists that were seen to stand elsewhere still: the block may be a copy of one of these
 */
export function findList(
  lists: readonly KnownList[],
  seen: SeenList,
  standing: ReadonlySet<string> = new Set(),
): FoundList {
  const prints = new Map<string, Prints>();
  const fits = lists.flatMap((known) => fitOf(known, seen, standing, prints) ?? []);
  // A list that is the block goes before one that it may be copied from; then the surest, then the last one that was kept.
  const best = fits.reduce<Fit | null>(
    (first, fit) =>
      first === null || (first.isCopy && !fit.isCopy) || (first.isCopy === fit.isCopy && fit.score >= first.score)
        ? fit
        : first,
    null,
  );
  if (best === null) return { key: freeKey(lists, seen), copyOf: null, headers: [], moved: null };
  const { known, isCopy, atPlace } = best;
  const { key, copyOf, headers, mark } = known;
  if (isCopy) return { key: freeKey(lists, seen), copyOf: key, headers, moved: null };
  return { key, copyOf, headers, moved: atPlace ? null : mark };
}

function freeKey(lists: readonly KnownList[], { place }: SeenList): string {
  const usual = keyOfList({ table: place.table, sheetId: place.sheetId });
  const isTaken = (key: string) => lists.some((known) => known.key === key);
  let key = usual;
  for (let number = 2; isTaken(key); number++) key = `${usual} ${number}`;
  return key;
}

function fitOf(
  known: KnownList,
  { place, values }: SeenList,
  standing: ReadonlySet<string>,
  prints: Map<string, Prints>,
): Fit | null {
  const { mark, headers, key } = known;
  const texts = values.slice(0, HEADER_ROWS).map((row) => row.map(textOf));
  if (mark === null) {
    const beside = texts.some((row) => headers.some((header) => row.includes(header)));
    const isSame = beside && key === keyOfList({ table: place.table, sheetId: place.sheetId });
    return isSame ? { known, isCopy: false, atPlace: true, score: 0 } : null;
  }
  if (place.table !== null && mark.table === place.table.id && mark.sheetId === place.sheetId) {
    return { known, isCopy: false, atPlace: true, score: Infinity };
  }
  const isHere = mark.sheetId === place.sheetId && (mark.table === null || place.table === null);
  const row = rowOfNames(mark, headers, place, texts, isHere && !standing.has(key));
  if (row === null) return null;
  const mine = (texts[row] ?? []).flatMap((text, at) => (at < place.columns && !headers.includes(text) ? [at] : []));
  const { words, whole } = sharesOf(mark.rows, printsBelow(values, row, mine, prints));
  const atPlace = isHere && !standing.has(key) && mark.top === place.top + row && isBeside(mark, place);
  const score = 4 * whole + 2 * words + (atPlace ? 1 : 0);
  if (isHere && !standing.has(key)) {
    return atPlace || words >= SAME ? { known, isCopy: false, atPlace, score } : null;
  }
  const isCopy = whole >= COPY && headers.every((header) => texts[row]!.includes(header));
  return isCopy ? { known, isCopy, atPlace, score } : null;
}

/** Whether columns of a list, as it was, are columns of this block. */
const isBeside = ({ left, names }: ListMark, place: SeenList['place']): boolean =>
  (left >= place.left && left < place.left + place.columns) || (place.left >= left && place.left < left + names.length);

/** The row that holds most names of a list; where they were changed, the row where it stood, if our columns are still there. */
function rowOfNames(
  mark: ListMark,
  headers: readonly string[],
  place: SeenList['place'],
  texts: readonly (readonly string[])[],
  mayStand: boolean,
): number | null {
  const shares = texts.map((row) => shareOfNames(mark.names, row));
  const row = shares.indexOf(Math.max(...shares));
  if (row >= 0 && shares[row]! >= HALF) return row;
  const there = mark.top - place.top;
  const stands = headers.length > 0 && headers.every((header) => texts[there]?.includes(header));
  return mayStand && stands && isBeside(mark, place) ? there : null;
}

interface Prints {
  words: ReadonlySet<string>;
  whole: ReadonlySet<string>;
}

/** Prints of all rows below a row, of some columns; most known lists have the same. */
function printsBelow(
  values: SeenList['values'],
  row: number,
  columns: readonly number[],
  known: Map<string, Prints>,
): Prints {
  const name = `${row} ${columns.join()}`;
  const before = known.get(name);
  if (before) return before;
  const rows = values.slice(row + 1).map((cells) => columns.map((at) => cells[at] ?? null));
  const prints = {
    words: new Set(rows.flatMap(printTexts)),
    whole: new Set(rows.flatMap((cells) => printRow(cells) ?? [])),
  };
  known.set(name, prints);
  return prints;
}

function sharesOf(rows: readonly string[], { words, whole }: Prints): { words: number; whole: number } {
  if (rows.length === 0) return { words: 0, whole: 0 };
  const share = (isThere: (row: string) => boolean) => rows.filter(isThere).length / rows.length;
  return { words: share((row) => words.has(row.slice(0, MARK))), whole: share((row) => whole.has(row)) };
}
