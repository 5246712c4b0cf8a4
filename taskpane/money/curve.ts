import type { CurvePoint } from '../../src/economics/money-answers';
import { h, type VNode } from '../view/node';
import { percent, sum } from './amounts';

export interface CurveInput {
  points: readonly CurvePoint[];
  /** null: there is none. */
  breakeven: number | null;
  /** The case that was entered. */
  here: { probability: number; advantage: number } | null;
  currency: string;
}

const BOX = { width: 288, height: 168, left: 8, right: 8, top: 20, bottom: 36 } as const;

/** The advantage of partnering against the probability of success, with the break-even and the case that was entered. */
export function curveView({ points, breakeven, here, currency }: CurveInput): VNode {
  const known = points.flatMap(({ probability, advantage }) =>
    advantage === null ? [] : [{ probability, advantage }],
  );
  const values = [0, ...known.map(({ advantage }) => advantage), ...(here ? [here.advantage] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least || 1;
  const x = (probability: number) => round(BOX.left + probability * (BOX.width - BOX.left - BOX.right));
  const y = (advantage: number) => round(BOX.top + ((most - advantage) / spread) * (BOX.height - BOX.top - BOX.bottom));
  const zero = y(0);
  const line = known.map(({ probability, advantage }) => `${x(probability)},${y(advantage)}`).join(' ');
  const above = area(known, x, y, zero);
  return h(
    'figure',
    { class: 'curve' },
    h(
      'svg',
      {
        attrs: {
          viewBox: `0 0 ${BOX.width} ${BOX.height}`,
          role: 'img',
          'aria-label': describe({ points, breakeven, here, currency }),
        },
      },
      h('polygon', { class: 'fill', attrs: { points: above } }),
      h('line', { class: 'zero', attrs: { x1: x(0), x2: x(1), y1: zero, y2: zero } }),
      breakeven !== null &&
        h('line', {
          class: 'turn',
          attrs: { x1: x(breakeven), x2: x(breakeven), y1: BOX.top, y2: BOX.height - BOX.bottom },
        }),
      h('polyline', { class: 'line', attrs: { points: line } }),
      here && h('circle', { class: 'here', attrs: { cx: x(here.probability), cy: y(here.advantage), r: 5 } }),
      mark(x(0), BOX.height - 6, '0 %', 'start'),
      mark(x(1), BOX.height - 6, '100 %', 'end'),
      breakeven !== null && breakeven > 0.14 && breakeven < 0.83
        ? mark(x(breakeven), BOX.height - 6, percent(breakeven), 'middle', 'strong')
        : null,
      mark(x(0) + 6, zero - 6, 'partner', 'start'),
      mark(x(1) - 6, zero + 15, 'outsource', 'end'),
    ),
    h('figcaption', { class: 'quiet' }, caption(breakeven, here)),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

const mark = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', name = ''): VNode =>
  h('text', { class: name, attrs: { x, y, 'text-anchor': anchor } }, text);

/** What lies between the curve and zero. */
function area(
  known: readonly { probability: number; advantage: number }[],
  x: (probability: number) => number,
  y: (advantage: number) => number,
  zero: number,
): string {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '';
  const along = known.map(({ probability, advantage }) => `${x(probability)},${y(advantage)}`);
  return [`${x(first.probability)},${zero}`, ...along, `${x(last.probability)},${zero}`].join(' ');
}

function caption(breakeven: number | null, here: CurveInput['here']): string {
  const parts = ['Advantage of partnering by probability of success'];
  if (breakeven !== null) parts.push(`it turns at ${percent(breakeven)}`);
  if (here) parts.push(`the dot is yours, at ${percent(here.probability)}`);
  return `${parts.join('; ')}.`;
}

/** The chart in words. */
function describe({ points, breakeven, here, currency }: CurveInput): string {
  const [first, last] = [points[0], points.at(-1)];
  const ends =
    first?.advantage != null && last?.advantage != null
      ? `The advantage of partnering goes from ${sum(first.advantage, currency)} at 0 % to ${sum(last.advantage, currency)} at 100 %.`
      : 'The advantage of partnering by probability of success.';
  const turn = breakeven === null ? 'It has no break-even.' : `Below ${percent(breakeven)} partnering costs less.`;
  const yours = here ? ` Yours, at ${percent(here.probability)}, is ${sum(here.advantage, currency)}.` : '';
  return `${ends} ${turn}${yours}`;
}
