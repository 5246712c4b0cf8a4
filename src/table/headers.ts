import type { Layout } from '../decide/layout';
import type { Outcome, Problem } from '../model/outcome';
import type { Given } from './assign';
import { columnLetter, isBlank } from './cells';
import type { Cells } from './column-values';
import { namesApart, namesIn, placeOf, planColumns, sampleBelow, widenHeaders } from './columns';
import type { ColumnPlan, HeaderRow } from './columns';
import { foldWords } from './fold';
import { findHeaderRow } from './header-row';
import { meaningOf, readLexicon } from './lexicon';
import type { Lexicon } from './lexicon';
import { problemOf, quote } from './messages';
import { noteHeadcount } from './headcount';

export interface MatchOptions {
  /** Row of the column names in the cells, counted from 0. Left out: it is looked for. */
  headerRow?: number;
  /** The column names, when the cells hold data only. */
  headers?: readonly unknown[];
  /** Column name, letter or number from 1 → field id; '' leaves the column out. */
  overrides?: Readonly<Record<string, string>>;
}

export type { ColumnPlan };

/** Codes of unmatched columns that a user should hear about; the others are simply none of ours. */
const NOTEWORTHY = new Set<string>(['COLUMN_AMBIGUOUS', 'COLUMN_UNREADABLE', 'COLUMN_OTHER_UNIT']);

/**
 * Matches the columns of a table once, from its header and a sample of its rows (the first 200 data rows are looked at).
 * Headers are compared by id, label and synonym, without case, punctuation, plural or order of words; what may mean two fields is matched
 * only when its values fit one alone. A column whose values are mostly no answer to the field of its name is not matched.
 * Fails when there is no header, no known column, or an override that cannot be followed. The notes say what deserves attention.
 */
export function matchColumns(layout: Layout, sample: Cells, options: MatchOptions = {}): Outcome<ColumnPlan> {
  const lexicon = readLexicon(layout);
  const overrides = Object.entries(options.overrides ?? {});
  const fieldOf = new Map<string, string>();
  for (const [column, name] of overrides) {
    const field = fieldNamed(lexicon, name);
    if (field === undefined) return refuseField(lexicon, column, name);
    fieldOf.set(column, field);
  }
  const giveAll = (headers: readonly string[]): Given => {
    const width = Math.max(headers.length, ...sample.slice(0, 20).map((row) => row.length));
    return new Map(
      overrides.flatMap(([key]) => columnsNamed(key, headers, width).map((at) => [at, fieldOf.get(key) ?? ''])),
    );
  };
  const found = readHeaders(lexicon, sample, options, giveAll);
  if (!found.ok) return found;
  const { row, headers } = widenHeaders(found.value, sample);
  for (const [key] of overrides) {
    if (columnsNamed(key, headers, headers.length).length === 0) return refuseColumn(headers, key);
  }
  const plan = planColumns(lexicon, { row, headers }, sample, giveAll(headers));
  if (!plan.ok) return plan;
  const noted = [...noteColumns(plan.value), ...noteHeadcount(plan.value.fields, sampleBelow(sample, row))];
  return { ...plan, notes: noted };
}

function readHeaders(
  lexicon: Lexicon,
  sample: Cells,
  { headers, headerRow }: MatchOptions,
  given: (headers: string[]) => Given,
): Outcome<HeaderRow> {
  if (headers) return { ok: true, value: namesApart(headers), notes: [] };
  if (!sample.some((row) => row.some((cell) => !isBlank(cell))))
    return { ok: false, problem: problemOf('EMPTY_TABLE', {}) };
  if (headerRow === undefined) return findHeaderRow(lexicon, sample, given);
  if (!Number.isInteger(headerRow) || headerRow < 0 || headerRow >= sample.length) {
    return { ok: false, problem: problemOf('HEADER_ROW_MISSING', {}, { value: headerRow + 1, count: sample.length }) };
  }
  return { ok: true, value: { row: headerRow, headers: namesIn(sample[headerRow] ?? []) }, notes: [] };
}

/** The columns that a name, a letter or a number means. A name goes before a letter: a column may be called "B". */
function columnsNamed(key: string, headers: readonly string[], width: number): number[] {
  const wanted = foldWords(key);
  const named = headers.flatMap((header, at) =>
    header !== '' && foldWords(header) === wanted && (wanted !== '' || header.trim() === key.trim()) ? [at] : [],
  );
  if (named.length > 0) return named;
  const trimmed = key.trim().toUpperCase();
  const at = /^[1-9]\d{0,4}$/.test(trimmed)
    ? Number(trimmed) - 1
    : /^[A-Z]{1,3}$/.test(trimmed)
      ? letterIndex(trimmed)
      : -1;
  return at >= 0 && at < width ? [at] : [];
}

function letterIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The id of a field that a user names, by id or by what it is called; '' stays ''; undefined for no field. */
function fieldNamed(lexicon: Lexicon, name: string): string | undefined {
  if (name.trim() === '') return '';
  const { fields } = meaningOf(lexicon, name);
  return fields.length === 1 ? fields[0] : undefined;
}

function refuseField(lexicon: Lexicon, column: string, name: string): Outcome<never> {
  const candidates = [...lexicon.labels.keys()].join(', ');
  return {
    ok: false,
    problem: problemOf('UNKNOWN_FIELD', { column }, { header: quote(column), value: quote(name), candidates }),
  };
}

function refuseColumn(headers: readonly string[], key: string): Outcome<never> {
  const candidates = headers
    .filter((name) => name !== '')
    .map(quote)
    .join(', ');
  return { ok: false, problem: problemOf('UNKNOWN_COLUMN', { column: key }, { value: quote(key), candidates }) };
}

function noteColumns(plan: ColumnPlan): Problem[] {
  const named = (column: number): string => plan.headers[column] || columnLetter(column);
  const odd = plan.unmatched
    .filter(({ code }) => NOTEWORTHY.has(code))
    .map(({ code, column, reason }) => ({
      code,
      where: { ...placeOf(plan.headerRow), column: named(column) },
      message: reason,
    }));
  const twice = plan.repeated.map(({ field, columns }) =>
    problemOf('COLUMN_REPEATED', placeOf(plan.headerRow), {
      field,
      candidates: columns.map((column) => `${columnLetter(column)} (${quote(plan.headers[column])})`).join(' and '),
    }),
  );
  return [...odd, ...twice];
}
