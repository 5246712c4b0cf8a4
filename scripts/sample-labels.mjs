/**
 * Draws the rows of test/labels/labels.csv and splits them. Same data files, same seeds: same rows, same split.
 *
 *   node scripts/sample-labels.mjs        prints id, source, split, text, context as CSV
 *
 * It prints and never writes: the labels beside these columns are made by reading, and a new draw must not be able to
 * overwrite them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What is drawn from where: how many rows, with which seeds, and what a labeller may see of a row. */
const SOURCES = [
  {
    source: 'onet',
    file: 'test/data/onet_tasks_open.csv',
    count: 660,
    drawSeed: 20250501,
    splitSeed: 20250502,
    read: (row) => ({ id: row.task_id, text: row.task, context: row.occupation }),
  },
  {
    source: 'psc',
    file: 'test/data/psc_services_open.csv',
    count: 220,
    drawSeed: 20250503,
    splitSeed: 20250504,
    read: (row) => ({ id: row.psc_code, text: row.name, context: '' }),
  },
];

/** Park and Miller's minimal standard generator (1988; multiplier 48271): exact in doubles, easy to redo by hand. */
function startRandom(seed) {
  const modulus = 2147483647;
  let state = seed % modulus;
  return () => {
    state = (state * 48271) % modulus;
    return state / modulus;
  };
}

/** A shuffled copy (Fisher and Yates). */
function shuffle(items, seed) {
  const next = startRandom(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = Math.floor(next() * (last + 1));
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen], shuffled[last]];
  }
  return shuffled;
}

/** Sorted by id before the shuffle, so that the order of the data file does not matter. */
function draw(rows, count, seed) {
  const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return shuffle(byId, seed).slice(0, count);
}

/** A third of each source is set aside, so both parts have the same mix of sources. */
function split(rows, seed) {
  const aside = new Set(shuffle(rows, seed).slice(0, Math.round(rows.length / 3)));
  return rows.map((row) => ({ ...row, split: aside.has(row) ? 'set_aside' : 'open' }));
}

/**
 * All rows to label, in the order drawn.
 * @param root URL of the repository's folder
 * @returns rows with id, source, split (open | set_aside), text, context
 */
export function drawSample(root) {
  return SOURCES.flatMap(({ source, file, count, drawSeed, splitSeed, read }) => {
    const rows = parse(readFileSync(new URL(file, root)), { columns: true }).map(read);
    return split(draw(rows, count, drawSeed), splitSeed).map((row) => ({ source, ...row }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sample = drawSample(new URL('../', import.meta.url));
  process.stdout.write(stringify(sample, { header: true, columns: ['id', 'source', 'split', 'text', 'context'] }));
}
