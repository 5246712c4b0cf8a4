import type { Layout } from '../decide/layout';
import type { Note, Problem } from '../model/outcome';
import type { Fact } from '../model/policy';
import { columnLetter } from './cells';
import { allowedAnswers, doubtfulValues, readLevel, writeLevel } from './coerce';
import type { LevelProblem } from './coerce';
import type { ColumnPlan } from './headers';
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
export function levelIn(each: LevelColumn, raw: unknown): number | LevelProblem {
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

/** A cell that is no answer, with its place, what it holds and what may stand there. */
export function levelProblem(code: LevelProblem, { fact, header }: LevelColumn, raw: unknown, row: number): Problem {
  const candidates = doubtfulValues(fact, raw).join(' or ');
  const fillings = { header: quote(header), value: quote(raw), allowed: allowedAnswers(fact), candidates };
  return problemOf(code, { row, column: header }, fillings);
}

/** Two columns answer the same fact differently. */
export function columnsDiffer({ fact }: LevelColumn, one: number, other: number): Note {
  const candidates = `${writeLevel(fact, one)} and ${writeLevel(fact, other)}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_COLUMNS', { field: fact.id, candidates }) };
}
