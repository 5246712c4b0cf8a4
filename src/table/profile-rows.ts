import type { Layout } from '../decide/layout';
import type { Problem } from '../model/outcome';
import { columnLetter } from './cells';
import { foldKey, foldWords } from './fold';
import type { ColumnPlan } from './columns';
import { meaningOf, readLexicon } from './lexicon';
import { problemOf, quote } from './messages';
import { answerLevel } from './profile';
import type { Answers, Profile, ProfileGroup } from './profile';
import { factProposed, isWordsGroup, wordsIn } from './profile-groups';

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
  /** Rows whose task holds these words. */
  words: { words: string; layer: Layer }[];
  groups: GroupColumn[];
  /** Rows whose words strongly suggest this level of this fact. */
  proposed: { fact: string; level: number; layer: Layer }[];
  problems: Problem[];
}

/** Ties a profile to a table. A group whose column the table does not have is named in the problems. */
export function tieProfile(layout: Layout, plan: ColumnPlan, profile: Profile): ProfileRows {
  const company = layerOf(layout, profile.company);
  const tied: ProfileRows = { layout, company, words: [], groups: [], proposed: [], problems: [] };
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
  }
  tied.groups = [...columns].map(([column, byValue]) => ({ column, byValue, memo: new Map() }));
  return tied;
}

/** Takes a group that no column holds; false for any other. */
function tieWords({ layout, words, proposed }: ProfileRows, { column, value, facts }: ProfileGroup): boolean {
  if (isWordsGroup(column)) {
    words.push({ words: wordsIn(value), layer: layerOf(layout, facts) });
    return true;
  }
  const fact = factProposed(layout, column);
  if (!fact) return false;
  const level = answerLevel(layout, fact.id, fact.kind === 'scale' ? Number(value) : value);
  proposed.push({ fact: fact.id, level, layer: layerOf(layout, facts) });
  return true;
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
export function columnOf(layout: Layout, plan: ColumnPlan, name: string): number | undefined {
  const wanted = foldWords(name);
  const named = plan.headers.findIndex((header) => header !== '' && foldWords(header) === wanted);
  if (named >= 0) return named;
  const { fields } = meaningOf(readLexicon(layout), name);
  return fields.length === 1 ? plan.fields.find(({ field }) => field === fields[0])?.column : undefined;
}
