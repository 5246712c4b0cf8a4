import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import type { WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { openPane, type OpenPane } from './open-pane';

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterEach(() => pane.close());
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const status = (page: Page, text: string | RegExp) => page.locator('.status').getByText(text).waitFor();

/** A real list as somebody pastes it: a plain range, texts as texts. */
function plainRange(file: string): WorkbookSeed {
  const text = readFileSync(path.join(__dirname, '../data', file), 'utf8');
  const rows: string[][] = parse(text, { bom: true });
  return {
    sheets: [{ name: 'List', cells: { A1: rows.map((row) => row.map((cell) => (cell ? `'${cell}` : null))) } }],
  };
}

const visible = ({ sheets }: Snapshot) => sheets.filter(({ visibility }) => visibility !== 'VeryHidden');
const sheetOf = ({ sheets }: Snapshot, name: string) => sheets.find((sheet) => sheet.name === name)!;
/** What cells show; the first row of a list is its header. */
function valueAt(snapshot: Snapshot, sheet: string, address: string): unknown {
  const cell: unknown = sheetOf(snapshot, sheet).cells[address];
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : (cell ?? null);
}
function letterOf(snapshot: Snapshot, sheet: string, header: string): string {
  const addresses = Object.keys(sheetOf(snapshot, sheet).cells).filter((address) => /^[A-Z]+1$/.test(address));
  const found = addresses.find((address) => valueAt(snapshot, sheet, address) === header);
  if (!found) throw new Error(`${sheet} has no column ${header}`);
  return found.slice(0, -1);
}

interface Journey {
  /** Into the step that says what each column holds. */
  choose: (page: Page) => Promise<void>;
  workbook?: WorkbookSeed;
  sheet: string;
  rows: number;
}

const selected = async (page: Page) => {
  await pane.excel(({ host }) => host.person.select('List!A2'));
  await press(page, /^Use it: /);
};

const JOURNEYS: Record<string, Journey> = {
  'the sample inventory': {
    choose: (page) => press(page, 'Insert: Sample inventory'),
    sheet: 'Inventory',
    rows: 20,
  },
  '400 statements of tasks, a plain range': {
    choose: selected,
    workbook: plainRange('onet_tasks_open_400.csv'),
    sheet: 'List',
    rows: 400,
  },
  'descriptions of contracts, a plain range': {
    choose: selected,
    workbook: plainRange('treasury_contract_descriptions_open.csv'),
    sheet: 'List',
    rows: 106,
  },
};

/** What a person says in the step for facts: something for the company, and the first question that is asked. */
async function tellFacts(page: Page): Promise<void> {
  await press(page, 'Add what you know');
  await heading(page, 'What you know');
  await page.getByLabel('Does law, licence or policy require').selectOption('no');
  await status(page, /^Answered\./);
  await press(page, /^Questions/);
  await page.locator('.answer').first().click();
  await page.locator('.given').nth(1).waitFor();
}

async function fill(page: Page): Promise<void> {
  await press(page, 'Preview the answers');
  await heading(page, 'What will be written');
  await press(page, /^Write \d+ rows$/);
  await heading(page, 'Done');
}

describe.each(Object.entries(JOURNEYS))('From start to end with %s', (_, { choose, workbook, sheet, rows }) => {
  test('match, facts, preview, fill, explain, override, refill, undo: what was the user’s stays', async () => {
    pane = await openPane(browser, workbook ? { workbook } : {});
    const { page, snapshot, errors } = pane;
    page.setDefaultTimeout(30_000);
    await choose(page);
    await heading(page, 'What each column holds');
    const before = await snapshot();
    await tellFacts(page);
    await fill(page);

    const filled = await snapshot();
    const [strategy, verdict, why] = ['Strategy', 'Verdict', 'Why'].map((name) => letterOf(filled, sheet, name));
    const told = Array.from({ length: rows }, (__, at) => valueAt(filled, sheet, `${verdict}${at + 2}`));
    expect(told.every((text) => typeof text === 'string' && text !== '')).toBe(true);
    const kept = (now: Snapshot) =>
      Object.entries(sheetOf(before, sheet).cells).filter(
        ([address, cell]) => JSON.stringify(sheetOf(now, sheet).cells[address]) !== JSON.stringify(cell),
      );
    expect(kept(filled)).toEqual([]);

    await page.evaluate((name) => window.workbench.running!.host.person.select(`${name}!A3`), sheet);
    await press(page, 'This row');
    await page.locator('[data-answer]').getByText('Row 3').waitFor();
    await press(page, 'Choose otherwise');
    await page.getByLabel('Strategy').selectOption({ index: 1 });
    await page.getByLabel('Reason').fill('=The board wants it');
    await page.getByLabel('Name').fill('Ada');
    await press(page, 'Keep this choice');
    await page.getByText('Your choice is kept. The row shows it.').waitFor();

    await press(page, 'Inventory');
    await press(page, 'Another list');
    await page.evaluate((name) => window.workbench.running!.host.person.select(`${name}!A3`), sheet);
    await press(page, /^Use it: /);
    await heading(page, 'What each column holds');
    await fill(page);
    const refilled = await snapshot();
    expect(valueAt(refilled, sheet, `${verdict}3`)).toBe('OVERRIDDEN');
    expect(valueAt(refilled, sheet, `${why}3`)).toMatch(/^Chosen by Ada: =The board wants it\. /);
    expect(valueAt(refilled, sheet, `${strategy}4`)).toEqual(valueAt(filled, sheet, `${strategy}4`));
    expect(kept(refilled)).toEqual([]);

    await press(page, 'Undo this fill');
    await page.getByText('was undone.').first().waitFor();
    const undone = await snapshot();
    expect(kept(undone)).toEqual([]);
    expect(visible(undone).map(({ name }) => name)).toEqual(visible(before).map(({ name }) => name));
    expect(valueAt(undone, sheet, `${strategy}4`)).toEqual(valueAt(filled, sheet, `${strategy}4`));
    expect(errors).toEqual([]);
  }, 120_000);
});
