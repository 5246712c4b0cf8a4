import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is served stands in dist/ itself; its folders, workbooks and lists are for other purposes. */
const SERVED = /^[^/]+\.(css|html|js|json|txt)$/;

/** How Microsoft's Office.js gives itself away, whatever the name of the file. */
const OFFICE_JS = /\bOSF(Performance)?\.|\bStrings\.OfficeOM\b/;

/** Where Microsoft serves Office.js: the only place that the pane may load it from. */
const OFFICE_JS_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const isText = (path) => /\.(css|html|js|json|txt|xml)$/.test(path);

/** Paths of all files below a folder, with forward slashes, in a fixed order. */
function listFiles(folder, inside = '') {
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    })
    .sort();
}

/**
 * The files to serve: what the build made for browsers, and the icons.
 * @param {string} dist folder of the build
 * @param {string} assets folder of the icons
 * @returns {Map<string, Buffer>} bytes by path, as in `assets/icon-16.png`; source maps, older releases and the manifest left out
 */
export function collectFiles(dist, assets) {
  const built = existsSync(dist) ? listFiles(dist) : [];
  const served = built.filter((path) => SERVED.test(path));
  const icons = listFiles(assets).filter((name) => name.endsWith('.png'));
  return new Map([
    ...served.map((path) => [path, readFileSync(join(dist, path))]),
    ...icons.map((name) => [`assets/${name}`, readFileSync(join(assets, name))]),
  ]);
}

/**
 * Whether the files are the ones to release.
 * @param {Map<string, Buffer>} files bytes by path
 * @param {readonly string[]} pages what must be there
 * @returns {string[]} problems, each with its fix
 */
export function checkFiles(files, pages) {
  const missing = pages
    .filter((page) => !files.has(page))
    .map((page) => `${page} is not in the build. Run npm run build first, or name its folder with --dist.`);
  const copies = [...files]
    .filter(([path, bytes]) => path.endsWith('.js') && OFFICE_JS.test(bytes.toString('utf8')))
    .map(
      ([path]) =>
        `${path} is Microsoft's Office.js or holds it, which this project does not hand out. Load it from ${OFFICE_JS_ADDRESS} and keep it out of the build.`,
    );
  const page = files.get('taskpane.html')?.toString('utf8');
  const unserved = [...(page ?? '').matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^":]+)"/g)]
    .map(([, path]) => path)
    .filter((path) => !files.has(path))
    .map((path) => `taskpane.html loads ${path}, which is not in the build. Build it, or take the tag away.`);
  const elsewhere =
    page === undefined || page.includes(OFFICE_JS_ADDRESS)
      ? []
      : [
          `taskpane.html does not load ${OFFICE_JS_ADDRESS}. Add the script tag: without it the pane cannot reach Excel.`,
        ];
  return [...missing, ...copies, ...unserved, ...elsewhere];
}

/**
 * The files with the development server's address replaced by another.
 * @param {Map<string, Buffer>} files bytes by path
 * @param {string} from address without a slash at the end
 * @param {string} to address without a slash at the end
 * @returns {Map<string, Buffer>}
 */
export function moveFiles(files, from, to) {
  const move = (path, bytes) =>
    isText(path) ? Buffer.from(bytes.toString('utf8').replaceAll(from, to), 'utf8') : bytes;
  return new Map([...files].map(([path, bytes]) => [path, move(path, bytes)]));
}
