import type { Outcome } from '../model/outcome';
import { STRATEGY_IDS, type Policy } from '../model/policy';
import { checkPolicy, toOutcome, type PolicyReading } from './policy-check';
import { POLICY_COLUMNS, type EntryTable, type PolicyColumn } from './policy-columns';
import { layOutJson } from './policy-layout';
import { takeApart } from './policy-parts';

/**
 * The policy as JSON text. The same content gives the same bytes: fields stand in a fixed order, an entry on one line
 * where it fits, so that a change of one number is a change of one line.
 */
export function writePolicy(policy: Policy): string {
  const { version, note, settings, risk_book } = policy;
  return layOutJson({
    version,
    note,
    strategies: orderEntries('strategies', policy.strategies),
    facts: orderEntries('facts', policy.facts),
    settings: {
      close_margin: settings.close_margin,
      likely_spread: settings.likely_spread,
      min_facts: settings.min_facts,
      start: orderMembers(STRATEGY_IDS, settings.start),
      start_reason: settings.start_reason,
      start_claims: settings.start_claims,
    },
    rules: orderEntries('rules', policy.rules),
    products: orderEntries('products', policy.products),
    choices: orderEntries('choices', policy.choices),
    manner: orderEntries('manner', policy.manner),
    forms: orderEntries('forms', policy.forms),
    vetoes: orderEntries('vetoes', policy.vetoes),
    risk_book: {
      note: risk_book.note,
      thresholds: orderMembers(['critical', 'high', 'medium'], risk_book.thresholds),
      risks: orderEntries('risks', risk_book.risks),
      duties: orderEntries('duties', risk_book.duties),
    },
  });
}

/** Fields of conditions, factors and signs. */
const PART_FIELDS = ['strategy', 'fact', 'part', 'values', 'least', 'most', 'inverted'];

function orderEntries(table: EntryTable, entries: readonly object[]): object[] {
  return entries.map((entry) => {
    const given = new Map<string, unknown>(Object.entries(entry));
    const fields = POLICY_COLUMNS[table].filter((column) => !isLeftOut(column, given.get(column.field)));
    return Object.fromEntries(fields.map((column) => [column.field, orderField(column, given.get(column.field))]));
  });
}

/** An empty `when` says something (the row always counts), and so do empty words for the ends of a scale. */
function isLeftOut({ field, optional }: PolicyColumn, value: unknown): boolean {
  if (value === undefined) return true;
  if (!optional || field === 'when' || field === 'low' || field === 'high') return false;
  return value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function orderField({ shape }: PolicyColumn, value: unknown): unknown {
  if (shape === 'points') return orderMembers(STRATEGY_IDS, value);
  return Array.isArray(value) ? value.map((part: unknown) => orderMembers(PART_FIELDS, part)) : value;
}

function orderMembers(names: readonly string[], value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(names.filter((name) => members.has(name)).map((name) => [name, members.get(name)]));
}

/**
 * Reads a policy that `writePolicy` or a person wrote. A policy without a risk book takes the default's, with a note.
 * @returns the policy; or one problem whose message lists everything found, with table, entry and field.
 */
export function readPolicy(text: string): Outcome<Policy> {
  return toOutcome(inspectPolicy(text));
}

/** As `readPolicy`, with each problem by itself. */
export function inspectPolicy(text: string): PolicyReading {
  const found = { problems: [], notes: [] };
  const raw = takeApart(text, found);
  return raw ? checkPolicy(raw, found) : { policy: null, ...found };
}
