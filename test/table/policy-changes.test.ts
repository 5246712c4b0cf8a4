import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { documentsOnly } from '../../src/decide/documents-only';
import { fingerprint } from '../../src/decide/fingerprint';
import type { Policy } from '../../src/model/policy';
import { policyChanges } from '../../src/table/policy-changes';
import { editedPolicy } from './edited-policy';

const [firstRule, ...otherRules] = DEFAULT_POLICY.rules;

describe('What differs between two policies', () => {
  test('nothing, between a policy and itself', () => {
    expect(policyChanges(DEFAULT_POLICY, DEFAULT_POLICY)).toEqual([]);
  });

  test('a weight, named with its rule, before and after', () => {
    const heavier: Policy = { ...DEFAULT_POLICY, rules: [{ ...firstRule!, weight: 3 }, ...otherRules] };
    expect(policyChanges(DEFAULT_POLICY, heavier)).toEqual([
      {
        table: 'rules',
        entry: firstRule!.id,
        kind: 'changed',
        fields: [{ field: 'weight', before: firstRule!.weight, after: 3 }],
        decides: true,
      },
    ]);
  });

  test('a word for people is a change that decides nothing', () => {
    const reworded: Policy = {
      ...DEFAULT_POLICY,
      version: '2',
      rules: [{ ...firstRule!, reason: 'x' }, ...otherRules],
    };
    const changes = policyChanges(DEFAULT_POLICY, reworded);
    expect(changes.map(({ table, entry, decides }) => [table, entry, decides])).toEqual([
      ['settings', 'version', false],
      ['rules', firstRule!.id, false],
    ]);
    expect(fingerprint(reworded)).toBe(fingerprint(DEFAULT_POLICY));
  });

  test('entries that were added, removed, or put into another order', () => {
    const { rules, forms } = DEFAULT_POLICY;
    const fewer = policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, rules: otherRules });
    expect(fewer).toMatchObject([{ table: 'rules', entry: firstRule!.id, kind: 'removed' }]);
    const more = policyChanges({ ...DEFAULT_POLICY, rules: otherRules }, DEFAULT_POLICY);
    expect(more).toMatchObject([{ table: 'rules', entry: firstRule!.id, kind: 'added' }]);
    const turned = policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, rules: [...rules].reverse() });
    expect(turned).toMatchObject([{ table: 'rules', entry: '', kind: 'order' }]);
    const form = policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, forms: forms.slice(1) });
    expect(form).toMatchObject([{ table: 'forms', entry: 'row 1', kind: 'removed' }]);
  });

  test('one of them decides whenever the fingerprints differ', () => {
    fc.assert(
      fc.property(editedPolicy, (policy) => {
        if (fingerprint(policy) === fingerprint(DEFAULT_POLICY)) return;
        expect(policyChanges(DEFAULT_POLICY, policy).some(({ decides }) => decides)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('"documents only" takes out what is marked beyond, and changes nothing else of a rule than its claims', () => {
    const changes = policyChanges(DEFAULT_POLICY, documentsOnly(DEFAULT_POLICY));
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'order')).toEqual([]);
    expect(changes.filter(({ table, kind }) => table === 'facts' && kind === 'removed').length).toBeGreaterThan(0);
  });
});
