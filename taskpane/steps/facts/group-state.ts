import type { StrategyId } from '../../../src/model/policy';
import type { GroupName } from '../../../src/table/group-members';
import type { GroupValue } from '../../../src/table/group-choices';
import type { ProfileGroup } from '../../../src/table/profile';

/** What a change to a group would do. */
export interface GroupEffect {
  /** Rows of the group where the answer counts; those that say it themselves; those where another group says otherwise and goes first. */
  counts: number;
  own: number;
  nearer: number;
  /** Firm rows among those concerned, before and after. */
  firm: { before: number; after: number };
  /** Rows whose strategy changes, the most frequent change first. null: undecided. */
  moves: { from: StrategyId | null; to: StrategyId | null; rows: number }[];
}

/** A group of the user's own while it is being described. */
export interface GroupForm {
  /** The group whose rows are changed; null: a new one, or one more answer for one that exists. */
  changes: GroupName | null;
  /** What rows can be told apart by: names of columns, and WORDS. */
  columns: string[];
  column: string;
  value: string;
  /** The values of the column, to choose from; none for words. */
  values: GroupValue[];
  /** The value is typed: there is nothing to choose from, or too much. */
  typed: boolean;
  /** '' while none is chosen. */
  fact: string;
  answer: string | number | null;
  /** Rows that belong to it, and the names of some; null: not counted yet. */
  rows: { count: number; sample: string[] } | null;
  /** Facts whose answer would settle most of these rows. */
  best: string[];
  /** null: nothing to say yet. */
  effect: GroupEffect | null;
  /** Keeping it was tried: what is missing is said. */
  tried: boolean;
}

/** What was done to the groups last, and how they were before. */
export interface GroupUndo {
  what: string;
  groups: ProfileGroup[];
}

/** One text for one group. */
export const groupKey = ({ column, value }: GroupName): string => `${column} = ${value}`;

/** What is still missing, in the order of the form. */
export function missingIn(form: GroupForm): ('value' | 'rows' | 'fact' | 'answer')[] {
  const { changes, value, rows, fact, answer } = form;
  return [
    value.trim() === '' ? (['value'] as const) : rows?.count === 0 ? (['rows'] as const) : [],
    changes === null && fact === '' ? (['fact'] as const) : [],
    fact !== '' && answer === null ? (['answer'] as const) : [],
  ].flat();
}
