import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = join(__dirname, '../..');
const HOST = 'https://tools.example.com/sourcing';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** A build as small as can be: what is served, and what is not. */
const BUILD: Readonly<Record<string, string>> = {
  'taskpane.html': `<!doctype html><script src="${OFFICE_JS}"></script><script src="functions-more.js"></script><script src="taskpane.js"></script>`,
  'taskpane.js': 'console.log("pane")',
  'taskpane.js.map': '{}',
  'functions.js': 'CustomFunctions.associate("CLASSIFY", () => "")',
  'functions-more.js': 'globalThis.SourcingMore = {}',
  'functions.json': '{"functions":[{"id":"CLASSIFY","helpUrl":"https://localhost:3000/taskpane.html#CLASSIFY"}]}',
  'manifest.xml': '<OfficeApp />',
  'cli/sourcing.js': 'console.log("command line")',
  'bench/bulk.cjs': 'console.log("benchmark")',
  'demo/inventory.xlsx': 'the example with its answers',
  'group-inventory.csv': 'made for a picture',
};

describe('the release', () => {
  let dist: string;
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'release-'));
    for (const [path, text] of Object.entries(BUILD)) put(path, text);
  });
  afterEach(() => {
    rmSync(dist, { recursive: true });
  });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  const zipFile = (): string => join(dist, 'out.zip');
  const run = (...options: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/release.mjs'), '--dist', dist, '--out', zipFile(), ...options],
      { encoding: 'utf8', env: { ...process.env, SOURCING_HOST: '' } },
    );
    return { code: status, said: stdout + stderr };
  };
  const release = (...options: string[]): Record<string, string> => {
    const { code, said } = run('--host', HOST, ...options);
    if (code !== 0) throw new Error(said);
    const entries = Object.entries(unzipSync(readFileSync(zipFile())));
    return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
  };

  it('holds what a web server needs, and nothing else of the build', () => {
    const files = release();
    const pages = ['functions.js', 'functions-more.js', 'functions.json', 'taskpane.html', 'taskpane.js'];
    const texts = ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'manifest.xml'];
    const icons = ['classify', 'icon', 'inventory'].flatMap((name) =>
      [16, 32, 64, 80].map((size) => `assets/${name}-${size}.png`),
    );
    expect(Object.keys(files).sort()).toEqual([...pages, ...texts, ...icons].sort());
    expect(files.LICENSE).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
    expect(files['THIRD-PARTY-NOTICES.txt']).toContain('those that the pane and the functions import');
  });

  it('names the host and the version in the manifest, and the development server nowhere', () => {
    const files = release();
    expect(files['manifest.xml']).toContain(`<SourceLocation DefaultValue="${HOST}/taskpane.html" />`);
    expect(files['manifest.xml']).toContain(`<Version>${version}.0</Version>`);
    expect(files['functions.json']).toContain(`"helpUrl":"${HOST}/taskpane.html#CLASSIFY"`);
    expect(Object.entries(files).filter(([, text]) => text.includes('localhost'))).toEqual([]);
  });

  it('raises the fourth number of the version when only the manifest changes, here to an address with a slash', () => {
    const manifest = release('--revision', '3', '--host', 'https://other.example.com/')['manifest.xml'];
    expect(manifest).toContain(`<Version>${version}.3</Version>`);
    expect(manifest).toContain('"https://other.example.com/taskpane.html"');
  });

  it('has the same bytes for the same build', () => {
    release();
    const first = readFileSync(zipFile());
    release();
    expect(readFileSync(zipFile()).equals(first)).toBe(true);
  });

  it('is refused when the build holds any part of Office.js, whatever it is called', () => {
    const parts = ['office.js', 'excel-win32-16.01.js', 'excel-mac-16.00-core.js', 'en-us/office_strings.js'];
    parts.forEach((part, at) => {
      copyFileSync(join(root, 'node_modules/@microsoft/office-js/dist', part), join(dist, `vendor-${at}.js`));
    });
    const { code, said } = run('--host', HOST);
    expect(said.match(/vendor-\d\.js is Microsoft's Office\.js or holds it/g)).toHaveLength(parts.length);
    expect(said).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(existsSync(zipFile())).toBe(false);
  });

  it('is refused when a page is missing or the pane does not load Office.js from Microsoft', () => {
    rmSync(join(dist, 'functions.json'));
    put('taskpane.html', '<!doctype html><link href="pane.css"><script src="office.js"></script>');
    const { code, said } = run('--host', HOST);
    expect(said).toContain('functions.json is not in the build. Run npm run build first');
    expect(said).toContain(`taskpane.html does not load ${OFFICE_JS}`);
    expect(said).toContain('taskpane.html loads pane.css, which is not in the build');
    expect(code).toBe(1);
  });

  it.each([
    [[], 'No address to serve from.'],
    [['--host', 'tools.example.com'], '"tools.example.com" is not an address.'],
    [['--host', 'http://tools.example.com'], 'is not https'],
    [['--host', 'https://localhost:3000'], 'is this machine'],
    [['--host', `${HOST}?version=1`], 'has a user, a query or a fragment'],
    [['--host', HOST, '--revision', '1.5'], 'The revision "1.5" is not a whole number'],
    [['--host', HOST, '--zip', 'x.zip'], 'Known are --host, --revision, --dist and --out.'],
  ])('is refused with exit code 2 for %j', (options, message) => {
    expect(run(...options)).toEqual({ code: 2, said: expect.stringContaining(message) });
  });
});
