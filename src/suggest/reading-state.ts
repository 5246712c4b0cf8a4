import type { Duty, Noun } from './duty';
import type { Sense } from './entries';
import type { Form } from './fold';
import type { Reading } from './phrases';

/**
 * Where in a sentence the reader stands. `start`: nothing read; `head`: a noun phrase without a verb so far;
 * `aside`: in what counts for nothing, such as means, aims and side clauses.
 */
export type Region = 'start' | 'head' | 'object' | 'of' | 'other' | 'example' | 'aim' | 'aside';

/** What the reader keeps in mind from word to word. */
export interface State {
  reading: Reading<Sense>;
  duties: Duty[];
  region: Region;
  /** Form of the first verb of the sentence. */
  form: Form | undefined;
  /** What stands right before the word. */
  joint: 'none' | 'comma' | 'and' | 'or';
  /** A comma stands before the "and". */
  comma: boolean;
  /** "to" stands right before the word. */
  to: boolean;
  article: boolean;
  denied: boolean;
  /** The last verb has no object yet. */
  bare: boolean;
  /** The last noun stands in the same compound. */
  compound: boolean;
  head: Noun[];
  /** A preposition stands in the heading: what follows is not its verb. */
  headClosed: boolean;
}

export function startReading(reading: Reading<Sense>): State {
  return {
    reading,
    duties: [],
    region: 'start',
    form: undefined,
    joint: 'none',
    comma: false,
    to: false,
    article: false,
    denied: false,
    bare: true,
    compound: false,
    head: [],
    headClosed: false,
  };
}
