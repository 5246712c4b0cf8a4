import type { DocumentId } from '../documents';

/** What one voice of one document means by a term. Who speaks (author, dictionary, reader) follows from the claims. */
export interface Meaning {
  /** beyond: no document, but common usage or a reference of ours. */
  document: DocumentId | 'beyond';
  meaning: string;
  claims: string[];
}

export interface Term {
  term: string;
  /** Other words for it, found by DEFINE as well. */
  aliases: string[];
  /** The name that this product uses, and what it means by it. */
  ours: string;
  sense: string;
  meanings: Meaning[];
}
