/**
 * Draws the ribbon's PNG icons from their SVG sources in assets/.
 *
 *   node scripts/icons.mjs           writes assets/<name>-<size>.png
 *   node scripts/icons.mjs --check   compares the PNGs with a fresh drawing; exit code 1 when one is out of date
 *
 * A browser draws them, because the browsers agree on how SVG looks.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from './open-browser.cjs';

const ASSETS = new URL('../assets/', import.meta.url);
const NAMES = ['icon', 'classify', 'inventory'];
const SIZES = [16, 32, 64, 80];

/** How far colour channels (0–255) may be off on average: browsers smooth the edges of curves a little differently. */
const TOLERANCE = 2;

const asDataUrl = (type, bytes) => `data:${type};base64,${bytes.toString('base64')}`;

/** One icon in one size, drawn on nothing (transparent), as PNG bytes. */
async function drawIcon(page, name, size) {
  await page.setViewportSize({ width: size, height: size });
  const source = asDataUrl('image/svg+xml', readFileSync(new URL(`${name}.svg`, ASSETS)));
  await page.setContent(
    `<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="${source}">`,
  );
  await page.evaluate(() => globalThis.document.images[0].decode());
  return page.screenshot({ omitBackground: true });
}

/** The mean difference of the colour channels of two PNGs, laid on grey; 255 when the sizes differ. */
async function compareImages(page, left, right) {
  return page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new globalThis.Image();
          image.src = source;
          await image.decode();
          const canvas = new globalThis.OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.fillStyle = '#808080';
          canvas.fillRect(0, 0, image.width, image.height);
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (a.length !== b.length) return 255;
      return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length;
    },
    [asDataUrl('image/png', left), asDataUrl('image/png', right)],
  );
}

const check = process.argv.includes('--check');
const browser = await openBrowser();
const stale = [];
try {
  // One page for everything: the packaged browser is a single process, which ends when a page is closed.
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const name of NAMES) {
    for (const size of SIZES) {
      const file = new URL(`${name}-${size}.png`, ASSETS);
      const png = await drawIcon(page, name, size);
      if (!check) writeFileSync(file, png);
      else if (!existsSync(file) || (await compareImages(page, readFileSync(file), png)) > TOLERANCE) {
        stale.push(`${name}-${size}.png`);
      }
    }
  }
} finally {
  await browser.close();
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run npm run icons and look at the pictures.`);
  process.exitCode = 1;
} else {
  console.log(check ? 'The icons match their drawings.' : `Drew ${NAMES.length * SIZES.length} icons into assets/.`);
}
