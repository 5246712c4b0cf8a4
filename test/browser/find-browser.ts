import { existsSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Browsers of the machine, the one that was asked for first. */
function candidates(): LaunchOptions[] {
  const asked = process.env['BROWSER_PATH'];
  if (asked) return [{ executablePath: asked }];
  const installed = SYSTEM.filter((file) => existsSync(file)).map((executablePath) => ({ executablePath }));
  return [{ channel: 'chrome' }, { channel: 'msedge' }, ...installed];
}

/** The browser inside an npm package: it wants these settings before it is imported. */
async function packaged(): Promise<LaunchOptions> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  process.env['TMPDIR'] = mkdtempSync(path.join(tmpdir(), 'browser-'));
  const { default: packed } = await import('@sparticuz/chromium');
  // Not with the arguments that it proposes: a single process ends with the first page that is closed.
  return { executablePath: await packed.executablePath(), args: ['--disable-gpu'] };
}

/** Starts a browser: BROWSER_PATH, else Chrome or Edge, else Chromium of the system, else the one from node_modules. */
export async function openBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const options of [...candidates(), packaged]) {
    try {
      const launch = typeof options === 'function' ? await options() : options;
      return await chromium.launch({ headless: true, ...launch, args: ['--no-sandbox', ...(launch.args ?? [])] });
    } catch (error) {
      reasons.push(error instanceof Error ? error.message.split('\n')[0]! : String(error));
    }
  }
  throw new Error(
    `These tests need a Chromium-based browser and found none. Install one, or set BROWSER_PATH to its program. Tried: ${reasons.join('; ')}`,
  );
}
