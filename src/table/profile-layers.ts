import type { Layout } from '../decide/layout';
import type { Proposal } from '../model/answer';
import type { Note } from '../model/outcome';
import { ORIGINS, UNKNOWN } from '../model/task';
import { textOf } from './cells';
import { writeLevel } from './coerce';
import { addNote } from './draft';
import type { Draft } from './draft';
import { foldKey } from './fold';
import type { ColumnPlan } from './columns';
import { noteText, problemOf } from './messages';
import type { Profile } from './profile';
import { holdsWords, wordsIn } from './profile-groups';
import { tieProfile, unmetGroups, type GroupColumn, type Layer, type ProfileRows } from './profile-rows';
import { levelOfProposal, proposeNothing, type Propose, type TaskWords } from './proposals';
import type { Underlay } from './read';

const GROUP = ORIGINS.indexOf('group');
const PROFILE = ORIGINS.indexOf('profile');
const KEPT = 4096;

/**
 * Opens a profile for the rows of a table. Its problems: groups by a column that the table does not have, or by what words suggest when
 * nothing reads them.
 * @param propose what reads the words of a row; left out, answers for what words suggest are not used
 */
export function openProfile(layout: Layout, plan: ColumnPlan, profile: Profile, propose?: Propose): Underlay {
  const tied = tieProfile(layout, plan, profile);
  const unread = tied.proposed.length > 0 && !propose ? [problemOf('PROFILE_UNREAD_WORDS', {})] : [];
  const lay: Underlay['lay'] = (draft, cells, words) =>
    layProfile(draft, tied, cells, words, propose ?? proposeNothing);
  return { lay, problems: [...tied.problems, ...unread], unmet: () => unmetGroups(tied) };
}

/** The answers for the group that a row belongs to by this column, if any. */
function layerFor(group: GroupColumn, raw: unknown): Layer | null {
  const text = typeof raw === 'string' ? raw : textOf(raw);
  const known = group.memo.get(text);
  if (known !== undefined) return known;
  const layer = group.byValue.get(foldKey(text)) ?? null;
  if (group.memo.size < KEPT && text.length < 200) group.memo.set(text, layer);
  return layer;
}

/**
 * Lays the answers for the groups of a row, then those for the company, under it: the nearer one wins. Nearest are groups by words of the
 * task, then those by columns, then those by what words suggest.
 */
function layProfile(
  draft: Draft,
  profile: ProfileRows,
  cells: readonly unknown[],
  words: TaskWords,
  propose: Propose,
): void {
  const { layout, company } = profile;
  if (profile.words.length > 0) underlayGroups(draft, layout, layersByWords(profile, words));
  if (profile.groups.length > 0) underlayGroups(draft, layout, layersByColumns(profile, cells));
  if (profile.proposed.length > 0) underlayGroups(draft, layout, layersByProposals(profile, propose(words)));
  for (let at = 0; at < company.positions.length; at += 1)
    underlay(draft, company.positions[at] ?? 0, company.levels[at] ?? UNKNOWN, PROFILE);
}

function layersByWords(profile: ProfileRows, { name }: TaskWords): Layer[] {
  const text = wordsIn(name);
  return profile.words.filter(({ words }) => holdsWords(text, words)).map(({ layer }) => layer);
}

function layersByColumns(profile: ProfileRows, cells: readonly unknown[]): Layer[] {
  return profile.groups.flatMap((group) => layerFor(group, cells[group.column]) ?? []);
}

function layersByProposals({ layout, proposed }: ProfileRows, proposals: readonly Proposal[]): Layer[] {
  const strong = proposals.filter(({ strength }) => strength === 'strong');
  return proposed
    .filter(({ fact, level }) =>
      strong.some((proposal) => proposal.fact === fact && levelOfProposal(layout, proposal) === level),
    )
    .map(({ layer }) => layer);
}

/** Groups of one kind. Two of them that differ are noted: the first counts. */
function underlayGroups(draft: Draft, layout: Layout, layers: readonly Layer[]): void {
  const taken: number[] = [];
  for (const layer of layers) {
    const { positions, levels } = layer;
    layer.met = true;
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      const answer = levels[at] ?? UNKNOWN;
      const earlier = draft.levels[position] ?? UNKNOWN;
      if (underlay(draft, position, answer, GROUP)) taken.push(position);
      else if (earlier !== answer && taken.includes(position))
        addNote(draft, groupsDiffer(layout, position, earlier, answer));
    }
  }
}

/** An answer counts where nothing nearer says something, not even something unreadable. */
function underlay(draft: Draft, position: number, answer: number, origin: number): boolean {
  if (draft.levels[position] !== UNKNOWN || draft.refused.includes(position)) return false;
  draft.levels[position] = answer;
  draft.origins[position] = origin;
  return true;
}

function groupsDiffer(layout: Layout, position: number, one: number, other: number): Note {
  const fact = layout.facts[position];
  const candidates = fact ? `${writeLevel(fact, one)} and ${writeLevel(fact, other)}` : `${one} and ${other}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_GROUPS', { field: fact?.id ?? '', candidates }) };
}
