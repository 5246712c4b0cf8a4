import type { CueFamily, Lexicon, NounFamily, TitleFamily, TrapFamily, VerbFamily } from '../catalogue/lexicon/shape';
import type { Phrase } from './phrases';

/** What a phrase of the lexicon may mean. */
export type Sense = VerbFamily | NounFamily | CueFamily | TrapFamily;

/** All phrases of a lexicon, except its job titles. A trap stands in the layer of the cues, and in that of the nouns if it is one. */
export function listEntries({ verbs, nouns, cues, traps }: Omit<Lexicon, 'titles'>): Phrase<Sense>[] {
  return [
    ...verbs.flatMap((family) => spell<Sense>(family.words, 'verb', family)),
    ...nouns.flatMap((family) => spell<Sense>(family.words, 'noun', family)),
    ...cues.flatMap((family) => spell<Sense>(family.words, 'cue', family)),
    ...traps.flatMap((family) => [
      ...spell<Sense>(family.words, 'cue', family),
      ...(family.noun ? spell<Sense>(family.words, 'noun', family.noun) : []),
    ]),
  ];
}

export function listTitles({ titles }: Pick<Lexicon, 'titles'>): Phrase<TitleFamily>[] {
  return titles.flatMap((family) => spell(family.words, 'noun', family));
}

function spell<Family>(words: string, layer: Phrase<Family>['layer'], sense: Family): Phrase<Family>[] {
  return words.split(',').map((text) => ({ text: text.trim(), layer, sense }));
}
