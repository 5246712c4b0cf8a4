import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Snapshot } from '../../workbench/model/snapshot';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { violationsOf } from './looks';
import { openStage, serveStage, type OpenStage } from './open-stage';

const [example] = JSON.parse(readFileSync(path.join(__dirname, '../../examples/expected.json'), 'utf8'));
// A formula says #N/A where too little is known.
const EXPECTED = example.rows.map(([strategy]: [string | null]) => strategy ?? '#N/A');

let browser: Browser;
let server: Awaited<ReturnType<typeof serveStage>>;
const stages: OpenStage[] = [];
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveStage()]);
}, 60_000);
afterEach(async () => {
  await Promise.all(stages.splice(0).map(({ close }) => close()));
});
afterAll(async () => {
  server.close();
  await browser.close();
});

async function open(options: BrowserContextOptions = {}): Promise<OpenStage> {
  const stage = await openStage(browser, server.url, options);
  stages.push(stage);
  return stage;
}

const named = ({ sheets }: Snapshot, name: string) => sheets.find((sheet) => sheet.name === name)!;
const valueAt = (snapshot: Snapshot, sheet: string, address: string): unknown =>
  Reflect.get(Object(named(snapshot, sheet).cells[address]), 'value');

/** From the list that stands in the sheet to its answers in it. */
async function fillSheet({ pane }: OpenStage): Promise<void> {
  await pane.getByRole('button', { name: 'Use it: Inventory' }).click();
  await pane.getByRole('button', { name: 'Preview the answers', exact: true }).click();
  await pane.getByRole('button', { name: 'Write 20 rows', exact: true }).click();
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor();
}

describe('The workbench', () => {
  test('opens with the sample and formulas that have their answers, and asks nobody outside this machine', async () => {
    const { snapshot, errors, outside, ask } = await open();
    const opened = await snapshot();
    expect(opened.sheets.map(({ name }) => name)).toEqual(['Inventory', 'Formulas']);
    expect(valueAt(opened, 'Inventory', 'A5')).toBe('Payroll for 120 people');
    expect(valueAt(opened, 'Inventory', 'B24')).toBe('OUTSOURCE');
    expect(valueAt(opened, 'Formulas', 'B9')).toBe(-12_000);
    expect(valueAt(opened, 'Formulas', 'B11')).toBe('#VALUE!');
    // The list in one formula has the answers that the command line gives.
    const given = Array.from({ length: 20 }, (_, at) => valueAt(opened, 'Formulas', `B${15 + at}`) ?? null);
    expect(given).toEqual(EXPECTED);
    expect(await ask(({ host }) => host.missing())).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  }, 240_000);

  test('lets the pane fill the visible sheet, explain it on sheets of its own, and take the fill back', async () => {
    const stage = await open();
    const { pane, snapshot, settled, errors, outside, ask } = stage;
    const before = await snapshot();
    await fillSheet(stage);
    await settled();
    const filled = await snapshot();
    expect(JSON.stringify(named(filled, 'Inventory').cells)).toContain('Keep in-house');
    expect(await ask(({ host }) => host.workbook.active.name)).toBe('Inventory');
    await pane.getByRole('button', { name: 'Undo this fill', exact: true }).click();
    await pane.getByText('The fill of Inventory was undone.').first().waitFor();
    await settled();
    const undone = await snapshot();
    expect(named(undone, 'Inventory')).toEqual(named(before, 'Inventory'));
    expect(named(undone, 'Formulas')).toEqual(named(before, 'Formulas'));
    expect(await ask(({ host }) => host.missing())).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  }, 240_000);

  test('draws the charts of the report over their cells and draws them anew when a cell changes', async () => {
    const stage = await open();
    await fillSheet(stage);
    const { page, pane, ask, settled } = stage;
    await pane.getByRole('button', { name: 'Insert the report sheets' }).click();
    await pane.getByText('The sheets Board, Summary').waitFor();
    await ask(({ host }) => host.person.activate('Summary'));
    await settled();
    const picture = () =>
      page
        .locator('#charts canvas')
        .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
    const chart = page.locator('#charts').getByRole('img');
    await chart.waitFor();
    expect((await chart.getAttribute('aria-label'))?.length).toBeGreaterThan(3);
    const before = await picture();
    await ask(({ host }) => {
      const [one] = host.workbook.active.charts;
      const address = one?.series[0]?.values ?? '';
      host.person.type(address.replace(/:.*$/, ''), [[999_999_999]]);
    });
    await page.waitForFunction(
      (old) => document.querySelector<HTMLCanvasElement>('#charts canvas')?.toDataURL() !== old,
      before,
    );
    expect(await picture()).not.toBe(before);
    await ask(({ host }) => host.person.activate('Inventory'));
    await chart.waitFor({ state: 'detached' });
  }, 240_000);

  test('presses the buttons that the manifest puts on the ribbon', async () => {
    const { page, pane, snapshot } = await open();
    const ribbon = page.getByRole('group', { name: 'Sourcing' });
    expect(await ribbon.getByRole('button').allTextContents()).toEqual([
      'Open',
      'Classify selection',
      'Insert inventory',
    ]);
    await ribbon.getByRole('button', { name: 'Classify selection' }).click();
    await pane.getByRole('heading', { name: 'What will be written', exact: true }).waitFor();
    await ribbon.getByRole('button', { name: 'Insert inventory' }).click();
    await pane.getByRole('heading', { name: 'What each column holds', exact: true }).waitFor();
    expect((await snapshot()).sheets.length).toBe(3);
  }, 240_000);
});

describe('A file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is opened, classified, and taken away again with the answers in it', async () => {
    const file = path.join(folder, 'mine.xlsx');
    const book = new ExcelJS.Workbook();
    const list = book.addWorksheet('Mine');
    list.addRows([
      ['Task', 'Core competency', 'In-house expertise', 'Judgement', 'Presence'],
      ['Payroll', 1, 2, 2, 'anywhere'],
      ['Product concept', 5, 5, 5, null],
      ['Reception desk', 2, 3, 2, 'premises'],
    ]);
    list.getCell('Z2').value = { formula: 'B2*2', result: 2 };
    list.getCell('AA2').value = { text: 'site', hyperlink: 'https://example.com/' };
    await book.xlsx.writeFile(file);

    const { page, pane, settled, errors, outside } = await open();
    await page.getByLabel('xlsx file').setInputFiles(file);
    const notice = page.getByRole('dialog', { name: 'Not everything could be taken over' });
    await notice.getByText('Mine: Links are left out; their texts stay.').waitFor();
    await notice.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('status').filter({ hasText: 'mine.xlsx' }).waitFor();
    await pane
      .getByRole('button', { name: /^Use it/ })
      .first()
      .click();
    await pane.getByRole('button', { name: 'Preview the answers', exact: true }).click();
    await pane.getByRole('button', { name: 'Write 3 rows', exact: true }).click();
    await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor();
    await settled();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as xlsx' }).click(),
    ]);
    const saved = path.join(folder, 'saved.xlsx');
    await download.saveAs(saved);
    expect(download.suggestedFilename()).toBe('mine.xlsx');
    const again = new ExcelJS.Workbook();
    await again.xlsx.readFile(saved);
    const words = again
      .getWorksheet('Mine')!
      .getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? row : []))
      .map(String);
    expect(words).toEqual(expect.arrayContaining(['Payroll', 'Outsource at home', 'Keep in-house']));
    expect(again.getWorksheet('Mine')!.getCell('Z2').formula).toBe('B2*2');
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  }, 240_000);

  test('that is no workbook is refused in words, and the open one stays', async () => {
    const { page, snapshot } = await open();
    const before = await snapshot();
    await page
      .getByLabel('xlsx file')
      .setInputFiles({ name: 'list.xlsx', mimeType: 'text/plain', buffer: Buffer.from('Task,Core') });
    await page.getByRole('dialog', { name: 'This file could not be opened' }).waitFor();
    expect(await snapshot()).toEqual(before);
  }, 240_000);
});

describe('The page around the sheet', () => {
  test('gives the pane another width by keyboard, within limits', async () => {
    const { page } = await open();
    const splitter = page.getByRole('separator', { name: 'Width of the task pane' });
    const width = async () => (await page.locator('#pane').boundingBox())!.width;
    const now = async () => Number(await splitter.getAttribute('aria-valuenow'));
    await splitter.focus();
    const before = await width();
    await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(before + 16);
    expect(await now()).toBe(before + 16);
    await page.keyboard.press('Home');
    expect(await width()).toBe(280);
    await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(280);
    await page.keyboard.press('End');
    expect(await width()).toBe(Number(await splitter.getAttribute('aria-valuemax')));
    const box = (await splitter.boundingBox())!;
    await page.mouse.move(box.x + 3, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(900, 300, { steps: 3 });
    await page.mouse.up();
    expect(await width()).toBeCloseTo(540, -1);
  }, 240_000);

  test('lets the keyboard out of the sheet and round all its parts with F6', async () => {
    const { page } = await open();
    const part = () =>
      page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.closest('#ribbon, #grid, #splitter, #pane, #footer')?.id ?? '';
      });
    const visited: string[] = [];
    await page.locator('#grid').click({ position: { x: 400, y: 300 } });
    for (let presses = 0; presses < 5; presses++) {
      visited.push(await part());
      await page.keyboard.press('F6');
    }
    expect(visited).toEqual(['grid', 'splitter', 'pane', 'footer', 'ribbon']);
    await page.keyboard.press('Shift+F6');
    expect(await part()).toBe('ribbon');
  }, 240_000);

  test('is dark when the system is, and takes sheet, pane and host along when it is switched', async () => {
    const { page, pane, ask } = await open({ colorScheme: 'dark' });
    const shadeOf = () =>
      Promise.all([page.locator('html'), pane.locator('html')].map((root) => root.getAttribute('data-shade')));
    expect(await shadeOf()).toEqual(['dark', 'dark']);
    await page.getByLabel('Theme').selectOption('light');
    await pane.locator('html[data-shade="light"]').waitFor();
    expect(await shadeOf()).toEqual(['light', 'light']);
    expect(await ask(() => document.querySelector('.univer-dark') === null)).toBe(true);
    await page.getByLabel('Theme').selectOption('dark');
    await pane.locator('html[data-shade="dark"]').waitFor();
    expect(await ask(() => document.querySelector('.univer-dark') !== null)).toBe(true);
  }, 240_000);

  test.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, in %s',
    async (colorScheme) => {
      const { page } = await open({ colorScheme });
      const check = (place: string) => violationsOf(page, place, '#grid', '#frame');
      expect(await check('page')).toEqual([]);
      await page.getByRole('button', { name: 'What differs' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await check('dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    120_000,
  );
});
