const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const DASHES = /[‐‑‒–—―−]/g;
const SPACES = /[\s\u00a0\u2007\u202f]+/g;

/** A text as a list of plain words: no case, no diacritics, no punctuation; camelCase is taken apart. "In-House_Expertise?" is "in house expertise". */
export function foldWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(NOT_WORD, ' ')
    .trim();
}

/** A text without case, stray spaces and fancy dashes, its punctuation kept: " 4 – High" is "4 - high". */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(DASHES, '-').replace(SPACES, ' ').trim().toLowerCase();
}

/** The key under which a value of a text column is found again: "Finance " and "finance" are one department. */
export function foldKey(text: string): string {
  return foldText(text);
}
