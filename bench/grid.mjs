/* global window, requestAnimationFrame, setTimeout */
// The workbench's visible sheet with the add-in beside it, against the bare spreadsheet with the same parts: until the page
// is ready, and the longest time that the page does not answer while 10,000 rows of 12 cells are filled.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../scripts/open-browser.cjs';
import { median } from './measure.mjs';

const require = createRequire(import.meta.url);
const DIST = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist');
const LIBRARY = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ORIGIN = 'https://localhost:3000/';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const RUNS = 5;
const ROWS = 10_000;
const CHUNK = 1000;

const pageOf = (script) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<link rel="stylesheet" href="/workbench/${script}.css">
<style>html,body{margin:0;height:100%}body{display:flex}#sheet{flex:1;min-width:0}iframe{width:320px;border:0}</style>
</head><body><div id="sheet"></div><script src="/workbench/${script}.js"></script></body></html>`;

async function openPage(browser, script) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ORIGIN) return route.fulfill({ body: pageOf(script), contentType: 'text/html' });
    const file = url.startsWith(CDN)
      ? path.join(LIBRARY, new URL(url).pathname.split('/hosted/')[1])
      : path.join(DIST, new URL(url).pathname);
    return route.fulfill({ body: await readFile(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' });
  });
  await page.addInitScript(() => {
    if (window.top !== window) window.top.gridPage.host.attach(window);
  });
  await page.goto(ORIGIN, { waitUntil: 'commit' });
  return page;
}

/** In the page: milliseconds from its start until the next picture after it is ready. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)));

/** In the page: the longest time between two turns of the page while some work is done. */
const longestGap = `async (work) => {
  let [longest, last, isOver] = [0, performance.now(), false];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(() => port2.postMessage(0), 0);
  };
  port2.postMessage(0);
  await work();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  isOver = true;
  return longest;
}`;

const block = `(from, rows) => Array.from({ length: rows }, (_, r) =>
  Array.from({ length: 12 }, (_, c) => (c === 0 ? 'Task ' + (from + r) : c < 8 ? ((from + r) * c) % 97 : 'text ' + (r % 50))))`;

async function bareRun(browser) {
  const page = await openPage(browser, 'bare-grid');
  await page.waitForFunction(() => window.bareGrid);
  const ready = await page.evaluate(painted);
  const gap = await page.evaluate(`(${longestGap})(() => bareGrid.write((${block})(0, ${ROWS})))`);
  await page.context().close();
  return { ready, gap };
}

async function workbenchRun(browser, metadata) {
  const page = await openPage(browser, 'grid');
  await page.waitForFunction(() => window.gridPage);
  const ready = await page.evaluate(`(async (metadata) => {
    const host = gridPage.start({ functions: { metadata, namespace: 'SOURCING' } });
    const frame = document.createElement('iframe');
    frame.src = '/taskpane.html';
    document.body.append(frame);
    await gridPage.open(document.getElementById('sheet'));
    await host.functions.ready;
    return (${painted})();
  })(${JSON.stringify(metadata)})`);
  const gap = await page.evaluate(`(${longestGap})(async () => {
    await gridPage.addIn().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let from = 0; from < ${ROWS}; from += ${CHUNK}) {
        sheet.getRangeByIndexes(from, 0, ${CHUNK}, 12).values = (${block})(from, ${CHUNK});
        await context.sync();
      }
    });
    await gridPage.grid.settled();
  })`);
  await page.context().close();
  return { ready, gap };
}

/** Ratios of the workbench to the bare spreadsheet, run by run in turn. */
export async function againstBareGrid() {
  const metadata = JSON.parse(await readFile(path.join(DIST, 'functions.json'), 'utf8'));
  const browser = await openBrowser();
  const runs = [];
  try {
    for (let run = 0; run <= RUNS; run++) {
      const [bare, workbench] = [await bareRun(browser), await workbenchRun(browser, metadata)];
      if (run > 0) runs.push({ bare, workbench }); // the first warms the browser up
    }
  } finally {
    await browser.close();
  }
  return {
    ready: median(runs.map(({ bare, workbench }) => workbench.ready / bare.ready)),
    gap: median(runs.map(({ bare, workbench }) => workbench.gap / bare.gap)),
    gapMs: median(runs.map(({ workbench }) => workbench.gap)),
    bareMs: median(runs.map(({ bare }) => bare.gap)),
    readyMs: median(runs.map(({ workbench }) => workbench.ready)),
  };
}
