import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { WRITES } from '../../src/catalogue/help-texts';
import { ROOT, sourcing, temporaryFolder } from '../cli/command';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  ...readdirSync(path.join(ROOT, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

/** Every file of ours in which a text that the pane shows can stand. */
const SHOWN = ['taskpane', 'src/catalogue', 'src/report'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('help-texts.ts'))
    .map((file) => read(path.join(folder, file))),
);

describe('A reader who follows the pages', () => {
  const folder = temporaryFolder();
  const [, block = ''] = /```bash\n([^`]+)```/.exec(read('README.md')) ?? [];
  const lines = block.split('\n').flatMap((line) => {
    const [, words] = /^node dist\/cli\/sourcing\.js (.*?)\s+#/.exec(line) ?? [];
    return words === undefined ? [] : [words];
  });

  it('has six lines to begin with, four of them for the command line', () => {
    expect(block.trim().split('\n')).toHaveLength(6);
    expect(lines).toHaveLength(4);
  });

  it.each(lines)('gets an answer, in a fresh clone, from: %s', (line) => {
    const words = line.split(' ');
    const output = words.indexOf('-o') + 1;
    if (output > 0) words[output] = path.join(folder, words[output]!);
    const { code, out, err } = sourcing(words);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(/^0 tasks/m);
    if (output > 0) expect(existsSync(words[output]!)).toBe(true);
    else expect(out.split('\n').length).toBeGreaterThan(10);
  });

  it.each(PAGES)('finds every npm script, every folder and every page that %s names', (page) => {
    const text = read(page);
    const scripts = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const files = [
      ...text.matchAll(/`((?:src|cli|functions|taskpane|workbench|scripts|examples|test|bench|docs)\/[\w./-]*)`/g),
      ...text.matchAll(/\bnode ((?:scripts|bench|workbench)\/[\w./-]+)/g),
    ].map(([, name]) => name!);
    expect(files.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, name]) => name!);
    expect(links.filter((name) => !existsSync(path.join(ROOT, path.dirname(page), name)))).toEqual([]);
  });

  it('finds each button of the table “which button writes what” once, under the name that it has in the pane', () => {
    const buttons = WRITES.flatMap(([names]) => names.replace('Insert: ', '').split(', ')).filter((name) => name !== '');
    expect(buttons).toHaveLength(new Set(buttons).size);
    const parts = buttons.flatMap((name) => (name.includes('“') ? /“(.*)”/.exec(name)!.slice(1) : name.split(' … ')));
    expect(parts.filter((part) => !SHOWN.some((text) => text.includes(part)))).toEqual([]);
  });
});
