import { SEVERITIES, type Flag } from '../model/answer';

/** Raised flags that one cell shows before it says "+n". */
export const FLAGS_IN_A_CELL = 3;

/** Raised flags, the most severe first; flags of the same severity keep their order. */
export function raisedFlags(flags: readonly Flag[]): Flag[] {
  return flags
    .filter(({ raised }) => raised)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * The flags of an answer in one cell: the most severe raised ones, then how many more there are; "" when none is raised.
 *
 * @example
 * flagText([]) //=> ''
 */
export function flagText(flags: readonly Flag[]): string {
  const raised = raisedFlags(flags);
  const shown = raised.slice(0, FLAGS_IN_A_CELL).map(({ severity, label }) => `${severity}: ${label}`);
  const rest = raised.length - shown.length;
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join('; ');
}
