import { FACTS } from '../../src/catalogue/facts';
import { LEXICON } from '../../src/catalogue/lexicon/lexicon';
import { REASONS } from '../../src/catalogue/lexicon/reasons';
import type { Level } from '../../src/catalogue/lexicon/shape';
import { TITLES } from '../../src/catalogue/lexicon/titles';
import { SIDE_FACTS } from '../../src/catalogue/side-facts';
import { foldWord } from '../../src/suggest/fold';

const listWords = (text: string): string[] => text.split(',').map((word) => word.trim());

/** A phrase as the matcher compares it. */
function foldPhrase(text: string, verb: boolean): string {
  const words = text.split(/[ -]/).map((word) => foldWord(word));
  return words.map(({ noun, stem }, index) => (verb && index === 0 ? stem : noun)).join(' ');
}

function findTwice(families: { words: string }[], verb: boolean): string[] {
  const phrases = families.flatMap(({ words }) => listWords(words).map((word) => foldPhrase(word, verb)));
  return phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);
}

const facts = new Map([...FACTS, ...SIDE_FACTS].map((fact) => [fact.id, fact]));
const isLevelOf = (id: string, level: Level): boolean => {
  const fact = facts.get(id);
  if (fact?.kind === 'scale') return [1, 2, 3, 4, 5].includes(Number(level));
  return fact !== undefined && fact.values.includes(String(level));
};

describe('the lexicon', () => {
  it.each([
    ['verbs', findTwice(LEXICON.verbs, true)],
    ['nouns', findTwice(LEXICON.nouns, false)],
    ['titles', findTwice(TITLES, false)],
    ['traps', findTwice(LEXICON.traps, false)],
  ])('has each of its %s once: a second family would never be heard', (_layer, twice) => {
    expect(twice).toEqual([]);
  });

  it.each(LEXICON.cues.map((cue) => [`${cue.fact} = ${cue.level}: ${cue.words.slice(0, 40)}`, cue] as const))(
    'speaks of facts and levels of the catalogue (%s)',
    (_name, { fact, level, denied }) => {
      expect(isLevelOf(fact, level)).toBe(true);
      if (denied) expect(isLevelOf(fact, denied.level)).toBe(true);
    },
  );

  it('has no cue that stands on two sides of one fact', () => {
    const sides = new Map<string, Set<string>>();
    for (const { fact, level, words } of LEXICON.cues)
      for (const word of listWords(words)) {
        const key = `${fact}: ${foldPhrase(word, false)}`;
        sides.set(key, (sides.get(key) ?? new Set<string>()).add(String(level)));
      }
    expect([...sides].filter(([, levels]) => levels.size > 1)).toEqual([]);
  });

  it('cites claims of the documents', () => {
    const claims = [...LEXICON.cues, ...Object.values(REASONS)].flatMap((one) => [...one.claims]);
    expect(claims.filter((claim) => !/^D[0-4]-[a-z-]+$/.test(claim))).toEqual([]);
  });

  it('never proposes core strongly, and expertise and capacity not at all', () => {
    expect(LEXICON.cues.filter(({ fact, strength }) => fact === 'core' && strength === 'strong')).toEqual([]);
    expect(LEXICON.cues.filter(({ fact }) => fact === 'expertise' || fact === 'capacity')).toEqual([]);
  });
});
