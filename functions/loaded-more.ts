import manifest from '../package.json';
import { refuse, spill, type Spilled } from '../src/report/spill';
import type { meaningRows, sourceRows } from '../src/report/spill-sources';
import type { suggestionRows } from '../src/report/spill-suggest';
import type { readPolicyRange } from '../src/table/policy-stack';

/**
 * What few formulas need: the words that SUGGEST, DEFINE and SOURCE read, and the reader of a policy of one's own. It is
 * almost half of everything, and a script of its own, so that what each workbook waits for stays small.
 */
export interface More {
  /** Excel may keep an older script than the one beside it: only one of the same version is used. */
  version: string;
  suggestionRows: typeof suggestionRows;
  meaningRows: typeof meaningRows;
  sourceRows: typeof sourceRows;
  readPolicyRange: typeof readPolicyRange;
}

declare global {
  var SourcingMore: More | undefined;
}

/** For what cannot be answered without it, looked for only when it is asked for. `what`: as the message names it. */
export function findMore(what: string): Spilled<More> {
  const { version } = manifest;
  const more = globalThis.SourcingMore;
  if (more?.version === version) return spill(more);
  const given = more ? `of version ${more.version}` : 'missing';
  return refuse('MORE_NOT_LOADED', { what, given, version });
}
