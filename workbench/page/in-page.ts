import { startHost, type BrowserHost } from '../start-browser';

declare global {
  interface Window {
    /** The simulated Excel behind this page, for tests and for whoever opens the console. */
    workbench: { startHost: typeof startHost; running?: BrowserHost };
  }
}

/** Loaded before office.js, as the first script of a page: makes a simulated Excel available in it. */
window.workbench = { startHost };
