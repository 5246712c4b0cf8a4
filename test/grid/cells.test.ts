import { CellValueType } from '@univerjs/core';
import { entryOfGrid, entryOfModel, gridContent, modelValue } from '../../workbench/grid/cells';
import { readEntry } from '../../workbench/model/entry';
import type { Cell } from '../../workbench/model/parts';

const cells: [string, Cell][] = [
  ['a number', { value: 12.5 }],
  ['zero', { value: 0 }],
  ['a truth value', { value: false }],
  ['a text', { value: 'Payroll' }],
  ['a text that looks like a number', { value: '007' }],
  ['a text that looks like a formula', { value: '=SUM(A1)', quoted: true }],
  ['a text that looks like an error', { value: '#N/A', quoted: true }],
  ['a text that looks like a date', { value: '2026-03-04' }],
  ['a text that begins with an apostrophe', { value: "'tis", quoted: true }],
  ['a text with a line break', { value: 'one\ntwo' }],
  ['an error', { value: { error: '#REF!' } }],
  ['a formula', { value: 3, formula: '=1+2' }],
  ['nothing', { value: '' }],
];

describe('The content of a cell', () => {
  test.each(cells)('%s stands in the grid as in the model, so that nothing comes back as typed', (_what, cell) => {
    const grid = gridContent(cell);
    expect(entryOfGrid(grid, grid.f ?? null)).toBe(entryOfModel(cell));
  });

  test.each(cells)('%s that a person types in the grid is the same in the model', (_what, cell) => {
    const grid = gridContent(cell);
    const entry = readEntry(entryOfGrid(grid, grid.f ?? null), 'General', 2026);
    const { formula, value } = cell;
    expect(entry).toMatchObject(formula === undefined ? { kind: 'value', value } : { kind: 'formula', formula });
  });

  test('of a part of a spilled answer is left to the engine', () => {
    expect(gridContent({ value: 'OUTSOURCE', spilledFrom: 3 })).toEqual({});
    expect(entryOfModel({ value: 'OUTSOURCE', spilledFrom: 3 })).toBe('');
  });

  test('with looks inside its text is read as plain text', () => {
    const p = { id: 'd', documentStyle: {}, body: { dataStream: 'one\rtwo\r\n' } };
    expect(entryOfGrid({ p }, null)).toBe('one\ntwo');
  });
});

describe('A calculated value', () => {
  test('is an error, a truth value, a number or a text in the model', () => {
    expect(modelValue({ v: '#SPILL!', t: CellValueType.STRING })).toEqual({ error: '#SPILL!' });
    expect(modelValue({ v: 1, t: CellValueType.BOOLEAN })).toBe(true);
    expect(modelValue({ v: 0, t: CellValueType.NUMBER })).toBe(0);
    expect(modelValue({ v: '#1 in sales', t: CellValueType.STRING })).toBe('#1 in sales');
    expect(modelValue(null)).toBe('');
  });
});
