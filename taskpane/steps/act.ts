import type { Target } from '../book';
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
  preview: () => void;
  setDepth: (depth: Depth) => void;
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
