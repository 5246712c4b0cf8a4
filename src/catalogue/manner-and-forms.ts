import type { FormRow, MannerRow } from '../model/policy';

/** How the work is directed. Decision table: the first row whose conditions are known and met counts. */
export const MANNER = [
  { when: [{ strategy: 'IN_HOUSE' }], manner: 'OWN_STAFF' },
  { when: [{ strategy: 'PARTNER' }], manner: 'SHARED' },
  { when: [{ strategy: 'CAPTIVE_OFFSHORE' }], manner: 'SUPERVISED' },
  { when: [{ fact: 'judgement', least: 4 }], manner: 'RESULTS', claims: ['D1-results-only'] },
  { when: [{ fact: 'judgement', most: 2 }], manner: 'SUPERVISED', claims: ['D1-offshore-supervision'] },
  { when: [{ fact: 'judgement', least: 1 }], manner: 'MIXED' },
  { when: [], manner: 'UNDECIDED' },
] satisfies MannerRow[];

/** How a partnership is bound. */
export const FORMS = [
  {
    when: [
      { fact: 'asset_specificity', least: 4 },
      { fact: 'volume', least: 4 },
    ],
    form: 'JOINT_VENTURE',
    claims: ['D0-jv-legal', 'beyond-williamson'],
    beyond: true,
  },
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
      { fact: 'asset_specificity', least: 4 },
    ],
    form: 'CONTRACTUAL',
    claims: ['D0-partner-range'],
  },
  { when: [], form: 'INFORMAL_ALLIANCE', claims: ['D0-partner-no-contract'] },
] satisfies FormRow[];
