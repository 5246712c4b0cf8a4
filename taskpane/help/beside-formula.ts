import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { FORMULA_TEXTS } from '../../src/catalogue/formula-texts';
import { fillText } from '../../src/catalogue/fill';
import { accept, type Pane } from '../flow/pane';
import { addressOf } from '../view/address';
import { count } from '../view/pieces';
import type { FunctionHelp } from './formula';
import { put, type HelpDesk } from './model';

/** The place of an argument of a function; -1: it has none. */
const placeOf = ({ parameters }: FunctionHelp, ...names: string[]): number =>
  parameters.findIndex(({ name }) => names.includes(name));

/** Whether a formula without a policy would follow another one than the pane. */
export const hasOwnPolicy = ({ ruling: { base, documentsOnly } }: Pane): boolean =>
  base !== DEFAULT_POLICY || documentsOnly;

/** What the pane counts with and the formula does not, in sentences. */
export function unseenBy(chosen: FunctionHelp, typed: readonly string[], pane: Pane): string[] {
  if (placeOf(chosen, 'tasks', 'task') < 0) return [];
  const { match, told } = pane.store.state;
  const at = placeOf(chosen, 'policy');
  const follows = at >= 0 && hasOwnPolicy(pane) && (typed[at] ?? '').trim() === '';
  const { profile, rows, choices } = told;
  const answered = [profile.company, profile.groups, rows, choices.all, choices.rows].some(
    (part: object) => Object.keys(part).length > 0,
  );
  const chosenRows = match?.choices.rows.size ?? 0;
  const corrected = Object.keys(match?.overrides ?? {}).length;
  const unseen = [
    answered ? FORMULA_TEXTS.answers : '',
    chosenRows > 0 ? count(chosenRows, 'choice made by hand', 'choices made by hand') : '',
    corrected > 0 ? count(corrected, 'corrected column') : '',
  ].filter((text) => text !== '');
  return [
    ...(follows ? [fillText(FORMULA_TEXTS.otherPolicy, { fingerprint: pane.ruling.context.fingerprint })] : []),
    ...(unseen.length > 0 ? [fillText(FORMULA_TEXTS.unseen, { unseen: unseen.join(', ') })] : []),
  ];
}

/** Names the cells of the pane's own policy as an argument. */
export async function takePolicy(pane: Pane, desk: HelpDesk, at: number): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Looking for the policy …' });
  const { findPolicyBlock } = await import(/* webpackChunkName: "policy" */ '../flow/policy-on-sheet');
  const block = accept(pane, await findPolicyBlock(pane));
  if (!block) return;
  const { typed, taken } = desk.state;
  const address = addressOf(block.sheet, block);
  desk.set({ typed: put(typed, at, address), taken: put(taken, at, block), inserted: null });
  pane.store.dispatch({ type: 'idle', status: `Taken: ${address}.` });
}
