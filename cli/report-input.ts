import { attributionsFor } from '../src/catalogue/attributions';
import { BEYOND } from '../src/catalogue/beyond';
import { CLAIMS } from '../src/catalogue/claims';
import { DOCUMENTS, SOURCES_OPENING } from '../src/catalogue/documents';
import type { Engine } from '../src/decide/compile';
import type { Layout } from '../src/decide/layout';
import type { SourcesInput } from '../src/report/sources-sheet';
import { labelled, type Wording } from '../src/report/wording';

/** Labels and questions for sheets that people read. */
export function sheetWording({ layout, policy }: Engine): Wording {
  return labelled(questionsOf(layout), policy.strategies);
}

const questionsOf = (layout: Layout): ReadonlyMap<string, string> =>
  new Map(layout.facts.map(({ id, question }) => [id, question]));

/** What the sheet of sources tells: the documents, their claims, our own references, and attributions that travel with the data. */
export function sourcesFor(headers: readonly unknown[]): Omit<SourcesInput, 'cited'> {
  return {
    opening: [SOURCES_OPENING],
    documents: DOCUMENTS.map(({ holds, remarks, ...document }) => ({
      ...document,
      holds: [holds, ...remarks.map(({ text }) => text)].join(' '),
    })),
    claims: CLAIMS,
    references: BEYOND.map(({ id, author, work, taken }) => ({ id, text: `${author}, ${work}: ${taken}` })),
    attributions: attributionsFor(headers),
  };
}
