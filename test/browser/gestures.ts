import type { Browser } from 'playwright-core';
import type { Host } from '../../workbench/host';
import type { WorkbookSeed } from '../../workbench/model/create';
import { openGridPage, type OpenGrid } from './open-grid';

/** Cells as the model has them: `=A1*2 → 4` for formulas, '' for empty ones. */
export type Cells = Record<string, string | number | boolean>;

export interface Parts {
  /** Of the first sheet: name, place, columns and what it is filtered by. */
  tables: string[];
  rules: string[];
  checks: string[];
  names: Record<string, string>;
}

/** A person's hands at the visible sheet, and what is to be seen afterwards. */
export interface Gestures extends OpenGrid {
  /** Puts a colour by condition and a drop-down on the list. */
  ruled(): Promise<void>;
  rowMenu(row: number, item: string): Promise<void>;
  columnMenu(column: string, item: string): Promise<void>;
  tabMenu(tab: string, item: string): Promise<void>;
  turnTo(tab: string): Promise<void>;
  addSheet(): Promise<void>;
  key(key: string): Promise<void>;
  paste(address: string, text: string): Promise<void>;
  /** Drags the small square at the corner of a cell. */
  fill(from: string, to: string): Promise<void>;
  sort(from: string, to: string, order: string): Promise<void>;
  /** Takes one value out of what a header's filter shows. */
  untick(header: string, value: string): Promise<void>;
  /** Rows from 1 that take no room in the grid, of the first twenty. */
  hiddenRows(): Promise<number[]>;
  cells(...areas: string[]): Promise<Cells>;
  parts(): Promise<Parts>;
  /** Lets the add-in listen to changes on the first sheet, and what it has heard. */
  listen(): Promise<void>;
  heard(): Promise<string[]>;
  /** Cells that show something else than the model holds. */
  differences(): Promise<string[]>;
}

const columnOf = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

function placeOf(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: columnOf(letters) };
}

function readCells(host: Host, areas: readonly { sheet: string | null; from: Place; to: Place }[]): Cells {
  const found: Cells = {};
  const shown = (value: unknown) => (typeof value === 'object' && value !== null ? Object(value).error : value);
  for (const { sheet, from, to } of areas) {
    const on = host.workbook.sheets.find(({ name }) => name === (sheet ?? host.workbook.active.name));
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        const cell = on?.cells.get(row * 16_384 + column);
        const key = `${sheet === null ? '' : `${sheet}!`}${String.fromCharCode(65 + column)}${row + 1}`;
        const value = shown(cell?.value ?? '');
        found[key] = cell?.formula === undefined ? value : `${cell.formula} → ${String(value)}`;
      }
    }
  }
  return found;
}

interface Place {
  row: number;
  column: number;
}

export async function openGestures(browser: Browser, workbook: WorkbookSeed): Promise<Gestures> {
  const grid = await openGridPage(browser, workbook);
  const { page, settled, click } = grid;
  const boxOf = async (address: string) => {
    const box = await page.evaluate((at) => {
      const { grid, host } = window.gridPage;
      return grid!.cellBox(host!.workbook.active.name, { ...at, rows: 1, columns: 1 });
    }, placeOf(address));
    if (!box) throw new Error(`${address} is not in sight.`);
    return box;
  };
  const tabs = page.getByRole('tablist', { name: 'Sheet tabs' });
  /** Far from lists: over a table the grid shows its name, which moves the rows. */
  const leave = async () => {
    await click('H16');
    await page.mouse.move(700, 500);
    await settled();
  };
  const menu = async (at: { x: number; y: number }, item: string) => {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    // In the middle of some items is a box for a number.
    await page
      .locator('button', { hasText: item })
      .last()
      .click({ position: { x: 12, y: 14 } });
    await settled();
  };
  const select = async (from: string, to: string) => {
    await click(from);
    await page.keyboard.down('Shift');
    await click(to);
    await page.keyboard.up('Shift');
  };

  return {
    ...grid,
    async ruled() {
      await page.evaluate(() =>
        window.gridPage.addIn().Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Data');
          const source = '=Other!$A$1:$A$2';
          sheet.getRange('C2:C5').dataValidation.rule = { list: { inCellDropDown: true, source } };
          const format = sheet.getRange('A2:C5').conditionalFormats.add('Custom');
          format.custom.rule.formula = '=$B2>2';
          format.custom.format.fill.color = '#FFCC00';
          await context.sync();
        }),
      );
      await settled();
    },
    async rowMenu(row, item) {
      await leave();
      const box = await boxOf(`A${row}`);
      await menu({ x: box.left - 20, y: box.top + 8 }, item);
    },
    async columnMenu(column, item) {
      await leave();
      const box = await boxOf(`${column}1`);
      const top = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
        return boxes.sort((a, b) => b.height - a.height)[0]!.top;
      });
      await menu({ x: box.left + 12, y: top + 10 }, item);
    },
    async tabMenu(tab, item) {
      const found = tabs.getByRole('tab', { name: tab, exact: true });
      await found.click();
      await found.click({ button: 'right' });
      await page.getByText(item, { exact: true }).last().click();
      await settled();
    },
    async turnTo(tab) {
      await tabs.getByRole('tab', { name: tab, exact: true }).click();
      await settled();
    },
    async addSheet() {
      await page.locator('.univerjs-icon-increase-icon').first().click();
      await settled();
    },
    async key(key) {
      await page.keyboard.press(key);
      await settled();
    },
    async paste(address, text) {
      await click(address);
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, text);
      await settled();
    },
    async fill(from, to) {
      await click(from);
      const [start, end] = [await boxOf(from), await boxOf(to)];
      await page.mouse.move(start.left + start.width - 1, start.top + start.height - 1);
      await page.mouse.down();
      await page.mouse.move(end.left + 20, end.top + 5, { steps: 8 });
      await page.mouse.move(end.left + 20, end.top + 10, { steps: 3 });
      await page.mouse.up();
      await settled();
    },
    async sort(from, to, order) {
      await page.getByText('Data', { exact: true }).first().click();
      await select(from, to);
      await page.locator('.univerjs-icon-ascending-icon').first().click();
      await page.getByText(order, { exact: true }).click();
      await settled();
    },
    async untick(header, value) {
      const box = await boxOf(header);
      await page.mouse.click(box.left + box.width - 10, box.top + box.height - 10);
      const line = await page.getByText(value, { exact: true }).last().boundingBox();
      if (!line) throw new Error(`The filter of ${header} does not offer ${value}.`);
      await page.mouse.click(line.x - 20, line.y + line.height / 2);
      await page.getByRole('button', { name: 'Confirm' }).click();
      await settled();
    },
    hiddenRows: () =>
      page.evaluate(() => {
        const { grid, host } = window.gridPage;
        const rows = Array.from({ length: 20 }, (_, row) => row);
        const { name } = host!.workbook.active;
        const isHidden = (row: number) =>
          (grid!.cellBox(name, { row, column: 0, rows: 1, columns: 1 })?.height ?? 0) < 2;
        return rows.filter(isHidden).map((row) => row + 1);
      }),
    async cells(...areas) {
      const asked = areas.map((area) => {
        const mark = area.lastIndexOf('!');
        const [from = 'A1', to = from] = area.slice(mark + 1).split(':');
        return { sheet: mark < 0 ? null : area.slice(0, mark), from: placeOf(from), to: placeOf(to) };
      });
      return page.evaluate(`(${readCells.toString()})(window.gridPage.host, ${JSON.stringify(asked)})`);
    },
    parts: () =>
      grid.excel(({ workbook }) => {
        const { sheets, names } = window.gridPage.snapshot();
        const parts = Object(sheets[0]?.parts);
        const rule = (one: { rects: string[]; rule: unknown }) => `${one.rects.join()} ${JSON.stringify(one.rule)}`;
        return {
          tables: workbook.sheets[0]!.tables.map((table, at) => {
            const filtered = [...table.criteria.keys()].map((column) => ` filtered by column ${column + 1}`).join('');
            return `${table.name} ${parts.tables[at].rect} ${table.columns.map(({ name }) => name).join()}${filtered}`;
          }),
          rules: parts.conditionalFormats.map(rule),
          checks: parts.validations.map(rule),
          names,
        };
      }),
    async listen() {
      await page.evaluate(async () => {
        const told: string[] = [];
        Object.assign(window, { told });
        await window.gridPage.addIn().Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Data').onChanged.add(async ({ changeType, address }) => {
            told.push(`${changeType} ${address}`);
          });
          await context.sync();
        });
      });
    },
    async heard() {
      await page.evaluate(() => window.gridPage.host!.settled());
      return page.evaluate(() => Reflect.get(window, 'told'));
    },
    differences: () =>
      page.evaluate(() => {
        const { grid, host } = window.gridPage;
        const found: string[] = [];
        for (const sheet of host!.workbook.sheets) {
          for (let row = 0; row < 20; row++) {
            for (let column = 0; column < 12; column++) {
              const value = sheet.cells.get(row * 16_384 + column)?.value ?? '';
              const wanted = typeof value === 'object' ? value.error : String(value);
              const shown = grid!.shownText(sheet.name, row, column);
              if (shown !== wanted) found.push(`${sheet.name} R${row + 1}C${column + 1}: ${wanted}, shown ${shown}`);
            }
          }
        }
        return found;
      }),
  };
}
