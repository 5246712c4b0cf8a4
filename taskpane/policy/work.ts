import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { documentsOnly } from '../../src/decide/documents-only';
import { fingerprint } from '../../src/decide/fingerprint';
import type { Problem } from '../../src/model/outcome';
import type { Policy } from '../../src/model/policy';
import { judgementSheet } from '../../src/report/judgement-sheet';
import { policyStackSheet, stackArea } from '../../src/report/policy-stack-sheet';
import { readPolicyBlock } from '../../src/table/policy-block';
import { policyChanges } from '../../src/table/policy-changes';
import { policyTables } from '../../src/table/policy-sheets';
import type { SheetName } from '../book';
import { effectOf, judge } from '../flow/compare';
import { accept, type Pane } from '../flow/pane';
import { rule } from '../flow/rule';
import { subjectOf } from '../flow/subject';
import { problemOf } from '../problem';
import { openRuling } from '../ruling';
import { addressOf } from '../view/address';
import { NOTHING_KEPT, packPolicy, unpackPolicy, type KeptPolicy } from '../memory/policy';
import { FIRST_LINES, type PolicyDesk } from './model';

/** Looks at what the workbook remembers, and forgets what was worked out from another list. */
export async function enterPolicy(pane: Pane, desk: PolicyDesk): Promise<void> {
  const { match } = pane.store.state;
  if (match !== desk.state.match) desk.set({ match, used: null, judgement: null });
  const recalled = await pane.book.recall('policy');
  const kept = recalled.ok ? unpackPolicy(recalled.value) : recalled;
  desk.set({ kept: kept.ok ? kept.value : null });
  const { proposal } = desk.state;
  if (proposal && proposal.effect === null)
    await propose(pane, desk, proposal.ruling.base, proposal.ruling.documentsOnly);
}

/** Puts the policy that decides on a new sheet, and remembers which one. */
export async function putOnSheet(pane: Pane, desk: PolicyDesk): Promise<void> {
  const { store, book, ruling } = pane;
  const { policy, context } = ruling;
  store.dispatch({ type: 'busy', what: 'Putting the policy on a sheet …' });
  const stamp = { version: policy.version, fingerprint: context.fingerprint };
  const plan = policyStackSheet(policyTables(policy), stamp);
  if (accept(pane, await book.insert([plan])) === undefined) return;
  const sheet = accept(pane, await book.findSheet('shown'));
  if (!sheet || !(await remember(pane, desk, { sheet }))) return;
  const address = addressOf(sheet, stackArea(plan));
  desk.set({ block: { address, fingerprint: context.fingerprint }, broken: null });
  store.dispatch({ type: 'idle', status: `The policy stands on the sheet ${sheet.name}.` });
}

/** Keeps a change of what the workbook remembers. False: it could not be kept, and the user has been told. */
async function remember(pane: Pane, desk: PolicyDesk, change: Partial<KeptPolicy>): Promise<boolean> {
  const { base, documentsOnly: only } = pane.ruling;
  const before = desk.state.kept ?? { ...NOTHING_KEPT, base, documentsOnly: only };
  const kept = { ...before, ...change };
  if (accept(pane, await pane.book.keep('policy', packPolicy(kept))) === undefined) return false;
  desk.set({ kept });
  return true;
}

/** Reads a policy back from its sheet, and compares it with the one that decides. Nothing is changed yet. */
export async function readBack(pane: Pane, desk: PolicyDesk, which: SheetName | 'shown'): Promise<void> {
  const { store, book } = pane;
  store.dispatch({ type: 'busy', what: 'Reading the policy …' });
  const read = accept(pane, await book.readSheet(which));
  if (!read) return;
  const { sheet, cells } = read;
  const block = readPolicyBlock(cells);
  if (!block) {
    const problem = problemOf('POLICY_SHEET_WITHOUT', { sheet: sheet.name });
    store.dispatch({ type: 'noticed', notice: { problem, tone: 'error', remedies: [] } });
    return;
  }
  const known = desk.state.kept?.sheet;
  if (known?.id !== sheet.id || known.name !== sheet.name) {
    if (!(await remember(pane, desk, { sheet }))) return;
  }
  const { policy, problems, notes } = block.reading;
  if (!policy) {
    const listed = problems.map((problem) => ({ problem, cell: block.cellOf(problem) }));
    desk.set({ broken: { sheet, problems: listed }, proposal: null, block: null, shown: FIRST_LINES });
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
    store.dispatch({ type: 'idle', status: `${count} on the sheet ${sheet.name}. The policy is as it was.` });
    return;
  }
  const address = addressOf(sheet, block);
  desk.set({ broken: null, block: { address, fingerprint: fingerprint(policy) } });
  await propose(pane, desk, policy, pane.ruling.documentsOnly, notes);
}

/** Works out what a policy would change. Nothing is changed by it. */
export async function propose(
  pane: Pane,
  desk: PolicyDesk,
  policy: Policy,
  onlyDocuments: boolean,
  notes: Problem[] = [],
): Promise<void> {
  const isDefault = policyChanges(DEFAULT_POLICY, policy).length === 0;
  const ruling = openRuling(isDefault ? DEFAULT_POLICY : policy, onlyDocuments);
  const standard = onlyDocuments ? documentsOnly(DEFAULT_POLICY) : DEFAULT_POLICY;
  const changes = policyChanges(standard, ruling.policy);
  const now = pane.ruling;
  const differs = onlyDocuments !== now.documentsOnly || policyChanges(now.base, ruling.base).length > 0;
  const effect = differs ? await effectOf(pane, ruling) : null;
  const { match } = pane.store.state;
  desk.set({ proposal: { ruling, changes, differs, effect, notes }, match, used: null, shown: FIRST_LINES });
  pane.store.dispatch({ type: 'idle', status: sayProposal(desk) });
}

function sayProposal({ state: { proposal } }: PolicyDesk): string {
  if (!proposal?.differs) return 'This is the policy that decides already.';
  const { effect } = proposal;
  if (!effect) return 'Read. Nothing is changed until you use it.';
  const { length } = effect.changed;
  return `${length.toLocaleString('en-US')} of ${effect.rows.toLocaleString('en-US')} rows would change.`;
}

/** Lets the proposed policy decide: kept in the workbook first, then the chosen list is answered anew. */
export async function useProposal(pane: Pane, desk: PolicyDesk): Promise<void> {
  const { proposal } = desk.state;
  if (!proposal) return;
  const { ruling, effect } = proposal;
  const { base, documentsOnly: only } = ruling;
  pane.store.dispatch({ type: 'busy', what: 'Keeping the policy in this workbook …' });
  if (!(await remember(pane, desk, { base, documentsOnly: only }))) return;
  await rule(pane, ruling);
  desk.set({ proposal: null, used: effect, judgement: null, match: pane.store.state.match, shown: FIRST_LINES });
  if (pane.store.state.notice) return;
  pane.store.dispatch({ type: 'idle', status: `Policy ${ruling.context.fingerprint} decides now.` });
}

/** Compares what people decided with what is recommended. */
export async function compareDecisions(pane: Pane, desk: PolicyDesk): Promise<void> {
  const judgement = await judge(pane);
  desk.set({ judgement, match: pane.store.state.match, shown: FIRST_LINES });
  const status = judgement?.known
    ? `${judgement.agreed} of ${judgement.compared} decisions are what is recommended.`
    : 'No column says what was decided.';
  pane.store.dispatch({ type: 'idle', status });
}

/** The same on a sheet. */
export async function insertJudgement(pane: Pane, desk: PolicyDesk): Promise<void> {
  const { judgement, match } = desk.state;
  if (!judgement || !match) return;
  const { policy, context } = pane.ruling;
  pane.store.dispatch({ type: 'busy', what: 'Inserting a sheet …' });
  const plan = judgementSheet({
    judgement,
    wording: context.wording,
    policy: { version: policy.version, fingerprint: context.fingerprint },
    subject: subjectOf(match.list.place),
  });
  const name = accept(pane, await pane.book.insert([plan]));
  if (name !== undefined) pane.store.dispatch({ type: 'idle', status: `Inserted: the sheet ${name}.` });
}
