import { columnLetter, isBlank, isErrorText, plainCell, textOf } from '../../src/table/cells';

describe('a cell', () => {
  const cases: [unknown, unknown][] = [
    ['text', 'text'],
    [4, 4],
    [true, true],
    [undefined, null],
    [NaN, null],
    [{ basicValue: 4, type: 'FormattedNumber' }, 4],
    [{ formula: 'A1' }, null],
    [{ result: { error: '#N/A' } }, { error: '#N/A' }],
    [{ toISOString: () => '2025-03-01T00:00:00.000Z' }, '2025-03-01'],
    ['#SPILL!', { error: '#SPILL!' }],
  ];
  it.each(cases)('%p holds %p', (raw, held) => {
    expect(plainCell(raw)).toEqual(held);
  });

  it('is an error only when it looks like one of Excel', () => {
    expect(['#N/A', '#DIV/0!', '#GETTING_DATA', '#BEZUG!', '#NOM?'].every(isErrorText)).toBe(true);
    expect(['#hashtag', '# 1', 'N/A', '#', '#1 is the best, most urgent!'].some(isErrorText)).toBe(false);
  });

  it('is blank without anything to see', () => {
    expect([null, undefined, '', ' ', '\u00a0\t'].every(isBlank)).toBe(true);
    expect([0, false, 'x', '-', {}].some(isBlank)).toBe(false);
  });

  it('is shown as Excel shows it', () => {
    expect([4, false, null, { error: '#N/A' }, ' x '].map(textOf)).toEqual(['4', 'FALSE', '', '#N/A', ' x ']);
  });
});

describe('a column', () => {
  it('has the letters of Excel', () => {
    expect([0, 25, 26, 27, 701, 702, 16_383].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA', 'XFD']);
  });
});
