import { SMALL_WORDS, type Role } from '../catalogue/lexicon/small-words';
import { ALSO_NOUNS } from '../catalogue/lexicon/verbs';
import { foldWord, type Form } from './fold';

/** What is known of a word before it is looked up in a lexicon. */
export interface PlainWord {
  noun: string;
  stem: string;
  form: Form;
  role: Role | undefined;
  /** A verb that is a noun or an adjective as well. */
  alsoNoun: boolean;
}

const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries(SMALL_WORDS).flatMap(([role, list]) =>
    list.split(',').map((word): [string, Role] => [word.trim(), role as Role]),
  ),
);

const NOUN_LIKE: ReadonlySet<string> = new Set(ALSO_NOUNS.split(',').map((word) => foldWord(word.trim()).stem));

/** @param raw one word as it stands in a text */
export function readPlainWord(raw: string): PlainWord {
  const lower = raw.toLowerCase().replaceAll('\u2019', "'");
  const folded = foldWord(lower);
  return { ...folded, role: ROLES.get(lower), alsoNoun: NOUN_LIKE.has(folded.stem) };
}
