import type { CellValue } from '../../src/report/plan';
import type { TaskList } from '../../src/report/task-list';
import type { List, Place } from '../book';

/**
 * How a row is found again after rows were inserted, deleted, moved or sorted: by the user's own cells, never by its number.
 * `words` stands for the text that names the task, `whole` for all cells; rows with the same words are told apart by their
 * cells, and then by their order, as long as there are as many of them as before.
 */
export interface RowMark {
  words: string;
  whole: string;
  /** Which of the rows with these words it is, from 0, and how many there are. */
  nth: number;
  of: number;
}

/** A list in the memory of the workbook: as it was found there, else its table or its sheet. */
export const keyOfList = ({ known, table, sheetId }: Pick<Place, 'known' | 'table' | 'sheetId'>): string =>
  known?.key ?? (table ? `table ${table.id}` : `sheet ${sheetId}`);

/** What is remembered of a list; of a copy, what is remembered of the list that it was copied from, until it has its own. */
export const keptFor = <T>(lists: Readonly<Record<string, T>>, place: Pick<Place, 'known' | 'table' | 'sheetId'>) =>
  lists[keyOfList(place)] ?? (place.known?.copyOf ? lists[place.known.copyOf] : undefined);

export const textOf = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'object') return value.toISOString();
  // A sheet keeps fifteen digits; a formula may end otherwise in the last of them.
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value).trim();
};

/** A short print of a text: as many characters of base 36 as asked for, 10 at the most. */
export function printOf(text: string, length: number): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const number = (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
  return number.toString(36).padStart(10, '0').slice(-length);
}

/** Characters of a mark's prints: about one in a million million rows is taken for another. */
export const MARK = 8;
/** Characters of a cell's print. */
export const CELL = 4;

/** The print of one cell; texts and numbers that look alike differ. */
export const printCell = (value: CellValue): string =>
  value === null || value === ''
    ? printOf('', CELL)
    : printOf(`${typeof value === 'number' ? '#' : '$'}${textOf(value)}`, CELL);

/** Prints of rows, with their order among rows of the same words. */
export function numberMarks(prints: readonly Pick<RowMark, 'words' | 'whole'>[]): RowMark[] {
  const counts = new Map<string, number>();
  const marks = prints.map(({ words, whole }) => {
    const nth = counts.get(words) ?? 0;
    counts.set(words, nth + 1);
    return { words, whole, nth, of: 0 };
  });
  for (const mark of marks) mark.of = counts.get(mark.words)!;
  return marks;
}

/** A list whose rows are marked. */
export interface Marked {
  list: Pick<List, 'cells'>;
  headerRow: number;
  tasks: Pick<TaskList, 'plan'> | null;
}

/** The marks of all rows below the row of column names. */
export function markRows({ list, headerRow, tasks }: Marked): RowMark[] {
  const named = tasks?.plan.fields.find(({ field }) => field === 'task')?.column;
  return numberMarks(
    list.cells.slice(headerRow + 1).map((row) => {
      const whole = row.map(textOf).join('\u001f');
      const texts = row.filter((value) => typeof value === 'string').join('\u001f');
      const name = named === undefined ? '' : textOf(row[named] ?? null);
      return { words: printOf(name || texts, MARK), whole: printOf(whole, MARK) };
    }),
  );
}

/** For each remembered row where it stands now; undefined where it cannot be told. No row is given twice. */
export function findRows(kept: readonly RowMark[], now: readonly RowMark[]): (number | undefined)[] {
  const taken = new Set<number>();
  const found: (number | undefined)[] = kept.map(() => undefined);
  const claim = (keyOf: (mark: RowMark) => string) => {
    const free = new Map<string, number[]>();
    for (let at = now.length - 1; at >= 0; at--) {
      if (taken.has(at)) continue;
      const key = keyOf(now[at]!);
      const known = free.get(key);
      if (known) known.push(at);
      else free.set(key, [at]);
    }
    kept.forEach((mark, index) => {
      if (found[index] !== undefined) return;
      const at = free.get(keyOf(mark))?.pop();
      if (at === undefined) return;
      taken.add(at);
      found[index] = at;
    });
  };
  claim(({ words, whole, nth }) => `${words} ${whole} ${nth}`);
  claim(({ words, whole }) => `${words} ${whole}`);
  claim(({ words, nth, of }) => `${words} ${nth} ${of}`);
  return found;
}
