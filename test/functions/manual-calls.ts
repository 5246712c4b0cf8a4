import type { ExampleCell, ExampleRange, WorkedExample } from '../../functions/manual/entry';
import type { Argument } from './excel';

/** The cells of a range such as A2:C4 on the example's sheet. */
function cellsOf(sheet: WorkedExample['sheet'], { range }: ExampleRange): ExampleCell[][] {
  const [left = 0, top = 0, right = 0, bottom = 0] = (/^([A-Z])\$?(\d+):([A-Z])\$?(\d+)$/.exec(range) ?? [])
    .slice(1)
    .map((part) => (/\d/.test(part) ? Number(part) - 1 : part.charCodeAt(0) - 65));
  return (sheet ?? []).slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

/** What a worked example of the manual gives to its function. */
export function argumentsOf({ sheet, given }: WorkedExample): Argument[] {
  return given.map((one) => {
    if (one === null) return undefined;
    return typeof one === 'object' ? cellsOf(sheet, one) : one;
  });
}
