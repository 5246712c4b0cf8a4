import type { Policy } from '../model/policy';
import { DUTIES } from './duties';
import { FACTS } from './facts';
import { FORMS, MANNER } from './manner-and-forms';
import { points } from './points';
import { RISKS } from './risks';
import { CHOICES, PRODUCTS, RULES } from './rules';
import { STRATEGIES } from './strategies';
import { VETOES } from './vetoes';

/** The policy that the product ships: a change to any number in it is a new version with new golden cases. */
export const DEFAULT_POLICY: Policy = {
  version: '1.0.0',
  note: "Every number here is a default of this product: the documents give no weights. 'beyond' marks what does not come from the five documents.",
  strategies: STRATEGIES,
  facts: FACTS,
  settings: {
    close_margin: 1,
    likely_spread: 1.28,
    min_facts: 2,
    start: points(0, -0.5, 0, -1, -1, -0.5),
    start_reason: 'an organisation outside, or far away, adds complexity of its own',
    start_claims: 'D4-complexity',
  },
  rules: RULES,
  products: PRODUCTS,
  choices: CHOICES,
  manner: MANNER,
  forms: FORMS,
  vetoes: VETOES,
  risk_book: {
    note: "Level of a fact: 1..5, yes = 5, no = 1; inverted = 6 - level; '3' = always 3. driver = the largest known driver; a known driver below 3 with a proxy above 3 counts as 2.5 (the answer mitigates, the sign stays: severity at most medium); with no driver known the largest known proxy; nothing known = UNKNOWN. value = driver x exposure of the strategy: critical from 4.5, high from 3.5, medium from 2.25, low above 0. Exposures and thresholds are our defaults. Duties are flagged (high) when answered no (level 1) for an external strategy (INSOURCE, OUTSOURCE, OFFSHORE_OUTSOURCE, PARTNER); 'understood' counts inside 'brief' in READINESS.",
    thresholds: { critical: 4.5, high: 3.5, medium: 2.25 },
    risks: RISKS,
    duties: DUTIES,
  },
};
