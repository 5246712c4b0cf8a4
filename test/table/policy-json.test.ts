import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import type { Policy } from '../../src/model/policy';
import { inspectPolicy, readPolicy, writePolicy } from '../../src/table/policy-json';

/** The default policy as an object whose parts a test may spoil. */
type Loose = Record<string, unknown> & { [table in 'rules' | 'vetoes' | 'facts']: Record<string, unknown>[] };
const spoil = (change: (policy: Loose) => void): string => {
  const policy = JSON.parse(writePolicy(DEFAULT_POLICY)) as Loose;
  change(policy);
  return JSON.stringify(policy);
};
const codesOf = (text: string): string[] => inspectPolicy(text).problems.map(({ code }) => code);

describe('a policy as JSON', () => {
  it('is the same after it was written and read', () => {
    const text = writePolicy(DEFAULT_POLICY);
    const read = readPolicy(text);
    expect(read).toEqual({ ok: true, value: DEFAULT_POLICY, notes: [] });
    expect(read.ok && writePolicy(read.value)).toBe(text);
  });

  it('does not depend on the order of fields or on how it was laid out', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, one]) => [name, turned(one)]),
      );
    };
    const read = readPolicy(JSON.stringify(turned(DEFAULT_POLICY), null, 7));
    expect(read.ok && writePolicy(read.value)).toBe(writePolicy(DEFAULT_POLICY));
    expect(writePolicy(turned(DEFAULT_POLICY) as Policy)).toBe(writePolicy(DEFAULT_POLICY));
  });

  it('changes by one line when one weight changes', () => {
    const rules = DEFAULT_POLICY.rules.map((rule) => (rule.id === 'R12' ? { ...rule, weight: 2 } : rule));
    const before = writePolicy(DEFAULT_POLICY).split('\n');
    const after = writePolicy({ ...DEFAULT_POLICY, rules }).split('\n');
    expect(after.filter((line, at) => line !== before[at]).map((line) => line.trim())).toEqual(['"weight": 2,']);
  });

  it('may come without a risk book, and then takes the default one and says so', () => {
    const text = readFileSync(join(__dirname, '../vectors/policy.json'), 'utf8');
    const read = readPolicy(text);
    expect(read.ok && read.value).toEqual(DEFAULT_POLICY);
    expect(read.ok && read.notes.map(({ code }) => code)).toEqual(['POLICY_DEFAULT_RISKS']);
  });

  it('may begin with a byte order mark', () => {
    expect(readPolicy(`\uFEFF${writePolicy(DEFAULT_POLICY)}`).ok).toBe(true);
  });
});

describe('a policy that cannot be read', () => {
  it('is refused when it is not JSON, with the line where it breaks', () => {
    const text = writePolicy(DEFAULT_POLICY).replace('"rules": [', '"rules": [,');
    const [problem] = inspectPolicy(text).problems;
    const line = text.split('\n').findIndex((one) => one.includes('[,')) + 1;
    expect(problem).toMatchObject({ code: 'POLICY_NOT_JSON', where: { row: line } });
  });

  it('is refused when a field stands twice in one object', () => {
    const text = writePolicy(DEFAULT_POLICY).replace('"weight": 1,', '"weight": 1,\n"weight": 2,');
    const problems = inspectPolicy(text).problems;
    const line = text.split('\n').indexOf('"weight": 2,') + 1;
    expect(problems.map(({ code, where }) => [code, where.row])).toEqual([['POLICY_MEMBER_TWICE', line]]);
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['an object of another kind', '{"hello": "world"}'],
    ['entries that are no objects', spoil((policy) => Object.assign(policy, { rules: [3, 'R01', null] }))],
    ['a table that is no list', spoil((policy) => Object.assign(policy, { vetoes: {} }))],
    ['settings that are a text', spoil((policy) => (policy.settings = 'default'))],
  ])('is refused when it is %s', (_what, text) => {
    const reading = inspectPolicy(text);
    expect(reading.policy).toBeNull();
    expect(reading.problems.length).toBeGreaterThan(0);
    expect(reading.problems.filter(({ message }) => !/llowed/.test(message))).toEqual([]);
  });

  it('names every problem at once, with table, entry and field', () => {
    const text = spoil(({ rules, vetoes, facts }) => {
      Object.assign(rules[0] ?? {}, { fact: 'cores' });
      Object.assign(rules[1] ?? {}, { weight: 'two', id: 'R01' });
      Object.assign(rules[2] ?? {}, { points: { IN_HOUSE: 1 } });
      Object.assign(vetoes[0] ?? {}, { when: [] });
      Object.assign(vetoes[1] ?? {}, { when: [{ fact: 'presence', values: ['here'] }], mode: 'maybe' });
      Object.assign(facts[0] ?? {}, { colour: 'red' });
    });
    const reading = inspectPolicy(text);
    expect(reading.policy).toBeNull();
    expect(reading.problems.map(({ code, where }) => [code, where.sheet, where.column])).toEqual([
      ['POLICY_FIELD_UNKNOWN', 'facts', undefined],
      ['POLICY_UNKNOWN_FACT', 'rules', 'fact'],
      ['POLICY_NOT_NUMBER', 'rules', 'weight'],
      ...['INSOURCE', 'OUTSOURCE', 'CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE', 'PARTNER'].map((id) => [
        'POLICY_MISSING',
        'rules',
        `points.${id}`,
      ]),
      ['POLICY_EMPTY_CONDITION', 'vetoes', 'when'],
      ['POLICY_NOT_ALLOWED', 'vetoes', 'mode'],
      ['POLICY_UNKNOWN_VALUE', 'vetoes', 'when'],
      ['POLICY_DUPLICATE_ID', 'rules', 'id'],
    ]);
    const read = readPolicy(text);
    expect(!read.ok && read.problem.message.split('\n')).toHaveLength(13);
    expect(!read.ok && read.problem.message).toContain(
      '- vetoes, when: vetoes H02: when has the value "here", which the fact presence does not have; allowed are anywhere, local, premises.',
    );
  });

  it.each<[string, string, (policy: Loose) => void]>([
    [
      'a weight that is not finite',
      'POLICY_NOT_NUMBER',
      ({ rules }) =>
        Object.assign(rules[0] ?? {}, { weight: null, part: 'both' }) && Object.assign(rules[0] ?? {}, { weight: [] }),
    ],
    [
      'a weight out of all proportion',
      'POLICY_OUT_OF_RANGE',
      ({ rules }) => Object.assign(rules[0] ?? {}, { weight: 1e9 }),
    ],
    ['a label that is a number', 'POLICY_NOT_TEXT', ({ facts }) => Object.assign(facts[0] ?? {}, { question: 7 })],
    ['a claim that is no text', 'POLICY_NOT_TEXT', ({ rules }) => Object.assign(rules[0] ?? {}, { claims: [7] })],
    ['claims that are no list', 'POLICY_NOT_LIST', ({ rules }) => Object.assign(rules[0] ?? {}, { claims: 'D4-bpo' })],
    [
      'conditions that are no list',
      'POLICY_NOT_LIST',
      ({ vetoes }) => Object.assign(vetoes[0] ?? {}, { when: 'always' }),
    ],
    ['points that are a number', 'POLICY_NOT_OBJECT', ({ rules }) => Object.assign(rules[0] ?? {}, { points: 3 })],
    [
      'a mark that is neither yes nor no',
      'POLICY_NOT_YES_NO',
      ({ rules }) => Object.assign(rules[0] ?? {}, { beyond: 'x' }),
    ],
    [
      'a sign on a plan',
      'POLICY_UNKNOWN_FACT',
      (policy) =>
        Object.assign((policy.risk_book as { risks: object[] }).risks[0] ?? {}, { proxies: [{ fact: 'today' }] }),
    ],
    [
      'a claim that no document makes',
      'POLICY_UNKNOWN_CLAIM',
      ({ rules }) => Object.assign(rules[0] ?? {}, { claims: ['D9-all'] }),
    ],
    [
      'a claim given twice',
      'POLICY_REPEATED',
      ({ rules }) => Object.assign(rules[0] ?? {}, { claims: ['D4-bpo', 'D4-bpo'] }),
    ],
    ['a scale rule on a choice', 'POLICY_WRONG_FACT', ({ rules }) => Object.assign(rules[0] ?? {}, { fact: 'legal' })],
    ['an id with a space', 'POLICY_BAD_ID', ({ rules }) => Object.assign(rules[0] ?? {}, { id: 'R 01' })],
    ['an id that a veto has', 'POLICY_DUPLICATE_ID', ({ rules }) => Object.assign(rules[0] ?? {}, { id: 'h01' })],
    [
      'a veto that excludes nothing',
      'POLICY_MISSING',
      ({ vetoes }) => Object.assign(vetoes[0] ?? {}, { excludes: [] }),
    ],
    [
      'a veto on a strategy of another name',
      'POLICY_NOT_ALLOWED',
      ({ vetoes }) => Object.assign(vetoes[0] ?? {}, { excludes: ['ABROAD'] }),
    ],
    [
      'a veto at a level that no scale has',
      'POLICY_UNKNOWN_VALUE',
      ({ vetoes }) => Object.assign(vetoes[4] ?? {}, { when: [{ fact: 'mutual_benefit', values: [0] }] }),
    ],
    [
      'a fact named like a column of the inventory',
      'POLICY_ID_TAKEN',
      ({ facts }) => facts.push({ ...facts[0], id: 'annual_cost' }),
    ],
    [
      'a choice with one value',
      'POLICY_FEW_VALUES',
      ({ facts }) => facts.push({ id: 'x', kind: 'choice', question: '?', values: ['a'], beyond: true }),
    ],
    [
      'a value that conditions could not name',
      'POLICY_BAD_VALUE',
      ({ facts }) => facts.push({ id: 'x', kind: 'choice', question: '?', values: ['a', 'b|c'], beyond: true }),
    ],
    [
      'a scale with values',
      'POLICY_NOT_OF_KIND',
      ({ facts }) => Object.assign(facts[0] ?? {}, { values: ['no', 'yes'] }),
    ],
    [
      'thresholds that do not descend',
      'POLICY_THRESHOLD_ORDER',
      (policy) => Object.assign(policy.risk_book as object, { thresholds: { critical: 2, high: 3, medium: 1 } }),
    ],
    [
      'a margin below zero',
      'POLICY_OUT_OF_RANGE',
      (policy) => Object.assign(policy.settings as object, { close_margin: -1 }),
    ],
    [
      'more facts asked for than there are',
      'POLICY_OUT_OF_RANGE',
      (policy) => Object.assign(policy.settings as object, { min_facts: 26 }),
    ],
    ['half a fact', 'POLICY_OUT_OF_RANGE', (policy) => Object.assign(policy.settings as object, { min_facts: 1.5 })],
    [
      'a start without a source',
      'POLICY_UNKNOWN_CLAIM',
      (policy) => Object.assign(policy.settings as object, { start_claims: 'D4-complexity; D4-no' }),
    ],
    [
      'a product of one fact with itself',
      'POLICY_REPEATED',
      (policy) =>
        Object.assign((policy.products as object[])[0] ?? {}, {
          factors: [
            { fact: 'core', part: 'high' },
            { fact: 'core', part: 'low' },
          ],
        }),
    ],
    [
      'a product of one fact',
      'POLICY_FEW_FACTORS',
      (policy) => Object.assign((policy.products as object[])[0] ?? {}, { factors: [{ fact: 'core', part: 'high' }] }),
    ],
    [
      'a form row with an empty list of alternatives',
      'POLICY_EMPTY_CONDITION',
      (policy) => Object.assign((policy.forms as object[])[2] ?? {}, { when_any: [] }),
    ],
    [
      'a form row with both kinds of conditions',
      'POLICY_TWO_CONDITIONS',
      (policy) => Object.assign((policy.forms as object[])[2] ?? {}, { when: [{ fact: 'core', least: 4 }] }),
    ],
    [
      'a condition of no known form',
      'POLICY_BAD_CONDITION',
      (policy) => Object.assign((policy.forms as object[])[0] ?? {}, { when: [{ fact: 'core', exactly: 4 }] }),
    ],
    ['a strategy too few', 'POLICY_STRATEGY_MISSING', (policy) => (policy.strategies as object[]).pop()],
    [
      'a strategy with another meaning',
      'POLICY_NOT_ALLOWED',
      (policy) => Object.assign((policy.strategies as object[])[1] ?? {}, { where: 'abroad' }),
    ],
    [
      'an exposure above 1',
      'POLICY_OUT_OF_RANGE',
      (policy) =>
        Object.assign(((policy.risk_book as { risks: { exposure: object }[] }).risks[0] ?? { exposure: {} }).exposure, {
          PARTNER: 1.5,
        }),
    ],
    [
      'a driver without a level',
      'POLICY_WRONG_FACT',
      (policy) =>
        Object.assign((policy.risk_book as { risks: object[] }).risks[0] ?? {}, {
          drivers: [{ fact: 'presence', inverted: false }],
        }),
    ],
    [
      'a risk without a sign',
      'POLICY_EMPTY_CONDITION',
      (policy) => Object.assign((policy.risk_book as { risks: object[] }).risks[0] ?? {}, { drivers: [], proxies: [] }),
    ],
    [
      'a duty that is no duty',
      'POLICY_NOT_ALLOWED',
      (policy) => Object.assign((policy.risk_book as { duties: object[] }).duties[0] ?? {}, { fact: 'core' }),
    ],
    ['no rules at all', 'POLICY_TABLE_EMPTY', (policy) => (policy.rules = [])],
    ['a missing table', 'POLICY_TABLE_MISSING', (policy) => Object.assign(policy, { vetoes: undefined })],
    ['an unknown table', 'POLICY_FIELD_UNKNOWN', (policy) => Object.assign(policy, { veto: [] })],
  ])('is refused for %s', (_what, code, change) => {
    expect(codesOf(spoil(change))).toEqual([code]);
  });

  it('is read with a remark when a rule cites nothing and is not marked as ours', () => {
    const reading = inspectPolicy(spoil(({ rules }) => Object.assign(rules[0] ?? {}, { claims: [] })));
    expect(reading.policy).not.toBeNull();
    expect(reading.notes.map(({ code, where }) => [code, where])).toEqual([
      ['POLICY_UNMARKED', { sheet: 'rules', column: 'beyond' }],
    ]);
  });
});
