import { chooseList, insertSample, lookAround } from './flow/choose';
import { showPreview } from './flow/fill';
import type { Pane } from './flow/pane';

/** What the buttons on the ribbon do, under the ids that the manifest names. The pane is shown first, always. */
const COMMANDS: Record<string, (pane: Pane) => Promise<void>> = {
  openPane: lookAround,
  classifySelection: async (pane) => {
    await lookAround(pane);
    const { selection } = pane.store.state.survey ?? {};
    if (!selection) return;
    pane.store.dispatch({ type: 'went', step: 'start' });
    await chooseList(pane, selection.target);
    if (pane.store.state.match?.tasks) await showPreview(pane);
  },
  insertInventory: insertSample,
};

/** Answers the ribbon. A command is completed whatever becomes of it: Excel waits for that. */
export function answerRibbon(office: typeof Office, pane: Pane): void {
  for (const [id, work] of Object.entries(COMMANDS)) {
    office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      const busy = pane.store.state.busy !== null || pane.store.state.writing !== null;
      void office.addin
        .showAsTaskpane()
        .then(() => (busy ? undefined : work(pane)))
        .finally(() => event.completed());
    });
  }
}
