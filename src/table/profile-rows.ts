import type { Layout } from '../decide/layout';
import type { Note, Problem } from '../model/outcome';
import { ORIGINS, UNKNOWN } from '../model/task';
import { columnLetter, textOf } from './cells';
import { foldKey, foldWords } from './fold';
import { addNote } from './draft';
import type { Draft } from './draft';
import type { ColumnPlan } from './headers';
import { meaningOf, readLexicon } from './lexicon';
import { writeLevel } from './coerce';
import { noteText, problemOf, quote } from './messages';
import { answerLevel } from './profile';
import type { Answers, Profile } from './profile';

/** Answers of the profile as positions and levels, ready to be laid under a row. */
export interface Layer {
  positions: number[];
  levels: number[];
}

/** The groups that are told apart by one column: its value → the answers. */
export interface GroupColumn {
  column: number;
  byValue: ReadonlyMap<string, Layer>;
  /** Cell text as it came → its layer; null when no group has this value. */
  memo: Map<string, Layer | null>;
}

/** A profile tied to the columns of one table. */
export interface ProfileRows {
  layout: Layout;
  company: Layer;
  groups: GroupColumn[];
  problems: Problem[];
}

const GROUP = ORIGINS.indexOf('group');
const PROFILE = ORIGINS.indexOf('profile');
const KEPT = 4096;

/** Ties a profile to a table. A group whose column the table does not have is named in the problems. */
export function tieProfile(layout: Layout, plan: ColumnPlan, profile: Profile | undefined): ProfileRows {
  const tied: ProfileRows = { layout, company: layerOf(layout, profile?.company ?? {}), groups: [], problems: [] };
  const columns = new Map<number, Map<string, Layer>>();
  for (const group of profile?.groups ?? []) {
    const column = columnOf(layout, plan, group.column);
    if (column === undefined) {
      const candidates = plan.headers.map((header, at) => quote(header || columnLetter(at))).join(', ');
      tied.problems.push(problemOf('PROFILE_COLUMN', {}, { header: quote(group.column), candidates }));
      continue;
    }
    const byValue = columns.get(column) ?? new Map<string, Layer>();
    const value = foldKey(group.value);
    byValue.set(value, joinLayers(byValue.get(value), layerOf(layout, group.facts)));
    columns.set(column, byValue);
  }
  tied.groups = [...columns].map(([column, byValue]) => ({ column, byValue, memo: new Map() }));
  return tied;
}

function layerOf(layout: Layout, answers: Answers): Layer {
  const layer: Layer = { positions: [], levels: [] };
  for (const [id, answer] of Object.entries(answers)) {
    const position = layout.position.get(id);
    const level = answerLevel(layout, id, answer);
    if (position === undefined || level === 0) continue;
    layer.positions.push(position);
    layer.levels.push(level);
  }
  return layer;
}

/** One group may be named in two ways ("department", "Dept"): both count, the first before the second. */
function joinLayers(one: Layer | undefined, other: Layer): Layer {
  if (!one) return other;
  return { positions: [...one.positions, ...other.positions], levels: [...one.levels, ...other.levels] };
}

/** A column by its header, or by the field that is read from it. */
function columnOf(layout: Layout, plan: ColumnPlan, name: string): number | undefined {
  const wanted = foldWords(name);
  const named = plan.headers.findIndex((header) => header !== '' && foldWords(header) === wanted);
  if (named >= 0) return named;
  const { fields } = meaningOf(readLexicon(layout), name);
  return fields.length === 1 ? plan.fields.find(({ field }) => field === fields[0])?.column : undefined;
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

/** Lays the answers for the groups of a row, then those for the company, under it: the nearer one wins. */
export function layProfile(draft: Draft, profile: ProfileRows, cells: readonly unknown[]): void {
  for (const group of profile.groups) {
    const layer = layerFor(group, cells[group.column]);
    if (layer) underlay(draft, profile.layout, layer, GROUP);
  }
  underlay(draft, profile.layout, profile.company, PROFILE);
}

/** Answers count where the row itself says nothing, not even something unreadable. Two groups that differ are noted. */
function underlay(draft: Draft, layout: Layout, { positions, levels }: Layer, origin: number): void {
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    const answer = levels[at] ?? UNKNOWN;
    const earlier = draft.levels[position] ?? UNKNOWN;
    if (earlier === UNKNOWN && !draft.refused.includes(position)) {
      draft.levels[position] = answer;
      draft.origins[position] = origin;
    } else if (origin === GROUP && draft.origins[position] === GROUP && earlier !== answer) {
      addNote(draft, groupsDiffer(layout, position, earlier, answer));
    }
  }
}

function groupsDiffer(layout: Layout, position: number, one: number, other: number): Note {
  const fact = layout.facts[position];
  const candidates = fact ? `${writeLevel(fact, one)} and ${writeLevel(fact, other)}` : `${one} and ${other}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_GROUPS', { field: fact?.id ?? '', candidates }) };
}
