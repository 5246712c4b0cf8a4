// Serves the pages of this repository and, at the path that their CDN tag asks for, Microsoft's client from node_modules.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The part of the CDN's address that is answered from node_modules. */
export const OFFICE_PATH = '/lib/1/hosted/';

/** The file behind an address, or null when it would lie outside its folder. */
export function fileFor(pathname, { root, library }) {
  const [folder, name] = pathname.startsWith(OFFICE_PATH)
    ? [library, pathname.slice(OFFICE_PATH.length)]
    : [root, pathname.slice(1) || 'index.html'];
  const file = path.resolve(folder, decodeURIComponent(name));
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

/**
 * Starts a server on this machine only. `root` is the folder of pages, `library` that of the installed client
 * (node_modules/@microsoft/office-js/dist); port 0 takes any free one.
 */
export async function serve({ root, library, port = 0 }) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(pathname, { root, library });
    const found = file !== null && (await stat(file).catch(() => null));
    if (!found || !found.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}
