import { documentsOf, fillText } from '../catalogue/fill';
import { SENTENCES } from '../catalogue/sentences';
import type { Engine } from '../decide/compile';
import type { Decision } from '../decide/decide';
import { nextFact } from '../decide/decide';
import { answerText } from '../decide/explain';
import { loudness, type Speaker } from '../decide/speakers';
import type { Levels } from '../model/task';
import { STRATEGY_IDS } from '../model/policy';

/** How many reasons a sentence gives: the heaviest ones. All of them stand in the explanation. */
const REASONS = 3;

/** One sentence or two: what is recommended, the heaviest reasons with rule and documents, what is excluded, what to check or ask. */
export function whySentence(engine: Engine, levels: Levels, decision: Decision): string {
  const parts =
    decision.strategy < 0
      ? undecided(engine, levels, decision)
      : [
          recommendation(engine, levels, decision),
          ...exclusions(engine, decision),
          ...checks(engine, levels, decision),
        ];
  return parts.join(' ');
}

function undecided(engine: Engine, levels: Levels, decision: Decision): string[] {
  if (decision.leader < 0) {
    const vetoes = decision.met.map((index) => engine.vetoes[index]!.id).join(', ');
    return [fillText(SENTENCES.allExcluded, { vetoes })];
  }
  const needed = engine.policy.settings.min_facts;
  const template = decision.known < needed ? SENTENCES.undecidedFew : SENTENCES.undecidedCompany;
  const next = engine.layout.facts[nextFact(engine, levels, decision)];
  return [
    fillText(template, { known: decision.known, needed }),
    ...(next ? [fillText(SENTENCES.askFirst, { question: next.question, fact: next.id })] : []),
    ...exclusions(engine, decision),
  ];
}

const labelOf = (engine: Engine, strategy: number): string => engine.policy.strategies[strategy]?.label ?? '';

function recommendation(engine: Engine, levels: Levels, decision: Decision): string {
  const winner = labelOf(engine, decision.strategy);
  if (decision.runnerUp < 0) return fillText(SENTENCES.only, { winner });
  const template = decision.verdict === 'CLOSE' ? SENTENCES.close : SENTENCES.ahead;
  const head = fillText(template, { winner, rival: labelOf(engine, decision.runnerUp), lead: decision.lead });
  const reasons = heaviestReasons(engine, levels, decision);
  return (
    head + (reasons.length > 0 ? fillText(SENTENCES.because, { reasons: reasons.join('; ') }) : SENTENCES.noReason)
  );
}

/** The rules that carry the lead most; ties in the order of the policy. */
function heaviestReasons(engine: Engine, levels: Levels, { strategy, runnerUp }: Decision): string[] {
  const best: { speaker: Speaker; weight: number }[] = [];
  for (const speaker of engine.speakers) {
    const gap = speaker.points[strategy]! - speaker.points[runnerUp]!;
    if (gap === 0) continue;
    const weight = gap * loudness(speaker, levels);
    if (!(weight > 0)) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.weight < weight) at--;
    if (at < REASONS) {
      best.splice(at, 0, { speaker, weight });
      if (best.length > REASONS) best.pop();
    }
  }
  return best.map(({ speaker }) => clause(engine, speaker, levels));
}

const CLAUSES = new WeakMap<Speaker, Map<number, string>>();

/** The clause of a rule at these levels; remembered, since a list has few different ones. */
function clause(engine: Engine, speaker: Speaker, levels: Levels): string {
  let known = CLAUSES.get(speaker);
  if (!known) CLAUSES.set(speaker, (known = new Map()));
  const key = speaker.positions.reduce((sum, position) => sum * 64 + levels[position]!, 0);
  let text = known.get(key);
  if (text === undefined) {
    const { id, reason, claims } = speaker.rule;
    const answer = speaker.facts.map((fact) => `${fact} ${answerText(engine, levels, fact)}`).join(' and ');
    text = fillText(SENTENCES.reason, { answer, rule: id, reason, documents: documentsOf(claims) });
    known.set(key, text);
  }
  return text;
}

function exclusions(engine: Engine, decision: Decision): string[] {
  return decision.met.map((index) => {
    const veto = engine.policy.vetoes[index]!;
    const strategies = STRATEGY_IDS.filter((id) => veto.excludes.includes(id))
      .map((id) => labelOf(engine, STRATEGY_IDS.indexOf(id)))
      .join(', ');
    return fillText(SENTENCES.excluded, {
      strategies,
      veto: veto.id,
      reason: veto.reason,
      documents: documentsOf(veto.claims),
    });
  });
}

function checks(engine: Engine, levels: Levels, decision: Decision): string[] {
  if (decision.check.length === 0) return [];
  const vetoes = decision.check.map((index) => engine.vetoes[index]!);
  const facts = vetoes.flatMap(({ conditions }) =>
    conditions
      .filter(({ position }) => !(levels[position]! > 0))
      .map(({ position }) => engine.layout.facts[position]!.id),
  );
  return [
    fillText(SENTENCES.check, { facts: [...new Set(facts)].join(', '), vetoes: vetoes.map(({ id }) => id).join(', ') }),
  ];
}
