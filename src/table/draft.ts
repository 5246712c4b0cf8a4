import type { Note, Problem } from '../model/outcome';
import type { Levels, Origins } from '../model/task';

/** A row while it is being read. */
export interface Draft {
  row: number;
  levels: Levels;
  origins: Origins;
  problems: readonly Problem[];
  notes: readonly Note[];
  /** Positions whose cell cannot be read: nothing else may answer these. */
  refused: readonly number[];
  /** Whether a column of a fact holds an answer. */
  filled: boolean;
}

/** Rows whose numbers lie in one block: few at first, and never many, because a task that is kept keeps its whole block. */
const BLOCK_ROWS = { first: 4, most: 256 };
const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);
const NO_NOTES: readonly Note[] = Object.freeze([]);
const NONE_REFUSED: readonly number[] = Object.freeze([]);

/**
 * Hands out empty drafts for a number of facts. Their levels and origins are cut from blocks of rows:
 * to make arrays of its own for each row takes longer than to read the row.
 *
 * @param reuse one draft for all rows: for lists whose rows are answered and written one after the other
 */
export function openDrafts(facts: number, reuse = false): (row: number) => Draft {
  if (reuse) {
    const draft = startDraft(0, new Float64Array(facts), new Uint8Array(facts));
    return (row) => {
      draft.levels.fill(0);
      draft.origins.fill(0);
      draft.row = row;
      draft.problems = NO_PROBLEMS;
      draft.notes = NO_NOTES;
      draft.refused = NONE_REFUSED;
      draft.filled = false;
      return draft;
    };
  }
  let block = new ArrayBuffer(0);
  let rows = 0;
  let used = 0;
  return (row) => {
    if (used === rows) {
      rows = Math.min(Math.max(2 * rows, BLOCK_ROWS.first), BLOCK_ROWS.most);
      block = new ArrayBuffer(rows * facts * 9);
      used = 0;
    }
    const levels = new Float64Array(block, used * facts * 8, facts);
    const origins = new Uint8Array(block, rows * facts * 8 + used * facts, facts);
    used += 1;
    return startDraft(row, levels, origins);
  };
}

function startDraft(row: number, levels: Levels, origins: Origins): Draft {
  return { row, levels, origins, problems: NO_PROBLEMS, notes: NO_NOTES, refused: NONE_REFUSED, filled: false };
}

/** Adds a problem; the shared empty list is never changed. */
export function addProblem(draft: Draft, problem: Problem): void {
  draft.problems = [...draft.problems, problem];
}

/** Adds a note; the shared empty list is never changed. */
export function addNote(draft: Draft, note: Note): void {
  draft.notes = [...draft.notes, note];
}
