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
import { setKeepHand } from './flow/hand';
import type { Pane } from './flow/pane';
import { selectRow } from './flow/select-row';
import { insertReport } from './flow/report';
import type { Remedy } from './state';
import type { Act } from './steps/act';

/** Starts a piece of work and returns at once. While one is under way, others wait for another press. */
export type Start = (work: () => Promise<void>) => void;

export function startsOf(pane: Pane, onUnexpected: (error: unknown) => void): Start {
  return (work) => {
    if (pane.store.state.busy !== null) return;
    (pane.saving ? afterSaving(pane, pane.saving, work) : work()).catch(onUnexpected);
  };
}

/** Two pieces of work at once must not both write to what the workbook remembers. */
async function afterSaving({ store }: Pane, saving: Promise<void>, work: () => Promise<void>): Promise<void> {
  store.dispatch({ type: 'busy', what: 'Keeping your answers …' });
  await saving;
  store.dispatch({ type: 'idle' });
  await work();
}

/** What the views call. */
export function actsOf(pane: Pane, start: Start, { enter, ask }: Pick<Act, 'enter' | 'ask'>): Act {
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
      if (step === 'facts') return ask();
      store.dispatch({ type: 'went', step });
      if (step === 'start') start(() => lookAround(pane));
    },
    enter,
    ask,
    showRow: (row) =>
      start(async () => {
        await selectRow(pane, row);
      }),
    explainRow: (row) =>
      start(async () => {
        if (await selectRow(pane, row)) enter('explain');
      }),
    preview: () => start(() => showPreview(pane)),
    setDepth: (depth) => start(() => setDepth(pane, depth)),
    keepHand: (keep) => setKeepHand(pane, keep),
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
