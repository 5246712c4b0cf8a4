import { documentsOf } from '../catalogue/fill';
import { decideTask, type Decision } from '../decide/decide';
import type { Engine } from '../decide/compile';
import { levelOf, type Layout } from '../decide/layout';
import type { Proposal } from '../model/answer';
import type { Note } from '../model/outcome';
import type { Fact } from '../model/policy';
import { ORIGINS, UNKNOWN, type Task } from '../model/task';
import { noteText } from './messages';

/** off: words are not read. list: what they suggest is shown, to be confirmed. apply: strong suggestions fill facts that nobody has answered. */
export const SUGGEST_MODES = ['off', 'list', 'apply'] as const;
export type SuggestMode = (typeof SUGGEST_MODES)[number];

/** The words of a task that suggestions are read from. */
export type TaskWords = Pick<Task, 'name' | 'title' | 'department' | 'notes'>;
/** What the words of a task suggest, in the order of the facts. */
export type Propose = (words: TaskWords) => readonly Proposal[];

/**
 * Reads suggestions out of words, see suggest/suggest.ts. It is handed in by the shell, so that a shell that never reads words does not
 * carry the lexicon.
 */
export type Suggest = (text: {
  task: string;
  title?: string;
  department?: string;
  notes?: string;
}) => readonly Proposal[];

const NONE: readonly Proposal[] = Object.freeze([]);
/** For lists whose words are not to be read. */
export const proposeNothing: Propose = () => NONE;

/**
 * Opens proposals for the facts of a layout: what the words suggest of other facts, or with answers that a fact does not have, is left
 * out. The proposals of the last words are kept, because a row is asked for them several times.
 */
export function openProposals(layout: Layout, suggest: Suggest): Propose {
  let last: Required<TaskWords> | undefined;
  let found: readonly Proposal[] = NONE;
  return ({ name, title = '', department = '', notes = '' }) => {
    if (last?.name === name && last.title === title && last.department === department && last.notes === notes)
      return found;
    last = { name, title, department, notes };
    found = suggest({ task: name, title, department, notes }).filter(
      (proposal) => levelOfProposal(layout, proposal) > UNKNOWN,
    );
    return found;
  };
}

/** The level that a proposal stands for; UNKNOWN when the layout has no such fact or answer. */
export function levelOfProposal(layout: Layout, { fact, level }: Proposal): number {
  const found = layout.facts[layout.position.get(fact) ?? -1];
  return found ? (levelOf(found, level) ?? UNKNOWN) : UNKNOWN;
}

const ROW = ORIGINS.indexOf('row');
const GROUP = ORIGINS.indexOf('group');
const PROFILE = ORIGINS.indexOf('profile');
const PROPOSAL = ORIGINS.indexOf('proposal');

/** Those of a task's proposals whose fact nobody has answered: what is left to confirm, used or not. */
export function openProposalsOf(layout: Layout, { levels, origins }: Task, proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ fact }) => {
    const position = layout.position.get(fact) ?? -1;
    return levels[position] === UNKNOWN || origins[position] === PROPOSAL;
  });
}

/** Strong proposals that an answer of the row, its group or the profile speaks against. */
export function contestedProposals(
  layout: Layout,
  { levels, origins }: Task,
  proposals: readonly Proposal[],
): Proposal[] {
  return proposals.filter((proposal) => {
    if (proposal.strength !== 'strong') return false;
    const position = layout.position.get(proposal.fact) ?? -1;
    const origin = origins[position];
    if (origin !== ROW && origin !== GROUP && origin !== PROFILE) return false;
    const fact = layout.facts[position];
    return fact !== undefined && areOpposed(fact, levels[position]!, levelOfProposal(layout, proposal));
  });
}

const HIGH = 4;
const LOW = 2;
const ANYWHERE = 'anywhere';

/** High against low, yes against no, somewhere against anywhere. Other choices have more than two sides: they are let be. */
function areOpposed(fact: Fact, given: number, proposed: number): boolean {
  if (given <= UNKNOWN) return false;
  if (fact.kind === 'scale') return (given >= HIGH && proposed <= LOW) || (given <= LOW && proposed >= HIGH);
  if (fact.values.length === 2) return given !== proposed;
  const anywhere = fact.values.indexOf(ANYWHERE) + 1;
  return anywhere > 0 && (given === anywhere) !== (proposed === anywhere);
}

/** A task with the proposals that were used, each named in a note. */
export interface Applied {
  task: Task;
  notes: Note[];
}

/**
 * Fills what row, group and profile leave unknown with strong proposals, each marked as one, so that no answer resting on them is firm.
 * None is used where the answer is firm without them, because they could only weaken it; nor where nothing but words would decide and a
 * weak proposal beside them would turn the answer: then words do not decide, and the weak one is what has to be asked.
 *
 * @param task its levels and origins are not changed
 */
export function applyProposals(engine: Engine, task: Task, proposals: readonly Proposal[]): Applied {
  const open = openProposalsOf(engine.layout, task, proposals);
  const strong = open.filter(({ strength }) => strength === 'strong');
  if (strong.length === 0) return { task, notes: [] };
  const before = decideTask(engine, task.levels, task.origins);
  if (before.verdict === 'SETTLED' || before.verdict === 'LIKELY') return { task, notes: [] };
  const filled = fill(engine.layout, task, strong);
  if (before.strategy < 0) {
    const after = decideTask(engine, filled.levels, filled.origins);
    const turning = findTurning(engine, filled, after, open);
    if (turning) return { task, notes: [heldNote(strong, turning)] };
  }
  return { task: filled, notes: strong.map(usedNote) };
}

function fill(layout: Layout, task: Task, proposals: readonly Proposal[]): Task {
  const levels = Float64Array.from(task.levels);
  const origins = Uint8Array.from(task.origins);
  for (const proposal of proposals) {
    const position = layout.position.get(proposal.fact)!;
    levels[position] = levelOfProposal(layout, proposal);
    origins[position] = PROPOSAL;
  }
  return { ...task, levels, origins };
}

/** The weak proposal that would give the answer to another strategy, if one does. */
function findTurning(
  engine: Engine,
  task: Task,
  { strategy }: Decision,
  open: readonly Proposal[],
): Proposal | undefined {
  if (strategy < 0) return undefined;
  return open.find((proposal) => {
    if (proposal.strength !== 'weak') return false;
    const { levels, origins } = fill(engine.layout, task, [proposal]);
    return decideTask(engine, levels, origins).strategy !== strategy;
  });
}

/** Words of a task as a message shows them. */
export const quoteWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

function usedNote({ fact, level, words, reason, claims }: Proposal): Note {
  const fillings = { fact, level, words: quoteWords(words), reason, documents: documentsOf(claims) };
  return { code: 'PROPOSAL_USED', text: noteText('PROPOSAL_USED', fillings) };
}

function heldNote(strong: readonly Proposal[], { fact, level, words }: Proposal): Note {
  const proposals = strong.map((each) => `${each.fact} = ${each.level}`).join(' and ');
  return {
    code: 'PROPOSAL_HELD',
    text: noteText('PROPOSAL_HELD', { proposals, fact, level, words: quoteWords(words) }),
  };
}
