import { CHOICE_SENTENCES } from '../catalogue/choice-sentences';
import { fillText } from '../catalogue/fill';
import type { Engine } from '../decide/compile';
import { concernedBy, flagTask } from '../decide/flags';
import { round9 } from '../decide/points';
import { formOf, mannerOf } from '../decide/tables';
import type { Answer, Choice } from '../model/answer';
import { STRATEGY_IDS } from '../model/policy';
import type { Task } from '../model/task';
import { changeFrom } from './answer';
import { moneyBeside } from './answer-money';

/**
 * The answer to a task after a person has chosen its strategy. What follows from the strategy follows from theirs; what is
 * known of the task stays as it is. Ours is kept as the runner-up, and the lead says how far the choice stands before or
 * behind it: the points are the same as ever.
 */
export function chooseStrategy(engine: Engine, task: Task, ours: Answer, choice: Choice): Answer {
  const { strategy } = choice;
  const at = STRATEGY_IDS.indexOf(strategy);
  const { who, where } = engine.policy.strategies[at]!;
  const agrees = ours.strategy === strategy;
  const rival = agrees ? ours.runner_up : ours.strategy;
  const { money, differences } = moneyBeside(engine, task, { strategy, excluded: ours.excluded });
  return {
    row: ours.row,
    task: ours.task,
    strategy,
    who,
    where,
    manner: mannerOf(engine, task.levels, at),
    form: strategy === 'PARTNER' ? formOf(engine, task.levels, at) : null,
    verdict: ours.verdict,
    runner_up: rival,
    lead: rival === null ? null : agrees ? ours.lead : round9(ours.scores[strategy] - ours.scores[rival]),
    scores: ours.scores,
    excluded: ours.excluded,
    possible: ours.possible,
    check: ours.check,
    evidence: ours.evidence,
    missing: ours.missing,
    next: ours.next,
    change: changeFrom(engine, task.levels, at),
    money,
    flags: flagTask(engine, task.levels, concernedBy(engine, task.levels, at)),
    // What our answer says of money compares the costs with our strategy, not with theirs.
    notes: [...ours.notes.filter(({ code }) => !code.startsWith('CHEAPEST_')), ...differences],
    proposals: ours.proposals,
    why: sentenceOf(choice, ours),
    chosen: { ...choice, ours },
  };
}

/** "Chosen by Ada: we know them well. Ours: …" */
function sentenceOf({ by, reason }: Choice, ours: Answer): string {
  const ended = reason.trim().replace(/[.\s]+$/, '');
  const chosen = fillText(CHOICE_SENTENCES.chosen, { by: by.trim(), reason: ended });
  return `${chosen} ${fillText(CHOICE_SENTENCES.ours, { why: ours.why })}`;
}
