import type { Outcome } from '../model/outcome';
import type { Assignment, Given } from './assign';
import { assignColumns } from './assign';
import { isBlank, textOf } from './cells';
import { tryColumn, type Cells } from './column-values';
import { namesIn, sampleBelow } from './columns';
import type { HeaderRow } from './columns';
import { foldWords } from './fold';
import type { Lexicon } from './lexicon';
import { meaningOf } from './lexicon';
import { problemOf, quote } from './messages';

/** Rows among which the row of column names is looked for. */
export const HEADER_ROWS = 20;
const LONGEST_NAME = 80;
/** What the last word of a header often is when the column is none of our fields. */
const USUAL_ENDS = new Set(
  'id ids code codes name names title type kind number no nr key ref reference date status owner category class row country city region email link url version priority manager group'.split(
    ' ',
  ),
);

/** Finds the row of column names among the first rows: the one whose names lead to the most fields; lines of title above it do not matter. */
export function findHeaderRow(lexicon: Lexicon, cells: Cells, given: (headers: string[]) => Given): Outcome<HeaderRow> {
  let best: (HeaderRow & { score: number; filled: number }) | undefined;
  for (let row = 0; row < Math.min(HEADER_ROWS, cells.length); row += 1) {
    for (const headers of namesAt(lexicon, cells, row)) {
      const filled = headers.filter((name) => name !== '').length;
      if (filled === 0 || !headers.some((name) => name !== '' && isName(lexicon, name, given(headers)))) continue;
      const found = assignColumns(lexicon, headers, sampleBelow(cells, row), given(headers), false);
      const score = countNames(found, cells, row);
      if (score === 0 || (best && (score < best.score || (score === best.score && filled <= best.filled)))) continue;
      best = { row, headers, score, filled };
    }
  }
  const usual = usualHeaderRow(cells);
  // One known word further down may be a value; a whole row of names above it, none of them ours, is the better header.
  if (best && !(best.score === 1 && usual && usual.row < best.row && usual.filled >= best.filled)) {
    return { ok: true, value: { row: best.row, headers: best.headers }, notes: [] };
  }
  if (usual) return { ok: true, value: { row: usual.row, headers: namesIn(cells[usual.row] ?? []) }, notes: [] };
  const seen = (cells.find((row) => row.some((cell) => !isBlank(cell))) ?? []).filter((cell) => !isBlank(cell));
  const shown = seen.length === 0 ? '' : ` (found: ${seen.slice(0, 5).map(quote).join(', ')})`;
  const fillings = { value: Math.min(HEADER_ROWS, cells.length), seen: shown };
  return { ok: false, problem: problemOf('NO_HEADER', { row: 1 }, fillings) };
}

function isName(lexicon: Lexicon, name: string, given: Given): boolean {
  return given.size > 0 || (name.length <= 200 && meaningOf(lexicon, name).fields.length > 0);
}

/** How many fields the names of a row lead to. A name that comes again and again below itself is a value of the column, not its name. */
function countNames(found: Assignment, cells: Cells, row: number): number {
  const below = sampleBelow(cells, row);
  const fields = found.fields.filter(({ column, header }) => {
    const name = foldWords(header);
    const again = below.filter((each) => foldWords(textOf(each[column]).slice(0, LONGEST_NAME)) === name).length;
    return again === 0 || again * 5 < below.length;
  });
  // A name is a name even when its column turns out to hold codes, or was left out as asked.
  const skipped = found.unmatched.filter(({ code }) => code === 'COLUMN_SKIPPED' || code === 'COLUMN_CODES').length;
  return new Set(fields.map(({ field }) => field)).size + skipped;
}

/** The names that a row can stand for: its own cells; and, where names are spread over two rows, joined with the row above. */
function namesAt(lexicon: Lexicon, cells: Cells, row: number): string[][] {
  const own = namesIn(cells[row] ?? []);
  const above = namesIn(cells[row - 1] ?? []);
  const meanings = (name: string): number => (name.length <= 200 ? meaningOf(lexicon, name).fields.length : 0);
  if (above.every((name) => name === '') || answersNames(lexicon, above, cells[row] ?? [])) return [own];
  let group = '';
  let joinedOne = false;
  const joined = Array.from({ length: Math.max(own.length, above.length) }, (_none, column) => {
    const top = above[column] ?? '';
    const low = own[column] ?? '';
    // A merged cell arrives as its value and then blanks: the group goes on until the next name above.
    if (top !== '') group = top;
    if (low === '') return top;
    const both = `${group} ${low}`;
    const name = meanings(low) !== 1 && meanings(both) === 1 ? both : low;
    joinedOne ||= meanings(name) > 0;
    return name;
  });
  // Without a name of its own the row is no header: it is the first row of data, with blanks.
  return joinedOne ? [own, joined] : [own];
}

/** True when the cells answer the names above them: then they are the first task, not the second half of its header. */
function answersNames(lexicon: Lexicon, names: readonly string[], cells: readonly unknown[]): boolean {
  let balance = 0;
  names.forEach((name, column) => {
    const { fields } = name === '' || name.length > 200 ? { fields: [] } : meaningOf(lexicon, name);
    const [only = ''] = fields;
    const isRead = lexicon.facts.has(only) || lexicon.columns.get(only)?.field === 'money';
    if (fields.length !== 1 || !isRead) return;
    const { good, bad } = tryColumn(lexicon, only, [cells], column);
    balance += good - bad;
  });
  return balance > 0;
}

/** A row of short, different texts, at least one of which ends as names of columns do ("psc_code"): a header, though we know no field in it. */
function usualHeaderRow(cells: Cells): { row: number; filled: number } | undefined {
  const last = Math.min(HEADER_ROWS, cells.length - 1);
  for (let row = 0; row < last; row += 1) {
    const names = namesIn((cells[row] ?? []).filter((cell) => !isBlank(cell)));
    if (names.length === 0 || names.some((name) => name === '' || name.length > LONGEST_NAME)) continue;
    if (new Set(names).size < names.length) continue;
    if (names.some((name) => USUAL_ENDS.has(foldWords(name).split(' ').at(-1) ?? ''))) {
      return { row, filled: names.length };
    }
  }
  return undefined;
}
