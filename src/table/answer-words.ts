import type { SideFact } from '../model/field';
import type { Fact } from '../model/policy';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import { foldText, foldWords } from './fold';
import { remember } from './remember';
import {
  DOUBTFUL_WORDS,
  NOT_APPLICABLE_WORDS,
  OPEN_WORDS,
  SCALE_WORDS,
  UNKNOWN_WORDS,
  VALUE_WORDS,
  YES_NO_WORDS,
} from './value-words';

/** The words that answer one fact: key of the word → level; and words that may mean several values. */
export interface AnswerWords {
  levels: ReadonlyMap<string, number>;
  doubtful: ReadonlyMap<string, readonly string[]>;
}

/** The key of a word: its letters and digits only; a text that has none (a tick) stands for itself. */
export function wordKey(text: string): string {
  const words = foldWords(text);
  return words === '' ? foldText(text) : words.replaceAll(' ', '');
}

/** A duty may be answered "not applicable". */
export function mayNotApply(fact: Fact | SideFact): boolean {
  return 'notApplicable' in fact && fact.notApplicable === true;
}

const keyOfWord = remember(wordKey);
const collected = new WeakMap<Fact, AnswerWords>();

/** The words of a fact, collected once. Its own values and poles go before the general words. */
export function answerWords(fact: Fact | SideFact): AnswerWords {
  const known = collected.get(fact);
  if (known) return known;
  const words = fact.kind === 'scale' ? scaleWords(fact) : choiceWords(fact);
  collected.set(fact, words);
  return words;
}

function scaleWords(fact: Extract<Fact | SideFact, { kind: 'scale' }>): AnswerWords {
  const levels = new Map<string, number>();
  addWord(levels, fact.low, 1);
  addWord(levels, fact.high, 5);
  for (const [level, words] of Object.entries(SCALE_WORDS)) addWords(levels, words, Number(level));
  addUnknown(levels, fact);
  return { levels, doubtful: new Map() };
}

function choiceWords(fact: Extract<Fact | SideFact, { kind: 'choice' }>): AnswerWords {
  const levels = new Map<string, number>();
  fact.values.forEach((value, at) => addWord(levels, value, at + 1));
  fact.values.forEach((value, at) => addWords(levels, own(own(VALUE_WORDS, fact.id) ?? {}, value) ?? [], at + 1));
  const doubtful = new Map<string, readonly string[]>();
  for (const [words, values] of Object.entries(own(DOUBTFUL_WORDS, fact.id) ?? {})) {
    const left = values.filter((value) => fact.values.includes(value));
    for (const word of words.split(';')) if (left.length > 0) doubtful.set(wordKey(word), left);
  }
  fact.values.forEach((value, at) => {
    const fresh = (own(YES_NO_WORDS, value) ?? []).filter((word) => !doubtful.has(wordKey(word)));
    addWords(levels, fresh, at + 1);
  });
  addUnknown(levels, fact);
  return { levels, doubtful };
}

function addUnknown(levels: Map<string, number>, fact: Fact | SideFact): void {
  if (mayNotApply(fact)) addWords(levels, NOT_APPLICABLE_WORDS, NOT_APPLICABLE);
  addWords(levels, own(OPEN_WORDS, fact.id) ?? [], UNKNOWN);
  addWords(levels, UNKNOWN_WORDS, UNKNOWN);
}

function addWords(levels: Map<string, number>, words: readonly string[], level: number): void {
  for (const word of words) addWord(levels, word, level);
}

function addWord(levels: Map<string, number>, word: string, level: number): void {
  const key = keyOfWord(word);
  if (key !== '' && !levels.has(key)) levels.set(key, level);
}

/** The entry of a record, and nothing that every object has: a fact of an edited policy may be called "constructor". */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
