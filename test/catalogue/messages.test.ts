import { findClaim } from '../../src/catalogue/claims';
import { CONTRADICTIONS } from '../../src/catalogue/contradictions';
import { fillText } from '../../src/catalogue/fill';
import { NOTES } from '../../src/catalogue/messages';

describe('texts of the catalogue', () => {
  it('put values where the braces are', () => {
    expect(fillText('{strategy}, {lead} points ahead', { strategy: 'Partner', lead: 2.5 })).toBe(
      'Partner, 2.5 points ahead',
    );
  });

  it('refuse to be printed with a brace that has no value', () => {
    expect(() => fillText(NOTES.WARNED, { veto: 'H01' })).toThrow('needs a value for {strategies}');
    expect(() => fillText('{toString}', {})).toThrow('toString');
  });

  it('cite existing claims for contradictions, and name only facts of their conditions', () => {
    const cited = CONTRADICTIONS.flatMap(({ claims }): string[] => claims);
    expect(cited.filter((id) => !findClaim(id))).toEqual([]);
    for (const { text, when } of CONTRADICTIONS)
      for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(when.map(({ fact }) => fact)).toContain(name);
  });
});
