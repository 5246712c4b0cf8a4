import { findReference } from '../../src/catalogue/beyond';
import { findClaim } from '../../src/catalogue/claims';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { DISAGREEMENTS, disagreementsAmong, type Disagreement } from '../../src/catalogue/disagreements';
import { findTerm } from '../../src/catalogue/glossary';
import { SIDE_FACTS } from '../../src/catalogue/side-facts';

const all: Disagreement[] = DISAGREEMENTS;
const named = (ids: string[]): string[] => disagreementsAmong(ids).map(({ id }) => id);

describe('the disagreements of the documents', () => {
  it('are twelve, each with at least two sides', () => {
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => `X${at + 1}`));
    expect(all.filter(({ positions }) => positions.length < 2)).toEqual([]);
  });

  it('take each side from claims of the documents it is ascribed to', () => {
    for (const { id, positions } of all) {
      for (const { documents, claims } of positions) {
        const sources = claims.map((claim) => findClaim(claim)?.document ?? (findReference(claim) ? 'beyond' : 'none'));
        expect([id, [...new Set(sources)].sort()]).toEqual([id, [...documents].sort()]);
      }
    }
  });

  it('name rules, vetoes, risks, duties, facts and terms that exist', () => {
    const { rules, products, choices, vetoes, risk_book, facts } = DEFAULT_POLICY;
    const speakers = new Set(
      [...rules, ...products, ...choices, ...vetoes, ...risk_book.risks, ...risk_book.duties].map(({ id }) => id),
    );
    const known = new Set([...facts, ...SIDE_FACTS].map(({ id }) => id));
    expect(
      all.flatMap(({ positions }) => positions.flatMap(({ spokenBy }) => spokenBy)).filter((id) => !speakers.has(id)),
    ).toEqual([]);
    expect(all.flatMap((one) => one.facts).filter((id) => !known.has(id))).toEqual([]);
    expect(all.flatMap((one) => one.terms).filter((term) => findTerm(term)?.term !== term)).toEqual([]);
  });

  it('are heard only when two sides speak', () => {
    expect(named(['R04', 'R18'])).toEqual(['X2']);
    expect(named(['R04', 'R05', 'K04'])).toEqual([]);
    expect(named(['R18'])).toEqual([]);
    expect(named(['R08', 'K22', 'R12', 'K07'])).toEqual(['X6', 'X12']);
    expect(named([])).toEqual([]);
  });
});
