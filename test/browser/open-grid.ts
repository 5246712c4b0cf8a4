import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Host } from '../../workbench/host';
import type { CellValue } from '../../workbench/model/parts';
import type { WorkbookSeed } from '../../workbench/model/create';
import { OFFICE_CDN } from '../../workbench/office-page';
import type { FunctionsSource } from '../../workbench/wire/custom-functions';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const LIBRARY = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const ORIGIN = 'https://localhost:3000/';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grid</title>
<link rel="stylesheet" href="/workbench/grid.css">
<style>html,body{margin:0;height:100%}body{display:flex}#sheet{flex:1;min-width:0}iframe{width:320px;border:0}</style>
</head><body><div id="sheet"></div><script src="/workbench/grid.js"></script></body></html>`;

/** The visible sheet in a browser, the add-in in a frame beside it. */
export interface OpenGrid {
  page: Page;
  pane: FrameLocator;
  errors: string[];
  /** Does something with the simulated Excel, inside the page. */
  excel<T>(work: (host: Host) => T | Promise<T>): Promise<T>;
  /** Clicks a cell of the active sheet, which must be in sight, as `B3`. */
  click(address: string): Promise<void>;
  /** Types into a cell with real keys and waits for what comes of it. */
  type(address: string, text: string): Promise<void>;
  /** The colour that a cell of the active sheet has on the screen, beside its text, as #RRGGBB. */
  colour(address: string): Promise<string>;
  /** Opens the drop-down of a cell by its arrow and answers with the entries. */
  choices(address: string): Promise<Locator>;
  settled(): Promise<void>;
  value(address: string): Promise<CellValue | null>;
  close(): Promise<void>;
}

const places = (address: string) => {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
};

/** Opens the built grid page over a workbook, with the built pane and functions. Any other address is refused. */
export async function openGridPage(browser: Browser, workbook: WorkbookSeed = {}): Promise<OpenGrid> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ORIGIN) return route.fulfill({ body: PAGE, contentType: 'text/html' });
    const file = url.startsWith(OFFICE_CDN)
      ? path.join(LIBRARY, new URL(url).pathname.split('/hosted/')[1] ?? '')
      : url.startsWith(ORIGIN)
        ? path.join(DIST, new URL(url).pathname)
        : null;
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) {
      errors.push(`The page asked for ${url}`);
      return route.abort();
    }
    return route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
  });
  await page.addInitScript(() => {
    if (window.top !== window) window.top?.gridPage.host?.attach(window);
  });
  await page.goto(ORIGIN);
  const metadata: FunctionsSource['metadata'] = JSON.parse(await readFile(path.join(DIST, 'functions.json'), 'utf8'));
  await page.evaluate(
    async ({ workbook, metadata }) => {
      const host = window.gridPage.start({ workbook, functions: { metadata, namespace: 'SOURCING' } });
      await window.gridPage.open(document.getElementById('sheet')!);
      const frame = document.createElement('iframe');
      frame.src = '/taskpane.html';
      document.body.append(frame);
      await host.functions.ready;
    },
    { workbook, metadata },
  );
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { level: 2 }).waitFor();
  const excel: OpenGrid['excel'] = (work) => page.evaluate(`(${work.toString()})(window.gridPage.host)`);
  const settled = () => page.evaluate(() => window.gridPage.grid!.settled());
  await settled();
  const boxOf = async (address: string) => {
    const box = await page.evaluate((at) => {
      const { grid, host } = window.gridPage;
      return grid!.cellBox(host!.workbook.active.name, { ...at, rows: 1, columns: 1 });
    }, places(address));
    if (!box) throw new Error(`${address} is not in sight.`);
    return box;
  };
  const click = async (address: string) => {
    const box = await boxOf(address);
    await page.mouse.click(box.left + 6, box.top + 6);
  };
  const colour = async (address: string) => {
    const { left, top } = await boxOf(address);
    return page.evaluate(
      ([x, y]) => {
        const shown = document.elementsFromPoint(x, y).find((one) => one instanceof HTMLCanvasElement);
        if (!(shown instanceof HTMLCanvasElement)) throw new Error('No sheet is drawn there.');
        const { left, top, width } = shown.getBoundingClientRect();
        const scale = shown.width / width;
        const [red = 0, green = 0, blue = 0, opacity] = shown
          .getContext('2d')!
          .getImageData((x - left) * scale, (y - top) * scale, 1, 1).data;
        // Where nothing is drawn, the page behind is white.
        const parts = opacity === 0 ? [255, 255, 255] : [red, green, blue];
        return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
      },
      [left + 3, top + 3] as const,
    );
  };
  const choices = async (address: string) => {
    const box = await boxOf(address);
    await page.mouse.click(box.left + box.width - 8, box.top + box.height / 2);
    const entries = page.locator(
      '[data-u-comp="sheets-dropdown-list"] .univer-overflow-y-auto > .univer-cursor-pointer',
    );
    await entries.first().waitFor();
    return entries;
  };
  return {
    page,
    pane,
    errors,
    excel,
    click,
    colour,
    choices,
    settled,
    async type(address, text) {
      await click(address);
      await page.keyboard.type(text);
      // Enter would take a suggestion that is still open; the tick beside the formula bar takes what was typed.
      if (text.startsWith('=')) await page.locator('.univerjs-icon-check-mark-icon').first().click();
      else await page.keyboard.press('Enter');
      await settled();
    },
    value: (address) =>
      page.evaluate(({ row, column }) => {
        const cell = window.gridPage.host!.workbook.active.cells.get(row * 16_384 + column);
        return cell?.value ?? null;
      }, places(address)),
    close: () => context.close(),
  };
}
