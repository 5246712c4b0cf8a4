import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { makeRows } from '../../bench/bulk';
import { ANSWER_COLUMNS } from '../../src/report/answer-columns';
import { sourcing, temporaryFolder } from '../cli/command';
import { useExcel, type Cell } from './excel';

const ROWS = 10_000;
/** What words suggest is the one result that a formula does not give: it has a function of its own. */
const COLUMNS = ANSWER_COLUMNS.map(({ id }) => id).filter((id) => id !== 'proposals');
const WHY = COLUMNS.indexOf('why');
/** Both run ten thousand rows, on whatever machine the tests run. */
const PATIENCE_MS = 120_000;

/** A row of which too little is known for an answer. */
const justBegun = (row: readonly Cell[]): Cell[] => row.map((cell, column) => (column > 1 ? '' : cell));

/** What the command line writes beside these rows. */
function classifyFile(folder: string, rows: readonly (readonly Cell[])[]): string[][] {
  const file = path.join(folder, 'tasks.csv');
  writeFileSync(file, stringify(rows.map((row) => [...row])));
  const columns = ['--columns', COLUMNS.join(), '--suggest', 'off'];
  const { code, out, err } = sourcing(['classify', file, '-o', '-', '--format', 'csv', '--raw', '--quiet', ...columns]);
  if (code !== 0) throw new Error(err);
  const [, ...written] = parse(out) as string[][];
  return written.map((cells) => cells.slice(-COLUMNS.length));
}

/** A cell of a formula as a file has it: a strategy that is not recommended is blank there, an error with its reason here. */
const inFile = (cell: unknown): string => (typeof cell === 'object' ? '' : String(cell));

describe('CLASSIFY on 10,000 tasks in one spill', () => {
  const { call } = useExcel();
  const folder = temporaryFolder();

  it(
    'equals the command line row by row, in every result',
    async () => {
      const rows = (makeRows(ROWS) as Cell[][]).map((row, at) => (at % 100 === 50 ? justBegun(row) : row));
      const spilled = await call('CLASSIFY', rows, undefined, undefined, COLUMNS.join());
      if (!Array.isArray(spilled)) throw new Error(JSON.stringify(spilled));
      const written = classifyFile(folder, rows);
      expect(spilled).toHaveLength(ROWS);
      expect(written).toHaveLength(ROWS);
      const differing = spilled.flatMap((row, at) => {
        const [shown, expected] = [row.map(inFile), written[at] ?? []];
        return shown.join('|') === expected.join('|') ? [] : [{ row: at + 2, shown, expected }];
      });
      expect(differing.slice(0, 3)).toEqual([]);
      const undecided = spilled.filter(([strategy]) => typeof strategy === 'object');
      expect(undecided).toHaveLength(ROWS / 100);
      for (const [strategy, ...others] of undecided)
        expect(strategy).toEqual({ error: '#N/A', message: others[WHY - 1] });
    },
    PATIENCE_MS,
  );
});
