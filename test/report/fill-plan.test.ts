import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changeOf, countChanges, targetColumns } from '../../src/report/fill-plan';
import { SAMPLE_HEADERS, SAMPLE_ROWS } from '../../src/report/sample-inventory';

test.each([
  [null, 'new', 'fresh'],
  ['', null, 'same'],
  ['old', 'new', 'changed'],
  ['old', null, 'cleared'],
  [0.1 + 0.2, 0.3, 'same'],
  [1, '1', 'changed'],
] as const)('From %p to %p a cell is %s', (before, after, change) => {
  expect(changeOf(before, after)).toBe(change);
});

test('The counts of a fill add up to its cells', () => {
  const counts = countChanges(
    [
      ['a', null],
      ['b', 'c'],
    ],
    [
      ['a', 'x'],
      [null, 'd'],
    ],
  );
  expect(counts).toEqual({ rows: 2, cells: 4, fresh: 1, changed: 1, cleared: 1, same: 1 });
});

test('A column of the user keeps its name; ours gives way', () => {
  const [strategy] = targetColumns(['Task', 'strategy'], [], ['strategy']);
  expect(strategy).toMatchObject({ header: 'Strategy (result)', at: null });
});

test('A column of an earlier fill is filled again where it stands, asked for or not', () => {
  const own = [{ id: 'lead', header: 'Lead', at: 4 }] as const;
  expect(targetColumns(['Task'], own, ['strategy']).map(({ id, at }) => [id, at])).toEqual([
    ['strategy', null],
    ['lead', 4],
  ]);
});

test('The sample of the pane is the sample of the repository', () => {
  const file = readFileSync(path.resolve(__dirname, '../../examples/inventory.csv'), 'utf8').replace(/^\uFEFF/, '');
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const [header, ...rows] = file.trim().split(/\r?\n/).map(cells);
  expect(SAMPLE_HEADERS).toEqual(header);
  expect(SAMPLE_ROWS.map((row) => row.map((value) => String(value ?? '')))).toEqual(rows);
});
