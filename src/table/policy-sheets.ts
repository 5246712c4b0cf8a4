import type { Outcome } from '../model/outcome';
import { STRATEGY_IDS, type Policy } from '../model/policy';
import { printCell, type PolicyCell } from './policy-cells';
import { checkPolicy, toOutcome, type PolicyReading } from './policy-check';
import {
  headerOf,
  POLICY_COLUMNS,
  SETTING_ROWS,
  type EntryTable,
  type PolicyColumn,
  type PolicyTableName,
} from './policy-columns';
import { collectTables, type PolicyTable } from './policy-rows';

/** A table of a policy as it is written: first its header row, then a row for each entry. */
export interface WrittenTable {
  name: PolicyTableName;
  rows: PolicyCell[][];
}

/**
 * The policy as tables that a person can read and edit in a spreadsheet, settings first. Lists stand in one cell,
 * separated by ";"; points take one column for each strategy. The same content gives the same cells.
 */
export function policyTables(policy: Policy): WrittenTable[] {
  const { risk_book } = policy;
  return [
    { name: 'settings', rows: [headerOf('settings'), ...settingRows(policy)] },
    writeTable('strategies', policy.strategies),
    writeTable('facts', policy.facts),
    writeTable('rules', policy.rules),
    writeTable('products', policy.products),
    writeTable('choices', policy.choices),
    writeTable('vetoes', policy.vetoes),
    writeTable('manner', policy.manner),
    writeTable('forms', policy.forms),
    writeTable('risks', risk_book.risks),
    writeTable('duties', risk_book.duties),
  ];
}

function settingRows(policy: Policy): PolicyCell[][] {
  return SETTING_ROWS.flatMap(({ setting, path, shape, meaning }) => {
    const value = path.reduce<unknown>((inside, name) => membersOf(inside).get(name), policy);
    if (shape !== 'points') return [[setting, printCell(shape, value), meaning]];
    return STRATEGY_IDS.map((id) => [`${setting} ${id}`, printCell('number', membersOf(value).get(id)), meaning]);
  });
}

function writeTable(name: EntryTable, entries: readonly object[]): WrittenTable {
  const rows = entries.map((entry) => POLICY_COLUMNS[name].flatMap((column) => cellsOf(column, membersOf(entry))));
  return { name, rows: [headerOf(name), ...rows] };
}

function cellsOf({ field, shape }: PolicyColumn, members: ReadonlyMap<string, unknown>): PolicyCell[] {
  const value = members.get(field);
  if (shape !== 'points') return [printCell(shape, value)];
  return STRATEGY_IDS.map((id) => printCell('number', membersOf(value).get(id)));
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/**
 * Reads a policy from its tables. Blank rows are passed over; columns that a policy does not have are named in a note.
 * @returns the policy; or one problem whose message lists everything found, with table, row and column.
 */
export function readPolicyTables(tables: readonly PolicyTable[]): Outcome<Policy> {
  return toOutcome(inspectPolicyTables(tables));
}

/** As `readPolicyTables`, with each problem by itself. */
export function inspectPolicyTables(tables: readonly PolicyTable[]): PolicyReading {
  const found = { problems: [], notes: [] };
  const raw = collectTables(tables, found);
  return raw ? checkPolicy(raw, found) : { policy: null, ...found };
}
