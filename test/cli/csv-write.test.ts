import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { csvText } from '../../cli/csv-write';

const special = fc.constantFrom('"', ',', '\t', '\n', '\r', '\r\n', ';', "'", '=', '@', 'ü', ' ', 'word');
const text = fc.oneof(
  fc.string(),
  fc.array(special, { maxLength: 6 }).map((parts) => parts.join('')),
);
const cell = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, ''));
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });

test.each([',', '\t'])('cells are written as csv-stringify writes them, parted by %j', (delimiter) => {
  const cast = { boolean: (value: boolean): string => (value ? 'TRUE' : 'FALSE') };
  fc.assert(
    fc.property(rows, (list) => {
      expect(csvText(list, { delimiter, raw: true })).toBe(stringify(list, { delimiter, cast }));
    }),
  );
});

test('a day is written as year, month and day', () => {
  expect(csvText([[new Date('2025-03-04T10:00:00Z')]], { delimiter: ',', raw: false })).toBe('2025-03-04\n');
});

test('a text that looks like a formula gets an apostrophe unless cells are to stay raw; a number stays as it is', () => {
  const list = [['=1+1', '+cmd', '-x', '@sum', '\tx', '-5', '+1,5 %', 'a=b']];
  expect(csvText(list, { delimiter: ',', raw: false })).toBe("'=1+1,'+cmd,'-x,'@sum,'\tx,-5,\"+1,5 %\",a=b\n");
  expect(csvText(list, { delimiter: ',', raw: true })).toBe('=1+1,+cmd,-x,@sum,\tx,-5,"+1,5 %",a=b\n');
});
