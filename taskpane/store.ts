import { update, type Action } from './actions';
import { INITIAL, type State } from './state';

/** Holds the state; whoever listens is told of each new one. */
export interface Store {
  readonly state: State;
  dispatch: (action: Action) => void;
  /** Returns what stops the listening. */
  listen: (listener: (state: State) => void) => () => void;
}

export function createStore(initial: State = INITIAL): Store {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get state() {
      return state;
    },
    dispatch(action) {
      state = update(state, action);
      for (const listener of listeners) listener(state);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
