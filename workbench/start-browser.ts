import { createHost, type Host, type HostOptions } from './host';
import { createWorkbook, type WorkbookSeed } from './model/create';
import { takeSnapshot, type Snapshot } from './model/snapshot';
import type { Workbook } from './model/workbook';
import { checkApiSets, hasOffice, isOfficeWindow, type OfficeWindow } from './office-page';

export interface BrowserOptions extends Omit<HostOptions, 'workbook'> {
  workbook?: WorkbookSeed | Workbook;
}

/** A host in the same browser as the page it serves. */
export interface BrowserHost {
  host: Host;
  /** Waits until office.js is ready in a page that the host is attached to. */
  ready(page: Window): Promise<OfficeWindow>;
  snapshot(): Snapshot;
}

const isWorkbook = (given: WorkbookSeed | Workbook): given is Workbook => 'active' in given;

/**
 * Puts a simulated Excel behind a page in the browser. It must run before the page's office.js tag: in the page itself
 * as its first script, or from the parent of an iframe before the frame loads.
 *
 * @example
 * const { host, ready } = startHost(window, { workbook: { sheets: [{ name: 'Tasks' }] } });
 */
export function startHost(page: object, options: BrowserOptions = {}): BrowserHost {
  const { workbook: given = {}, ...rest } = options;
  const workbook = isWorkbook(given) ? given : createWorkbook(given, rest.calculate);
  const host = createHost({ ...rest, workbook });
  host.attach(page);
  return {
    host,
    snapshot: () => takeSnapshot(workbook),
    async ready(window) {
      if (!hasOffice(window)) throw new Error('office.js has not been loaded in this page.');
      await window.Office.onReady();
      if (!isOfficeWindow(window)) throw new Error('office.js did not load its part for Excel.');
      checkApiSets(window);
      return window;
    },
  };
}
