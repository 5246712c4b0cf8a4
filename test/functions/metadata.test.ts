import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_IDS } from '../../src/catalogue/documents';
import { FAIR_PAY_MEASURES, OFFSHORE_MEASURES, READINESS_MEASURES } from '../../src/catalogue/money-measures';
import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import { SIDE_COLUMNS, SIDE_FACTS } from '../../src/catalogue/side-facts';
import { listMeasures } from '../../src/economics/measures';
import { SEVERITIES } from '../../src/model/answer';
import { STRATEGY_IDS } from '../../src/model/policy';
import { POLICY_TABLES } from '../../src/table/policy-columns';
import * as exported from '../../functions/functions';
import { MANUAL } from '../../functions/manual/manual';
import { readBuilt } from './excel';

const { metadata } = readBuilt();
const ids = metadata.functions.map(({ id }) => id);

/** Released signatures never change; later versions only append arguments that may be left out. */
const SIGNATURES = `
CLASSIFY(tasks, [headers], [policy], [columns])
SCORES(tasks, [headers], [policy])
WHY(task, [headers], [policy])
EXPLAIN(task, [headers], [policy], [against])
WHATIF(task, [headers], [policy], [count])
NEXT(tasks, [headers], [policy])
RISKS(task, [headers], [policy], [strategy], [least])
CHECK(tasks, [headers], [policy])
FACTS([group])
POLICY([table])
SUGGEST(descriptions, [fact])
MODEL(who, where)
DEFINE(term, [document])
SOURCE(id)
PARTNER_PAYOFF(probability, value, fixed_fee, success_fee, [measure], [terms])
PARTNER_BREAKEVEN(fixed_fee, success_fee, [terms])
PARTNER_FEE(probability, fixed_fee, [terms])
PARTNER_RANGE(probability, fixed_fee, value, [terms])
OFFSHORE_COST(inputs, [measure])
BREAKEVEN_RATE(onshore_rate, inputs)
TOTAL_COST(one_off, annual, years, [rate], [growth], [exit], [type])
FAIR_PAY(offer, market_low, market_high, [quality], [measure])
MILESTONES(total, count, start, days, [upfront], [retention], [terms_days], [decimals])
READINESS(duties, [measure], [weights])
VERSION()
`
  .trim()
  .split('\n');

const root = path.resolve(__dirname, '../..');

describe('functions.json', () => {
  it('has the signatures that were fixed, in their order', () => {
    const written = metadata.functions.map(({ name, parameters }) => {
      const names = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name));
      return `${name}(${names.join(', ')})`;
    });
    expect(written).toEqual(SIGNATURES);
  });

  it('is what the declarations say, with errors in cells allowed', async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(path.join(root, 'functions/functions.ts'));
    expect(errors).toEqual([]);
    expect(metadata).toEqual({ allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) });
  });

  it('has a function for each export, for each entry of the manual and for each section of the reference', () => {
    const reference = readFileSync(path.join(root, 'docs/functions.md'), 'utf8');
    const sections = [...reference.matchAll(/^## (\S+)$/gm)].map(([, id]) => id);
    expect(Object.keys(exported).map((name) => name.toUpperCase())).toEqual(ids);
    expect(Object.keys(MANUAL)).toEqual(ids);
    expect(sections).toEqual(ids);
  });

  it.each(metadata.functions.map((one) => [one.name, one] as const))(
    '%s explains itself and opens its help',
    (_, one) => {
      const { description, helpUrl, id, parameters, options } = one as typeof one &
        Record<'description' | 'helpUrl', string>;
      expect(description).toMatch(/^\S.{20,120}\.$/);
      expect(helpUrl).toBe(`https://localhost:3000/functions.html#${id.toLowerCase()}`);
      for (const parameter of parameters) {
        const text = String(Object.entries(parameter).find(([key]) => key === 'description')?.[1] ?? '');
        expect([parameter.name, text.length <= 100, /^\S.{10,}\.$/.test(text)]).toEqual([parameter.name, true, true]);
      }
      // Nothing volatile, nothing that streams, nothing that asks where it stands.
      expect(options).toBeUndefined();
    },
  );

  it.each([
    ['StrategyChoice', STRATEGY_IDS],
    ['SeverityChoice', SEVERITIES],
    ['FactGroupChoice', ['fact', ...new Set([...SIDE_FACTS, ...SIDE_COLUMNS].map(({ field }) => field))]],
    ['PolicyTableChoice', POLICY_TABLES],
    ['WhoChoice', ['own', 'third party', 'partner']],
    ['WhereChoice', ['home', 'premises', 'abroad', 'any']],
    ['DocumentChoice', [...DOCUMENT_IDS, 'beyond', 'here']],
    ['PayoffMeasure', listMeasures(PAYOFF_MEASURES)],
    ['OffshoreMeasure', listMeasures(OFFSHORE_MEASURES)],
    ['FairPayMeasure', listMeasures(FAIR_PAY_MEASURES)],
    ['ReadinessMeasure', listMeasures(READINESS_MEASURES)],
  ])('offers as %s what the catalogue has', (id, allowed) => {
    const values = metadata.enums.find((one) => one.id === id)?.values.map(({ stringValue }) => stringValue);
    expect([...(values ?? [])].sort()).toEqual([...allowed].sort());
  });

  it('has no list of choices besides these', () => {
    const used = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap((one) => ('customEnumId' in one ? [String(one.customEnumId)] : [])),
    );
    expect([...new Set(used)].sort()).toEqual(metadata.enums.map(({ id }) => id).sort());
  });
});
