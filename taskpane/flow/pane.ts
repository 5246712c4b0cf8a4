import type { Outcome, Problem } from '../../src/model/outcome';
import type { Suggest } from '../../src/table/proposals';
import type { Book } from '../book';
import type { Choices } from '../memory/choices';
import type { Ruling } from '../ruling';
import type { Remedy } from '../state';
import type { Store } from '../store';

/** What every piece of work of the pane needs. */
export interface Pane {
  store: Store;
  book: Book;
  /** The policy that decides. Another one replaces it: views and work ask for it each time. */
  ruling: Ruling;
  /** Choices made by hand, as this workbook remembers them; read anew with each list. */
  choices: Choices;
  /** The clock of the machine: when a choice was made. */
  clock: () => Date;
  /** Lets the page breathe between two slices of work. */
  pause: () => Promise<void>;
  /** Milliseconds of a clock that only ever goes forward. */
  now: () => number;
  /** Reads suggestions out of words; loaded with the first list. */
  suggest?: Suggest;
  /** While answers are being put into the workbook. Other work waits for it. */
  saving?: Promise<void> | undefined;
}

/** The value of an outcome, or undefined after the user has been told why there is none. */
export function accept<T>(pane: Pane, outcome: Outcome<T>, remedies: readonly Remedy[] = []): T | undefined {
  if (outcome.ok) return outcome.value;
  tell(pane, outcome.problem, remedies);
  return undefined;
}

export function tell({ store }: Pane, problem: Problem, remedies: readonly Remedy[] = []): void {
  store.dispatch({ type: 'noticed', notice: { problem, tone: 'error', remedies: [...remedies] } });
}
