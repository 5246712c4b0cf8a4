import { fingerprint } from '../../src/decide/fingerprint';
import { readPolicyBlock } from '../../src/table/policy-block';
import type { Outcome } from '../../src/model/outcome';
import type { Selected } from '../book';
import type { Pane } from './pane';
import { refuse } from '../problem';
import { unpackPolicy } from '../memory/policy';

/** Where the policy that decides stands on a sheet, as a formula can name it. Refused where no sheet holds just this one. */
export async function findPolicyBlock({ book, ruling }: Pane): Promise<Outcome<Selected>> {
  const wanted = ruling.context.fingerprint;
  const recalled = await book.recall('policy');
  if (!recalled.ok) return recalled;
  const kept = unpackPolicy(recalled.value);
  if (!kept.ok) return kept;
  if (!kept.value.sheet) return refuse('POLICY_ON_NO_SHEET', { fingerprint: wanted });
  const read = await book.readSheet(kept.value.sheet);
  if (!read.ok) return refuse('POLICY_ON_NO_SHEET', { fingerprint: wanted });
  const { sheet, cells } = read.value;
  const block = readPolicyBlock(cells);
  const policy = block?.reading.policy;
  if (!block || !policy || fingerprint(policy) !== wanted) {
    return refuse('POLICY_SHEET_OTHER', { sheet: sheet.name, fingerprint: wanted });
  }
  const { top, rows, columns } = block;
  return { ok: true, value: { sheet, top, left: 0, rows, columns }, notes: [] };
}
