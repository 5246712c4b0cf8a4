import { fieldChoices } from '../src/table/field-choices';
import { actsOf, startsOf } from './acts';
import type { Book } from './book';
import { lookAround } from './flow/choose';
import type { Pane } from './flow/pane';
import { recallPolicy } from './flow/rule';
import { tell } from './flow/pane';
import { NO_CHOICES } from './memory/choices';
import { problemOf } from './problem';
import { openFactsDoor } from './open-facts';
import { openRooms } from './open-rooms';
import { nameRuling, openRuling } from './ruling';
import type { Notice, State } from './state';
import { askedKey, questionOf } from './steps/facts/state';
import { paneView, type Setting } from './steps/frame';
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
    choices: NO_CHOICES,
    clock: () => new Date(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  };
  const fail = (error: unknown) => {
    onUnexpected(error);
    tell(pane, problemOf('UNEXPECTED', { reason: error instanceof Error ? error.message : String(error) }));
  };
  const start = startsOf(pane, fail);
  const rooms = openRooms(pane, start, () => draw(store.state));
  const facts = openFactsDoor(pane, start, fail);
  const act = actsOf(pane, start, { enter: rooms.enter, ask: facts.enter });
  let shown: Shown | null = null;
  const draw = (state: State) => {
    const { engine, context } = pane.ruling;
    const setting = {
      choices: fieldChoices(engine.layout),
      wording: context.wording,
      room: rooms.current(state.room),
      policy: nameRuling(pane.ruling),
      facts: facts.current(),
    };
    show(root, paneView(state, act, setting));
    const page = pageOf(state, setting);
    const now = { page, question: questionShown(state), notice: state.notice };
    moveFocus(root, shown, now);
    if (page !== null) shown = now;
  };
  root.replaceChildren();
  draw(store.state);
  store.listen(draw);
  void recallPolicy(pane).catch(fail);
  void lookAround(pane).catch(fail);
  void followSelection(pane).catch(fail);
  return { pane, fail };
}

/** What was shown last: a step or a room, null while it is being loaded, and the notice above it. */
interface Shown {
  page: string | null;
  /** The question of the step that asks for facts; null elsewhere. */
  question: string | null;
  notice: Notice | null;
}

/** A step or room; null while it is being loaded. */
function pageOf({ room, step }: State, setting: Setting): string | null {
  if (room !== 'inventory') return setting.room && room;
  return step === 'facts' ? setting.facts && step : step;
}

function questionShown({ room, step, facts }: State): string | null {
  if (room !== 'inventory' || step !== 'facts') return null;
  if (facts.part === 'groups') return groupShown(facts);
  if (facts.part !== 'questions') return null;
  const asked = facts.progress && facts.asked === null ? null : questionOf(facts);
  return asked ? askedKey(asked) : '';
}

/** A form that opens, and what was done to a group, take the focus as a question does. */
const groupShown = ({ form, undo }: State['facts']): string =>
  form ? `form ${form.changes !== null}` : undo ? `undo ${undo.what}` : 'groups';

/** A new step or room begins at its heading, a new notice and a new question at themselves. */
function moveFocus(root: HTMLElement, before: Shown | null, now: Shown): void {
  const target =
    now.notice !== null && now.notice !== before?.notice
      ? '[data-notice]'
      : before !== null && now.page !== null && now.page !== before.page
        ? '[data-heading]'
        : now.question !== null && before?.question !== null && now.question !== before?.question
          ? '[data-question]'
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
