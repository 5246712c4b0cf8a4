import { answerStages } from '../../src/economics/money-answers';
import type { FairPay } from '../../src/economics/fair-pay';
import type { Case } from '../../src/report/calculation';
import { h, type VNode } from '../view/node';
import { day, percent, rate, sum } from './amounts';
import { facts, table, verdict } from './pieces';

const BANDS: Readonly<Record<FairPay['band'], string>> = {
  PEANUTS: 'far below the market',
  LOW: 'below the market',
  FAIR: 'fair for the quality you want',
  PREMIUM: 'above the market',
  OVERPAYING: 'far above the market',
};

/** Milestones, answered, and whether the pay is fair. */
export function stagesAnswer({ given, currency }: Case): { ok: boolean; view: VNode } {
  const { stages, pay } = answerStages(given);
  const [last] = stages.ok ? stages.value.slice(-1) : [];
  const decimals = Number(given['decimals'] ?? 2);
  const money = (value: number) => (decimals > 0 ? rate(value, currency) : sum(value, currency));
  return {
    ok: stages.ok,
    view: h(
      'div',
      {},
      stages.ok && last
        ? verdict(
            `${sum(last.running_total, currency)} in ${stages.value.length} payments, the last by ${day(last.pay_by)}.`,
          )
        : null,
      stages.ok
        ? table(
            'Payments',
            ['What', 'Due', 'Pay by', 'Amount', 'Share'],
            stages.value.map((one) => [one.what, day(one.due), day(one.pay_by), money(one.amount), percent(one.share)]),
          )
        : h('p', { class: 'bad' }, stages.problem.message),
      pay
        ? facts(
            h(
              'div',
              { class: 'money-fact' },
              h('dt', {}, 'Your offer'),
              h(
                'dd',
                { class: pay.ok ? '' : 'none' },
                pay.ok
                  ? `${pay.value.band}: ${BANDS[pay.value.band]} (${pay.value.index.toFixed(2)} of the fair price)`
                  : pay.problem.message,
              ),
            ),
          )
        : null,
    ),
  };
}
