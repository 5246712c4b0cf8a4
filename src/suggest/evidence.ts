import type { Level, Strength } from '../catalogue/lexicon/shape';

/** A fact that the words of a text suggest. It is a proposal, never an answer. */
export interface Suggestion {
  /** Id of a fact of the catalogue. */
  fact: string;
  /** 1 to 5 for a scale, a value for a choice. */
  level: Level;
  /** strong: may be applied, marked as a proposal. weak: only a reason to ask. */
  strength: Strength;
  /** The words that led to it, as they stand in the text. */
  words: string[];
  /** Ids of the claims that the fact rests on. */
  claims: string[];
  /** Why the words lead to it, in one clause. */
  reason: string;
}

/** Facts whose two sides are not the halves of a scale: value → side. */
const SIDES: Record<string, string> = { local: 'bound', premises: 'bound' };
const MIDDLE = 3;

function sideOf({ level }: Suggestion): string {
  if (typeof level === 'string') return SIDES[level] ?? level;
  return level > MIDDLE ? 'high' : level < MIDDLE ? 'low' : 'middle';
}

/**
 * One suggestion for each fact. Evidence on one side adds its words; evidence on both sides is a conflict: a strong
 * one is weakened, two equal ones cancel out. On presence the bound side outlives, for it is the safe one.
 * @param evidence the first of equal ones gives level and reason
 */
export function weigh(evidence: Suggestion[]): Suggestion[] {
  const byFact = new Map<string, Suggestion[]>();
  for (const one of evidence) {
    const all = byFact.get(one.fact);
    if (all) all.push(one);
    else byFact.set(one.fact, [one]);
  }
  const weighed: Suggestion[] = [];
  for (const all of byFact.values()) {
    const suggestion = weighFact(all);
    if (suggestion) weighed.push(suggestion);
  }
  return weighed;
}

function weighFact(all: Suggestion[]): Suggestion | undefined {
  const first = all.find(({ strength }) => strength === 'strong') ?? all[0]!;
  const side = sideOf(first);
  const opposed = all.length === 1 ? [] : all.filter((one) => sideOf(one) !== side);
  const joined = joinSide(all, first);
  if (opposed.length === 0) return joined;
  const equal = opposed.find(({ strength }) => strength === first.strength);
  if (!equal) return { ...joined, strength: 'weak' };
  const bound = [first, equal].find((one) => sideOf(one) === 'bound');
  return bound && first.strength === 'strong' ? { ...joinSide(all, bound), strength: 'weak' } : undefined;
}

function joinSide(all: Suggestion[], first: Suggestion): Suggestion {
  const words = [...first.words];
  const claims = [...first.claims];
  const side = sideOf(first);
  for (const one of all) {
    if (one === first || sideOf(one) !== side) continue;
    words.push(...one.words);
    claims.push(...one.claims);
  }
  return { ...first, words: onlyOnce(words), claims: onlyOnce(claims) };
}

const onlyOnce = (texts: string[]): string[] => (texts.length < 2 ? texts : [...new Set(texts)]);
