import { gridStyle, hexOf, modelStyle } from '../../workbench/grid/styles';
import { createLooks } from '../../workbench/grid/looks';
import type { Style } from '../../workbench/model/style';

const thin = { style: 'Continuous', weight: 'Thin', color: '#112233' };

const styles: [string, Style][] = [
  ['fonts', { fontName: 'Arial', fontSize: 9, bold: true, italic: true, fontColor: '#1F4E79' }],
  ['lines through and under the text', { underline: 'Single', strikethrough: true }],
  ['a fill', { fillColor: '#FFCC00', fillPattern: 'Solid' }],
  ['a number format', { numberFormat: '#,##0.00 "EUR"' }],
  ['the text format', { numberFormat: '@' }],
  ['alignment', { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true }],
  ['borders', { top: thin, bottom: { ...thin, weight: 'Thick' } }],
  ['turned text', { textOrientation: 45 }],
];

describe('The looks of a cell', () => {
  test.each(styles)('%s come back from the grid as they went', (_what, style) => {
    expect(modelStyle(gridStyle(style), {})).toEqual(style);
  });

  test('that the grid has no word for stay when a person changes others', () => {
    expect(modelStyle({ bl: 1 }, { locked: false, shrinkToFit: true, italic: true })).toEqual({
      locked: false,
      shrinkToFit: true,
      bold: true,
    });
  });

  test('without anything of their own are nothing', () => {
    expect(gridStyle({})).toEqual({});
    expect(gridStyle({ fillColor: '#FFFFFF', fillPattern: 'None', bold: false })).toEqual({});
    expect(modelStyle(null, {})).toEqual({});
  });

  test('that are equal share one style of the grid', () => {
    const stored: unknown[] = [];
    const looks = createLooks((style) => `s${stored.push(style)}`);
    const shared: Style = { bold: true };
    expect([looks.idOf(shared), looks.idOf(shared), looks.idOf({ bold: true }), looks.idOf({ italic: true })]).toEqual([
      's1',
      's1',
      's1',
      's2',
    ]);
    expect([looks.idOf(undefined), looks.idOf({ bold: false })]).toEqual([null, null]);
    expect(stored).toHaveLength(2);
  });
});

test('A colour is read however it is written', () => {
  expect(['#abc', '#aabbcc', 'rgb(170, 187, 204)', 'rgba(170,187,204,0.5)', 'red', null].map(hexOf)).toEqual([
    '#AABBCC',
    '#AABBCC',
    '#AABBCC',
    '#AABBCC',
    null,
    null,
  ]);
});
