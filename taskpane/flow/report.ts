import { subjectOf } from './subject';
import { accept, type Pane } from './pane';
import { inventoryRows } from './fill';

/** Inserts the sheets of the report: board, summary, explanation, policy and sources. Loaded when first asked for. */
export async function insertReport(pane: Pane): Promise<void> {
  const { store, book, ruling } = pane;
  const { match } = store.state;
  if (!match?.tasks) return;
  store.dispatch({ type: 'busy', what: 'Preparing the report …' });
  const { reportSheets } = await import(/* webpackChunkName: "report" */ '../report-sheets');
  const plans = await reportSheets({
    ruling,
    subject: subjectOf(match.list.place),
    headers: match.headers,
    rows: inventoryRows(pane),
  });
  const say = (name: string) => store.dispatch({ type: 'busy', what: `Inserting the sheet ${name} …` });
  const name = accept(pane, await book.insert(plans, say));
  if (name !== undefined) store.dispatch({ type: 'reported', name });
}
