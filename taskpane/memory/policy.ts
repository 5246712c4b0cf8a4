import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import type { Outcome } from '../../src/model/outcome';
import type { Policy } from '../../src/model/policy';
import { readPolicy, writePolicy } from '../../src/table/policy-json';
import type { SheetName } from '../book';
import { refuse } from '../problem';

/** What the workbook remembers of its policy. */
export interface KeptPolicy {
  base: Policy;
  documentsOnly: boolean;
  /** The sheet that the policy was put on last. */
  sheet: SheetName | null;
}

export const NOTHING_KEPT: KeptPolicy = { base: DEFAULT_POLICY, documentsOnly: false, sheet: null };

/** As it is put into its drawer; null: there is nothing to remember. The default is kept by name: a later default replaces it. */
export function packPolicy({ base, documentsOnly, sheet }: KeptPolicy): unknown {
  const json = base === DEFAULT_POLICY ? null : writePolicy(base);
  return json === null && !documentsOnly && sheet === null ? null : { json, documentsOnly, sheet };
}

/** Checks what the drawer held as if a stranger had written it. */
export function unpackPolicy(value: unknown): Outcome<KeptPolicy> {
  if (value === null) return { ok: true, value: NOTHING_KEPT, notes: [] };
  if (!isRecord(value)) return refuse('POLICY_KEPT_UNREADABLE');
  const { json, documentsOnly, sheet } = value;
  const named = isRecord(sheet) && typeof sheet['id'] === 'string' && typeof sheet['name'] === 'string';
  const rest = {
    documentsOnly: documentsOnly === true,
    sheet: named ? { id: String(sheet['id']), name: String(sheet['name']) } : null,
  };
  if (json === null) return { ok: true, value: { base: DEFAULT_POLICY, ...rest }, notes: [] };
  const read = typeof json === 'string' ? readPolicy(json) : null;
  if (!read?.ok) return refuse('POLICY_KEPT_UNREADABLE');
  return { ok: true, value: { base: read.value, ...rest }, notes: [] };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
