import { currencyNamed } from './currency';
import { foldText } from './fold';
import { isBlank, isError, plainCell, textOf } from './cells';
import { readLevel } from './coerce';
import type { Lexicon } from './lexicon';
import { numbersIn, readAmount } from './money';
import type { DecimalMark } from './money';

/** Rows of a table as cells. Rows may be shorter than others. */
export type Cells = readonly (readonly unknown[])[];

/** What the values of a column look like to a field: how many answer it, how many do not, and a few of the latter. */
export interface ColumnFit {
  good: number;
  bad: number;
  seen: string[];
}

const SHOWN = 4;

/** Tries the values of a column as answers to a field. Blank cells, "unknown" and error values count for neither side. */
export function tryColumn(lexicon: Lexicon, field: string, rows: Cells, column: number): ColumnFit {
  const fit: ColumnFit = { good: 0, bad: 0, seen: [] };
  const seen = new Set<string>();
  const verdicts = new Map<unknown, boolean | undefined>();
  for (const row of rows) {
    const raw = row[column];
    if (!verdicts.has(raw)) verdicts.set(raw, answers(lexicon, field, raw));
    const verdict = verdicts.get(raw);
    if (verdict === true) fit.good += 1;
    if (verdict !== false) continue;
    fit.bad += 1;
    if (seen.size < SHOWN) seen.add(textOf(raw));
  }
  fit.seen = [...seen];
  return fit;
}

/** True: an answer. False: none. Undefined: blank, unknown or a failed formula, which tell nothing about the column. */
function answers(lexicon: Lexicon, field: string, raw: unknown): boolean | undefined {
  if (isBlank(raw) || isError(plainCell(raw))) return undefined;
  const fact = lexicon.facts.get(field);
  if (fact) {
    const level = readLevel(fact, raw);
    return level === 0 ? undefined : typeof level === 'number';
  }
  const column = lexicon.columns.get(field);
  if (column?.field !== 'money') return true;
  if (column.unit === 'currency') return currencyNamed(textOf(raw)) !== undefined;
  const amount = readAmount(column.unit, raw);
  if (amount === null) return undefined;
  return !('problem' in amount) || amount.problem === 'MONEY_AMBIGUOUS';
}

const CODE = /^(?=.*\d)[^\s]{1,24}$/u;

/** True when most values are numbers or codes ("T-001", "AA11"): a key of the rows, not a description. */
export function holdsCodes(rows: Cells, column: number): boolean {
  const texts = textsIn(rows, column);
  return texts.length > 0 && texts.filter((text) => CODE.test(text) || text.length < 2).length * 2 > texts.length;
}

/** The mean length of the texts of a column; 0 without any. */
export function meanLength(rows: Cells, column: number): number {
  const texts = textsIn(rows, column);
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}

/** The same for columns whose texts mostly have more than one word; 0 for others. */
export function phraseLength(rows: Cells, column: number): number {
  const texts = textsIn(rows, column);
  const phrases = texts.filter((text) => /\p{L}\S*\s+\S/u.test(text));
  return phrases.length * 2 < texts.length ? 0 : meanLength(rows, column);
}

/** True when at most one text in five has come before: a name of the row rather than a kind of rows. */
export function mostlyDiffer(rows: Cells, column: number): boolean {
  const texts = textsIn(rows, column);
  return texts.length > 0 && new Set(texts).size * 5 >= texts.length * 4;
}

function textsIn(rows: Cells, column: number): string[] {
  return rows.map((row) => textOf(row[column]).trim()).filter((text) => text !== '');
}

/** True when the column has any value in these rows. */
export function hasValues(rows: Cells, column: number): boolean {
  return rows.some((row) => !isBlank(row[column]));
}

/**
 * The decimal mark that the amounts of a table show: one text with decimals that can be read in one way only decides it,
 * or at least three texts with groups of three digits and none that speaks against it. '' when nothing shows it.
 */
export function findDecimalMark(rows: Cells, columns: readonly number[]): DecimalMark {
  const votes = { '.': 0, ',': 0 };
  const grouped = { '.': 0, ',': 0 };
  for (const row of rows) {
    for (const column of columns) {
      const raw = row[column];
      if (typeof raw !== 'string' || raw.length > 40) continue;
      const digits = /\d[\d.,]*/.exec(foldText(raw).replace(/[' ](?=\d{3})/g, ''))?.[0] ?? '';
      const marks = digits.match(/[.,]/g) ?? [];
      const last = marks.at(-1);
      if (last !== '.' && last !== ',') continue;
      if (numbersIn(digits, '').length > 1) grouped[last] += 1;
      else if (new Set(marks).size === 2 || !/^\d{1,3}([.,]\d{3})+$/.test(digits)) votes[last] += 1;
      else votes[last === '.' ? ',' : '.'] += 1;
    }
  }
  if (votes['.'] !== votes[','] && Math.min(votes['.'], votes[',']) === 0) return votes['.'] > 0 ? '.' : ',';
  if (votes['.'] + votes[','] > 0) return '';
  if (grouped['.'] >= 3 && grouped[','] === 0) return ',';
  return grouped[','] >= 3 && grouped['.'] === 0 ? '.' : '';
}
