import fc from 'fast-check';
import { cellIn, countIn, findError, pairsIn, rangeIn, textIn, valuesIn } from '../../functions/cells';

/** A cell that failed, as Microsoft's runtime hands it over. */
const failed = (error: string) => ({ type: 'Error', basicType: 'Error', basicValue: error, code: error });
const entity = (basicValue: unknown) => ({ type: 'Entity', text: 'shown', basicValue, properties: {} });

describe('An argument that was left out', () => {
  it.each([
    [null],
    [undefined],
    [''],
    [0],
    [[[null]]],
    [[[0]]],
    [
      [
        ['', 0],
        [null, ''],
      ],
    ],
  ])('%j is none', (argument) => {
    expect(rangeIn(argument)).toBeUndefined();
    expect(textIn(Array.isArray(argument) ? (argument[0]?.[0] ?? null) : argument)).toBeUndefined();
  });

  it('is not one that holds something', () => {
    expect(rangeIn('strategy')).toEqual([['strategy']]);
    expect(rangeIn([[0, 1]])).toEqual([[0, 1]]);
    expect(countIn(3)).toBe(3);
    expect(countIn(0)).toBeUndefined();
  });
});

describe('A cell', () => {
  it.each([
    ['a number', 0.4, 0.4],
    ['0, which is a number', 0, 0],
    ['nothing', null, null],
    ['a cell alone in a range', [[0.4]], 0.4],
    ['an entity, by its basic value', entity(12), 12],
    ['an entity alone in a range', [[entity('OUTSOURCE')]], 'OUTSOURCE'],
    ['a truth value', true, true],
    ['several cells, which are none', [[1, 2]], [[1, 2]]],
  ])('is %s', (_what, argument, cell) => {
    expect(cellIn(argument)).toEqual(cell);
  });

  it('is a word as it was typed, whatever it is wrapped in', () => {
    expect([textIn('R04'), textIn([['R04']]), textIn(entity('R04')), textIn(7), textIn('  ')]).toEqual([
      'R04',
      'R04',
      'R04',
      '7',
      undefined,
    ]);
  });
});

describe('A range of name and value', () => {
  it('has blank names where they arrive as 0, and unwraps its cells', () => {
    const range = [
      ['base_fee', entity(500)],
      [0, 0],
      [null, 3],
    ];
    expect(pairsIn(range)).toEqual([
      ['base_fee', 500],
      [null, 0],
      [null, 3],
    ]);
  });

  it('is empty where it was left out', () => {
    expect([pairsIn(null), pairsIn(0), pairsIn([[0, 0]])]).toEqual([[], [], []]);
  });

  it('of six cells keeps the place of a blank one', () => {
    expect(valuesIn([[5, 0, null, '', 4, entity(3)]])).toEqual([[5, 0, null, '', 4, 3]]);
  });
});

describe('An error among the arguments', () => {
  it.each([
    ['an error value', failed('#DIV/0!'), '#DIV/0!'],
    ['an error as text', '#REF!', '#REF!'],
    [
      'one in a range',
      [
        ['hours', 2000],
        ['rate', failed('#NUM!')],
      ],
      '#NUM!',
    ],
  ])('is found: %s', (_what, argument, error) => {
    expect(findError([1, 'two', argument])).toMatchObject({ passed: error });
  });

  it('is #N/A for #N/A and #VALUE! for the others', () => {
    expect([findError([failed('#N/A')])?.kind, findError([failed('#REF!')])?.kind]).toEqual(['none', 'value']);
  });

  it('is none where there is only something that looks a little like it', () => {
    expect(findError(['#1 priority', '# of tasks', null, 0, entity('x'), [['#hashtag']]])).toBeUndefined();
  });
});

describe('Whatever is handed over', () => {
  it('nothing throws', () => {
    const scalar = fc.anything().filter((one) => !Array.isArray(one));
    const range = fc.array(fc.array(fc.anything()));
    fc.assert(
      fc.property(fc.oneof(scalar, range), (argument) => {
        for (const read of [rangeIn, cellIn, textIn, countIn, pairsIn, valuesIn]) read(argument);
        findError([argument]);
      }),
    );
  });
});
