import type { ProtectionOptions } from './parts';
import { Refusal } from './refusal';
import type { Session } from './session';
import { sharedStyle } from './shared-style';
import type { Area, Sheet } from './workbook';

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

/** Refuses to change an area of a protected sheet unless all its cells are unlocked. */
export function requireUnlocked(area: Area): void {
  if (area.sheet.protection && sharedStyle([area], 'locked') !== false)
    throw refuse(area.sheet, 'changing locked cells');
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
