import { fillText } from '../catalogue/fill';
import type { Problem } from '../model/outcome';
import { isBlank, isError, plainCell } from '../table/cells';
import { clip } from './clip';
import { SPILL_MESSAGES, type SpillMessage } from './spill-messages';

/** Why a formula, or one cell of what it spills, shows an error. */
export interface Refusal {
  /** value: unreadable or out of range. none: no solution, an unknown name, or not enough known. */
  kind: 'value' | 'none';
  message: string;
  /** The error in the cell that was given, such as "#DIV/0!": it passes through. */
  passed?: string;
}

/** What a formula shows: rows of cells, one of which may be in error while its neighbours are not. */
export type SpillCell = string | number | boolean | Refusal;
export type Spill = SpillCell[][];

/** The result of a formula's work. What the money functions give back has the same shape. */
export type Spilled<T = Spill> = { ok: true; value: T } | { ok: false; problem: Refusal };

/** A range as Excel hands it over: rows of cells. */
export type Cells = readonly (readonly unknown[])[];

const LONGEST_GIVEN = 60;

export const spill = <T>(value: T): Spilled<T> => ({ ok: true, value });

/** A problem of the formula itself, its words filled in. */
export function refusal(code: SpillMessage, words: Record<string, string | number> = {}): Refusal {
  const { kind, text } = SPILL_MESSAGES[code];
  return { kind, message: fillText(text, words) };
}

export function refuse(
  code: SpillMessage,
  words: Record<string, string | number> = {},
): { ok: false; problem: Refusal } {
  return { ok: false, problem: refusal(code, words) };
}

/** A problem that was found by reading: always one of the input. */
export const refuseProblem = ({ message }: Problem): { ok: false; problem: Refusal } => ({
  ok: false,
  problem: { kind: 'value', message },
});

/** What was given, as a message quotes it. */
export const quoteGiven = (given: string): string => `"${clip(given, LONGEST_GIVEN)}"`;

/** The error that a cell holds, "#REF!" for example, or undefined where it holds something else. */
export function errorIn(raw: unknown): string | undefined {
  const cell = plainCell(raw);
  return isError(cell) ? cell.error : undefined;
}

/** True for what an empty cell reaches a formula as: 0 in desktop Excel, null or "" elsewhere, or an entity without content. */
export function isEmptyCell(raw: unknown): boolean {
  if (raw === null || raw === undefined || raw === '' || raw === 0) return true;
  return typeof raw === 'object' && isBlank(plainCell(raw));
}
