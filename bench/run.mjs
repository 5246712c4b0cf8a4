// All benchmarks: ratios within one run, so that they mean the same on any machine. `node bench/run.mjs bulk` runs one of
// them: bulk, rules, csv, functions, suggest, pane or grid.
import { againstJson, againstRulesEngine } from './bulk.mjs';
import { againstRewriting } from './csv.mjs';

const wanted = process.argv[2];
const show = (ratio) => ratio.toFixed(2);

if (!wanted || wanted === 'bulk') {
  console.log(
    'Decoded, decided, encoded, against a JSON round trip of the same rows (aim 0.6, at most 1.5 at 100,000 rows)',
  );
  for (const { rows, ratio, least, most, ms } of againstJson())
    console.log(
      `  ${rows} rows: ${show(ratio)} × (${show(least)} to ${show(most)}); ${((1000 * ms) / rows).toFixed(2)} µs a row here`,
    );
}
if (!wanted || wanted === 'rules') {
  const { rows, factor, least, most } = await againstRulesEngine();
  console.log(
    `json-rules-engine with the same rules, ${rows} rows, equal answers: ${factor.toFixed(0)} times slower (${least.toFixed(0)} to ${most.toFixed(0)}; at least 100)`,
  );
}
if (!wanted || wanted === 'functions') await import('./functions.mjs');
if (!wanted || wanted === 'csv') {
  const { rows, ratio, peak } = await againstRewriting();
  console.log(
    `classify of a csv of ${rows} rows, against parsing and re-writing it: ${show(ratio)} × (at most 3); peak memory ${peak.toFixed(0)} MB (below 400)`,
  );
}
if (!wanted || wanted === 'suggest') await import('./suggest.mjs');
if (!wanted || wanted === 'pane') await import('./pane.mjs');
if (!wanted || wanted === 'grid') {
  const { againstBareGrid } = await import('./grid.mjs');
  const { ready, readyMs, gap, gapMs } = await againstBareGrid();
  console.log(
    `the workbench's sheet and pane ready, against the bare spreadsheet: ${show(ready)} × (at most 3), ${readyMs.toFixed(0)} ms here; longest block while 10,000 rows of 12 cells are filled, against its own writing of them: ${show(gap)} ×, ${gapMs.toFixed(0)} ms here`,
  );
}
