/** Small words that steer the reading of a sentence. One role for each; of a word in two lists the later list counts. */
export const SMALL_WORDS = {
  /** They stand before the first verb: "we must", "responsible for". */
  opener: 'i, we, you, they, he, she, it, do, does, did, must, may, shall, should, can, will, responsible, please',
  /** They open a noun phrase. */
  article: `a, an, the, this, that's, these, those, our, your, their, its, his, her, my, any, all, each, every, some, both, other,
    another, such, own, no one's`,
  /** They end a noun phrase; what follows is not the direct object. */
  preposition: `in, on, at, into, onto, upon, from, with, within, through, throughout, during, between, among, across, against,
    about, under, over, around, near, along, behind, above, below, beside, per, via, regarding, concerning, toward, towards,
    than, off, out, up, down, for, as, following, according, due, based, related`,
  of: 'of',
  to: 'to',
  by: 'by',
  and: 'and, plus, then, also',
  or: 'or, nor',
  /** "such as" and its like: what follows are examples. */
  example: 'including, includes, include, like, eg, namely',
  /** What follows is a means, not the work. */
  means: 'using, utilizing, employing, wearing',
  /** They open a side clause. */
  clause: `that, which, who, whom, whose, when, whenever, where, wherever, while, if, whether, because, since, so, after, before,
    until, unless, once, how, what, why, though, although, is, are, was, were, has, have, been, being, be`,
  /** They deny what follows. */
  negator: `no, not, without, never, non, none, nothing, neither, don't, doesn't, isn't, aren't, won't, can't, cannot, hardly, minus`,
} as const;

export type Role = keyof typeof SMALL_WORDS;
