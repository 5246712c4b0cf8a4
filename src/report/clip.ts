/** Cuts a text to at most this many characters, and shows by an ellipsis that it was cut. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/**
 * The same, but at the end of a word where there is one near.
 *
 * @example
 * clipWords('one two three', 9) //=> 'one two …'
 */
export function clipWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 2);
  const end = cut.search(/\s\S*$/);
  return end > longest * 0.7 ? `${cut.slice(0, end)} …` : `${cut}…`;
}
