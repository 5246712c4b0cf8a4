import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { suggestFacts } from '../../src/suggest/suggest';

interface Trap {
  text: string;
  fact: string;
  /** none: no suggestion. not X: none, or another level. X! strong, X? weak. */
  expected: string;
  why: string;
}

const traps = parse<Trap>(readFileSync(join(__dirname, 'traps.csv'), 'utf8'), { columns: true });

describe('words that mislead', () => {
  it('are at least thirty-four', () => {
    expect(traps.length).toBeGreaterThanOrEqual(34);
  });

  it.each(traps.map((trap) => [trap.text, trap.fact, trap.expected, trap.why, trap] as const))(
    '"%s": %s is %s, for it is %s',
    (_text, _fact, _expected, _why, { text, fact, expected }) => {
      const found = suggestFacts({ task: text }).find((suggestion) => suggestion.fact === fact);
      const said = found ? `${found.level}${found.strength === 'strong' ? '!' : '?'}` : 'none';
      if (expected.startsWith('not ')) expect(said).not.toContain(expected.slice('not '.length));
      else expect(said).toBe(expected);
    },
  );
});
