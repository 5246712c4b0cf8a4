import { fillText } from '../catalogue/fill';
import { MONEY_NOTES, MONEY_PROBLEMS, type MoneyNoteCode, type MoneyProblemCode } from '../catalogue/money-messages';
import type { Note } from '../model/outcome';

/**
 * Why there is no answer. `kind` is what a spreadsheet needs to know:
 * 'value' = unreadable or out of range (#VALUE!), 'none' = no solution, an unknown name, or not enough known (#N/A).
 */
export interface MoneyProblem {
  code: MoneyProblemCode;
  kind: 'value' | 'none';
  message: string;
}
export interface Refusal {
  ok: false;
  problem: MoneyProblem;
}

/** The result of every money function: a value with remarks, or one problem. Nothing here throws. */
export type MoneyResult<T> = { ok: true; value: T; notes: Note[] } | Refusal;

/** The names in braces of a message text. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
type Words<Text extends string> = Record<Placeholder<Text>, string | number>;

export function solve<T>(value: T, notes: Note[] = []): MoneyResult<T> {
  return { ok: true, value, notes };
}

/** A problem out of the message catalogue, its words filled in. */
export function refuse<Code extends MoneyProblemCode>(
  code: Code,
  words: Words<(typeof MONEY_PROBLEMS)[Code]['text']>,
): Refusal {
  const { kind, text } = MONEY_PROBLEMS[code];
  return { ok: false, problem: { code, kind, message: fillText(text, words) } };
}

/** A remark out of the message catalogue, its words filled in. */
export function remark<Code extends MoneyNoteCode>(code: Code, words: Words<(typeof MONEY_NOTES)[Code]>): Note {
  return { code, text: fillText(MONEY_NOTES[code], words) };
}
