import {
  IRREGULAR_NOUNS,
  IRREGULAR_VERBS,
  PLURAL_ENDINGS,
  SHORTEST_WITH_SILENT_E,
  SPELLING_ENDINGS,
  SPELLING_PAIRS,
  TENSE_ENDINGS,
  UNDOUBLED,
} from '../catalogue/lexicon/endings';

/** How a word is inflected. The verbs of one list of duties keep to one form, which tells them from nouns that look alike. */
export type Form = 'base' | 's' | 'ing' | 'ed';

export interface Folded {
  /** Singular, American spelling: what nouns and the later words of a phrase are matched by. */
  noun: string;
  /** Without tense: what verbs are matched by. Not always a word. */
  stem: string;
  form: Form;
}

interface Ending {
  from: string;
  to: string;
  least: number;
}

const SPELLINGS = readPairs(SPELLING_PAIRS);
const SINGULARS = readPairs(IRREGULAR_NOUNS);
const INFINITIVES = readPairs(IRREGULAR_VERBS);

/**
 * @param word one word in lower case, letters and digits only
 * @example foldWord('labelling') //=> { noun: 'labeling', stem: 'label', form: 'ing' }
 */
export function foldWord(word: string): Folded {
  const spelled = SPELLINGS.get(word) ?? changeEnding(word, SPELLING_ENDINGS) ?? word;
  const infinitive = INFINITIVES.get(spelled);
  const noun = SINGULARS.get(spelled) ?? changeEnding(spelled, PLURAL_ENDINGS) ?? spelled;
  const regular = formOf(spelled);
  const form = infinitive && regular === 'base' ? 'ed' : regular;
  return { noun, stem: dropSilentE(infinitive ?? stemOf(noun)), form };
}

function stemOf(noun: string): string {
  const cut = changeEnding(noun, TENSE_ENDINGS);
  if (cut === undefined || !holdsVowel(cut)) return noun;
  const last = cut.at(-1)!;
  return cut.length > 3 && last === cut.at(-2) && UNDOUBLED.includes(last) ? cut.slice(0, -1) : cut;
}

function formOf(word: string): Form {
  if (word.endsWith('ing') && holdsVowel(word.slice(0, -3))) return 'ing';
  if (word.endsWith('ed') && !word.endsWith('eed') && word.length > 3) return 'ed';
  return word.endsWith('s') && !/(ss|us|is)$/.test(word) && word.length > 3 ? 's' : 'base';
}

function changeEnding(word: string, endings: Ending[]): string | undefined {
  for (const { from, to, least } of endings)
    if (word.endsWith(from) && word.length >= from.length + least) return word.slice(0, -from.length) + to;
  return undefined;
}

function dropSilentE(stem: string): string {
  return stem.endsWith('e') && stem.length >= SHORTEST_WITH_SILENT_E ? stem.slice(0, -1) : stem;
}

function holdsVowel(text: string): boolean {
  return /[aeiouy]/.test(text);
}

function readPairs(text: string): Map<string, string> {
  return new Map(
    text.split(',').map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(' ');
      return [from, to];
    }),
  );
}
