import type { Page } from 'playwright-core';
import type { Snapshot } from '../../workbench/model/snapshot';
import { PLAIN } from '../taskpane/lists';
import { focusedText, tabAndPress } from './keyboard';
import { testLooks } from './looks';
import type { OpenPane, PaneOptions } from './open-pane';
import { heading, press, usePanes } from './use-panes';

const open = usePanes();

const named = ({ sheets }: Snapshot, name: string) => sheets.find((sheet) => sheet.name === name)!;
/** The user's own cells: everything left of our columns. */
const theirs = (snapshot: Snapshot, sheet: string, letters: RegExp) =>
  Object.fromEntries(Object.entries(named(snapshot, sheet).cells).filter(([address]) => letters.test(address)));
interface Held {
  value?: unknown;
  formula?: unknown;
}
const cellsOn = (snapshot: Snapshot, sheet: string): Record<string, Held> =>
  Object.fromEntries(
    Object.entries(named(snapshot, sheet).cells).map(([address, cell]) => [
      address,
      typeof cell === 'object' && cell !== null ? cell : {},
    ]),
  );
const valueAt = (snapshot: Snapshot, sheet: string, address: string) => cellsOn(snapshot, sheet)[address]?.value;

/** The plain list, filled: B4:G8, with our answers in H to M. */
async function openFilled(options: PaneOptions = {}): Promise<OpenPane> {
  const pane = await open({ workbook: PLAIN, ...options, host: { api: '1.13', ...options.host } });
  await pane.excel(({ host }) => host.person.select('Work!C5'));
  await press(pane.page, 'Use it: B4:G8');
  await heading(pane.page, 'What each column holds');
  await press(pane.page, 'Preview the answers');
  await heading(pane.page, 'What will be written');
  await press(pane.page, 'Write 4 rows');
  await heading(pane.page, 'Done');
  return pane;
}

const answer = (page: Page) => page.locator('[data-answer]');

async function choose(page: Page, strategy: string, reason: string, name?: string): Promise<void> {
  await page.getByLabel('Strategy').selectOption(strategy);
  await page.getByLabel('Reason').fill(reason);
  if (name !== undefined) await page.getByLabel('Name').fill(name);
  await press(page, 'Keep this choice');
}

describe('This row', () => {
  test('follows the selection, and its table adds up to the lead', async () => {
    const { page, excel, errors } = await openFilled();
    await press(page, 'This row');
    await answer(page).getByText('Payroll for 120 people').waitFor();
    await excel(({ host }) => host.person.select('Work!C7'));
    await answer(page).getByText('Sign off the accounts').waitFor();
    const differences = await page.locator('.sum tbody td:last-child').allTextContents();
    const lead = await page.locator('[data-lead]').textContent();
    const read = (text: string | null) => Number((text ?? '').replace('−', '-'));
    expect(differences.reduce((sum, text) => sum + read(text), 0)).toBeCloseTo(read(lead), 1);
    await excel(({ host }) => host.person.select('Other!A1'));
    await page.getByText('Select a task of Work').waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  test('a choice by hand is written at once, kept by the next fill, found after rows moved, and taken back', async () => {
    const { page, excel, snapshot, errors } = await openFilled();
    const before = await snapshot();
    await press(page, 'This row');
    await answer(page).getByText('Payroll').waitFor();
    const ours = valueAt(before, 'Work', 'H5');
    await press(page, 'Choose otherwise');
    await press(page, 'Keep this choice');
    await page.getByText('Choose a strategy.').waitFor();
    await choose(page, 'PARTNER', 'We know them', 'Ada');
    await page.getByText('Your choice is kept. The row shows it.').waitFor();
    const chosen = await snapshot();
    expect(valueAt(chosen, 'Work', 'H5')).toBe('Partner');
    expect(valueAt(chosen, 'Work', 'I5')).toBe('OVERRIDDEN');
    expect(valueAt(chosen, 'Work', 'K5')).toMatch(/^Chosen by Ada: We know them\. Ours: /);
    expect(valueAt(chosen, 'Work', 'H6')).toBe(valueAt(before, 'Work', 'H6'));
    expect(theirs(chosen, 'Work', /^[A-G]\d/)).toEqual(theirs(before, 'Work', /^[A-G]\d/));

    await press(page, 'Inventory');
    await page.getByText('1 chosen by hand.').waitFor();
    await excel(({ host }) => host.person.insertRows('Work', 5, 2));
    await excel(({ host }) =>
      host.person.type('Work!B5:D6', [
        ['New task one', 'Ops', 4],
        ['New task two', 'Ops', 2],
      ]),
    );
    await press(page, 'Another list');
    await excel(({ host }) => host.person.select('Work!B8'));
    await press(page, 'Use it: B4:M10');
    await press(page, 'Preview the answers');
    await press(page, 'Write 6 rows');
    await heading(page, 'Done');
    const moved = await snapshot();
    expect([valueAt(moved, 'Work', 'B7'), valueAt(moved, 'Work', 'H7')]).toEqual(['Payroll for 120 people', 'Partner']);
    expect(valueAt(moved, 'Work', 'I7')).toBe('OVERRIDDEN');

    await excel(({ host }) => host.person.select('Work!H7'));
    await press(page, 'This row');
    await page.getByText('Chosen by Ada').waitFor();
    await press(page, 'Change the choice');
    await press(page, 'Take it back');
    await page.getByText('Your choice was taken back. The row shows it.').waitFor();
    expect(valueAt(await snapshot(), 'Work', 'H7')).toBe(ours);
    expect(errors).toEqual([]);
  }, 90_000);

  test('cells typed by hand are shown before the next fill: kept by default, written over when asked', async () => {
    const { page, excel, snapshot } = await openFilled();
    const filled = await snapshot();
    await excel(({ host }) => host.person.type('Work!H6', "'my own view"));
    await excel(({ host }) => host.person.type('Work!K7', '=1+1'));
    const typed = await snapshot();
    const refill = async () => {
      await press(page, 'Another list');
      await press(page, 'Use it: B4:M8');
      await press(page, 'Preview the answers');
      await page.getByText('2 cells in 2 rows changed by hand since the last fill').waitFor();
    };
    await refill();
    await press(page, 'Write 4 rows');
    await heading(page, 'Done');
    await page.getByText('2 cells typed by hand were kept.').waitFor();
    expect(named(await snapshot(), 'Work').cells).toEqual(named(typed, 'Work').cells);
    await refill();
    await page.getByLabel('Write our answers over it').check();
    await press(page, 'Write 4 rows');
    await heading(page, 'Done');
    expect(named(await snapshot(), 'Work').cells).toEqual(named(filled, 'Work').cells);
    await press(page, 'Undo this fill');
    await page.getByText('was undone').first().waitFor();
    expect(named(await snapshot(), 'Work').cells).toEqual(named(typed, 'Work').cells);
  }, 60_000);

  test('formulas are frozen after a question, with a note of where the values come from, and put back', async () => {
    const { page, excel, snapshot, errors } = await open({ workbook: PLAIN, host: { api: '1.13' } });
    await excel(({ host }) => {
      host.person.type('Other!B3', '=SOURCING.PAYOFF(1)');
      // Nobody calculates here, so the value is put under the formula.
      const cells = host.workbook.sheets[1]!.cells;
      for (const [key, cell] of cells) if (cell.formula?.includes('SOURCING')) cells.set(key, { ...cell, value: 0.25 });
      host.person.select('Other!B3');
    });
    const before = await snapshot();
    await press(page, 'This row');
    await press(page, 'Freeze the selection');
    await page.getByText('1 formula in Other!B3 would become 1 value.').waitFor();
    expect(await snapshot()).toEqual(before);
    await press(page, 'Freeze them');
    await page.getByText('1 formula became 1 value.').waitFor();
    const frozen = await snapshot();
    expect(cellsOn(frozen, 'Other')['B3']).toEqual({ value: 0.25 });
    expect(JSON.stringify(named(frozen, 'Other'))).toContain('Frozen on');
    expect(named(frozen, 'Work')).toEqual(named(before, 'Work'));
    await press(page, 'Put the formulas back');
    await page.getByText('The formulas of Other!B3 are back.').waitFor();
    expect(cellsOn(await snapshot(), 'Other')['B3']?.formula).toBe('=SOURCING.PAYOFF(1)');
    expect(errors).toEqual([]);
  }, 60_000);

  test('prints a brief on a sheet of its own; a reason that looks like a formula stays a text', async () => {
    const { page, snapshot } = await openFilled();
    await press(page, 'This row');
    await answer(page).getByText('Payroll').waitFor();
    await press(page, 'Choose otherwise');
    await choose(page, 'OUTSOURCE', '=HYPERLINK("x")', '=Ada');
    await page.getByText('The row shows it.').waitFor();
    const before = await snapshot();
    await press(page, 'Printable brief');
    await page.getByText('The sheet Brief is ready to print.').waitFor();
    const after = await snapshot();
    const brief = cellsOn(after, 'Brief');
    expect(Object.values(brief).some(({ formula }) => formula !== undefined)).toBe(false);
    const texts = Object.values(brief).map(({ value }) => String(value));
    expect(texts.some((text) => text.includes('Chosen by =Ada: =HYPERLINK("x").'))).toBe(true);
    expect(texts).toContain('To be answered in the provider’s own words');
    const others = after.sheets.filter(({ name }) => name !== 'Brief');
    expect(others.map(({ name, cells }) => [name, cells])).toEqual(
      before.sheets.map(({ name, cells }) => [name, cells]),
    );
  }, 60_000);

  test('is used by keyboard alone', async () => {
    const { page, snapshot } = await openFilled();
    await page.locator('h1').click();
    await tabAndPress(page, 'This row');
    await heading(page, 'This row');
    await answer(page).getByText('Payroll').waitFor();
    await tabAndPress(page, 'Choose otherwise');
    await page.keyboard.type('Partner');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A good reason');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ada');
    await tabAndPress(page, 'Keep this choice');
    await page.getByText('Your choice is kept. The row shows it.').waitFor();
    expect(valueAt(await snapshot(), 'Work', 'H5')).toBe('Partner');
    expect(await focusedText(page)).toBe('This row');
  }, 60_000);

  const openNew = (options: PaneOptions) => open({ ...options, host: { api: '1.13', ...options.host } });
  testLooks('explain', openNew, async ({ page, excel }, check) => {
    await press(page, 'Insert: Sample inventory');
    await heading(page, 'What each column holds');
    await press(page, 'Preview the answers');
    await press(page, 'Write 20 rows');
    await heading(page, 'Done');
    await excel(({ host }) => host.person.select('Inventory!A6'));
    await press(page, 'This row');
    await answer(page).waitFor();
    await check('row');
    await press(page, 'Choose otherwise');
    await press(page, 'Keep this choice');
    await check('form');
    await choose(page, 'INSOURCE', 'We want them close by', 'Ada Lovelace');
    await page.getByText('The row shows it.').waitFor();
    await check('chosen');
  });
});
