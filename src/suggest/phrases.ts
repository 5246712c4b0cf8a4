import type { Role } from '../catalogue/lexicon/small-words';
import type { Form } from './fold';
import { cutTokens, JOINED, type Tokens } from './tokens';
import { readPlainWord } from './words';

/**
 * A phrase of the lexicon. A verb's first word is matched in any tense, all other words in singular and plural.
 * Verbs and nouns compete for the words of a text; cues are looked for beside them.
 */
export interface Phrase<Sense> {
  text: string;
  layer: 'verb' | 'noun' | 'cue';
  sense: Sense;
}

/** Where a phrase stands: `length` words from word `at`. What it means as a verb, and as a noun or a cue. */
export interface Match<Sense> {
  at: number;
  length: number;
  verbs: readonly Sense[];
  others: readonly Sense[];
}

export interface Word {
  form: Form;
  role: Role | undefined;
  alsoNoun: boolean;
  /** Number of its singular among the words of all phrases; 0 when none has it. */
  symbol: number;
  /** Nodes of the phrase tree that it opens; 0 for none. */
  verbNode: number;
  nounNode: number;
  cueNode: number;
}

/** A text with its words and the phrases found: of each layer the longest from left to right, without overlap. */
export interface Reading<Sense> extends Tokens {
  text: string;
  words: Word[];
  matches: Match<Sense>[];
  cues: Match<Sense>[];
}

interface Node<Sense> {
  senses: Sense[];
  /** Symbol of the next word → node. */
  next: Map<number, number>;
}

/** Words seen are remembered, up to this many, so that a long list is folded once. */
const MEMORY = 20_000;
const NO_SENSES: readonly never[] = [];
const NOTHING: [number, readonly never[]] = [0, NO_SENSES];
const ROOTS = { noun: 1, verb: 2, cue: 3 } as const;

/** Compiles phrases once; the reader that comes out may be used for any number of texts. */
export function compilePhrases<Sense>(phrases: readonly Phrase<Sense>[]): (text: string) => Reading<Sense> {
  const nodes: Node<Sense>[] = [newNode(), newNode(), newNode(), newNode()];
  const symbols = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const phrase of phrases) addPhrase(phrase);
  const memory = new Map<string, Word>();
  return readText;

  function addPhrase({ text, layer, sense }: Phrase<Sense>): void {
    const { starts, ends } = cutTokens(text);
    let at: number = ROOTS[layer];
    for (let i = 0; i < starts.length; i++) {
      const { stem, noun } = readPlainWord(text.slice(starts[i], ends[i]));
      const symbol = layer === 'verb' && i === 0 ? numberOf(stem, stems) : numberOf(noun, symbols);
      let next = nodes[at]!.next.get(symbol);
      if (next === undefined) {
        next = nodes.push(newNode()) - 1;
        nodes[at]!.next.set(symbol, next);
      }
      at = next;
    }
    nodes[at]!.senses.push(sense);
  }

  function readText(text: string): Reading<Sense> {
    const tokens = cutTokens(text);
    const { starts, ends, breaks } = tokens;
    const words = starts.map((start, i) => readWord(text.slice(start, ends[i])));
    const matches: Match<Sense>[] = [];
    const cues: Match<Sense>[] = [];
    let freeForCue = 0;
    let free = 0;
    for (let at = 0; at < words.length; at++) {
      const { verbNode, nounNode, cueNode } = words[at]!;
      if (at >= free && (verbNode !== 0 || nounNode !== 0)) {
        const [verbLength, verbs] = longestFrom(verbNode, words, breaks, at);
        const [nounLength, nouns] = longestFrom(nounNode, words, breaks, at);
        const length = Math.max(verbLength, nounLength);
        free = at + length;
        if (length > 0)
          matches.push({
            at,
            length,
            verbs: verbLength === length ? verbs : NO_SENSES,
            others: nounLength === length ? nouns : NO_SENSES,
          });
      }
      if (at >= freeForCue && cueNode !== 0) {
        const [length, others] = longestFrom(cueNode, words, breaks, at);
        freeForCue = at + length;
        if (length > 0) cues.push({ at, length, verbs: NO_SENSES, others });
      }
    }
    return { text, ...tokens, words, matches, cues };
  }

  /** Follows the words as long as nothing but space stands between them. */
  function longestFrom(first: number, words: Word[], breaks: number[], at: number): [number, readonly Sense[]] {
    if (first === 0) return NOTHING;
    let length = 0;
    let senses: readonly Sense[] = NO_SENSES;
    let here = first;
    for (let read = 1; here !== 0; read++) {
      const node = nodes[here]!;
      if (node.senses.length > 0) {
        length = read;
        senses = node.senses;
      }
      const follower = node.next.size > 0 && breaks[at + read] === JOINED ? words[at + read]! : undefined;
      here = follower ? (node.next.get(follower.symbol) ?? 0) : 0;
    }
    return [length, senses];
  }

  function readWord(raw: string): Word {
    let word = memory.get(raw);
    if (!word) {
      const { noun, stem, form, role, alsoNoun } = readPlainWord(raw);
      const symbol = symbols.get(noun) ?? 0;
      const nodeOf = (root: number, number: number): number => nodes[root]!.next.get(number) ?? 0;
      word = {
        form,
        role,
        alsoNoun,
        symbol,
        verbNode: role ? 0 : nodeOf(ROOTS.verb, stems.get(stem) ?? 0),
        nounNode: nodeOf(ROOTS.noun, symbol),
        cueNode: nodeOf(ROOTS.cue, symbol),
      };
      if (memory.size < MEMORY) memory.set(raw, word);
    }
    return word;
  }
}

/** Cuts out of the text what a match stands on. */
export function quoteMatch({ text, starts, ends }: Reading<unknown>, { at, length }: Match<unknown>): string {
  return text.slice(starts[at], ends[at + length - 1]);
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size + 1;
  numbers.set(word, number);
  return number;
}

function newNode<Sense>(): Node<Sense> {
  return { senses: [], next: new Map() };
}
