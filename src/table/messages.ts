import { fillText } from '../catalogue/fill';
import { TABLE_MESSAGES, TABLE_NOTES } from '../catalogue/table-messages';
import type { TableMessage, TableNote } from '../catalogue/table-messages';
import type { Place, Problem } from '../model/outcome';
import { textOf } from './cells';

const LONGEST = 60;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** What fills the {names} of a message. */
export type Fillings = Record<string, string | number>;

/** A value as a message quotes it: on one line and clipped, whatever the cell holds. */
export function quote(raw: unknown): string {
  const text = textOf(raw)
    .slice(0, 4 * LONGEST)
    .replace(CONTROL, ' ')
    .trim();
  return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}

/** A problem with its message from the catalogue, at a place. */
export function problemOf(code: TableMessage, where: Place, fillings: Fillings = {}): Problem {
  return { code, where, message: messageOf(code, fillings) };
}

/** The text of a message: given, allowed, fix. */
export function messageOf(code: TableMessage, fillings: Fillings): string {
  const { given, allowed, fix } = TABLE_MESSAGES[code];
  return [given, allowed, fix]
    .filter((part) => part !== '')
    .map((part) => fillText(part, fillings))
    .join(' ');
}

/** The text of a remark on a row. */
export function noteText(note: TableNote, fillings: Fillings): string {
  return fillText(TABLE_NOTES[note], fillings);
}
