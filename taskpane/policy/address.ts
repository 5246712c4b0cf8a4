import { columnLetter } from '../../src/table/cells';
import type { SheetName } from '../book';

/** Rows and columns counted from 0. */
export interface Block {
  top: number;
  left?: number;
  rows: number;
  columns: number;
}

/** A sheet's name as a formula writes it. A name that could be taken for a cell, a number or a word of Excel is quoted. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(?:[A-Z]{1,3}|R|C|RC|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Our policy'!$A$4:$P$230": a block that stays where it is when a formula is filled down. */
export function addressOf({ name }: Pick<SheetName, 'name'>, { top, left = 0, rows, columns }: Block): string {
  const [first, last] = [columnLetter(left), columnLetter(left + columns - 1)];
  return `${quoteSheet(name)}!$${first}$${top + 1}:$${last}$${top + rows}`;
}
