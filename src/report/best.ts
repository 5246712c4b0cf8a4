/** Keeps the first `limit` of all items ever given, in order; among equals the earlier one stays ahead. */
export function keepBest<T>(kept: T[], item: T, limit: number, compare: (a: T, b: T) => number): void {
  const last = kept[kept.length - 1];
  if (kept.length >= limit && last !== undefined && compare(item, last) >= 0) return;
  let at = kept.length;
  while (at > 0 && compare(item, kept[at - 1]!) < 0) at--;
  kept.splice(at, 0, item);
  if (kept.length > limit) kept.pop();
}
