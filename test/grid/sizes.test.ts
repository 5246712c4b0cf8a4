import { shownLines } from '../../workbench/grid/sizes';

describe('The lines that the grid shows', () => {
  test('are many on an empty sheet: a person types into it', () => {
    expect([shownLines('rows', 0), shownLines('columns', 0)]).toEqual([1000, 60]);
  });

  test('reach beyond what is used, and not beyond the sheet', () => {
    expect(shownLines('rows', 5000)).toBe(5100);
    expect(shownLines('columns', 16_384)).toBe(16_384);
  });

  test('stay while there is room, and grow by leaps', () => {
    expect(shownLines('rows', 900, 1000)).toBe(1000);
    expect(shownLines('rows', 1001, 1000)).toBe(1500);
  });
});
