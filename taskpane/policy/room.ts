import './policy.css';
import './effect.css';
import './judgement.css';
import { selectRow } from '../flow/select-row';
import type { OpenRoom } from '../rooms';
import type { PolicyAct } from './act';
import { EMPTY, type PolicyDesk, type PolicyState } from './model';
import { policyButtons, policyView } from './view';
import { compareDecisions, enterPolicy, insertJudgement, propose, putOnSheet, readBack, useProposal } from './work';

/** The policy that decides: put on a sheet, read back, compared, used; and people's decisions beside it. */
export const openPolicy: OpenRoom = ({ pane, changed, start, go }) => {
  const desk: PolicyDesk = {
    state: EMPTY,
    set: (change: Partial<PolicyState>) => {
      desk.state = { ...desk.state, ...change };
      changed();
    },
  };
  const show = async (sheet: { id: string; name: string }, row: number, column: number): Promise<void> => {
    const shown = await pane.book.showCell(sheet, row, column);
    if (!shown.ok)
      pane.store.dispatch({ type: 'noticed', notice: { problem: shown.problem, tone: 'error', remedies: [] } });
  };
  const act: PolicyAct = {
    putOnSheet: () => start(() => putOnSheet(pane, desk)),
    readBack: (which) => start(() => readBack(pane, desk, which)),
    setDocumentsOnly: (only) =>
      start(() => propose(pane, desk, desk.state.proposal?.ruling.base ?? pane.ruling.base, only)),
    restore: (base) => start(() => propose(pane, desk, base, false)),
    use: () => start(() => useProposal(pane, desk)),
    leave: () => desk.set({ proposal: null }),
    compare: () => start(() => compareDecisions(pane, desk)),
    insertJudgement: () => start(() => insertJudgement(pane, desk)),
    showSheet: (sheet, row = 0, column = 0) => start(() => show(sheet, row, column)),
    showRow: (row) => start(async () => void (await selectRow(pane, row))),
    showMore: () => desk.set({ shown: desk.state.shown + 50 }),
    goInventory: () => go('inventory'),
  };
  return {
    view: () => policyView(desk.state, pane, act),
    buttons: () => policyButtons(desk.state, pane, act),
    enter: () => start(() => enterPolicy(pane, desk)),
    leave: () => undefined,
  };
};
