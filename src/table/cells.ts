/** What a cell holds once wrappings are taken off: a text, a number, a truth value, an error, or nothing. */
export type Cell = string | number | boolean | null | CellError;
export interface CellError {
  error: string;
}

/** What Excel writes where a formula failed, in English; other languages are recognised by the # and the mark at the end. */
const ERRORS = new Set(['#n/a', '#nv', '#n/d', '#getting_data', '#busy!', '#name?']);
const ERROR_SHAPE = /^#[\p{L}/0-9_ ]{1,20}[!?]$/u;

/** "#N/A" or "#WERT!" as text: programs that read workbooks hand errors over as text. */
export function isErrorText(text: string): boolean {
  if (text.charCodeAt(0) !== 35 || text.length > 24) return false;
  return ERRORS.has(text.toLowerCase()) || ERROR_SHAPE.test(text);
}

export function isError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** True for nothing, for an empty text and for one of spaces only. */
export function isBlank(raw: unknown): boolean {
  if (raw === null || raw === undefined || raw === '') return true;
  return typeof raw === 'string' && !/\S/.test(raw);
}

/**
 * Takes a cell out of what it may be wrapped in: Excel's entity values (basicValue), formula results, rich text and errors
 * as xlsx libraries hand them over, and dates (as yyyy-mm-dd). Never throws, whatever is given.
 */
export function plainCell(raw: unknown): Cell {
  switch (typeof raw) {
    case 'string': {
      const text = raw.length < 40 ? raw.trim() : raw;
      return isErrorText(text) ? { error: text } : raw;
    }
    case 'number':
      return Number.isNaN(raw) ? null : raw;
    case 'boolean':
      return raw;
    case 'bigint':
      return Number(raw);
    case 'object':
      try {
        return raw === null ? null : unwrap(raw);
      } catch {
        return { error: 'an object that cannot be read' };
      }
    default:
      return null;
  }
}

function unwrap(raw: object): Cell {
  if ('toISOString' in raw && typeof raw.toISOString === 'function') return String(raw.toISOString()).slice(0, 10);
  if ('error' in raw && typeof raw.error === 'string') return { error: raw.error };
  if ('type' in raw && raw.type === 'Error') return { error: 'basicValue' in raw ? String(raw.basicValue) : '#VALUE!' };
  if ('code' in raw && typeof raw.code === 'string' && raw.code.startsWith('#')) return { error: raw.code };
  if ('basicValue' in raw) return plainCell(raw.basicValue);
  if ('result' in raw) return plainCell(raw.result);
  if ('richText' in raw && Array.isArray(raw.richText)) {
    return raw.richText.map((part: unknown) => textIn(part)).join('');
  }
  if ('text' in raw) return plainCell(raw.text);
  if ('value' in raw) return plainCell(raw.value);
  if ('formula' in raw) return null;
  return { error: 'an object that cannot be read' };
}

function textIn(part: unknown): string {
  return typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '';
}

/** A cell as the user sees it, for names and messages. Errors are shown as Excel writes them. */
export function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  const cell = plainCell(raw);
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isError(cell) ? cell.error : String(cell);
}

/** "A" for 0, "AB" for 27. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** How many cells a row has without the blanks at its end. */
export function filledWidth(cells: readonly unknown[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1])) width--;
  return width;
}
