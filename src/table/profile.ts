import type { Layout } from '../decide/layout';
import { levelOf } from '../decide/layout';
import type { Outcome, Place, Problem } from '../model/outcome';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import { textOf } from './cells';
import { allowedAnswers, readLevel, writeLevel } from './coerce';
import { foldKey } from './fold';
import { proposeForSmallFirm } from './headcount';
import { meaningOf, readLexicon } from './lexicon';
import { problemOf, quote } from './messages';
import { readAmount } from './money';
import { canonicalGroup } from './profile-groups';
import { readProfileJson } from './profile-json';
import { readProfileLines } from './profile-text';
import type { Statement } from './statements';

/** Fact → its answer in canonical form: a number on a scale, a choice's value, "not applicable". */
export type Answers = Record<string, string | number>;

/**
 * Answers for the rows in which a column has a value. `column`: a header or the id of a field, or "words", or "proposed" with a fact;
 * see profile-groups.ts.
 */
export interface ProfileGroup {
  column: string;
  value: string;
  facts: Answers;
}

/** Facts that are answered once: for the whole company, and for groups of rows. */
export interface Profile {
  headcount?: number;
  company: Answers;
  groups: ProfileGroup[];
}

/**
 * Reads a profile, as lines ("expertise = yes", "department = Finance: capacity = low", "words = returns desk: presence = local",
 * "proposed presence = local: presence = local", "# comment") or as JSON.
 * What cannot be used is left out and named in the notes, with its line. Fails when nothing in it can be used.
 * A head count of about fifty or fewer is noted as a proposal (capacity = low); it is not applied.
 */
export function readProfile(text: string, layout: Layout): Outcome<Profile> {
  const read = text.trimStart().startsWith('{')
    ? readProfileJson(text)
    : { ok: true as const, value: readProfileLines(text), notes: [] };
  if (!read.ok) return read;
  const profile: Profile = { company: {}, groups: [] };
  const problems = [...read.value.problems];
  for (const statement of read.value.said) problems.push(...take(profile, statement, layout));
  if (isEmpty(profile)) {
    const [first] = problems;
    return { ok: false, problem: first ?? problemOf('PROFILE_EMPTY', {}) };
  }
  if (profile.headcount !== undefined && profile.company['capacity'] === undefined) {
    problems.push(...proposeForSmallFirm(profile.headcount, {}));
  }
  return { ok: true, value: profile, notes: problems };
}

function isEmpty(profile: Profile): boolean {
  return profile.headcount === undefined && Object.keys(profile.company).length === 0 && profile.groups.length === 0;
}

function take(profile: Profile, { group, fact: name, answer, where }: Statement, layout: Layout): Problem[] {
  const lexicon = readLexicon(layout);
  const { fields } = meaningOf(lexicon, name);
  const [id = ''] = fields;
  if (fields.length === 1 && id === 'headcount' && group === undefined) return takeHeadcount(profile, answer, where);
  const fact = lexicon.facts.get(id);
  if (!fact || fields.length !== 1) {
    const candidates = fields.length > 1 ? ` (it may mean ${fields.join(' or ')})` : '';
    const allowed = layout.facts.map((each) => each.id).join(', ');
    return [problemOf('PROFILE_FACT', where, { value: quote(name), candidates, allowed })];
  }
  const level = readLevel(fact, answer);
  if (typeof level === 'string') {
    const fillings = { header: fact.id, value: quote(answer), allowed: allowedAnswers(fact) };
    return [problemOf('PROFILE_ANSWER', where, fillings)];
  }
  if (level === UNKNOWN) return [];
  const named = group && canonicalGroup(layout, group, where);
  if (named && 'code' in named) return [named];
  const answers = named ? groupOf(profile, named.column, named.value).facts : profile.company;
  const canonical = writeLevel(fact, level);
  const earlier = Object.hasOwn(answers, fact.id) ? answers[fact.id] : undefined;
  if (earlier !== undefined && earlier !== canonical) {
    return [
      problemOf('PROFILE_TWICE', where, { header: fact.id, candidates: `${quote(earlier)} and ${quote(canonical)}` }),
    ];
  }
  answers[fact.id] = canonical;
  return [];
}

function takeHeadcount(profile: Profile, answer: unknown, where: Place): Problem[] {
  const people = readAmount('people', answer);
  if (people === null) return [];
  if ('problem' in people) return [problemOf('PROFILE_HEADCOUNT', where, { value: quote(answer) })];
  if (profile.headcount !== undefined && profile.headcount !== people.amount) {
    const candidates = `${profile.headcount} and ${people.amount}`;
    return [problemOf('PROFILE_TWICE', where, { header: 'headcount', candidates })];
  }
  profile.headcount = people.amount;
  return [];
}

function groupOf(profile: Profile, column: string, value: string): ProfileGroup {
  const known = profile.groups.find(
    (group) => foldKey(group.column) === foldKey(column) && foldKey(group.value) === foldKey(value),
  );
  if (known) return known;
  const group: ProfileGroup = { column, value, facts: {} };
  profile.groups.push(group);
  return group;
}

/** The level of a canonical answer; UNKNOWN when the fact has no such answer. */
export function answerLevel(layout: Layout, id: string, answer: string | number): number {
  const fact = layout.facts[layout.position.get(id) ?? -1];
  if (!fact) return UNKNOWN;
  if (answer === 'not applicable') return NOT_APPLICABLE;
  return levelOf(fact, answer) ?? UNKNOWN;
}

/** Writes a profile as lines, or as JSON; readProfile gives the same profile back. */
export function writeProfile(profile: Profile, form: 'text' | 'json' = 'text'): string {
  if (form === 'json') return `${JSON.stringify(profile, null, 2)}\n`;
  const company = Object.entries(profile.company).map((entry) => writeAnswer(entry));
  const groups = profile.groups.map(
    (group) =>
      `${writeGroup(group)}: ${Object.entries(group.facts)
        .map((entry) => writeAnswer(entry))
        .join(', ')}`,
  );
  const size = profile.headcount === undefined ? [] : [`headcount = ${profile.headcount}`];
  return [...size, ...company, ...groups].map((line) => `${line}\n`).join('');
}

/** A group of rows as a line of the profile begins. */
export function writeGroup({ column, value }: Pick<ProfileGroup, 'column' | 'value'>): string {
  return `${bare(column)} = ${bare(value)}`;
}

function writeAnswer([fact, answer]: [string, string | number]): string {
  return `${bare(fact)} = ${bare(textOf(answer))}`;
}

/** Texts with marks of the line form are quoted. */
function bare(text: string): string {
  return text !== '' && text === text.trim() && !/[:=,;"#\p{Cc}]/u.test(text) ? text : JSON.stringify(text);
}
