/**
 * How well words lead to facts: precision and recall on the labelled rows, and the task statements ranked by
 * "can be done far away". Nothing is written; the figures go into docs/suggest.md by hand, with the day's reading.
 *
 *   node scripts/measure-suggest.mjs [--part open|set_aside|both] [--without-titles] [--misses] [--sample 50]
 *
 * --part            which rows of test/labels/labels.csv (both)
 * --without-titles  the same without the job titles that the labeller saw
 * --misses          lists every wrong strong proposal, and every clear row that got none
 * --sample          prints a seeded random sample of the ranked statements instead
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { loadSource } from './typescript-sources.mjs';

const ROOT = new URL('../', import.meta.url);

const { suggestFacts: suggest } = loadSource('src/suggest/suggest.ts');
const { MEASURES, judgeRows, countVerdicts } = loadSource('test/suggest/count.ts');
const readRows = (path) => parse(readFileSync(new URL(path, ROOT), 'utf8'), { columns: true });

/** How far away a task can be done, from 2 (a strong proposal of anywhere) to -2 (a strong one of local or premises). */
function scoreDistance(suggestions) {
  const presence = suggestions.find(({ fact }) => fact === 'presence');
  if (!presence) return 0;
  return (presence.level === 'anywhere' ? 1 : -1) * (presence.strength === 'strong' ? 2 : 1);
}

function printFigures(rows, withTitles) {
  for (const measure of MEASURES) {
    const verdicts = judgeRows(measure, rows, ({ text, context }) =>
      suggest({ task: text, title: withTitles ? context : '' }),
    );
    console.log(`  ${measure.fact}`);
    for (const only of [undefined, ...measure.classes]) {
      const { strong, right, onClear, clear, precision, strictPrecision, recall } = countVerdicts(
        measure,
        verdicts,
        only,
      );
      console.log(
        `    ${(only ?? measure.classes.join(' or ')).padEnd(18)}` +
          `precision ${precision.toFixed(3)} (${right}/${onClear})   ` +
          `strict ${strictPrecision.toFixed(3)} (${right}/${strong})   recall ${recall.toFixed(3)} (${right}/${clear})`,
      );
    }
    if (options.misses) printMisses(measure, verdicts);
  }
}

function printMisses(measure, verdicts) {
  for (const { row, label, proposed, suggestion } of verdicts) {
    if (proposed === label || (proposed === 'none' && !measure.classes.includes(label))) continue;
    const words = suggestion ? ` (${suggestion.words.join(' | ')})` : '';
    console.log(`    ${row.id}: ${label} -> ${proposed}${words}: ${row.text} [${row.context}]`);
  }
}

/** Park and Miller's minimal standard generator, as in scripts/sample-labels.mjs. */
function drawSample(items, count, seed) {
  let state = seed;
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last--) {
    state = (state * 48271) % 2147483647;
    const chosen = Math.floor((state / 2147483647) * (last + 1));
    [drawn[last], drawn[chosen]] = [drawn[chosen], drawn[last]];
  }
  return drawn.slice(0, count);
}

function printRanking(count) {
  const ranked = readRows('test/data/onet_tasks_open.csv')
    .map((row) => ({ ...row, score: scoreDistance(suggest({ task: row.task, title: row.occupation })) }))
    .sort((one, other) => other.score - one.score || Number(one.task_id) - Number(other.task_id))
    .map((row, index) => ({ ...row, rank: index + 1 }));
  for (const score of [2, 1, 0, -1, -2]) {
    console.log(`score ${String(score).padStart(2)}: ${ranked.filter((row) => row.score === score).length} statements`);
  }
  const sample = drawSample(ranked, count, SAMPLE_SEED).sort((one, other) => one.rank - other.rank);
  for (const { rank, score, task, occupation } of sample) console.log(`${rank}\t${score}\t${task} [${occupation}]`);
}

const SAMPLE_SEED = 20250506;
const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: 'both' },
    'without-titles': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    sample: { type: 'string' },
  },
});

if (options.sample) printRanking(Number(options.sample));
else {
  const labels = readRows('test/labels/labels.csv');
  for (const part of options.part === 'both' ? ['open', 'set_aside'] : [options.part]) {
    const rows = labels.filter(({ split }) => split === part);
    console.log(`${part}: ${rows.length} rows${options['without-titles'] ? ', without job titles' : ''}`);
    printFigures(rows, !options['without-titles']);
  }
}
