import { shareObjects, type Duty } from './duty';
import type { Sense } from './entries';
import type { Reading } from './phrases';
import { startReading } from './reading-state';
import { closeSentence, readBreak, readMatch, readSmallWord, readUnknown } from './sentence';
import { JOINED } from './tokens';

/** Reads what is to be done out of a text: the main verbs of its sentences with their objects. */
export function readDuties(reading: Reading<Sense>): Duty[] {
  const { words, breaks, matches } = reading;
  const state = startReading(reading);
  let next = 0;
  for (let at = 0; at < words.length;) {
    if (breaks[at] !== JOINED) readBreak(state, breaks[at]!);
    const match = matches[next]?.at === at ? matches[next++] : undefined;
    const { role } = words[at]!;
    if (match) readMatch(state, match);
    else if (role) readSmallWord(state, role);
    else if (!isAdverb(reading, at)) readUnknown(state);
    at += match?.length ?? 1;
  }
  closeSentence(state);
  shareObjects(state.duties);
  return state.duties;
}

const SHORTEST_ADVERB = 5;

/** "Visually inspect": adverbs stand anywhere and change nothing. */
function isAdverb({ text, starts, ends }: Reading<Sense>, at: number): boolean {
  const end = ends[at]!;
  return end - starts[at]! >= SHORTEST_ADVERB && text.slice(end - 2, end).toLowerCase() === 'ly';
}
