import { BEYOND, findReference } from '../../src/catalogue/beyond';
import { citedClaims, homesOf, WITHOUT_HOME } from '../../src/catalogue/claim-homes';
import { CLAIMS, findClaim } from '../../src/catalogue/claims';
import { DISAGREEMENTS } from '../../src/catalogue/disagreements';
import { DOCUMENTS } from '../../src/catalogue/documents';
import { FACTS } from '../../src/catalogue/facts';

const ids = CLAIMS.map(({ id }) => id);
const duplicates = (names: string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe('the claims', () => {
  it('are the 161 that were read out of the five documents', () => {
    const perDocument = DOCUMENTS.map((document) => CLAIMS.filter((claim) => claim.document === document.id).length);
    expect(perDocument).toEqual([23, 43, 33, 25, 37]);
    expect(duplicates(ids)).toEqual([]);
  });

  it('are named after their document', () => {
    expect(CLAIMS.filter(({ id, document }) => !id.startsWith(`${document}-`))).toEqual([]);
  });

  it('stand in a voice that their document has', () => {
    const voices = (document: string) => [
      ...new Set(CLAIMS.filter((claim) => claim.document === document).map(({ voice }) => voice)),
    ];
    expect(Object.fromEntries(DOCUMENTS.map(({ id }) => [id, voices(id).sort()]))).toEqual({
      D0: ['opinion'],
      D1: ['dictionary', 'opinion'],
      D2: ['blog'],
      D3: ['reader comment', 'vendor page'],
      D4: ['vendor page'],
    });
  });

  it('speak about facts that exist', () => {
    const facts = new Set<string>(FACTS.map(({ id }) => id));
    expect(CLAIMS.flatMap((claim) => claim.facts).filter((fact) => !facts.has(fact))).toEqual([]);
  });

  it('each say something of their own', () => {
    expect(CLAIMS.filter(({ paraphrase }) => paraphrase.trim().length < 6)).toEqual([]);
    expect(duplicates(CLAIMS.map(({ paraphrase }) => paraphrase))).toEqual([]);
  });

  it('belong to the disagreement that their ambiguity names', () => {
    const named = CLAIMS.flatMap(({ id, ambiguity }) =>
      [...(ambiguity ?? '').matchAll(/\(X(\d+)\)/g)].map(([, number]) => ({ id, disagreement: `X${number}` })),
    );
    const missing = named.filter(({ id, disagreement }) => {
      const found = DISAGREEMENTS.find((one) => one.id === disagreement);
      return !found?.positions.some(({ claims }) => (claims as string[]).includes(id));
    });
    expect(missing).toEqual([]);
    expect(new Set(named.map(({ disagreement }) => disagreement)).size).toBe(12);
  });
});

describe('the homes of the claims', () => {
  it('are there for every claim, or the reason is given why not', () => {
    expect(ids.filter((id) => homesOf(id).length === 0 && !WITHOUT_HOME[id])).toEqual([]);
  });

  it('are not there for a claim that is listed as having none', () => {
    expect(Object.keys(WITHOUT_HOME).filter((id) => !findClaim(id) || homesOf(id).length > 0)).toEqual([]);
  });

  it('are found in rules, flags, questions, lines and examples', () => {
    const placesOf = (claim: string) => homesOf(claim).map(({ kind, where }) => ({ kind, where }));
    expect(placesOf('D2-physical-centre')).toEqual([
      { kind: 'result', where: 'veto H01' },
      { kind: 'flag', where: 'contradiction WALK_IN_ANYWHERE' },
      { kind: 'question', where: 'help of presence' },
      { kind: 'example', where: 'example E13' },
    ]);
    expect(placesOf('D4-bpo')).toEqual([{ kind: 'line', where: 'term BPO' }]);
    expect(homesOf('D4-invented')).toEqual([]);
    expect(homesOf('D0-axis-binding').map(({ where }) => where)).toEqual([
      'disagreement X3',
      'strategies, opening',
      'strategy OUTSOURCE',
    ]);
  });

  it('cite nothing that does not exist', () => {
    expect(citedClaims().filter((id) => !findClaim(id) && !findReference(id))).toEqual([]);
  });

  it('cite only such references of ours as are marked by their name', () => {
    expect(BEYOND.filter(({ id }) => !id.startsWith('beyond-'))).toEqual([]);
    expect(duplicates(BEYOND.map(({ id }) => id))).toEqual([]);
  });
});
