import type { Flag } from '../model/answer';

/** Raised flags that one cell shows before it says "+n". */
export const FLAGS_IN_A_CELL = 3;

/**
 * The flags of an answer in one cell: the most severe raised ones, then how many more there are; "" when none is raised.
 * Flags come with the severest first.
 *
 * @example
 * flagText([]) //=> ''
 */
export function flagText(flags: readonly Flag[]): string {
  let text = '';
  let raised = 0;
  for (const flag of flags) {
    if (!flag.raised || ++raised > FLAGS_IN_A_CELL) continue;
    text += `${raised > 1 ? '; ' : ''}${flag.severity}: ${flag.label}`;
  }
  return raised > FLAGS_IN_A_CELL ? `${text}; +${raised - FLAGS_IN_A_CELL}` : text;
}
