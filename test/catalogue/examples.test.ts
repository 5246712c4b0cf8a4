import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findClaim } from '../../src/catalogue/claims';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { EXAMPLES } from '../../src/catalogue/examples';
import { STRATEGY_IDS, type Part, type Points } from '../../src/model/policy';

type Row = Record<string, string>;
const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(__dirname, '../vectors', file), 'utf8'), { columns: true });

/** The sum as a person would redo it with SUMPRODUCT: written again here, so that it also checks the core. */
function sumUp(row: Row): { points: Points; excluded: Set<string> } {
  const { rules, products, choices, vetoes, settings } = DEFAULT_POLICY;
  const z = (fact: string, part: Part): number => {
    if (!row[fact]) return 0;
    const away = (Number(row[fact]) - 3) / 2;
    return part === 'both' ? away : Math.max(part === 'high' ? away : -away, 0);
  };
  const points = { ...settings.start };
  const add = (given: Points, by: number) => STRATEGY_IDS.forEach((id) => (points[id] += given[id] * by));
  for (const rule of rules) add(rule.points, rule.weight * z(rule.fact, rule.part));
  for (const { factors, weight, points: given } of products)
    add(given, weight * factors.reduce((product, { fact, part }) => product * z(fact, part), 1));
  for (const rule of choices) if (row[rule.fact] === rule.value) add(rule.points, rule.weight);
  const met = vetoes.filter(({ when }) =>
    when.every(({ fact, values }) => values.map(String).includes(row[fact] ?? '')),
  );
  return { points, excluded: new Set(met.flatMap(({ excludes }) => excludes)) };
}

describe('the tasks that the documents name', () => {
  it.each(EXAMPLES.map((example) => [example.id, example.task, example] as const))(
    '%s %s: the answer is one that the documents accept',
    (_id, task, { file }) => {
      const row = rowsOf(file).find((one) => one.task === task) ?? {};
      const { points, excluded } = sumUp(row);
      const left = STRATEGY_IDS.filter((id) => !excluded.has(id));
      const best = left.reduce((first, id) => (points[id] > points[first] + 1e-9 ? id : first));
      expect(row.expected?.split('|')).toContain(best);
    },
  );

  it('are all of the rows of the golden cases, in their order', () => {
    for (const file of ['document-examples.csv', 'more-examples.csv'] as const)
      expect(EXAMPLES.filter((one) => one.file === file).map(({ task }) => task)).toEqual(
        rowsOf(file).map(({ task }) => task),
      );
  });

  it('cite claims of the document that the row is ascribed to', () => {
    for (const { task, file, claims } of EXAMPLES) {
      const documents =
        rowsOf(file)
          .find((one) => one.task === task)
          ?.document?.split(',') ?? [];
      expect([task, documents]).toEqual([task, expect.arrayContaining([findClaim(claims[0] ?? '')?.document])]);
    }
  });
});
