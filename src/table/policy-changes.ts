import type { Policy } from '../model/policy';
import type { PolicyCell } from './policy-cells';
import type { PolicyTableName } from './policy-columns';
import { policyTables, type WrittenTable } from './policy-sheets';

/** A field that differs, as its cell shows it. */
export interface FieldChange {
  field: string;
  before: PolicyCell;
  after: PolicyCell;
}

/** How one entry of a policy differs from that of another policy. */
export interface PolicyChange {
  table: PolicyTableName;
  /** The id, the name of a setting, or "row 3" where entries have no id; '' when the order of the table differs. */
  entry: string;
  kind: 'changed' | 'added' | 'removed' | 'order';
  fields: FieldChange[];
  /** Whether an answer can change with it; words for people never change one. */
  decides: boolean;
}

/** Columns and settings that are words for people, and no part of the fingerprint. */
const WORDS = new Set([
  ...['label', 'who', 'where', 'question', 'low', 'high', 'reason', 'claims', 'mitigation', 'owner', 'meaning'],
  ...['version', 'note', 'start_reason', 'start_claims', 'risk_note'],
]);

/**
 * What differs between two policies, entry by entry in the order of their tables. Entries are the same when they have the
 * same id; the rows of the manner and form tables have none and are told by what they hold.
 *
 * @example
 * policyChanges(DEFAULT_POLICY, DEFAULT_POLICY) //=> []
 */
export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const old = policyTables(before);
  return policyTables(after).flatMap((table, at) => {
    const { name } = table;
    return name === 'manner' || name === 'forms' ? compareRows(old[at]!, table) : compareEntries(old[at]!, table);
  });
}

type Row = readonly PolicyCell[];

function compareEntries(before: WrittenTable, after: WrittenTable): PolicyChange[] {
  const table = after.name;
  const header = headerOf(after);
  const old = new Map(entriesOf(before).map((row) => [idOf(row), row]));
  const now = new Map(entriesOf(after).map((row) => [idOf(row), row]));
  const changes = [...now].flatMap(([entry, row]): PolicyChange[] => {
    const known = old.get(entry);
    if (!known) return [{ table, entry, kind: 'added', fields: fieldsOf(header, [], row), decides: true }];
    const fields = fieldsOf(header, known, row);
    if (fields.length === 0) return [];
    return [{ table, entry, kind: 'changed', fields, decides: fields.some((change) => decides(table, entry, change)) }];
  });
  const removed = [...old]
    .filter(([entry]) => !now.has(entry))
    .map(([entry, row]): PolicyChange => {
      return { table, entry, kind: 'removed', fields: fieldsOf(header, row, []), decides: true };
    });
  const kept = [...old.keys()].filter((entry) => now.has(entry)).join('\n');
  const moved = kept !== [...now.keys()].filter((entry) => old.has(entry)).join('\n') && table !== 'settings';
  return [...changes, ...removed, ...(moved && table !== 'strategies' ? [orderOf(table)] : [])];
}

/** Rows without an id: what is alike is left aside, the others are taken for each other in their order. */
function compareRows(before: WrittenTable, after: WrittenTable): PolicyChange[] {
  const table = after.name;
  const header = headerOf(after);
  const old = entriesOf(before).map((row) => ({ row, key: JSON.stringify(row) }));
  const now = entriesOf(after).map((row, at) => ({ row, key: JSON.stringify(row), entry: `row ${at + 1}` }));
  const gone = old.filter(({ key }) => !now.some((each) => each.key === key));
  const fresh = now.filter(({ key }) => !old.some((each) => each.key === key));
  const changes = fresh.map(({ row, entry }, at): PolicyChange => {
    const fields = fieldsOf(header, gone[at]?.row ?? [], row);
    const kind = at < gone.length ? 'changed' : 'added';
    return { table, entry, kind, fields, decides: fields.some((change) => decides(table, entry, change)) };
  });
  const removed = gone.slice(fresh.length).map(({ row }): PolicyChange => {
    const entry = `row ${old.findIndex((each) => each.row === row) + 1}`;
    return { table, entry, kind: 'removed', fields: fieldsOf(header, row, []), decides: true };
  });
  const order = (rows: readonly { key: string }[], others: readonly { key: string }[]): string =>
    rows.flatMap(({ key }) => (others.some((each) => each.key === key) ? [key] : [])).join('\n');
  return [...changes, ...removed, ...(order(old, now) === order(now, old) ? [] : [orderOf(table)])];
}

const orderOf = (table: PolicyTableName): PolicyChange => ({
  table,
  entry: '',
  kind: 'order',
  fields: [],
  decides: true,
});

const headerOf = ({ rows }: WrittenTable): string[] => (rows[0] ?? []).map(String);
const entriesOf = ({ rows }: WrittenTable): Row[] => rows.slice(1);
const idOf = (row: Row): string => String(row[0] ?? '');

function fieldsOf(header: readonly string[], before: Row, after: Row): FieldChange[] {
  return header.flatMap((field, at) => {
    const [old, now] = [before[at] ?? '', after[at] ?? ''];
    const isSame = old === now || (old === '' && now === false) || (old === false && now === '');
    return isSame ? [] : [{ field, before: old, after: now }];
  });
}

function decides(table: PolicyTableName, entry: string, { field }: FieldChange): boolean {
  return !WORDS.has(table === 'settings' ? entry : field);
}
