import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRATEGY_IDS } from '../../src/model/policy';
import { VERDICTS } from '../../src/model/answer';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { classified, ROOT } from './command';

interface Expected {
  file: string;
  profile?: string;
  /** Strategy (or null), verdict and codes of the notes, row by row. */
  rows: [string | null, string, string[]][];
}
const EXPECTED: Expected[] = JSON.parse(readFileSync(join(ROOT, 'examples/expected.json'), 'utf8'));

test.each(EXPECTED.map((one) => [one.file, one] as const))(
  '%s gives the answers that are written down',
  (_file, { file, profile, rows }) => {
    const args = [`examples/${file}`, ...(profile ? ['--profile', `examples/${profile}`] : [])];
    const answers = classified(args).rows.map(({ strategy, verdict, notes }) => [
      strategy,
      verdict,
      (notes as { code: string }[]).map(({ code }) => code),
    ]);
    expect(answers).toEqual(rows);
  },
);

test('the example inventory shows every strategy, verdict, change, severity, risk and duty', () => {
  const { rows } = classified(['examples/inventory.csv']);
  const seen = (key: string) => new Set(rows.map((row) => row[key]));
  const flags = rows.flatMap(({ flags }) => flags as { id: string; severity: string; raised: boolean }[]);
  expect([...STRATEGY_IDS].filter((id) => !seen('strategy').has(id))).toEqual([]);
  expect([...VERDICTS].filter((verdict) => !seen('verdict').has(verdict))).toEqual([]);
  expect(['keep', 'move', 'new'].filter((change) => !seen('change').has(change))).toEqual([]);
  expect(
    ['critical', 'high', 'medium', 'low', 'unknown'].filter((one) => !flags.some(({ severity }) => severity === one)),
  ).toEqual([]);
  const raised = new Set(flags.filter((flag) => flag.raised).map(({ id }) => id));
  const { risks, duties } = DEFAULT_POLICY.risk_book;
  expect([...risks, ...duties].map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([]);
});
