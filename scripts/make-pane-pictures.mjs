/**
 * Draws the pictures of the user manual: the built pane in Chromium, in front of the simulated host, with the sample inventory.
 *
 *   npm run build:functions && npm run build:pane && node scripts/make-pane-pictures.mjs
 *
 * Chromium: BROWSER_PATH, or /usr/bin/chromium.
 */
/* global window, document */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PAGE = 'https://localhost:3000/';
const CLIENT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const SIZE = { width: 380, height: 720 };

async function serve(route) {
  const url = route.request().url();
  const file = url.startsWith(CDN)
    ? path.join(CLIENT, url.slice(CDN.length).split('?')[0])
    : path.join(DIST, new URL(url).pathname);
  if (!url.startsWith(CDN) && !url.startsWith(PAGE)) return route.abort();
  return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' });
}

/** The pane in front of a simulated Excel, on a page of its own. */
async function openPane(browser) {
  // Without motion: a picture shows where things stand, not where they pass.
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await page.route('**/*', serve);
  await page.addInitScript({ path: path.join(DIST, 'workbench/in-page.js') });
  await page.addInitScript(() => {
    window.workbench.running = window.workbench.startHost(window);
  });
  await page.goto(`${PAGE}taskpane.html`);
  return {
    page,
    press: (name) => page.getByRole('button', { name }).first().click(),
    heading: (name) => page.getByRole('heading', { level: 2, name }).waitFor(),
    draw: (name) => page.screenshot({ path: path.join(ROOT, `docs/pictures/pane-${name}.png`) }),
  };
}

/** The step that writes, half-way: a list that takes three parts, and a simulated Excel that keeps the third waiting. */
async function drawWriting(browser) {
  const { page, press, heading, draw } = await openPane(browser);
  await heading('Which work should stay with you?');
  await page.evaluate(() => {
    const { host } = window.workbench.running;
    const rows = [['Task', 'Department', 'Core competency', 'In-house expertise', 'Judgement']];
    for (let at = 1; at <= 5200; at++) {
      rows.push([`Task ${at}`, at % 2 ? 'Finance' : 'Service', 1 + (at % 5), 1 + (at % 4), 1 + (at % 3)]);
    }
    host.person.type(`Sheet1!A1:E${rows.length}`, rows);
    host.person.select('Sheet1!A1');
    const isHalfWay = () => document.querySelector('.progress')?.textContent.startsWith('4,000 done');
    host.beforeRequest(() => (isHalfWay() ? new Promise(() => undefined) : Promise.resolve()));
  });
  await press(/^Use it/);
  await heading('What each column holds');
  await press('Preview the answers');
  await heading('What will be written');
  await press(/^Write [\d,]+ rows/);
  await page.getByText('4,000 done').waitFor();
  // The bar glides to its new width.
  await page.waitForFunction(() => {
    const bar = document.querySelector('fluent-progress-bar');
    const done = bar.shadowRoot.querySelector('.indicator').getBoundingClientRect().width;
    return Math.abs(done / bar.getBoundingClientRect().width - 4000 / 5200) < 0.01;
  });
  await draw('write');
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.BROWSER_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const { page, press, heading, draw } = await openPane(browser);
  const select = (address) => page.evaluate((at) => window.workbench.running.host.person.select(at), address);

  await heading('Which work should stay with you?');
  await draw('start');
  await press('Insert: Sample inventory');
  await heading('What each column holds');
  await draw('match');
  await press('Add what you know');
  await heading('What you know');
  await page.getByText('rows are firm').first().waitFor();
  await draw('facts');
  await press('Preview the answers');
  await heading('What will be written');
  await draw('preview');
  await press(/^Write \d+ rows/);
  await heading('Done');
  await draw('result');
  await select('Inventory!A5');
  await press('This row');
  await page.getByText('Excluded').or(page.getByText('Reasons')).first().waitFor();
  await draw('row');
  await press('Money');
  await heading('What is it about?');
  await page
    .getByRole('button', { name: 'Open' })
    .or(page.getByRole('button', { name: /Open/ }))
    .first()
    .click();
  await draw('money');
  await press('Policy');
  await heading('Policy');
  await draw('policy');
  await press('Help');
  await heading('Help');
  await draw('help');
  await drawWriting(browser);
} finally {
  await browser.close();
}
