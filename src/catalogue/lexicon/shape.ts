/**
 * The shapes of the lexicon: families of words, and what a family says. Nothing in here computes.
 *
 * Words are written once, in lower case and American spelling, separated by commas; other spellings, plurals and
 * tenses are folded (endings.ts). A phrase may have several words. Of all phrases that fit, the longest is used and
 * uses up its words: a longer phrase is how a trap is set aside ("legal size paper" is not "legal").
 */

/** What a verb does, as far as the place is concerned. */
export type Way =
  /** Hands on things: bound, unless the thing is data. */
  | 'touch'
  /** Serving people where they are. */
  | 'serve'
  /** Looking at things on the spot, or at figures anywhere. */
  | 'watch'
  /** Keeping an eye on: perhaps on the spot, perhaps on a screen. */
  | 'monitor'
  /** Making: a thing binds, a text does not. */
  | 'make'
  /** Keeping and passing on: a thing binds, a record does not. */
  | 'keep'
  /** Forming an opinion: figures anywhere, things perhaps. */
  | 'gauge'
  /** Work of the head and the desk, whatever it is about. */
  | 'know'
  /** Writing down: what is written may have to be read off a thing first. */
  | 'note'
  /** Talk: a call does, except with people in one's care. */
  | 'talk'
  /** Teaching: in class or on a screen, the words do not say. */
  | 'teach'
  /** Leading people: as the work that they do. */
  | 'lead'
  /** Says nothing without its object: perform, provide. */
  | 'do'
  /** Taking part, keeping up: nothing is produced. */
  | 'learn';

/** What a verb or a noun says about the judgement that the work takes. */
export type Demand =
  | 'low'
  | 'medium'
  | 'high'
  /** Low, unless the title names a trade or a profession. */
  | 'simple'
  /** Medium, low where the title says that somebody only helps. */
  | 'trade'
  /** Medium, high in the hands of an independent practitioner. */
  | 'heals'
  /** High, unless the title names no profession and the object asks for none. */
  | 'skilled'
  /** High where the object or the title bears it out. */
  | 'weighs'
  /** Medium, high where a profession looks at what is high itself. */
  | 'follows'
  /** Medium, high where a profession talks in order to design or to decide. */
  | 'talk'
  /** High where a profession leads. */
  | 'leads'
  /** As its object. */
  | 'object'
  /** It does not say. */
  | 'none';

export interface VerbFamily {
  id: string;
  way: Way;
  demand: Demand;
  words: string;
}

/** What a noun names. */
export type Kind =
  | 'thing'
  | 'body'
  /** People in one's care. */
  | 'care'
  /** People served at a place. */
  | 'guest'
  | 'person'
  /** People whose work binds them. */
  | 'crew'
  | 'place'
  /** What a gauge shows: it is read on the spot. */
  | 'reading'
  | 'paper'
  | 'data'
  | 'idea'
  /** Names work itself: repair, bookkeeping. It says where and what it demands like a verb. */
  | 'act';

export interface NounFamily {
  id: string;
  kind: Kind;
  /** Of acts only: bound to a place, possible anywhere, as what it is done to, or not said. */
  place?: 'bound' | 'anywhere' | 'object' | 'open';
  /** A building, a plant or a room of somebody's own: work on it is on the premises. */
  own?: boolean;
  demand?: Demand;
  /** Adds nothing to the act before it: "cleaning services". */
  light?: boolean;
  words: string;
}

/** What an occupation says of work that its own words leave open. */
export interface TitleFamily {
  id: string;
  place: 'bound' | 'anywhere' | 'open';
  demand: 'low' | 'medium' | 'high' | 'open';
  /** Treats people on its own authority. */
  practitioner?: boolean;
  /** Leads a crew: what follows in the title is the crew. */
  leads?: boolean;
  words: string;
}

export type Strength = 'strong' | 'weak';

/** A level from 1 to 5 of a scale, or a value of a choice. */
export type Level = number | string;

/** Words that speak for a level of a fact by themselves. */
export interface CueFamily {
  fact: string;
  level: Level;
  strength: Strength;
  /** What the same words mean when they are denied ("without customer contact"); left out: nothing. */
  denied?: { level: Level; strength: Strength };
  claims: string[];
  reason: string;
  /** The words are a noun as well ("customer list"). */
  noun?: NounFamily;
  words: string;
}

/** Compounds that would mislead. They use up their words; some are plain nouns or verbs as well. */
export interface TrapFamily {
  trap: string;
  noun?: NounFamily;
  words: string;
}

export interface Lexicon {
  verbs: VerbFamily[];
  nouns: NounFamily[];
  cues: CueFamily[];
  traps: TrapFamily[];
  titles: TitleFamily[];
}
