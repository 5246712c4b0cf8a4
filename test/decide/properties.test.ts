import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy } from '../../src/decide/compile';
import { decideTask, possibleStrategies } from '../../src/decide/decide';
import { compareStrategies, speakingRules } from '../../src/decide/explain';
import { findVetoes, MET, stateOf } from '../../src/decide/vetoes';
import { nearestChanges, robustnessOf, weightFlips } from '../../src/decide/what-if';
import { STRATEGY_IDS, type Policy } from '../../src/model/policy';
import { completionOf, someLevels } from './arbitrary';
import { engine } from './tasks';

const levelsAndCompletion = (share: number) =>
  someLevels(engine, share).chain((levels) => fc.tuple(fc.constant(levels), completionOf(engine, levels)));
const positionOf = (fact: string): number => engine.layout.position.get(fact)!;

test('the differences of an explanation add up to the lead', () => {
  fc.assert(
    fc.property(someLevels(engine), (levels) => {
      const { strategy, runnerUp, lead } = decideTask(engine, levels);
      fc.pre(strategy >= 0 && runnerUp >= 0);
      const reasons = compareStrategies(
        speakingRules(engine, levels),
        STRATEGY_IDS[strategy]!,
        STRATEGY_IDS[runnerUp]!,
      );
      expect(reasons.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(lead, 9);
    }),
    { numRuns: 2000 },
  );
});

const scalesAt = (...places: number[]) =>
  DEFAULT_POLICY.facts.filter(({ kind }) => kind === 'scale').filter((_, at) => places.includes(at));
const productOf = (id: string, facts: readonly { id: string }[]): Policy['products'][number] => ({
  ...DEFAULT_POLICY.products[0]!,
  id,
  factors: facts.map(({ id: fact }, at) => ({ fact, part: at % 2 ? 'low' : 'both' })),
});

test.each<[string, Policy]>([
  ['the default policy', DEFAULT_POLICY],
  [
    'products of two facts, of three, and of facts that stand in several',
    {
      ...DEFAULT_POLICY,
      products: [
        productOf('P1', scalesAt(0, 1)),
        productOf('P2', scalesAt(2, 3, 4)),
        productOf('P3', scalesAt(5, 6)),
        productOf('P4', scalesAt(6, 7)),
      ],
    },
  ],
  ['an odd number of facts with rules', { ...DEFAULT_POLICY, rules: DEFAULT_POLICY.rules.slice(1), products: [] }],
])('scores are the start and every rule that speaks, as a person adds them up: %s', (_, policy) => {
  const added = compilePolicy(policy);
  fc.assert(
    fc.property(someLevels(added), (levels) => {
      const lines = speakingRules(added, levels);
      const { scores, known } = decideTask(added, levels);
      STRATEGY_IDS.forEach((id, s) =>
        expect(scores[s]).toBeCloseTo(
          lines.reduce((sum, { points }) => sum + points[id], 0),
          6,
        ),
      );
      expect(known).toBe(added.facts.filter(({ carries, position }) => carries && levels[position]! > 0).length);
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, number]>([
  ['few enough to be remembered', DEFAULT_POLICY.facts.length],
  ['too many to be remembered', 0],
])('a veto is met, open or out of the question by its own conditions: combinations of answers %s', (_, spared) => {
  const [veto] = DEFAULT_POLICY.vetoes;
  const more = DEFAULT_POLICY.facts
    .slice(spared)
    .flatMap((fact, at) =>
      fact.kind === 'scale' ? [{ ...veto!, id: `V${at}`, when: [{ fact: fact.id, values: ['5'] }] }] : [],
    );
  const strict = compilePolicy({ ...DEFAULT_POLICY, vetoes: [...DEFAULT_POLICY.vetoes, ...more] });
  expect(strict.vetoBook.findings === undefined).toBe(spared === 0);
  fc.assert(
    fc.property(someLevels(strict), (levels) => {
      const states = strict.vetoes.map((each) => stateOf(each, levels));
      const { met, pending, warned } = findVetoes(strict.vetoBook, levels);
      const where = (wanted: (state: number, mode: string) => boolean) =>
        [...states.keys()].filter((index) => wanted(states[index]!, strict.vetoes[index]!.mode));
      expect(met.indices).toEqual(where((state, mode) => mode === 'veto' && state === MET));
      expect(pending.indices).toEqual(where((state, mode) => mode === 'veto' && state > MET));
      expect(pending.open).toEqual(pending.indices.map((index) => states[index]));
      expect(warned.indices).toEqual(where((state, mode) => mode === 'warn' && state === MET));
    }),
    { numRuns: 1000 },
  );
});

test('no completion of the blanks makes a winner that was not possible', () => {
  fc.assert(
    fc.property(levelsAndCompletion(0.6), ([levels, complete]) => {
      const possible = possibleStrategies(engine, levels, decideTask(engine, levels));
      const { leader } = decideTask(engine, complete);
      if (leader >= 0) expect(possible).toContain(leader);
    }),
    { numRuns: 5000 },
  );
});

test('no completion overturns SETTLED, and at most 15 % of random ones overturn LIKELY', () => {
  let likely = 0;
  let overturned = 0;
  fc.assert(
    fc.property(levelsAndCompletion(0.85), ([levels, complete]) => {
      const { verdict, strategy } = decideTask(engine, levels);
      const { leader } = decideTask(engine, complete);
      if (verdict === 'SETTLED') expect(leader).toBe(strategy);
      if (verdict === 'LIKELY') {
        likely++;
        if (leader !== strategy) overturned++;
      }
    }),
    { numRuns: 20000, seed: 20250101 },
  );
  expect(likely).toBeGreaterThan(500);
  expect(overturned / likely).toBeLessThanOrEqual(0.15);
});

test('a veto never adds a strategy to those that are left', () => {
  const without = (id: string): Policy => ({
    ...DEFAULT_POLICY,
    vetoes: DEFAULT_POLICY.vetoes.filter((veto) => veto.id !== id),
  });
  const engines = DEFAULT_POLICY.vetoes.map(({ id }) => compilePolicy(without(id)));
  fc.assert(
    fc.property(someLevels(engine, 0.8), fc.nat(engines.length - 1), (levels, index) => {
      const fewer = decideTask(engines[index]!, levels).excluded;
      expect(decideTask(engine, levels).excluded & fewer).toBe(fewer);
    }),
  );
});

test('raising backlash never helps a strategy abroad', () => {
  const backlash = positionOf('backlash');
  const abroad = new Set(['CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE']);
  fc.assert(
    fc.property(someLevels(engine), fc.integer({ min: 1, max: 4 }), (levels, level) => {
      const before = Float64Array.from(levels);
      before[backlash] = level;
      const after = Float64Array.from(levels);
      after[backlash] = level + 1;
      const winner = STRATEGY_IDS[decideTask(engine, after).leader];
      if (winner && abroad.has(winner)) expect(abroad).toContain(STRATEGY_IDS[decideTask(engine, before).leader]);
    }),
    { numRuns: 2000 },
  );
});

test('the bound of a large group of products is never above the joint one', () => {
  const facts = DEFAULT_POLICY.facts.filter(({ kind }) => kind === 'scale').slice(0, 8);
  const chained: Policy = {
    ...DEFAULT_POLICY,
    products: facts.slice(1).map((fact, index) => ({
      ...DEFAULT_POLICY.products[0]!,
      id: `P${index}`,
      factors: [
        { fact: facts[index]!.id, part: index % 2 ? 'both' : 'high' },
        { fact: fact.id, part: index % 3 ? 'low' : 'both' },
      ],
    })),
  };
  const tangled = compilePolicy(chained);
  fc.assert(
    fc.property(
      someLevels(tangled, 0.2).chain((levels) => fc.tuple(fc.constant(levels), completionOf(tangled, levels))),
      ([levels, complete]) => {
        const { leader } = decideTask(tangled, complete);
        if (leader >= 0) expect(possibleStrategies(tangled, levels, decideTask(tangled, levels))).toContain(leader);
      },
    ),
    { numRuns: 500 },
  );
});

test('every change that a what-if names changes the answer, and the nearest comes first', () => {
  fc.assert(
    fc.property(someLevels(engine, 0.7), (levels) => {
      const decision = decideTask(engine, levels);
      const changes = nearestChanges(engine, levels, decision);
      for (const { changes: steps, strategy } of changes) {
        const changed = Float64Array.from(levels);
        for (const { fact, to } of steps) changed[positionOf(fact)] = to;
        expect(STRATEGY_IDS[decideTask(engine, changed).leader] ?? null).toBe(strategy);
        expect(strategy).not.toBe(STRATEGY_IDS[decision.strategy]);
      }
      const distances = changes.map(({ distance }) => distance);
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

test('at the weight that flips an answer the lead over that rival is gone', () => {
  fc.assert(
    fc.property(someLevels(engine, 0.7), (levels) => {
      const decision = decideTask(engine, levels);
      for (const { rule, flipsAt, strategy } of weightFlips(engine, levels, decision).slice(0, 3)) {
        const reweighed = <R extends { id: string; weight: number }>(rules: R[]): R[] =>
          rules.map((one) => (one.id === rule ? { ...one, weight: flipsAt } : one));
        const { rules, products, choices } = DEFAULT_POLICY;
        const edited = compilePolicy({
          ...DEFAULT_POLICY,
          rules: reweighed(rules),
          products: reweighed(products),
          choices: reweighed(choices),
        });
        const { scores } = decideTask(edited, levels);
        expect(scores[decision.strategy]! - scores[STRATEGY_IDS.indexOf(strategy)]!).toBeCloseTo(0, 6);
      }
    }),
    { numRuns: 60 },
  );
});

test('weights wrong by less than the robustness never change the answer', () => {
  fc.assert(
    fc.property(
      someLevels(engine, 0.8),
      fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
      (levels, stream) => {
        const decision = decideTask(engine, levels);
        const robustness = robustnessOf(engine, levels, decision);
        fc.pre(robustness !== null && robustness > 0);
        const share = Math.min(robustness!, 0.999) * 0.99;
        const shaken = <R extends { weight: number }>(rules: R[]): R[] =>
          rules.map((one) => ({ ...one, weight: one.weight * (1 + share * (stream.next().value as number)) }));
        const { rules, products, choices } = DEFAULT_POLICY;
        const edited = compilePolicy({
          ...DEFAULT_POLICY,
          rules: shaken(rules),
          products: shaken(products),
          choices: shaken(choices),
        });
        expect(decideTask(edited, levels).leader).toBe(decision.strategy);
      },
    ),
    { numRuns: 200 },
  );
});
