/** Whether an item would stand among the first `limit`: asked before it is made, since most are not. */
export function wouldKeep<P>(kept: readonly P[], item: P, limit: number, compare: (a: P, b: P) => number): boolean {
  return kept.length < limit || compare(item, kept[kept.length - 1]!) < 0;
}

/** Keeps the first `limit` of all items ever given, in order; among equals the earlier one stays ahead. */
export function keepBest<T>(kept: T[], item: T, limit: number, compare: (a: T, b: T) => number): void {
  if (!wouldKeep(kept, item, limit, compare)) return;
  let at = kept.length;
  while (at > 0 && compare(item, kept[at - 1]!) < 0) at--;
  kept.splice(at, 0, item);
  if (kept.length > limit) kept.pop();
}
