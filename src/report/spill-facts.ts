import { DEFAULT_POLICY } from '../catalogue/default-policy';
import { FIELD_WORDS } from '../catalogue/field-words';
import { SIDE_COLUMNS, SIDE_FACTS } from '../catalogue/side-facts';
import type { FieldKind, SideFact } from '../model/field';
import type { Fact } from '../model/policy';
import { POLICY_TABLES } from '../table/policy-columns';
import { policyTables } from '../table/policy-sheets';
import { stackTables } from '../table/policy-stack';
import { quoteGiven, refuse, spill, type Spilled } from './spill';

const GROUPS: readonly FieldKind[] = ['fact', 'flag', 'duty', 'plan', 'money', 'text'];

const labelOf = (id: string): string => FIELD_WORDS.find((words) => words.id === id)?.label ?? id;

function factRow(fact: Fact | SideFact): string[] {
  const answers = fact.kind === 'scale' ? `1 = ${fact.low} … 5 = ${fact.high}` : fact.values.join(', ');
  return [fact.id, labelOf(fact.id), 'field' in fact ? fact.field : 'fact', fact.question, answers];
}

/**
 * FACTS: every column that an inventory may have: id, label, group, question, and what it is answered with (the ends of a
 * scale, the values of a choice, or a unit).
 */
export function factRows(group: string | undefined): Spilled {
  const wanted = group?.trim().toLowerCase();
  if (wanted !== undefined && !GROUPS.some((one) => one === wanted)) {
    return refuse('UNKNOWN_WORD', { name: 'group', given: quoteGiven(group ?? ''), allowed: GROUPS.join(', ') });
  }
  const rows = [
    ...[...DEFAULT_POLICY.facts, ...SIDE_FACTS].map(factRow),
    ...SIDE_COLUMNS.map(({ id, field, unit, question }) => [id, labelOf(id), field, question, unit]),
  ];
  return spill(rows.filter(([, , field]) => wanted === undefined || field === wanted));
}

/**
 * POLICY: the default policy as the tables that a policy argument takes: the first column names the table, then come its
 * header row and its entries. One table alone is no wider than it has to be.
 */
export function policyRows(table: string | undefined): Spilled {
  const wanted = table?.trim().toLowerCase();
  const tables = policyTables(DEFAULT_POLICY).filter(({ name }) => wanted === undefined || name === wanted);
  if (tables.length > 0) return spill(stackTables(tables));
  return refuse('UNKNOWN_WORD', { name: 'table', given: quoteGiven(table ?? ''), allowed: POLICY_TABLES.join(', ') });
}
