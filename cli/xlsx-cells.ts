import {
  cellsOf,
  isStyled,
  type CellLink,
  type CellValue,
  type PlanCell,
  type PlanColumn,
  type PlanRow,
  type StyledCell,
} from '../src/report/plan';
import { STYLES, type Look, type StyleName } from '../src/report/styles';

/** Excel's limits of a sheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** The most characters (UTF-16 units) that a cell holds; a file with more is "repaired" by Excel. */
export const LONGEST_TEXT = 32_767;

/** The number by which the file's style sheet knows a style. */
export type StyleNumbers = Record<StyleName, number>;

/** What came by while a sheet's rows were written: the parts of a workbook that name single cells need it. */
export interface SheetFindings {
  rows: number;
  links: { row: number; column: number; link: CellLink }[];
  notes: { row: number; column: number; text: string }[];
  /** Texts that were too long for a cell and are cut: how many, and the first. */
  clipped: { count: number; row: number; column: number };
}

export function startFindings(): SheetFindings {
  return { rows: 0, links: [], notes: [], clipped: { count: 0, row: 0, column: 0 } };
}

/** The XML of one row. Texts are written into the cell itself and typed as text, so that nothing in them is ever a formula. */
export function rowXml(
  row: PlanRow,
  columns: readonly PlanColumn[],
  numbers: StyleNumbers,
  found: SheetFindings,
): string {
  const at = found.rows++;
  const cells = cellsOf(row);
  let xml = '';
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!;
    const usual = columns[column]?.style ?? 'plain';
    if (!isStyled(cell)) {
      xml += cellXml(at, column, cell, usual, numbers, found);
      continue;
    }
    if (cell.link !== undefined) found.links.push({ row: at, column, link: cell.link });
    if (cell.note !== undefined) found.notes.push({ row: at, column, text: cell.note });
    xml +=
      cell.formula === undefined
        ? cellXml(at, column, cell.value, cell.style ?? usual, numbers, found, true)
        : formulaXml(at, column, { ...cell, formula: cell.formula }, attribute(cell.style ?? usual, numbers));
  }
  return xml === '' && !('height' in row) ? '' : `<row r="${at + 1}"${heightOf(row, cells, columns)}>${xml}</row>`;
}

const LINE = 12.75;
const MOST_LINES = 12;
/** Prose is narrower than the digits that measure a column, but lines end with a word. */
const PROSE = 0.95;

/**
 * A height that a plan sets is kept by Excel. Where texts are wrapped, a height is proposed that shows them:
 * Excel fits such a row anew when it is edited, and other programs need the proposal.
 */
function heightOf(row: PlanRow, cells: readonly PlanCell[], columns: readonly PlanColumn[]): string {
  if ('height' in row && row.height !== undefined) return ` ht="${row.height}" customHeight="1"`;
  let lines = 1;
  for (let column = 0; column < cells.length && column < columns.length; column++) {
    const cell = cells[column]!;
    const [value, style] = isStyled(cell) ? [cell.value, cell.style] : [cell, undefined];
    if (typeof value !== 'string' || value.length < columns[column]!.width) continue;
    if (!wraps(style ?? columns[column]!.style)) continue;
    lines = Math.max(lines, Math.ceil((value.length * PROSE) / columns[column]!.width));
  }
  return lines === 1 ? '' : ` ht="${Math.min(lines, MOST_LINES) * LINE + 2}"`;
}

function wraps(style: StyleName | undefined): boolean {
  const look: Look | undefined = style === undefined ? undefined : STYLES[style];
  return look?.wrap === true;
}

function cellXml(
  row: number,
  column: number,
  value: CellValue,
  style: StyleName | 'plain',
  numbers: StyleNumbers,
  found: SheetFindings,
  own = false,
): string {
  // An empty cell is written only where a style was asked for it by name: a border or a fill has to show.
  if (value === null || value === '')
    return own ? `<c r="${reference(row, column)}"${attribute(style, numbers)}/>` : '';
  const start = `<c r="${reference(row, column)}"`;
  switch (typeof value) {
    case 'string':
      return `${start}${attribute(style, numbers)} t="inlineStr"><is>${textXml(fit(value, row, column, found))}</is></c>`;
    case 'number':
      if (!Number.isFinite(value)) return '';
      return `${start}${attribute(style, numbers)}><v>${value}</v></c>`;
    case 'boolean':
      return `${start}${attribute(style, numbers)} t="b"><v>${value ? 1 : 0}</v></c>`;
    default: {
      const serial = serialOf(value.getTime());
      const dated = Number.isInteger(serial) ? 'date' : 'dateTime';
      return Number.isFinite(serial) ? `${start}${attribute(dated, numbers)}><v>${serial}</v></c>` : '';
    }
  }
}

const ERROR = /^#(?:N\/A|VALUE!|NUM!|DIV\/0!|REF!|NAME\?|NULL!|CALC!)$/;
const MARKUP = /[&<>]/g;

/**
 * A formula with the value it had: programs that do not compute, or do not know the function, show that value. One that
 * fills several cells is stored as an array formula over them, which every program knows.
 */
function formulaXml(
  row: number,
  column: number,
  { formula, value, spills }: StyledCell & { formula: string },
  style: string,
): string {
  const first = reference(row, column);
  const start = `<c r="${first}"${style}`;
  const array = spills
    ? ` t="array" ref="${first}:${reference(row + spills.rows - 1, column + spills.columns - 1)}"`
    : '';
  const stored = `<f${array}>${storedFormula(formula).replace(MARKUP, escaped)}</f>`;
  switch (typeof value) {
    case 'number':
      return `${start}>${stored}<v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b">${stored}<v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return `${start} t="${ERROR.test(value) ? 'e' : 'str'}">${stored}<v>${value.replace(SPECIAL, escaped)}</v></c>`;
    default:
      return `${start}>${stored}</c>`;
  }
}

/** Functions of an add-in, as a formula shows them; texts in quotes are left alone. */
const ADD_IN_FUNCTION = /"(?:[^"]|"")*"|\bSOURCING\.([A-Z_]+)\(/g;

/**
 * A formula as a file keeps it. Excel stores the functions of an add-in under a name of its own, and shows the usual name
 * once the add-in is there; a name that is stored as it is shown stays #NAME? until the cell is edited.
 */
function storedFormula(formula: string): string {
  return formula.replace(ADD_IN_FUNCTION, (whole, name: string | undefined) =>
    name === undefined ? whole : `_xldudf_SOURCING_${name}(`,
  );
}

function attribute(style: StyleName | 'plain', numbers: StyleNumbers): string {
  const number = style === 'plain' ? 0 : numbers[style];
  return number === 0 ? '' : ` s="${number}"`;
}

function fit(text: string, row: number, column: number, found: SheetFindings): string {
  if (text.length <= LONGEST_TEXT) return text;
  if (found.clipped.count++ === 0) Object.assign(found.clipped, { row, column });
  return `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/**
 * Characters that XML forbids or that Excel would take for one of its own escapes.
 * "_x000D_" in a user's text has to be escaped itself, or Excel shows a line break in its place.
 */
const SPECIAL = /[&<>\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu;

function textXml(text: string): string {
  const safe = text.replace(SPECIAL, escaped);
  return /^\s|\s$|\n|\t| {2}/.test(text) ? `<t xml:space="preserve">${safe}</t>` : `<t>${safe}</t>`;
}

function escaped(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Days since the start of Excel's calendar, which counts a 29 February 1900 that never was. */
function serialOf(time: number): number {
  const days = (time - DAY_ZERO) / DAY;
  return days < 61 ? days - 1 : days;
}

const letters: string[] = [];

/** A column's letters: 0 is A. */
export function columnName(column: number): string {
  return (letters[column] ??=
    column < 26
      ? String.fromCharCode(65 + column)
      : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26)));
}

/** A1 of a row and a column counted from 0. */
export function reference(row: number, column: number): string {
  return columnName(column) + (row + 1);
}
