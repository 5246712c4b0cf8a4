/** What stands before a word: nothing but space, a comma, a heading's end or a bracket, or the end of a sentence. */
export const JOINED = 0;
export const COMMA = 1;
export const ASIDE = 2;
export const SENTENCE = 3;

/** The words of a text by their positions in it; `breaks[i]` is what stands before word i. */
export interface Tokens {
  starts: number[];
  ends: number[];
  breaks: number[];
}

const APOSTROPHES = "'\u2019";

/**
 * Cuts a text into words: runs of letters and digits. "Walk-in" is two words, as "walk in" is; the "'s" of an owner is
 * left out; "don't" and "20,000" are one word. Any text will do, half a surrogate pair included.
 */
export function cutTokens(text: string): Tokens {
  const tokens: Tokens = { starts: [], ends: [], breaks: [] };
  let gap = SENTENCE;
  for (let at = 0; at < text.length;) {
    if (!isWordPart(text, at)) {
      gap = Math.max(gap, breakAt(text, at));
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && (isWordPart(text, at) || isInner(text, at))) at++;
    tokens.starts.push(start);
    tokens.ends.push(at);
    tokens.breaks.push(gap);
    gap = JOINED;
    if (isOwnersS(text, at)) at += 2;
  }
  return tokens;
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
}

/** An apostrophe between letters, or the comma that groups the digits of a number. */
function isInner(text: string, at: number): boolean {
  if (text[at] === ',') return isDigit(text, at - 1) && isDigit(text, at + 1);
  return APOSTROPHES.includes(text[at]!) && at + 1 < text.length && isWordPart(text, at + 1) && !isOwnersS(text, at);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isOwnersS(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    APOSTROPHES.includes(text[at]!) &&
    (text[at + 1] === 's' || text[at + 1] === 'S') &&
    (at + 2 >= text.length || !isWordPart(text, at + 2))
  );
}

function breakAt(text: string, at: number): number {
  switch (text[at]) {
    case ',':
      return COMMA;
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '\u2013':
    case '\u2014':
    case '|':
      return ASIDE;
    case '-':
      return isSpaceOrEnd(text, at + 1) || text[at + 1] === '-' ? ASIDE : JOINED;
    case ';':
    case '!':
    case '?':
    case '\n':
    case '\u2022':
      return SENTENCE;
    case '.':
      return isSpaceOrEnd(text, at + 1) && !isInitial(text, at - 1) ? SENTENCE : JOINED;
    default:
      return JOINED;
  }
}

function isSpaceOrEnd(text: string, at: number): boolean {
  return at >= text.length || text[at]!.trim() === '';
}

/** A letter by itself, as in "U.S.": its full stop ends no sentence. */
function isInitial(text: string, at: number): boolean {
  return at >= 0 && isWordPart(text, at) && (at === 0 || !isWordPart(text, at - 1));
}
