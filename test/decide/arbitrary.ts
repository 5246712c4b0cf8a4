import fc from 'fast-check';
import type { Engine } from '../../src/decide/compile';

/** Levels of a task with about `share` of the policy's facts known; levels between two levels occur too. */
export function someLevels(engine: Engine, share = 0.5): fc.Arbitrary<Float64Array> {
  const answers = engine.policy.facts.map((fact) => {
    const known =
      fact.kind === 'scale'
        ? fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
            { weight: 1, arbitrary: fc.constantFrom(1.5, 2.25, 3.5) },
          )
        : fc.integer({ min: 1, max: fact.values.length });
    return fc.oneof(
      { weight: Math.round(share * 100), arbitrary: known },
      { weight: Math.round((1 - share) * 100), arbitrary: fc.constant(0) },
    );
  });
  return fc.tuple(...answers).map((known) => {
    const levels = new Float64Array(engine.layout.facts.length);
    levels.set(known);
    return levels;
  });
}

/** The same levels with every blank filled at random. */
export function completionOf(engine: Engine, levels: Float64Array): fc.Arbitrary<Float64Array> {
  const filled = engine.policy.facts.map((fact, position) =>
    levels[position]! > 0
      ? fc.constant(levels[position]!)
      : fc.integer({ min: 1, max: fact.kind === 'scale' ? 5 : fact.values.length }),
  );
  return fc.tuple(...filled).map((known) => {
    const complete = Float64Array.from(levels);
    complete.set(known);
    return complete;
  });
}
