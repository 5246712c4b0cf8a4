import fc from 'fast-check';
import { findRows, MARK, numberMarks, printCell, printOf } from '../../taskpane/memory/marks';

/** Rows as "name facts". */
const marks = (rows: readonly string[]) =>
  numberMarks(rows.map((row) => ({ words: row.split(' ')[0]!, whole: printOf(row, MARK) })));

describe('Rows are found again', () => {
  test('after rows were inserted above, deleted and sorted', () => {
    const before = marks(['a 1', 'b 2', 'c 3']);
    expect(findRows(before, marks(['new 0', 'c 3', 'a 1']))).toEqual([2, undefined, 1]);
  });

  test('by their words when a fact has changed', () => {
    expect(findRows(marks(['a 1', 'b 2']), marks(['b 5', 'a 1']))).toEqual([1, 0]);
  });

  test('among rows of the same words by their facts, and by order while there are as many as before', () => {
    const before = marks(['a 1', 'a 2', 'a 2']);
    expect(findRows(before, marks(['a 2', 'a 1', 'a 2']))).toEqual([1, 0, 2]);
    expect(findRows(before, marks(['a 1', 'a 9', 'a 2']))).toEqual([0, 1, 2]);
    expect(findRows(before, marks(['a 7', 'a 8', 'a 2', 'a 9']))).toEqual([undefined, undefined, 2]);
  });

  test('none twice, whatever the order of the rows', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2)).map(([word, fact]) => `${word} ${fact}`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (before, now) => {
        const found = findRows(marks(before), marks(now)).filter((at) => at !== undefined);
        expect(new Set(found).size).toBe(found.length);
        expect(findRows(marks(before), marks(before)).every((at, index) => at === index)).toBe(true);
      }),
    );
  });
});

test('Prints tell values apart, and not the last digit of a number that a sheet has kept', () => {
  expect(printCell('1')).not.toBe(printCell(1));
  expect(printCell('')).toBe(printCell(null));
  expect(printCell(0.1 + 0.2)).toBe(printCell(0.3));
  const texts = Array.from({ length: 20_000 }, (_, at) => printOf(`Task number ${at}`, MARK));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.every((text) => text.length === MARK)).toBe(true);
});
