import type { Answer, AnswerMoney } from '../model/answer';
import { moneyText } from './amounts';
import type { Wording } from './wording';

/** The money beside an answer as sentences, for the explanation of one task; none where the row has no amounts. */
export function moneyLines({ money, strategy, change }: Answer, wording: Wording): string[] {
  if (!money) return [];
  const { breakeven, rate_abroad_effective: rate, currency, notes } = money;
  const name = currency ?? '';
  return [
    ...cheapestLine(money, name, wording),
    ...(strategy !== null && change === 'move' ? savingLine(money, name) : []),
    ...(rate === null
      ? []
      : [`An hour of this work done abroad costs ${`${name} ${rate.toFixed(2)}`.trim()}, the move included.`]),
    ...(breakeven === null
      ? []
      : [
          `The success fee costs less than the fixed fee below a probability of success of ${Math.round(breakeven * 1000) / 10} %.`,
        ]),
    ...notes.map(({ code, text }) => `${code}: ${text}`),
  ];
}

function cheapestLine({ cheapest, differs }: AnswerMoney, currency: string, wording: Wording): string[] {
  if (cheapest === null) return [];
  const { strategy, cost, basis, at_stake } = cheapest;
  const per = basis === 'year' ? 'a year' : 'for the project';
  const stake = at_stake === null ? '' : `; the recommended one costs ${moneyText(at_stake, currency)} more`;
  const end = differs ? stake : '';
  return [`Cheapest by known money: ${wording.strategy(strategy)}, ${moneyText(cost, currency)} ${per}${end}.`];
}

function savingLine({ saving }: AnswerMoney, currency: string): string[] {
  if (saving === null) return [];
  const { amount, basis, payback_years: payback } = saving;
  const per = basis === 'year' ? 'a year' : 'for the project';
  const back = payback === null ? '' : `; the move is paid back in ${Math.round(payback * 10) / 10} years`;
  return [
    `The move ${amount < 0 ? 'costs' : 'saves'} ${moneyText(Math.abs(amount), currency)} ${amount < 0 ? 'more ' : ''}${per}${back}.`,
  ];
}
