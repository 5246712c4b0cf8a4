import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HostOptions } from '../../workbench/host';
import type { WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import type { BrowserHost } from '../../workbench/start-browser';
import { OFFICE_CDN } from '../../workbench/office-page';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const LIBRARY = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
export const PANE_URL = 'https://localhost:3000/taskpane.html';

export interface PaneOptions {
  workbook?: WorkbookSeed;
  host?: Pick<HostOptions, 'api' | 'theme' | 'faults'>;
  context?: BrowserContextOptions;
  /** false: the page stands alone, as in a browser without Excel. */
  inExcel?: boolean;
}

/** The pane in a browser, and the workbook behind it. */
export interface OpenPane {
  page: Page;
  /** Messages of the console that a user's console should not have. */
  errors: string[];
  snapshot: () => Promise<Snapshot>;
  /** Does something to the simulated Excel, inside the page. */
  excel: <T>(work: (running: BrowserHost) => T) => Promise<T>;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Opens the built pane. Its files come from dist, Microsoft's client from node_modules; any other address is refused. */
export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenPane> {
  const { workbook, host = {}, inExcel = true } = options;
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options.context });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/functions(-more)?\.js/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const file = url.startsWith(OFFICE_CDN)
      ? path.join(LIBRARY, new URL(url).pathname.split('/hosted/')[1] ?? '')
      : url.startsWith('https://localhost:3000/')
        ? path.join(DIST, new URL(url).pathname)
        : null;
    if (file === null) {
      errors.push(`The page asked for ${url}`);
      return route.abort();
    }
    // The functions are built apart; the pane works without them.
    const body = await readFile(file).catch(() => (/functions(-more)?\.js$/.test(file) ? Buffer.from('') : null));
    if (body === null) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
  });
  if (inExcel) {
    await page.addInitScript({ path: path.join(DIST, 'workbench/in-page.js') });
    await page.addInitScript(
      (given) => {
        window.workbench.running = window.workbench.startHost(window, given);
      },
      { ...host, ...(workbook ? { workbook } : {}) },
    );
  }
  await page.goto(PANE_URL);
  if (inExcel) await page.getByRole('heading', { level: 2 }).waitFor();
  return {
    page,
    errors,
    snapshot: () => page.evaluate(() => window.workbench.running!.snapshot()),
    excel: (work) => page.evaluate(`(${work.toString()})(window.workbench.running)`),
    close: () => context.close(),
  };
}
