import type { NounFamily, VerbFamily } from '../catalogue/lexicon/shape';
import type { Sense } from './entries';
import type { Match } from './phrases';

export interface Noun {
  family: NounFamily;
  match: Match<Sense>;
}
export interface Verb {
  family: VerbFamily;
  match: Match<Sense>;
}

/** One thing to be done: a verb and what it is done to. A heading such as "Payroll" has no verb. */
export interface Duty {
  verb: Verb | undefined;
  /** Joined to the duty before by "or": an alternative to it. */
  alternative: boolean;
  denied: boolean;
  /** Its verb follows the verb before with nothing between them but "and": both have the same objects. */
  chained: boolean;
  /** Named by the first part of a compound whose head is unknown: "delivery systems". */
  doubtful: boolean;
  /** Direct objects; when the first says nothing ("a variety of"), what follows its "of". */
  objects: Noun[];
  /** What follows the "of" of an object: "records of repairs". */
  parts: Noun[];
  /** Words that stand before an object in one compound: "patient" in "patient records". */
  modifiers: Noun[];
  examples: Noun[];
  /** After another preposition, or after the colon of a heading. */
  others: Noun[];
  /** What it is done for: "to ...". */
  aims: Verb[];
}

/** The noun that a match may be. */
export function nounOf(match: Match<Sense>): Noun | undefined {
  for (const sense of match.others) if ('kind' in sense) return { family: sense, match };
  return undefined;
}

/** The verb that a match may be. */
export function verbOf(match: Match<Sense>): Verb | undefined {
  for (const sense of match.verbs) if ('way' in sense) return { family: sense, match };
  return undefined;
}

/** "Plan, administer, and control budgets": what stands after the last verb belongs to all of them. */
export function shareObjects(duties: Duty[]): void {
  for (let i = duties.length - 1; i > 0; i--) {
    const { chained, objects, parts, modifiers, examples, others, aims } = duties[i]!;
    if (chained) Object.assign(duties[i - 1]!, { objects, parts, modifiers, examples, others, aims });
  }
}
