import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/open-browser.cjs';
import { openPane, type OpenPane, type PaneOptions } from './open-pane';

/** One browser for all tests of a file; each pane has a page of its own, closed after its test. */
export function usePanes(): (options?: PaneOptions) => Promise<OpenPane> {
  let browser: Browser;
  const panes: OpenPane[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(panes.splice(0).map(({ close }) => close()));
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const pane = await openPane(browser, options);
    pane.page.setDefaultTimeout(15_000);
    panes.push(pane);
    return pane;
  };
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
