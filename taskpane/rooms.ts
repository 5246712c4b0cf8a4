import type { Pane } from './flow/pane';
import type { RoomId } from './state';
import type { Child, VNode } from './view/node';

/** A part of the pane beside the wizard, with a state of its own. */
export interface Room {
  /** What it shows now. */
  view: () => VNode;
  /** The buttons at the foot of the pane. */
  buttons: () => Child[];
  /** Called whenever a person comes in: the list, the sheet or the policy may have changed meanwhile. */
  enter: () => void;
  leave: () => void;
}

/** What a room is given. */
export interface RoomSetting {
  pane: Pane;
  /** Says that the room shows something else now. */
  changed: () => void;
  /** Starts a piece of work. One at a time in the whole pane; what nobody expected is told to the user. */
  start: (work: () => Promise<void>) => void;
  go: (room: RoomId) => void;
}

export type OpenRoom = (setting: RoomSetting) => Room;
