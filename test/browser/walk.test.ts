import type { Browser } from 'playwright-core';
import { openBrowser } from './find-browser';
import { openPane } from './open-pane';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

test('the sample inventory is inserted, matched, previewed, written and undone', async () => {
  const { page, snapshot, errors, close } = await openPane(browser);
  page.setDefaultTimeout(8000);
  const shot = async (name: string) => {
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
  };
  await shot('1-start');
  const empty = await snapshot();
  await page.getByRole('button', { name: 'Insert: Sample inventory' }).click();
  await page.getByRole('heading', { name: 'What each column holds' }).waitFor();
  await shot('2-match');
  const before = await snapshot();
  await page.getByRole('button', { name: 'Preview the answers' }).click();
  await page.getByRole('heading', { name: 'What will be written' }).waitFor();
  await shot('3-preview');
  await page.getByRole('button', { name: 'Write 20 rows' }).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor().catch(async (e) => { console.log(await page.locator('#pane').innerText(), errors); throw e; });
  await shot('5-result');
  await page.getByRole('button', { name: 'Undo this fill' }).click();
  await page.getByText('was undone').first().waitFor();
  await shot('6-undone');
  const after = await snapshot();
  expect(after.sheets).toEqual(before.sheets);
  expect(empty.sheets).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
}, 60_000);
