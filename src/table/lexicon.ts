import { AMBIGUOUS_HEADERS, FIELD_WORDS, FILLER_WORDS, SAME_WORDS } from '../catalogue/field-words';
import { SIDE_COLUMNS } from '../catalogue/side-facts';
import type { Layout } from '../decide/layout';
import type { SideColumn, SideFact } from '../model/field';
import type { Fact } from '../model/policy';
import { foldWords } from './fold';
import { remember } from './remember';

/** How a column was understood: by its header, because the user said so, or (content) by what its cells hold. */
export type How = 'id' | 'label' | 'synonym' | 'given' | 'content';

/** What a header can mean: one field, or several, or (no candidates) none. */
export interface Meaning {
  how: How;
  fields: readonly string[];
}

/** The words of all fields of a layout, from the strictest way of matching to the loosest. */
export interface Lexicon {
  steps: { how: How; key: (header: string) => string; fields: ReadonlyMap<string, readonly string[]> }[];
  /** What has been looked up: the same few headers are asked again and again. */
  known: Map<string, Meaning>;
  labels: ReadonlyMap<string, string>;
  facts: ReadonlyMap<string, Fact | SideFact>;
  columns: ReadonlyMap<string, SideColumn>;
}

/** Scale hints behind a name, in brackets or not: "(1-5)", "[yes/no]", "y/n". */
const HINT_WORDS = new Set('1 2 3 4 5 to yes no y n true false low high medium very scale of or j'.split(' '));
const TRAILING_HINT = / (?:y n|yes no|true false|1 5|1 to 5)$/;
const FIRST_WORDS_OF_TASK = new Set(['task', 'activity', 'service', 'process']);

/** A header as plain words, its hints about the scale taken off: "Core competency (1-5)" is "core competency". */
function headerWords(header: string): string {
  const bare = header.replace(/[([{][^)\]}]*[)\]}]/g, (part) => (isHint(part) ? ' ' : part));
  return foldWords(bare === '' ? header : bare).replace(TRAILING_HINT, '');
}

function isHint(part: string): boolean {
  return foldWords(part)
    .split(' ')
    .every((word) => HINT_WORDS.has(word));
}

/** Strict: the words written together. "in_house expertise" and "In-House-Expertise?" are the same. */
export function strictKey(header: string): string {
  return headerWords(header).replaceAll(' ', '');
}

/** Loose: the words that carry meaning, each in one spelling and without plural, in alphabetical order. */
export function looseKey(header: string): string {
  const words = looseWords(header);
  return words.join(' ');
}

/** Looser: the same without "task", where enough is left: "Is this task a core competency?" */
function looseKeyWithoutTask(header: string): string {
  const words = looseWords(header);
  const left = words.filter((word) => !FIRST_WORDS_OF_TASK.has(word));
  return left.length >= 2 ? left.join(' ') : '';
}

function looseWords(header: string): string[] {
  const words = headerWords(header)
    .split(' ')
    .filter((word) => word !== '' && !FILLER_WORDS.has(word))
    .map((word) => spelling(SAME_WORDS.get(singular(word)) ?? singular(word)));
  return [...new Set(words)].sort();
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "standardised" and "standardized" are one. */
function spelling(word: string): string {
  return word.replace(/isation$/, 'ization').replace(/is(ed?)$/, 'iz$1');
}

const keyOfWord = { strict: remember(strictKey), loose: remember(looseKey) };
const lexicons = new WeakMap<Layout, Lexicon>();
const KEPT = 2000;

/** The words of every field, collected once for a layout: its facts with their questions, and the side columns. */
export function readLexicon(layout: Layout): Lexicon {
  const known = lexicons.get(layout);
  if (known) return known;
  const lexicon = collectWords(layout);
  lexicons.set(layout, lexicon);
  return lexicon;
}

function collectWords(layout: Layout): Lexicon {
  const ids = [...layout.facts.map(({ id }) => id), ...SIDE_COLUMNS.map(({ id }) => id)];
  const words = new Map(FIELD_WORDS.map((each) => [each.id, each]));
  const labels = new Map(ids.map((id) => [id, words.get(id)?.label ?? id.replaceAll('_', ' ')]));
  const questions = [...layout.facts, ...SIDE_COLUMNS].map(({ id, question }) => [id, question] as const);
  const synonyms = ids.flatMap((id) => (words.get(id)?.synonyms ?? []).map((word) => [id, word] as const));
  const doubtful = AMBIGUOUS_HEADERS.flatMap((each) =>
    each.words.flatMap((word) => each.fields.filter((id) => labels.has(id)).map((id) => [id, word] as const)),
  );
  const itself = ids.map((id) => [id, id] as const);
  const loose = index([...itself, ...labels, ...synonyms, ...doubtful], keyOfWord.loose);
  return {
    steps: [
      { how: 'id', key: strictKey, fields: index(itself, keyOfWord.strict) },
      { how: 'label', key: strictKey, fields: index([...labels], keyOfWord.strict) },
      { how: 'synonym', key: strictKey, fields: index([...synonyms, ...questions, ...doubtful], keyOfWord.strict) },
      { how: 'synonym', key: looseKey, fields: loose },
      { how: 'synonym', key: looseKeyWithoutTask, fields: loose },
    ],
    known: new Map(),
    labels,
    facts: new Map(layout.facts.map((fact) => [fact.id, fact])),
    columns: new Map(SIDE_COLUMNS.map((column) => [column.id, column])),
  };
}

function index(pairs: readonly (readonly [string, string])[], key: (word: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, word] of pairs) {
    const at = key(word);
    const fields = found.get(at) ?? [];
    if (at !== '' && !fields.includes(id)) found.set(at, [...fields, id]);
  }
  return found;
}

/** What a header means. The first step that knows it speaks; at that step it may mean several fields, and then nobody guesses. */
export function meaningOf(lexicon: Lexicon, header: string): Meaning {
  const known = lexicon.known.get(header);
  if (known) return known;
  const meaning = lookUp(lexicon, header);
  if (lexicon.known.size < KEPT) lexicon.known.set(header, meaning);
  return meaning;
}

function lookUp(lexicon: Lexicon, header: string): Meaning {
  for (const { how, key, fields } of lexicon.steps) {
    const at = key(header);
    const known = at === '' ? undefined : fields.get(at);
    if (known) return { how, fields: known };
  }
  return { how: 'synonym', fields: [] };
}
