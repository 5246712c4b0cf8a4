/**
 * npm start: builds what is stale, shows the example, and serves the workbench on this machine until Ctrl+C.
 *
 *   npm start -- --once      builds, shows, tries the page's files, and ends (so too where CI is set)
 *   npm start -- --no-open   does not open a browser
 *   npm start -- --port 3200 another port; without it 3210, or a free one
 *   npm start -- --fresh     builds everything
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../workbench/server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORT = 3210;
const HOME = '/workbench/';
/** Where nobody watches, the server ends by itself when no page has asked for anything for so long. */
const QUIET_MINUTES = 10;

/** What is built: the npm script, what it is made from, and a file that it writes each time. */
const COMMON = ['package-lock.json', 'webpack.config.js', 'tsconfig.json'];
const PARTS = [
  { script: 'build:cli', from: ['src', 'cli'], makes: 'dist/cli/sourcing.js' },
  { script: 'build:stage', from: ['src', 'workbench'], makes: 'dist/workbench/stage.js' },
  { script: 'build:functions', from: ['src', 'functions', 'scripts', 'docs/functions.md'], makes: 'dist/functions.js' },
  { script: 'build:taskpane', from: ['src', 'taskpane'], makes: 'dist/taskpane.js' },
];

const { values: options } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});
const once = options.once || !!process.env.CI;
const say = (text) => process.stdout.write(`${text}\n`);

/** When the newest file below a path was written; a folder counts too, so that a file that is gone is noticed. */
function newest(path) {
  const { mtimeMs } = statSync(join(ROOT, path));
  const inside = statSync(join(ROOT, path)).isDirectory() ? readdirSync(join(ROOT, path)) : [];
  return Math.max(mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

function isStale({ from, makes }) {
  const made = statSync(join(ROOT, makes), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return options.fresh || [...COMMON, ...from].some((path) => newest(path) > made);
}

/** Runs a program of this repository; its last words are shown when it fails. */
function run(command, args, inherit = false) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (words += piece));
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0 ? done() : failed(new Error(`${words}\n${args.join(' ')} ended with ${code}.`)),
    );
  });
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

async function build({ script, makes }) {
  const since = performance.now();
  const begun = new Date();
  await run('npm', ['run', '--silent', script]);
  // webpack leaves a file alone when nothing in it changed; it is as new as the sources all the same.
  utimesSync(join(ROOT, makes), begun, begun);
  say(`  ${script.replace('build:', '').padEnd(10)} ${seconds(since)} s`);
}

/** Serves on the port that was asked for, else on the usual one, else on any that is free. */
async function serveSomewhere(settings) {
  if (options.port !== undefined) return serve({ ...settings, port: Number(options.port) });
  return serve({ ...settings, port: PORT }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve({ ...settings, port: 0 });
  });
}

/** Whether there is somebody with a browser: not in CI, not without a terminal, not without a display. */
function hasScreen() {
  if (options['no-open'] || once || !process.stdout.isTTY) return false;
  return (
    process.platform !== 'linux' ||
    !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME)
  );
}

async function tryPages(url) {
  for (const path of [
    'workbench/',
    'workbench/stage.js',
    'taskpane.html',
    'functions.json',
    'lib/1/hosted/office.js',
  ]) {
    const { ok, status } = await fetch(new URL(path, url));
    if (!ok) throw new Error(`${url}${path} was answered with ${status}.`);
  }
}

let lastRequest = Date.now();
let built = Promise.resolve();
const { url, close } = await serveSomewhere({
  root: join(ROOT, 'dist'),
  home: HOME,
  seam: true,
  ready: () => built,
  onRequest: () => (lastRequest = Date.now()),
});
const end = (code) => void close().finally(() => process.exit(code));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));

const since = performance.now();
const stale = PARTS.filter(isStale);
say(`Workbench: ${url}${stale.length > 0 ? '  (answers when the build below is done)' : ''}`);
try {
  if (stale.length > 0) say('Building what is missing or older than its sources:');
  const [cli, ...others] = PARTS;
  // The command line first, for the example; the others two at a time.
  const queue = others.filter((part) => stale.includes(part));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await build(next);
  };
  const first = stale.includes(cli) ? build(cli) : Promise.resolve();
  built = Promise.all([work(), first.then(work)]);
  built.catch(() => undefined);
  await first;
  await built;
  say('');
  await run(process.execPath, ['scripts/demo.mjs'], true);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  end(1);
}
say('');
say(`The workbench is at ${url}  (ready after ${seconds(since)} s)`);
say('A simulated Excel with the real task pane: the example inventory, formulas beside it. On this machine only.');
if (once) {
  await tryPages(url);
  say('Its pages answer. Ended, because of --once or CI.');
  end(0);
} else {
  say('Ctrl+C ends it.');
  if (hasScreen()) {
    const { default: open } = await import('open');
    await open(url).catch(() => undefined);
  }
  if (!process.stdout.isTTY) {
    setInterval(() => {
      if (Date.now() - lastRequest < QUIET_MINUTES * 60_000) return;
      say(`Ended: no terminal, and nobody has asked for a page for ${QUIET_MINUTES} minutes.`);
      end(0);
    }, 10_000).unref();
  }
}
