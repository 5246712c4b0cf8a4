import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { documentsOnly } from '../../src/decide/documents-only';
import { fingerprint } from '../../src/decide/fingerprint';
import type { Policy } from '../../src/model/policy';
import { inspectPolicy, writePolicy } from '../../src/table/policy-json';
import { editedPolicy } from '../table/edited-policy';

const gone = (entries: { id: string }[], left: { id: string }[]): string[] =>
  entries.map(({ id }) => id).filter((id) => !left.some((one) => one.id === id));

describe('documents only', () => {
  const policy = documentsOnly(DEFAULT_POLICY);

  it('takes out the facts, rules, vetoes and risks that are ours', () => {
    expect(gone(DEFAULT_POLICY.facts, policy.facts)).toEqual(['measurable', 'asset_specificity', 'must_keep']);
    expect(gone(DEFAULT_POLICY.rules, policy.rules)).toEqual(['R15', 'R17']);
    expect(gone(DEFAULT_POLICY.products, policy.products)).toEqual(['R19']);
    expect(gone(DEFAULT_POLICY.choices, policy.choices)).toEqual([]);
    expect(gone(DEFAULT_POLICY.vetoes, policy.vetoes)).toEqual(['H04', 'H09']);
    expect(gone(DEFAULT_POLICY.risk_book.risks, policy.risk_book.risks)).toEqual(['K11', 'K17', 'K18']);
  });

  it('takes out a form that is ours, and one alternative of a form that is not', () => {
    expect(policy.forms).toEqual([
      {
        when: [
          { fact: 'mutual_benefit', least: 5 },
          { fact: 'volume', least: 4 },
        ],
        form: 'JOINT_VENTURE',
        claims: ['D0-jv-legal'],
      },
      {
        when_any: [
          { fact: 'outcome_uncertainty', least: 4 },
          { fact: 'data_sensitivity', least: 4 },
          { fact: 'ip_originality', least: 4 },
        ],
        form: 'CONTRACTUAL',
        claims: ['D0-partner-range'],
      },
      { when: [], form: 'INFORMAL_ALLIANCE', claims: ['D0-partner-no-contract'] },
    ]);
  });

  it('leaves the given policy as it was', () => {
    const before = writePolicy(DEFAULT_POLICY);
    documentsOnly(DEFAULT_POLICY);
    expect(writePolicy(DEFAULT_POLICY)).toBe(before);
  });

  it('drops a veto that needs a fact that is ours, for it could never be met', () => {
    const [veto] = DEFAULT_POLICY.vetoes;
    const mixed = { id: 'H99', when: [...(veto?.when ?? []), { fact: 'measurable', values: [1] }] };
    const edited: Policy = { ...DEFAULT_POLICY, vetoes: veto ? [{ ...veto, ...mixed }] : [] };
    expect(documentsOnly(edited).vetoes).toEqual([]);
  });

  it('drops one sign of a risk, and the risk only with its last', () => {
    const [risk] = DEFAULT_POLICY.risk_book.risks;
    const sign = (fact: string) => ({ fact, inverted: false });
    const risks = risk
      ? [
          { ...risk, id: 'K90', drivers: [sign('core'), sign('measurable')], proxies: [sign('must_keep')] },
          { ...risk, id: 'K91', drivers: [sign('measurable')], proxies: [] },
          { ...risk, id: 'K92', drivers: [sign('measurable')], proxies: [sign('core')] },
        ]
      : [];
    const edited: Policy = { ...DEFAULT_POLICY, risk_book: { ...DEFAULT_POLICY.risk_book, risks } };
    expect(documentsOnly(edited).risk_book.risks.map(({ id, drivers, proxies }) => [id, drivers, proxies])).toEqual([
      ['K90', [sign('core')], []],
      ['K92', [], [sign('core')]],
    ]);
  });

  it('leaves nothing that is marked beyond, cites nothing of ours, and names nothing that is gone', () => {
    fc.assert(
      fc.property(editedPolicy, (edited) => {
        const text = writePolicy(documentsOnly(edited));
        expect(text).not.toMatch(/"beyond": true/);
        expect(text).not.toMatch(/"beyond-/);
        expect(inspectPolicy(text).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing more when it is applied again', () => {
    fc.assert(
      fc.property(editedPolicy, (edited) => {
        const once = documentsOnly(edited);
        expect(documentsOnly(once)).toEqual(once);
        expect(fingerprint(documentsOnly(once))).toBe(fingerprint(once));
      }),
      { numRuns: 30 },
    );
  });
});
