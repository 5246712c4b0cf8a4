import type { CellValue } from '../src/report/plan';
import { unescapeText, type CellBook } from './xlsx-book';
import { MOST_COLUMNS } from './xlsx-cells';
import type { XmlVisitor } from './xlsx-xml';

/** A row as it stands in a sheet, counted from 0. */
export interface FoundRow {
  at: number;
  cells: CellValue[];
}

/** Gathers the rows of a sheet as their XML goes by. */
export function rowVisitor(book: CellBook, gathered: FoundRow[]): XmlVisitor {
  let at = -1;
  let cells: CellValue[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let inValue = false;
  let inHint = false;
  return {
    open(tag, attributes) {
      switch (tag) {
        case 'row': {
          const number = Number(attributes.get('r'));
          at = number > 0 ? number - 1 : at + 1;
          cells = [];
          column = -1;
          break;
        }
        case 'c': {
          const reference = attributes.get('r');
          column = reference === undefined ? column + 1 : columnOf(reference);
          type = attributes.get('t') ?? 'n';
          style = Number(attributes.get('s') ?? 0);
          text = '';
          break;
        }
        case 'v':
        case 't':
          inValue = !inHint;
          break;
        case 'rPh':
          inHint = true;
      }
    },
    text(piece) {
      if (inValue) text += piece;
    },
    close(tag) {
      switch (tag) {
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'rPh':
          inHint = false;
          break;
        case 'c': {
          const value = valueOf(book, type, style, text);
          if (value === null || column >= MOST_COLUMNS) break;
          while (cells.length < column) cells.push(null);
          cells[column] = value;
          break;
        }
        case 'row':
          if (cells.length > 0) gathered.push({ at, cells });
      }
    },
  };
}

function valueOf(book: CellBook, type: string, style: number, text: string): CellValue {
  if (text === '') return null;
  switch (type) {
    case 's':
      return book.texts[Number(text)] || null;
    case 'str':
    case 'inlineStr':
      return unescapeText(text);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return text;
    case 'd': {
      const date = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
      return Number.isNaN(date.getTime()) ? text : date;
    }
    default: {
      const number = Number(text);
      if (Number.isNaN(number)) return text;
      return book.isDate[style] === true ? dateOf(number, book.from1904) : number;
    }
  }
}

const DAY = 86_400_000;

/** The day of a serial number; Excel counts a 29 February 1900 that never was, so earlier days are shifted by one. */
function dateOf(serial: number, from1904: boolean): Date {
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY));
  const days = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY));
}

/** The column of a reference such as "AB12", counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
