/** Templates already taken apart: texts at even places, names at odd ones. */
const TAKEN_APART = new Map<string, string[]>();

/**
 * Puts values into the {braces} of a text of the catalogue.
 *
 * @example fillText('{strategy}: {lead} points', { strategy: 'PARTNER', lead: 2.5 }) //=> 'PARTNER: 2.5 points'
 * @throws Error when a name in braces has no value: that is a mistake in the program, not in the input.
 */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  let parts = TAKEN_APART.get(template);
  if (!parts) TAKEN_APART.set(template, (parts = template.split(/\{(\w+)\}/)));
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index]!;
    if (!Object.hasOwn(values, name)) throw new Error(`The text "${template}" needs a value for {${name}}.`);
    text += `${values[name]!}${parts[index + 1]!}`;
  }
  return text;
}

/** The documents behind claims, each once and in their order: ["D2-ex-law", "D4-bpo"] → "D2, D4". What is not from them is "beyond". */
export function documentsOf(claims: readonly string[]): string {
  let text = DOCUMENTS_OF.get(claims);
  if (text === undefined) DOCUMENTS_OF.set(claims, (text = listDocuments(claims)));
  return text;
}

/** Lists of claims stand in the catalogue and are asked for again and again. */
const DOCUMENTS_OF = new WeakMap<readonly string[], string>();

function listDocuments(claims: readonly string[]): string {
  const documents = claims.map((claim) => (claim.startsWith('beyond') ? 'beyond the documents' : claim.slice(0, 2)));
  return [...new Set(documents)].sort().join(', ');
}
