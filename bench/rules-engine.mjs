// The same policy in json-rules-engine: a rule for every fact × answer that adds points, and one for every veto.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Engine } = require('json-rules-engine');

const part = (name, z) => (name === 'both' ? z : name === 'high' ? Math.max(z, 0) : Math.max(-z, 0));
const LEVELS = [1, 2, 3, 4, 5];

export function buildRulesEngine(policy) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const is = (fact, value) => ({ fact, operator: 'equal', value });
  const add = (conditions, type, params) =>
    engine.addRule({ conditions: { all: conditions }, event: { type, params } });
  const scaled = (points, size) => Object.fromEntries(Object.entries(points).map(([id, value]) => [id, value * size]));
  for (const { fact, part: name, weight, points } of policy.rules)
    for (const level of LEVELS) {
      const size = weight * part(name, (level - 3) / 2);
      if (size !== 0) add([is(fact, level)], 'points', scaled(points, size));
    }
  for (const { factors, weight, points } of policy.products) {
    const [a, b] = factors;
    for (const x of LEVELS)
      for (const y of LEVELS) {
        const size = weight * part(a.part, (x - 3) / 2) * part(b.part, (y - 3) / 2);
        if (size !== 0) add([is(a.fact, x), is(b.fact, y)], 'points', scaled(points, size));
      }
  }
  for (const { fact, value, weight, points } of policy.choices)
    add([is(fact, value)], 'points', scaled(points, weight));
  for (const { when, excludes, mode } of policy.vetoes)
    if (mode === 'veto')
      add(
        when.map(({ fact, values }) => ({ fact, operator: 'in', value: values })),
        'excluded',
        { excludes },
      );
  return engine;
}

/** The strategy with the most points among those that are not excluded: the part of the answer that both can give. */
export async function leaderBy(engine, policy, facts) {
  const { events } = await engine.run(facts);
  const scores = { ...policy.settings.start };
  const excluded = new Set();
  for (const { type, params } of events) {
    if (type === 'excluded') for (const id of params.excludes) excluded.add(id);
    else for (const id of Object.keys(scores)) scores[id] += params[id];
  }
  let leader = null;
  for (const id of Object.keys(scores))
    if (!excluded.has(id) && (leader === null || scores[id] > scores[leader] + 1e-9)) leader = id;
  return leader;
}
