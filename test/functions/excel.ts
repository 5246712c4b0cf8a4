import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import type { FunctionArgument, FunctionsMetadata } from '../../workbench/wire/function-arguments';
import type { FunctionsSource } from '../../workbench/wire/custom-functions';
import { OFFICE_CDN } from '../../workbench/office-page';
import { startHost, type Started } from '../../workbench/start-jsdom';

const ROOT = path.resolve(__dirname, '../..');
export const BUNDLE = path.join(ROOT, 'dist/functions.js');
export const METADATA = path.join(ROOT, 'dist/functions.json');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|cjs)$/.test(name))
      .map((name) => statSync(path.join(folder, name)).mtimeMs),
  );

/** The built functions. They are what a user loads, so they are what is tested; an old build would prove nothing. */
export function readBuilt(): { script: string; metadata: FunctionsMetadata } {
  const sources = Math.max(newest(path.join(ROOT, 'functions')), newest(path.join(ROOT, 'src')));
  const built = statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < sources) throw new Error('dist/functions.js is missing or older than its sources: npm run build:functions');
  return { script: readFileSync(BUNDLE, 'utf8'), metadata: JSON.parse(readFileSync(METADATA, 'utf8')) };
}

export interface Excel extends Started {
  /** Calls a function as a formula would: undefined is an argument that was left out. */
  call(name: string, ...args: FunctionArgument[]): Promise<FunctionAnswer>;
}

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><script src="${OFFICE_CDN}office.js"></script>
<script src="/functions.js"></script></head><body></body></html>`;

/** Opens a page with Microsoft's client and the built functions, behind it the simulated host. */
export async function openExcel(change: Partial<FunctionsSource> = {}): Promise<Excel> {
  const { script, metadata } = readBuilt();
  const started = await startHost({
    functions: { metadata, namespace: 'SOURCING', ...change },
    page: { html: PAGE, file: (name) => (name === '/functions.js' ? script : null) },
  });
  const call = (name: string, ...args: FunctionArgument[]) => started.host.functions.call(`SOURCING.${name}`, args);
  return { ...started, call };
}
