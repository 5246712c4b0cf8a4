/**
 * What answers that are given once, for the company or for groups of rows, do to a long list: the share of rows per verdict before and
 * after, and the same when the question queue puts the answers into its own order. Nothing is written; the figures go into
 * docs/questions.md by hand.
 *
 *   node scripts/measure-questions.mjs [LIST] [ANSWERS] [--steps]
 *
 * LIST     test/data/onet_tasks_open_400.csv when left out
 * ANSWERS  examples/answers-400.txt when left out
 * --steps  prints every answer in the order of the queue (it takes a minute)
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { loadSource } from './typescript-sources.mjs';

const { values: options, positionals } = parseArgs({ options: { steps: { type: 'boolean' } }, allowPositionals: true });
const [list = 'test/data/onet_tasks_open_400.csv', answers = 'examples/answers-400.txt'] = positionals;
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const { DEFAULT_POLICY } = loadSource('src/catalogue/default-policy.ts');
const { compilePolicy } = loadSource('src/decide/compile.ts');
const { readProfile } = loadSource('src/table/profile.ts');
const { countAnswers, countVerdicts, readList, orderByQueue } = loadSource('test/table/count-answers.ts');

const engine = compilePolicy(DEFAULT_POLICY);
const cells = parse(read(list), { bom: true, relax_column_count: true });
const profile = readProfile(read(answers), engine.layout).value;

function print(title, counted) {
  const total = Object.values(counted.verdicts).reduce((sum, count) => sum + count, 0);
  console.log(title);
  for (const [verdict, count] of Object.entries(counted.verdicts))
    console.log(`  ${verdict.padEnd(10)} ${String(count).padStart(4)}  ${((100 * count) / total).toFixed(1)} %`);
}

const nothing = { company: {}, groups: [] };
print('Before', countVerdicts(engine, readList(engine, cells, nothing)));
const after = countVerdicts(engine, readList(engine, cells, profile));
print(`After ${countAnswers(profile)} answers, each given once`, after);
console.log(`  rows that reached LIKELY or SETTLED: ${after.firm}`);
console.log(`  facts known of such a row, median: ${after.medianKnown}`);
console.log(`  answers given once, for each such row: ${(countAnswers(profile) / after.firm).toFixed(2)}`);

if (options.steps) {
  console.log('In the order of the queue');
  orderByQueue(engine, cells, profile).forEach(({ line, firm, lasting, undecided }, at) =>
    console.log(
      `  ${String(at + 1).padStart(3)}  ${String(firm).padStart(4)} firm (${String(lasting).padStart(3)} lasting)  ${String(undecided).padStart(4)} undecided  ${line}`,
    ),
  );
}
