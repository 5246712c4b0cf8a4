import { AMBIGUOUS_HEADERS, FIELD_WORDS } from '../../src/catalogue/field-words';
import { SIDE_COLUMNS } from '../../src/catalogue/side-facts';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { looseKey, meaningOf, readLexicon, strictKey } from '../../src/table/lexicon';

const layout = layOut(DEFAULT_POLICY);
const lexicon = readLexicon(layout);
const ids = [...layout.facts, ...SIDE_COLUMNS].map(({ id }) => id);

describe('the words of the fields', () => {
  it('exist for every fact, side fact and side column, and for nothing else', () => {
    expect(FIELD_WORDS.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each([
    ['strictly', strictKey],
    ['loosely', looseKey],
  ])('never belong to two fields, compared %s', (_how, key) => {
    const owners = new Map<string, Set<string>>();
    const pairs = [
      ...FIELD_WORDS.flatMap(({ id, label, synonyms }) => [id, label, ...synonyms].map((word) => [word, id] as const)),
      ...AMBIGUOUS_HEADERS.flatMap(({ words, fields }) => words.map((word) => [word, fields.join('|')] as const)),
    ];
    for (const [word, id] of pairs) owners.set(key(word), (owners.get(key(word)) ?? new Set()).add(id));
    const shared = [...owners].filter(([key, fields]) => fields.size > 1 || key === '');
    expect(shared.map(([key, fields]) => `${key}: ${[...fields].join(', ')}`)).toEqual([]);
  });

  it('lead back to their own field', () => {
    for (const { id, label, synonyms } of FIELD_WORDS) {
      for (const word of [id, label, ...synonyms]) {
        expect([word, meaningOf(lexicon, word).fields]).toEqual([word, [id]]);
      }
    }
  });
});
