// The built functions as Excel calls them: one cell after the other, and one spill, against the core over the same rows.
// `node bench/functions.mjs`, after npm run build:bench and build:functions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { median, timed } from './measure.mjs';

const require = createRequire(import.meta.url);
const { classifyCells, makeRows } = require('../dist/bench/bulk.cjs');

const ROWS = 2000;
const ROUNDS = 61;
/** What classifyCells shows. */
const COLUMNS = [['strategy, verdict, flags, why']];

/** The functions of dist/functions.js by their ids. */
function loadFunctions() {
  const functions = {};
  globalThis.CustomFunctions = {
    associate: (id, work) => (functions[id] = work),
    Error,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  runInThisContext(readFileSync(new URL('../dist/functions.js', import.meta.url), 'utf8'));
  return functions;
}

const shown = (cell) => (typeof cell === 'object' || cell === '' ? null : cell);

/** Time of per-cell calls and of one spill, as multiples of the core's for the same rows; throws when one answer differs. */
function againstCore() {
  const { CLASSIFY } = loadFunctions();
  const rows = makeRows(ROWS);
  const [headers, ...tasks] = rows;
  // Excel hands every call its own arrays.
  const calls = tasks.map((task) => [[task], [[...headers]], undefined, COLUMNS]);
  const contenders = {
    core: () => classifyCells(rows),
    cells: () => calls.map((given) => CLASSIFY(...given)[0]),
    spill: () => CLASSIFY(rows, undefined, undefined, COLUMNS),
  };
  const times = { core: [], cells: [], spill: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const results = {};
    for (const [name, work] of Object.entries(contenders)) {
      const { ms, result } = timed(work);
      results[name] = result;
      if (round > 0) times[name].push(ms);
    }
    if (round === 0) compare(results);
  }
  const ratios = (name) => times[name].map((ms, round) => ms / times.core[round]);
  return { rows: ROWS, cells: summarize(ratios('cells')), spill: summarize(ratios('spill')) };
}

/** The median, and the middle half of all rounds: single rounds are stretched by whatever else runs. */
function summarize(ratios) {
  const sorted = [...ratios].sort((one, other) => one - other);
  return { ratio: median(ratios), least: sorted[ratios.length >> 2], most: sorted[(3 * ratios.length) >> 2] };
}

function compare({ core, cells, spill }) {
  const texts = [core, cells, spill].map((rows) => rows.map((row) => JSON.stringify(row.map((cell) => shown(cell)))));
  const at = texts[0].findIndex((text, row) => text !== texts[1][row] || text !== texts[2][row]);
  if (at >= 0) throw new Error(`row ${at + 1}: the core says ${texts[0][at]}, a formula ${texts[1][at]}`);
}

const { rows, cells, spill } = againstCore();
const say = ({ ratio, least, most }) =>
  `${ratio.toFixed(2)} × (middle half of the rounds ${least.toFixed(2)} to ${most.toFixed(2)})`;
console.log(
  `CLASSIFY of ${rows} rows against the core: cell by cell ${say(cells)}, at most 2; in one spill ${say(spill)}`,
);
process.exitCode = cells.ratio <= 2 ? process.exitCode : 1;
