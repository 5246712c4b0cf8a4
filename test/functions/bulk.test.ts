import { makeRows } from '../../bench/bulk';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { compilePolicy } from '../../src/decide/compile';
import { answerTask } from '../../src/report/answer';
import { answerColumns } from '../../src/report/answer-columns';
import { CODES } from '../../src/report/wording';
import { matchColumns } from '../../src/table/headers';
import { openReader } from '../../src/table/read';
import { useExcel, type Cell } from './excel';

const ROWS = 10_000;

describe('CLASSIFY on 10,000 tasks in one spill', () => {
  const { call } = useExcel();

  it('equals the core row by row', async () => {
    const rows = makeRows(ROWS) as Cell[][];
    const engine = compilePolicy(DEFAULT_POLICY);
    const plan = matchColumns(engine.layout, rows.slice(0, 220));
    if (!plan.ok) throw new Error(plan.problem.message);
    const reader = openReader(engine.layout, plan.value);
    const columns = answerColumns(['strategy', 'verdict', 'runner_up', 'lead', 'flags', 'why', 'next']);
    const expected = rows.slice(1).map((cells, index) => {
      const { task, notes } = reader.read(cells, index + 2);
      const answer = answerTask(engine, task, notes);
      return columns.map(({ id, value }) => {
        const cell = value(answer, { fingerprint: '', wording: CODES }) ?? '';
        return id === 'strategy' && cell === '' ? { error: '#N/A', message: answer.why } : cell;
      });
    });
    const spilled = await call('CLASSIFY', rows, undefined, undefined, columns.map(({ id }) => id).join());
    expect(spilled).toHaveLength(ROWS);
    expect(spilled).toEqual(expected);
  });
});
