import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { readLexicon } from '../../src/table/lexicon';
import { nearestField, nearestName } from '../../src/table/near';

const lexicon = readLexicon(layOut(DEFAULT_POLICY));

test.each([
  ['Seasonallity', 'seasonal'],
  ['Data sensitivty', 'data_sensitivity'],
  ['experitse', 'expertise'],
  ['Capacty', 'capacity'],
  ['Annual csot', 'annual_cost'],
])('%s is nearly the name of %s', (header, field) => {
  expect(nearestField(lexicon, header)).toBe(field);
});

test.each(['Remark', 'Zebra', 'Owner', 'core2x', 'Col', '', 'Building number'])('%j is near nothing', (header) => {
  expect(nearestField(lexicon, header)).toBeUndefined();
});

test('of two names that are as near nobody guesses', () => {
  expect(nearestName('claxs', ['class', 'clays'])).toBeUndefined();
});
