import type { Tally } from '../../../src/report/tally';
import type { Wording } from '../../../src/report/wording';
import { h, type VNode } from '../../view/node';
import { button, count, section } from '../../view/pieces';
import { andMore, LISTED, rowItem, type RowAct } from './row-item';

/** Rows whose answers contradict each other. */
export function conflicts({ conflicts: { listed, total } }: Tally, act: RowAct): VNode | null {
  if (total.tasks === 0) return null;
  return section(
    `Contradictions (${total.tasks.toLocaleString('en-US')})`,
    h(
      'ul',
      { class: 'listed' },
      ...listed.slice(0, LISTED).map((one, at) => {
        const item = rowItem(one, act, h('span', { class: 'quiet' }, one.text));
        return { ...item, props: { ...item.props, key: `conflict-${at}` } };
      }),
      andMore(total.tasks, listed.length),
    ),
  );
}

/** Rows without a recommendation, and the question to begin with. */
export function undecided({ undecided: { listed, total } }: Tally, act: RowAct, wording: Wording): VNode | null {
  if (total.tasks === 0) return null;
  return section(
    `Undecided (${total.tasks.toLocaleString('en-US')})`,
    h(
      'ul',
      { class: 'listed' },
      ...listed
        .slice(0, LISTED)
        .map(({ row, task, next }) =>
          rowItem(
            { row, task },
            act,
            next !== null &&
              h(
                'button',
                { class: 'ask-link', attrs: { type: 'button' }, on: { click: () => act.ask({ fact: next, row }) } },
                `Answer: ${wording.question(next)}`,
              ),
          ),
        ),
      andMore(total.tasks, listed.length),
    ),
  );
}

/** Questions that are listed. */
const ASKED = 5;

/** The questions that wait in most rows, or hold most money; a press leads to each. */
export function nextQuestions({ questions }: Tally, act: RowAct, wording: Wording): VNode | null {
  const best = [...questions].sort(([, a], [, b]) => b.money - a.money || b.tasks - a.tasks).slice(0, ASKED);
  if (best.length === 0) return null;
  return section(
    'What to ask next',
    h(
      'ol',
      { class: 'questions' },
      ...best.map(([fact, { tasks }]) =>
        h(
          'li',
          { key: fact },
          h(
            'button',
            { class: 'ask-link', attrs: { type: 'button' }, on: { click: () => act.ask({ fact }) } },
            wording.question(fact),
          ),
          ' ',
          h('span', { class: 'quiet' }, `next for ${count(tasks, 'task')}`),
        ),
      ),
    ),
    button('Answer questions', () => act.ask(), { size: 'small' }),
  );
}
