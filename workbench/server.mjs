// Serves a folder of pages on this machine and, at the path that their CDN tag asks for, Microsoft's client from
// node_modules: `node workbench/server.mjs --root dist --port 0` prints the address and runs until it is stopped.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The path of https://appsforoffice.microsoft.com that is answered from node_modules. */
const OFFICE_PATH = '/lib/1/hosted/';
const OFFICE_FILES = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** The file behind an address, or null when it would lie outside its folder. */
function fileFor(pathname, root) {
  const [folder, name] = pathname.startsWith(OFFICE_PATH)
    ? [OFFICE_FILES, pathname.slice(OFFICE_PATH.length)]
    : [path.resolve(root), pathname.slice(1) || 'index.html'];
  const file = path.resolve(folder, decodeURIComponent(name));
  return file.startsWith(folder + path.sep) ? file : null;
}

const { values } = parseArgs({
  options: { root: { type: 'string', default: 'dist' }, port: { type: 'string', default: '0' } },
});

const server = http.createServer(async (request, response) => {
  const file = fileFor(new URL(request.url ?? '/', 'http://localhost').pathname, values.root);
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});

server.listen(Number(values.port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
