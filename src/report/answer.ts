import { NOT_DONE } from '../catalogue/side-facts';
import type { Engine } from '../decide/compile';
import { decideTask, nextFact, possibleStrategies, type Decision } from '../decide/decide';
import { concernedBy, flagTask } from '../decide/flags';
import { formOf, mannerOf } from '../decide/tables';
import type { Answer, Change } from '../model/answer';
import type { Note } from '../model/outcome';
import { STRATEGY_IDS, type Points, type StrategyId } from '../model/policy';
import { UNKNOWN, type Levels, type Task } from '../model/task';
import { notesOn } from './notes';
import { whySentence } from './why';

/**
 * The whole answer to one task.
 *
 * @param notes what reading the row has already found (two columns that disagree, say)
 */
export function answerTask(engine: Engine, task: Task, notes: readonly Note[] = []): Answer {
  const decision = decideTask(engine, task.levels, task.origins);
  return describeDecision(engine, task, decision, notes);
}

/** An answer in words and names, made from a decision already taken. */
export function describeDecision(
  engine: Engine,
  { row, name, levels }: Task,
  decision: Decision,
  notes: readonly Note[] = [],
): Answer {
  const { strategy, runnerUp, lead, verdict, evidence } = decision;
  const chosen = engine.policy.strategies[strategy];
  const next = nextFact(engine, levels, decision);
  return {
    row,
    task: name,
    strategy: idOf(strategy),
    who: chosen?.who ?? null,
    where: chosen?.where ?? null,
    manner: chosen ? mannerOf(engine, levels, strategy) : null,
    form: chosen?.id === 'PARTNER' ? formOf(engine, levels, strategy) : null,
    verdict,
    runner_up: idOf(runnerUp),
    lead: Number.isNaN(lead) ? null : lead,
    scores: Object.fromEntries(STRATEGY_IDS.map((id, s) => [id, decision.scores[s]])) as Points,
    excluded: exclusionsOf(engine, decision),
    possible: possibleStrategies(engine, levels, decision).map((s) => STRATEGY_IDS[s]!),
    check: decision.check.map((index) => engine.vetoes[index]!.id),
    evidence,
    missing: engine.policy.facts.filter((_, position) => !(levels[position]! > UNKNOWN)).map(({ id }) => id),
    next: engine.layout.facts[next]?.id ?? null,
    change: changeFrom(engine, levels, strategy),
    flags: flagTask(engine, levels, concernedBy(engine, levels, strategy)),
    notes: [...notes, ...notesOn(engine, levels, name, decision)],
    why: whySentence(engine, levels, decision),
  };
}

const idOf = (strategy: number): StrategyId | null => STRATEGY_IDS[strategy] ?? null;

function exclusionsOf(engine: Engine, { met }: Decision): Answer['excluded'] {
  const excluded: Answer['excluded'] = {};
  for (const index of met) {
    const veto = engine.policy.vetoes[index]!;
    for (const id of STRATEGY_IDS) if (veto.excludes.includes(id)) (excluded[id] ??= []).push(veto.id);
  }
  return excluded;
}

/** keep, move or new, against how the task is done today; null when either side is unknown. */
export function changeFrom(engine: Engine, levels: Levels, strategy: number): Change | null {
  const position = engine.layout.position.get('today') ?? -1;
  const today = levels[position] ?? UNKNOWN;
  if (strategy < 0 || today <= UNKNOWN) return null;
  const fact = engine.layout.facts[position]!;
  if (fact.kind === 'choice' && fact.values[today - 1] === NOT_DONE) return 'new';
  return today - 1 === strategy ? 'keep' : 'move';
}
