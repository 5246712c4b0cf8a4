import { columnLetter } from '../../src/table/cells';
import type { Block, SheetName } from '../book';
import type { Match } from '../state';

/** A sheet's name as a formula writes it. A name that could be taken for a cell, a number or a word of Excel is quoted. */
function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(?:[A-Z]{1,3}|R|C|RC|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Our policy'!$A$4:$P$230": a block that stays where it is when a formula is filled down. */
export function addressOf(
  { name }: Pick<SheetName, 'name'>,
  { top, left = 0, rows, columns }: Omit<Block, 'left'> & Partial<Block>,
): string {
  const [first, last] = [columnLetter(left), columnLetter(left + columns - 1)];
  return `${quoteSheet(name)}!$${first}$${top + 1}:$${last}$${top + rows}`;
}

/** The chosen list as a formula names it, its row of column names included. */
export function tasksOf({ list: { place }, headerRow }: Pick<Match, 'list' | 'headerRow'>): string {
  if (place.table) return `${place.table.name}[#All]`;
  const top = place.top + headerRow;
  return addressOf({ name: place.sheet }, { ...place, top, rows: place.rows - headerRow });
}
