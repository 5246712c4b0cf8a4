import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { fingerprint } from '../../src/decide/fingerprint';
import type { Policy } from '../../src/model/policy';
import { readPolicy, writePolicy } from '../../src/table/policy-json';
import { editedPolicy } from '../table/edited-policy';

const base = DEFAULT_POLICY;
const own = fingerprint(base);
const first = <Entry>(entries: Entry[], change: Partial<Entry>): Entry[] =>
  entries.map((entry, at) => (at === 0 ? { ...entry, ...change } : entry));

describe('the fingerprint of a policy', () => {
  it('is short, and is text to a spreadsheet', () => {
    expect(own).toMatch(/^P[0-9A-HJKMNP-TV-Z]{9}$/);
  });

  it('of the default policy changes only with its version', () => {
    expect([base.version, own]).toEqual(['1.0.0', 'PC372EH2CE']);
  });

  it.each<[string, Policy]>([
    ['a weight', { ...base, rules: first(base.rules, { weight: 1.0000001 }) }],
    ['the side on which a rule speaks', { ...base, rules: first(base.rules, { part: 'high' }) }],
    ['the mode of a veto', { ...base, vetoes: first(base.vetoes, { mode: 'warn' }) }],
    ['what a veto excludes', { ...base, vetoes: first(base.vetoes, { excludes: ['CAPTIVE_OFFSHORE'] }) }],
    ['the order of facts', { ...base, facts: [...base.facts].reverse() }],
    ['a mark beyond', { ...base, facts: first(base.facts, { beyond: true }) }],
    ['a margin', { ...base, settings: { ...base.settings, close_margin: 1.5 } }],
    ['points at the start', { ...base, settings: { ...base.settings, start: { ...base.settings.start, PARTNER: 0 } } }],
    ['a condition of a form', { ...base, forms: first(base.forms, { when: [{ fact: 'volume', most: 4 }] }) }],
    ['a threshold', { ...base, risk_book: { ...base.risk_book, thresholds: { critical: 4.5, high: 3.5, medium: 2 } } }],
    [
      'a sign of a risk',
      {
        ...base,
        risk_book: {
          ...base.risk_book,
          risks: first(base.risk_book.risks, { drivers: [{ fact: 'core', inverted: true }] }),
        },
      },
    ],
    ['a missing rule', { ...base, rules: base.rules.slice(1) }],
  ])('changes with %s', (_what, policy) => {
    expect(fingerprint(policy)).not.toBe(own);
  });

  it('stays with other words for people', () => {
    const words: Policy = {
      ...base,
      version: '9.9.9',
      note: 'translated',
      strategies: base.strategies.map((strategy) => ({ ...strategy, label: `${strategy.label}!` })),
      facts: base.facts.map((fact) => ({ ...fact, question: '?' })),
      rules: base.rules.map((rule) => ({ ...rule, reason: '', claims: [] })),
      risk_book: { ...base.risk_book, note: '', risks: first(base.risk_book.risks, { label: 'x', owner: 'provider' }) },
    };
    expect(fingerprint(words)).toBe(own);
  });

  it('survives a trip through JSON, and the order of fields', () => {
    fc.assert(
      fc.property(editedPolicy, (policy) => {
        const read = readPolicy(writePolicy(policy));
        expect(read.ok && fingerprint(read.value)).toBe(fingerprint(policy));
        const rules = policy.rules.map(({ id, fact, part, ...rest }) => ({ ...rest, part, fact, id }));
        expect(fingerprint({ ...policy, rules })).toBe(fingerprint(policy));
      }),
      { numRuns: 30 },
    );
  });

  it('tells edited policies apart', () => {
    const policies = fc.sample(editedPolicy, { numRuns: 200, seed: 7 });
    const deciding = new Set(
      policies.map((policy) => JSON.stringify([policy.rules.map(({ weight }) => weight), policy.settings])),
    );
    expect(new Set(policies.map(fingerprint)).size).toBeGreaterThanOrEqual(deciding.size);
  });
});
