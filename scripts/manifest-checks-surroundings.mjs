import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA_FILES = ['manifest.xsd', 'overrides.xsd', 'basic-types.xsd'];

/** The pages, scripts and metadata files that the build puts beside assets/. */
export const PAGES = ['taskpane.html', 'functions.js', 'functions-more.js', 'functions.json'];

/**
 * What a manifest in this repository must agree with.
 * @param {string} root the repository's folder
 * @param {object} [options]
 * @param {string} [options.files] the folder whose files are served; the repository itself, where assets/ is, if left out
 * @param {number} [options.revision] the fourth number of the version: raised when only the manifest changes
 * @returns the surroundings that findProblems takes
 */
export function readSurroundings(root, { files = root, revision = 0 } = {}) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    schema: Object.fromEntries(SCHEMA_FILES.map((name) => [name, readFileSync(join(root, 'schema', name), 'utf8')])),
    version: `${version}.${revision}`,
    pages: PAGES,
    readFile: (path) => (existsSync(join(files, path)) ? readFileSync(join(files, path)) : undefined),
  };
}
