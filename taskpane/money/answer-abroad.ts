import { answerAbroad, HOUR_PARTS } from '../../src/economics/money-answers';
import type { Case } from '../../src/report/calculation';
import { HOUR_LABELS } from '../../src/report/calculation-abroad';
import { h, type VNode } from '../view/node';
import { rate, sum } from './amounts';
import { bars, fact, facts, notesOf, remarks, table, verdict } from './pieces';

/** Going abroad, answered. */
export function abroadAnswer({ given, currency }: Case): { ok: boolean; view: VNode } {
  const { cost, breakeven, hour } = answerAbroad(given);
  if (!cost.ok || !hour) {
    return { ok: false, view: h('p', { class: 'bad' }, cost.ok ? '' : cost.problem.message) };
  }
  const { effective_rate, annual, one_off, npv, worked_hours } = cost.value;
  const quoted = Number(given['rate']);
  const pays = breakeven.ok && breakeven.value > quoted;
  return {
    ok: breakeven.ok,
    view: h(
      'div',
      {},
      verdict(`An hour abroad really costs ${rate(effective_rate, currency)}, not ${rate(quoted, currency)}.`),
      breakeven.ok
        ? verdict(
            pays
              ? `It pays: up to a rate of ${rate(breakeven.value, currency)} abroad is cheaper than home.`
              : `It does not pay: only below a rate of ${rate(breakeven.value, currency)} is abroad cheaper than home.`,
            pays ? 'good' : 'warn',
          )
        : null,
      bars(
        'Where the money of an hour goes',
        HOUR_PARTS.map((id) => ({
          label: HOUR_LABELS[id],
          text: rate(hour[id], currency),
          share: effective_rate === 0 ? 0 : hour[id] / effective_rate,
          name: id,
        })),
      ),
      facts(
        fact('Rate abroad at which it stops paying', breakeven, (value) => rate(value, currency)),
        fact('A year abroad', cost, () => sum(annual, currency)),
        fact('Spent once', cost, () => sum(one_off, currency)),
      ),
      remarks(notesOf(cost, breakeven)),
      h(
        'details',
        { class: 'folded' },
        h('summary', {}, 'A year abroad, part by part'),
        table(
          'A year abroad',
          ['Part', 'Money'],
          [
            ['Labour', sum(cost.value.labour, currency)],
            ['Supervision', sum(cost.value.supervision, currency)],
            ['Turnover', sum(cost.value.turnover, currency)],
            ['Recurring', sum(cost.value.recurring, currency)],
            ['A year in all', sum(annual, currency)],
            ['All years, present value', sum(npv, currency)],
            ['Hours worked a year', Math.round(worked_hours).toLocaleString('en-US')],
          ],
        ),
      ),
    ),
  };
}
