import { answerPartner, type PartnerAnswer } from '../../src/economics/money-answers';
import type { Payoff } from '../../src/economics/partner-payoff';
import type { Case } from '../../src/report/calculation';
import { h, type VNode } from '../view/node';
import { percent, sum } from './amounts';
import { curveView } from './curve';
import { fact, facts, notesOf, remarks, table, verdict } from './pieces';

/** Partner or outsource, answered. */
export function partnerAnswer({ given, currency }: Case): { ok: boolean; view: VNode } {
  const answer = answerPartner(given);
  const { payoff, breakeven, range } = answer;
  if (!payoff.ok) return { ok: false, view: h('p', { class: 'bad' }, payoff.problem.message) };
  const { value } = payoff;
  return {
    ok: true,
    view: h(
      'div',
      {},
      verdict(headline(value, currency), value.cheaper === 'EQUAL' ? 'plain' : 'good'),
      curveView({
        points: answer.curve,
        breakeven: breakeven.ok ? breakeven.value : null,
        here: { probability: Number(given['probability']), advantage: value.certainty_advantage },
        currency,
      }),
      facts(fact('Partnering costs less below', breakeven, percent), ...feeFacts(answer, currency)),
      remarks(notesOf(payoff, breakeven, range)),
      h(
        'details',
        { class: 'folded' },
        h('summary', {}, 'Both contracts side by side'),
        table('What each contract brings you', ['Money', 'Outsource', 'Partner'], rowsOf(value, currency)),
      ),
    ),
  };
}

function headline({ advantage, cheaper }: Payoff, currency: string): string {
  const amount = sum(Math.abs(advantage), currency);
  if (cheaper === 'EQUAL') return 'On average both cost you the same.';
  return cheaper === 'PARTNER'
    ? `Partner: on average it costs you ${amount} less.`
    : `Outsource: on average it costs you ${amount} less.`;
}

function feeFacts({ range }: PartnerAnswer, currency: string): VNode[] {
  if (!range.ok) return [fact('Success fee', range, () => '')];
  const { least, greatest, room } = range.value;
  const money = (value: number) => sum(value, currency);
  return [
    fact('Least success fee that the provider accepts', least, money),
    fact('Greatest that you can give', greatest, money),
    ...(least.ok && greatest.ok ? [fact('Room between the two', room, money)] : []),
  ];
}

const ROWS = [
  ['expected', 'Expected'],
  ['if_success', 'If it succeeds'],
  ['if_failure', 'If it fails'],
  ['payment_expected', 'You pay, expected'],
  ['payment_if_success', 'You pay if it succeeds'],
  ['payment_if_failure', 'You pay if it fails'],
  ['provider_expected', 'Provider, expected'],
] as const;

const rowsOf = ({ outsource, partner }: Payoff, currency: string): string[][] =>
  ROWS.map(([id, label]) => [label, sum(outsource[id], currency), sum(partner[id], currency)]);
