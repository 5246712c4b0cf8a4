import type { Browser } from 'playwright-core';
import { manyRows } from '../taskpane/lists';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { openPane, type OpenPane } from './open-pane';

const ROWS = 10_000;

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
beforeEach(async () => {
  pane = await openPane(browser, { workbook: manyRows(ROWS) });
  pane.page.setDefaultTimeout(60_000);
  await pane.excel(({ host }) => host.person.select('Work!A1'));
}, 60_000);
afterEach(() => pane.close());
afterAll(() => browser.close());

const press = (name: RegExp) => pane.page.getByRole('button', { name }).first().click();
const heading = (name: string) => pane.page.getByRole('heading', { name, exact: true }).waitFor();

async function toPreview(): Promise<void> {
  await press(/^Use it/);
  await heading('What each column holds');
  await press(/^Preview the answers/);
  await heading('What will be written');
}

/** Rows of a column that hold something, below its name. Counted in the page: the whole workbook takes long to hand over. */
const filled = (letter: string): Promise<number> =>
  pane.page.evaluate((asked) => {
    const { sheets } = window.workbench.running!.snapshot();
    const cells = sheets.find(({ name }) => name === 'Work')?.cells ?? {};
    const isBelow = (address: string) => address.startsWith(asked) && /^[A-Z]+(?!1$)\d+$/.test(address);
    return Object.keys(cells).filter(isBelow).length;
  }, letter);

const sheets = (): Promise<string> =>
  pane.page.evaluate(() => JSON.stringify(window.workbench.running!.snapshot().sheets));

describe('Ten thousand rows', () => {
  test('are answered and written, with the rows that are done and left said on the way', async () => {
    await toPreview();
    await pane.page.evaluate(() => {
      const told = new Set<string>();
      Object.assign(window, { told });
      const look = () => told.add(document.querySelector('.status')?.textContent ?? '');
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await press(/^Write 10,000 rows/);
    await heading('Done');
    const told: string[] = await pane.page.evaluate(() => [...(Reflect.get(window, 'told') as Set<string>)]);
    expect(told.filter((text) => /^[\d,]+ of 10,000 rows written/.test(text)).length).toBeGreaterThan(3);
    expect(await filled('G')).toBe(ROWS);
    expect(pane.errors).toEqual([]);
  }, 120_000);

  test('stop at a whole part when cancelled, can go on, and be taken back', async () => {
    const before = await sheets();
    await toPreview();
    // Pressed by the page itself as soon as some rows are written: a press from outside may come too late.
    await pane.page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const button = [...document.querySelectorAll<HTMLElement>('fluent-button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        const status = document.querySelector('.status')?.textContent ?? '';
        if (!button || status.startsWith('0 of') || !status.includes('written')) return;
        observer.disconnect();
        button.click();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await press(/^Write 10,000 rows/);
    await heading('Stopped half-way');
    const counts = await Promise.all(['G', 'J', 'L'].map(filled));
    // The reason stands in each row; next questions only in some.
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThan(ROWS);
    expect(counts[1]).toBe(counts[0]);
    await press(/^Go on/);
    await heading('Done');
    expect(await filled('G')).toBe(ROWS);
    await press(/^Undo this fill/);
    await pane.page.getByText('was undone.').first().waitFor();
    expect((await sheets()) === before).toBe(true);
    expect(pane.errors).toEqual([]);
  }, 120_000);
});
