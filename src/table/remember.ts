const MOST = 20_000;

/** The same function, with its results for texts kept: the words of the catalogue are folded once, not for every policy. */
export function remember<T extends string | object>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const result = compute(text);
    if (known.size < MOST) known.set(text, result);
    return result;
  };
}
