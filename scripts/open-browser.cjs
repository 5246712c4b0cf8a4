const { execFile } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const { chromium } = require('playwright-core');

const PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIX =
  'Set BROWSER_PATH to a Chromium, Chrome or Edge on this machine, or install one (Debian: apt install chromium). ' +
  'On Linux x64 the package @sparticuz/chromium brings one along with npm ci.';

/** The browser inside the npm package wants its settings before it is loaded: it is unpacked in a process of its own. */
async function unpack() {
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const script =
    "import('@sparticuz/chromium').then(async ({ default: chromium }) => console.log(JSON.stringify({" +
    ' executablePath: await chromium.executablePath(), libraries: process.env.LD_LIBRARY_PATH, fonts: process.env.FONTCONFIG_PATH })))';
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', script], { env });
    const { executablePath, libraries = '', fonts = '' } = JSON.parse(stdout);
    return {
      executablePath,
      env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts, TMPDIR: folder },
      cleanUp: removeFolder,
    };
  } catch (error) {
    removeFolder();
    throw new Error(`No browser was found. ${FIX}`, { cause: error });
  }
}

async function findBrowser() {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`BROWSER_PATH is "${named}", and there is nothing. ${FIX}`);
  }
  const executablePath = named ?? PLACES.find((place) => existsSync(place));
  return executablePath ? { executablePath, env: {}, cleanUp: () => undefined } : unpack();
}

/** Opens a browser without a window: the one that BROWSER_PATH names, else one of the system, else the one inside the npm package. */
async function openBrowser() {
  const { executablePath, env, cleanUp } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  browser.once('disconnected', cleanUp);
  return browser;
}

module.exports = { openBrowser };
