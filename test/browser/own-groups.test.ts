import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { heading, usePanes } from './use-panes';

const open = usePanes();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp) => page.locator('.status').getByText(text).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Into the groups, with the sample inventory. */
async function toGroups(page: Page): Promise<void> {
  await press(page, 'Insert: Sample inventory');
  await heading(page, 'What each column holds');
  await press(page, 'Add what you know');
  await heading(page, 'What you know');
  await said(page, '7 of 20 rows are firm.');
  await press(page, /^Groups/);
}

test('A group of one’s own is described, answered for, changed, removed and brought back, by keyboard', async () => {
  const { page, errors } = await open();
  await toGroups(page);
  await page.getByRole('button', { name: 'New group' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#group-title').waitFor();
  expect(await focused(page)).toBe('A group of your own');

  // Nothing is kept that is not complete, and what is missing is said.
  await press(page, 'Keep this answer');
  await page.getByText('Say which rows you mean.').waitFor();
  await page.getByLabel('Rows whose').selectOption('words');
  await page.getByLabel('contains the words').pressSequentially('Warehouses');
  await said(page, '1 row belongs to it.');
  await page.getByLabel('What do you say about them?').selectOption('must_keep');
  await page.getByRole('radio', { name: 'no', exact: true }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('What this would do').waitFor();
  expect(await page.locator('.group-effect').innerText()).toContain('→ Keep in-house');
  await page.getByRole('button', { name: 'Keep this answer' }).focus();
  await page.keyboard.press('Enter');
  await said(page, /^Kept: Rows with the word “.*”, .*rows are firm/);
  expect(await focused(page)).toMatch(/^Kept: /);
  expect(await page.locator('.fact-card.group').innerText()).toMatch(/Warehouses[\s\S]*1 row/);

  await press(page, /^Change the rows: /);
  await page.getByLabel('Rows whose').selectOption({ index: 0 });
  await page.getByLabel('is', { exact: true }).selectOption({ index: 1 });
  await said(page, /rows? belongs? to it\.$/);
  await press(page, 'Keep the change');
  await said(page, /^Kept: /);
  expect(await page.locator('.fact-card.group').innerText()).not.toContain('Warehouses');
  await press(page, /^Remove: /);
  await said(page, /^Removed: /);
  expect(await page.locator('.fact-card.group').count()).toBe(0);
  await press(page, 'Undo');
  await said(page, /^Undone\./);
  expect(await page.locator('.fact-card.group').count()).toBe(1);
  expect(errors).toEqual([]);
}, 60_000);

const looks = [
  ['light', {}],
  ['dark', {}],
  ['forced colours', { forcedColors: 'active' }],
] as const;
test.each(looks)(
  'Nothing of the form has anything that axe objects to, in %s at 320 pixels',
  async (theme, context) => {
    const { page } = await open({
      host: { theme: theme === 'dark' ? 'dark' : 'light' },
      context: { viewport: { width: 320, height: 900 }, ...context },
    });
    const check = async (what: string) => {
      if (process.env['SHOTS']) {
        await page.screenshot({ path: `${process.env['SHOTS']}/groups-${what}-${theme.slice(0, 6)}.png` });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    };
    await toGroups(page);
    await check('empty');
    await press(page, 'New group');
    await press(page, 'Keep this answer');
    await page.getByText('Say which rows you mean.').waitFor();
    await check('missing');
    await page.getByLabel('is', { exact: true }).selectOption({ index: 1 });
    await said(page, /rows? belongs? to it\.$/);
    await page.getByLabel('What do you say about them?').selectOption('core');
    await page.locator('.group-answers input').first().check();
    await page.getByText('What this would do').waitFor();
    await check('form');
    await page.locator('.group-effect').scrollIntoViewIfNeeded();
    await page.locator('main').evaluate((main) => main.scrollTo({ top: main.scrollHeight }));
    await check('effect');
    await press(page, 'Keep this answer');
    await said(page, /^Kept: /);
    await check('kept');
  },
  60_000,
);
