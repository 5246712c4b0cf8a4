import { findReference } from '../catalogue/beyond';
import { findClaim } from '../catalogue/claims';
import { STRATEGY_IDS, type Points, type StrategyId } from '../model/policy';
import { complain, fieldOf, nameEntry, showValue, type Findings, type RawEntry } from './policy-entry';

/**
 * Readers of single fields. Each reports what is wrong and then goes on with a stand-in, so that one reading lists
 * all problems; a policy with problems is never handed out.
 */

export interface Range {
  least: number;
  most: number;
  whole?: boolean;
}

const isAbsent = (given: unknown): boolean => given === undefined || given === null || given === '';
const sayRange = ({ least, most, whole = false }: Range): string =>
  `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`;

function checkNumber(found: Findings, entry: RawEntry, field: string, given: unknown, range: Range): number {
  const allowed = sayRange(range);
  if (isAbsent(given)) complain(found, entry, field, 'POLICY_MISSING', { allowed });
  else if (typeof given !== 'number' || !Number.isFinite(given))
    complain(found, entry, field, 'POLICY_NOT_NUMBER', { given: showValue(given), allowed });
  else if (given < range.least || given > range.most || (range.whole && !Number.isInteger(given)))
    complain(found, entry, field, 'POLICY_OUT_OF_RANGE', { given, allowed });
  else return given + 0; // -0 becomes 0, which is how it is written
  return range.least;
}

export function readNumber(found: Findings, entry: RawEntry, field: string, range: Range): number {
  return checkNumber(found, entry, field, fieldOf(entry, field), range);
}

/** One number for each strategy, none left out. */
export function readPoints(found: Findings, entry: RawEntry, field: string, range: Range): Points {
  const given = fieldOf(entry, field) ?? {};
  const readable = typeof given === 'object' && !Array.isArray(given);
  const parts = new Map<string, unknown>(readable ? Object.entries(given) : []);
  if (!readable)
    complain(found, entry, field, 'POLICY_NOT_OBJECT', {
      entry: `${nameEntry(entry)}, ${field}`,
      given: showValue(given),
    });
  for (const id of parts.keys())
    if (!STRATEGY_IDS.some((strategy) => strategy === id))
      complain(found, entry, `${field}.${id}`, 'POLICY_FIELD_UNKNOWN', { allowed: STRATEGY_IDS.join(', ') });
  const read = (id: StrategyId): number =>
    readable ? checkNumber(found, entry, `${field}.${id}`, parts.get(id), range) : range.least;
  return {
    IN_HOUSE: read('IN_HOUSE'),
    INSOURCE: read('INSOURCE'),
    OUTSOURCE: read('OUTSOURCE'),
    CAPTIVE_OFFSHORE: read('CAPTIVE_OFFSHORE'),
    OFFSHORE_OUTSOURCE: read('OFFSHORE_OUTSOURCE'),
    PARTNER: read('PARTNER'),
  };
}

/** Free text, kept as it is; it may be empty but not absent. */
export function readText(found: Findings, entry: RawEntry, field: string): string {
  const given = fieldOf(entry, field);
  if (given === undefined || given === null) complain(found, entry, field, 'POLICY_MISSING', { allowed: 'text' });
  else if (typeof given !== 'string') complain(found, entry, field, 'POLICY_NOT_TEXT', { given: showValue(given) });
  else return given;
  return '';
}

/** TRUE or FALSE; absent means FALSE. */
export function readFlag(found: Findings, entry: RawEntry, field: string): boolean {
  const given = fieldOf(entry, field) ?? false;
  if (typeof given === 'boolean') return given;
  complain(found, entry, field, 'POLICY_NOT_YES_NO', { given: showValue(given) });
  return false;
}

/** One of the words that are allowed. */
export function readWord<Word extends string>(
  found: Findings,
  entry: RawEntry,
  field: string,
  allowed: readonly [Word, ...Word[]],
): Word {
  const given = fieldOf(entry, field);
  const word = allowed.find((one) => one === given);
  if (word !== undefined) return word;
  if (isAbsent(given)) complain(found, entry, field, 'POLICY_MISSING', { allowed: allowed.join(', ') });
  else complain(found, entry, field, 'POLICY_NOT_ALLOWED', { given: showValue(given), allowed: allowed.join(', ') });
  return allowed[0];
}

/** An id: something that formulas, files and other entries can name. */
export function readId(found: Findings, entry: RawEntry): string {
  const given = fieldOf(entry, 'id');
  const id = typeof given === 'string' ? given.trim() : '';
  if (isAbsent(given) || (typeof given === 'string' && id === ''))
    complain(found, entry, 'id', 'POLICY_MISSING', { allowed: 'an id such as R01' });
  else if (!/^[A-Za-z][A-Za-z0-9_.-]*$/.test(id))
    complain(found, entry, 'id', 'POLICY_BAD_ID', { given: showValue(given) });
  return id;
}

/** Several texts, none twice; absent means none. */
export function readList(found: Findings, entry: RawEntry, field: string): string[] {
  const given = fieldOf(entry, field) ?? [];
  if (!Array.isArray(given)) {
    complain(found, entry, field, 'POLICY_NOT_LIST', {
      entry: `${nameEntry(entry)}, ${field}`,
      given: showValue(given),
    });
    return [];
  }
  const list: string[] = [];
  for (const one of given as unknown[]) {
    if (typeof one !== 'string') complain(found, entry, field, 'POLICY_NOT_TEXT', { given: showValue(one) });
    else if (list.includes(one)) complain(found, entry, field, 'POLICY_REPEATED', { given: showValue(one) });
    else list.push(one);
  }
  return list;
}

/** Reports ids that name neither a claim of the documents nor a reference of ours. */
export function checkClaims(found: Findings, entry: RawEntry, field: string, claims: readonly string[]): void {
  for (const id of claims)
    if (!findClaim(id) && !findReference(id))
      complain(found, entry, field, 'POLICY_UNKNOWN_CLAIM', { given: showValue(id) });
}

export function readClaims(found: Findings, entry: RawEntry): string[] {
  const claims = readList(found, entry, 'claims');
  checkClaims(found, entry, 'claims', claims);
  return claims;
}
