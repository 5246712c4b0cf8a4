import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const PANE = readFileSync(path.join(ROOT, 'taskpane/taskpane.html'), 'utf8');

let folder = '';
let server: ChildProcess;
let url = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'served-'));
  writeFileSync(path.join(folder, 'taskpane.html'), PANE);
  const program = path.join(ROOT, 'workbench/server.mjs');
  server = spawn(process.execPath, [program, '--root', folder, '--home', '/workbench/', '--seam']);
  const [line]: Buffer[] = await once(server.stdout!, 'data');
  url = String(line).trim();
}, 30_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** Asks with headers that fetch does not let one set. */
function ask(pathname: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(new URL(url), { path: pathname, headers }, (response) => {
        let body = '';
        response.on('data', (piece) => (body += piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
      .on('error', reject);
  });
}

describe('The server of the workbench', () => {
  test('listens on this machine only, and answers no other name', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect((await ask('/taskpane.html', { host: 'example.com' })).status).toBe(403);
  });

  test('answers the pane with the seam and the client from node_modules, and nothing else changed', async () => {
    const { body } = await ask('/taskpane.html');
    expect(body).toContain(
      '<script src="/workbench/pane-seam.js"></script>\n    <script src="/lib/1/hosted/office.js">',
    );
    const back = body
      .replace('<script src="/workbench/pane-seam.js"></script>\n    ', '')
      .replace('"/lib/1/hosted/office.js"', '"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(back).toBe(PANE);
    expect(readFileSync(path.join(folder, 'taskpane.html'), 'utf8')).toBe(PANE);
  });

  test("answers Microsoft's client as it is installed", async () => {
    const { body } = await ask('/lib/1/hosted/office.js');
    const installed = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/office.js');
    expect(body).toBe(readFileSync(installed, 'utf8'));
  });

  test('gives nothing outside its folders', async () => {
    const asked = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2fpackage.json',
      '/lib/1/hosted/..%2fpackage.json',
    ];
    const answers = await Promise.all(asked.map((pathname) => ask(pathname)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('tells pages to load nothing from elsewhere, and leads to the stage', async () => {
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/workbench/');
    const policy = (await fetch(new URL('manifest.xml', url))).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });
});
