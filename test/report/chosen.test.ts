import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy } from '../../src/decide/compile';
import type { Answer } from '../../src/model/answer';
import { STRATEGY_IDS, type StrategyId } from '../../src/model/policy';
import { answerColumns } from '../../src/report/answer-columns';
import { briefSheet } from '../../src/report/brief-sheet';
import { chooseStrategy } from '../../src/report/chosen';
import { explanationRows } from '../../src/report/explanation-rows';
import { cellsOf, isStyled, type PlanRow } from '../../src/report/plan';
import { addToTally, startTally } from '../../src/report/tally';
import { openTaskList } from '../../src/report/task-list';
import { labelled } from '../../src/report/wording';

const engine = compilePolicy(DEFAULT_POLICY);
const wording = labelled(new Map());
const choice = (strategy: StrategyId) => ({ strategy, by: 'Ada', reason: 'We know them.', at: '2026-05-04T12:00:00Z' });

const opened = openTaskList(
  engine,
  [
    ['Task', 'core', 'expertise', 'seasonal', 'legal', 'today', 'annual cost', 'quote home'],
    ['Represent us in court', 1, 1, 3, 'yes', 'OUTSOURCE', 1000, 900],
    ['Payroll', 2, 2, 4, 'no', 'IN_HOUSE', 5000, 3000],
    ['Nothing is known', null, null, null, null, null, null, null],
  ],
  { firstRow: 1 },
);
if (!opened.ok) throw new Error(opened.problem.message);
const list = opened.value;

describe.each([0, 1, 2])('A choice by hand for row %i', (at) => {
  const { task, answer: ours } = list.answer(at);
  const chosen = (id: StrategyId): Answer => chooseStrategy(engine, task, ours, choice(id));

  test.each(STRATEGY_IDS)('of %s is explained by the same points: the differences add up to its lead', (id) => {
    const answer = chosen(id);
    expect(answer.strategy).toBe(id);
    expect(answer.scores).toEqual(ours.scores);
    if (answer.lead === null) return;
    const sum = explanationRows(engine, task, answer, at).reduce(
      (total, { difference }) => total + (difference ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(answer.lead, 9);
  });

  test('says whose it is before it says what ours was, and keeps ours', () => {
    const answer = chosen('PARTNER');
    expect(answer.why).toBe(`Chosen by Ada: We know them. Ours: ${ours.why}`);
    expect(answer.chosen?.ours).toBe(ours);
    const [verdict] = answerColumns(['verdict']);
    expect(verdict!.value(answer, { fingerprint: '', wording })).toBe('OVERRIDDEN');
  });

  test('is counted by what was chosen, and as chosen', () => {
    const tally = startTally(engine.layout);
    addToTally(tally, task, chosen('INSOURCE'));
    expect(tally.outcomes.INSOURCE.tasks).toBe(1);
    expect(tally.chosen).toBe(1);
    expect(tally.agreement.compared).toBe(0);
  });
});

test('What follows from the strategy follows from the one that was chosen', () => {
  const { task, answer } = list.answer(1);
  const kept = chooseStrategy(engine, task, answer, choice('IN_HOUSE'));
  expect(kept).toMatchObject({ who: 'own', where: 'home', change: 'keep' });
  const moved = chooseStrategy(engine, task, answer, choice('OUTSOURCE'));
  expect(moved).toMatchObject({ who: 'third party', where: 'home', change: 'move' });
  expect(moved.money?.saving?.amount).toBe(2000);
  expect(moved.flags.some(({ for: roles }) => roles.recommended !== undefined)).toBe(true);
});

describe('A brief to print', () => {
  const textsOf = async (at: number, reason: string): Promise<string[]> => {
    const { task, answer } = list.answer(at);
    const shown = chooseStrategy(engine, task, answer, { ...choice('OUTSOURCE'), reason });
    const policy = { version: '1', fingerprint: 'abc' };
    const plan = briefSheet({ engine, task, answer: shown, wording, subject: 'Work', policy });
    const rows: PlanRow[] = [];
    for await (const row of plan.rows) rows.push(row);
    expect(plan.print?.area).toMatchObject({ top: 0, left: 0, bottom: rows.length - 1 });
    const cells = rows.flatMap((row) => [...cellsOf(row)]);
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toBe(false);
    return cells.flatMap((cell) =>
      cell !== null && isStyled(cell) && cell.value !== null ? [String(cell.value)] : [],
    );
  };

  test('holds the answer, the reasons, the duties and questions for the provider', async () => {
    const texts = await textsOf(0, '=1+1');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Represent us in court',
        'Excluded',
        'What would change it',
        'What the client owes',
        'To be answered in the provider’s own words',
      ]),
    );
    expect(texts.some((text) => text.startsWith('Chosen by Ada: =1+1. Ours:'))).toBe(true);
  });
});
