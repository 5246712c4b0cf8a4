import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { TABLE } from '../taskpane/lists';
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

  test('says when the pane decides by another policy than the formula would, and names its cells', async () => {
    const { page, excel, snapshot, errors } = await open();
    await press(page, 'Policy');
    await page.getByRole('switch').check();
    await page.getByText('Not used yet').waitFor();
    await press(page, 'Use this policy');
    await page
      .getByText(/decides now/)
      .first()
      .waitFor();
    await toHelp(page);
    await page.getByText('Without a policy the formula follows the default.').waitFor();
    await press(page, 'Take this pane’s policy');
    await page.getByText('stands on no sheet').waitFor();
    await press(page, 'Policy');
    await press(page, 'Put the policy on a sheet');
    await page.getByText('The policy stands on the sheet').first().waitFor();
    await toHelp(page);
    await page.getByRole('textbox', { name: 'tasks' }).fill('Tasks[#All]');
    if (process.env['SHOTS']) {
      await page.getByText('Take this pane’s policy').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${process.env['SHOTS']}/help-policy.png` });
    }
    await press(page, 'Take this pane’s policy');
    await page.getByText('Without a policy the formula').waitFor({ state: 'detached' });
    await excel(({ host }) => host.person.select('Work!K10'));
    await press(page, 'Insert the formula');
    await page.getByText('It stands in K10').waitFor();
    const work = (await snapshot()).sheets.find(({ name }) => name === 'Work')!;
    expect(JSON.stringify(work.cells['K10'])).toMatch(
      /=SOURCING\.CLASSIFY\(Tasks\[#All\],,Policy!\$A\$4:\$[A-Z]+\$\d+\)/,
    );
    expect(errors).toEqual([]);
  }, 60_000);

  test('works by keyboard alone', async () => {
    const { page, excel, snapshot } = await open();
    const onto = async (name: string) => {
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        const labels = await page.evaluate(() => {
          const { activeElement: at } = document;
          return [at?.getAttribute('aria-label'), at?.id, at?.textContent?.trim()];
        });
        if (labels.includes(name)) return;
      }
      throw new Error(`"${name}" was not reached by Tab.`);
    };
    await onto('Help');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Help', exact: true }).waitFor();
    await excel(({ host }) => host.person.select('Work!K2'));
    await onto('help-function');
    await page.keyboard.type('DEFINE');
    await onto('argument-0');
    await page.keyboard.type('partner');
    await onto('Insert the formula');
    await page.keyboard.press('Enter');
    await page.getByText('It stands in K2').waitFor();
    expect(JSON.stringify((await snapshot()).sheets)).toContain('=SOURCING.DEFINE(\\"partner\\")');
  }, 60_000);

  const looks = [
    ['light', 320, {}],
    ['dark', 320, {}],
    ['forced colours', 320, { forcedColors: 'active' }],
    ['light', 480, {}],
    ['dark', 480, {}],
  ] as const;
  test.each(looks)(
    'has nothing that axe objects to, in %s at %i pixels',
    async (theme, width, context) => {
      const { page, excel } = await open({
        host: { theme: theme === 'dark' ? 'dark' : 'light' },
        context: { viewport: { width, height: 720 }, ...context },
      });
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
      if (process.env['SHOTS']) {
        const height = await page.locator('main').evaluate((main) => main.scrollHeight + 200);
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: `${process.env['SHOTS']}/help-${theme.slice(0, 6)}-${width}.png` });
        await page.setViewportSize({ width, height: 720 });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    },
    60_000,
  );
});
