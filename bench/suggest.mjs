/**
 * How fast the words of a lexicon are found: our phrase tree against the npm library ahocorasick, over the same phrases
 * and the same 14,457 task statements. Ours finds plurals, tenses and British spellings besides, and the longest phrase
 * only; the library finds the letters as they are, in all places. Also shown: whole proposals, which nothing else makes.
 *
 *   node bench/suggest.mjs
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadSource } from '../scripts/measure-suggest.mjs';
import AhoCorasick from 'ahocorasick';

const { compilePhrases } = loadSource('src/suggest/phrases.ts');
const { listEntries } = loadSource('src/suggest/entries.ts');
const { createSuggester } = loadSource('src/suggest/suggest.ts');
const { LEXICON } = loadSource('src/catalogue/lexicon/lexicon.ts');

const ROUNDS = 7;
const file = new URL('../test/data/onet_tasks_open.csv', import.meta.url);
const texts = parse(readFileSync(file, 'utf8'), { columns: true }).map(({ task }) => task);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

/** Median over the rounds, in characters a second. The first round, which compiles and warms up, is not counted. */
function measure(name, work) {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    const found = texts.reduce((sum, text) => sum + work(text), 0);
    return { seconds: (performance.now() - start) / 1000, found };
  }).slice(1);
  const seconds = times.map((time) => time.seconds).sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
  console.log(
    `${name.padEnd(34)} ${(characters / seconds / 1e6).toFixed(1).padStart(7)} million characters/s  ` +
      `${(texts.length / seconds / 1000).toFixed(0).padStart(5)} thousand texts/s  ${times[0].found} found`,
  );
  return characters / seconds;
}

const phrases = listEntries(LEXICON);
const read = compilePhrases(phrases);
const library = new AhoCorasick([...new Set(phrases.map(({ text }) => text))]);
const suggest = createSuggester();

console.log(`${phrases.length} phrases, ${texts.length} texts, ${characters} characters, median of ${ROUNDS} rounds`);
const ours = measure('our phrase tree', (text) => {
  const { matches, cues } = read(text);
  return matches.length + cues.length;
});
const theirs = measure('ahocorasick 1.0.2', (text) => library.search(text.toLowerCase()).length);
const theirsRaw = measure('ahocorasick 1.0.2, no lower case', (text) => library.search(text).length);
measure('whole proposals', (text) => suggest({ task: text }).length);
console.log(
  `ours / ahocorasick: ${(ours / theirs).toFixed(2)} (${(ours / theirsRaw).toFixed(2)} without lower case); wanted: 0.67`,
);
