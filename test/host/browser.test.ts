import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import webpack from 'webpack';
import type { startHost } from '../../workbench/start-browser';
import { OFFICE_CDN } from '../../workbench/office-page';
import { openBrowser } from '../../scripts/open-browser.cjs';

declare global {
  interface Window {
    HostForTests: { startHost: typeof startHost };
    started: ReturnType<typeof startHost>;
  }
}

const WORKBENCH = path.join(__dirname, '../../workbench');

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<script src="/host.js"></script>
<script>window.started = HostForTests.startHost(window, { workbook: { sheets: [{ name: 'Tasks' }] } })</script>
<script src="${OFFICE_CDN}office.js"></script>
</head><body></body></html>`;

/** Bundles the browser variant of the host as the workbench will. */
async function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: path.join(WORKBENCH, 'start-browser.ts'),
    output: { path: folder, filename: 'host.js', library: 'HostForTests' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: { loader: 'ts-loader', options: { transpileOnly: true } } }] },
    performance: false,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
  await promisify(compiler.close.bind(compiler))();
}

/** Starts the server of the workbench on a free port and answers with its address. */
async function serve(root: string): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [path.join(WORKBENCH, 'server.mjs'), '--root', root]);
  const [line]: Buffer[] = await once(server.stdout, 'data');
  return { server, url: String(line).trim() };
}

describe('The host in Chromium', () => {
  let folder = '';
  let server: ChildProcess | undefined;
  let url = '';
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'host-'));
    await bundle(folder);
    await writeFile(path.join(folder, 'index.html'), PAGE);
    ({ server, url } = await serve(folder));
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    server?.kill();
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  test('runs the real client from node_modules, and nothing leaves the machine', async () => {
    const page = await browser!.newPage();
    const [errors, outside]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route('**/*', async (route) => {
      const asked = route.request().url();
      if (asked.startsWith(OFFICE_CDN)) {
        const local = await fetch(new URL(new URL(asked).pathname, url));
        await route.fulfill({ body: Buffer.from(await local.arrayBuffer()), contentType: 'text/javascript' });
      } else if (asked.startsWith(url)) {
        await route.continue();
      } else {
        outside.push(asked);
        await route.abort();
      }
    });
    await page.goto(url);
    const result = await page.evaluate(async () => {
      const { host, ready, snapshot } = window.started;
      const { Excel } = await ready(window);
      const values = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Tasks');
        const range = sheet.getRange('A1:B3');
        range.values = [
          ['Task', 'Volume'],
          ['Logo', 3],
          ['Payroll', 12.5],
        ];
        sheet.tables.add(range, true).name = 'Inventory';
        range.load('values,address');
        await context.sync();
        return [range.address, range.values];
      });
      return { values, missing: host.missing(), tables: snapshot().sheets[0]?.parts };
    });
    expect(result).toMatchObject({
      values: [
        'Tasks!A1:B3',
        [
          ['Task', 'Volume'],
          ['Logo', 3],
          ['Payroll', 12.5],
        ],
      ],
      missing: [],
      tables: { tables: [{ name: 'Inventory', rect: 'A1:B3' }] },
    });
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });
});
