import { attributionsFor } from '../catalogue/attributions';
import { BEYOND } from '../catalogue/beyond';
import { CLAIMS } from '../catalogue/claims';
import { DOCUMENTS, SOURCES_OPENING } from '../catalogue/documents';
import type { SourcesInput } from './sources-sheet';

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
