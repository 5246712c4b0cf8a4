import { makeRows } from '../../bench/bulk';
import { STRATEGIES } from '../../src/catalogue/strategies';
import { findAnswerColumn } from '../../src/report/answer-columns';
import { chooseList } from '../../taskpane/flow/choose';
import { showPreview, startWriting } from '../../taskpane/flow/fill';
import { classified } from '../cli/command';
import { useExcel } from '../functions/excel';
import { closeAll, openPane, valuesOf, type TestPane } from '../taskpane/open-pane';

type Cell = string | number | boolean | null;

const ROWS = 1000;
/** What really stands in workbooks, in one row of so many. */
const AS_PEOPLE_WRITE: readonly { every: number; column: number; cell: Cell }[] = [
  { every: 7, column: 1, cell: '4 – high' },
  { every: 11, column: 2, cell: ' 2 ' },
  { every: 13, column: 3, cell: 'n/a' },
  { every: 17, column: 4, cell: '3,5' },
  { every: 19, column: 0, cell: '=Helpline, second level' },
];

function tasks(): Cell[][] {
  const [header = [], ...rows] = makeRows(ROWS) as Cell[][];
  const written = rows.map((row, at) => {
    const other = AS_PEOPLE_WRITE.filter(({ every }) => at % every === 3);
    return row.map((cell, column) => other.find((one) => one.column === column)?.cell ?? cell);
  });
  // Half the facts are blank; a row of which nothing is known is among them.
  return [header, ...written.slice(0, -1), header.map((_, column) => (column === 0 ? 'Something or other' : ''))];
}

/** Cells as a person types them: an apostrophe keeps a text a text. */
const typed = (rows: readonly Cell[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell)));

const csvOf = (rows: readonly Cell[][]) =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n');

const COMPARED = ['strategy', 'verdict', 'runner_up', 'lead', 'next', 'why'] as const;
type Compared = Record<string, unknown>;
const pick = (valueOf: (id: (typeof COMPARED)[number]) => unknown): Compared =>
  Object.fromEntries(COMPARED.map((id) => [id, valueOf(id)]));

/** A formula shows an undecided strategy as #N/A and other blanks as empty texts; files and sheets leave both blank. */
const fromFormula = (row: readonly unknown[]): Compared =>
  pick((id) => {
    const cell = row[COMPARED.indexOf(id)];
    return cell === '' || (typeof cell === 'object' && cell !== null && 'error' in cell) ? null : cell;
  });

const codeOf = (label: unknown) => STRATEGIES.find((strategy) => strategy.label === label)?.id ?? label;

/** What the pane has written; sheets name strategies by their labels, and ask questions in words. */
function fromPane(pane: TestPane, rows: number): Compared[] {
  const sheet = valuesOf(pane, 'Work');
  const letterOf = (id: string) =>
    Object.keys(sheet)
      .find((address) => /^[A-Z]+1$/.test(address) && sheet[address] === findAnswerColumn(id)?.header)
      ?.slice(0, -1);
  const letters = new Map(COMPARED.map((id) => [id, letterOf(id)]));
  return Array.from({ length: rows }, (_, at) =>
    pick((id) => {
      const value = sheet[`${letters.get(id)}${at + 2}`] ?? null;
      return id === 'strategy' || id === 'runner_up' ? codeOf(value) : value;
    }),
  );
}

describe('A thousand tasks, as people write them', () => {
  const { call } = useExcel();
  afterAll(closeAll);

  it('have the same answers from the formula, the pane and the command line', async () => {
    const rows = tasks();
    const expected = classified(['-', '--suggest', 'off'], csvOf(rows)).rows.map((row) => pick((id) => row[id] ?? null));
    expect(expected).toHaveLength(ROWS);
    expect(new Set(expected.map(({ strategy }) => strategy)).size).toBeGreaterThan(5);

    const spilled = await call('CLASSIFY', rows, undefined, undefined, COMPARED.join());
    if (!Array.isArray(spilled)) throw new Error(`CLASSIFY gave ${JSON.stringify(spilled)}`);
    expect(spilled.map(fromFormula)).toEqual(expected);

    const pane = await openPane({ sheets: [{ name: 'Work', cells: { A1: typed(rows) } }] });
    pane.host.person.select('Work!A1');
    await chooseList(pane, { kind: 'selection' });
    pane.store.dispatch({ type: 'depth', depth: 'full' });
    await showPreview(pane);
    await startWriting(pane);
    expect(pane.store.state.result?.written?.end).toBe('done');
    const questions = new Map(pane.ruling.engine.layout.facts.map(({ id, question }) => [id, question]));
    const asSheet = expected.map((row) => ({ ...row, next: questions.get(String(row['next'])) ?? null }));
    expect(fromPane(pane, ROWS)).toEqual(asSheet);
  }, 60_000);
});
