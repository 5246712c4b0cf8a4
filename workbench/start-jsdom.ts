import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { createHost, type Host, type HostOptions } from './host';
import { createWorkbook, type WorkbookSeed } from './model/create';
import type { Workbook } from './model/workbook';
import { checkApiSets, hasOffice, isOfficeWindow, OFFICE_CDN, type OfficeWindow } from './office-page';

/** A page of our own to run instead of the empty one. */
export interface PageSource {
  html: string;
  /** Where the page claims to be; its own files are looked for under it. */
  url?: string;
  /** Gives the files that the page asks for, beside office.js; null for "not found". */
  file?(path: string): Buffer | string | null;
}

export interface StartOptions extends Omit<HostOptions, 'workbook'> {
  workbook?: WorkbookSeed;
  page?: PageSource;
}

/** A running page with the real client, the host behind it, and the workbook behind that. */
export interface Started {
  window: OfficeWindow;
  Office: OfficeWindow['Office'];
  Excel: OfficeWindow['Excel'];
  OfficeExtension: OfficeWindow['OfficeExtension'];
  CustomFunctions: OfficeWindow['CustomFunctions'];
  host: Host;
  workbook: Workbook;
  /** What the page wrote to its console as errors, and scripts that failed. */
  pageErrors: string[];
  close(): void;
}

const EMPTY_PAGE = `<!doctype html><html><head><meta charset="utf-8"><script src="${OFFICE_CDN}office.js"></script></head><body></body></html>`;

const library = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const libraryFiles = new Map<string, Promise<Buffer>>();

/** A file of the installed client, read once per process; it is served as it is. */
function readLibrary(name: string): Promise<Buffer> {
  const known = libraryFiles.get(name) ?? readFile(path.join(library, name));
  libraryFiles.set(name, known);
  return known;
}

class PageFiles extends ResourceLoader {
  constructor(private readonly page: PageSource) {
    super();
  }

  override fetch(url: string): Promise<Buffer> | null {
    if (url.startsWith(OFFICE_CDN)) return readLibrary(new URL(url).pathname.split('/hosted/')[1] ?? '');
    const file = this.page.file?.(new URL(url).pathname) ?? null;
    return file === null ? null : Promise.resolve(Buffer.from(file));
  }
}

function watchErrors(): { console: VirtualConsole; errors: string[] } {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  const note = (...parts: readonly unknown[]) =>
    void errors.push(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
  virtualConsole.on('jsdomError', note);
  virtualConsole.on('error', note);
  return { console: virtualConsole, errors };
}

/**
 * Opens a page in jsdom with the installed, unmodified Office.js client in front of a simulated Excel, and waits until
 * Office (and, where functions are given, the custom-functions runtime) is ready. Every call gives a page, a host and a
 * workbook of its own; close it when done.
 *
 * @example
 * const { Excel, host, close } = await startHost({ workbook: { sheets: [{ name: 'Tasks', cells: { A1: [['Task']] } }] } });
 */
export async function startHost(options: StartOptions = {}): Promise<Started> {
  const { workbook: seed, page = { html: EMPTY_PAGE }, ...rest } = options;
  const workbook = createWorkbook(seed, rest.calculate);
  const host = createHost({ ...rest, workbook });
  const { console: virtualConsole, errors } = watchErrors();
  const { window } = new JSDOM(page.html, {
    url: page.url ?? 'https://localhost:3000/taskpane.html',
    runScripts: 'dangerously',
    resources: new PageFiles(page),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (opened) => host.attach(opened),
  });
  await new Promise((resolve) => window.addEventListener('load', resolve));
  if (hasOffice(window)) await window.Office.onReady();
  if (!isOfficeWindow(window)) throw new Error(`office.js did not start in the page: ${errors.join('; ')}`);
  checkApiSets(window);
  if (rest.functions) await host.functions.ready;
  const { Office, Excel, OfficeExtension, CustomFunctions } = window;
  const close = () => window.close();
  return { window, Office, Excel, OfficeExtension, CustomFunctions, host, workbook, pageErrors: errors, close };
}
