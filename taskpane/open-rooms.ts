import type { Start } from './acts';
import type { Pane } from './flow/pane';
import type { OpenRoom, Room } from './rooms';
import type { RoomId } from './state';

type BesideWizard = Exclude<RoomId, 'inventory'>;

/** Rooms are loaded when first entered, so that the wizard starts quickly. */
const LOAD_ROOM: Record<BesideWizard, () => Promise<OpenRoom>> = {
  explain: async () => (await import(/* webpackChunkName: "explain" */ './explain/room')).openExplain,
  money: async () => (await import(/* webpackChunkName: "money" */ './money/room')).openMoney,
  policy: async () => (await import(/* webpackChunkName: "policy" */ './policy/room')).openPolicy,
  help: async () => (await import(/* webpackChunkName: "help" */ './help/room')).openHelp,
};

export interface Rooms {
  enter: (room: RoomId) => void;
  /** The room of this name, once it has been entered and loaded. */
  current: (room: RoomId) => Room | null;
}

/** The rooms beside the wizard: each is opened once, and entered and left as often as one likes. */
export function openRooms(pane: Pane, start: Start, changed: () => void): Rooms {
  const { store } = pane;
  const opened = new Map<RoomId, Room>();

  const open = async (room: BesideWizard): Promise<Room> => {
    const openRoom = await LOAD_ROOM[room]();
    const known = opened.get(room) ?? openRoom({ pane, changed, start, go: enter });
    opened.set(room, known);
    return known;
  };
  const enter = (room: RoomId): void => {
    const { state } = store;
    if (state.busy !== null || state.writing !== null || state.room === room) return;
    opened.get(state.room)?.leave();
    store.dispatch({ type: 'entered', room });
    if (room === 'inventory') return;
    start(async () => {
      const entered = await open(room);
      if (store.state.room !== room) return;
      entered.enter();
      changed();
    });
  };
  return { enter, current: (room) => opened.get(room) ?? null };
}
