import fc from 'fast-check';
import { decideTask } from '../../src/decide/decide';
import { queueQuestions, type QueuedQuestion, type QueueGroup, type QueueRow } from '../../src/decide/queue';
import { isFirm } from '../../src/decide/queue-trials';
import { ORIGINS } from '../../src/model/task';
import { someLevels } from './arbitrary';
import { engine, taskWith } from './tasks';

const positionOf = (fact: string): number => engine.layout.position.get(fact)!;
const groups: QueueGroup[] = [
  { column: 'department', value: 'Finance' },
  { column: 'words', value: 'invoice' },
  { column: 'proposed presence', value: 'local', proposed: { position: positionOf('presence'), level: 2 } },
];
const rowWith = (
  facts: Record<string, string | number>,
  of: QueueGroup[] = [],
  money: number | null = null,
): QueueRow => {
  const { levels, origins } = taskWith(facts);
  return {
    levels,
    origins,
    groups: of,
    money,
    proposed: of.flatMap(({ proposed }) => proposed ?? []),
  };
};
/** Nearly decided: what is left open decides. */
const NEARLY = { core: 1, expertise: 1, capacity: 1, judgement: 1, seasonal: 5, outside_cost: 1, third_party: 'yes' };

const anyRow = fc
  .tuple(someLevels(engine, 0.75), fc.subarray(groups), fc.option(fc.nat(1000)))
  .map(([levels, of, money]): QueueRow => {
    const origins = Uint8Array.from(levels, (level) => (level > 0 ? 1 : 0));
    return { levels, origins, groups: of, proposed: of.flatMap(({ proposed }) => proposed ?? []), money };
  });
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 25 });

const isMember = ({ groups: of }: QueueRow, { group }: QueuedQuestion) => group === null || of.includes(group);

/** How many rows become firm when a question is answered for its group with this level. */
function countMoved(rows: readonly QueueRow[], question: QueuedQuestion, level: number): number {
  const position = positionOf(question.fact);
  return rows.filter((row) => {
    if (!isMember(row, question) || row.levels[position]! > 0) return false;
    if (isFirm(decideTask(engine, row.levels, row.origins).verdict)) return false;
    const levels = Float64Array.from(row.levels);
    const origins = Uint8Array.from(row.origins);
    levels[position] = level;
    origins[position] = ORIGINS.indexOf(question.group === null ? 'profile' : 'group');
    return isFirm(decideTask(engine, levels, origins).verdict);
  }).length;
}

const answersTo = ({ fact, confirms }: QueuedQuestion): number[] => {
  if (confirms !== null) return [confirms];
  const { kind, ...rest } = engine.layout.facts[positionOf(fact)]!;
  const count = kind === 'scale' || !('values' in rest) ? 5 : rest.values.length;
  return Array.from({ length: count }, (_, at) => at + 1);
};

test('whatever the first question is answered, it moves at least as many rows to a firm verdict as it promises at the least', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const [first] = queueQuestions(engine, rows);
      if (!first) return;
      const moved = answersTo(first).map((level) => countMoved(rows, first, level));
      expect(Math.min(...moved)).toBe(first.settlesLeast);
      expect(moved.reduce((sum, count) => sum + count, 0) / moved.length).toBeCloseTo(first.settles, 9);
    }),
    { numRuns: 150 },
  );
});

test('no question is put that nobody in its group has open', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const question of queueQuestions(engine, rows)) {
        const open = rows.filter(
          (row) =>
            isMember(row, question) &&
            row.levels[positionOf(question.fact)] === 0 &&
            !isFirm(decideTask(engine, row.levels, row.origins).verdict),
        );
        expect(question.tasks).toBeGreaterThan(0);
        expect(question.tasks).toBeLessThanOrEqual(open.length);
      }
    }),
    { numRuns: 100 },
  );
});

test('there is nothing to ask where every answer is firm', () => {
  expect(queueQuestions(engine, [rowWith({ must_keep: 'yes' }, groups)])).toEqual([]);
});

test('money goes before rows: one dear task before three cheap ones', () => {
  const [dear, cheap] = ['dear', 'cheap'].map((value): QueueGroup => ({ column: 'department', value }));
  const rows = (money: number | null) => [
    rowWith({ ...NEARLY, must_keep: 'no' }, [dear!], money),
    ...Array.from({ length: 3 }, () => rowWith({ ...NEARLY, must_keep: 'no' }, [cheap!], money && 1)),
  ];
  const firstOf = (money: number | null) =>
    queueQuestions(engine, rows(money)).find(({ fact, group }) => fact === 'presence' && group !== null)!.group;
  expect([firstOf(1000), firstOf(null)]).toEqual([dear, cheap]);
});

test('what words suggest is put as something to confirm, and only the suggested answer counts', () => {
  const rows = Array.from({ length: 4 }, () => rowWith({ core: 1, expertise: 1 }, [groups[2]!]));
  const question = queueQuestions(engine, rows).find(({ fact }) => fact === 'presence');
  expect([question!.confirms, question!.group]).toEqual([2, groups[2]]);
  expect(question!.settlesLeast).toBe(question!.settles);
});

test('rows whose words suggest different answers are not asked for one', () => {
  const anywhere: QueueGroup = {
    column: 'proposed presence',
    value: 'anywhere',
    proposed: { position: positionOf('presence'), level: 1 },
  };
  const rows = [groups[2]!, anywhere].flatMap((of) =>
    Array.from({ length: 3 }, () => rowWith({ core: 1, expertise: 1 }, [groups[0]!, of])),
  );
  const asked = queueQuestions(engine, rows).filter(({ fact }) => fact === 'presence');
  expect(asked.map(({ group }) => group?.column)).toEqual(['proposed presence', 'proposed presence']);
});

test('a group whose rows are asked the same further up is not asked again', () => {
  const rows = Array.from({ length: 3 }, () => rowWith({ core: 1, expertise: 1 }, [groups[0]!, groups[1]!]));
  const facts = queueQuestions(engine, rows).map(({ fact }) => fact);
  expect(new Set(facts).size).toBe(facts.length);
});

test('an answer for the company alone does not lift a row of which nothing is known; one for its group does', () => {
  const rows = Array.from({ length: 3 }, () => rowWith({}, [groups[0]!]));
  for (const row of rows) {
    row.levels.set([3, 3], positionOf('core'));
    row.origins.set([3, 3], positionOf('core'));
  }
  const queue = queueQuestions(engine, rows);
  const lifts = queue.find(({ fact }) => fact === 'judgement')!;
  expect([lifts.group, lifts.decides]).toEqual([groups[0], 3]);
  expect(
    queue.filter(({ group, fact }) => group === null && fact === 'cost_pressure').map(({ decides }) => decides),
  ).toEqual(expect.not.arrayContaining([3]));
});

test('the order of the rows does not change the queue', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(queueQuestions(engine, [...rows].reverse())).toEqual(queueQuestions(engine, rows));
    }),
    { numRuns: 60 },
  );
});
