import type { Layout } from '../decide/layout';
import type { SideFact } from '../model/field';
import type { Problem, Place } from '../model/outcome';
import type { Fact } from '../model/policy';
import { UNKNOWN } from '../model/task';
import { allowedAnswers, readLevel, writeLevel } from './coerce';
import { foldKey, foldWords } from './fold';
import { meaningOf, readLexicon } from './lexicon';
import { problemOf, quote } from './messages';

/**
 * Groups of a profile that no column holds. "words = returns desk" are the rows whose task contains these words, "proposed presence = local"
 * those whose words strongly suggest that. Both names are taken: a column of the table that is called so cannot be a group.
 */
export const WORDS = 'words';
const PROPOSED = 'proposed';

/** How a profile names the group of rows whose words suggest an answer. */
export const proposedGroup = (fact: string): string => `${PROPOSED} ${fact}`;

/** The fact of a "proposed …" group; undefined for any other name, such as a column "Proposed sourcing". */
export function factProposed(layout: Layout, column: string): Fact | SideFact | undefined {
  const [first, ...rest] = column.trim().split(/\s+/);
  if (first?.toLowerCase() !== PROPOSED || rest.length === 0) return undefined;
  const lexicon = readLexicon(layout);
  const { fields } = meaningOf(lexicon, rest.join(' '));
  return fields.length === 1 ? lexicon.facts.get(fields[0]!) : undefined;
}

export const isWordsGroup = (column: string): boolean => column.trim().toLowerCase() === WORDS;

/** A group in the one form in which it is kept; a problem when it cannot be a group. Groups by columns stay as they are. */
export function canonicalGroup(
  layout: Layout,
  group: { column: string; value: string },
  where: Place,
): { column: string; value: string } | Problem {
  if (isWordsGroup(group.column)) {
    if (wordsIn(group.value) === '') return problemOf('PROFILE_WORDS', where, { value: quote(group.value) });
    return { column: WORDS, value: group.value.trim() };
  }
  const fact = factProposed(layout, group.column);
  if (!fact) return group;
  const level = readLevel(fact, group.value);
  if (typeof level === 'string' || level <= UNKNOWN) {
    const fillings = { header: proposedGroup(fact.id), value: quote(group.value), allowed: allowedAnswers(fact) };
    return problemOf('PROFILE_ANSWER', where, fillings);
  }
  return { column: proposedGroup(fact.id), value: String(writeLevel(fact, level)) };
}

/** Whether two names mean the same rows: spelled otherwise, a group is still that group. */
export function isSameGroup(one: { column: string; value: string }, other: { column: string; value: string }): boolean {
  if (foldWords(one.column) !== foldWords(other.column)) return false;
  if (isWordsGroup(one.column)) return wordsIn(one.value) === wordsIn(other.value);
  return foldKey(one.value) === foldKey(other.value);
}

/** A text as plain words in the singular, a space between them: what words are looked for in. */
export function wordsIn(text: string): string {
  return foldWords(text)
    .split(' ')
    .map((word) => singularOf(word))
    .join(' ');
}

const ODD_PLURALS = /(?:ch|sh|ss|x|zz)es$/;

function singularOf(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (ODD_PLURALS.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Whether a text holds these words one after the other. Both are as `wordsIn` gives them.
 * @example holdsWords(wordsIn('Clean the Returns Desks'), wordsIn('returns desk')) //=> true
 */
export function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
