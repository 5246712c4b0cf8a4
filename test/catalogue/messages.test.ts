import { CONTRADICTIONS, fillMessage, NOTES, VERDICT_SENTENCES } from '../../src/catalogue/messages';
import { findClaim } from '../../src/catalogue/claims';
import { VERDICTS } from '../../src/model/answer';

describe('messages', () => {
  it('put values where the braces are', () => {
    expect(fillMessage(VERDICT_SENTENCES.LIKELY, { strategy: 'Partner', lead: 2.5, runner_up: 'Insource' })).toBe(
      'Partner, 2.5 points ahead of Insource: little of what is still unknown could change this.',
    );
  });

  it('refuse to be printed with a brace that has no value', () => {
    expect(() => fillMessage(NOTES.WARNED, { veto: 'H01' })).toThrow('needs a value for {strategies}');
    expect(() => fillMessage('{toString}', {})).toThrow('toString');
  });

  it('have a sentence for each verdict', () => {
    expect(Object.keys(VERDICT_SENTENCES).sort()).toEqual([...VERDICTS].sort());
  });

  it('cite existing claims for contradictions', () => {
    const cited = Object.values(CONTRADICTIONS).flatMap(({ claims }): string[] => claims);
    expect(cited.filter((id) => !findClaim(id))).toEqual([]);
    expect(cited.length).toBeGreaterThan(0);
  });
});
