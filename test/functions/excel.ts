import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OFFICE_CDN } from '../../workbench/office-page';
import { startHost } from '../../workbench/start-jsdom';
import type { CellValue } from '../../workbench/model/parts';
import type { FunctionsSource } from '../../workbench/wire/custom-functions';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import type { FunctionArgument, FunctionsMetadata } from '../../workbench/wire/function-arguments';

const ROOT = path.resolve(__dirname, '../..');
const BUNDLE = path.join(ROOT, 'dist/functions.js');
const MORE = path.join(ROOT, 'dist/functions-more.js');
const METADATA = path.join(ROOT, 'dist/functions.json');

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => statSync(path.join(folder, name)).mtimeMs),
  );

/** functions.json, with what the host does not act on. */
export interface BuiltMetadata extends FunctionsMetadata {
  enums: { id: string; type: string; values: { name: string; stringValue: string }[] }[];
}

/** The built functions, two scripts: they are what a user loads, so they are what is tested. An old build would prove nothing. */
export function readBuilt(): { script: string; more: string; metadata: BuiltMetadata } {
  const sources = Math.max(newestIn(path.join(ROOT, 'functions')), newestIn(path.join(ROOT, 'src')));
  const built = [BUNDLE, MORE].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (Math.min(...built) < sources) {
    throw new Error(
      'dist/functions.js or dist/functions-more.js is missing or older than its sources. Build them: npm run build:functions',
    );
  }
  return {
    script: readFileSync(BUNDLE, 'utf8'),
    more: readFileSync(MORE, 'utf8'),
    metadata: JSON.parse(readFileSync(METADATA, 'utf8')),
  };
}

/** Rows of cells as a formula has them; undefined is an argument that was left out. */
export type Argument = FunctionArgument;
export type Cell = CellValue | null;

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><script src="${OFFICE_CDN}office.js"></script>
<script src="/functions-more.js"></script><script src="/functions.js"></script></head><body></body></html>`;

/** A page with Microsoft's unmodified client and the built functions, in front of the simulated host. */
export interface Excel {
  /** Calls a function as a formula would, and waits for what its cells show. */
  call(name: string, ...args: Argument[]): Promise<FunctionAnswer>;
  pageErrors: string[];
  close(): void;
}

/**
 * @param change of what Excel knows about the functions
 * @param more the script in front of the functions, with what few of them need; null: the server has none
 */
export async function openExcel(
  change: Partial<FunctionsSource> = {},
  more: string | null = readBuilt().more,
): Promise<Excel> {
  const { script, metadata } = readBuilt();
  const files = new Map<string, string | null>([
    ['/functions.js', script],
    ['/functions-more.js', more],
  ]);
  const { host, pageErrors, close } = await startHost({
    functions: { metadata, namespace: 'SOURCING', ...change },
    page: { html: PAGE, file: (name) => files.get(name) ?? null },
  });
  return { call: (name, ...args) => host.functions.call(`SOURCING.${name}`, args), pageErrors, close };
}

/** One Excel for all tests of a file: functions keep nothing that could change an answer, which is tested by itself. */
export function useExcel(change: Partial<FunctionsSource> = {}): Pick<Excel, 'call'> {
  let excel: Excel | undefined;
  beforeAll(async () => {
    excel = await openExcel(change);
  });
  afterAll(() => excel?.close());
  return {
    call: (name, ...args) => {
      if (!excel) throw new Error('Excel is open only while tests run.');
      return excel.call(name, ...args);
    },
  };
}
