import type { Page } from 'playwright-core';
import type { Snapshot } from '../../workbench/model/snapshot';
import { manyRows } from '../taskpane/lists';
import { focusedText, tabAndPress } from './keyboard';
import { testLooks } from './looks';
import { heading, usePanes } from './use-panes';

const open = usePanes();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp) => page.locator('.status').getByText(text).waitFor();

/** Into the step, with the sample inventory. */
async function toFacts(page: Page): Promise<void> {
  await press(page, 'Insert: Sample inventory');
  await heading(page, 'What each column holds');
  await press(page, 'Add what you know');
  await heading(page, 'What you know');
  await said(page, '7 of 20 rows are firm.');
}

const visible = ({ sheets }: Snapshot) => sheets.filter(({ visibility }) => visibility !== 'VeryHidden');
const inventory = ({ sheets }: Snapshot) => sheets.find(({ name }) => name === 'Inventory')!;
/** The values of a column by its header, from the first row below. */
function column(snapshot: Snapshot, header: string): unknown[] {
  const { cells } = inventory(snapshot);
  const value = (address: string) => {
    const cell = cells[address];
    return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : (cell ?? null);
  };
  const at = Object.keys(cells).find((address) => /^[A-Z]+1$/.test(address) && value(address) === header);
  return Array.from({ length: 20 }, (_, row) => value(`${at?.slice(0, -1)}${row + 2}`));
}

describe('The sample inventory', () => {
  test('goes from questions to answers that rest on them, and back, with every cell of the user as it was', async () => {
    const { page, snapshot, errors } = await open();
    await toFacts(page);
    const before = await snapshot();

    // For the company.
    await page.getByLabel('Does law, licence or policy require').selectOption('no');
    await said(page, /^Answered\./);
    // For a group: whatever is asked first, answered by its first button.
    await press(page, /^Questions/);
    const question = page.locator('.question-text');
    const first = await question.textContent();
    await page.locator('.answer').first().click();
    await page.waitForFunction((text) => document.querySelector('.question-text')?.textContent !== text, first);
    expect(await page.locator('.given').count()).toBe(2);
    // Words: one answer accepted for all its rows, one row of it rejected.
    await press(page, /^Suggestions/);
    await press(page, /^Accept for \d+ rows?: /);
    await said(page, /^Accepted\./);
    await press(page, /^Show \d+ rows?: /);
    await press(page, /^Reject: /);
    await said(page, /^Rejected\./);
    await page.getByText(/accepted, 1 rejected/).waitFor();

    await press(page, 'Preview the answers');
    await heading(page, 'What will be written');
    expect(visible(await snapshot())).toEqual(visible(before));
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    const filled = await snapshot();
    for (const [address, cell] of Object.entries(inventory(before).cells)) {
      expect(inventory(filled).cells[address]).toEqual(cell);
    }
    const verdicts = column(filled, 'Verdict');
    expect(verdicts.filter((verdict) => verdict === 'SETTLED' || verdict === 'LIKELY').length).toBeGreaterThan(7);
    expect(column(filled, 'Cheapest by known money').some((value) => value !== null)).toBe(true);

    await press(page, 'Undo this fill');
    await page.getByText('The fill of Inventory was undone.').first().waitFor();
    expect(visible(await snapshot())).toEqual(visible(before));
    expect(errors).toEqual([]);
  }, 60_000);

  test('is skipped with one press, and its answers are then those of the rows alone', async () => {
    const { page, snapshot } = await open();
    await toFacts(page);
    await press(page, 'Preview the answers');
    await heading(page, 'What will be written');
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    const verdicts = column(await snapshot(), 'Verdict');
    expect(verdicts.filter((verdict) => verdict === 'SETTLED' || verdict === 'LIKELY')).toHaveLength(7);
  }, 60_000);

  test('remembers its answers when the list is taken again', async () => {
    const { page } = await open();
    await toFacts(page);
    await page.getByLabel('Does law, licence or policy require').selectOption('yes');
    await said(page, /^Answered\./);
    await press(page, 'Back');
    await press(page, 'Back');
    await press(page, 'Use it: Inventory');
    await heading(page, 'What each column holds');
    await press(page, 'Add what you know');
    await heading(page, 'What you know');
    expect(await page.getByLabel('Does law, licence or policy require').inputValue()).toBe('yes');
  }, 60_000);

  test('leads from its result to a row in the sheet, and to the question that is open', async () => {
    const { page } = await open();
    await toFacts(page);
    await press(page, 'Preview the answers');
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    await page.getByText('Maintenance of the control software').first().click();
    const selected = () =>
      page.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load('address');
          await context.sync();
          return range.address;
        }),
      );
    expect(await selected()).toMatch(/^Inventory!A17:/);
    const asked = page.locator('.ask-link').first();
    const text = (await asked.textContent())!.replace(/^Answer: /, '');
    await asked.click();
    await heading(page, 'What you know');
    await page.locator('.question-text').getByText(text, { exact: true }).waitFor();
  }, 60_000);

  test('is answered by keyboard alone', async () => {
    const { page } = await open();
    await tabAndPress(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    await tabAndPress(page, 'Add what you know');
    await heading(page, 'What you know');
    expect(await focusedText(page)).toBe('What you know');
    await said(page, '7 of 20 rows are firm.');
    await tabAndPress(page, /^Questions/);
    const question = page.locator('.question-text');
    const first = await question.textContent();
    await tabAndPress(page, 'no');
    await page.waitForFunction(
      (text) =>
        !['', text].includes(
          document.querySelector('.answer') ? (document.querySelector('.question-text')?.textContent ?? '') : '',
        ),
      first,
    );
    // A new question begins at itself: a second press of Enter answers nothing by accident.
    expect(await focusedText(page)).toBe(await question.textContent());
    await tabAndPress(page, /^Suggestions/);
    await tabAndPress(page, /^Accept for \d+ rows?: /);
    await said(page, /^Accepted\./);
    await tabAndPress(page, 'Preview the answers');
    await heading(page, 'What will be written');
  }, 60_000);
});

test('Ten thousand rows can be asked about: the page answers while they are counted', async () => {
  const { page, excel } = await open({ workbook: manyRows(10_000) });
  await excel(({ host }) => host.person.select('Work!A1'));
  await press(page, /^Use it/);
  await heading(page, 'What each column holds');
  await press(page, 'Add what you know');
  await heading(page, 'What you know');
  await page.getByText(/counting [\d,]+ of 10,000/).waitFor();
  await press(page, /^Questions/);
  await page.locator('.answer').first().waitFor();
  const first = await page.locator('.question-text').textContent();
  await page.locator('.answer').first().click();
  // The next one stands there while the rows are counted again.
  await page.waitForFunction((text) => document.querySelector('.question-text')?.textContent !== text, first);
  await said(page, /^Answered\. [\d,]+ of 10,000 rows are firm\./);
}, 120_000);

describe('The step Facts, in all its parts', () => {
  testLooks('facts', open, async ({ page }, check) => {
    await toFacts(page);
    await page.getByLabel('How many people work').fill('40');
    await page.getByLabel('How many people work').blur();
    await said(page, /^Noted\./);
    await check('company');
    await press(page, /^Questions/);
    await page.locator('.answer').first().click();
    await said(page, /^Answered\./);
    await check('questions');
    await press(page, /^Suggestions/);
    await press(page, /^Accept for \d+ rows?: /);
    await said(page, /^Accepted\./);
    await press(page, /^Show \d+ rows?: /);
    await check('suggestions');
  });
});
