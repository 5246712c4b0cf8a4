import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { factRows, policyRows } from '../src/report/spill-facts';
import { modelName } from '../src/report/spill-model';
import { versionText } from '../src/report/spill-version';
import type { Spilled } from '../src/report/spill';
import manifest from '../package.json';
import { findError, rangeIn, textIn } from './cells';
import { showSpill, showValue, type ShownCell } from './errors';
import { findMore, type More } from './loaded-more';

/** Functions that look something up in the catalogue. */

function lookUp<T>(given: readonly unknown[], find: (...words: (string | undefined)[]) => Spilled<T>): Spilled<T> {
  const error = findError(given);
  return error ? { ok: false, problem: error } : find(...given.map(textIn));
}

/** For functions whose words are a script of their own. */
function withWords(name: string, answer: (more: More) => Spilled): Spilled {
  const more = findMore(name);
  return more.ok ? answer(more.value) : more;
}

export const listFacts = (group: unknown): ShownCell[][] => showSpill(lookUp([group], factRows));

export const listPolicy = (table: unknown): ShownCell[][] => showSpill(lookUp([table], policyRows));

export const nameModel = (who: unknown, where: unknown): string =>
  showValue(lookUp([who, where], (side = '', place = '') => modelName(side, place)));

export const defineTerm = (term: unknown, document: unknown): ShownCell[][] =>
  showSpill(
    lookUp([term, document], (word = '', one) => withWords('DEFINE', ({ meaningRows }) => meaningRows(word, one))),
  );

export const citeSource = (id: unknown): ShownCell[][] =>
  showSpill(lookUp([id], (word = '') => withWords('SOURCE', ({ sourceRows }) => sourceRows(DEFAULT_POLICY, word))));

/** Words → proposals. Errors among the descriptions stay in their rows. */
export function suggestFromWords(descriptions: unknown, fact: unknown): ShownCell[][] {
  const error = findError([fact]);
  if (error) return showSpill({ ok: false, problem: error });
  const given = rangeIn(descriptions) ?? [['']];
  return showSpill(withWords('SUGGEST', ({ suggestionRows }) => suggestionRows(given, textIn(fact))));
}

export const nameVersion = (): string => versionText(manifest.version);
