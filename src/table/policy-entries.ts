import { STRATEGIES } from '../catalogue/strategies';
import {
  STRATEGY_IDS,
  type ChoiceRule,
  type Fact,
  type Form,
  type FormRow,
  type Ground,
  type Manner,
  type MannerRow,
  type Owner,
  type ProductRule,
  type Risk,
  type ScaleRule,
  type Strategy,
  type TableRow,
  type Veto,
  type VetoMode,
} from '../model/policy';
import {
  addNote,
  complain,
  fieldOf,
  isEmptyList,
  nameEntry,
  showValue,
  type Findings,
  type RawEntry,
} from './policy-entry';
import { readClaims, readFlag, readId, readList, readNumber, readPoints, readText, readWord } from './policy-fields';
import {
  PARTS,
  readChoiceValue,
  readConditions,
  readFactors,
  readScale,
  readSigns,
  readStrategies,
  readVetoConditions,
  type Facts,
} from './policy-references';

/** One reader for each kind of entry. Beyond these limits a number would drown all others, or lose its last digits. */
export const POINTS = { least: -1000, most: 1000 };
const EXPOSURE = { least: 0, most: 1 };
const MODES: readonly [VetoMode, ...VetoMode[]] = ['veto', 'warn', 'off'];
const OWNERS: readonly [Owner, ...Owner[]] = ['client', 'provider', 'both'];
const MANNERS: readonly [Manner, ...Manner[]] = ['OWN_STAFF', 'SHARED', 'SUPERVISED', 'RESULTS', 'MIXED', 'UNDECIDED'];
const FORMS: readonly [Form, ...Form[]] = ['JOINT_VENTURE', 'CONTRACTUAL', 'INFORMAL_ALLIANCE', 'UNDECIDED'];

/** A strategy's label may change; its code, and what the code means, may not. */
export function readStrategy(found: Findings, entry: RawEntry): Strategy {
  const id = readWord(found, entry, 'id', STRATEGY_IDS);
  const meant = STRATEGIES.find((strategy) => strategy.id === fieldOf(entry, 'id'));
  const label = readText(found, entry, 'label');
  if (!meant) return { id, label, who: 'own', where: 'home' };
  return {
    id,
    label,
    who: readWord(found, entry, 'who', [meant.who]),
    where: readWord(found, entry, 'where', [meant.where]),
  };
}

/** A fact: a scale with the meaning of its ends, or a choice with its values. */
export function readFact(found: Findings, entry: RawEntry): Fact {
  const id = readId(found, entry);
  const kind = readWord(found, entry, 'kind', ['scale', 'choice']);
  const question = readText(found, entry, 'question');
  const beyond = readFlag(found, entry, 'beyond');
  const unused = kind === 'scale' ? ['values'] : ['low', 'high'];
  for (const field of unused) {
    const given = fieldOf(entry, field);
    const isEmpty = given === undefined || given === '' || (Array.isArray(given) && given.length === 0);
    if (!isEmpty) complain(found, entry, field, 'POLICY_NOT_OF_KIND', { kind, given: showValue(given) });
  }
  if (kind === 'choice') return { id, kind, question, values: readValues(found, entry), beyond };
  return { id, kind, question, low: readText(found, entry, 'low'), high: readText(found, entry, 'high'), beyond };
}

function readValues(found: Findings, entry: RawEntry): string[] {
  const values = readList(found, entry, 'values');
  for (const value of values)
    if (value.trim() !== value || value === '' || /[;|=\r\n]/.test(value))
      complain(found, entry, 'values', 'POLICY_BAD_VALUE', { given: showValue(value) });
  if (new Set(values.map((value) => value.toLowerCase())).size < Math.max(2, values.length))
    complain(found, entry, 'values', 'POLICY_FEW_VALUES', { given: showValue(values) });
  return values;
}

function readGround(found: Findings, entry: RawEntry): Ground {
  const claims = readClaims(found, entry);
  const beyond = readFlag(found, entry, 'beyond');
  checkMark(found, entry, claims, beyond);
  return { claims, beyond, reason: readText(found, entry, 'reason') };
}

/** An entry that rests on no document should say so. */
function checkMark(found: Findings, entry: RawEntry, claims: readonly string[], beyond: boolean): void {
  if (!beyond && claims.every((id) => id.startsWith('beyond-')))
    addNote(found, 'POLICY_UNMARKED', entry.place('beyond'), { entry: nameEntry(entry) });
}

const readWeight = (found: Findings, entry: RawEntry) => ({
  weight: readNumber(found, entry, 'weight', POINTS),
  points: readPoints(found, entry, 'points', POINTS),
});

export function readRule(found: Findings, entry: RawEntry, facts: Facts): ScaleRule {
  return {
    id: readId(found, entry),
    fact: readScale(found, entry, facts),
    part: readWord(found, entry, 'part', PARTS),
    ...readWeight(found, entry),
    ...readGround(found, entry),
  };
}

export function readProduct(found: Findings, entry: RawEntry, facts: Facts): ProductRule {
  return {
    id: readId(found, entry),
    factors: readFactors(found, entry, facts),
    ...readWeight(found, entry),
    ...readGround(found, entry),
  };
}

export function readChoice(found: Findings, entry: RawEntry, facts: Facts): ChoiceRule {
  return {
    id: readId(found, entry),
    ...readChoiceValue(found, entry, facts),
    ...readWeight(found, entry),
    ...readGround(found, entry),
  };
}

export function readVeto(found: Findings, entry: RawEntry, facts: Facts): Veto {
  return {
    id: readId(found, entry),
    mode: readWord(found, entry, 'mode', MODES),
    when: readVetoConditions(found, entry, facts),
    excludes: readStrategies(found, entry, 'excludes', readList(found, entry, 'excludes')),
    ...readGround(found, entry),
  };
}

function readTableRow(found: Findings, entry: RawEntry, facts: Facts): TableRow {
  const all = readConditions(found, entry, 'when', facts);
  const any = readConditions(found, entry, 'when_any', facts);
  const claims = readClaims(found, entry);
  const given = fieldOf(entry, 'when_any');
  if (given !== undefined && isEmptyList(entry, 'when_any'))
    complain(found, entry, 'when_any', 'POLICY_EMPTY_CONDITION');
  if (all.length > 0 && any.length > 0) complain(found, entry, 'when_any', 'POLICY_TWO_CONDITIONS');
  return {
    ...(given === undefined ? { when: all } : { when_any: any }),
    ...(claims.length > 0 ? { claims } : {}),
    ...(readFlag(found, entry, 'beyond') ? { beyond: true } : {}),
  };
}

export function readMannerRow(found: Findings, entry: RawEntry, facts: Facts): MannerRow {
  return { ...readTableRow(found, entry, facts), manner: readWord(found, entry, 'manner', MANNERS) };
}

export function readFormRow(found: Findings, entry: RawEntry, facts: Facts): FormRow {
  return { ...readTableRow(found, entry, facts), form: readWord(found, entry, 'form', FORMS) };
}

export function readRisk(found: Findings, entry: RawEntry, facts: Facts): Risk {
  const claims = readClaims(found, entry);
  const beyond = readFlag(found, entry, 'beyond');
  checkMark(found, entry, claims, beyond);
  const drivers = readSigns(found, entry, 'drivers', facts);
  const proxies = readSigns(found, entry, 'proxies', facts);
  if (isEmptyList(entry, 'drivers') && isEmptyList(entry, 'proxies'))
    complain(found, entry, 'drivers', 'POLICY_EMPTY_CONDITION');
  const limit = fieldOf(entry, 'only_when') === undefined ? '' : readText(found, entry, 'only_when');
  return {
    id: readId(found, entry),
    label: readText(found, entry, 'label'),
    drivers,
    proxies,
    exposure: readPoints(found, entry, 'exposure', EXPOSURE),
    mitigation: readText(found, entry, 'mitigation'),
    owner: readWord(found, entry, 'owner', OWNERS),
    claims,
    beyond,
    ...(limit === '' ? {} : { only_when: limit }),
  };
}
