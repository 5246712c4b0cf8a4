import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { fingerprint } from '../../src/decide/fingerprint';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import type { CellValue } from '../../workbench/model/parts';
import { useExcel, type Cell } from './excel';
import { HEADERS, RECEPTION, TASKS } from './tasks';

describe('A policy in cells, through the real runtime', () => {
  const { call } = useExcel();
  let standard: CellValue[][] = [];
  beforeAll(async () => {
    const answer = await call('POLICY');
    standard = Array.isArray(answer) ? answer : [];
  });

  /** The default policy with one cell changed: of the entry with this id, in the column of this name. */
  function edited(table: string, id: string, column: string, value: Cell): Cell[][] {
    const header = standard.find(([name, first]) => name === table && (first === 'id' || first === 'setting')) ?? [];
    const at = header.indexOf(column);
    expect(at).toBeGreaterThan(0);
    return standard.map((row) =>
      row[0] === table && row[1] === id ? row.map((cell, place) => (place === at ? value : cell)) : row,
    );
  }
  const classify = (policy: Cell[][] | undefined, columns: string): Promise<FunctionAnswer> =>
    call('CLASSIFY', TASKS, HEADERS, policy, columns);

  it('that is the default gives the same answers and the same mark as none', async () => {
    const [without, within] = await Promise.all([classify(undefined, 'all'), classify(standard, 'all')]);
    expect(within).toEqual(without);
    expect(await classify(standard, 'fingerprint')).toEqual(TASKS.map(() => [fingerprint(DEFAULT_POLICY)]));
  });

  it('may have blank rows, tables in any order, and blank cells that arrive as 0', async () => {
    const names = [...new Set(standard.map(([name]) => name))].reverse();
    const shuffled: Cell[][] = names.flatMap((name) => [
      ...standard.filter(([table]) => table === name).map((row) => row.map((cell) => (cell === '' ? 0 : cell))),
      (standard[0] ?? []).map(() => null),
    ]);
    expect(await classify(shuffled, 'all')).toEqual(await classify(undefined, 'all'));
  });

  it('changes the answer when a veto in it is switched off, and the mark with it', async () => {
    const lenient = edited('vetoes', 'H02', 'mode', 'off');
    const answers = await Promise.all([
      call('CLASSIFY', [RECEPTION], HEADERS, lenient),
      call('CLASSIFY', [RECEPTION], HEADERS),
      call('CLASSIFY', [RECEPTION], HEADERS, lenient, 'fingerprint'),
    ]);
    expect(answers.slice(0, 2)).toEqual([[['OUTSOURCE']], [['INSOURCE']]]);
    expect(answers[2]).not.toEqual([[fingerprint(DEFAULT_POLICY)]]);
  });

  it('decides by itself, however many others are asked between', async () => {
    const weights = [1, 2, 3, 4, 5, 6, 7, 8];
    const ask = (weight: number) => call('SCORES', [RECEPTION], HEADERS, edited('rules', 'R01', 'weight', weight));
    const first = await Promise.all(weights.map(ask));
    const again = await Promise.all([...weights].reverse().map(ask));
    expect(again.reverse()).toEqual(first);
    const inHouse = first.map((scores) => (Array.isArray(scores) ? scores[0]?.[0] : undefined));
    expect(inHouse).toEqual(weights.map((weight) => -0.5 - 1.5 * weight));
  });

  it('that is wrong is refused as a whole, with every place that is', async () => {
    const wrong = edited('rules', 'R02', 'fact', 'luck').map((row) =>
      row[0] === 'vetoes' && row[1] === 'H01' ? row.map((cell) => (cell === 'veto' ? 'maybe' : cell)) : row,
    );
    const answers = await Promise.all([
      classify(wrong, 'strategy'),
      call('WHY', TASKS, HEADERS, standard.slice(0, 30)),
      call('CLASSIFY', TASKS, HEADERS, [[{ error: '#REF!' }]]),
    ]);
    expect(answers).toEqual([
      {
        error: '#VALUE!',
        message: expect.stringMatching(
          /^2 problems in the policy[^]*rules, row \d+, fact[^]*"luck"[^]*vetoes, row \d+, mode[^]*"maybe"/,
        ),
      },
      { error: '#VALUE!', message: expect.stringContaining('is missing') },
      { error: '#VALUE!', message: 'The error #REF! was given; mend the cell that holds it.' },
    ]);
  });

  it('can be had table by table', async () => {
    const names = [...new Set(standard.map(([name]) => String(name)))];
    const tables = await Promise.all(names.map((name) => call('POLICY', name.toUpperCase())));
    const trimmed = (rows: CellValue[][]) => rows.map((row) => row.join('\t').replace(/\t+$/, ''));
    expect(tables.flatMap((table) => trimmed(Array.isArray(table) ? table : []))).toEqual(trimmed(standard));
    expect(await call('POLICY', 'weights')).toEqual({
      error: '#VALUE!',
      message: expect.stringMatching(/^table: "weights" was given; allowed are settings, strategies/),
    });
  });
});
