import '@fluentui/web-components/button.js';
import '@fluentui/web-components/progress-bar.js';
import './style/pane.css';
import { answerRibbon } from './commands';
import { mountPane, type Mounted } from './mount';
import { openBook } from './sheet/open-book';
import { followTheme } from './theme';
import { logUnexpected } from './unexpected';

/** Starts the pane inside Excel. Anywhere else the page stays as it is: it says what it is and what to do. */
async function start(): Promise<void> {
  if (!('Office' in globalThis)) return;
  const { host } = await Office.onReady();
  const root = document.getElementById('pane');
  if (host !== Office.HostType.Excel || !root) return;
  followTheme(Office);
  let mounted: Mounted | null = null;
  const report = (error: unknown) => void logUnexpected(error);
  const book = openBook(
    { Excel, Office, OfficeExtension },
    {
      onWait: (waiting) => mounted?.pane.store.dispatch({ type: 'waiting', waiting }),
      onUnexpected: report,
    },
  );
  mounted = mountPane(root, book, report);
  answerRibbon(Office, mounted.pane);
}

void start();
