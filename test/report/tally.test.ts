import fc from 'fast-check';
import { addToTally, startTally, type Tally } from '../../src/report/tally';
import { LIST_LIMITS } from '../../src/report/tally-lists';
import { LAYOUT, sampleAnswer, sampleFlag, sampleRows, sampleTask } from './sample-answers';

function tallyOf(rows: { task: Parameters<typeof addToTally>[1]; answer: Parameters<typeof addToTally>[2] }[]): Tally {
  const tally = startTally(LAYOUT);
  for (const { task, answer } of rows) addToTally(tally, task, answer);
  return tally;
}

test('the sample inventory is counted by strategy, verdict and money', () => {
  const tally = tallyOf(sampleRows());
  expect(tally.all).toEqual({ tasks: 20, money: 3424000, priced: 19 });
  expect(tally.outcomes.OUTSOURCE).toEqual({ tasks: 6, money: 556000, priced: 5 });
  expect(tally.outcomes.UNDECIDED).toEqual({ tasks: 3, money: 282000, priced: 3 });
  expect(tally.verdicts.SETTLED).toMatchObject({ IN_HOUSE: 1, INSOURCE: 1, OUTSOURCE: 2, PARTNER: 0, UNDECIDED: 0 });
  expect(tally.map.get('own|abroad')).toEqual({ tasks: 2, money: 498000, priced: 2 });
  expect(tally.changes.move.tasks).toBe(9);
  expect(tally.moved).toMatchObject({ OUTSOURCE: 2, OFFSHORE_OUTSOURCE: 3, IN_HOUSE: 0 });
});

test('outcomes, verdicts and changes each add up to all tasks, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(19), { maxLength: 60 }), (picks) => {
      const samples = sampleRows();
      const tally = tallyOf(picks.map((pick) => samples[pick]!));
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(Object.values(tally.outcomes).map(({ tasks }) => tasks))).toBe(picks.length);
      expect(sum(Object.values(tally.verdicts).flatMap((counts) => Object.values(counts)))).toBe(picks.length);
      expect(sum(Object.values(tally.changes).map(({ tasks }) => tasks))).toBe(picks.length);
      expect(sum(Object.values(tally.outcomes).map(({ money }) => money))).toBeCloseTo(tally.all.money, 6);
    }),
  );
});

test('the largest moves are the ten with most money, in order, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e6), { minLength: 11, maxLength: 40 }), (costs) => {
      const rows = costs.map((annual_cost) => ({
        task: sampleTask({ today: 'IN_HOUSE', money: { annual_cost } }),
        answer: sampleAnswer(),
      }));
      const listed = tallyOf(rows).moves.listed.map(({ money }) => money);
      expect(listed).toEqual([...costs].sort((a, b) => b - a).slice(0, LIST_LIMITS.moves));
    }),
  );
});

test('moves without known money come last, the clearer ones first', () => {
  const move = (name: string, annual_cost: number | undefined, lead: number) => ({
    task: sampleTask({ name, money: annual_cost === undefined ? {} : { annual_cost } }),
    answer: sampleAnswer({ task: name, lead }),
  });
  const { moves } = tallyOf([
    move('unclear', undefined, 1),
    move('cheap', 10, 2),
    move('clear', undefined, 8),
    move('dear', 900, 1),
  ]);
  expect(moves.listed.map(({ task }) => task)).toEqual(['dear', 'cheap', 'clear', 'unclear']);
  expect(moves.total).toEqual({ tasks: 4, money: 910, priced: 2 });
});

test('a move remembers where it comes from and where its row is', () => {
  const { moves } = tallyOf([
    { task: sampleTask({ today: 'IN_HOUSE' }), answer: sampleAnswer({ change: 'keep', strategy: 'IN_HOUSE' }) },
    { task: sampleTask({ today: 'PARTNER' }), answer: sampleAnswer({ row: 7 }) },
  ]);
  expect(moves.listed).toEqual([expect.objectContaining({ at: 2, row: 7, from: 'PARTNER', to: 'OUTSOURCE' })]);
});

test('what people decided is compared only where they decided', () => {
  const { agreement } = tallyOf([
    { task: sampleTask({ decided: 'OUTSOURCE' }), answer: sampleAnswer() },
    { task: sampleTask({ decided: 'IN_HOUSE' }), answer: sampleAnswer() },
    { task: sampleTask({ decided: 'PARTNER' }), answer: sampleAnswer({ strategy: null, verdict: 'UNDECIDED' }) },
    { task: sampleTask(), answer: sampleAnswer() },
  ]);
  expect(agreement).toMatchObject({ compared: 3, agreed: 1 });
  expect(agreement.matrix.IN_HOUSE.OUTSOURCE).toBe(1);
  expect(agreement.matrix.PARTNER.UNDECIDED).toBe(1);
});

test('only raised flags are counted, by severity', () => {
  const flags = [sampleFlag(), sampleFlag({ id: 'K05', raised: false })];
  const { flags: counted } = tallyOf([
    { task: sampleTask(), answer: sampleAnswer({ flags }) },
    { task: sampleTask(), answer: sampleAnswer({ flags: [sampleFlag({ severity: 'medium' })] }) },
  ]);
  expect([...counted.keys()]).toEqual(['K02']);
  expect(counted.get('K02')).toMatchObject({ tasks: 2, severities: { high: 1, medium: 1, critical: 0 } });
});

test('a settled task waits for no answer', () => {
  const { questions } = tallyOf([
    { task: sampleTask(), answer: sampleAnswer({ verdict: 'SETTLED' }) },
    { task: sampleTask({ money: { annual_cost: 40 } }), answer: sampleAnswer() },
  ]);
  expect([...questions]).toEqual([['capacity', { tasks: 1, money: 40, priced: 1 }]]);
});

test('money in two currencies is noticed', () => {
  const priced = (currency: string) => ({
    task: sampleTask({ money: { annual_cost: 1, currency } }),
    answer: sampleAnswer(),
  });
  expect(tallyOf([priced('EUR'), priced('EUR')])).toMatchObject({ currency: 'EUR', mixed: false });
  expect(tallyOf([priced('EUR'), priced('USD')])).toMatchObject({ mixed: true });
});

test('lists stay short, and say of how many they are', () => {
  const rows = Array.from({ length: 500 }, () => ({
    task: sampleTask(),
    answer: sampleAnswer({ strategy: null, verdict: 'UNDECIDED', notes: [{ code: 'CONTRADICTION', text: 'a and b' }] }),
  }));
  const { undecided, conflicts, notes } = tallyOf(rows);
  expect(undecided.listed).toHaveLength(LIST_LIMITS.undecided);
  expect(undecided.total.tasks).toBe(500);
  expect(conflicts.listed.map(({ at }) => at)).toEqual(
    Array.from({ length: LIST_LIMITS.conflicts }, (_, at) => at + 1),
  );
  expect(conflicts.total.tasks).toBe(500);
  expect(notes.get('CONTRADICTION')).toBe(500);
});
