import type { Problem } from '../src/model/outcome';
import type { TaskList } from '../src/report/task-list';
import type { Tally } from '../src/report/tally';
import type { CellValue } from '../src/report/plan';
import type { KeptChoice } from './memory/choices';
import { NOTHING_TOLD, type Told } from '../src/table/told';
import type { Fill, FillProgress, HiddenRows, List, Overrides, Survey, UndoOffer, Written } from './book';
import type { FactsMemory } from './flow/facts-memory';
import { NO_FACTS, type FactsState } from './steps/facts/state';

/** The steps, in their order. */
export const STEPS = ['start', 'match', 'facts', 'preview', 'write', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** The wizard, and the rooms beside it. */
export const ROOMS = ['inventory', 'explain', 'money', 'policy', 'help'] as const;
export type RoomId = (typeof ROOMS)[number];

/** What can be done about a problem, beside reading it. */
export type Remedy = 'clearFilter' | 'goOnHidden' | 'newSheet' | 'readAgain' | 'resume' | 'undo' | 'startOver';

export interface Notice {
  problem: Problem;
  tone: 'error' | 'warning';
  remedies: Remedy[];
}

/** How the columns of a list are read. */
export interface Match {
  list: List;
  /** Row of the column names in the list, from 0. */
  headerRow: number;
  headers: string[];
  /** null while no column is known: `problem` says why. */
  tasks: TaskList | null;
  problem: Problem | null;
  overrides: Overrides;
  choices: AppliedChoices;
}

/** Choices made by hand, at the rows where they belong. `tasks` answers with them. */
export interface AppliedChoices {
  rows: ReadonlyMap<number, KeptChoice>;
  /** Choices whose row is no longer found. */
  lost: readonly KeptChoice[];
  /** Rows below a choice whose own answer is no longer what it was when the choice was made. */
  changed: readonly number[];
}

/** A cell in one of our columns that a person has changed since it was written: row and column of the fill. */
export interface HandCell {
  at: number;
  column: number;
  stands: CellValue;
  ours: CellValue;
}

/** How many result columns are written. */
export type Depth = 'short' | 'full';

/** What is going to be written, and what stands in the way. */
export interface Preview {
  fill: Fill;
  tally: Tally;
  /** Rows with a cell that could not be read, and the first of these problems. */
  doubts: { rows: number; problems: Problem[] };
  problems: Problem[];
  hidden: HiddenRows | null;
  /** What a person typed into our columns; it stays as long as `keepHand` says so. */
  hand: readonly HandCell[];
  keepHand: boolean;
  /** Rows of the preview that are shown. */
  shown: number;
}

export interface Writing extends FillProgress {
  cancelling: boolean;
}

/** What came of it. */
export interface Result {
  written: Written | null;
  /** The sheet that the answers went to when there was no writing beside the list. */
  newSheet: string | null;
  /** The sheets of the report, once they are inserted. */
  report: string | null;
}

export interface State {
  room: RoomId;
  step: Step;
  /** What is being done, in words; null: the user may go on. */
  busy: string | null;
  /** Excel keeps a request waiting. */
  waiting: boolean;
  /** The last thing that a screen reader should say. */
  status: string;
  notice: Notice | null;
  survey: Survey | null;
  match: Match | null;
  /** What was told about the list, beside what stands in it; every answer counts with it. */
  told: Told;
  /** What the workbook remembers of all lists; null: it cannot be read, and is left alone. */
  memory: FactsMemory | null;
  facts: FactsState;
  depth: Depth;
  preview: Preview | null;
  writing: Writing | null;
  result: Result | null;
  undone: UndoOffer | null;
}

export const INITIAL: State = {
  room: 'inventory',
  step: 'start',
  busy: null,
  waiting: false,
  status: '',
  notice: null,
  survey: null,
  match: null,
  told: NOTHING_TOLD,
  memory: null,
  facts: NO_FACTS,
  depth: 'short',
  preview: null,
  writing: null,
  result: null,
  undone: null,
};

/** Whether nothing stands in the way of writing beside the list. */
export function mayWrite({ preview }: State): boolean {
  if (!preview) return false;
  return preview.problems.every(({ code }) => code === 'HIDDEN_ROWS' && preview.fill.hiddenAccepted);
}
