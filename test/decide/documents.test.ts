import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { answerTask } from '../../src/report/answer';
import { AMOUNTS, FACTS_OF, SIGNS_OF, STRATEGIES_OF } from './document-vocabulary';
import { engine, taskWith } from './tasks';

const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(__dirname, '../vectors', name), 'utf8'), { columns: true });
const list = (text: string | undefined): string[] => (text ? text.split('|') : []);

describe('the tasks that the documents name come out as the documents have them', () => {
  test.each(read('document-examples.csv').map((row) => [row.task!, row] as const))('%s', (name, row) => {
    const facts: Record<string, string | number> = {};
    for (const { id, kind } of engine.policy.facts) {
      const text = row[id];
      if (text) facts[id] = kind === 'scale' ? Number(text) : text;
    }
    expect(list(row.expected)).toContain(answerTask(engine, taskWith(facts, name)).strategy);
  });
});

/** Rows that give words only: what the words suggest is tested with the suggestions. */
const TEXT_ONLY = 'text_only';

describe('tasks in plain English whose answer follows from the documents', () => {
  test.each(read('document-cases.csv').map((row) => [`${row.id} ${row.description}`, row] as const))(
    '%s',
    (_name, row) => {
      const facts = factsOf(row.facts_kv!);
      const answer = answerTask(engine, taskWith(facts, row.description));
      const signs = [
        ...answer.flags.filter(({ raised }) => raised).map(({ id }) => id),
        ...answer.notes.map(({ code }) => code),
      ];
      const raised = (word: string): boolean => SIGNS_OF[word]!.some((sign) => signs.includes(sign));
      const strategies = (text: string | undefined) => list(text).flatMap((word) => STRATEGIES_OF[word]!);

      const accepted = [...strategies(row.expected), ...strategies(row.tolerated_if_flagged)];
      if (row.facts_kv === TEXT_ONLY) accepted.push(null);
      expect(accepted).toContain(answer.strategy);
      expect(strategies(row.forbidden)).not.toContain(answer.strategy);
      if (row.facts_kv !== TEXT_ONLY) expect(list(row.must_flags).filter((word) => !raised(word))).toEqual([]);
      expect(list(row.must_not_flags).filter(raised)).toEqual([]);
    },
  );
});

function factsOf(text: string): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const pair of text.split(';').map((one) => one.trim())) {
    const [name, value] = pair.split('=');
    if (!name || name === TEXT_ONLY || !value || value === 'unknown' || AMOUNTS.has(name)) continue;
    const meant = FACTS_OF[name]?.[value];
    if (!meant) throw new Error(`the vocabulary has no ${pair}`);
    Object.assign(facts, meant);
  }
  return facts;
}
