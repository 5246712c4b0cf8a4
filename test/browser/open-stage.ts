import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { Snapshot } from '../../workbench/model/snapshot';
import type { Stage } from '../../workbench/stage/stage-window';

const ROOT = path.resolve(__dirname, '../..');

/** The server of the workbench over the built pages, as npm start runs it. */
export async function serveStage(): Promise<{ url: string; close(): void }> {
  const program = path.join(ROOT, 'workbench/server.mjs');
  const args = [program, '--root', path.join(ROOT, 'dist'), '--home', '/workbench/', '--seam'];
  const server: ChildProcess = spawn(process.execPath, args);
  const [line]: Buffer[] = await once(server.stdout!, 'data');
  return { url: String(line).trim(), close: () => void server.kill() };
}

/** The workbench in a browser. */
export interface OpenStage {
  page: Page;
  pane: FrameLocator;
  /** Messages of the console that a user's console should not have. */
  errors: string[];
  /** Addresses outside this machine that anything in the page asked for. */
  outside: string[];
  snapshot(): Promise<Snapshot>;
  /** Asks the stage something, inside the page. */
  ask<T>(work: (stage: Stage) => T | Promise<T>): Promise<T>;
  /** Resolves when the sheet shows what the workbook holds and nothing is left to calculate. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the workbench and waits until its pane and its sheet are ready. */
export async function openStage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenStage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(url).origin) outside.push(request.url());
  });
  await page.goto(url);
  await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor({ timeout: 60_000 });
  const ask: OpenStage['ask'] = (work) => page.evaluate(`(${work.toString()})(window.stage)`);
  const settled = async () => {
    await ask((stage) => stage.grid?.settled());
    await page.waitForFunction(() =>
      window.stage?.host.workbook.sheets.every(({ cells }) =>
        [...cells.values()].every(
          ({ formula, value }) => formula === undefined || (value !== '' && Object(value).error !== '#GETTING_DATA'),
        ),
      ),
    );
  };
  await settled();
  return {
    page,
    pane: page.frameLocator('#frame'),
    errors,
    outside,
    ask,
    snapshot: () => ask((stage) => stage.snapshot()),
    settled,
    close: () => context.close(),
  };
}
