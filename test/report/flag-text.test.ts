import { flagText } from '../../src/report/flag-text';
import { sampleFlag } from './sample-answers';

test('flags that are not raised are not shown', () => {
  expect(flagText([sampleFlag({ raised: false, severity: 'low' })])).toBe('');
});

test('flags are shown in the order in which the core gives them: the severest first', () => {
  const flags = [
    sampleFlag({ label: 'two', severity: 'critical' }),
    sampleFlag({ label: 'one', severity: 'medium' }),
    sampleFlag({ label: 'three', severity: 'medium' }),
  ];
  expect(flagText(flags)).toBe('critical: two; medium: one; medium: three');
});

test('a cell shows three flags and says how many more there are', () => {
  const flags = ['a', 'b', 'c', 'd', 'e'].map((label) => sampleFlag({ label }));
  expect(flagText(flags)).toBe('high: a; high: b; high: c; +2');
  expect(flagText(flags.slice(0, 3))).toBe('high: a; high: b; high: c');
});
