import type { Page } from 'playwright-core';
import { TABLE } from '../taskpane/lists';
import { tabAndPress, tabTo } from './keyboard';
import { testLooks } from './looks';
import type { OpenPane, PaneOptions } from './open-pane';
import { press, usePanes } from './use-panes';

const openOne = usePanes();
const open = (options: PaneOptions = {}): Promise<OpenPane> =>
  openOne({ workbook: TABLE, ...options, host: { api: '1.13', ...options.host } });

async function toHelp(page: Page): Promise<void> {
  await press(page, 'Help');
  await page.getByRole('heading', { name: 'Help', exact: true }).waitFor();
}

describe('Help', () => {
  test('begins with #NAME?, and says that pane and functions belong together', async () => {
    const { page, errors } = await open();
    await toHelp(page);
    expect(await page.getByRole('heading', { level: 3 }).first().innerText()).toBe('#NAME? in a cell');
    expect(await page.locator('[data-versions]').innerText()).toContain('Pane and functions have the same version.');
    expect(errors).toEqual([]);
  }, 60_000);

  test('puts a formula together from what is selected, and inserts it into an empty cell only', async () => {
    const pane = await open();
    const { page, snapshot } = pane;
    await toHelp(page);
    await page.getByLabel('Function').selectOption('SUGGEST');
    await page.getByText('Still needed: descriptions.').waitFor();
    await pane.excel(({ host }) => host.person.select('Work!A2:A6'));
    await press(page, 'Take the selection for descriptions');
    await page.getByRole('textbox', { name: 'fact' }).fill('presence');
    expect(await page.locator('.formula').innerText()).toBe('=SOURCING.SUGGEST(Work!$A$2:$A$6, "presence")');
    await pane.excel(({ host }) => host.person.select('Work!Z3'));
    const before = await snapshot();
    await press(page, 'Insert the formula');
    await page.getByText('The selected cell Z3 is not empty.').waitFor();
    expect(await snapshot()).toEqual(before);
    await pane.excel(({ host }) => host.person.select('Work!K2'));
    const ready = await snapshot();
    await press(page, 'Insert the formula');
    await page.getByText('It stands in K2').waitFor();
    const after = await snapshot();
    const [work] = after.sheets;
    expect(work!.cells['K2']).toMatchObject({ formula: '=SOURCING.SUGGEST(Work!$A$2:$A$6,"presence")' });
    const { K2, ...others } = work!.cells;
    expect(K2).toBeDefined();
    expect(others).toEqual(ready.sheets[0]!.cells);
  }, 60_000);

  test('works by keyboard alone', async () => {
    const { page, excel, snapshot } = await open();
    await tabAndPress(page, 'Help');
    await page.getByRole('heading', { name: 'Help', exact: true }).waitFor();
    await excel(({ host }) => host.person.select('Work!K2'));
    await tabTo(page, 'help-function');
    await page.keyboard.type('DEFINE');
    await tabTo(page, 'argument-0');
    await page.keyboard.type('partner');
    await tabAndPress(page, 'Insert the formula');
    await page.getByText('It stands in K2').waitFor();
    expect(JSON.stringify((await snapshot()).sheets)).toContain('=SOURCING.DEFINE(\\"partner\\")');
  }, 60_000);

  testLooks('help', open, async ({ page, excel }, check) => {
    await toHelp(page);
    await page.getByLabel('Function').selectOption('DEFINE');
    await page.getByRole('textbox', { name: 'term' }).fill('partner');
    await excel(({ host }) => host.person.select('Work!K2'));
    await press(page, 'Insert the formula');
    await page.getByText('It stands in K2').waitFor();
    for (const summary of await page.locator('summary').all()) {
      const isOpen = await summary.evaluate((one) => one.parentElement?.hasAttribute('open'));
      if (!isOpen) await summary.click();
    }
    await check('all');
  });
});
