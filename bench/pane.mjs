/**
 * The pane in Chromium, in front of the simulated host: how long the page is deaf at the most while it asks about, answers and
 * fills 10,000 rows, how soon a press on an answer is seen, and what the page weighs. The host works in the same thread and is counted in: in Excel it is not.
 *
 *   npm run build:pane && node bench/pane.mjs
 */
/* global window, document, PerformanceObserver, MutationObserver, setTimeout */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const ROWS = 10_000;
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PAGE = 'https://localhost:3000/';
const DIST = path.resolve(import.meta.dirname, '../dist');
const CLIENT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Kilobytes of the scripts and styles that open with the page, and of those that are loaded later. */
function weighPane() {
  const files = readdirSync(DIST).filter((file) => /^taskpane\.(.*\.)?(js|css)$/.test(file));
  const weigh = (file) => gzipSync(readFileSync(path.join(DIST, file))).length / 1024;
  const isFirst = (file) => /^taskpane\.(js|css)$/.test(file);
  const sum = (some) => some.reduce((all, file) => all + weigh(file), 0);
  return {
    opening: sum(files.filter(isFirst)),
    later: files.filter((file) => !isFirst(file)).map((file) => ({ file, size: weigh(file) })),
  };
}

async function serve(route) {
  const url = route.request().url();
  const file = url.startsWith(CDN)
    ? path.join(CLIENT, url.slice(CDN.length).split('?')[0])
    : url.startsWith(PAGE)
      ? path.join(DIST, new URL(url).pathname)
      : null;
  if (file === null) return route.abort();
  try {
    return await route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' });
  } catch {
    return route.fulfill({ status: 404 });
  }
}

/** A list of as many rows as asked for, made in the page because it would be long to send. */
function startWithRows(rows) {
  const header = ['Task', 'Department', 'Core competency', 'In-house expertise', 'Seasonal', 'Budget'];
  const list = Array.from({ length: rows }, (_, at) => [
    `Task number ${at + 1}, in the words of a long list of work to be done`,
    'Operations',
    1 + (at % 5),
    1 + ((at * 3) % 5),
    1 + ((at * 7) % 5),
    1000 + at,
  ]);
  window.blocks = [];
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) window.blocks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  window.presses = [];
  new PerformanceObserver((entries) => {
    for (const { name, startTime, duration } of entries.getEntries())
      if (name === 'click') window.presses.push({ startTime, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  window.workbench.running = window.workbench.startHost(window, {
    workbook: { sheets: [{ name: 'Work', cells: { A1: [header, ...list] } }] },
  });
}

/** Makes the page remember whether rows were counted since: a count can be over before anybody looks. */
function watchCounting() {
  const standing = () => document.querySelector('.standing')?.textContent ?? '';
  window.wasCounted = false;
  window.watching?.disconnect();
  window.watching = new MutationObserver(() => (window.wasCounted ||= standing().includes('counting')));
  window.watching.observe(document.body, { subtree: true, childList: true, characterData: true });
}

const isCounted = () =>
  window.wasCounted &&
  /firm\.$/.test(document.querySelector('.status')?.textContent ?? '') &&
  !document.querySelector('.standing')?.textContent.includes('counting');

/** Milliseconds of each stage, and of the longest time that the page did not answer meanwhile. */
async function fillManyRows() {
  const executablePath = process.env.BROWSER_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    page.setDefaultTimeout(300_000);
    await page.route('**/*', serve);
    await page.addInitScript({ path: path.join(DIST, 'workbench/in-page.js') });
    await page.addInitScript(startWithRows, ROWS);
    await page.goto(`${PAGE}taskpane.html`);
    const press = (name) => page.getByRole('button', { name }).first().click();
    const stages = [];
    const stage = async (name, work, done) => {
      await page.evaluate(watchCounting);
      const from = await page.evaluate(() => performance.now());
      await work();
      await done();
      // Long tasks are told a moment after they end.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      const found = await page.evaluate(
        (since) => ({
          total: performance.now() - since,
          longest: Math.max(
            0,
            ...window.blocks.filter(({ startTime }) => startTime >= since).map(({ duration }) => duration),
          ),
          seen: Math.max(
            0,
            ...window.presses.filter(({ startTime }) => startTime >= since).map(({ duration }) => duration),
          ),
        }),
        from,
      );
      stages.push({ name, ...found });
    };
    await page.evaluate(() => window.workbench.running.host.person.select('Work!A1'));
    const heading = (name) => () => page.getByRole('heading', { name, exact: true }).waitFor();
    const counted = () => page.waitForFunction(isCounted);
    await stage('read and match', () => press(/^Use it/), heading('What each column holds'));
    await stage('count what to ask', () => press('Add what you know'), counted);
    await press(/^Questions/);
    for (const which of ['first', 'second', 'third'])
      await stage(`${which} answer, and count again`, () => page.locator('.answer').first().click(), counted);
    await stage('answer the rows', () => press('Preview the answers'), heading('What will be written'));
    await stage('write', () => press(/^Write /), heading('Done'));
    return { rows: ROWS, stages };
  } finally {
    await browser.close();
  }
}

const { opening, later } = weighPane();
console.log(`The pane opens with ${opening.toFixed(1)} KB (gzip; aim 100, at most 120). Later, when asked for:`);
for (const { file, size } of later) console.log(`  ${file}: ${size.toFixed(1)} KB`);
const { rows, stages } = await fillManyRows();
console.log(`${rows.toLocaleString('en-US')} rows in Chromium, the simulated host in the same thread:`);
for (const { name, total, longest, seen } of stages) {
  const share = ((100 * longest) / total).toFixed(0);
  const block = longest > 0 ? `longest block ${longest.toFixed(0)} ms (${share} %)` : 'no block of 50 ms';
  console.log(`  ${name}: ${total.toFixed(0)} ms, ${block}; the press is seen after ${seen.toFixed(0)} ms`);
}
