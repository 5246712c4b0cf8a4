/** Templates already taken apart: texts at even places, names at odd ones. */
const TAKEN_APART = new Map<string, string[]>();

/** A text of the catalogue with its {names} filled in. A name without a value stays visible, so that a mistake is seen. */
export function fillText(template: string, values: Record<string, string | number>): string {
  let parts = TAKEN_APART.get(template);
  if (!parts) TAKEN_APART.set(template, (parts = template.split(/\{(\w+)\}/)));
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2)
    text += `${values[parts[index]!] ?? `{${parts[index]!}}`}${parts[index + 1]!}`;
  return text;
}

/** The documents behind claims, each once and in their order: ["D2-ex-law", "D4-bpo"] → "D2, D4". What is not from them is "beyond". */
export function documentsOf(claims: readonly string[]): string {
  const documents = claims.map((claim) => (claim.startsWith('beyond') ? 'beyond the documents' : claim.slice(0, 2)));
  return [...new Set(documents)].sort().join(', ');
}
