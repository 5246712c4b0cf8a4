/**
 * Makes the release: one zip of static files for any web server, with the manifest for that server's address.
 *
 *   node scripts/release.mjs --host https://tools.example.com/sourcing [--revision 1] [--dist dist] [--out FILE.zip]
 *
 * --host      where the files will be served from (or the environment variable SOURCING_HOST)
 * --revision  fourth number of the manifest's version, 0 if left out: raise it when only the manifest changes
 * --dist      folder of the build, dist if left out
 * --out       the zip, dist/release/<name>-<version>.zip if left out; an older one is replaced
 *
 * The same input gives the same bytes. Exit code 0 when the zip is written, 1 when something is wrong with the build or
 * the stamped manifest, 2 when an argument is.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { findProblems } from './manifest-checks.mjs';
import { findOrigin } from './manifest-checks-addresses.mjs';
import { readSurroundings } from './manifest-checks-surroundings.mjs';
import { readTree } from './manifest-checks-tree.mjs';
import { checkFiles, collectFiles, moveFiles } from './release-files.mjs';
import { writeNotices } from './release-notices.mjs';
import { readHost, readRevision, stampManifest } from './release-stamp.mjs';

/** Zip files know no time zone, and the time of packing is of no use: the earliest time that they can hold. */
const NO_TIME = new Date(1980, 0, 1);

function stop(code, problems) {
  for (const problem of problems) console.error(problem);
  process.exit(code);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: process.env.SOURCING_HOST },
        revision: { type: 'string', default: '0' },
        dist: { type: 'string', default: 'dist' },
        out: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    return stop(2, [`${error.message} Known are --host, --revision, --dist and --out.`]);
  }
}

const given = readArguments();
const host = readHost(given.host);
const revision = readRevision(given.revision);
const wrong = [host.problem, revision.problem].filter(Boolean);
if (wrong.length > 0) stop(2, wrong);

const root = fileURLToPath(new URL('../', import.meta.url));
const surroundings = readSurroundings(root, revision);
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const development = findOrigin(readTree(source));
const manifest = stampManifest(source, development, host.address, surroundings.version);
const files = moveFiles(collectFiles(given.dist, join(root, 'assets')), development, host.address);
const notices = writeNotices(root);

const [faults] = await findProblems([manifest], { ...surroundings, readFile: (path) => files.get(path) });
const problems = [
  ...checkFiles(files, surroundings.pages),
  ...notices.problems,
  ...faults.map(({ line, check, message }) => `manifest.xml:${line}: [${check}] ${message}`),
];
if (problems.length > 0) stop(1, [...problems, 'Nothing was written.']);

files.set('manifest.xml', Buffer.from(manifest));
files.set('LICENSE', readFileSync(join(root, 'LICENSE')));
files.set('THIRD-PARTY-NOTICES.txt', Buffer.from(notices.text));

const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const zip = zipSync(Object.fromEntries(entries.map(([path, bytes]) => [path, [bytes, { mtime: NO_TIME }]])), {
  level: 9,
});
const out = given.out ?? join(given.dist, 'release', `sourcing-analysis-${surroundings.version}.zip`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.tmp`, zip);
renameSync(`${out}.tmp`, out);
console.log(`${out}: ${files.size} files for ${host.address}, version ${surroundings.version}.`);
console.log(`sha256 ${createHash('sha256').update(zip).digest('hex')}`);
