import { fieldChoices } from '../src/table/field-choices';
import { actsOf, startsOf } from './acts';
import type { Book } from './book';
import { lookAround } from './flow/choose';
import type { Pane } from './flow/pane';
import { tell } from './flow/pane';
import { problemOf } from './problem';
import { openRooms } from './open-rooms';
import { openRuling } from './ruling';
import type { Notice, State } from './state';
import { paneView } from './steps/frame';
import { createStore } from './store';
import { show } from './view/patch';

export interface Mounted {
  pane: Pane;
  /** Shows the sentence for something that nobody expected. */
  fail: (error: unknown) => void;
}

/** Puts the pane into an element and keeps it in step with the state. */
export function mountPane(root: HTMLElement, book: Book, onUnexpected: (error: unknown) => void): Mounted {
  const store = createStore();
  const pane: Pane = {
    store,
    book,
    ruling: openRuling(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  };
  const fail = (error: unknown) => {
    onUnexpected(error);
    tell(pane, problemOf('UNEXPECTED', { reason: error instanceof Error ? error.message : String(error) }));
  };
  const start = startsOf(pane, fail);
  const rooms = openRooms(pane, start, () => draw(store.state));
  const act = actsOf(pane, start, rooms.enter);
  let shown: Shown | null = null;
  const draw = (state: State) => {
    const { engine, context } = pane.ruling;
    const setting = { choices: fieldChoices(engine.layout), wording: context.wording, room: rooms.current(state.room) };
    show(root, paneView(state, act, setting));
    const page = state.room === 'inventory' ? state.step : setting.room && state.room;
    moveFocus(root, shown, { page, notice: state.notice });
    if (page !== null) shown = { page, notice: state.notice };
  };
  root.replaceChildren();
  draw(store.state);
  store.listen(draw);
  void lookAround(pane).catch(fail);
  void followSelection(pane).catch(fail);
  return { pane, fail };
}

/** What was shown last: a step or a room, null while it is being loaded, and the notice above it. */
interface Shown {
  page: string | null;
  notice: Notice | null;
}

/** A new step or room begins at its heading, a new notice at itself. */
function moveFocus(root: HTMLElement, before: Shown | null, now: Shown): void {
  const target =
    now.notice !== null && now.notice !== before?.notice
      ? '[data-notice]'
      : before !== null && now.page !== null && now.page !== before.page
        ? '[data-heading]'
        : null;
  if (target === null) return;
  root.querySelector<HTMLElement>(target)?.focus();
  if (target === '[data-heading]') root.querySelector('main')?.scrollTo({ top: 0 });
}

/** While the start is shown, it follows what is selected in the sheet. */
async function followSelection(pane: Pane): Promise<void> {
  let looking = false;
  let again = false;
  const look = async (): Promise<void> => {
    const { state } = pane.store;
    if (state.room !== 'inventory' || state.step !== 'start' || state.busy !== null) return;
    again = looking;
    if (looking) return;
    looking = true;
    const survey = await pane.book.survey();
    looking = false;
    if (survey.ok && pane.store.state.step === 'start' && pane.store.state.busy === null) {
      pane.store.dispatch({ type: 'surveyed', survey: survey.value });
    }
    if (again) await look();
  };
  await pane.book.onSelection(() => void look());
}
