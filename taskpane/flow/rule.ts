import { openRuling, type Ruling } from '../ruling';
import { openMatch } from './choose';
import { showPreview } from './fill';
import { accept, type Pane } from './pane';

/** Lets another policy decide from now on: the chosen list is read and answered anew, as far as the wizard had come. */
export async function rule(pane: Pane, ruling: Ruling): Promise<void> {
  const { match, preview } = pane.store.state;
  pane.ruling = ruling;
  pane.store.dispatch({ type: 'ruled', match: match && openMatch(pane, match.list, match.overrides) });
  if (preview && pane.store.state.match?.tasks) await showPreview(pane);
}

/** The policy that this workbook remembers decides from the start. What reads it is loaded only when there is one. */
export async function recallPolicy(pane: Pane): Promise<void> {
  const kept = accept(pane, await pane.book.recall('policy'));
  if (kept === undefined || kept === null) return;
  const { unpackPolicy } = await import(/* webpackChunkName: "policy" */ '../memory/policy');
  const policy = accept(pane, unpackPolicy(kept));
  if (policy) await rule(pane, openRuling(policy.base, policy.documentsOnly));
}
