import type { Place } from '../model/outcome';
import { STRATEGY_IDS } from '../model/policy';
import { isBlankCell, readCell } from './policy-cells';
import type { RawPolicy } from './policy-check';
import {
  headerOf,
  POLICY_COLUMNS,
  POLICY_TABLES,
  SETTING_ROWS,
  type EntryTable,
  type PolicyTableName,
} from './policy-columns';
import { addNote, addProblem, showValue, type Findings, type RawEntry } from './policy-entry';

/** A table of a policy as it came in, header row included. */
export interface PolicyTable {
  name: string;
  rows: readonly (readonly unknown[])[];
  /** The row in the sheet or range that each row came from; counted from 1 where left out. */
  rowNumbers?: readonly number[];
}

/** One row under a header: cells by the name of their column. */
interface Line {
  row: number;
  cells: ReadonlyMap<string, unknown>;
}

/**
 * Sorts the rows of all tables into settings and entries.
 * @returns null where a table is missing or has no usable header: nothing else could be judged without it.
 */
export function collectTables(given: readonly PolicyTable[], found: Findings): RawPolicy | null {
  const lines = new Map<PolicyTableName, Line[] | null>();
  for (const table of given) {
    const name = POLICY_TABLES.find((one) => one === table.name.trim().toLowerCase());
    if (name === undefined)
      addProblem(
        found,
        'POLICY_TABLE_UNKNOWN',
        { sheet: table.name },
        { given: table.name, tables: POLICY_TABLES.join(', ') },
      );
    else if (lines.has(name)) addProblem(found, 'POLICY_TABLE_TWICE', { sheet: name }, { table: name });
    else lines.set(name, readLines(found, name, table));
  }
  for (const table of POLICY_TABLES.filter((name) => !lines.has(name)))
    addProblem(found, 'POLICY_TABLE_MISSING', { sheet: table }, { table, tables: POLICY_TABLES.join(', ') });
  if (POLICY_TABLES.some((name) => !lines.get(name))) return null;
  const entries = (table: EntryTable): RawEntry[] =>
    (lines.get(table) ?? []).map((line, index) => readEntry(table, line, index + 1));
  return {
    settings: readSettingLines(found, lines.get('settings') ?? []),
    place: (sheet) => ({ sheet }),
    tables: {
      strategies: entries('strategies'),
      facts: entries('facts'),
      rules: entries('rules'),
      products: entries('products'),
      choices: entries('choices'),
      vetoes: entries('vetoes'),
      manner: entries('manner'),
      forms: entries('forms'),
      risks: entries('risks'),
      duties: entries('duties'),
    },
  };
}

/** The rows below the header, or null where the header lacks a column. */
function readLines(found: Findings, sheet: PolicyTableName, { rows, rowNumbers }: PolicyTable): Line[] | null {
  const numbered = rows
    .map((cells, index) => ({ cells, row: rowNumbers?.[index] ?? index + 1 }))
    .filter(({ cells }) => !cells.every(isBlankCell));
  const header = numbered[0] ?? { cells: [], row: 1 };
  const columns = readHeader(found, sheet, header.cells, header.row);
  if (!columns) return null;
  return numbered.slice(1).map(({ cells, row }) => {
    cells.forEach((cell, at) => {
      if (columns[at] === undefined && !isBlankCell(cell))
        addProblem(found, 'POLICY_CELL_BEYOND_HEADER', { sheet, row }, { given: showValue(cell) });
    });
    return { row, cells: new Map(columns.map((column, at) => [column ?? '', cells[at]])) };
  });
}

/** The column names of a header row, in place; undefined where a cell is blank. */
function readHeader(
  found: Findings,
  sheet: PolicyTableName,
  cells: readonly unknown[],
  row: number,
): (string | undefined)[] | null {
  const known = new Map(headerOf(sheet).map((name) => [name.toLowerCase(), name]));
  const columns = cells.map((cell) => {
    if (isBlankCell(cell)) return undefined;
    const name = String(cell).trim();
    return known.get(name.toLowerCase()) ?? name;
  });
  const missing = headerOf(sheet).filter((name) => !columns.includes(name) && !isOptional(sheet, name));
  for (const column of missing)
    addProblem(found, 'POLICY_COLUMN_MISSING', { sheet, row }, { column, columns: headerOf(sheet).join(', ') });
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    if (columns.indexOf(column) < at) addProblem(found, 'POLICY_COLUMN_TWICE', { sheet, row, column }, { column });
    else if (!known.has(column.toLowerCase()))
      addNote(found, 'POLICY_COLUMN_UNREAD', { sheet, row, column }, { column });
  }
  return missing.length === 0 ? columns : null;
}

function isOptional(table: PolicyTableName, column: string): boolean {
  if (table === 'settings') return column === 'meaning';
  return POLICY_COLUMNS[table].some(({ field, optional }) => field === column && optional === true);
}

function readEntry(table: EntryTable, { row, cells }: Line, at: number): RawEntry {
  const fields = POLICY_COLUMNS[table].map(({ field, shape }): [string, unknown] => {
    if (shape === 'points') return [field, readPointCells((id) => cells.get(id))];
    const cell = cells.get(field);
    // A blank `when` means "always"; a blank `when_any` means that the row has none.
    return [field, field === 'when_any' && isBlankCell(cell) ? undefined : readCell(shape, cell)];
  });
  const place = (field?: string): Place => {
    if (field === undefined) return { sheet: table, row };
    return { sheet: table, row, column: field.split('.').at(-1) ?? field };
  };
  return { table, at, fields: Object.fromEntries(fields), place };
}

function readPointCells(cellFor: (id: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(STRATEGY_IDS.map((id) => [id, readCell('points', cellFor(id))]));
}

/** The settings table has a row for each setting: name, value, and a meaning that is not read. */
function readSettingLines(found: Findings, lines: readonly Line[]): RawEntry {
  const nameRows = ({ setting, shape }: (typeof SETTING_ROWS)[number]) =>
    shape === 'points' ? STRATEGY_IDS.map((id) => `${setting} ${id}`) : [setting];
  const names = SETTING_ROWS.flatMap(nameRows);
  const given = new Map<string, Line>();
  for (const line of lines) {
    const written = String(line.cells.get('setting') ?? '').trim();
    const where = { sheet: 'settings', row: line.row };
    const name = names.find((one) => one.toLowerCase() === written.toLowerCase());
    const values = { entry: 'settings', field: written };
    if (name === undefined) addProblem(found, 'POLICY_FIELD_UNKNOWN', where, { ...values, allowed: names.join(', ') });
    else if (given.has(name)) addProblem(found, 'POLICY_REPEATED', where, { ...values, field: 'setting', given: name });
    else given.set(name, line);
  }
  const cellFor = (name: string): unknown => given.get(name)?.cells.get('value');
  const fields = SETTING_ROWS.map(({ setting, shape }): [string, unknown] => {
    if (shape === 'points') return [setting, readPointCells((id) => cellFor(`${setting} ${id}`))];
    return [setting, given.has(setting) ? readCell(shape, cellFor(setting)) : undefined];
  });
  const place = (field?: string): Place => {
    const row = given.get(field?.replace('.', ' ') ?? '')?.row;
    return row === undefined ? { sheet: 'settings' } : { sheet: 'settings', row, column: 'value' };
  };
  return { table: 'settings', at: 1, fields: Object.fromEntries(fields), place };
}
