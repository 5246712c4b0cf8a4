import { ICommandService, LocaleType, UniverInstanceType, type ICellData, type IWorkbookData } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { createUniver } from '../grid/plugins';

/** The spreadsheet alone, with the same parts and nothing behind it: what the benchmarks compare with. */
interface BareGrid {
  /** Writes a block from A1 as a person's paste would. */
  write(rows: readonly (readonly (string | number)[])[]): Promise<void>;
}

declare global {
  interface Window {
    bareGrid: BareGrid;
  }
}

const container = document.getElementById('sheet');
if (!container) throw new Error('The page has no element "sheet".');
const univer = createUniver(container, { dark: false, functions: [], descriptions: [], override: [] });
const book: IWorkbookData = {
  id: 'book',
  name: 'Book',
  appVersion: '',
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: ['sheet'],
  sheets: { sheet: { id: 'sheet', name: 'Sheet1', rowCount: 10_100, columnCount: 52 } },
};
univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);

window.bareGrid = {
  async write(rows) {
    const cells = rows.map((row) => row.map((v): ICellData => ({ v })));
    const range = { startRow: 0, startColumn: 0, endRow: rows.length - 1, endColumn: (rows[0]?.length ?? 1) - 1 };
    const value = Object.fromEntries(cells.map((row, at) => [at, Object.fromEntries(row.entries())]));
    const params = { unitId: 'book', subUnitId: 'sheet', range, value };
    await univer.__getInjector().get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
  },
};
