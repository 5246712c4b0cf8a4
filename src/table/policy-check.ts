import { fillText } from '../catalogue/fill';
import { POLICY_PROBLEMS } from '../catalogue/policy-messages';
import { SIDE_COLUMNS, SIDE_FACTS } from '../catalogue/side-facts';
import type { Outcome, Place, Problem } from '../model/outcome';
import { STRATEGY_IDS, type Duty, type Policy, type Settings, type Strategy } from '../model/policy';
import type { EntryTable } from './policy-columns';
import {
  POINTS,
  readChoice,
  readFact,
  readFormRow,
  readMannerRow,
  readProduct,
  readRisk,
  readRule,
  readStrategy,
  readVeto,
} from './policy-entries';
import { addProblem, complain, fieldOf, nameEntry, type Findings, type RawEntry } from './policy-entry';
import { checkClaims, readClaims, readId, readNumber, readPoints, readText, readWord } from './policy-fields';

/** A policy as it came in from JSON or from sheets, taken apart but not yet trusted. */
export interface RawPolicy {
  /** The settings of the table of that name, by the names that they have there. */
  settings: RawEntry;
  tables: Readonly<Record<EntryTable, readonly RawEntry[]>>;
  /** Where a table as a whole stands. */
  place(table: EntryTable): Place;
}

/** What came of reading a policy: the policy, or everything that is wrong with it. */
export interface PolicyReading {
  policy: Policy | null;
  problems: Problem[];
  notes: Problem[];
}

/** Ids that the inventory uses already, and the one word that conditions are written with. */
const TAKEN = new Set([...SIDE_FACTS, ...SIDE_COLUMNS].map(({ id }) => id).concat('strategy'));

/** Judges every entry and puts the policy together; with a problem anywhere there is none. */
export function checkPolicy(raw: RawPolicy, found: Findings): PolicyReading {
  const { tables, settings } = raw;
  const facts = tables.facts.map((entry) => readFact(found, entry));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const policy: Policy = {
    version: readText(found, settings, 'version'),
    note: readText(found, settings, 'note'),
    strategies: readStrategies(found, raw),
    facts,
    settings: readSettings(found, settings, facts.length),
    rules: tables.rules.map((entry) => readRule(found, entry, byId)),
    products: tables.products.map((entry) => readProduct(found, entry, byId)),
    choices: tables.choices.map((entry) => readChoice(found, entry, byId)),
    manner: tables.manner.map((entry) => readMannerRow(found, entry, byId)),
    forms: tables.forms.map((entry) => readFormRow(found, entry, byId)),
    vetoes: tables.vetoes.map((entry) => readVeto(found, entry, byId)),
    risk_book: {
      note: readText(found, settings, 'risk_note'),
      thresholds: readThresholds(found, settings),
      risks: tables.risks.map((entry) => readRisk(found, entry, byId)),
      duties: tables.duties.map((entry) => readDuty(found, entry)),
    },
  };
  checkIds(found, raw);
  for (const table of ['facts', 'rules', 'manner', 'forms'] as const)
    if (tables[table].length === 0) addProblem(found, 'POLICY_TABLE_EMPTY', raw.place(table), { table });
  return { policy: found.problems.length === 0 ? policy : null, ...found };
}

function readStrategies(found: Findings, { tables, place }: RawPolicy): Strategy[] {
  const given = tables.strategies.map((entry) => readStrategy(found, entry));
  const named = new Set(tables.strategies.map((entry) => fieldOf(entry, 'id')));
  for (const id of STRATEGY_IDS)
    if (!named.has(id)) addProblem(found, 'POLICY_STRATEGY_MISSING', place('strategies'), { given: id });
  return STRATEGY_IDS.flatMap((id) => given.find((strategy) => strategy.id === id) ?? []);
}

function readSettings(found: Findings, entry: RawEntry, facts: number): Settings {
  const claims = readText(found, entry, 'start_claims');
  checkClaims(
    found,
    entry,
    'start_claims',
    claims.split(/[\s,;]+/).filter((id) => id !== ''),
  );
  return {
    close_margin: readNumber(found, entry, 'close_margin', { least: 0, most: 100 }),
    likely_spread: readNumber(found, entry, 'likely_spread', { least: 0, most: 10 }),
    min_facts: readNumber(found, entry, 'min_facts', { least: 0, most: facts, whole: true }),
    start: readPoints(found, entry, 'start', POINTS),
    start_reason: readText(found, entry, 'start_reason'),
    start_claims: claims,
  };
}

function readThresholds(found: Findings, entry: RawEntry): Policy['risk_book']['thresholds'] {
  const read = (name: string): number => readNumber(found, entry, name, { least: 0, most: 5 });
  const critical = read('critical');
  const high = read('high');
  const medium = read('medium');
  const given = ['critical', 'high', 'medium'].every((name) => typeof fieldOf(entry, name) === 'number');
  if (given && !(critical > high && high > medium))
    complain(found, entry, 'critical', 'POLICY_THRESHOLD_ORDER', { critical, high, medium });
  return { critical, high, medium };
}

function readDuty(found: Findings, entry: RawEntry): Duty {
  const [first, ...rest] = SIDE_FACTS.filter(({ field }) => field === 'duty').map(({ id }) => id);
  return {
    id: readId(found, entry),
    fact: readWord(found, entry, 'fact', [first ?? '', ...rest]),
    label: readText(found, entry, 'label'),
    mitigation: readText(found, entry, 'mitigation'),
    claims: readClaims(found, entry),
    owner: readWord(found, entry, 'owner', ['client', 'provider', 'both']),
  };
}

/** An id names one thing. Rules, vetoes, risks and duties share one list, for answers name them side by side. */
function checkIds(found: Findings, { tables }: RawPolicy): void {
  const { strategies, facts, rules, products, choices, vetoes, risks, duties } = tables;
  checkRepeats(found, strategies);
  checkRepeats(found, facts);
  checkRepeats(found, [...rules, ...products, ...choices, ...vetoes, ...risks, ...duties]);
  for (const entry of facts) {
    const id = fieldOf(entry, 'id');
    if (typeof id === 'string' && TAKEN.has(id.trim())) complain(found, entry, 'id', 'POLICY_ID_TAKEN', { given: id });
  }
}

function checkRepeats(found: Findings, entries: readonly RawEntry[]): void {
  const first = new Map<string, RawEntry>();
  for (const entry of entries) {
    const id = fieldOf(entry, 'id');
    if (typeof id !== 'string' || id.trim() === '') continue;
    const key = id.trim().toLowerCase();
    const other = first.get(key);
    if (other) complain(found, entry, 'id', 'POLICY_DUPLICATE_ID', { other: sayWhere(other) });
    else first.set(key, entry);
  }
}

function sayWhere(entry: RawEntry): string {
  const { row } = entry.place();
  return row === undefined ? `${nameEntry(entry)} (entry ${entry.at})` : `${nameEntry(entry)} (row ${row})`;
}

/** A reading as one outcome. */
export function toOutcome({ policy, problems, notes }: PolicyReading): Outcome<Policy> {
  return policy ? { ok: true, value: policy, notes } : { ok: false, problem: joinProblems(problems) };
}

/** Several problems as one, whose message lists them all, a line for each with its place. One alone stays as it is. */
export function joinProblems(problems: readonly Problem[]): Problem {
  const [first] = problems;
  if (first && problems.length === 1) return first;
  const lines = problems.map(({ where, message }) => `- ${sayPlace(where)}${message}`);
  const summary = fillText(POLICY_PROBLEMS.POLICY_UNREADABLE, { count: problems.length });
  return { code: 'POLICY_UNREADABLE', where: {}, message: [summary, ...lines].join('\n') };
}

function sayPlace({ sheet, row, column }: Place): string {
  const parts = [sheet ?? '', row === undefined ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}
