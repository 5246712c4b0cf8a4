import { CLAIMS } from '../../src/catalogue/claims';
import { homesOf } from '../../src/catalogue/claim-homes';
import { DISAGREEMENTS } from '../../src/catalogue/disagreements';
import { DOCUMENTS } from '../../src/catalogue/documents';
import { answerTask } from '../../src/report/answer';
import { briefOf } from '../../src/report/brief';
import { labelled } from '../../src/report/wording';
import { engine, taskWith } from '../decide/tasks';

/** One task for each strategy, manner and form: what is printed for them all is what a reader may come to see. */
const TASKS: Record<string, string | number>[] = [
  { core: 5, expertise: 5, capacity: 5 },
  { presence: 'premises', core: 1, expertise: 1, judgement: 1, third_party: 'yes', must_keep: 'no', supervision: 5 },
  { core: 1, expertise: 1, capacity: 1, judgement: 5 },
  { core: 1, expertise: 1, capacity: 1, judgement: 3 },
  { centre_abroad: 'have', volume: 5, cheaper_abroad: 5, third_party: 'no', expertise: 4 },
  { core: 1, judgement: 1, cheaper_abroad: 5, cost_pressure: 5, specifiable: 5, supervision: 5 },
  { pay_basis: 'success fee', mutual_benefit: 4, outcome_uncertainty: 5, volume: 2, asset_specificity: 1 },
  { pay_basis: 'shared benefit', mutual_benefit: 5, volume: 5, asset_specificity: 5 },
  {
    ...{ pay_basis: 'shared benefit', mutual_benefit: 5, volume: 2, asset_specificity: 1 },
    ...{ outcome_uncertainty: 1, data_sensitivity: 1, ip_originality: 1 },
  },
];
const wording = labelled(new Map());
const printed = TASKS.flatMap((facts) => {
  const task = taskWith(facts);
  return briefOf(engine, task, answerTask(engine, task), wording).flatMap(({ lines, table = [] }) => [
    ...lines,
    ...table.flat(),
  ]);
}).join('\n');

test('the tasks cover every strategy', () => {
  const strategies = TASKS.map((facts) => answerTask(engine, taskWith(facts)).strategy);
  expect(new Set(strategies).size).toBe(6);
});

test('a claim whose home is a printed line is printed: in an explanation, a definition, or the list of sources', () => {
  const elsewhere = new Set([
    ...DOCUMENTS.flatMap(({ remarks }) => remarks.map(({ text }) => text)),
    ...DISAGREEMENTS.flatMap(({ positions }) => positions.map(({ says }) => says)),
  ]);
  const silent = CLAIMS.filter(({ id }) => homesOf(id).every(({ kind }) => kind === 'line')).filter(
    ({ id }) =>
      !homesOf(id).some(
        ({ where, text = '?' }) =>
          where.startsWith('term ') || where.startsWith('glossary') || elsewhere.has(text) || printed.includes(text),
      ),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
