import fc from 'fast-check';
import { CLAIMS } from '../../src/catalogue/claims';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { STRATEGY_IDS, type Policy, type Points } from '../../src/model/policy';

const numbers = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => value + 0);
const pointsWithin = (one: fc.Arbitrary<number>): fc.Arbitrary<Points> =>
  fc.record({
    IN_HOUSE: one,
    INSOURCE: one,
    OUTSOURCE: one,
    CAPTIVE_OFFSHORE: one,
    OFFSHORE_OUTSOURCE: one,
    PARTNER: one,
  });
const shares = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const levels = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1.5, 3.25));
const claims = fc.uniqueArray(fc.constantFrom('beyond-williamson', ...CLAIMS.map(({ id }) => id)), { maxLength: 3 });
const values = fc.uniqueArray(fc.constantFrom('yes', 'no', 'would build', '1', 'A, B', 'Ende: offen', '0'), {
  minLength: 2,
});
const ground = fc.record({ claims, beyond: fc.boolean(), reason: fc.string({ unit: 'binary' }) });
const strategies = fc.uniqueArray(fc.constantFrom(...STRATEGY_IDS), { minLength: 1 });

/** A few facts of a user's own, with rules, vetoes and rows that speak about them. */
const additions = fc.record({
  scale: fc.record({ question: fc.string(), low: fc.string(), high: fc.string(), beyond: fc.boolean() }),
  choice: fc.record({ question: fc.string(), values, beyond: fc.boolean() }),
  rule: fc.record({
    part: fc.constantFrom('both', 'high', 'low'),
    weight: numbers,
    points: pointsWithin(numbers),
    ground,
  }),
  veto: fc.record({ mode: fc.constantFrom('veto', 'warn', 'off'), excludes: strategies, level: levels, ground }),
  form: fc.record({ any: fc.boolean(), least: levels, most: levels, claims, beyond: fc.boolean() }),
});

const edits = fc.record({
  version: fc.string(),
  note: fc.string(),
  labels: fc.array(fc.string(), { minLength: 6, maxLength: 6 }),
  kept: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
  weights: fc.array(numbers, { minLength: 30, maxLength: 30 }),
  start: pointsWithin(numbers),
  exposure: pointsWithin(shares),
  close_margin: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
  min_facts: fc.integer({ min: 0, max: 20 }),
  added: additions,
});

/** The default policy as a person might have changed it: other numbers and words, entries taken out and put in. */
export const editedPolicy: fc.Arbitrary<Policy> = edits.map((edit): Policy => {
  const { added, kept, weights } = edit;
  const base = DEFAULT_POLICY;
  const keep = <Entry>(entries: Entry[], from: number): Entry[] =>
    entries.filter((_entry, at) => at === 0 || kept[(from + at) % kept.length]);
  return {
    ...base,
    version: edit.version,
    note: edit.note,
    strategies: base.strategies.map((strategy, at) => ({ ...strategy, label: edit.labels[at] ?? '' })),
    facts: [
      ...base.facts,
      { id: 'own_scale', kind: 'scale', ...added.scale },
      { id: 'own_choice', kind: 'choice', ...added.choice },
    ],
    settings: { ...base.settings, start: edit.start, close_margin: edit.close_margin, min_facts: edit.min_facts },
    rules: [
      ...keep(base.rules, 0).map((rule, at) => ({ ...rule, weight: weights[at] ?? 1 })),
      {
        id: 'own-1',
        fact: 'own_scale',
        part: added.rule.part,
        weight: added.rule.weight,
        points: added.rule.points,
        ...added.rule.ground,
      },
    ],
    products: keep(base.products, 10),
    choices: keep(base.choices, 20),
    forms: [
      {
        ...(added.form.any
          ? { when_any: [{ fact: 'own_scale', least: added.form.least }, { strategy: 'PARTNER' }] }
          : { when: [{ fact: 'own_scale', most: added.form.most }] }),
        form: 'CONTRACTUAL',
        ...(added.form.claims.length > 0 ? { claims: added.form.claims } : {}),
        ...(added.form.beyond ? { beyond: true } : {}),
      },
      ...base.forms,
    ],
    vetoes: [
      ...keep(base.vetoes, 30),
      {
        id: 'own.veto',
        mode: added.veto.mode,
        when: [
          { fact: 'own_choice', values: added.choice.values.slice(1) },
          { fact: 'own_scale', values: [added.veto.level] },
        ],
        excludes: added.veto.excludes,
        ...added.veto.ground,
      },
    ],
    risk_book: {
      ...base.risk_book,
      risks: keep(base.risk_book.risks, 40).map((risk, at) => (at === 0 ? { ...risk, exposure: edit.exposure } : risk)),
      duties: keep(base.risk_book.duties, 50),
    },
  };
});
