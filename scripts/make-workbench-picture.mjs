/**
 * Takes the picture of the workbench for README and manual: the example inventory, filled by the pane.
 *
 *   npm run pictures:workbench
 *
 * Needs ImageMagick (convert) on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../workbench/server.mjs';
import { openBrowser } from './open-browser.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = join(root, 'docs/pictures/workbench.png');
const MOST_BYTES = 200_000;

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
const { url, close } = await serve({ root: join(root, 'dist'), home: '/workbench/', seam: true });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto(url);
  await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor();
  const pane = page.frameLocator('#frame');
  await pane.getByRole('button', { name: 'Use it: Inventory' }).click();
  await pane.getByRole('button', { name: 'Preview the answers', exact: true }).click();
  await pane.getByRole('button', { name: 'Write 20 rows', exact: true }).click();
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor();
  await page.evaluate(() => globalThis.stage.grid.settled());
  // The answers stand behind the facts: to the right, until their first column is beside the tasks.
  await page.mouse.move(600, 500);
  for (let turns = 0; turns < 200; turns++) {
    const left = await page.evaluate(() => {
      const [sheet] = globalThis.stage.host.workbook.sheets;
      const [table] = sheet.tables;
      const column = table.columns.findIndex(({ name }) => name === 'Strategy');
      return globalThis.stage.grid.cellBox(sheet.name, { row: 1, column, rows: 1, columns: 1 }).left;
    });
    if (left < 420) break;
    await page.mouse.wheel(Math.min(400, Math.max(20, left - 380)), 0);
    await page.waitForTimeout(30);
  }
  await page.mouse.move(1200, 880);
  await page.waitForTimeout(1000);
  const taken = join(folder, 'workbench.png');
  await page.screenshot({ path: taken });
  execFileSync('convert', [
    ...[taken, '-dither', 'None', '-colors', '128', '-strip'],
    ...['-define', 'png:compression-level=9', `PNG8:${picture}`],
  ]);
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
}
const { size } = statSync(picture);
process.stdout.write(`docs/pictures/workbench.png ${Math.round(size / 1000)} kB\n`);
if (size > MOST_BYTES) throw new Error(`workbench.png has ${size} bytes; allowed are ${MOST_BYTES}`);
