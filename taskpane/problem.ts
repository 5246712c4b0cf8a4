import { fillText } from '../src/catalogue/fill';
import { PANE_MESSAGES, SAME_ERRORS, type PaneMessage } from '../src/catalogue/pane-messages';
import type { Problem } from '../src/model/outcome';

/** What fills the {names} of a message. */
export type Fillings = Record<string, string | number>;

/** A problem in the words of the catalogue: what happened, then what to do. */
export function problemOf(code: PaneMessage, fillings: Fillings = {}): Problem {
  const { what, fix } = PANE_MESSAGES[code];
  return { code, where: {}, message: `${fillText(what, fillings)} ${fillText(fix, fillings)}` };
}

/** A refusal of work that cannot be done. */
export function refuse(code: PaneMessage, fillings: Fillings = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: problemOf(code, fillings) };
}

/** Only the first half of a message, for use inside another one. */
export function causeOf(problem: Problem): string {
  const end = problem.message.search(/\. (?=\p{Lu})/u);
  return end < 0 ? problem.message : problem.message.slice(0, end + 1);
}

const isPaneMessage = (code: string): code is PaneMessage => Object.hasOwn(PANE_MESSAGES, code);

/** The message for an error code of Excel; those that need no words of their own share those of "GeneralException". */
export function problemOfExcel(code: string): Problem {
  const known = isPaneMessage(code) ? code : (SAME_ERRORS[code] ?? 'GeneralException');
  return { ...problemOf(known, { code }), code };
}
