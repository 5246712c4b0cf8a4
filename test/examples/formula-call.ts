import type ExcelJS from 'exceljs';

/** The one call of an add-in function in a formula, as a file keeps it, and what is taken from its result. */
export interface FormulaCall {
  id: string;
  /** Texts of the arguments; "" where one is left out. */
  given: string[];
  pick: (rows: unknown[][]) => unknown;
}

const CALL = /_xldudf_SOURCING_([A-Z_]+)\(([^()]*)\)/;

/**
 * Takes apart a formula that is a call, or a call in ROWS or INDEX: all that the example workbooks do with one.
 * `cellAt` reads a reference in the last arguments of INDEX.
 */
export function readCall(formula: string, cellAt: (reference: string) => unknown): FormulaCall | undefined {
  const found = CALL.exec(formula);
  if (!found) return undefined;
  const [call, id = '', list = ''] = found;
  const around = formula.replace(call, 'CALL');
  const given = list === '' ? [] : list.split(',');
  if (around === 'CALL') return { id, given, pick: (rows) => rows[0]?.[0] };
  if (around === 'ROWS(CALL)') return { id, given, pick: (rows) => rows.length };
  const [, ...places] = /^INDEX\(CALL,([^,()]+)(?:,([^,()]+))?\)$/.exec(around) ?? [];
  const [first, second] = places.map((place) => (place === undefined ? undefined : Number(cellAt(place) ?? place)));
  if (first === undefined) throw new Error(`Not a formula of an example: ${formula}`);
  // One index of a single row counts its columns.
  return { id, given, pick: (rows) => (second === undefined ? rows[0]?.[first - 1] : rows[first - 1]?.[second - 1]) };
}

/** What a cell holds, a formula's stored value included; null where it is blank. */
export function valueOf(cell: ExcelJS.Cell): string | number | boolean | null {
  const { value } = cell;
  const held = value !== null && typeof value === 'object' && 'formula' in value ? value.result : value;
  if (held === null || held === undefined) return null;
  if (typeof held === 'object') return 'error' in held ? held.error : null;
  return held;
}

/** The cells of a block such as $A$1:$C$3 on a sheet, as a formula hands them over: one cell alone, more as rows. */
export function blockOf(sheet: ExcelJS.Worksheet, reference: string): unknown[][] {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const [start, end] = [sheet.getCell(from), sheet.getCell(to)];
  const rows: unknown[][] = [];
  for (let row = start.fullAddress.row; row <= end.fullAddress.row; row++) {
    const cells: unknown[] = [];
    for (let column = start.fullAddress.col; column <= end.fullAddress.col; column++) {
      cells.push(valueOf(sheet.getCell(row, column)));
    }
    rows.push(cells);
  }
  return rows;
}
