import type { TableMessage } from '../catalogue/table-messages';
import type { Cells } from './column-values';
import { hasValues, holdsCodes, meanLength, tryColumn } from './column-values';
import { allowedAnswers } from './coerce';
import { columnLetter } from './cells';
import { headerUnit } from './header-unit';
import type { How, Lexicon } from './lexicon';
import { meaningOf } from './lexicon';
import { messageOf, quote } from './messages';
import type { Fillings } from './messages';
import { allowedAmounts } from './money';
import { findTaskColumn } from './task-column';

/** A column and the field that is read from it. `currency`: the one its header names. */
export interface MatchedColumn {
  field: string;
  column: number;
  header: string;
  how: How;
  currency?: string;
}

/** A column that is not read, and why. */
export interface UnmatchedColumn {
  column: number;
  header: string;
  code: TableMessage;
  reason: string;
}

export interface Assignment {
  fields: MatchedColumn[];
  unmatched: UnmatchedColumn[];
}

/** Column → field that the user gave it; '' leaves the column out. */
export type Given = ReadonlyMap<number, string>;

const RANK: Record<How, number> = { given: 0, id: 1, label: 2, synonym: 3, content: 4 };

/** Gives each column the field that its header and its values allow. `describe`: whether to look for the task by content when no header names it. */
export function assignColumns(
  lexicon: Lexicon,
  headers: readonly string[],
  rows: Cells,
  given: Given,
  describe: boolean,
): Assignment {
  const found: Assignment = { fields: [], unmatched: [] };
  headers.forEach((header, column) => {
    const field = given.get(column);
    if (field !== undefined) takeGiven(found, header, column, field);
    else if (header !== '') assignOne(lexicon, found, header, column, rows);
    else if (hasValues(rows, column)) leave(found, '', column, 'COLUMN_NO_HEADER', { header: columnLetter(column) });
  });
  keepOne(lexicon, found, rows);
  if (describe && !found.fields.some(({ field }) => field === 'task')) describeTask(found, headers, rows);
  found.fields.sort((one, other) => one.column - other.column);
  found.unmatched.sort((one, other) => one.column - other.column);
  return found;
}

function takeGiven(found: Assignment, header: string, column: number, field: string): void {
  if (field === '') leave(found, header, column, 'COLUMN_SKIPPED', { header: quote(header) });
  else found.fields.push({ field, column, header, how: 'given', ...currencyIn(header) });
}

function currencyIn(header: string): { currency?: string } {
  const { currency } = headerUnit(header);
  return currency === undefined ? {} : { currency };
}

function assignOne(lexicon: Lexicon, found: Assignment, header: string, column: number, rows: Cells): void {
  const plain = meaningOf(lexicon, header);
  const unit = headerUnit(header);
  const { how, fields } = plain.fields.length > 0 ? plain : meaningOf(lexicon, unit.bare);
  if (fields.length === 0) return leave(found, header, column, 'COLUMN_NOT_KNOWN', { header: quote(header) });
  const [only = ''] = fields;
  if (fields.length > 1) return assignByContent(lexicon, found, header, column, rows, fields);
  if (plain.fields.length === 0 && unit.otherUnit && hasUnit(lexicon, only)) {
    return leave(found, header, column, 'COLUMN_OTHER_UNIT', { header: quote(header) });
  }
  if (only === 'task' && holdsCodes(rows, column)) {
    return leave(found, header, column, 'COLUMN_CODES', { header: quote(header) });
  }
  const fit = tryColumn(lexicon, only, rows, column);
  // A name that is ours is believed over a single odd value; any other name only when its values agree.
  if (fit.bad > fit.good && fit.bad >= (how === 'synonym' ? 1 : 2)) {
    return leave(found, header, column, 'COLUMN_UNREADABLE', {
      header: quote(header),
      field: only,
      value: fit.seen.map(quote).join(', '),
      allowed: allowedIn(lexicon, only),
    });
  }
  found.fields.push({ field: only, column, header, how, ...currencyIn(header) });
}

/** A header that may mean several fields is taken for one only when its values can be answers to that one alone. */
function assignByContent(
  lexicon: Lexicon,
  found: Assignment,
  header: string,
  column: number,
  rows: Cells,
  fields: readonly string[],
): void {
  const fitting = fields.filter((field) => {
    const { good, bad } = tryColumn(lexicon, field, rows, column);
    return good > 0 && good >= bad;
  });
  const [only] = fitting;
  const unit = headerUnit(header);
  if (only !== undefined && fitting.length === 1 && !(unit.otherUnit && hasUnit(lexicon, only))) {
    found.fields.push({ field: only, column, header, how: 'content', ...currencyIn(header) });
    return;
  }
  leave(found, header, column, 'COLUMN_AMBIGUOUS', { header: quote(header), candidates: fields.join(' or ') });
}

function hasUnit(lexicon: Lexicon, field: string): boolean {
  const unit = lexicon.columns.get(field)?.unit;
  return unit === 'money' || unit === 'money per hour' || unit === 'hours per year';
}

function allowedIn(lexicon: Lexicon, field: string): string {
  const fact = lexicon.facts.get(field);
  if (fact) return allowedAnswers(fact);
  const unit = lexicon.columns.get(field)?.unit ?? 'text';
  return unit === 'currency' ? 'a currency code such as EUR' : allowedAmounts(unit);
}

/**
 * Facts and amounts may be read from two columns and compared; a task, a department or a supplier has one: the best named, and
 * of equally named tasks the one that says most ("Function", "Process", "Activity"). A column that the user gave ends the search.
 */
function keepOne(lexicon: Lexicon, found: Assignment, rows: Cells): void {
  const best = new Map<string, MatchedColumn>();
  for (const each of found.fields) {
    const rival = best.get(each.field);
    if (!rival || isBetter(each, rival, rows)) best.set(each.field, each);
  }
  found.fields = found.fields.filter((each) => {
    const first = best.get(each.field) ?? each;
    const comparable = lexicon.facts.has(each.field) || lexicon.columns.get(each.field)?.field === 'money';
    if (each === first || each.how === 'given' || (comparable && first.how !== 'given')) return true;
    leave(found, each.header, each.column, 'COLUMN_TAKEN', {
      header: quote(each.header),
      field: each.field,
      candidates: quote(first.header || columnLetter(first.column)),
    });
    return false;
  });
}

function isBetter(one: MatchedColumn, rival: MatchedColumn, rows: Cells): boolean {
  if (RANK[one.how] !== RANK[rival.how]) return RANK[one.how] < RANK[rival.how];
  return one.field === 'task' && meanLength(rows, one.column) > meanLength(rows, rival.column);
}

function describeTask(found: Assignment, headers: readonly string[], rows: Cells): void {
  const describing = new Set<string>(['COLUMN_NOT_KNOWN', 'COLUMN_NO_HEADER', 'COLUMN_CODES']);
  const free = found.unmatched.filter(({ code }) => describing.has(code));
  const column = findTaskColumn(
    headers,
    rows,
    free.map((each) => each.column),
  );
  if (column === undefined) return;
  found.unmatched = found.unmatched.filter((each) => each.column !== column);
  found.fields.push({ field: 'task', column, header: headers[column] ?? '', how: 'content' });
}

function leave(found: Assignment, header: string, column: number, code: TableMessage, fillings: Fillings): void {
  found.unmatched.push({ column, header, code, reason: messageOf(code, fillings) });
}
