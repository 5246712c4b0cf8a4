import { fillText } from '../catalogue/fill';
import {
  POLICY_NOTES,
  POLICY_PROBLEMS,
  type PolicyNoteCode,
  type PolicyProblemCode,
} from '../catalogue/policy-messages';
import type { Place, Problem } from '../model/outcome';

/** An entry of a policy as it came in: fields not yet trusted, and where to find them. */
export interface RawEntry {
  table: string;
  /** Position in its table, counted from 1. */
  at: number;
  fields: Readonly<Record<string, unknown>>;
  /** Where a field stands in the file or sheet; without a field, the entry. */
  place(field?: string): Place;
}

/** What reading collects. Reading goes on after a problem, so that all of them are listed at once. */
export interface Findings {
  problems: Problem[];
  notes: Problem[];
}

/** A field of an entry; undefined where it is not given. Inherited names such as "constructor" do not count. */
export function fieldOf(entry: RawEntry, field: string): unknown {
  return Object.hasOwn(entry.fields, field) ? entry.fields[field] : undefined;
}

/** True for a list without parts, and for none at all. */
export function isEmptyList(entry: RawEntry, field: string): boolean {
  const given = fieldOf(entry, field) ?? [];
  return Array.isArray(given) && given.length === 0;
}

/** How a message names an entry: by table and id, or by its position where it has no id. */
export function nameEntry(entry: RawEntry): string {
  const id = fieldOf(entry, 'id');
  if (entry.table === 'settings') return 'settings';
  return typeof id === 'string' && id.trim() !== ''
    ? `${entry.table} ${id.trim()}`
    : `${entry.table}, entry ${entry.at}`;
}

/** A value as a message shows it: short, and recognisable as text or as something else. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const shown = JSON.stringify(value) ?? typeof value;
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}

type Values = Readonly<Record<string, string | number>>;

export function addProblem(findings: Findings, code: PolicyProblemCode, where: Place, values: Values): void {
  findings.problems.push({ code, where, message: fillText(POLICY_PROBLEMS[code], values) });
}

export function addNote(findings: Findings, code: PolicyNoteCode, where: Place, values: Values): void {
  findings.notes.push({ code, where, message: fillText(POLICY_NOTES[code], values) });
}

/** Reports a problem with one field of an entry. `field` may name a part: "points.PARTNER". */
export function complain(
  findings: Findings,
  entry: RawEntry,
  field: string,
  code: PolicyProblemCode,
  values: Values = {},
): void {
  addProblem(findings, code, entry.place(field), { entry: nameEntry(entry), field, ...values });
}
