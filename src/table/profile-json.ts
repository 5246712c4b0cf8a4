import type { Outcome, Problem } from '../model/outcome';
import { problemOf, quote } from './messages';
import type { Statement, Statements } from './statements';

type Json = Record<string, unknown>;

/** Takes the JSON form of a profile apart: {company, groups: [{column, value, facts}], headcount}. Fails when it is not JSON. */
export function readProfileJson(text: string): Outcome<Statements> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (mistake) {
    const value = mistake instanceof Error ? mistake.message : 'not JSON';
    return { ok: false, problem: problemOf('PROFILE_JSON', {}, { value: quote(value) }) };
  }
  if (!isObject(root)) return { ok: false, problem: problemOf('PROFILE_JSON', {}, { value: 'not an object' }) };
  const found: Statements = { said: [], problems: [] };
  for (const [key, value] of Object.entries(root)) {
    if (key === 'headcount') found.said.push({ fact: key, answer: value, where: { column: key } });
    else if (key === 'company' && isObject(value)) found.said.push(...factsIn(value, key));
    else if (key === 'groups' && Array.isArray(value))
      value.forEach((group, at) => readGroup(group, `groups[${at}]`, found));
    else found.problems.push(misshapen(value, key));
  }
  return { ok: true, value: found, notes: [] };
}

function readGroup(group: unknown, place: string, found: Statements): void {
  if (!isObject(group) || typeof group['column'] !== 'string' || !isObject(group['facts'])) {
    found.problems.push(misshapen(group, place));
    return;
  }
  const { column, value } = group;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    found.problems.push(misshapen(value, `${place}.value`));
    return;
  }
  const of = { column, value: String(value) };
  found.said.push(...factsIn(group['facts'], `${place}.facts`).map((statement) => ({ ...statement, group: of })));
}

function factsIn(facts: Json, place: string): Statement[] {
  return Object.entries(facts).map(([fact, answer]) => ({ fact, answer, where: { column: `${place}.${fact}` } }));
}

function misshapen(value: unknown, place: string): Problem {
  const shown = JSON.stringify(value) ?? 'nothing';
  return problemOf('PROFILE_SHAPE', { column: place }, { value: quote(shown), place });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
