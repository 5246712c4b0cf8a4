import { SIDE_FACTS } from '../catalogue/side-facts';
import {
  STRATEGY_IDS,
  type ChoiceFact,
  type Fact,
  type Part,
  type RiskSign,
  type ScaleFact,
  type StrategyId,
  type TableCondition,
  type VetoCondition,
} from '../model/policy';
import { numberIn } from './policy-cells';
import { complain, fieldOf, isEmptyList, nameEntry, showValue, type Findings, type RawEntry } from './policy-entry';

/** Readers of what names something else: facts, their values and levels, strategies. */

export type Facts = ReadonlyMap<string, Fact>;
export const PARTS: readonly [Part, ...Part[]] = ['both', 'high', 'low'];
const MIDDLE = '3';

const isChoice = (fact: Fact): fact is ChoiceFact => fact.kind === 'choice';
const isScale = (fact: Fact): fact is ScaleFact => fact.kind === 'scale';
const isText = (given: unknown): given is string => typeof given === 'string';

/** The parts of a list field as objects. Whatever cannot be read is reported with the form that is allowed. */
function partsOf(found: Findings, entry: RawEntry, field: string, form: string): Map<string, unknown>[] {
  const given = fieldOf(entry, field) ?? [];
  if (!Array.isArray(given)) {
    complain(found, entry, field, 'POLICY_NOT_LIST', {
      entry: `${nameEntry(entry)}, ${field}`,
      given: showValue(given),
    });
    return [];
  }
  return (given as unknown[]).flatMap((part) => {
    if (typeof part === 'object' && part !== null && !Array.isArray(part)) return [new Map(Object.entries(part))];
    complain(found, entry, field, 'POLICY_BAD_CONDITION', { given: showValue(part), allowed: form });
    return [];
  });
}

const showPart = (part: ReadonlyMap<string, unknown>): string => showValue(Object.fromEntries(part));

function hasOnly(part: ReadonlyMap<string, unknown>, ...fields: string[]): boolean {
  return [...part.keys()].every((field) => fields.includes(field));
}

/** The fact of that name, of the kind that is needed; undefined, and reported, where there is none. */
function findFact(found: Findings, entry: RawEntry, field: string, given: unknown, facts: Facts): Fact | undefined {
  const fact = isText(given) ? facts.get(given) : undefined;
  if (!fact)
    complain(found, entry, field, 'POLICY_UNKNOWN_FACT', {
      given: showValue(given),
      allowed: [...facts.keys()].join(', '),
    });
  return fact;
}

function findScale(found: Findings, entry: RawEntry, field: string, given: unknown, facts: Facts): string {
  const fact = findFact(found, entry, field, given, facts);
  if (fact && !isScale(fact))
    complain(found, entry, field, 'POLICY_WRONG_FACT', { given: fact.id, kind: 'a choice', allowed: 'a scale' });
  return fact?.id ?? '';
}

/** The field `fact` of a rule on a scale. */
export function readScale(found: Findings, entry: RawEntry, facts: Facts): string {
  return findScale(found, entry, 'fact', fieldOf(entry, 'fact'), facts);
}

/** The fields `fact` and `value` of a rule on a choice. */
export function readChoiceValue(found: Findings, entry: RawEntry, facts: Facts): { fact: string; value: string } {
  const fact = findFact(found, entry, 'fact', fieldOf(entry, 'fact'), facts);
  const value = fieldOf(entry, 'value');
  if (fact && !isChoice(fact))
    complain(found, entry, 'fact', 'POLICY_WRONG_FACT', { given: fact.id, kind: 'a scale', allowed: 'a choice' });
  else if (fact && !fact.values.some((one) => one === value))
    complainOfValue(found, entry, 'value', fact.id, value, fact.values.join(', '));
  return { fact: fact?.id ?? '', value: isText(value) ? value : '' };
}

function complainOfValue(
  found: Findings,
  entry: RawEntry,
  field: string,
  fact: string,
  given: unknown,
  allowed: string,
) {
  complain(found, entry, field, 'POLICY_UNKNOWN_VALUE', { fact, given: showValue(given), allowed });
}

/** `when` of a veto: facts with the values or levels at which it excludes. */
export function readVetoConditions(found: Findings, entry: RawEntry, facts: Facts): VetoCondition[] {
  const parts = partsOf(found, entry, 'when', '"fact = value | value"');
  if (isEmptyList(entry, 'when')) complain(found, entry, 'when', 'POLICY_EMPTY_CONDITION');
  return parts.map((part) => {
    const fact = findFact(found, entry, 'when', part.get('fact'), facts);
    const values: unknown[] = [part.get('values') ?? []].flat();
    if (!hasOnly(part, 'fact', 'values') || values.length === 0)
      complain(found, entry, 'when', 'POLICY_BAD_CONDITION', {
        given: showPart(part),
        allowed: '"fact = value | value"',
      });
    return { fact: fact?.id ?? '', values: fact ? values.map((one) => readLevel(found, entry, fact, one)) : [] };
  });
}

function readLevel(found: Findings, entry: RawEntry, fact: Fact, given: unknown): string | number {
  if (isChoice(fact)) {
    const value = fact.values.find((one) => one === given);
    if (value === undefined) complainOfValue(found, entry, 'when', fact.id, given, fact.values.join(', '));
    return value ?? '';
  }
  const level = isText(given) ? numberIn(given) : given;
  if (typeof level === 'number' && level >= 1 && level <= 5) return level;
  complainOfValue(found, entry, 'when', fact.id, given, 'levels from 1 to 5');
  return 1;
}

/** Two or more facts with the side on which they speak; no fact twice, or the bounds would not be exact. */
export function readFactors(found: Findings, entry: RawEntry, facts: Facts): { fact: string; part: Part }[] {
  const form = '"fact both", "fact high" or "fact low"';
  const factors = partsOf(found, entry, 'factors', form).map((factor) => {
    const fact = findScale(found, entry, 'factors', factor.get('fact'), facts);
    const part = PARTS.find((one) => one === factor.get('part'));
    if (!part || !hasOnly(factor, 'fact', 'part'))
      complain(found, entry, 'factors', 'POLICY_BAD_CONDITION', { given: showPart(factor), allowed: form });
    return { fact, part: part ?? 'both' };
  });
  const given = fieldOf(entry, 'factors') ?? [];
  if (Array.isArray(given) && given.length < 2)
    complain(found, entry, 'factors', 'POLICY_FEW_FACTORS', { given: given.length });
  const names = factors.map(({ fact }) => fact).filter((fact) => fact !== '');
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    complain(found, entry, 'factors', 'POLICY_REPEATED', { given: name });
  return factors;
}

/** `when` or `when_any` of the manner and form tables. */
export function readConditions(found: Findings, entry: RawEntry, field: string, facts: Facts): TableCondition[] {
  const form = '"strategy = CODE", "fact >= level" or "fact <= level"';
  return partsOf(found, entry, field, form).flatMap((part): TableCondition[] => {
    if (part.has('strategy') && hasOnly(part, 'strategy')) {
      const strategy = findStrategy(found, entry, field, part.get('strategy'));
      return strategy ? [{ strategy }] : [];
    }
    const bound = part.has('least') ? 'least' : 'most';
    if (!part.has('fact') || !part.has(bound) || !hasOnly(part, 'fact', bound)) {
      complain(found, entry, field, 'POLICY_BAD_CONDITION', { given: showPart(part), allowed: form });
      return [];
    }
    const fact = findScale(found, entry, field, part.get('fact'), facts);
    const level = part.get(bound);
    if (typeof level !== 'number' || !(level >= 1 && level <= 5)) {
      complainOfValue(found, entry, field, fact, level, 'levels from 1 to 5');
      return [];
    }
    return [bound === 'least' ? { fact, least: level } : { fact, most: level }];
  });
}

function findStrategy(found: Findings, entry: RawEntry, field: string, given: unknown): StrategyId | undefined {
  const strategy = STRATEGY_IDS.find((id) => id === given);
  if (!strategy)
    complain(found, entry, field, 'POLICY_NOT_ALLOWED', { given: showValue(given), allowed: STRATEGY_IDS.join(', ') });
  return strategy;
}

/** The strategies that a veto excludes: at least one. */
export function readStrategies(
  found: Findings,
  entry: RawEntry,
  field: string,
  given: readonly string[],
): StrategyId[] {
  const strategies = given.flatMap((id) => findStrategy(found, entry, field, id) ?? []);
  if (given.length === 0) complain(found, entry, field, 'POLICY_MISSING', { allowed: STRATEGY_IDS.join(', ') });
  return strategies;
}

/** Drivers or proxies of a risk: scales and yes/no choices, of the policy or beside it, or "always 3". */
export function readSigns(found: Findings, entry: RawEntry, field: string, facts: Facts): RiskSign[] {
  const form = '"fact", "fact (inverted)" or "always 3"';
  const known: Facts = new Map([...facts, ...SIDE_FACTS.filter(isScale).map((fact) => [fact.id, fact] as const)]);
  return partsOf(found, entry, field, form).map((part) => {
    const given = part.get('fact');
    const inverted = part.get('inverted') ?? false;
    if (typeof inverted !== 'boolean' || !hasOnly(part, 'fact', 'inverted'))
      complain(found, entry, field, 'POLICY_BAD_CONDITION', { given: showPart(part), allowed: form });
    if (given === MIDDLE) return { fact: MIDDLE, inverted: inverted === true };
    const fact = findFact(found, entry, field, given, known);
    if (fact && isChoice(fact) && !(fact.values.includes('yes') && fact.values.includes('no')))
      complain(found, entry, field, 'POLICY_WRONG_FACT', {
        given: fact.id,
        kind: 'a choice without yes and no',
        allowed: 'a scale, or a choice with the values yes and no',
      });
    return { fact: fact?.id ?? '', inverted: inverted === true };
  });
}
