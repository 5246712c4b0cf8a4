import './stage.css';
import { createHost, type Host } from '../host';
import { takeSnapshot } from '../model/snapshot';
import type { Workbook } from '../model/workbook';
import { hasOffice } from '../office-page';
import type { FunctionsMetadata } from '../wire/function-arguments';
import type { FunctionsSource } from '../wire/custom-functions';
import { showCharts, type ChartLayer } from './charts/chart-layer';
import { element } from './elements';
import type { Grid } from '../grid/open-grid';
import { readManifest, type Manifest } from './manifest';
import { showNotice } from './notice';
import { watchRegions } from './regions';
import { showRibbon } from './ribbon';
import { sampleBook } from './sample-book';
import { watchSplitter } from './splitter';
import { DIFFERENCES, STATUS } from './texts';
import { followTheme } from './theme';
import { watchFiles } from './file/watch-files';

const PANE = '../taskpane.html';
const PANE_WIDTH = 380;

const frame = element('frame', HTMLIFrameElement);
const container = element('grid', HTMLElement);
const status = element('status', HTMLElement);
const say = (text: string) => {
  status.textContent = text;
};

/** What belongs to the workbook that is open. */
interface Open {
  host: Host;
  grid: Grid | null;
  charts: ChartLayer | null;
}

async function load(): Promise<{ manifest: Manifest; functions: FunctionsSource }> {
  const [xml, json] = await Promise.all([fetch('../manifest.xml'), fetch('../functions.json')]);
  const manifest = readManifest(await xml.text());
  const metadata: FunctionsMetadata = await json.json();
  return { manifest, functions: { metadata, namespace: manifest.namespace, blankCell: null } };
}

async function start(): Promise<void> {
  const { manifest, functions } = await load();
  let open: Open | null = null;

  const isDark = followTheme(element('theme', HTMLSelectElement), (dark) => {
    open?.grid?.setDark(dark);
    open?.charts?.draw();
    shadePane(dark);
  });

  const ribbon = showRibbon(element('commands', HTMLElement), manifest, (action) => {
    element('pane', HTMLElement).hidden = false;
    void open?.host.press(action);
  });

  const regions = watchRegions({
    ribbon: element('ribbon', HTMLElement),
    sheet: container,
    splitter: element('splitter', HTMLElement),
    frame,
    footer: element('footer', HTMLElement),
  });

  /** Another workbook is another run of Excel: a host, a grid and a pane of its own. */
  const openBook = async (workbook: Workbook) => {
    ribbon.setReady(false);
    say(STATUS.opening);
    open?.charts?.dispose();
    open?.grid?.dispose();
    const host = createHost({
      workbook,
      functions,
      get theme() {
        return isDark() ? ('dark' as const) : ('light' as const);
      },
    });
    const now: Open = { host, grid: null, charts: null };
    open = now;
    window.stage = {
      host,
      attach(page) {
        host.attach(page);
        regions.watch(page);
      },
      get grid() {
        return now.grid;
      },
      snapshot: () => takeSnapshot(workbook),
    };
    const pane = loadPane();
    // The grid is large: the page is there before it.
    const { openGrid } = await import(/* webpackChunkName: 'grid' */ '../grid/open-grid');
    const grid = await openGrid(container, host, { functions, dark: isDark() });
    now.grid = grid;
    now.charts = showCharts(element('charts', HTMLElement), container, { host, grid, isDark });
    await pane;
    ribbon.setReady(true);
    await grid.settled();
    if (open !== now) return;
    say(STATUS.ready);
  };

  watchSplitter(element('splitter', HTMLElement), element('pane', HTMLElement), PANE_WIDTH);
  const notice = element('notice', HTMLDialogElement);
  element('differences', HTMLButtonElement).addEventListener('click', () =>
    showNotice(notice, DIFFERENCES.title, DIFFERENCES.parts),
  );
  watchFiles({
    notice,
    say,
    current: () => open?.host.workbook ?? null,
    unheld: () => open?.grid?.unheld() ?? [],
    openBook,
  });
  element('sample', HTMLButtonElement).addEventListener('click', () => void openBook(sampleBook()));
  await openBook(sampleBook());
}

/** Loads the pane's page anew; done when its script has run and Microsoft's client is ready. */
async function loadPane(): Promise<void> {
  await new Promise<void>((loaded) => {
    frame.addEventListener('load', () => loaded(), { once: true });
    frame.src = PANE;
  });
  const page = frame.contentWindow;
  if (page && hasOffice(page)) await page.Office.onReady();
}

/** The pane asks Excel for the theme when it starts; a change after that is shown in the way the pane itself shows it. */
function shadePane(dark: boolean): void {
  const root = frame.contentDocument?.documentElement;
  if (root) setTimeout(() => (root.dataset['shade'] = dark ? 'dark' : 'light'), 0);
}

start().catch((error: unknown) => {
  say(STATUS.failed + (error instanceof Error ? error.message : String(error)));
  throw error;
});
