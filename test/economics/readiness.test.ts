import fc from 'fast-check';
import { READINESS_DUTIES, type DutyId } from '../../src/catalogue/money-bands';
import { readDuties, readWeights } from '../../src/economics/read-duties';
import { assessReadiness, type DutyLevels } from '../../src/economics/readiness';
import { NOT_APPLICABLE, UNKNOWN } from '../../src/model/task';
import { problemOf, valueOf } from './unwrap';

const IDS = READINESS_DUTIES.map(({ id }) => id);
const all = (level: number): Record<DutyId, number> => ({
  brief: level,
  tools: level,
  pay: level,
  monitoring: level,
  paid_on_time: level,
  motivation: level,
});
const assess = (levels: DutyLevels, weights = {}) => valueOf(assessReadiness(levels, weights));

const level = fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2);
const partly = fc.record(Object.fromEntries(IDS.map((id) => [id, fc.oneof(level, fc.constant(UNKNOWN))])));

describe('Readiness', () => {
  it('is 100 where all is done, 0 where nothing is, and 50 half way', () => {
    expect([5, 1, 3].map((each) => assess(all(each)).low)).toEqual([100, 0, 50]);
  });

  it('weighs the duties 25, 15, 20, 20, 10 and 10', () => {
    expect(IDS.map((id) => assess({ ...all(1), [id]: 5 }).low)).toEqual([25, 15, 20, 20, 10, 10]);
  });

  it('lies within low and high for any completion of what is blank', () => {
    const understood = fc.oneof(level, fc.constant(UNKNOWN));
    fc.assert(
      fc.property(partly, understood, fc.array(level, { minLength: 6, maxLength: 6 }), (known, limit, guesses) => {
        const levels = { ...known, understood: limit };
        const completed = { ...levels, ...Object.fromEntries(IDS.map((id, i) => [id, known[id] || guesses[i]!])) };
        const { low, high } = assess(levels);
        const { low: score } = assess(completed);
        expect(score).toBeGreaterThanOrEqual(low - 1e-9);
        expect(score).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it('is never READY by an answer that a completion of the blanks takes back', () => {
    fc.assert(
      fc.property(partly, fc.array(level, { minLength: 6, maxLength: 6 }), (known, guesses) => {
        fc.pre(assess(known).gate === 'NOT READY');
        const completed = Object.fromEntries(IDS.map((id, i) => [id, known[id] || guesses[i]!]));
        expect(assess(completed).gate).toBe('NOT READY');
      }),
    );
  });

  it('lowers a brief that was not understood, and knows as much of a brief that is blank', () => {
    expect(assess({ ...all(5), understood: 2 }).low).toBe(assess({ ...all(5), brief: 2 }).low);
    expect(assess({ ...all(5), brief: 2, understood: 4 }).low).toBe(assess({ ...all(5), brief: 2 }).low);
    const blank = assess({ ...all(5), brief: UNKNOWN, understood: 2 });
    expect(blank).toMatchObject({ low: 75, high: 81.25, gate: 'GAPS', weakest: 'brief', blank: ['brief'] });
    expect(assess({ ...all(5), brief: UNKNOWN, understood: 1 }).gate).toBe('NOT READY');
  });

  it('takes a duty that does not apply out of the weights', () => {
    expect(assess({ ...all(5), tools: NOT_APPLICABLE, brief: 1 }).low).toBeCloseTo((100 * 60) / 85, 12);
    expect(assess({ ...all(5), understood: NOT_APPLICABLE }).low).toBe(100);
  });

  it('takes a duty without weight out too, so that it closes no gate', () => {
    expect(assess({ ...all(5), motivation: 1 }, { motivation: 0 })).toMatchObject({ low: 100, gate: 'READY' });
  });

  const GATES: [string, DutyLevels, string][] = [
    ['nothing known', {}, 'UNKNOWN'],
    ['all well done', all(4), 'READY'],
    ['one duty at 1 among fives', { ...all(5), motivation: 1 }, 'NOT READY'],
    ['one duty at 2 among fives', { ...all(5), motivation: 2 }, 'GAPS'],
    ['a best case below 50', { ...all(2.9) }, 'NOT READY'],
    ['a best case of exactly 50', all(3), 'GAPS'],
    ['a worst case of exactly 75', { ...all(5), brief: null }, 'READY'],
    ['a worst case below 75 with blanks', { ...all(5), brief: null, tools: 4 }, 'GAPS'],
  ];
  it.each(GATES)('with %s is %s %s', (_, levels, gate) => expect(assess(levels).gate).toBe(gate));

  it('names the weakest known duty, the first of equals', () => {
    expect(assess({ ...all(4), pay: 2, monitoring: 2 }).weakest).toBe('pay');
    expect(assess({}).weakest).toBeUndefined();
  });
});

/** Stands in for the room that knows the words of the inventory. */
const readLevel = (cell: unknown) =>
  typeof cell === 'number' ? cell : cell === 'not applicable' ? NOT_APPLICABLE : undefined;

describe('The duties are read', () => {
  it('from six cells in a row or in a column', () => {
    const expected = { brief: 1, tools: 2, pay: 3, monitoring: 4, paid_on_time: 5, motivation: 0 };
    expect(valueOf(readDuties([[1, 2, 3, 4, 5, '']], readLevel))).toEqual(expected);
    expect(valueOf(readDuties([[1], [2], [3], [4], [5], [null]], readLevel))).toEqual(expected);
  });

  it('from names and values in any order, blank rows and spelling aside', () => {
    const cells = [
      ['Paid on time', 4],
      [null, ''],
      [' UNDERSTOOD ', 2],
      ['tools', 'not applicable'],
    ];
    expect(valueOf(readDuties(cells, readLevel))).toEqual({ paid_on_time: 4, understood: 2, tools: NOT_APPLICABLE });
  });

  it.each([
    ['five cells', [[1, 2, 3, 4, 5]], 'DUTY_SHAPE', 'six cells in one row or column'],
    [
      'a block of three by two',
      [
        [1, 2],
        [3, 4],
        [5, 5],
      ],
      'DUTY_SHAPE',
      '3 × 2 cells',
    ],
    ['no cells', [[]], 'DUTY_SHAPE', '1 × 0 cells'],
    ['a word that is no level', [[1, 2, 'soon', 4, 5, 5]], 'NOT_LEVEL', 'pay: “soon” was given'],
    [
      'an unknown duty',
      [
        ['brief', 1],
        ['charm', 5],
      ],
      'UNKNOWN_NAME',
      '“charm” was given',
    ],
    [
      'a duty twice',
      [
        ['brief', 1],
        ['tools', 5],
        ['Brief', 4],
      ],
      'DUPLICATE',
      'rows 1 and 3',
    ],
  ])('but not from %s', (_, cells, code, says) => {
    const problem = problemOf(readDuties(cells, readLevel));
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(says);
  });

  it('with weights of the same shapes: a blank one keeps its default, a negative one is refused', () => {
    expect(valueOf(readWeights([[1, '', 0, null, 2, 3]]))).toEqual({
      brief: 1,
      pay: 0,
      paid_on_time: 2,
      motivation: 3,
    });
    expect(valueOf(readWeights([['pay', 60]]))).toEqual({ pay: 60 });
    expect(valueOf(readWeights([[null]]))).toEqual({});
    expect(problemOf(readWeights([['pay', -1]])).message).toContain('weight of pay: -1 was given');
  });
});
