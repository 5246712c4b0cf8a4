import { currencyOf, knowsMoney, moneyText } from '../../../src/report/amounts';
import type { Tally } from '../../../src/report/tally';
import type { Move } from '../../../src/report/tally-lists';
import type { Wording } from '../../../src/report/wording';
import { h, type VNode } from '../../view/node';
import { chip, count, paragraph, section } from '../../view/pieces';
import { andMore, LISTED, rowItem, type RowAct } from './row-item';

/** What would be done otherwise than today, the largest first; where nobody says how it is done today, what to give out. */
export function moves(tally: Tally, act: RowAct, wording: Wording): VNode {
  const today = tally.todayKnown > 0;
  const { listed, total } = today ? tally.moves : tally.leaving;
  const item = (move: Move): VNode =>
    rowItem(
      move,
      act,
      h(
        'span',
        {},
        move.from === null
          ? wording.strategy(move.to)
          : `${wording.strategy(move.from)} → ${wording.strategy(move.to)}`,
      ),
      chip(move.verdict.toLowerCase(), move.verdict),
      knowsMoney(tally) &&
        move.money !== null &&
        h('span', { class: 'quiet' }, `${moneyText(move.money, currencyOf(tally))} a year`),
    );
  return section(
    today ? 'The largest moves' : 'The largest tasks to give out',
    today && paragraph(changesText(tally)),
    total.tasks === 0
      ? paragraph(
          today ? 'Nothing would be done otherwise than today.' : 'Nothing is recommended to leave the house.',
          'quiet',
        )
      : h('ul', { class: 'listed' }, ...listed.slice(0, LISTED).map(item), andMore(total.tasks, listed.length)),
  );
}

/** Against today's arrangement: how many stay, move, and are new. */
function changesText({ changes }: Tally): string {
  const { keep, move, new: fresh, unknown } = changes;
  const parts = [
    `${count(keep.tasks, 'task')} ${keep.tasks === 1 ? 'stays' : 'stay'} as ${keep.tasks === 1 ? 'it is' : 'they are'}`,
    `${move.tasks.toLocaleString('en-US')} ${move.tasks === 1 ? 'moves' : 'move'}`,
    ...(fresh.tasks > 0 ? [`${fresh.tasks.toLocaleString('en-US')} ${fresh.tasks === 1 ? 'is' : 'are'} new`] : []),
    ...(unknown.tasks > 0 ? [`${unknown.tasks.toLocaleString('en-US')} cannot be said yet`] : []),
  ];
  return `${parts.join(', ')}.`;
}
