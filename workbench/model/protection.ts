import type { Rect } from './address';
import { columnOf, cellsIn, rowOf, styleAt, styleValue } from './cells';
import { Refusal } from './refusal';
import type { Session } from './session';
import type { ProtectionOptions } from './parts';
import type { Sheet } from './workbook';

const refuse = (sheet: Sheet, what: string) =>
  new Refusal('AccessDenied', `${sheet.name} is protected: ${what} is not allowed.`);

/** Refuses what a protected sheet does not allow by its options, for instance `allowFormatCells`. */
export function requireAllowed(sheet: Sheet, option: string, what: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw refuse(sheet, what);
}

/** Refuses what no option of a protected sheet allows. */
export function requireUnprotected(sheet: Sheet, what: string): void {
  if (sheet.protection) throw refuse(sheet, what);
}

/** Refuses to change locked cells of a protected sheet. */
export function requireUnlocked(sheet: Sheet, rect: Rect): void {
  if (!sheet.protection) return;
  const isLocked = (row: number, column: number) => styleValue(styleAt(sheet, row, column), 'locked');
  const corner = isLocked(rect.row, rect.column);
  let unlocked = 0;
  for (const [key] of cellsIn(sheet, rect)) if (!isLocked(rowOf(key), columnOf(key))) unlocked += 1;
  if (corner || unlocked < rect.rows * rect.columns) throw refuse(sheet, 'changing locked cells');
}

export function protect(session: Session, sheet: Sheet, options: ProtectionOptions, password: string): void {
  if (sheet.protection) throw refuse(sheet, 'protecting it again');
  sheet.protection = { options, password };
  session.report({ kind: 'protected', sheet });
}

export function unprotect(session: Session, sheet: Sheet, password: string): void {
  if (!sheet.protection) return;
  if (sheet.protection.password !== password) {
    throw new Refusal('InvalidArgument', `The password of ${sheet.name} is another one.`);
  }
  sheet.protection = null;
  session.report({ kind: 'protected', sheet });
}
