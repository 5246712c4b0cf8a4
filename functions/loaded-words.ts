import manifest from '../package.json';
import { refuse, spill, type Spilled } from '../src/report/spill';
import type { meaningRows, sourceRows } from '../src/report/spill-sources';
import type { suggestionRows } from '../src/report/spill-suggest';

/**
 * What SUGGEST, DEFINE and SOURCE need and no other function does: a third of all the text there is. It is a script of its
 * own, so that what every formula waits for stays small.
 */
export interface Words {
  /** Excel may keep an older script than the one beside it: only words of the same version are used. */
  version: string;
  suggestionRows: typeof suggestionRows;
  meaningRows: typeof meaningRows;
  sourceRows: typeof sourceRows;
}

declare global {
  var SourcingWords: Words | undefined;
}

/** The words for a function that cannot answer without them, looked for only when it is called. */
export function findWords(name: string): Spilled<Words> {
  const { version } = manifest;
  const words = globalThis.SourcingWords;
  if (words?.version === version) return spill(words);
  const given = words ? `of version ${words.version}` : 'missing';
  return refuse('WORDS_NOT_LOADED', { function: name, given, version });
}
