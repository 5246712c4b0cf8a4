import type { Layout } from '../decide/layout';
import type { Problem } from '../model/outcome';
import { columnLetter } from './cells';
import { foldKey, foldWords } from './fold';
import type { ColumnPlan } from './columns';
import { meaningOf, readLexicon } from './lexicon';
import { problemOf, quote } from './messages';
import { answerLevel, writeGroup } from './profile';
import type { Answers, Profile, ProfileGroup } from './profile';
import { factProposed, isWordsGroup, wordsIn } from './profile-groups';

/** Answers of the profile as positions and levels, ready to be laid under a row. */
export interface Layer {
  positions: number[];
  levels: number[];
  /** True once a row was found that is in the group. */
  met: boolean;
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
  /** Rows whose task holds these words. */
  words: { words: string; layer: Layer }[];
  groups: GroupColumn[];
  /** Rows whose words strongly suggest this level of this fact. */
  proposed: { fact: string; level: number; layer: Layer }[];
  problems: Problem[];
  /** Every group as the profile names it; `group` is set for those that a column tells apart. */
  named: { text: string; layer: () => Layer | undefined; group?: () => GroupColumn | undefined }[];
}

/** Values of a column that a message names. */
const FOUND_SHOWN = 8;

/** Ties a profile to a table. A group whose column the table does not have is named in the problems. */
export function tieProfile(layout: Layout, plan: ColumnPlan, profile: Profile): ProfileRows {
  const company = layerOf(layout, profile.company);
  const tied: ProfileRows = { layout, company, words: [], groups: [], proposed: [], problems: [], named: [] };
  const columns = new Map<number, Map<string, Layer>>();
  for (const group of profile.groups) {
    if (tieWords(tied, group)) continue;
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
    const tiedColumn = (): GroupColumn | undefined => tied.groups.find((each) => each.column === column);
    tied.named.push({ text: writeGroup(group), layer: () => byValue.get(value), group: tiedColumn });
  }
  tied.groups = [...columns].map(([column, byValue]) => ({ column, byValue, memo: new Map() }));
  return tied;
}

/** Takes a group that no column holds; false for any other. */
function tieWords({ layout, words, proposed, named }: ProfileRows, group: ProfileGroup): boolean {
  const { column, value, facts } = group;
  const layer = layerOf(layout, facts);
  if (isWordsGroup(column)) {
    words.push({ words: wordsIn(value), layer });
    named.push({ text: writeGroup(group), layer: () => layer });
    return true;
  }
  const fact = factProposed(layout, column);
  if (!fact) return false;
  const level = answerLevel(layout, fact.id, fact.kind === 'scale' ? Number(value) : value);
  proposed.push({ fact: fact.id, level, layer });
  named.push({ text: writeGroup(group), layer: () => layer });
  return true;
}

/** The groups that none of the rows read so far is in: a misspelt value answers nothing, and nobody would notice. */
export function unmetGroups({ named }: ProfileRows): Problem[] {
  return named
    .filter(({ layer }) => layer()?.met === false)
    .map(({ text, group }) => {
      const values = [...(group?.()?.memo.keys() ?? [])].filter((value) => value !== '').slice(0, FOUND_SHOWN);
      const found = values.length > 0 ? ` (found: ${values.map(quote).join(', ')})` : '';
      return problemOf('PROFILE_UNMET', {}, { value: text, found });
    });
}

function layerOf(layout: Layout, answers: Answers): Layer {
  const layer: Layer = { positions: [], levels: [], met: false };
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
  return { positions: [...one.positions, ...other.positions], levels: [...one.levels, ...other.levels], met: false };
}

/** A column by its header, or by the field that is read from it. */
export function columnOf(layout: Layout, plan: ColumnPlan, name: string): number | undefined {
  const wanted = foldWords(name);
  const named = plan.headers.findIndex((header) => header !== '' && foldWords(header) === wanted);
  if (named >= 0) return named;
  const { fields } = meaningOf(readLexicon(layout), name);
  return fields.length === 1 ? plan.fields.find(({ field }) => field === fields[0])?.column : undefined;
}
