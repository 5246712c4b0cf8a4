// classify of a csv file of 1,048,575 rows, against parsing and re-writing the same file with the same library. Whole processes.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { makeRows } = require('../dist/bench/bulk.cjs');
const root = fileURLToPath(new URL('..', import.meta.url));

async function writeInput(path, count) {
  const out = createWriteStream(path);
  const quote = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
  const block = 50_000;
  for (let done = 0; done < count; done += block) {
    const rows = makeRows(Math.min(block, count - done), 1 + done);
    if (done > 0) rows.shift();
    if (!out.write(`${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`)) await once(out, 'drain');
  }
  await new Promise((done) => out.end(done));
}

/** Wall time of a command and the peak memory of its process, as the system counted it (Linux). */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(root, 'bench/peak.cjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/peak memory (\d+)/.exec(stderr)?.[1] ?? NaN);
  return { ms: performance.now() - start, megabytes: peak / 1024 };
}

export async function againstRewriting(count = 1_048_575, runs = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcing-bench-'));
  try {
    const input = join(folder, 'in.csv');
    await writeInput(input, count);
    const ratios = [];
    let peak = 0;
    for (let turn = 0; turn < runs; turn++) {
      const ours = run([
        'dist/cli/sourcing.js',
        'classify',
        input,
        '-o',
        join(folder, 'out.csv'),
        '--overwrite',
        '--quiet',
        // Reading words besides is a second job; it has its own figure in suggest.mjs.
        '--suggest',
        'off',
      ]);
      const theirs = run(['bench/rewrite.mjs', input, join(folder, 'copy.csv')]);
      ratios.push(ours.ms / theirs.ms);
      peak = Math.max(peak, ours.megabytes);
    }
    return { rows: count, ratio: ratios.sort((a, b) => a - b)[ratios.length >> 1], peak };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
