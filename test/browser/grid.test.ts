import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import type { WorkbookSeed } from '../../workbench/model/create';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { openGridPage, type OpenGrid } from './open-grid';

const ROOT = path.resolve(__dirname, '../..');
const INVENTORY: string[][] = parse(readFileSync(path.join(ROOT, 'examples/inventory.csv'), 'utf8'));
const ROWS = INVENTORY.length;
const WIDTH = INVENTORY[0]!.length;
/** The sheet's last column, and the row below the list where formulas are typed. */
const LAST = 'AZ';
const BELOW = ROWS + 2;

const sample: WorkbookSeed = {
  sheets: [{ name: 'Inventory', cells: { A1: INVENTORY }, tables: { Tasks: `A1:${LAST}${ROWS}` } }, { name: 'Notes' }],
};

interface Answer {
  row: number;
  strategy: string | null;
}

/** What the command line answers for the same list. */
function commandLine(): (string | null)[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['dist/cli/sourcing.js', 'classify', 'examples/inventory.csv', '-o', '-', '--quiet'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const { rows }: { rows: Answer[] } = JSON.parse(stdout);
  return rows.map(({ strategy }) => strategy);
}

let browser: Browser;
const opened: OpenGrid[] = [];
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});
afterAll(() => browser.close());

async function open(workbook: WorkbookSeed = sample): Promise<OpenGrid> {
  const grid = await openGridPage(browser, workbook);
  opened.push(grid);
  return grid;
}

jest.setTimeout(120_000);

test('The sample is as wide as the tests take it to be', () => {
  expect(WIDTH).toBe(52);
});

describe('A formula that is typed', () => {
  test('classifies one row, as the command line does', async () => {
    const { type, value, errors } = await open();
    const expected = commandLine();
    for (const row of [2, 6, 11]) {
      await type(`A${BELOW}`, `=SOURCING.CLASSIFY(A${row}:${LAST}${row},$A$1:$${LAST}$1)`);
      expect(await value(`A${BELOW}`)).toBe(expected[row - 2]);
    }
    expect(errors).toEqual([]);
  });

  test('spills over a whole table, row for row as the command line', async () => {
    const { type, excel, errors } = await open();
    await type(`A${BELOW}`, '=SOURCING.CLASSIFY(Tasks[#All])');
    const spilled = await excel(({ workbook: { active } }) =>
      [...active.cells.entries()]
        .filter(([, cell]) => cell.formula !== undefined || cell.spilledFrom !== undefined)
        .sort(([a], [b]) => a - b)
        .map(([, { value }]) => (typeof value === 'object' ? null : value)),
    );
    expect(spilled).toEqual(commandLine());
    expect(errors).toEqual([]);
  });

  test('shows #SPILL! while a cell is in the way', async () => {
    const { type, value } = await open();
    await type(`A${BELOW + 2}`, 'in the way');
    await type(`A${BELOW}`, '=SOURCING.CLASSIFY(Tasks[#All])');
    expect(await value(`A${BELOW}`)).toEqual({ error: '#SPILL!' });
  });

  test('answers anew when a fact changes, also one that was blank', async () => {
    const { type, value, excel } = await open();
    await type(`A${BELOW}`, `=SOURCING.CLASSIFY(A3:${LAST}3,A1:${LAST}1,,"lead")`);
    const before = await value(`A${BELOW}`);
    expect(typeof before).toBe('number');
    await excel((host) => host.person.type('Inventory!N3', 1));
    await type(`B${BELOW}`, 'a note');
    expect(await value(`A${BELOW}`)).not.toBe(before);
  });

  test('says what is wrong with an argument, on the cell', async () => {
    const { type, value, click, page } = await open();
    await type(`C${BELOW}`, '=SOURCING.PARTNER_PAYOFF(0.6,1000000,100000,200000)');
    expect(await value(`C${BELOW}`)).toBe(-20_000);
    await type(`C${BELOW + 1}`, '=SOURCING.PARTNER_PAYOFF(60,1000000,100000,200000)');
    expect(await value(`C${BELOW + 1}`)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('probability: 60 was given'),
    });
    await click(`E${BELOW + 4}`);
    const box = await page.evaluate(
      (row) => window.gridPage.grid!.cellBox('Inventory', { row, column: 2, rows: 1, columns: 1 })!,
      BELOW,
    );
    await page.mouse.move(box.left + 20, box.top + 8, { steps: 5 });
    await page.getByText('probability: 60 was given').waitFor();
  });

  test('knows the functions by name and explains their arguments', async () => {
    const { click, page } = await open();
    await click(`C${BELOW}`);
    await page.keyboard.type('=SOURCING.PARTNER_PAY');
    await page.getByText('PARTNER_PAYOFF').first().waitFor();
    await page.keyboard.press('Tab');
    await page.getByText('success_fee').first().waitFor();
  });

  test('keeps ordinary functions and those of the add-in together', async () => {
    const { type, value } = await open();
    await type(`C${BELOW}`, '=COUNTIF(Tasks[Department],"Finance")&" "&LOWER(SOURCING.MODEL("own","home"))');
    expect(await value(`C${BELOW}`)).toBe('5 in-house');
  });
});

describe('What a person does in the sheet', () => {
  test('reaches the workbook as typed, and the add-in is told', async () => {
    const { page, type, value } = await open();
    await page.evaluate(async () => {
      const frame = window.gridPage.addIn();
      const told: string[] = [];
      Object.assign(window, { told });
      await frame.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Inventory').onChanged.add(async ({ address, source, details }) => {
          told.push(`${address} ${source} ${String(details?.valueAfter)}`);
        });
        await context.sync();
      });
    });
    await type(`C${BELOW}`, '12%');
    await type(`C${BELOW + 1}`, "'007");
    expect(await value(`C${BELOW}`)).toBe(0.12);
    expect(await value(`C${BELOW + 1}`)).toBe('007');
    await page.waitForFunction(() => Reflect.get(window, 'told').length === 2);
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([
      `C${BELOW} Local 0.12`,
      `C${BELOW + 1} Local 007`,
    ]);
  });

  test('is taken back when the workbook refuses it', async () => {
    const { excel, type, value, page } = await open();
    await excel((host) => host.person.protect('Inventory'));
    await type('B2', 'Other');
    expect(await value('B2')).toBe('Development');
    const shown = () =>
      page.evaluate(() => {
        const { host, grid } = window.gridPage;
        return grid!.shownText(host!.workbook.active.name, 1, 1);
      });
    expect(await shown()).toBe('Development');
  });

  test('turns the workbook to the sheet that is looked at', async () => {
    const { page, excel } = await open();
    await page.getByText('Notes', { exact: true }).click();
    await page.waitForFunction(() => window.gridPage.host!.workbook.active.name === 'Notes');
    expect(await excel(({ workbook }) => workbook.sheets.map(({ name }) => name))).toEqual(['Inventory', 'Notes']);
  });
});

describe('What the add-in writes', () => {
  test('appears in the sheet with its looks, its table and its drop-downs', async () => {
    const { page, pane, settled, excel, errors } = await open({ sheets: [{ name: 'Sheet1' }] });
    await pane.getByRole('button', { name: 'Insert: Sample inventory', exact: true }).click();
    await pane.getByRole('heading', { name: 'What each column holds' }).waitFor();
    await settled();
    const text = await page.evaluate(() => window.gridPage.grid!.shownText('Inventory', 1, 0));
    expect(text).toBe(INVENTORY[1]![0]);
    expect(await excel(({ workbook }) => workbook.active.name)).toBe('Inventory');
    expect(errors).toEqual([]);
  });

  test.each([
    [10_000, 1000],
    [100_000, 10_000],
  ])('as %i rows of 12 cells arrives, and the sheet answers meanwhile', async (rows, chunk) => {
    const { page, settled } = await open({ sheets: [{ name: 'Sheet1' }] });
    const frames = await page.evaluate(
      async ({ rows, chunk }) => {
        const { Excel } = window.gridPage.addIn();
        let painted = 0;
        let isWriting = true;
        const count = () => {
          painted += 1;
          if (isWriting) requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          for (let from = 0; from < rows; from += chunk) {
            const block = Array.from({ length: chunk }, (_, r) =>
              Array.from({ length: 12 }, (_, c) => (c === 0 ? `Task ${from + r}` : (from + r) * c)),
            );
            sheet.getRangeByIndexes(from, 0, chunk, 12).values = block;
            await context.sync();
          }
        });
        isWriting = false;
        return painted;
      },
      { rows, chunk },
    );
    await settled();
    const last = await page.evaluate(
      (row) => [0, 11].map((column) => window.gridPage.grid!.shownText('Sheet1', row, column)),
      rows - 1,
    );
    expect(last).toEqual([`Task ${rows - 1}`, String((rows - 1) * 11)]);
    expect(frames).toBeGreaterThan(2);
  });
});
