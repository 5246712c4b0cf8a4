import { chooseList, insertEmpty, insertSample, lookAround, resetFields, setField } from './flow/choose';
import {
  checkAgain,
  clearFilter,
  readAgain,
  resumeWriting,
  setDepth,
  showPreview,
  startWriting,
  undoFill,
  writeNewSheet,
} from './flow/fill';
import type { Pane } from './flow/pane';
import { insertReport } from './flow/report';
import type { Remedy, RoomId } from './state';
import type { Act } from './steps/act';

/** Starts a piece of work and returns at once. While one is under way, others wait for another press. */
export type Start = (work: () => Promise<void>) => void;

export function startsOf({ store }: Pane, onUnexpected: (error: unknown) => void): Start {
  return (work) => {
    if (store.state.busy !== null) return;
    work().catch(onUnexpected);
  };
}

/** What the views call. */
export function actsOf(pane: Pane, start: Start, enter: (room: RoomId) => void): Act {
  const { store } = pane;
  const remedies: Record<Remedy, () => void> = {
    clearFilter: () => start(() => clearFilter(pane)),
    goOnHidden: () => store.dispatch({ type: 'acceptHidden' }),
    newSheet: () => start(() => writeNewSheet(pane)),
    readAgain: () => start(() => (store.state.notice ? readAgain(pane) : checkAgain(pane))),
    resume: () => start(() => resumeWriting(pane)),
    undo: () => start(() => undoFill(pane)),
    startOver: () => act.go('start'),
  };
  const act: Act = {
    choose: (target) => start(() => chooseList(pane, target)),
    insertSample: () => start(() => insertSample(pane)),
    insertEmpty: () => start(() => insertEmpty(pane)),
    setField: (column, field) => setField(pane, column, field),
    resetFields: () => resetFields(pane),
    go: (step) => {
      store.dispatch({ type: 'went', step });
      if (step === 'start') start(() => lookAround(pane));
    },
    enter,
    preview: () => start(() => showPreview(pane)),
    setDepth: (depth) => start(() => setDepth(pane, depth)),
    showMore: () => store.dispatch({ type: 'showMore' }),
    acceptHidden: () => store.dispatch({ type: 'acceptHidden' }),
    write: () => start(() => startWriting(pane)),
    newSheet: remedies.newSheet,
    cancel: () => store.dispatch({ type: 'cancelling' }),
    undo: remedies.undo,
    report: () => start(() => insertReport(pane)),
    remedy: (remedy) => remedies[remedy](),
    dismiss: () => store.dispatch({ type: 'dismissed' }),
  };
  return act;
}
