import { foldWord } from '../../src/suggest/fold';

const nounOf = (word: string): string => foldWord(word).noun;
const stemOf = (word: string): string => foldWord(word).stem;

describe('one noun in singular and plural, British and American', () => {
  it.each([
    ['boxes', 'box'],
    ['policies', 'policy'],
    ['processes', 'process'],
    ['children', 'child'],
    ['analyses', 'analysis'],
    ['tyres', 'tire'],
    ['colours', 'color'],
    ['centres', 'center'],
    ['catalogues', 'catalog'],
    ['programmes', 'program'],
    ['cheques', 'check'],
    ['licences', 'license'],
  ])('%s is %s', (form, noun) => {
    expect(nounOf(form)).toBe(noun);
  });

  it.each(['status', 'analysis', 'gas', 'bus', 'glass', 'news', 'building', 'ceiling'])('%s stays', (word) => {
    expect(nounOf(word)).toBe(word);
  });
});

describe('one stem in all tenses', () => {
  it.each([
    ['write', 'writes', 'writing', 'wrote', 'written'],
    ['plan', 'plans', 'planned', 'planning'],
    ['carry', 'carries', 'carried', 'carrying'],
    ['organise', 'organises', 'organised', 'organising', 'organize', 'organizing'],
    ['analyse', 'analysed', 'analysing', 'analyze', 'analyzed'],
    ['travel', 'travels', 'travelled', 'travelling', 'traveled', 'traveling'],
    ['control', 'controlled', 'controlling'],
    ['add', 'added', 'adding'],
    ['feed', 'feeds', 'feeding', 'fed'],
    ['use', 'uses', 'used', 'using'],
  ])('%s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['filing', 'filling'],
    ['string', 'str'],
    ['need', 'ne'],
    ['adding', 'ad'],
  ])('%s is not %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

it('gives noun, stem and form at once', () => {
  expect(foldWord('labelling')).toEqual({ noun: 'labeling', stem: 'label', form: 'ing' });
});

describe('the form of a verb', () => {
  it.each([
    ['clean', 'base'],
    ['cleans', 's'],
    ['cleaning', 'ing'],
    ['cleaned', 'ed'],
    ['sold', 'ed'],
    ['feed', 'base'],
    ['bring', 'base'],
    ['process', 'base'],
  ])('%s: %s', (word, form) => {
    expect(foldWord(word).form).toBe(form);
  });
});
