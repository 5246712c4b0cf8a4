import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readProfile } from '../../src/table/profile';
import { engine } from '../decide/tasks';
import { countAnswers, countVerdicts, orderByQueue, readList } from './count-answers';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const cells = parse(read('test/data/onet_tasks_open_400.csv')) as string[][];
const found = readProfile(read('examples/answers-400.txt'), engine.layout);
if (!found.ok) throw new Error(found.problem.message);
const profile = found.value;

/** The exact figures stand in docs/questions.md; they move with the lexicon, so a floor is held here. */
describe('400 task statements and answers given once', () => {
  test('every line of the answers can be used, and there are at most 40', () => {
    expect(found.notes).toEqual([]);
    expect(countAnswers(profile)).toBeLessThanOrEqual(40);
  });

  test('nothing is decided before, and three rows out of four are LIKELY or SETTLED after', () => {
    const before = countVerdicts(engine, readList(engine, cells, { company: {}, groups: [] }));
    const after = countVerdicts(engine, readList(engine, cells, profile));
    expect(before.verdicts.UNDECIDED).toBe(400);
    expect(after.firm).toBeGreaterThanOrEqual(300);
  });

  test('the queue asks group by group first, and a quarter of the answers leaves a third undecided at most', () => {
    const steps = orderByQueue(engine, cells, profile, 10);
    expect(steps.at(-1)!.undecided).toBeLessThanOrEqual(133);
    expect(steps.slice(0, 5).some(({ line }) => line.startsWith('proposed '))).toBe(true);
  });
});
