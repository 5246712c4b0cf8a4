import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, splitSheet, type Rect } from './address';

/** What a formula says about cells and tables, read from its text and written into it again. */

/** One end of a reference; null where whole rows or whole columns are meant. */
interface Corner {
  row: number | null;
  column: number | null;
  isRowFixed: boolean;
  isColumnFixed: boolean;
}

export interface Reference {
  /** The name of the sheet before the !, where there is one. */
  sheet: string | null;
  from: Corner;
  to: Corner;
  isRange: boolean;
}

/** A table's name in a formula, with what stands in brackets behind it: `[Volume]`, `[[#All],[Volume]]`, or nothing. */
export interface TableMention {
  name: string;
  brackets: string;
}

export interface Rewriting {
  /** The new text of a reference without its sheet, `#REF!`, or null to leave it. */
  reference?(reference: Reference): string | null;
  /** The new name of a sheet before a !, without apostrophes, or null to leave it. */
  sheet?(name: string): string | null;
  /** The new text of a word that may be a table, or null to leave it. */
  table?(mention: TableMention): string | null;
}

export const GONE = '#REF!';

const TEXT = `"(?:[^"]|"")*"`;
const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_\\\\][\\p{L}\\d_.]*)!`;
const CELL = `\\$?[A-Za-z]{1,3}\\$?\\d{1,7}`;
const COLUMN = `\\$?[A-Za-z]{1,3}`;
const ROW = `\\$?\\d{1,7}`;
const PLACE = `(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\d_(.!$\\[])`;
const BRACKETS = `\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]`;
const WORD = `[\\p{L}_\\\\][\\p{L}\\d_.\\\\?]*`;
const NUMBER = `\\d[\\d.]*(?:[Ee][-+]?\\d+)?`;
/** References to other workbooks and through several sheets, which stay as they are. */
const ELSEWHERE = `\\[[^\\[\\]]*\\][\\p{L}\\d_.]+!${PLACE}|${WORD}:${SHEET}${PLACE}`;
/** Tried in this order at each place. */
const TOKENS = new RegExp(
  `${TEXT}|${ELSEWHERE}|(?<sheet>${SHEET})?(?<place>${PLACE})|(?<word>(?:${SHEET})?${WORD})(?<brackets>${BRACKETS})?(?<call>\\()?|${BRACKETS}|${NUMBER}|'(?:[^']|'')*'`,
  'gu',
);

function readCorner(text: string): Corner {
  const [, columnMark = '', letters, rowMark = '', digits] = /^(\$?)([A-Z]+)?(\$?)(\d+)?$/i.exec(text) ?? [];
  // Of whole rows such as $3 the pattern takes the mark for the column's.
  const isRowOnly = letters === undefined;
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    isColumnFixed: !isRowOnly && columnMark !== '',
    isRowFixed: isRowOnly ? columnMark !== '' : rowMark !== '',
  };
}

function readPlace(sheet: string | null, place: string): Reference {
  const [first = '', second] = place.split(':');
  const from = readCorner(first);
  return { sheet, from, to: second === undefined ? from : readCorner(second), isRange: second !== undefined };
}

const printCorner = ({ row, column, isRowFixed, isColumnFixed }: Corner) =>
  (column === null ? '' : (isColumnFixed ? '$' : '') + columnName(column)) +
  (row === null ? '' : (isRowFixed ? '$' : '') + String(row + 1));

const isOn = ({ row, column }: Corner) =>
  (row === null || (row >= 0 && row < MAX_ROWS)) && (column === null || (column >= 0 && column < MAX_COLUMNS));

/** The text of a reference without its sheet, or #REF! where it leaves the sheet. */
const printPlace = ({ from, to, isRange }: Reference): string =>
  isOn(from) && isOn(to) ? printCorner(from) + (isRange ? `:${printCorner(to)}` : '') : GONE;

/** The cells that a reference means. */
export function rectOfReference({ from, to }: Reference): Rect {
  const [row1, row2] = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const [column1, column2] = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** The text of a reference that now means other cells; what is fixed with $ stays so, end by end. */
export function placeAt({ from, to, isRange }: Reference, { row, column, rows, columns }: Rect): string {
  const isTurned = { rows: (from.row ?? 0) > (to.row ?? 0), columns: (from.column ?? 0) > (to.column ?? 0) };
  const at = (corner: Corner, isLast: boolean): Corner => ({
    ...corner,
    row: corner.row === null ? null : row + (isLast !== isTurned.rows ? rows - 1 : 0),
    column: corner.column === null ? null : column + (isLast !== isTurned.columns ? columns - 1 : 0),
  });
  return printPlace({ sheet: null, from: at(from, false), to: at(to, isRange), isRange });
}

/** Rewrites what a formula says of cells, sheets and tables; texts in quotes and all other words stay. */
export function rewriteFormula(formula: string, { reference, sheet, table }: Rewriting): string {
  return formula.replace(TOKENS, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Record<string, string | undefined>;
    if (found.place !== undefined) {
      const name = found.sheet === undefined ? null : splitSheet(`${found.sheet}A1`).sheet;
      const renamed = name === null ? null : (sheet?.(name) ?? null);
      const place = reference?.(readPlace(name, found.place)) ?? found.place;
      return place === GONE ? GONE : (renamed === null ? (found.sheet ?? '') : `${quoteSheet(renamed)}!`) + place;
    }
    if (found.word !== undefined && found.call === undefined && !found.word.includes('!'))
      return table?.({ name: found.word, brackets: found.brackets ?? '' }) ?? whole;
    return whole;
  });
}

/** A formula as if it had been copied some rows down and columns right: what is not fixed with $ moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.isRowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.isColumnFixed ? corner.column : corner.column + columns,
  });
  return rewriteFormula(formula, {
    reference: (one) => printPlace({ ...one, from: moved(one.from), to: moved(one.to) }),
  });
}

/** The words of a formula that may be names or tables. */
export function wordsOf(formula: string): string[] {
  const words: string[] = [];
  rewriteFormula(formula, {
    table: ({ name }) => {
      words.push(name);
      return null;
    },
  });
  return words;
}

const unescape = (text: string) => text.replace(/'(.)/g, '$1');
const escape = (text: string) => text.replace(/['#[\]]/g, "'$&");

/**
 * The brackets behind a table's name with one column called otherwise, `#REF!` when it is gone (null given), or null when
 * they do not speak of it.
 */
export function rewriteColumn(brackets: string, column: string, to: string | null): string | null {
  let isNamed = false;
  const name = (text: string) => {
    if (unescape(text.trim()).toLowerCase() !== column.toLowerCase()) return text;
    isNamed = true;
    return to === null ? GONE : escape(to);
  };
  const inner = brackets.slice(1, -1);
  const hasLists = /(?:^|[^'])\[/.test(inner);
  const next = hasLists
    ? inner.replace(/\[((?:[^[\]']|'.)*)\]/g, (_whole, item: string) => `[${name(item)}]`)
    : inner.replace(/^(@?)(.*)$/s, (_whole, mark: string, item: string) => mark + name(item));
  if (!isNamed) return null;
  return to === null ? GONE : `[${next}]`;
}
