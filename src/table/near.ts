import { foldWords } from './fold';
import type { Lexicon } from './lexicon';

/** Names shorter than this have too many neighbours to guess. */
const SHORTEST = 5;
/** From this length on two slips of the pen are allowed. */
const LONG = 8;

/** The one of these names that was probably meant: a slip or two away, and no other as near. */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  const wanted = foldWords(typed).replaceAll(' ', '');
  let best: string | undefined;
  let least = wanted.length < SHORTEST ? 0 : wanted.length < LONG ? 1 : 2;
  let isShared = false;
  for (const name of names) {
    const slips = slipsBetween(wanted, foldWords(name).replaceAll(' ', ''), least);
    if (slips === undefined || slips === 0) continue;
    isShared = slips === least && best !== undefined && best !== name;
    least = slips;
    best = name;
  }
  return isShared ? undefined : best;
}

/** The field that a header nearly names: by its id, its label or a synonym with a slip in it. */
export function nearestField(lexicon: Lexicon, header: string): string | undefined {
  const owners = new Map<string, string>();
  for (const { fields } of lexicon.steps.slice(0, 3))
    for (const [word, ids] of fields) if (ids.length === 1 && !owners.has(word)) owners.set(word, ids[0]!);
  const word = nearestName(header, owners.keys());
  return word === undefined ? undefined : owners.get(word);
}

/** Letters to add, leave out, change or swap until one is the other; undefined when more than `most` are needed. */
function slipsBetween(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_none, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      let slips = Math.min(above[at]! + 1, line[at - 1]! + 1, above[at - 1]! + (isSame ? 0 : 1));
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwap) slips = Math.min(slips, before[at - 2]! + 1);
      line.push(slips);
    }
    before = above;
    above = line;
  }
  const slips = above[other.length]!;
  return slips <= most ? slips : undefined;
}
