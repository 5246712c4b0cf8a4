import type { Layout } from '../decide/layout';
import type { Note } from '../model/outcome';
import type { Fact } from '../model/policy';
import { ORIGINS, UNKNOWN } from '../model/task';
import { columnLetter } from './cells';
import { allowedAnswers, doubtfulValues, readLevel, writeLevel } from './coerce';
import type { LevelProblem } from './coerce';
import { addNote, addProblem } from './draft';
import type { Draft } from './draft';
import type { ColumnPlan } from './columns';
import { noteText, problemOf, quote } from './messages';

/** A column that answers a fact, with what has been read in it before: the same few texts come again and again. */
export interface LevelColumn {
  column: number;
  position: number;
  fact: Fact;
  scale: boolean;
  header: string;
  memo: Map<string, number | LevelProblem>;
}

const ROW = ORIGINS.indexOf('row');
const KEPT = 4096;
const LONGEST_KEPT = 60;
const DIGIT_ZERO = 48;

/** The columns of facts; `again` are those whose fact another column before them answers too. */
export function levelColumns(layout: Layout, plan: ColumnPlan): { first: LevelColumn[]; again: LevelColumn[] } {
  const first: LevelColumn[] = [];
  const again: LevelColumn[] = [];
  for (const { field, column, header } of plan.fields) {
    const position = layout.position.get(field);
    const fact = position === undefined ? undefined : layout.facts[position];
    if (position === undefined || !fact) continue;
    const shown = header || columnLetter(column);
    const found = { column, position, fact, scale: fact.kind === 'scale', header: shown, memo: new Map() };
    (first.some((each) => each.position === position) ? again : first).push(found);
  }
  return { first, again };
}

/** The level in a cell, as readLevel has it. Numbers and texts seen before, which nearly all cells are, take no more than a look. */
function levelIn(each: LevelColumn, raw: unknown): number | LevelProblem {
  if (typeof raw === 'number' && each.scale && raw >= 1 && raw <= 5) return raw;
  if (typeof raw !== 'string') return readLevel(each.fact, raw);
  if (raw.length === 1 && each.scale) {
    const digit = raw.charCodeAt(0) - DIGIT_ZERO;
    if (digit >= 0 && digit <= 5) return digit;
  }
  const known = each.memo.get(raw);
  if (known !== undefined) return known;
  const level = readLevel(each.fact, raw);
  if (raw.length <= LONGEST_KEPT && each.memo.size < KEPT) each.memo.set(raw, level);
  return level;
}

/** Reads the facts of a row. */
export function takeLevels(draft: Draft, columns: readonly LevelColumn[], cells: readonly unknown[]): void {
  for (const each of columns) {
    const raw = cells[each.column];
    // The kind first: to compare values of any kind with '' takes longer.
    if (typeof raw === 'string' ? raw.length === 0 : raw === null || raw === undefined) continue;
    const level = levelIn(each, raw);
    if (typeof level === 'string') refuse(draft, level, each, raw);
    else if (level !== UNKNOWN) keep(draft, each.position, level);
  }
}

/** Reads the columns whose fact has been read from another column: they fill a gap, agree, or contradict. */
export function compareLevels(draft: Draft, columns: readonly LevelColumn[], cells: readonly unknown[]): void {
  for (const each of columns) {
    const raw = cells[each.column];
    const level = levelIn(each, raw);
    const earlier = draft.levels[each.position] ?? UNKNOWN;
    if (typeof level === 'string') refuse(draft, level, each, raw);
    else if (level !== UNKNOWN && earlier === UNKNOWN) keep(draft, each.position, level);
    else if (level !== UNKNOWN && earlier !== level) addNote(draft, columnsDiffer(each, earlier, level));
  }
}

function keep(draft: Draft, position: number, level: number): void {
  draft.levels[position] = level;
  draft.origins[position] = ROW;
  draft.filled = true;
}

function refuse(draft: Draft, code: LevelProblem, { fact, header, position }: LevelColumn, raw: unknown): void {
  const candidates = doubtfulValues(fact, raw).join(' or ');
  const fillings = { header: quote(header), value: quote(raw), allowed: allowedAnswers(fact), candidates };
  addProblem(draft, problemOf(code, { row: draft.row, column: header }, fillings));
  draft.refused = [...draft.refused, position];
}

function columnsDiffer({ fact }: LevelColumn, one: number, other: number): Note {
  const candidates = `${writeLevel(fact, one)} and ${writeLevel(fact, other)}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_COLUMNS', { field: fact.id, candidates }) };
}
