import { NOT_DONE } from '../catalogue/side-facts';
import type { Engine } from '../decide/compile';
import { decideTask, nextFact, possibleStrategies, type Decision } from '../decide/decide';
import { concernedBy, flagTask } from '../decide/flags';
import { formOf, mannerOf } from '../decide/tables';
import type { Answer, AnswerMoney, Change, Flag, Proposal } from '../model/answer';
import type { Note } from '../model/outcome';
import { STRATEGY_IDS, type Points, type StrategyId } from '../model/policy';
import { UNKNOWN, type Levels, type Task } from '../model/task';
import { openProposalsOf, proposeNothing, type Propose } from '../table/proposals';
import { moneyBeside, type MoneyBeside } from './answer-money';
import { notesOn } from './notes';
import { whySentence } from './why';

/**
 * The whole answer to one task.
 *
 * @param notes what reading the row has already found (two columns that disagree, say)
 * @param propose reads the task's words, when proposals or notes are looked at; left out, words propose nothing
 */
export function answerTask(
  engine: Engine,
  task: Task,
  notes: readonly Note[] = [],
  propose: Propose = proposeNothing,
): Answer {
  return new AnswerView(engine, task, decideTask(engine, task.levels, task.origins), notes, propose);
}

/**
 * An answer in words and names, worked out as far as it is read: a list of a million rows costs no more than the columns it
 * shows. A class, because getters on a prototype are what the engine makes cheap.
 */
class AnswerView implements Answer {
  private knownFlags: Flag[] | undefined;
  private knownRaised: Flag[] | undefined;
  private knownNotes: Note[] | undefined;
  private knownProposals: Proposal[] | undefined;
  private knownMoney: MoneyBeside | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly subject: Task,
    private readonly decision: Decision,
    private readonly found: readonly Note[],
    private readonly propose: Propose,
  ) {}

  get row(): number {
    return this.subject.row;
  }
  get task(): string {
    return this.subject.name;
  }
  get strategy(): StrategyId | null {
    return idOf(this.decision.strategy);
  }
  get who(): Answer['who'] {
    return this.engine.policy.strategies[this.decision.strategy]?.who ?? null;
  }
  get where(): Answer['where'] {
    return this.engine.policy.strategies[this.decision.strategy]?.where ?? null;
  }
  get manner(): Answer['manner'] {
    const { strategy } = this.decision;
    return strategy < 0 ? null : mannerOf(this.engine, this.subject.levels, strategy);
  }
  get form(): Answer['form'] {
    const { strategy } = this.decision;
    return idOf(strategy) === 'PARTNER' ? formOf(this.engine, this.subject.levels, strategy) : null;
  }
  get verdict(): Answer['verdict'] {
    return this.decision.verdict;
  }
  get runner_up(): StrategyId | null {
    return idOf(this.decision.runnerUp);
  }
  get lead(): number | null {
    return Number.isNaN(this.decision.lead) ? null : this.decision.lead;
  }
  get scores(): Points {
    const { scores } = this.decision;
    return Object.fromEntries(STRATEGY_IDS.map((id, s) => [id, scores[s]])) as Points;
  }
  get excluded(): Answer['excluded'] {
    return exclusionsOf(this.engine, this.decision);
  }
  get possible(): StrategyId[] {
    return possibleStrategies(this.engine, this.subject.levels, this.decision).map((s) => STRATEGY_IDS[s]!);
  }
  get check(): string[] {
    return this.decision.check.indices.map((index) => this.engine.vetoes[index]!.id);
  }
  get evidence(): number {
    return this.decision.evidence;
  }
  get missing(): string[] {
    const { levels } = this.subject;
    return this.engine.policy.facts.filter((_, position) => !(levels[position]! > UNKNOWN)).map(({ id }) => id);
  }
  get next(): string | null {
    const position = nextFact(this.engine, this.subject.levels, this.decision);
    return this.engine.layout.facts[position]?.id ?? null;
  }
  get change(): Change | null {
    return changeFrom(this.engine, this.subject.levels, this.decision.strategy);
  }
  get money(): AnswerMoney | undefined {
    return this.beside.money;
  }
  private get beside(): MoneyBeside {
    return (this.knownMoney ??= moneyBeside(this.engine, this.subject, this));
  }
  get flags(): Flag[] {
    return (this.knownFlags ??= this.flagged(false));
  }
  get raised(): Flag[] {
    return this.knownFlags ?? (this.knownRaised ??= this.flagged(true));
  }
  private flagged(raisedOnly: boolean): Flag[] {
    const { engine, subject, decision } = this;
    return flagTask(engine, subject.levels, concernedBy(engine, subject.levels, decision.strategy), raisedOnly);
  }
  get notes(): Note[] {
    const { engine, subject, decision, found } = this;
    return (this.knownNotes ??= [
      ...found,
      ...notesOn(engine, subject, decision, this.propose),
      ...this.beside.differences,
    ]);
  }
  get proposals(): Proposal[] {
    const { engine, subject } = this;
    return (this.knownProposals ??= openProposalsOf(engine.layout, subject, this.propose(subject)));
  }
  get why(): string {
    return whySentence(this.engine, this.subject.levels, this.decision);
  }

  /** The answer as a plain object, in the order of the JSON. */
  toJSON(): Answer {
    const { row, task, strategy, who, where, manner, form, verdict, runner_up, lead, scores, excluded } = this;
    const { possible, check, evidence, missing, next, change, money, flags, notes, proposals, why } = this;
    return {
      ...{ row, task, strategy, who, where, manner, form, verdict, runner_up, lead, scores, excluded },
      ...{ possible, check, evidence, missing, next, change, ...(money && { money }), flags, notes, proposals, why },
    };
  }
}

const idOf = (strategy: number): StrategyId | null => STRATEGY_IDS[strategy] ?? null;

function exclusionsOf(engine: Engine, { met }: Decision): Answer['excluded'] {
  const excluded: Answer['excluded'] = {};
  for (const index of met.indices) {
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
