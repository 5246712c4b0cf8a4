import { HAND_TEXTS } from '../../src/catalogue/hand-texts';
import { fillText } from '../../src/catalogue/fill';
import type { Preview, State } from '../state';
import { h, type VNode } from '../view/node';
import { count } from '../view/pieces';
import type { Act } from './act';

/** Rows and cells that are named. */
const NAMED = 12;

/** Cells in our columns that a person has changed: shown, and kept unless the user says otherwise. */
export function handChoice(preview: Preview, act: Act): VNode | null {
  const { hand, keepHand, fill } = preview;
  if (hand.length === 0) return null;
  const first = fill.list.place.top + fill.headerRow + 2;
  const rows = new Set(hand.map(({ at }) => at)).size;
  const radio = (keep: boolean, label: string) =>
    h(
      'label',
      { key: String(keep) },
      h('input', {
        attrs: { type: 'radio', name: 'hand', value: keep ? 'keep' : 'replace' },
        set: { checked: keepHand === keep },
        on: { change: () => act.keepHand(keep) },
      }),
      label,
    );
  const more = hand.length - NAMED;
  return h(
    'fieldset',
    { class: 'choice hand' },
    h('legend', {}, fillText(HAND_TEXTS.changed, { cells: count(hand.length, 'cell'), rows: count(rows, 'row') })),
    radio(true, HAND_TEXTS.keep),
    radio(false, HAND_TEXTS.replace),
    h(
      'details',
      { class: 'notes' },
      h('summary', {}, HAND_TEXTS.which),
      h(
        'ul',
        {},
        ...hand.slice(0, NAMED).map(({ at, column, stands, ours }) =>
          h(
            'li',
            {},
            fillText(HAND_TEXTS.cell, {
              row: first + at,
              header: fill.targets[column]!.header,
              stands: shown(stands),
              ours: shown(ours),
            }),
          ),
        ),
        more > 0 && h('li', { class: 'quiet' }, `and ${more} more`),
      ),
    ),
  );
}

function shown(value: unknown): string {
  const text = value === null || value === '' ? 'blank' : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** After writing: what was left as a person had typed it. */
export function handLine({ preview }: State): VNode | null {
  const kept = preview?.fill.kept?.size ?? 0;
  if (kept === 0) return null;
  return h('p', { class: 'hint' }, fillText(HAND_TEXTS.kept, { cells: count(kept, 'cell') }));
}

/** Choices made by hand: how many count, where our answer has changed since, and which find their row no more. */
export function choicesLine({ match, preview }: State): VNode | null {
  const { rows, lost, changed } = match?.choices ?? { rows: new Map(), lost: [], changed: [] };
  if (!match || !preview || rows.size + lost.length === 0) return null;
  const first = match.list.place.top + match.headerRow + 2;
  const numbers = changed.slice(0, NAMED).map((at) => first + at);
  const lines = [
    ...(rows.size > 0 ? [fillText(HAND_TEXTS.chosen, { count: rows.size.toLocaleString('en-US') })] : []),
    ...(changed.length > 0
      ? [fillText(HAND_TEXTS.changedSince, { count: changed.length, rows: numbers.join(', ') })]
      : []),
    ...(lost.length > 0
      ? [
          fillText(HAND_TEXTS.lost, {
            count: lost.length,
            tasks: lost
              .slice(0, NAMED)
              .map(({ task, strategy }) => `${task || 'a row without a name'} (${strategy})`)
              .join('; '),
          }),
        ]
      : []),
  ];
  const worry = changed.length + lost.length > 0;
  return h('p', { class: worry ? 'notice warning' : 'hint', attrs: { 'data-choices': true } }, lines.join(' '));
}
