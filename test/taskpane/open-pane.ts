import { readFileSync } from 'node:fs';
import path from 'node:path';
import { takeSnapshot, type Snapshot } from '../../workbench/model/snapshot';
import type { WorkbookSeed } from '../../workbench/model/create';
import { startHost, type Started, type StartOptions } from '../../workbench/start-jsdom';
import type { Book, Target } from '../../taskpane/book';
import { chooseList } from '../../taskpane/flow/choose';
import { showPreview } from '../../taskpane/flow/fill';
import type { Pane } from '../../taskpane/flow/pane';
import { NO_CHOICES } from '../../taskpane/memory/choices';
import { openRuling } from '../../taskpane/ruling';
import { openBook, type BookOptions } from '../../taskpane/sheet/open-book';
import { createStore, type Store } from '../../taskpane/store';

/** The pane without its page: Microsoft's client in jsdom, a simulated Excel behind it, the flow in front of it. */
export interface TestPane extends Pane {
  store: Store;
  book: Book;
  host: Started['host'];
  snapshot: () => Snapshot;
  /** Only what the user sees: the sheets that are not very hidden. */
  sheets: () => Snapshot['sheets'];
}

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');

/** The version of ExcelApi that the manifest asks for: in such an Excel the pane has to work. */
export const CLAIMED_API = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1] ?? '';

const started: Started[] = [];
/** Closes every page that a test has opened. */
export function closeAll(): void {
  for (const one of started.splice(0)) one.close();
}

const ruling = openRuling();
const NOON = new Date('2026-05-04T12:00:00Z');

export async function openPane(
  workbook: WorkbookSeed,
  options: Omit<StartOptions, 'workbook'> & { book?: BookOptions } = {},
): Promise<TestPane> {
  const { book: bookOptions = {}, ...host } = options;
  const one = await startHost({ workbook, ...host });
  started.push(one);
  return paneOn(one, bookOptions);
}

/** Does something to the workbook through Microsoft's client, as another add-in would. */
export async function inExcel(pane: TestPane, work: (context: Excel.RequestContext) => void): Promise<void> {
  const { Excel } = started.find(({ host }) => host === pane.host)!;
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** Another pane on the same workbook, as after closing and opening it again. */
export const reopen = (pane: TestPane): TestPane =>
  paneOn(
    started.find(({ host }) => host === pane.host)!,
    {},
  );

function paneOn(one: Started, options: BookOptions): TestPane {
  const { Excel, Office, OfficeExtension, host, workbook } = one;
  const snapshot = () => takeSnapshot(workbook);
  let tick = 0;
  return {
    store: createStore(),
    book: openBook({ Excel, Office, OfficeExtension }, { clock: () => NOON, ...options }),
    ruling,
    choices: NO_CHOICES,
    clock: () => NOON,
    pause: () => Promise.resolve(),
    now: () => tick++,
    host,
    snapshot,
    sheets: () => snapshot().sheets.filter(({ visibility }) => visibility !== 'VeryHidden'),
  };
}

/** Reads a list and shows the preview, as two clicks do. */
export async function previewOf(pane: TestPane, target: Target): Promise<void> {
  await chooseList(pane, target);
  await showPreview(pane);
}

/** The values of a sheet, by address. */
export function valuesOf({ snapshot }: TestPane, sheet: string): Record<string, unknown> {
  const found = snapshot().sheets.find(({ name }) => name === sheet);
  return Object.fromEntries(
    Object.entries(found?.cells ?? {}).flatMap(([address, cell]) =>
      typeof cell === 'object' && cell !== null && 'value' in cell ? [[address, cell.value]] : [],
    ),
  );
}

/** The snapshot of sheets without some columns: what is left must be as it was. */
export function withoutColumns(sheets: Snapshot['sheets'], letters: RegExp): unknown {
  return sheets.map(({ name, visibility, rows, cells, columns }) => ({
    name,
    visibility,
    rows,
    cells: Object.fromEntries(Object.entries(cells).filter(([address]) => !letters.test(address))),
    columns: Object.fromEntries(Object.entries(columns).filter(([letter]) => !letters.test(`${letter}1`))),
  }));
}
