// Serves a folder of pages on this machine and, at the path that their CDN tag asks for, Microsoft's client from
// node_modules: `node workbench/server.mjs --root dist --port 0` prints the address and runs until it is stopped.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
/** Where the product's pages ask for Microsoft's client, and the path of it that is answered from node_modules. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_PATH = '/lib/1/hosted/';
const OFFICE_FILES = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** The script that a page inside the workbench loads before Microsoft's client. */
export const SEAM = 'workbench/pane-seam.js';

/**
 * What a page of this server may load: nothing from another address. Inline styles are the grid's. A page's own policy
 * holds beside this one.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The file behind an address, or null when it would lie outside its folder. */
function fileFor(pathname, root) {
  const [folder, name] = pathname.startsWith(OFFICE_PATH)
    ? [OFFICE_FILES, pathname.slice(OFFICE_PATH.length)]
    : pathname.startsWith('/assets/')
      ? [path.join(REPOSITORY, 'assets'), pathname.slice('/assets/'.length)]
      : pathname === '/manifest.xml'
        ? [path.resolve(REPOSITORY), 'manifest.xml']
        : [path.resolve(root), pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1)];
  const file = path.resolve(folder, decodeURIComponent(name));
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

/**
 * A page as it is answered: Microsoft's client comes from this server instead of the network, and before it the script
 * that puts the simulated Excel behind the page. The file on disk stays as it is released.
 */
function withSeam(html) {
  return html.replace(
    new RegExp(`<script src="${OFFICE_CDN}(${OFFICE_PATH}office\\.js)"></script>`),
    `<script src="/${SEAM}"></script>\n    <script src="$1"></script>`,
  );
}

const isLocal = (host) => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

/**
 * Starts the server on 127.0.0.1.
 * @param {object} options
 * @param {string} options.root the folder with the pages
 * @param {number} [options.port] 0, or nothing, for a free one
 * @param {string} [options.home] where the address without a path leads to
 * @param {boolean} [options.seam] whether the task pane is answered with the seam in it
 * @param {() => Promise<unknown>} [options.ready] requests wait for this
 * @param {() => void} [options.onRequest] told of each request
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, home = '/', seam = false, ready, onRequest }) {
  const answer = async (request, response) => {
    onRequest?.();
    const refuse = (status, text) =>
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    // A page from elsewhere that had its name point here would see another name in this header.
    if (!isLocal(request.headers.host)) return refuse(403, 'Only for this machine');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET');
    await ready?.();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/' && home !== '/') return response.writeHead(302, { location: home }).end();
    const file = fileFor(pathname, root);
    const body = file && (await readFile(file).catch(() => null));
    if (!body) return refuse(404, 'Not found');
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...(seam ? { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' } : {}),
    });
    response.end(seam && pathname === '/taskpane.html' ? withSeam(body.toString()) : body);
  };
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '0' },
      home: { type: 'string' },
      seam: { type: 'boolean' },
    },
  });
  const { root, port, home, seam } = values;
  const { url } = await serve({ root, port: Number(port), home, seam });
  console.log(url);
}
