import { COLOURS, STRATEGY_COLOURS, STYLES, type ColourName, type Look, type StyleName } from '../../src/report/styles';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: ColourName): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(COLOURS[colour].slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: ColourName, other: ColourName): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.keys(STYLES) as StyleName[])('the text of style %s stands out from its ground (WCAG AA)', (name) => {
  const look: Look = STYLES[name];
  expect(contrast(look.colour ?? 'ink', look.fill ?? 'paper')).toBeGreaterThanOrEqual(4.5);
});

test.each([...Object.values(STRATEGY_COLOURS), 'unknown'] as ColourName[])(
  'bars in %s stand out from the paper',
  (colour) => {
    expect(contrast(colour, 'paper')).toBeGreaterThanOrEqual(3);
  },
);

test('grounds stay light, so that a grey print keeps the words readable', () => {
  const grounds = Object.values(STYLES).flatMap((look: Look) => look.fill ?? []);
  const onLight = grounds.filter((fill) => fill !== 'navy');
  expect(Math.min(...onLight.map(luminance))).toBeGreaterThan(0.75);
});
