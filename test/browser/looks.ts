import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { OpenPane, PaneOptions } from './open-pane';

const SCHEMES = {
  light: {},
  dark: {},
  'forced colours': { forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>;
type Scheme = keyof typeof SCHEMES;

const NARROW = 320;

interface Widths {
  wide: number;
  /** Wide or narrow, most rooms hold the same elements: one width is enough for the slow check. */
  axeWhenWide?: boolean;
  height?: number;
}

/** What is walked through in every look: all schemes narrow, light and dark wide. */
const ROOMS = {
  steps: { wide: 900 },
  facts: { wide: 480 },
  explain: { wide: 480 },
  money: { wide: 480, height: 900 },
  policy: { wide: 480, axeWhenWide: true },
  help: { wide: 480, axeWhenWide: true },
} as const satisfies Record<string, Widths>;
export type LookedAt = keyof typeof ROOMS;

function looksOf(room: LookedAt): [Scheme, number][] {
  const narrow = (Object.keys(SCHEMES) as Scheme[]).map((scheme): [Scheme, number] => [scheme, NARROW]);
  const { wide } = ROOMS[room];
  return [...narrow, ['light', wide], ['dark', wide]];
}

/** What axe objects to, each with the place where it was met. */
export async function violationsOf(page: Page, place: string, ...without: string[]): Promise<string[]> {
  const builder = without.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html}`);
}

/** With SHOTS=folder the whole page is drawn, not only what fits. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  const size = page.viewportSize();
  if (!folder || !size) return;
  const height = await page.locator('main').evaluate((main) => main.scrollHeight + 220);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(size);
}

/** A test for each look: the walk calls `check` wherever it wants to be looked at. */
export function testLooks(
  room: LookedAt,
  open: (options: PaneOptions) => Promise<OpenPane>,
  walk: (pane: OpenPane, check: (place: string) => Promise<void>) => Promise<void>,
): void {
  const { height = 720, axeWhenWide = false }: Widths = ROOMS[room];
  test.each(looksOf(room))(
    'has nothing that axe objects to, in %s at %i pixels',
    async (scheme, width) => {
      const pane = await open({
        host: { theme: scheme === 'dark' ? 'dark' : 'light' },
        context: { viewport: { width, height }, ...SCHEMES[scheme] },
      });
      const { page, errors } = pane;
      await walk(pane, async (place) => {
        await takePicture(page, `${room}-${place}-${scheme.slice(0, 6)}-${width}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (width > NARROW && !axeWhenWide) return;
        expect(await violationsOf(page, place)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
      expect(errors).toEqual([]);
    },
    180_000,
  );
}
