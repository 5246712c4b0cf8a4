import type { Kind, Way } from './shape';

/** Whether a verb with an object ties the work to a place. Small letters: it speaks for it, but not alone. "open": not said. */
export type Hold = 'BOUND' | 'bound' | 'ANYWHERE' | 'anywhere' | 'open';

/** The kinds of object in the order of the columns below; "none": no object that the lexicon knows. */
export const OBJECTS: (Kind | 'none')[] = [
  'thing',
  'body',
  'care',
  'guest',
  'person',
  'crew',
  'place',
  'reading',
  'paper',
  'data',
  'idea',
  'none',
];

const B = 'BOUND';
const b = 'bound';
const A = 'ANYWHERE';
const a = 'anywhere';
const o = 'open';

/** What a verb does × what it is done to → where. The last row is for work that a noun names ("removal of debris"). */
export const HOLDS: Record<Way | 'act', Hold[]> = {
  //      thing body care guest person crew place reading paper data idea none
  touch: [B, B, B, B, b, b, B, B, b, a, o, B],
  serve: [B, B, B, B, B, B, B, o, b, o, o, B],
  watch: [B, B, B, B, o, b, B, B, A, A, a, b],
  monitor: [b, B, B, b, o, b, b, b, A, A, a, o],
  make: [B, b, b, b, o, o, B, o, A, A, A, o],
  keep: [B, B, b, b, o, o, B, o, A, A, a, o],
  gauge: [o, o, o, o, a, o, o, o, A, A, A, o],
  know: [A, A, A, A, A, A, A, o, A, A, A, A],
  note: [a, a, a, a, a, a, a, o, A, A, A, A],
  talk: [a, o, o, o, A, o, a, a, A, A, A, A],
  teach: [o, o, o, o, o, o, o, o, o, o, o, o],
  lead: [b, o, o, b, o, b, b, o, A, A, a, o],
  do: [b, b, b, b, o, o, o, b, a, A, a, o],
  learn: [o, o, o, o, o, o, o, o, o, o, o, o],
  act: [B, B, o, b, o, o, B, b, a, a, a, o],
};
