import { documentsOf, fillText } from '../catalogue/fill';
import { SENTENCES } from '../catalogue/sentences';
import type { Engine } from '../decide/compile';
import { answerText } from '../decide/explain';
import { halvesOf, HALVES } from '../decide/point-table';
import type { Speaker } from '../decide/speakers';
import type { Levels } from '../model/task';

/** What a rule says of a task. */
export interface Clause {
  text: string;
  /** The same as the last one of three. */
  ending: string;
  /** The beginnings of sentences with this clause and another one; undefined when it is not remembered itself. */
  pairs: Map<Clause, string> | undefined;
}

/** By the place of the rule, then by the levels that it speaks of. */
export type Clauses = Map<number, Clause>[];

export const startClauses = ({ speakers }: Engine): Clauses => speakers.map(() => new Map());

/** The clause of a rule at these levels; remembered, since a list has few different ones. */
export function clauseOf(engine: Engine, clauses: Clauses, speaker: Speaker, levels: Levels): Clause {
  let key = 0;
  for (const position of speaker.positions) {
    const halves = halvesOf(levels[position]!);
    // Levels between two half steps are many: each is worked out when it comes.
    if (halves !== Math.floor(halves)) return makeClause(engine, speaker, levels, undefined);
    key = key * HALVES + halves;
  }
  const known = clauses[speaker.index]!;
  let clause = known.get(key);
  if (!clause) known.set(key, (clause = makeClause(engine, speaker, levels, new Map())));
  return clause;
}

function makeClause(engine: Engine, speaker: Speaker, levels: Levels, pairs: Clause['pairs']): Clause {
  const { id, reason, claims } = speaker.rule;
  const answer = speaker.facts.map((fact) => `${fact} ${answerText(engine, levels, fact)}`).join(' and ');
  const text = fillText(SENTENCES.reason, { answer, rule: id, reason, documents: documentsOf(claims) });
  return { text, ending: `; ${text}.`, pairs };
}

/** The beginning of a sentence with two clauses. */
export function pairOf(first: Clause, second: Clause): string {
  const known = first.pairs?.get(second);
  if (known !== undefined) return known;
  const pair = `${SENTENCES.because}${first.text}; ${second.text}`;
  if (second.pairs) first.pairs?.set(second, pair);
  return pair;
}
