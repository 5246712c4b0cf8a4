import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The rooms whose code ends up in the files of a release; src/ imports no package. */
const ROOMS = ['functions', 'taskpane'];

const OPENING = `Third-party notices

The files of this release can contain code of the packages below: those that the pane and the functions import, and what
these need in turn. Microsoft's Office.js is not among the files; the pane loads it from Microsoft.
`;

/** Names of packages in import and export statements, dynamic imports and requires; types leave no code behind. */
const IMPORTED =
  /(?:^|[\s;}])(?:import|export)\s+(?!type\b)[^'";]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

const isPackage = (specifier) => !/^(\.|node:)/.test(specifier);
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function listImports(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.[cm]?[jt]s$/.test(name));
  const specifiers = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(IMPORTED)].map(([, named, bare]) => named ?? bare),
  );
  return specifiers.filter(isPackage).map(packageOf);
}

/** The folder of a package as Node finds it: in the node_modules of the folder that asks, or of one above. */
function findPackage(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The packages with these names, everything that they need when they run, and what that needs. */
function addPackages(names, from, seen) {
  for (const name of names.filter((candidate) => !candidate.startsWith('@types/'))) {
    const folder = findPackage(name, from);
    if (!folder || seen.has(folder)) continue; // not installed: an optional peer
    const found = readPackage(folder);
    seen.set(folder, found);
    addPackages(Object.keys({ ...found.dependencies, ...found.peerDependencies }), folder, seen);
  }
  return seen;
}

/** The MIT licence as our own LICENSE file has it, for packages that name it but forgot to put its text in. */
function writeMit(root, { author }) {
  const holder = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  if (!holder) return undefined;
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return `(No licence file in the package; this is the licence that it names.)\n\n${ours.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)}`;
}

/** The licence files of a package, and what it says of code that it contains itself; undefined when it has none. */
function readLicence(root, folder, described) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|third-party)/i.test(name));
  if (names.length > 0) return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  return described.license === 'MIT' ? writeMit(root, described) : undefined;
}

/**
 * The notices that must travel with a release.
 * @param {string} root the project's folder, with its rooms, its LICENSE and node_modules
 * @returns {{text: string, problems: string[]}} a problem for each package without a licence text
 */
export function writeNotices(root) {
  const rooms = ROOMS.map((room) => join(root, room)).filter((room) => existsSync(room));
  const packages = [...addPackages(rooms.flatMap(listImports), root, new Map())];
  packages.sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  const problems = [];
  const parts = packages.map(([folder, described]) => {
    const { name, version, license } = described;
    const text = readLicence(root, folder, described);
    if (!text) problems.push(`The package ${name} ${version} has no licence file. Find its licence, or do without it.`);
    return `${'-'.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
  });
  return { text: [OPENING, ...parts].join('\n'), problems };
}
