import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FACTS } from '../../src/catalogue/facts';
import { LEXICON } from '../../src/catalogue/lexicon/lexicon';
import { SIDE_FACTS } from '../../src/catalogue/side-facts';
import { TITLES } from '../../src/catalogue/lexicon/titles';
import { createSuggester, type TaskText } from '../../src/suggest/create-suggester';
import { suggestFacts } from '../../src/suggest/suggest';

const statements = parse<{ task: string }>(readFileSync(join(__dirname, '../data/onet_tasks_open_400.csv'), 'utf8'), {
  columns: true,
}).map(({ task }) => task);

const lexiconWords = [...LEXICON.verbs, ...LEXICON.nouns, ...LEXICON.cues, ...LEXICON.traps].flatMap(({ words }) =>
  words.split(',').map((word) => word.trim()),
);
const glue = fc.constantFrom(
  ' ',
  ', ',
  ' and ',
  ' or ',
  '. ',
  ' of ',
  ' not ',
  ' to ',
  '-',
  ': ',
  ' (',
  ') ',
  '\n',
  "'s ",
);
/** Sentences out of the lexicon's own words, so that properties meet more than unknown text. */
const spoken = fc
  .array(fc.tuple(fc.constantFrom(...lexiconWords), glue), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.flat().join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  spoken,
  fc.constantFrom(...statements),
);
const anyTask: fc.Arbitrary<TaskText> = fc.record(
  { task: anyText, title: anyText, department: anyText, notes: anyText },
  { requiredKeys: ['task'] },
);

const facts = new Map([...FACTS, ...SIDE_FACTS].map((fact) => [fact.id, fact]));

describe('for any text', () => {
  it('nothing throws, half a surrogate pair included', () => {
    fc.assert(fc.property(anyTask, (text) => Array.isArray(suggestFacts(text))));
    expect(suggestFacts({ task: '\ud83d clean \udc00' })).toEqual(suggestFacts({ task: ' clean ' }));
  });

  it('every word returned stands in one of the fields', () => {
    fc.assert(
      fc.property(anyTask, (text) => {
        const fields = Object.values(text);
        for (const { words } of suggestFacts(text)) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(fields.some((field) => field.includes(word))).toBe(true);
        }
      }),
    );
  });

  it('a suggestion is a level of its fact, one for each fact', () => {
    fc.assert(
      fc.property(anyTask, (text) => {
        const suggestions = suggestFacts(text);
        expect(new Set(suggestions.map(({ fact }) => fact)).size).toBe(suggestions.length);
        for (const { fact, level } of suggestions) {
          const known = facts.get(fact)!;
          if (known.kind === 'scale') expect([1, 2, 3, 4, 5]).toContain(level);
          else expect(known.values).toContain(level);
        }
      }),
    );
  });

  it('capitals and the width of spaces do not matter', () => {
    const summary = (task: string) =>
      suggestFacts({ task }).map(({ fact, level, strength }) => [fact, level, strength]);
    fc.assert(
      fc.property(fc.oneof(spoken, fc.constantFrom(...statements)), (text) => {
        expect(summary(text.toUpperCase())).toEqual(summary(text));
        expect(summary(`  ${text.replaceAll(' ', ' \t  ')} `)).toEqual(summary(text));
      }),
    );
  });

  it('the rows before do not matter', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 6 }), anyTask, (before, text) => {
        const used = createdOnce;
        before.forEach((one) => used(one));
        expect(used(text)).toEqual(suggestFacts(text));
      }),
      { numRuns: 50 },
    );
  });

  it('the order of sentences does not matter', () => {
    const summary = (task: string) =>
      suggestFacts({ task }).map(({ fact, level, strength }) => `${fact} ${level} ${strength}`);
    const sentence = fc.constantFrom(
      'Weld pipes.',
      'Write reports.',
      'Sort the mail.',
      'Answer calls.',
      'Repair laptops.',
    );
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(summary(`${one} ${other}`)).toEqual(summary(`${other} ${one}`));
      }),
    );
  });
});

const createdOnce = createSuggester({ ...LEXICON, titles: TITLES });
