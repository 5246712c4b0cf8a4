import type { Page } from 'playwright-core';
import type { SheetSeed, WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import { DECIDED } from '../taskpane/lists';
import { focusedText, tabAndPress } from './keyboard';
import { testLooks } from './looks';
import type { OpenPane, PaneOptions } from './open-pane';
import { heading, press, usePanes } from './use-panes';

const openOne = usePanes();
const open = (options: PaneOptions = {}): Promise<OpenPane> => openOne({ workbook: DECIDED, ...options });

const said = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();

async function toPreview(page: Page): Promise<void> {
  await press(page, 'Use it: Tasks');
  await heading(page, 'What each column holds');
  await press(page, 'Preview the answers');
  await heading(page, 'What will be written');
}

async function toPolicy(page: Page): Promise<void> {
  await press(page, 'Policy');
  await heading(page, 'Policy');
  await page.getByText('Decides now').waitFor();
}

const sheetIn = ({ sheets }: Snapshot, name: string) => sheets.find((sheet) => sheet.name === name)!;
const valueIn = (sheet: Snapshot['sheets'][number], address: string) => {
  const cell = sheet.cells[address];
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null;
};

/** The address of a cell of the policy sheet: table, id of the row, column. */
async function find({ snapshot }: OpenPane, table: string, id: string, column: string): Promise<string> {
  const sheet = sheetIn(await snapshot(), 'Policy');
  const letters = 'ABCDEFGHIJKLMNOP'.split('');
  for (let row = 1; row < 400; row++) {
    if (valueIn(sheet, `A${row}`) !== table) continue;
    const letter = letters.find((each) => valueIn(sheet, `${each}${row}`) === column)!;
    for (let below = row; below < 400; below++) {
      if (valueIn(sheet, `A${below}`) === table && valueIn(sheet, `B${below}`) === id) return `${letter}${below}`;
    }
  }
  throw new Error(`No ${table} ${id}`);
}

const typeInto = ({ page }: OpenPane, address: string, entry: string | number) =>
  page.evaluate(([at, value]) => window.workbench.running!.host.person.type(`Policy!${at}`, [[value]]), [
    address,
    entry,
  ] as const);

/** The same workbook for another page, as after closing and opening it. */
function seedOf({ sheets }: Snapshot): WorkbookSeed {
  const seeds = sheets.map(({ name, visibility, cells }): SheetSeed => {
    const entries = Object.keys(cells).flatMap((address): [string, (string | number | boolean)[][]][] => {
      const value = valueIn({ cells } as Snapshot['sheets'][number], address);
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
      if (value === '') return [];
      return [[address, [[typeof value === 'string' ? `'${value}` : value]]]];
    });
    return {
      name,
      visibility: visibility === 'VeryHidden' ? visibility : 'Visible',
      cells: Object.fromEntries(entries),
      ...(name === 'Work' ? { tables: { Tasks: 'A1:G6' } } : {}),
    };
  });
  return { sheets: seeds };
}

describe('A policy of one’s own', () => {
  test('sheet out, edited, read back, counted, used, answered anew, kept over a reload, and restored', async () => {
    const pane = await open();
    const { page, snapshot, errors } = pane;
    const untouched = sheetIn(await snapshot(), 'Work');
    await toPreview(page);
    const standard = await page.locator('.stamp').innerText();
    expect(standard).toMatch(/^Policy P[0-9A-Z]{9}, the default$/);
    await toPolicy(page);
    await press(page, 'Put the policy on a sheet');
    await said(page, 'The policy stands on the sheet Policy.');
    expect(await page.locator('.formula').innerText()).toMatch(
      /^=SOURCING\.CLASSIFY\(Tasks\[#All\],,Policy!\$A\$4:\$[A-Z]\$\d+\)$/,
    );
    const mode = await find(pane, 'vetoes', 'H01', 'mode');
    await typeInto(pane, await find(pane, 'rules', 'R01', 'weight'), 30);
    await typeInto(pane, mode, 'off');
    await press(page, 'Read it back');
    await page.getByText('Not used yet').waitFor();
    const changes = page.locator('.changes');
    expect(await changes.locator('summary').innerText()).toBe('2 differences to the default policy');
    expect(await changes.innerText()).toMatch(/R01\s+rules\s+weight\s+[\d.]+ → 30/);
    expect(await changes.innerText()).toMatch(/H01\s+vetoes\s+mode\s+veto → off/);
    const effect = await page.locator('.proposal .effect-line').innerText();
    expect(effect).toMatch(/^[1-5] rows? of 5 would change\.$/);
    const changed = Number(effect[0]);
    expect(await page.locator('.proposal .row-list li').count()).toBe(changed);

    await page.locator('.proposal .row-list').getByRole('button').first().click();
    await page.waitForFunction(() => window.workbench.running!.host.workbook.active.name === 'Work');

    await press(page, 'Use this policy');
    await page.getByText(`${changed} ${changed === 1 ? 'row' : 'rows'} of 5 answer otherwise now.`).waitFor();
    await press(page, 'To the inventory');
    await heading(page, 'What will be written');
    expect(await page.locator('.stamp').innerText()).toMatch(/yours \(version 1\.0\.0\)$/);
    expect(sheetIn(await snapshot(), 'Work')).toEqual(untouched);

    const again = await open({ workbook: seedOf(await snapshot()) });
    await toPreview(again.page);
    expect(await again.page.locator('.stamp').innerText()).toBe(await page.locator('.stamp').innerText());
    await toPolicy(again.page);
    await press(again.page, 'Restore the default');
    await again.page.getByText(effect).waitFor();
    await press(again.page, 'Use the default');
    await again.page.getByText('answer otherwise now.').waitFor();
    await press(again.page, 'Inventory');
    expect(await again.page.locator('.stamp').innerText()).toBe(standard);
    expect([...errors, ...again.errors]).toEqual([]);
  }, 90_000);

  test('broken: its problems by row, each a press away from its cell; the default still decides', async () => {
    const pane = await open();
    const { page } = pane;
    await toPolicy(page);
    await press(page, 'Put the policy on a sheet');
    await said(page, 'The policy stands on the sheet Policy.');
    const weight = await find(pane, 'rules', 'R02', 'weight');
    await typeInto(pane, weight, 'heavy');
    await typeInto(pane, await find(pane, 'vetoes', 'H01', 'mode'), 'perhaps');
    await press(page, 'Read it back');
    await heading(page, '2 problems on the sheet Policy');
    await pane.excel(({ host }) => host.person.activate('Work'));
    await press(page, `Row ${weight.slice(1)}`);
    await page.waitForFunction(() => window.workbench.running!.host.workbook.active.name === 'Policy');
    expect(await page.locator('.now .mark').innerText()).toMatch(/^P/);
    expect(await page.getByRole('button', { name: 'Use this policy' }).count()).toBe(0);
    await pane.excel(({ host }) => host.person.deleteSheet('Policy'));
    await press(page, 'Read it back');
    await page.getByText('The sheet Policy with the policy is no longer there.').waitFor();
  }, 60_000);

  test('"documents only" is shown before it is used', async () => {
    const { page } = await open();
    await toPreview(page);
    await toPolicy(page);
    await page.getByRole('switch').check();
    await page.getByText('Not used yet').waitFor();
    await press(page, 'Use this policy');
    await page.getByText('answer otherwise now.').waitFor();
    expect(await page.locator('.card.now').innerText()).toContain('documents only');
    expect(await page.getByRole('switch').isChecked()).toBe(true);
  }, 60_000);
});

describe('Your judgement against ours', () => {
  test('as a matrix and a list, each disagreement a press away from its row; as a sheet when asked', async () => {
    const { page, snapshot } = await open();
    await toPreview(page);
    const before = await snapshot();
    await toPolicy(page);
    await press(page, 'Compare with what was decided');
    await page
      .getByText(/of 4 alike/)
      .first()
      .waitFor();
    await page.locator('.judgement .row-list').getByRole('button').first().click();
    await page.waitForFunction(() => window.workbench.running!.host.workbook.active.name === 'Work');
    expect(await page.locator('.judgement .row-list li').first().innerText()).toContain('Row 4');
    await press(page, 'Insert this as a sheet');
    await said(page, 'Inserted: the sheet Judgement.');
    expect((await snapshot()).sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  }, 60_000);
});

describe('The policy room', () => {
  testLooks('policy', open, async (pane, check) => {
    const { page } = pane;
    await toPreview(page);
    await toPolicy(page);
    await check('now');
    await press(page, 'Put the policy on a sheet');
    await said(page, 'The policy stands on the sheet Policy.');
    const weight = await find(pane, 'rules', 'R01', 'weight');
    await typeInto(pane, weight, 'heavy');
    await press(page, 'Read it back');
    await heading(page, '1 problem on the sheet Policy');
    await check('broken');
    await typeInto(pane, weight, 30);
    await press(page, 'Read it back');
    await page.getByText('Not used yet').waitFor();
    await check('proposal');
    await press(page, 'Use this policy');
    await page.getByText('answer otherwise now.').waitFor();
    await press(page, 'Compare with what was decided');
    await page
      .getByText(/of 4 alike/)
      .first()
      .waitFor();
    await check('judgement');
  });

  test('works by keyboard alone', async () => {
    const { page } = await open();
    await tabAndPress(page, 'Policy');
    await heading(page, 'Policy');
    expect(await focusedText(page)).toBe('Policy');
    await tabAndPress(page, 'switch', 'Space');
    await page.getByText('Not used yet').waitFor();
    await tabAndPress(page, 'Use this policy');
    await said(page, 'decides now.');
    await tabAndPress(page, 'Restore the default');
    await tabAndPress(page, 'Use the default');
    await said(page, 'decides now.');
  }, 60_000);
});
