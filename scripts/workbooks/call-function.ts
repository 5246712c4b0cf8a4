import * as functions from '../../functions/functions';
import '../../functions/more';
import { isCustomError } from './custom-functions-stub';

/** What a cell shows; an error as its name. */
export type Shown = string | number | boolean;

const CALLS: Readonly<Record<string, unknown>> = { ...functions };

/**
 * What a function shows in its cells: the value that the core computes today. A call that is refused is one cell with the
 * name of its error. An argument that is null was left out.
 */
export function callFunction(id: string, given: readonly unknown[]): Shown[][] {
  const call = CALLS[id.toLowerCase()];
  if (typeof call !== 'function') throw new Error(`There is no function ${id}`);
  try {
    const answer: unknown = call(...given.map((one) => one ?? undefined));
    const rows: unknown[][] = Array.isArray(answer) ? answer : [[answer]];
    return rows.map((row) => row.map(shown));
  } catch (error) {
    if (isCustomError(error)) return [[error.code]];
    throw error;
  }
}

function shown(cell: unknown): Shown {
  if (isCustomError(cell)) return cell.code;
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  throw new Error(`A cell cannot show ${JSON.stringify(cell)}`);
}
