import type { GroupName } from '../../src/table/group-members';
import type { Answers, Profile, ProfileGroup } from '../../src/table/profile';
import type { Choice, Told } from '../../src/table/told';
import type { Scope } from '../steps/facts/state';

type Answer = string | number | null;

/** What was told with one answer given, changed, or (null) taken back. */
export function tellAnswer(told: Told, scope: Scope, fact: string, answer: Answer): Told {
  const { profile, rows } = told;
  switch (scope.kind) {
    case 'company':
      return { ...told, profile: { ...profile, company: put(profile.company, fact, answer) } };
    case 'group':
      return { ...told, profile: { ...profile, groups: putGroup(profile.groups, scope, fact, answer) } };
    case 'row': {
      const answers = put(rows[scope.key] ?? {}, fact, answer);
      return { ...told, rows: putEntry(rows, scope.key, answers) };
    }
  }
}

/** The groups as they are given, in place of those that were told. */
export const tellGroups = (told: Told, groups: readonly ProfileGroup[]): Told => ({
  ...told,
  profile: { ...told.profile, groups: [...groups] },
});

export const removeGroup = (told: Told, group: GroupName): Told =>
  tellGroups(
    told,
    told.profile.groups.filter((each) => !isGroup(each, group)),
  );

/** Gives the answers of one group to other rows. Where these are a group already, the answers that come go before its own. */
export function moveGroup(told: Told, from: GroupName, to: GroupName): Told {
  const { groups } = told.profile;
  const moved = groups.find((each) => isGroup(each, from));
  if (!moved || (from.column === to.column && from.value === to.value)) return told;
  const there = groups.find((each) => isGroup(each, to) && each !== moved);
  const group: ProfileGroup = { ...to, facts: { ...there?.facts, ...moved.facts } };
  return tellGroups(
    told,
    groups.filter((each) => each !== there).map((each) => (each === moved ? group : each)),
  );
}

export function tellHeadcount(told: Told, people: number | null): Told {
  const { company, groups } = told.profile;
  const profile: Profile = people === null ? { company, groups } : { headcount: people, company, groups };
  return { ...told, profile };
}

/** A choice for all rows whose words strongly suggest something; what was chosen row by row goes. null takes it back. */
export function chooseAll(told: Told, proposals: readonly string[], choice: Choice | null): Told {
  const all = proposals.reduce((choices, proposal) => put(choices, proposal, choice), told.choices.all);
  let { rows } = told.choices;
  for (const [key, own] of Object.entries(rows)) {
    const left = proposals.reduce((choices, proposal) => put(choices, proposal, null), own);
    rows = putEntry(rows, key, left);
  }
  return { ...told, choices: { all, rows } };
}

export function chooseRow(told: Told, key: string, proposal: string, choice: Choice | null): Told {
  const { all, rows } = told.choices;
  return { ...told, choices: { all, rows: putEntry(rows, key, put(rows[key] ?? {}, proposal, choice)) } };
}

/** The answer that stands for a question; undefined: none was given. */
export function answerFor({ profile, rows }: Told, scope: Scope, fact: string): string | number | undefined {
  if (scope.kind === 'company') return profile.company[fact];
  if (scope.kind === 'row') return rows[scope.key]?.[fact];
  return profile.groups.find((group) => isGroup(group, scope))?.facts[fact];
}

const isGroup = ({ column, value }: GroupName, scope: GroupName): boolean =>
  column === scope.column && value === scope.value;

function putGroup(
  groups: readonly ProfileGroup[],
  { column, value }: { column: string; value: string },
  fact: string,
  answer: Answer,
): ProfileGroup[] {
  const known = groups.find((group) => isGroup(group, { column, value }));
  const changed: ProfileGroup = { column, value, facts: put(known?.facts ?? {}, fact, answer) };
  const all = known ? groups.map((group) => (group === known ? changed : group)) : [...groups, changed];
  return all.filter(({ facts }: { facts: Answers }) => Object.keys(facts).length > 0);
}

/** A record with one entry set, or taken out. */
function put<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  if (value !== null) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/** The same where an empty entry is none. */
function putEntry<T extends object>(record: Readonly<Record<string, T>>, key: string, entry: T): Record<string, T> {
  return put(record, key, Object.keys(entry).length > 0 ? entry : null);
}
