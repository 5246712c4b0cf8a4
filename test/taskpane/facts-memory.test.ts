import type { CellValue } from '../../src/report/plan';
import { openTaskList } from '../../src/report/task-list';
import { NOTHING_TOLD, type Told } from '../../src/table/told';
import type { Place } from '../../taskpane/book';
import { EMPTY_MEMORY, laterOf, readFactsMemory, toldOf, withTold } from '../../taskpane/flow/facts-memory';
import { openRuling } from '../../taskpane/ruling';

const { engine } = openRuling();
const ROWS: CellValue[][] = [
  ['Task', 'Department'],
  ...Array.from({ length: 40 }, (_, at) => [`Kind of work number ${at}`, at % 2 === 0 ? 'Finance' : 'Sales']),
];

function subject(cells: CellValue[][], place: Partial<Place> = {}) {
  const tasks = openTaskList(engine, cells, { firstRow: 1 });
  if (!tasks.ok) throw new Error(tasks.problem.message);
  const whole = { sheetId: 'a', sheet: 'Work', table: null, top: 0, left: 0, rows: cells.length, columns: 2 };
  const list = { place: { ...whole, whole: true, ...place }, cells, columns: [0, 1], own: [] };
  return { list: { ...list, ownEntries: [], ownValues: [] }, headerRow: 0, tasks: tasks.value };
}
const table = (id: string) => ({ table: { id, name: 'Tasks', totals: false } });

const TOLD: Told = {
  profile: {
    headcount: 40,
    company: { must_keep: 'no' },
    groups: [{ column: 'Department', value: 'Finance', facts: { capacity: 2 } }],
  },
  rows: { 'k-1': { core: 4 } },
  choices: { all: { 'presence = local': 'yes' }, rows: { 'k-1': { 'judgement = 2': 'no' } } },
};
const company: Told = { ...NOTHING_TOLD, profile: { headcount: 40, company: { must_keep: 'no' }, groups: [] } };

/** As the workbook gives it back. */
const kept = (told: Told, of = subject(ROWS)) =>
  readFactsMemory(JSON.parse(JSON.stringify(withTold(EMPTY_MEMORY, of, told))), engine.layout)!;

describe('What was told about a list', () => {
  test('comes back for the same list', () => {
    expect(toldOf(kept(TOLD), subject(ROWS))).toEqual(TOLD);
  });

  test('comes back when rows and columns moved, and some are new', () => {
    const [header = [], ...rows] = ROWS;
    const moved = [header, ['Something new', 'IT'], ...rows.slice(5).reverse()].map((row) => ['', ...row]);
    expect(toldOf(kept(TOLD), subject(moved, { top: 7, left: 3 }))).toEqual(TOLD);
  });

  test('does not come to another list of the same sheet, nor to the same rows on another sheet: only the company does', () => {
    const other = [ROWS[0]!, ...Array.from({ length: 9 }, (_, at): CellValue[] => [`Other work ${at}`, 'Finance'])];
    expect(toldOf(kept(TOLD), subject(other))).toEqual(company);
    expect(toldOf(kept(TOLD), subject(ROWS, { sheetId: 'b' }))).toEqual(company);
    expect(toldOf(kept(TOLD, subject(ROWS, table('1'))), subject(ROWS, table('2')))).toEqual(company);
  });

  test('stays with its table, whatever is in it', () => {
    const emptied = [ROWS[0]!, ['All new', 'Finance']];
    expect(toldOf(kept(TOLD, subject(ROWS, table('1'))), subject(emptied, table('1')))).toEqual(TOLD);
  });

  test('is one of several lists, and the company is shared by all', () => {
    const first = withTold(EMPTY_MEMORY, subject(ROWS), TOLD)!;
    const second = withTold(first, subject(ROWS, { sheetId: 'b' }), { ...company, rows: { x: { core: 1 } } })!;
    expect(second.lists).toHaveLength(2);
    expect(toldOf(second, subject(ROWS))).toEqual(TOLD);
    expect(toldOf(second, subject(ROWS, { sheetId: 'b' })).rows).toEqual({ x: { core: 1 } });
  });

  test('includes the questions that were put off, for the same list only', () => {
    const put = JSON.parse(JSON.stringify(withTold(EMPTY_MEMORY, subject(ROWS), NOTHING_TOLD, ['core', 'capacity'])));
    const memory = readFactsMemory(put, engine.layout)!;
    expect(laterOf(memory, subject(ROWS))).toEqual(['core', 'capacity']);
    expect(laterOf(memory, subject(ROWS, { sheetId: 'b' }))).toEqual([]);
    expect(toldOf(memory, subject(ROWS))).toEqual(NOTHING_TOLD);
  });

  test('of an earlier version has no question put off', () => {
    expect(laterOf(kept(TOLD), subject(ROWS))).toEqual([]);
  });

  test('leaves nothing behind once all is taken back', () => {
    expect(withTold(kept(TOLD), subject(ROWS), NOTHING_TOLD)).toBeNull();
  });
});

describe('What cannot be read', () => {
  test('of a later version is left alone', () => {
    expect(readFactsMemory({ version: 2, company: {} }, engine.layout)).toBeNull();
  });

  test('is left out part by part', () => {
    const odd = {
      version: 1,
      company: { must_keep: 'perhaps', core: 9, judgement: 4, 'no such fact': 1 },
      lists: [
        7,
        { sheetId: 'a' },
        { sheetId: 'a', names: ['x', 3], rows: [], later: 'core', choices: { all: { 'core = 1': 'maybe' } } },
      ],
    };
    expect(readFactsMemory(odd, engine.layout)).toEqual({
      version: 1,
      company: { judgement: 4 },
      lists: [
        { sheetId: 'a', table: null, names: ['x'], groups: [], rows: {}, choices: { all: {}, rows: {} }, later: [] },
      ],
    });
    for (const value of [null, 'text', [], 3]) expect(readFactsMemory(value, engine.layout)).toEqual(EMPTY_MEMORY);
  });
});
