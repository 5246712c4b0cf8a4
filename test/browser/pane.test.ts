import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import { PLAIN, TABLE } from '../taskpane/lists';
import { focusedText, tabAndPress } from './keyboard';
import { testLooks } from './looks';
import type { PaneOptions } from './open-pane';
import { heading, press, usePanes } from './use-panes';

const open = usePanes();

/** From the start to the preview, as two clicks do. */
async function toPreview(page: Page, list: string): Promise<void> {
  await press(page, `Use it: ${list}`);
  await heading(page, 'What each column holds');
  await press(page, 'Preview the answers');
  await heading(page, 'What will be written');
}

const named = (sheets: Snapshot['sheets'], name: string) => sheets.find((sheet) => sheet.name === name);

describe('An inventory of twenty rows', () => {
  test('is inserted, matched, previewed, written, explained in sheets, and undone', async () => {
    const { page, snapshot, errors } = await open();
    await press(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    const before = await snapshot();
    await press(page, 'Preview the answers');
    await heading(page, 'What will be written');
    expect(await snapshot()).toEqual(before);
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    const filled = await snapshot();
    const mine = /^[A-Z]$|^A[A-Z]$/;
    for (const [address, cell] of Object.entries(named(before.sheets, 'Inventory')!.cells)) {
      expect(mine.test(address.replace(/\d+/, ''))).toBe(true);
      expect(named(filled.sheets, 'Inventory')!.cells[address]).toEqual(cell);
    }
    await press(page, 'Undo this fill');
    await page.getByText('The fill of Inventory was undone.').first().waitFor();
    expect((await snapshot()).sheets).toEqual(before.sheets);
    expect(errors).toEqual([]);
  }, 60_000);

  test('gets its report on sheets of its own', async () => {
    const { page, snapshot, errors } = await open();
    await press(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    await press(page, 'Preview the answers');
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    const before = await snapshot();
    await press(page, 'Insert the report sheets');
    await page.getByText('The sheets Board, Summary').waitFor();
    const after = await snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Board', 'Summary', 'Explanation', 'Sources']),
    );
    expect(named(after.sheets, 'Inventory')).toEqual(named(before.sheets, 'Inventory'));
    expect(errors).toEqual([]);
  }, 60_000);

  test('goes through all steps by keyboard alone', async () => {
    const { page, snapshot } = await open();
    await tabAndPress(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    expect(await focusedText(page)).toBe('What each column holds');
    await tabAndPress(page, 'Preview the answers');
    await heading(page, 'What will be written');
    expect(await focusedText(page)).toBe('What will be written');
    await tabAndPress(page, 'Write 20 rows');
    await heading(page, 'Done');
    expect(await focusedText(page)).toBe('Done');
    expect(JSON.stringify(named((await snapshot()).sheets, 'Inventory'))).toContain('Keep in-house');
  }, 60_000);
});

describe('What stands in the way', () => {
  const start = async (workbook: WorkbookSeed, host: PaneOptions['host'] = {}) =>
    open({ workbook, host: { api: '1.13', ...host } });

  test('nothing, for a plain range: answers to the right, the rest untouched, undo restores', async () => {
    const pane = await start(PLAIN);
    await pane.excel(({ host }) => host.person.select('Work!C5'));
    const before = await pane.snapshot();
    await toPreview(pane.page, 'B4:G8');
    await press(pane.page, 'Write 4 rows');
    await heading(pane.page, 'Done');
    const after = await pane.snapshot();
    expect(named(after.sheets, 'Other')).toEqual(named(before.sheets, 'Other'));
    expect(named(after.sheets, 'Work')!).toMatchObject({ cells: named(before.sheets, 'Work')!.cells });
    await press(pane.page, 'Undo this fill');
    await pane.page.getByText('was undone').first().waitFor();
    expect((await pane.snapshot()).sheets).toEqual(before.sheets);
  }, 60_000);

  test('a filter: explained, cleared when asked, and only then written', async () => {
    const pane = await start(TABLE, { faults: { filteredWrites: 'misplace' } });
    await pane.excel(({ host }) =>
      host.person.filterTable('Tasks', 'Department', { filterOn: 'Values', values: ['Finance'] }),
    );
    const before = await pane.snapshot();
    await toPreview(pane.page, 'Tasks');
    await pane.page.getByText('A filter hides 3 of 5 rows.').waitFor();
    await pane.page.getByRole('button', { name: 'Write 5 rows' }).click({ force: true });
    expect((await pane.snapshot()).sheets).toEqual(before.sheets);
    await press(pane.page, 'Clear the filter');
    await pane.page.getByText('A filter hides').waitFor({ state: 'detached' });
    const cleared = await pane.snapshot();
    await press(pane.page, 'Write 5 rows');
    await heading(pane.page, 'Done');
    await press(pane.page, 'Undo this fill');
    await pane.page.getByText('was undone').first().waitFor();
    expect((await pane.snapshot()).sheets).toEqual(cleared.sheets);
  }, 60_000);

  test('a protected sheet: said which and what to do; a new sheet takes the answers', async () => {
    const pane = await start(TABLE);
    await pane.excel(({ host }) => host.person.protect('Work'));
    const before = await pane.snapshot();
    await toPreview(pane.page, 'Tasks');
    await pane.page.getByText('The sheet Work is protected').waitFor();
    await press(pane.page, 'Write to a new sheet');
    await heading(pane.page, 'Written to Sourcing answers');
    const after = await pane.snapshot();
    expect(named(after.sheets, 'Work')).toEqual(named(before.sheets, 'Work'));
    expect(after.sheets.map(({ name }) => name)).toEqual(['Work', 'Sourcing answers']);
  }, 60_000);

  test('a request that fails: said what was written, and undo restores', async () => {
    const pane = await start(PLAIN);
    await pane.excel(({ host }) => host.person.select('Work!C5'));
    const before = await pane.snapshot();
    await toPreview(pane.page, 'B4:G8');
    // The first values that go below the new column names fail.
    await pane.excel(({ host }) => {
      let blocks = 0;
      host.faults.failure = {
        after: 0,
        counts: (action) => JSON.stringify(action).includes('Keep in-house') && ++blocks > 0,
      };
    });
    await press(pane.page, 'Write 4 rows');
    await heading(pane.page, 'Stopped half-way');
    await pane.page.getByText('Writing stopped after 0 of 4 rows.').waitFor();
    await press(pane.page, 'Go on');
    await heading(pane.page, 'Done');
    await press(pane.page, 'Undo this fill');
    await pane.page.getByText('was undone').first().waitFor();
    expect((await pane.snapshot()).sheets).toEqual(before.sheets);
  }, 60_000);
});

describe('The ribbon', () => {
  test('classifies what is selected: from one button to the preview', async () => {
    const { page, excel, snapshot } = await open({ workbook: PLAIN });
    await excel(({ host }) => host.person.select('Work!C5'));
    const before = await snapshot();
    await page.evaluate(() => window.workbench.running!.host.press('classifySelection'));
    await heading(page, 'What will be written');
    expect(await snapshot()).toEqual(before);
  }, 60_000);

  test('inserts the sample inventory', async () => {
    const { page, snapshot } = await open();
    await page.evaluate(() => window.workbench.running!.host.press('insertInventory'));
    await heading(page, 'What each column holds');
    expect((await snapshot()).sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Inventory']);
  }, 60_000);
});

describe('The page', () => {
  test('weighs at most 120 KB when it opens; what is loaded later comes in parts of at most 60 KB', async () => {
    const dist = path.resolve(__dirname, '../../dist');
    const weigh = async (file: string) => gzipSync(await readFile(path.join(dist, file))).length;
    const files = (await readdir(dist)).filter((file) => /^taskpane\..*(js|css)$/.test(file));
    const opening = ['taskpane.js', 'taskpane.css'];
    const sizes = await Promise.all(opening.map(weigh));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120 * 1024);
    for (const file of files.filter((each) => !opening.includes(each))) {
      expect(await weigh(file)).toBeLessThan(60 * 1024);
    }
  });

  test('says what it is when there is no Excel', async () => {
    const { page, errors } = await open({ inExcel: false });
    await page.getByRole('heading', { name: 'Sourcing Analysis for Excel' }).waitFor();
    expect(await page.getByText('Open a workbook in Excel').count()).toBe(1);
    expect(errors).toEqual([]);
  }, 60_000);

  test('says so when something unexpected is thrown, and logs it with the helpers of Office', async () => {
    const { page, excel } = await open({ workbook: PLAIN });
    await excel(({ host }) => host.person.select('Work!C5'));
    await page.getByRole('button', { name: 'Use it: B4:G8' }).waitFor();
    const helpers = page.waitForResponse((response) => response.url().includes('helpers'));
    await page.evaluate(() => {
      Excel.run = () => {
        throw new TypeError('a planted mistake');
      };
    });
    await press(page, 'Use it: B4:G8');
    await page.getByText('Something went wrong inside this pane: a planted mistake').waitFor();
    expect((await helpers).ok()).toBe(true);
  }, 60_000);

  testLooks('steps', open, async ({ page }, check) => {
    await check('start');
    await press(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    await check('match');
    await press(page, 'Preview the answers');
    await heading(page, 'What will be written');
    await page.locator('summary').first().click();
    await check('preview');
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    await check('result');
  });
});
