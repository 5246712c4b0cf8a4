import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** A browser for tests, and how it is to be started. */
interface Found {
  executablePath: string;
  env: Record<string, string>;
  /** Takes away what was unpacked for it. */
  cleanUp(): Promise<void>;
}

export interface OpenedBrowser {
  browser: Browser;
  close(): Promise<void>;
}

const PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIX =
  'Set BROWSER_PATH to a Chromium, Chrome or Edge on this machine, or install one (Debian: apt install chromium). ' +
  'On Linux x64 the package @sparticuz/chromium brings one along with npm ci.';

const installed = (executablePath: string): Found => ({ executablePath, env: {}, cleanUp: () => Promise.resolve() });

/** Unpacks the browser that is inside an npm package, in a process and a folder of its own. */
async function unpack(): Promise<Found> {
  const folder = await mkdtemp(path.join(tmpdir(), 'browser-'));
  const script =
    "import('@sparticuz/chromium').then(async ({ default: chromium }) => console.log(JSON.stringify({" +
    ' executablePath: await chromium.executablePath(), libraries: process.env.LD_LIBRARY_PATH, fonts: process.env.FONTCONFIG_PATH })))';
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', script], { env });
  const { executablePath, libraries, fonts }: Record<string, string> = JSON.parse(stdout);
  return {
    executablePath: executablePath ?? '',
    env: { LD_LIBRARY_PATH: libraries ?? '', FONTCONFIG_PATH: fonts ?? '', TMPDIR: folder },
    cleanUp: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The browser that BROWSER_PATH names, else one of the system, else the one inside the npm package. */
async function findBrowser(): Promise<Found> {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return installed(named);
    throw new Error(`BROWSER_PATH is "${named}", and there is nothing. ${FIX}`);
  }
  const found = PLACES.find((place) => existsSync(place));
  if (found !== undefined) return installed(found);
  try {
    return await unpack();
  } catch (error) {
    throw new Error(`No browser was found for the tests. ${FIX}`, { cause: error });
  }
}

/** Opens a browser without a window. A machine without one fails the test, with the fix in the message. */
export async function openBrowser(): Promise<OpenedBrowser> {
  const { executablePath, env, cleanUp } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await cleanUp();
    },
  };
}
