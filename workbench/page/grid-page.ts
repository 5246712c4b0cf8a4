import { openGrid, type Grid } from '../grid/open-grid';
import { createHost, type Host, type HostOptions } from '../host';
import { createWorkbook, type WorkbookSeed } from '../model/create';
import { takeSnapshot, type Snapshot } from '../model/snapshot';
import { isOfficeWindow, type OfficeWindow } from '../office-page';
import type { FunctionsSource } from '../wire/custom-functions';

/** A spreadsheet in this page over a simulated Excel, whose add-in runs in a frame of the page. */
interface GridPage {
  /** Makes the host; a frame with the add-in attaches itself to it before it loads office.js. */
  start(options: Omit<HostOptions, 'workbook' | 'functions'> & GridPageOptions): Host;
  open(container: HTMLElement): Promise<Grid>;
  host?: Host;
  grid?: Grid;
  snapshot(): Snapshot;
  /** The page of the add-in, in its frame. */
  addIn(): OfficeWindow;
}

export interface GridPageOptions {
  workbook?: WorkbookSeed;
  functions: FunctionsSource;
}

declare global {
  interface Window {
    /** For tests, benchmarks and whoever opens the console. */
    gridPage: GridPage;
  }
}

let functions: FunctionsSource = { metadata: { functions: [] }, namespace: '' };

window.gridPage = {
  start({ workbook = {}, ...options }) {
    functions = { blankCell: null, ...options.functions };
    const host = createHost({ ...options, functions, workbook: createWorkbook(workbook) });
    window.gridPage.host = host;
    return host;
  },
  async open(container) {
    const { host } = window.gridPage;
    if (!host) throw new Error('start() makes the host first.');
    const grid = await openGrid(container, host, { functions });
    window.gridPage.grid = grid;
    return grid;
  },
  snapshot() {
    const { host } = window.gridPage;
    if (!host) throw new Error('start() makes the host first.');
    return takeSnapshot(host.workbook);
  },
  addIn() {
    const frame = document.querySelector('iframe')?.contentWindow;
    if (!frame || !isOfficeWindow(frame)) throw new Error('There is no frame with office.js in it.');
    return frame;
  },
};
