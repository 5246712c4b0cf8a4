import type { QueueOrder } from '../../../src/decide/queue';
import type { GroupName } from '../../../src/table/group-members';
import type { Choice } from '../../../src/table/told';
import type { GroupForm } from './group-state';
import type { Asked, FactsPart, Scope } from './state';

/** What a person can do in this step. */
export interface FactsAct {
  part: (part: FactsPart) => void;
  order: (order: QueueOrder) => void;
  /** Gives an answer, changes it, or (null) takes it back. */
  answer: (scope: Scope, fact: string, answer: string | number | null) => void;
  headcount: (people: number | null) => void;
  later: (asked: Asked) => void;
  again: () => void;
  chooseAll: (proposals: readonly string[], choice: Choice | null) => void;
  chooseRow: (key: string, proposal: string, choice: Choice | null) => void;
  open: (proposal: string | null) => void;
  showMore: () => void;
  group: GroupAct;
}

/** What can be done about groups. */
export interface GroupAct {
  /** A new group, one more answer for a group, or (changing) other rows for it. */
  begin: (group: GroupName | null, changing?: boolean) => void;
  fill: (part: Partial<Pick<GroupForm, 'column' | 'value' | 'fact' | 'answer'>>) => void;
  keep: () => void;
  cancel: () => void;
  remove: (group: GroupName) => void;
  undo: () => void;
}
