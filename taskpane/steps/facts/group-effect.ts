import { h, type VNode } from '../../view/node';
import { count } from '../../view/pieces';
import type { GroupForm } from './group-state';
import type { FactWords } from './words';

/** Changes of strategy that are listed. */
const MOST_MOVES = 4;

/** What keeping the form would do, in sentences. */
export function effectView({ effect, answer }: GroupForm, words: FactWords): VNode | null {
  if (!effect) return null;
  const { counts, own, nearer, firm, moves } = effect;
  const more = firm.after - firm.before;
  const moved = moves.reduce((sum, { rows }) => sum + rows, 0);
  const listed = moves.slice(0, MOST_MOVES);
  const left = moved - listed.reduce((sum, { rows }) => sum + rows, 0);
  const nameOf = (id: (typeof moves)[number]['from']): string => (id === null ? 'undecided' : words.strategy(id));
  return h(
    'div',
    { key: 'effect', class: 'group-effect' },
    h('strong', {}, 'What this would do'),
    answer !== null &&
      h(
        'p',
        {},
        counts === 0 ? 'It counts in no row.' : `It counts in ${count(counts, 'row')}.`,
        own > 0 && ` ${count(own, 'row')} say${own === 1 ? 's' : ''} it ${own === 1 ? 'itself' : 'themselves'}.`,
        nearer > 0 && ` For ${count(nearer, 'row')} another group says otherwise, and goes first.`,
      ),
    h(
      'p',
      {},
      more === 0
        ? `As many rows are firm as before (${firm.after.toLocaleString('en-US')}).`
        : `${count(Math.abs(more), `${more > 0 ? 'more' : 'fewer'} row`)} ${Math.abs(more) === 1 ? 'is' : 'are'} firm: ${firm.after.toLocaleString('en-US')} instead of ${firm.before.toLocaleString('en-US')}.`,
    ),
    moved === 0
      ? h('p', {}, 'No row gets another strategy.')
      : h(
          'ul',
          { class: 'group-moves' },
          ...listed.map(({ from, to, rows }) =>
            h(
              'li',
              { key: `${from} ${to}` },
              h('span', { class: 'move-rows' }, count(rows, 'row')),
              ` ${nameOf(from)} → ${nameOf(to)}`,
            ),
          ),
          left > 0 && h('li', { key: 'left' }, `${count(left, 'row')} more change in other ways`),
        ),
  );
}
