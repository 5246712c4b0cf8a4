import type { Problem } from '../model/outcome';
import { isBlankCell } from './policy-cells';
import type { PolicyReading } from './policy-check';
import { POLICY_TABLES } from './policy-columns';
import { inspectPolicyRange } from './policy-stack';

type Cells = readonly (readonly unknown[])[];

/** A policy as it stands on a sheet among other things; rows and columns counted from 0. */
export interface PolicyBlock {
  top: number;
  rows: number;
  columns: number;
  /** Rows in its problems are those of the sheet, counted from 1. */
  reading: PolicyReading;
  /** The cell that a problem speaks of; null where it speaks of none. */
  cellOf: (problem: Problem) => { row: number; column: number } | null;
}

const isTable = (cell: unknown): boolean =>
  typeof cell === 'string' && POLICY_TABLES.some((name) => name === cell.trim().toLowerCase());

/**
 * Finds and reads the policy of a sheet: the stacked tables, with a title above them or not.
 * @param cells the sheet from its first cell on
 * @returns null where no row begins with the name of a policy's table
 */
export function readPolicyBlock(cells: Cells): PolicyBlock | null {
  if (!cells.some(([first]) => isTable(first))) return null;
  const top = cells.findIndex((row) => !isTitle(row));
  const below = cells.map((row, at) => (at < top ? [] : row));
  const used = below.map((row) => row.reduce<number>((width, cell, at) => (isBlankCell(cell) ? width : at + 1), 0));
  const last = used.reduce((row, width, at) => (width > 0 ? at : row), top);
  const reading = inspectPolicyRange(below);
  return {
    top,
    rows: last - top + 1,
    columns: Math.max(...used),
    reading,
    cellOf: ({ where: { sheet, row, column } }) => {
      if (row !== undefined) return { row: row - 1, column: columnAt(below, sheet ?? '', column ?? '') };
      const header = below.findIndex(([first]) => isNamed(first, sheet ?? ''));
      return header < 0 ? null : { row: header, column: 0 };
    },
  };
}

/** A row above the tables: nothing in it, or a text in its first cell that names no table. */
function isTitle([first, ...others]: readonly unknown[]): boolean {
  return others.every(isBlankCell) && !isTable(first);
}

const isNamed = (cell: unknown, table: string): boolean =>
  typeof cell === 'string' && table !== '' && cell.trim().toLowerCase() === table;

/** Where a column of a table stands; its first cell where the table has no such column. */
function columnAt(cells: Cells, table: string, column: string): number {
  const header = cells.find(([first]) => isNamed(first, table)) ?? [];
  const at = header.findIndex((cell, index) => index > 0 && isNamed(cell, column.toLowerCase()));
  return Math.max(0, at);
}
