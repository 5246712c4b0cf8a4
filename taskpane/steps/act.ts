import type { Target } from '../book';
import type { Wanted } from '../facts-step';
import type { Depth, Remedy, RoomId, Step } from '../state';

/** What a person can do in the pane. */
export interface Act {
  choose: (target: Target) => void;
  insertSample: () => void;
  insertEmpty: () => void;
  setField: (column: number, field: string) => void;
  resetFields: () => void;
  go: (step: Step) => void;
  enter: (room: RoomId) => void;
  /** To the step that asks for facts; at a question, where one is wanted. */
  ask: (wanted?: Wanted) => void;
  preview: () => void;
  /** Selects a row of the list in the sheet; rows as the user counts them. */
  showRow: (row: number) => void;
  explainRow: (row: number) => void;
  setDepth: (depth: Depth) => void;
  /** Keeps what a person typed into our columns, or has ours written over it. */
  keepHand: (keep: boolean) => void;
  showMore: () => void;
  acceptHidden: () => void;
  write: () => void;
  newSheet: () => void;
  cancel: () => void;
  undo: () => void;
  report: () => void;
  remedy: (remedy: Remedy) => void;
  dismiss: () => void;
}
