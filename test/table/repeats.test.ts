import { noteRepeats } from '../../src/table/repeats';

describe('repeated rows', () => {
  it('are noted with the row they repeat, other rows are not', () => {
    const see = noteRepeats();
    const rows = [
      ['Payroll', 4],
      ['Cleaning', 2],
      ['Payroll', 4],
      ['Payroll', '4', '', null],
      ['payroll', 4],
      ['Payroll'],
      ['', 'Payroll', 4],
    ];
    expect(rows.map((cells, at) => see(cells, at + 2)?.text)).toEqual([
      undefined,
      undefined,
      'The same in every cell as row 2.',
      'The same in every cell as row 2.',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('do not include blank rows', () => {
    const see = noteRepeats();
    expect([see([], 2), see(['', ' '], 3), see([null], 4)]).toEqual([undefined, undefined, undefined]);
  });

  it('keep cells apart: the same letters in other cells are another row', () => {
    const see = noteRepeats();
    expect([see(['ab', 'c'], 2), see(['a', 'bc'], 3), see(['abc', ''], 4), see(['', 'abc'], 5)]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are found among a hundred thousand rows, and no others', () => {
    const see = noteRepeats();
    const found: (string | undefined)[] = [];
    for (let row = 2; row < 100_002; row += 1) found.push(see([`Task ${row % 99_000}`, row % 3], row)?.text);
    const repeated = found.filter((text) => text !== undefined);
    // 99,000 is divisible by 3: row and row + 99,000 are alike, which 1,000 rows are.
    expect(repeated).toHaveLength(1000);
    expect(found[99_000]).toBe('The same in every cell as row 2.');
  });
});
