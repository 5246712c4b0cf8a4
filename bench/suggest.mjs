/**
 * How fast the words of a lexicon are found: our phrase tree against the npm library ahocorasick, over the same phrases
 * and the same 14,457 task statements. Ours finds plurals, tenses and British spellings besides, and the longest phrase
 * only; the library finds the letters as they are, in all places. Also shown: whole proposals, which nothing else makes.
 *
 *   node bench/suggest.mjs
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadSource } from '../scripts/typescript-sources.mjs';
import AhoCorasick from 'ahocorasick';

const { compilePhrases } = loadSource('src/suggest/phrases.ts');
const { listEntries } = loadSource('src/suggest/entries.ts');
const { suggestFacts } = loadSource('src/suggest/suggest.ts');
const { LEXICON } = loadSource('src/catalogue/lexicon/lexicon.ts');

const ROUNDS = 9;
const WANTED = 2 / 3;
const file = new URL('../test/data/onet_tasks_open.csv', import.meta.url);
const texts = parse(readFileSync(file, 'utf8'), { columns: true }).map(({ task }) => task);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const phrases = listEntries(LEXICON);
const read = compilePhrases(phrases);
const library = new AhoCorasick([...new Set(phrases.map(({ text }) => text))]);

const OURS = 'our phrase tree';
const THEIRS = 'ahocorasick 1.0.2, text in lower case';
const contenders = {
  [OURS]: (text) => {
    const { matches, cues } = read(text);
    return matches.length + cues.length;
  },
  [THEIRS]: (text) => library.search(text.toLowerCase()).length,
  'ahocorasick 1.0.2, text as it is': (text) => library.search(text).length,
  'whole proposals': (text) => suggestFacts({ task: text }).length,
};

function timeOnce(work) {
  const start = performance.now();
  const found = texts.reduce((sum, text) => sum + work(text), 0);
  return { seconds: (performance.now() - start) / 1000, found };
}

/** One round of each by turns, so that a busy machine slows all of them; the first, which warms up, is not counted. */
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++)
  for (const [name, work] of Object.entries(contenders)) {
    const time = timeOnce(work);
    if (round > 0) times[name].push(time);
  }

const medianOf = (name) => times[name].map(({ seconds }) => seconds).sort((one, other) => one - other)[ROUNDS >> 1];

console.log(`${phrases.length} phrases, ${texts.length} texts, ${characters} characters, median of ${ROUNDS} rounds`);
for (const name of Object.keys(contenders)) {
  const speed = (characters / medianOf(name) / 1e6).toFixed(1).padStart(6);
  const rows = (texts.length / medianOf(name) / 1000).toFixed(0).padStart(5);
  console.log(
    `${name.padEnd(40)}${speed} million characters/s ${rows} thousand texts/s, ${times[name][0].found} found`,
  );
}
const ratio = medianOf(THEIRS) / medianOf(OURS);
console.log(`our phrase tree / ahocorasick: ${ratio.toFixed(2)}; at least ${WANTED.toFixed(2)} is wanted`);
process.exitCode = ratio >= WANTED ? 0 : 1;
