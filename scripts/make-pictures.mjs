/**
 * Draws the pictures of docs/pictures through LibreOffice: the workbook is printed to PDF, a page of it becomes a picture.
 *
 *   npm run pictures
 *
 * Needs LibreOffice (soffice), poppler (pdftotext, pdftoppm) and ImageMagick (convert) on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const MOST_BYTES = 200_000;

/** Which list gives which pictures, and words by which the page is found. */
const LISTS = [
  { list: 'examples/inventory.csv', picture: 'inventory', page: /Product concept for the next heat pump/, most: 0.497 },
  { list: 'examples/inventory.csv', picture: 'board', page: /Sourcing board/ },
  { list: 'dist/group-inventory.csv', picture: 'board-400', page: /Sourcing board/ },
];

const run = (program, ...given) => execFileSync(program, given, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  const pdfs = new Map();
  for (const { list, picture, page, most } of LISTS) {
    if (!pdfs.has(list)) pdfs.set(list, print(list, `list-${pdfs.size}`));
    const pdf = pdfs.get(list);
    draw(pdf, pageWith(pdf, page), picture, most);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Classifies a list and prints the workbook. */
function print(list, name) {
  const workbook = join(folder, `${name}.xlsx`);
  run(process.execPath, 'dist/cli/sourcing.js', 'classify', list, '-o', workbook, '--quiet');
  const profile = pathToFileURL(join(folder, 'profile')).href;
  run('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook);
  return join(folder, `${name}.pdf`);
}

function pageWith(pdf, words) {
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', pdf))[1]);
  for (let page = 1; page <= pages; page++) {
    if (words.test(run('pdftotext', '-layout', '-f', `${page}`, '-l', `${page}`, pdf, '-'))) return page;
  }
  throw new Error(`No page of ${pdf} has ${words}`);
}

/** One page as a picture without its margins; `most` is the share of its height to keep. */
function draw(pdf, page, picture, most = 1) {
  const file = join(folder, `${picture}-page`);
  run('pdftoppm', '-png', '-r', '170', '-f', `${page}`, '-l', `${page}`, '-singlefile', pdf, file);
  const out = join(pictures, `${picture}.png`);
  run(
    'convert',
    ...[`${file}.png`, '-trim', '+repage', '-gravity', 'north', '-crop', `100%x${most * 100}%+0+0`, '+repage'],
    ...['-bordercolor', 'white', '-border', '24', '-resize', '1600x', '-dither', 'None', '-colors', '48'],
    ...['-strip', '-define', 'png:compression-level=9', `PNG8:${out}`],
  );
  const { size } = statSync(out);
  process.stdout.write(`docs/pictures/${picture}.png ${Math.round(size / 1000)} kB\n`);
  if (size > MOST_BYTES) throw new Error(`${picture}.png has ${size} bytes; allowed are ${MOST_BYTES}`);
}
