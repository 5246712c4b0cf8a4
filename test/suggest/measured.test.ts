import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { suggestFacts } from '../../src/suggest/suggest';
import { countVerdicts, judgeRows, MEASURES, type LabelledRow } from './count';

/** Strong has to be earned: precision with every doubtful row counted as wrong, and the share of clear rows that get one. */
const BAR = { strictPrecision: 0.9, recall: 0.6 };

const open = parse<LabelledRow>(readFileSync(join(__dirname, '../labels/labels.csv'), 'utf8'), {
  columns: true,
}).filter(({ split }) => split === 'open');

describe.each(MEASURES)('$fact on the open part of the labelled rows', (measure) => {
  const verdicts = judgeRows(measure, open, ({ text, context }) => suggestFacts({ task: text, title: context }));
  const figures = countVerdicts(measure, verdicts);

  it('is right where it is strong, unclear and medium rows counted as wrong', () => {
    expect(figures.strictPrecision).toBeGreaterThanOrEqual(BAR.strictPrecision);
  });

  it('reaches the clear rows', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(BAR.recall);
  });

  it('and docs/suggest.md says so', () => {
    const doc = readFileSync(join(__dirname, '../../docs/suggest.md'), 'utf8').replace(/ +/g, ' ');
    const name = { presence: 'place', judgement: 'judgement' }[measure.fact];
    const { precision, strictPrecision, recall, right, strong, clear } = figures;
    const shares = [precision, strictPrecision, recall].map((share) => share.toFixed(3));
    expect(doc).toContain(`| ${[name, 'both', 'open', ...shares, right, strong, clear].join(' | ')} |`);
  });

  it('counts the rows that the guide counts', () => {
    expect(figures.clear).toBe({ presence: 488, judgement: 281 }[measure.fact]);
  });
});
