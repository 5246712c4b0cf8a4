import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy } from '../../src/decide/compile';
import type { Answer } from '../../src/model/answer';
import type { Money, Task } from '../../src/model/task';
import { isAmount } from '../../src/report/answer-money';
import { answerTask } from '../../src/report/answer';
import { findAnswerColumn, SHEET_COLUMNS, TEXT_COLUMNS, withMoneyColumns } from '../../src/report/answer-columns';
import { boardSheet } from '../../src/report/board';
import { moneyLines } from '../../src/report/money-section';
import { summarySheet } from '../../src/report/summary';
import { addToTally, startTally } from '../../src/report/tally';
import { CODES, labelled } from '../../src/report/wording';
import { someLevels } from '../decide/arbitrary';
import { textsOf } from './plan-values';
import { LAYOUT, sampleTask } from './sample-answers';

const engine = compilePolicy(DEFAULT_POLICY);

/** A task that the rules keep at home with a provider: basic, not core, no hands for it. */
function officeTask(money: Money, today: 'IN_HOUSE' | 'not done' = 'IN_HOUSE', more: Partial<Task> = {}): Task {
  const task = sampleTask({ name: 'Payroll', today, money });
  for (const [fact, level] of [
    ['core', 1],
    ['expertise', 1],
    ['capacity', 1],
    ['supervision', 1],
    ['data_sensitivity', 5],
    ['backlash', 5],
    ['cheaper_abroad', 1],
  ] as const) {
    task.levels[LAYOUT.position.get(fact)!] = level;
  }
  return { ...task, ...more };
}
const cell = (id: string, answer: Answer) => findAnswerColumn(id)!.value(answer, { fingerprint: '', wording: CODES });

const PRICES: Money = {
  annual_cost: 90_000,
  quote_home: 60_000,
  quote_abroad: 42_000,
  one_off: 15_000,
  currency: 'EUR',
};

describe('The money beside an answer', () => {
  test('is not there where the row has no amount', () => {
    for (const money of [{}, { currency: 'EUR' }, { hours: 1200 }]) {
      const answer = answerTask(engine, officeTask(money));
      expect(answer.money).toBeUndefined();
      expect(Object.keys(JSON.parse(JSON.stringify(answer)))).not.toContain('money');
      for (const id of ['breakeven', 'rate_abroad_effective', 'cheapest', 'saving'])
        expect([id, cell(id, answer)]).toEqual([id, null]);
    }
  });

  test('stands behind the change in the JSON, and nothing else moves', () => {
    const keys = (money: Money) => Object.keys(JSON.parse(JSON.stringify(answerTask(engine, officeTask(money)))));
    const before = keys({});
    const at = before.indexOf('change') + 1;
    expect(keys(PRICES)).toEqual([...before.slice(0, at), 'money', ...before.slice(at)]);
  });

  test('says what is cheapest, what that puts at stake, and what the move saves', () => {
    const answer = answerTask(engine, officeTask(PRICES));
    expect(answer.strategy).toBe('OUTSOURCE');
    expect(answer.money).toEqual({
      currency: 'EUR',
      breakeven: null,
      rate_abroad_effective: null,
      cheapest: { strategy: 'OFFSHORE_OUTSOURCE', cost: 42_000, basis: 'year', recommended: 60_000, at_stake: 18_000 },
      differs: true,
      saving: { amount: 30_000, basis: 'year', one_off: 15_000, payback_years: 0.5 },
      notes: [],
    });
    expect(answer.notes.map(({ code }) => code)).toContain('CHEAPEST_DIFFERS');
    expect([cell('cheapest', answer), cell('saving', answer)]).toEqual(['OFFSHORE_OUTSOURCE', 30_000]);
    expect(answer.notes.find(({ code }) => code === 'CHEAPEST_DIFFERS')!.text).toContain(
      'OFFSHORE_OUTSOURCE is cheapest (42000); recommended is OUTSOURCE (60000)',
    );
  });

  test('does not compare what a veto excludes, however cheap it is', () => {
    const task = officeTask(PRICES);
    const legal = LAYOUT.facts.find(({ id }) => id === 'legal')!;
    task.levels[LAYOUT.position.get('legal')!] = legal.kind === 'choice' ? legal.values.indexOf('yes') + 1 : 5;
    const answer = answerTask(engine, task);
    expect(answer.excluded.OFFSHORE_OUTSOURCE).toBeDefined();
    expect(answer.money).toMatchObject({ cheapest: { strategy: 'OUTSOURCE', at_stake: 0 }, differs: false });
    expect(answer.notes.map(({ code }) => code)).not.toContain('CHEAPEST_DIFFERS');
  });

  test('names the recommended strategy where it is as cheap as the cheapest', () => {
    const answer = answerTask(engine, officeTask({ annual_cost: 60_000, quote_home: 60_000 }));
    expect(answer.money).toMatchObject({ cheapest: { strategy: 'OUTSOURCE', at_stake: 0 }, differs: false });
  });

  test('has the break-even of a success fee and the whole rate abroad', () => {
    const fees = answerTask(engine, officeTask({ fixed_fee: 60_000, success_fee: 180_000 }));
    expect(cell('breakeven', fees)).toBeCloseTo(1 / 3, 12);
    const abroad = answerTask(engine, officeTask({ hours: 1000, rate_abroad: 20, one_off: 5000 }));
    expect(cell('rate_abroad_effective', abroad)).toBeCloseTo(25, 12);
  });

  test('tells as a note what has no solution and what was assumed', () => {
    const never = answerTask(engine, officeTask({ fixed_fee: 60_000, success_fee: 50_000 }));
    expect(never.money).toMatchObject({ breakeven: null, notes: [{ code: 'NEVER_REACHED' }] });
    const task = officeTask(PRICES);
    task.levels[LAYOUT.position.get('today')!] = 0;
    expect(answerTask(engine, task).money!.notes.map(({ code }) => code)).toEqual(['TODAY_ASSUMED']);
  });

  test('is told in sentences where one task is explained', () => {
    expect(moneyLines(answerTask(engine, officeTask(PRICES)), labelled(new Map()))).toEqual([
      'Cheapest by known money: Outsource offshore, EUR 42,000 a year; the recommended one costs EUR 18,000 more.',
      'The move saves EUR 30,000 a year; the move is paid back in 0.5 years.',
    ]);
    expect(moneyLines(answerTask(engine, officeTask({})), CODES)).toEqual([]);
  });
});

describe('Costs never change points', () => {
  const amount = fc.option(fc.double({ min: 1, max: 1e9, noNaN: true }), { nil: undefined });
  const amounts = fc.record({
    annual_cost: amount,
    hours: amount,
    rate_home: amount,
    rate_abroad: amount,
    quote_home: amount,
    quote_abroad: amount,
    one_off: amount,
    fixed_fee: amount,
    success_fee: amount,
    project_value: amount,
    success_probability: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: undefined }),
  });

  test('whatever the amounts, everything but money and its notes stays as it was', () => {
    const decided = (answer: Answer) => ({
      ...answer,
      money: undefined,
      notes: answer.notes.filter(({ code }) => !code.startsWith('CHEAPEST_')),
    });
    fc.assert(
      fc.property(someLevels(engine), amounts, (levels, given) => {
        const task = { ...sampleTask(), levels };
        const money = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Money;
        const [without, priced] = [{}, money].map(
          (one) => JSON.parse(JSON.stringify(answerTask(engine, { ...task, money: one }))) as Answer,
        );
        expect(decided(priced!)).toEqual(decided(without!));
      }),
      { numRuns: 150 },
    );
  });
});

describe('Lists with money', () => {
  test('show four columns behind the next question; hours alone make no list with money', () => {
    const shown = withMoneyColumns(SHEET_COLUMNS);
    const money = ['cheapest', 'saving', 'breakeven', 'rate_abroad_effective'];
    expect(shown.filter((id) => !SHEET_COLUMNS.includes(id))).toEqual(money);
    expect(shown[shown.indexOf('cheapest') - 1]).toBe('next');
    expect(withMoneyColumns(TEXT_COLUMNS)).toHaveLength(TEXT_COLUMNS.length + money.length);
    expect(['annual_cost', 'quote_abroad', 'success_fee'].every(isAmount)).toBe(true);
    expect(['task', 'core', 'hours', 'currency', 'headcount'].some(isAmount)).toBe(false);
  });

  const tallyOf = (tasks: Task[]) => {
    const tally = startTally(LAYOUT);
    for (const task of tasks) addToTally(tally, task, answerTask(engine, task));
    return tally;
  };
  const boardOf = async (tasks: Task[]) => {
    const policy = { version: '1.0.0', fingerprint: 'f', documentsOnly: false };
    return textsOf(boardSheet({ tally: tallyOf(tasks), policy, wording: labelled(new Map()), subject: 'list' }));
  };
  const three = [
    officeTask(PRICES),
    officeTask({ annual_cost: 50_000, quote_home: 55_000, currency: 'EUR' }, 'IN_HOUSE', { row: 3, name: 'Mail room' }),
    officeTask({ annual_cost: 10_000, currency: 'EUR' }, 'IN_HOUSE', { row: 4, name: 'Archive' }),
  ];

  test('the board says what the moves save, and of how many that is known', async () => {
    const board = await boardOf(three);
    expect(board.flat()).toContain('EUR 25,000');
    expect(board.flat()).toContain('saved a year, known for 2 of 3 moves');
    expect(board.find((row) => row.includes('Mail room'))).toContain(-5000);
  });

  test('the board says where another strategy is cheaper, with the money at stake', async () => {
    const board = await boardOf(three);
    expect(board.find(([label]) => label === 'Outsource at home')).toEqual([
      'Outsource at home',
      3,
      150_000,
      3,
      2,
      23_000,
    ]);
    expect(board.find(([label]) => label === 'Where another strategy costs less')).toEqual([
      'Where another strategy costs less',
      'Row 2',
      'Payroll: Outsource offshore, EUR 18,000 less a year',
      'Row 3',
      'Mail room: Keep in-house, EUR 5,000 less a year',
    ]);
  });

  test('the summary counts them by what is recommended', async () => {
    const rows = await textsOf(summarySheet({ tally: tallyOf(three), wording: CODES }));
    const line = (label: string) => rows.find(([first]) => String(first).startsWith(label));
    expect(line('Tasks with a cheaper strategy')).toEqual([expect.anything(), 0, 0, 2, 0, 0, 0, 0, 2]);
    expect(line('At stake there, EUR a year')).toEqual([expect.anything(), 0, 0, 23_000, 0, 0, 0, 0, 23_000]);
  });

  test('money in several currencies is neither compared nor added', async () => {
    const texts = (await boardOf([three[0]!, officeTask({ ...PRICES, currency: 'USD' })])).flat().map(String);
    expect(texts.filter((text) => /saved|costs less|At stake/.test(text))).toEqual([]);
  });

  test('a list without money has neither line', async () => {
    const texts = (await boardOf([officeTask({})])).flat().map(String);
    expect(texts.filter((text) => /saved|costs less|At stake/.test(text))).toEqual([]);
  });
});
