/** A text of the catalogue with its {names} filled in. A name without a value stays visible, so that a mistake is seen. */
export function fillText(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The documents behind claims, each once and in their order: ["D2-ex-law", "D4-bpo"] → "D2, D4". What is not from them is "beyond". */
export function documentsOf(claims: readonly string[]): string {
  const documents = claims.map((claim) => (claim.startsWith('beyond') ? 'beyond the documents' : claim.slice(0, 2)));
  return [...new Set(documents)].sort().join(', ');
}
