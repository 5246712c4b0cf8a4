// Rows as Excel hands them over → decoded, decided, encoded; against a JSON round trip of the same input and against json-rules-engine.
import { createRequire } from 'node:module';
import { buildRulesEngine, leaderBy } from './rules-engine.mjs';
import { median, timed, timedWait, warmUp } from './measure.mjs';

const require = createRequire(import.meta.url);
const {
  classifyCells,
  openClassifier,
  makeRows,
  leaders,
  DEFAULT_POLICY,
  INPUT_FACTS,
} = require('../dist/bench/bulk.cjs');

const RUNS = { 1000: 31, 100000: 9, 1048575: 3 };
const RULES_ENGINE_ROWS = 1000;
const RULES_ENGINE_RUNS = 9;

/** Ratios of the product's time to the round trip's, run by run in turn, at three sizes. */
export function againstJson() {
  const results = [];
  for (const [count, runs] of Object.entries(RUNS)) {
    const rows = makeRows(Number(count));
    const ratios = [];
    let ours = [];
    for (let run = 0; run < runs + 1; run++) {
      const product = timed(() => classifyCells(rows));
      const json = timed(() => JSON.parse(JSON.stringify(rows)));
      if (run === 0) continue; // warm-up
      ours.push(product.ms);
      ratios.push(product.ms / json.ms);
    }
    results.push({
      rows: Number(count),
      ratio: median(ratios),
      least: Math.min(...ratios),
      most: Math.max(...ratios),
      ms: median(ours),
    });
  }
  return results;
}

/**
 * How many times faster than json-rules-engine with the same rules; throws when one answer differs. What is made once for
 * many rows stays outside on both sides: the engine with its rules there, the matched columns here.
 */
export async function againstRulesEngine() {
  const rows = makeRows(RULES_ENGINE_ROWS);
  const tasks = rows
    .slice(1)
    .map((row) =>
      Object.fromEntries(INPUT_FACTS.map(({ id }, index) => [id, row[index + 1]]).filter(([, value]) => value !== '')),
    );
  const engine = buildRulesEngine(DEFAULT_POLICY);
  const decideTheirs = async () => {
    const found = [];
    for (const facts of tasks) found.push(await leaderBy(engine, DEFAULT_POLICY, facts));
    return found;
  };
  const classify = openClassifier(rows);
  compareLeaders(await decideTheirs(), leaders(rows));
  await warmUp(decideTheirs);
  await warmUp(() => classify(rows));
  const factors = [];
  for (let run = 0; run < RULES_ENGINE_RUNS; run++) {
    const theirs = await timedWait(decideTheirs);
    factors.push(theirs / timed(() => classify(rows)).ms);
  }
  return { rows: RULES_ENGINE_ROWS, factor: median(factors), least: Math.min(...factors), most: Math.max(...factors) };
}

function compareLeaders(found, expected) {
  const differing = found.findIndex((leader, index) => leader !== expected[index]);
  if (differing >= 0)
    throw new Error(`row ${differing}: json-rules-engine says ${found[differing]}, the product ${expected[differing]}`);
}
