import type { CueFamily } from '../catalogue/lexicon/shape';
import type { Sense } from './entries';
import type { Suggestion } from './evidence';
import { quoteMatch, type Match, type Reading } from './phrases';
import { ASIDE, JOINED } from './tokens';

/** How far before a cue a "no" or "without" reaches, in words, and how far after it "not required" does. */
const DENIAL_BEFORE = 4;
const DENIAL_AFTER = 4;
/** A number from here on speaks for much work; below, it may be a year or a price. */
const MANY = 10_000;

/** What the words suggest by themselves, whatever the work: "customer list", "no legal content", "paid on success". */
export function readCues(reading: Reading<Sense>): Suggestion[] {
  const found: Suggestion[] = [];
  for (const match of reading.cues)
    for (const sense of match.others) {
      const suggestion = 'fact' in sense ? suggestFrom(sense, match, reading) : undefined;
      if (suggestion) found.push(suggestion);
    }
  found.push(...readNumbers(reading));
  return found;
}

function suggestFrom(cue: CueFamily, match: Match<Sense>, reading: Reading<Sense>): Suggestion | undefined {
  const { fact, claims, reason, denied } = cue;
  const quote = quoteMatch(reading, match);
  const denial = findDenial(reading, match);
  if (denial === undefined) {
    return { fact, level: cue.level, strength: cue.strength, words: [quote], claims, reason };
  }
  return denied && { fact, ...denied, words: [denial], claims, reason: `denied: ${reason}` };
}

/** The words from the denial to the cue, or from the cue to the denial, as they stand in the text; undefined when nothing denies it. */
function findDenial(
  { text, words, starts, ends, breaks }: Reading<Sense>,
  { at, length }: Match<Sense>,
): string | undefined {
  const after = at + length;
  for (let i = at - 1; i >= 0 && i >= at - DENIAL_BEFORE && breaks[i + 1] === JOINED; i--) {
    if (words[i]!.role === 'negator')
      return isOnly(text, starts, ends, i + 1) ? undefined : text.slice(starts[i], ends[after - 1]);
  }
  const colon = breaks[after] === ASIDE;
  for (let i = after; i < words.length && i < after + DENIAL_AFTER; i++) {
    if (breaks[i] !== JOINED && !(colon && i === after)) return undefined;
    if (words[i]!.role === 'negator' && (colon || isNeed(text, starts, ends, i + 1)))
      return text.slice(starts[at], ends[i]);
  }
  return undefined;
}

function isOnly(text: string, starts: number[], ends: number[], at: number): boolean {
  return text.slice(starts[at], ends[at]).toLowerCase() === 'only';
}

const NEEDS = new Set(['required', 'needed', 'necessary', 'involved', 'allowed', 'applicable', 'part']);

function isNeed(text: string, starts: number[], ends: number[], at: number): boolean {
  return NEEDS.has(text.slice(starts[at], ends[at]).toLowerCase());
}

function readNumbers({ text, starts, ends }: Reading<Sense>): Suggestion[] {
  // Most texts have no digit: one look at the whole is cheaper than one at each word.
  if (!/\d/.test(text)) return [];
  return starts.flatMap((start, i): Suggestion[] => {
    const word = text.slice(start, ends[i]);
    if (!/^\d[\d,]{4,}$/.test(word) || Number(word.replaceAll(',', '')) < MANY) return [];
    const reason = 'a large number; how large and lasting the work is, is to be asked';
    return [{ fact: 'volume', level: 4, strength: 'weak', words: [word], claims: ['D4-offshore-center'], reason }];
  });
}
