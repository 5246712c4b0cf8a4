import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy } from '../../src/decide/compile';
import { decideTask, nextFact, possibleStrategies } from '../../src/decide/decide';
import { levelOf } from '../../src/decide/layout';
import { formOf, mannerOf } from '../../src/decide/tables';
import { STRATEGY_IDS } from '../../src/model/policy';
import { decisionCases } from '../golden-cases';

const engine = compilePolicy(DEFAULT_POLICY);
const nameOf = (position: number): string | null => STRATEGY_IDS[position] ?? null;

function answer(facts: Record<string, string | number>) {
  const levels = new Float64Array(engine.layout.facts.length);
  for (const [id, value] of Object.entries(facts)) {
    const position = engine.layout.position.get(id)!;
    levels[position] = levelOf(engine.layout.facts[position]!, value)!;
  }
  const decision = decideTask(engine, levels);
  const decided = decision.strategy >= 0;
  const excluded: Record<string, string[]> = {};
  for (const index of decision.met.indices)
    STRATEGY_IDS.forEach((id, s) => {
      if (engine.vetoes[index]!.excludes & (1 << s)) (excluded[id] ??= []).push(engine.vetoes[index]!.id);
    });
  const next = nextFact(engine, levels, decision);
  return {
    strategy: nameOf(decision.strategy),
    runner_up: nameOf(decision.runnerUp),
    lead: Number.isNaN(decision.lead) ? null : decision.lead,
    scores: Object.fromEntries(STRATEGY_IDS.map((id, s) => [id, decision.scores[s]])),
    excluded,
    check: decision.check.indices.map((index) => engine.vetoes[index]!.id),
    evidence: decision.evidence,
    known: decision.known,
    possible: possibleStrategies(engine, levels, decision).map(nameOf),
    verdict: decision.verdict,
    next: next < 0 ? null : engine.layout.facts[next]!.id,
    manner: decided ? mannerOf(engine, levels, decision.strategy) : null,
    form: nameOf(decision.strategy) === 'PARTNER' ? formOf(engine, levels, decision.strategy) : null,
  };
}

test.each(decisionCases().map((one, index) => [index, one.facts, one.expect] as const))(
  'golden case %i comes out equal in every field',
  (_index, facts, expected) => {
    const { evidence, ...found } = answer(facts);
    const { evidence: expectedEvidence, ...rest } = expected;
    expect(found).toEqual(rest);
    expect(evidence).toBeCloseTo(expectedEvidence, 8);
  },
);
