import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { listDifferences } from '../economics/close';
import { moneyCases, type MoneyCase } from '../golden-cases';
import { useExcel, type Argument, type Cell } from './excel';

type Inputs = MoneyCase['inputs'];
const cases = moneyCases();

const isError = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'error' in answer;

/** The named inputs as arguments, and the rest as a range of name and value. */
function split(inputs: Inputs, names: readonly string[]): { given: Argument[]; terms: Cell[][] } {
  return {
    given: names.map((name) => inputs[name] ?? undefined),
    terms: Object.entries(inputs).filter(([name]) => !names.includes(name)),
  };
}

/** One cell out of an answer that may be one. */
const cell = (answer: FunctionAnswer, column = 0): unknown => (Array.isArray(answer) ? answer[0]?.[column] : answer);

describe('The golden cases of the money functions, through the real runtime', () => {
  const { call } = useExcel();

  async function table(name: string, ...args: Argument[]): Promise<Record<string, unknown>> {
    const rows = await call(name, ...args);
    if (!Array.isArray(rows)) throw new Error(JSON.stringify(rows));
    return Object.fromEntries(rows.map(([id, ...values]) => [id, values.length === 1 ? values[0] : values]));
  }

  const QUANTITIES: Record<string, (inputs: Inputs, duties: MoneyCase['duties']) => Promise<unknown>> = {
    async partner_payoff(inputs) {
      const { given, terms } = split(inputs, ['probability', 'value', 'fixed_fee', 'success_fee']);
      const rows = await table('PARTNER_PAYOFF', ...given, 'table', terms);
      const side = (at: number) =>
        Object.fromEntries(Object.entries(rows).map(([id, both]) => [id, (both as unknown[])[at]]));
      const last = side(1);
      return {
        outsource: side(0),
        partner: last,
        advantage: last['advantage'],
        certainty_advantage: last['certainty_advantage'],
      };
    },
    async partner_breakeven(inputs) {
      const { given, terms } = split(inputs, ['fixed_fee', 'success_fee']);
      return call('PARTNER_BREAKEVEN', ...given, terms);
    },
    async partner_fee(inputs) {
      const { given, terms } = split(inputs, ['probability', 'fixed_fee']);
      return call('PARTNER_FEE', ...given, terms);
    },
    async partner_fee_max(inputs) {
      const { given, terms } = split(inputs, ['probability', 'fixed_fee', 'value']);
      return cell(await call('PARTNER_RANGE', ...given, terms), 1);
    },
    offshore_cost: (inputs) => table('OFFSHORE_COST', Object.entries(inputs), 'table'),
    async breakeven_rate(inputs) {
      const { given, terms } = split(inputs, ['onshore_rate']);
      return call('BREAKEVEN_RATE', ...given, terms);
    },
    async total_cost(inputs) {
      const { given } = split(inputs, ['one_off', 'annual', 'years', 'rate', 'growth', 'exit', 'type']);
      return call('TOTAL_COST', ...given);
    },
    async fair_pay(inputs) {
      const { given } = split(inputs, ['offer', 'market_low', 'market_high', 'quality']);
      const both = await Promise.all([call('FAIR_PAY', ...given), call('FAIR_PAY', ...given, 'band')]);
      return both.map((answer) => cell(answer));
    },
    async milestones(inputs) {
      const names = ['total', 'count', 'start', 'days', 'upfront', 'retention', 'terms_days', 'decimals'];
      return call('MILESTONES', ...split(inputs, names).given);
    },
    async readiness(_inputs, duties) {
      const ask = (measure?: string) => call('READINESS', Object.entries(duties), measure);
      const [score, gate, weakest] = await Promise.all([ask(), ask('gate'), ask('weakest')]);
      const [scores = []] = Array.isArray(score) ? score : [];
      return {
        score: scores.length === 1 ? scores[0] : scores,
        gate: cell(gate),
        weakest: cell(weakest),
      };
    },
  };

  // All at once: the runtime hands results over in batches, half a second apart.
  let answers: unknown[] = [];
  beforeAll(async () => {
    answers = await Promise.all(cases.map(({ quantity, inputs, duties }) => QUANTITIES[quantity]!(inputs, duties)));
  });

  it.each(cases.map(({ quantity, expect: expected }, index) => [index + 1, quantity, expected] as const))(
    'case %i: %s',
    (number, _quantity, expected) => {
      const answer = answers[number - 1];
      if (expected === 'ERROR') expect(isError(answer)).toBe(true);
      else expect(listDifferences(answer, expected)).toEqual([]);
    },
  );

  it('are 120', () => expect(cases).toHaveLength(120));
});
