import type { Layout } from '../decide/layout';
import type { Proposal } from '../model/answer';
import { ORIGINS, UNKNOWN, type Task } from '../model/task';
import { foldText } from './fold';
import { answerLevel, type Answers, type Profile } from './profile';
import type { Propose, TaskWords } from './proposals';

/** yes: a proposal counts, marked as one. no: it is not made any more. */
export type Choice = 'yes' | 'no';

/** What a person thinks of proposals. A row's own choice goes before that for all rows whose words strongly suggest the same. */
export interface Choices {
  /** "presence = local" → choice. */
  all: Readonly<Record<string, Choice>>;
  /** Key of a row → "presence = local" → choice. */
  rows: Readonly<Record<string, Readonly<Record<string, Choice>>>>;
}

/** What people told about a list, apart from what stands in it. */
export interface Told {
  profile: Profile;
  /** Key of a row → its answers. */
  rows: Readonly<Record<string, Answers>>;
  choices: Choices;
}

export const NOTHING_TOLD: Told = {
  profile: { company: {}, groups: [] },
  rows: {},
  choices: { all: {}, rows: {} },
};

/**
 * The key under which a row is found again when it has moved: its words, not its number. Rows with the same words share it.
 * null: the row has no words to be known by.
 */
export function rowKey({ name, title = '', department = '' }: TaskWords): string | null {
  const text = foldText(name);
  return text === '' ? null : shortKey([text, foldText(title), foldText(department)].join('\n'));
}

/** A text as a short key: its length and a hash (FNV-1a). */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

/** @example proposalKey({ fact: 'presence', level: 'local' }) //=> 'presence = local' */
export const proposalKey = ({ fact, level }: Pick<Proposal, 'fact' | 'level'>): string => `${fact} = ${level}`;

/** What was chosen for a proposal of these words. A weak one is chosen row by row only. */
export function choiceOf(choices: Choices, words: TaskWords, proposal: Proposal): Choice | undefined {
  const key = Object.keys(choices.rows).length > 0 ? rowKey(words) : null;
  return choiceFor(choices, key, proposalKey(proposal), proposal.strength === 'strong');
}

/** The same by the keys of row and proposal. */
export function choiceFor(
  { all, rows }: Choices,
  row: string | null,
  proposal: string,
  strong: boolean,
): Choice | undefined {
  const own = row === null ? undefined : rows[row]?.[proposal];
  return own ?? (strong ? all[proposal] : undefined);
}

/** Proposals without those that were rejected. */
export function withoutRejected(choices: Choices, propose: Propose): Propose {
  if (isEmpty(choices)) return propose;
  return (words) => propose(words).filter((proposal) => choiceOf(choices, words, proposal) !== 'no');
}

/**
 * What may fill a row, as applyProposals takes it: the accepted proposals as strong ones, and the weak ones that nobody chose,
 * for these can hold the others back. With every strong proposal accepted it is what the words suggest.
 */
export function acceptedProposals(choices: Choices, words: TaskWords, proposals: readonly Proposal[]): Proposal[] {
  return proposals.flatMap((proposal): Proposal[] => {
    const choice = choiceOf(choices, words, proposal);
    if (choice === 'yes') return [{ ...proposal, strength: 'strong' }];
    return choice === undefined && proposal.strength === 'weak' ? [proposal] : [];
  });
}

export const isEmpty = ({ all, rows }: Choices): boolean => Object.keys(all).length + Object.keys(rows).length === 0;

const ROW = ORIGINS.indexOf('row');

/** A task with what was answered for this very row. A cell of the row itself goes before it, groups and profile after. */
export function layRowAnswers(layout: Layout, task: Task, rows: Told['rows']): Task {
  const key = rowKey(task);
  const answers = key === null ? undefined : rows[key];
  if (!answers) return task;
  const levels = Float64Array.from(task.levels);
  const origins = Uint8Array.from(task.origins);
  for (const [fact, answer] of Object.entries(answers)) {
    const position = layout.position.get(fact);
    if (position === undefined || origins[position] === ROW) continue;
    const level = answerLevel(layout, fact, answer);
    if (level === UNKNOWN) continue;
    levels[position] = level;
    origins[position] = ROW;
  }
  return { ...task, levels, origins };
}
