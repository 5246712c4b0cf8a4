import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(join(__dirname, '../../scripts/release-notices.mjs')).href;

/** A project with packages of its own, as small as can be: text by path. */
const PROJECT: Readonly<Record<string, string>> = {
  LICENSE: 'MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted',
  'taskpane/start.ts': [
    "import 'button/define.js';",
    "import { tokens } from '@design/tokens';",
    "import type { Shape } from 'only-types';",
    "import { classify } from '../src/classify';",
    "const late = () => import('late');",
  ].join('\n'),
  'cli/main.ts': "import { bar } from 'progress-bar';",
  'node_modules/button/package.json':
    '{"name":"button","version":"3.1.0","license":"MIT","author":"Button Makers <b@example.com>","dependencies":{"@types/dom":"1.0.0"},"peerDependencies":{"element":"*","not-installed":"*"}}',
  'node_modules/element/package.json': '{"name":"element","version":"2.0.0","license":"Apache-2.0"}',
  'node_modules/element/LICENSE.md': 'Apache License, Version 2.0',
  'node_modules/element/NOTICE': 'Element holds parts of Atom.',
  'node_modules/@design/tokens/package.json': '{"name":"@design/tokens","version":"1.0.0","license":"ISC"}',
  'node_modules/@design/tokens/LICENCE': 'ISC text',
  'node_modules/late/package.json': '{"name":"late","version":"0.1.0","license":"MIT"}',
  'node_modules/late/license.txt': 'MIT text of late',
  'node_modules/only-types/package.json': '{"name":"only-types","version":"1.0.0","license":"MIT"}',
  'node_modules/@types/dom/package.json': '{"name":"@types/dom","version":"1.0.0","license":"MIT"}',
  'node_modules/progress-bar/package.json': '{"name":"progress-bar","version":"1.0.0","license":"MIT"}',
};

describe('the third-party notices', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'notices-'));
    for (const [path, text] of Object.entries(PROJECT)) put(path, text);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const write = (): { text: string; problems: string[] } => {
    const code = `import { writeNotices } from ${JSON.stringify(script)}; console.log(JSON.stringify(writeNotices(${JSON.stringify(root)})));`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
  };

  it('name what the pane imports and what that needs, not types and not the command line', () => {
    const { text, problems } = write();
    expect(text.match(/^-{80}\n.+$/gm)?.map((title) => title.slice(81))).toEqual([
      '@design/tokens 1.0.0 (ISC)',
      'button 3.1.0 (MIT)',
      'element 2.0.0 (Apache-2.0)',
      'late 0.1.0 (MIT)',
    ]);
    expect(problems).toEqual([]);
  });

  it('carry the texts of licences and notices', () => {
    const { text } = write();
    expect(text).toContain('Apache License, Version 2.0\n\nElement holds parts of Atom.');
    expect(text).toContain('MIT text of late');
  });

  it('write the MIT licence out for a package that only names it', () => {
    expect(write().text).toContain(
      'button 3.1.0 (MIT)\n\n(No licence file in the package; this is the licence that it names.)\n\nMIT License\n\nCopyright (c) Button Makers\n\nPermission is hereby granted',
    );
  });

  it('report a package whose licence text is nowhere', () => {
    rmSync(join(root, 'node_modules/element/LICENSE.md'));
    rmSync(join(root, 'node_modules/element/NOTICE'));
    expect(write().problems).toEqual([
      'The package element 2.0.0 has no licence file. Find its licence, or do without it.',
    ]);
  });
});
