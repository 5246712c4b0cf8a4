import manifest from '../../package.json';
import { versionText } from '../../src/report/spill-version';

/** The pane's version and that of the functions in the same page; null: none have been loaded. */
export interface Versions {
  pane: string;
  functions: string | null;
}

/** Reads what functions.js has left in the page. Anything else that stands there counts as nothing. */
export function readVersions(page: object = globalThis): Versions {
  const left: unknown = Reflect.get(page, 'sourcingFunctions');
  const ask: unknown = typeof left === 'object' && left !== null ? Reflect.get(left, 'version') : null;
  const answer: unknown = typeof ask === 'function' ? Reflect.apply(ask, left, []) : null;
  return { pane: versionText(manifest.version), functions: typeof answer === 'string' ? answer : null };
}
