import type { Place, Problem } from '../model/outcome';

/** One answer as it was written, with its place. `group` absent: for the whole company. */
export interface Statement {
  group?: { column: string; value: string };
  fact: string;
  answer: unknown;
  where: Place;
}
/** A profile taken apart, before its facts and answers are looked at. */
export interface Statements {
  said: Statement[];
  problems: Problem[];
}
