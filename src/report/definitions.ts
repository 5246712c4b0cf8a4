import { DISAGREEMENTS, type Disagreement } from '../catalogue/disagreements';

/** What the documents disagree on about a term of the glossary, a line each. */
export function disagreementLines(term: string): string[] {
  return DISAGREEMENTS.filter(({ terms }: Disagreement) => terms.includes(term)).map(
    ({ id, about, product }) => `The documents disagree on ${about} (${id}). Here: ${product}.`,
  );
}
