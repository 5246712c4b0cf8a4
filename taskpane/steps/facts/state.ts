import type { QueueOrder } from '../../../src/decide/queue';
import type { Verdict } from '../../../src/model/answer';
import type { GroupForm, GroupUndo } from './group-state';

/** The parts of the step. */
export type FactsPart = 'company' | 'questions' | 'groups' | 'words';

/** Whom an answer is for. */
export type Scope =
  { kind: 'company' } | { kind: 'group'; column: string; value: string } | { kind: 'row'; key: string };

/** A question that is put, and what its answer would do. */
export interface Asked {
  fact: string;
  scope: Scope;
  /** What the words of all its rows suggest, to be confirmed; null: an open question. */
  confirms: string | number | null;
  /** Rows that wait for it, and their money a year. */
  tasks: number;
  money: number;
  /** Rows that would become firm, on the average over the answers and with the one that does least, and their money. */
  settles: number;
  settlesLeast: number;
  settledMoney: number;
  /** Rows that would leave UNDECIDED, on the average. */
  decides: number;
  /** Some of its rows. */
  sample: string[];
}

/** A row whose words suggest a fact. */
export interface SuggestedRow {
  /** As the user counts it in the sheet. */
  row: number;
  /** null: nothing to find it again by, so nothing can be said of it alone. */
  key: string | null;
  name: string;
  words: string[];
  reason: string;
  strong: boolean;
}

/** One answer that words suggest, and the rows whose words do. */
export interface Suggested {
  /** "presence = local" */
  key: string;
  fact: string;
  level: string | number;
  /** The words that led to it most often. */
  words: string[];
  strong: SuggestedRow[];
  weak: SuggestedRow[];
}

/** What all rows come to now. */
export interface Counted {
  rows: number;
  verdicts: Record<Verdict, number>;
  /** null: no money is known, or it is in several currencies. */
  currency: string | null;
  /** Fact of the company → rows that do not say it themselves. */
  open: Readonly<Record<string, number>>;
  queue: Asked[];
  suggested: Suggested[];
  /** Key of a row that was answered for → where it stands now. */
  named: Readonly<Record<string, { row: number; name: string }>>;
  /** Key of a group that was answered for → rows that belong to it now. */
  grouped: Readonly<Record<string, number>>;
}

/** The step that asks for facts. */
export interface FactsState {
  part: FactsPart;
  order: QueueOrder;
  counted: Counted | null;
  /** Firm rows when the step was entered. */
  firmBefore: number | null;
  /** While rows are being counted. */
  progress: { done: number; rows: number } | null;
  /** The question that is shown; null: the first of the queue that is not put off. */
  asked: Asked | null;
  /** Keys of questions that were put off. */
  later: readonly string[];
  /** The suggestion whose rows are shown, and how many of them. */
  opened: string | null;
  shown: number;
  /** A group of the user's own while it is being described. */
  form: GroupForm | null;
  /** What was done to the groups last. */
  undo: GroupUndo | null;
}

export const FIRST_ROWS = 20;

export const NO_FACTS: FactsState = {
  part: 'company',
  order: 'money',
  counted: null,
  firmBefore: null,
  progress: null,
  asked: null,
  later: [],
  opened: null,
  shown: FIRST_ROWS,
  form: null,
  undo: null,
};

/** One text for one question. */
export const askedKey = ({ fact, scope }: Pick<Asked, 'fact' | 'scope'>): string =>
  scope.kind === 'company'
    ? fact
    : scope.kind === 'row'
      ? `${fact} row ${scope.key}`
      : `${fact} ${scope.column} = ${scope.value}`;

/** Questions that are still open and were put off. */
export const putOff = ({ counted, later }: FactsState): number =>
  counted?.queue.filter((each) => later.includes(askedKey(each))).length ?? 0;

/** The question to show: the one that was chosen, else the first that is not put off. */
export function questionOf({ asked, counted, later }: FactsState): Asked | null {
  return asked ?? counted?.queue.find((each) => !later.includes(askedKey(each))) ?? null;
}
