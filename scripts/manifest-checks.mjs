import { checkAppDomains, checkHttps, checkPages, checkRuntime, findPath } from './manifest-checks-addresses.mjs';
import { checkControlIds, checkFunctionNames, checkTaskpaneIds } from './manifest-checks-commands.mjs';
import { checkHosts, checkId, checkNamespace, checkRequirements, checkVersion } from './manifest-checks-identity.mjs';
import {
  checkIconFiles,
  checkIconSizes,
  checkReferences,
  checkResourceIds,
  checkUnused,
} from './manifest-checks-resources.mjs';
import { checkSchema } from './manifest-checks-schema.mjs';
import { readTree } from './manifest-checks-tree.mjs';

/** What a schema cannot say. Each takes the manifest's tree and the surroundings and gives lines with messages. */
const CHECKS = {
  id: checkId,
  version: checkVersion,
  hosts: checkHosts,
  requirements: checkRequirements,
  namespace: checkNamespace,
  'resid without resource': checkReferences,
  'resource without use': checkUnused,
  'resource ids': checkResourceIds,
  https: checkHttps,
  pages: checkPages,
  runtime: checkRuntime,
  'app domains': checkAppDomains,
  'icon sizes': checkIconSizes,
  'icon files': checkIconFiles,
  'control ids': checkControlIds,
  'function names': checkFunctionNames,
  'task pane ids': checkTaskpaneIds,
};

/** The names of all checks, in the order in which they run. */
export const CHECK_NAMES = ['schema', ...Object.keys(CHECKS)];

/**
 * Everything that is wrong with manifests, by line.
 * @param {string[]} manifests their XML
 * @param {object} surroundings what they must agree with (readSurroundings makes it)
 * @param {Record<string, string>} surroundings.schema text of each schema file by name
 * @param {string} surroundings.version the version they must have, four numbers
 * @param {string[]} surroundings.pages the pages, scripts and metadata files that the build makes, as paths
 * @param {(path: string) => Buffer | undefined} surroundings.readFile bytes of a served file; undefined when not there
 * @returns {Promise<{line: number, check: string, message: string}[][]>} one list per manifest, empty when all is well
 */
export async function findProblems(manifests, surroundings) {
  const answers = await checkSchema(manifests, surroundings.schema);
  return answers.map(({ wellFormed, problems }, at) => {
    if (!wellFormed) return problems;
    const manifest = readTree(manifests[at]);
    const found = Object.entries(CHECKS).flatMap(([check, run]) =>
      run(manifest, { ...surroundings, findPath }).map((problem) => ({ check, ...problem })),
    );
    return [...problems, ...found].sort((a, b) => a.line - b.line);
  });
}
