import { moneyText, share } from '../../src/report/amounts';
import { clipWords } from '../../src/report/clip';
import { addRow, startGrid } from '../../src/report/grid';
import { policySheets } from '../../src/report/policy-sheet';
import { sourcesSheet, type SourcesInput } from '../../src/report/sources-sheet';
import { textsOf, valuesOf } from './plan-values';

describe('policy sheets', () => {
  const table = {
    name: 'rules',
    rows: [
      ['rule', 'weight'],
      ['R01', 1],
      ['R02', 0.5],
    ],
  };

  test('each table has a sheet of its own, with nothing but the table on it', async () => {
    const [sheet] = policySheets([table]);
    expect(sheet!.name).toBe('Policy rules');
    expect(sheet!.table).toMatchObject({ name: 'Policy_rules', columns: ['rule', 'weight'] });
    expect(await valuesOf(sheet!)).toEqual(table.rows);
  });

  test('a table with a header only is written, but is no Excel table', async () => {
    const [sheet] = policySheets([{ name: 'products', rows: [['product', 'weight']] }]);
    expect(sheet!.table).toBeUndefined();
    expect(await valuesOf(sheet!)).toEqual([['product', 'weight']]);
  });
});

describe('sources', () => {
  const input: SourcesInput = {
    opening: ['Five short web articles.', 'The weights are ours.'],
    documents: [{ id: 'D0', title: 'A', author: 'unnamed', kind: 'opinion', holds: 'how they differ' }],
    claims: [
      {
        id: 'D0-out-cost',
        document: 'D0',
        kind: 'benefit',
        voice: 'opinion',
        paraphrase: 'fewer resources, less cost',
      },
      {
        id: 'D0-synergy',
        document: 'D0',
        kind: 'benefit',
        voice: 'opinion',
        paraphrase: 'together they gain an advantage',
      },
    ],
    references: [{ id: 'beyond-williamson', text: 'specific assets' }],
    attributions: ['This product includes information from the O*NET 29.3 Database.'],
  };

  test('it opens with what kind of sources these are', async () => {
    expect((await textsOf(sourcesSheet(input))).slice(0, 3).flat()).toEqual(['Sources', ...input.opening]);
  });

  test('only what this workbook cites is listed, where that is known', async () => {
    const ids = (await valuesOf(sourcesSheet({ ...input, cited: new Set(['D0-synergy']) }))).map(([first]) => first);
    expect(ids).toContain('D0-synergy');
    expect(ids).not.toContain('D0-out-cost');
    expect(ids).not.toContain('beyond-williamson');
    expect((await valuesOf(sourcesSheet(input))).map(([first]) => first)).toContain('D0-out-cost');
  });

  test('attributions travel with the data and run over the whole width', async () => {
    const sheet = sourcesSheet(input);
    const rows = await valuesOf(sheet);
    expect(rows.at(-1)).toEqual(input.attributions);
    expect(sheet.merges).toContainEqual({ top: rows.length - 1, left: 0, bottom: rows.length - 1, right: 4 });
  });
});

test.each([
  [0, 'EUR', 'EUR 0'],
  [999_499.6, 'EUR', 'EUR 999,500'],
  [1_234_567, '', '1.23 m'],
  [2_000_000_000, 'JPY', 'JPY 2 bn'],
])('%d %s is said as "%s"', (money, currency, text) => expect(moneyText(money, currency)).toBe(text));

test.each([
  [0, 0, '–'],
  [0, 9, '0 %'],
  [1, 3, '33 %'],
  [1, 400, '< 1 %'],
  [399, 400, '> 99 %'],
  [400, 400, '100 %'],
])('%d of %d is said as "%s"', (part, whole, text) => expect(share(part, whole)).toBe(text));

test('a text without spaces is cut all the same', () => {
  expect(clipWords('x'.repeat(50), 20)).toHaveLength(19);
});

test('a grid refuses a row wider than itself: that is a mistake in the program', () => {
  expect(() => addRow(startGrid(3), 10, [{ columns: 4 }])).toThrow(RangeError);
});
