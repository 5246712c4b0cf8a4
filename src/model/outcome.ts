/** Where something was found, as the user counts: rows from 1, the header row included. */
export interface Place {
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
}

/** Something the user should read: what was given, what is allowed, how to fix it. The text comes from the message catalogue. */
export interface Problem {
  code: string;
  where: Place;
  message: string;
}

/** The result of work that bad input can stop. Exceptions are kept for mistakes in the program. */
export type Outcome<T> = { ok: true; value: T; notes: Problem[] } | { ok: false; problem: Problem };

/** A short remark on one answer, such as CONTRADICTION or PHYSICAL_PRESENCE. */
export interface Note {
  code: string;
  text: string;
}
