/**
 * Validates manifests without a network: against the schema, then what a schema cannot say.
 *
 *   node scripts/validate-manifest.mjs [manifest.xml …]
 *
 * Prints one line per problem, `file:line: [check] what is wrong and how to put it right`. Exit code 0 when there is no
 * problem, 1 when there are some, 2 when a file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECK_NAMES, findProblems } from './manifest-checks.mjs';
import { readSurroundings } from './manifest-checks-surroundings.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const files = process.argv.length > 2 ? process.argv.slice(2) : ['manifest.xml'];

function readManifest(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(
      `${file} cannot be read (${error.code}). Give the path of a manifest, or run this in the project's folder.`,
    );
    process.exit(2);
  }
}

const answers = await findProblems(files.map(readManifest), readSurroundings(root));
answers.forEach((problems, at) => {
  const file = files[at];
  for (const { line, check, message } of problems) console.log(`${file}:${line}: [${check}] ${message}`);
  if (problems.length === 0) console.log(`${file}: no problem found (${CHECK_NAMES.length} checks).`);
  else process.exitCode = 1;
});
