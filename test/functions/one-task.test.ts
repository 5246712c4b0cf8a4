import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { useExcel, type Cell } from './excel';
import { CONCEPT, HEADERS, PAYROLL, TASKS } from './tasks';

const inventory: string[][] = parse(readFileSync(path.resolve(__dirname, '../../examples/inventory.csv'), 'utf8'));
const [names = [], ...rows] = inventory;
const known = rows.map((row, at) => [at + 1, row] as const);

/** The answer as rows; an error as none. */
const rowsOf = (answer: FunctionAnswer | undefined): (readonly unknown[])[] => (Array.isArray(answer) ? answer : []);
const numbers = (rows: (readonly unknown[])[], column: number): number[] =>
  rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));

describe('EXPLAIN, through the real runtime', () => {
  const { call } = useExcel();
  let explained: FunctionAnswer[] = [];
  let leads: FunctionAnswer[] = [];
  beforeAll(async () => {
    explained = await Promise.all(rows.map((row) => call('EXPLAIN', [row], [names])));
    leads = await Promise.all(rows.map((row) => call('CLASSIFY', [row], [names], undefined, 'lead,verdict')));
  });

  it.each(known)('adds up to the lead of task %i of the example inventory', (number) => {
    const [[lead, verdict] = []] = rowsOf(leads[number - 1]);
    const reasons = rowsOf(explained[number - 1]);
    expect(reasons[0]?.[0]).toBe('start');
    const sum = numbers(reasons, 5).reduce((total, difference) => total + difference, 0);
    if (typeof lead === 'number') expect(sum).toBeCloseTo(lead, 9);
    else expect([verdict === 'UNDECIDED' || numbers(reasons, 5).length === 0]).toEqual([true]);
  });

  it('compares with the strategy that is named, by code or by label', async () => {
    const answers = await Promise.all(
      ['IN_HOUSE', 'Keep in-house', 'in house'].map((against) =>
        call('EXPLAIN', [PAYROLL], HEADERS, undefined, against),
      ),
    );
    expect(numbers(rowsOf(answers[0]), 5)).toEqual([0, 5, 3, 1]);
    expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]]);
  });

  it('refuses several tasks, a blank one, an unknown strategy and the answer itself', async () => {
    const answers = await Promise.all([
      call('EXPLAIN', TASKS, HEADERS),
      call('EXPLAIN', [[null, '', null, '', '']], HEADERS),
      call('EXPLAIN', [PAYROLL], HEADERS, undefined, 'ALLIANCE'),
      call('EXPLAIN', [PAYROLL], HEADERS, undefined, 'OUTSOURCE'),
      call('EXPLAIN', [['Logo', 'soon', 1, 1, '']], HEADERS),
    ]);
    expect(answers).toEqual([
      { error: '#VALUE!', message: expect.stringMatching(/^task: 3 tasks were given; allowed is one\./) },
      { error: '#VALUE!', message: expect.stringMatching(/^tasks: no task was given/) },
      {
        error: '#VALUE!',
        message: expect.stringMatching(/^against: "ALLIANCE" was given; allowed are IN_HOUSE, INSOURCE/),
      },
      { error: '#VALUE!', message: expect.stringMatching(/^against: OUTSOURCE was given, which is the answer itself/) },
      { error: '#VALUE!', message: expect.stringMatching(/^"Core" is "soon"/) },
    ]);
  });
});

describe('WHATIF, through the real runtime', () => {
  const { call } = useExcel();

  it('names changes that do change the answer', async () => {
    const changes = rowsOf(await call('WHATIF', [CONCEPT], HEADERS, undefined, 12));
    expect(changes.length).toBeGreaterThan(0);
    const answers = await Promise.all(
      changes.map(([facts, , to]) => {
        const added = String(facts).split('; ');
        const answersTo = String(to).split('; ');
        const kept = (HEADERS[0] ?? []).map((header, at) => [header, CONCEPT[at] ?? ''] as const);
        const others = kept.filter(([header]) => !added.includes(String(header).toLowerCase()));
        const headers: Cell[] = [...others.map(([header]) => header), ...added];
        return call('CLASSIFY', [[...others.map(([, value]) => value), ...answersTo]], [headers]);
      }),
    );
    expect(answers).toEqual(changes.map(([, , , strategy]) => [[strategy]]));
    expect(changes.map(([, , , strategy]) => strategy)).not.toContain('IN_HOUSE');
  });

  it('puts the nearest first, and shows as many as are asked for', async () => {
    const [usual, one] = await Promise.all([
      call('WHATIF', [PAYROLL], HEADERS),
      call('WHATIF', [PAYROLL], HEADERS, undefined, 1),
    ]);
    const distances = numbers(rowsOf(usual), 5);
    expect(distances).toHaveLength(5);
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
    expect(rowsOf(one)).toEqual(rowsOf(usual).slice(0, 1));
  });

  it('is #N/A while there is no answer to change, and refuses a count that is none', async () => {
    const answers = await Promise.all([
      call('WHATIF', [['Post room', '', '', '', '']], HEADERS),
      call('WHATIF', [PAYROLL], HEADERS, undefined, 2.5),
      call('WHATIF', [PAYROLL], HEADERS, undefined, 'many'),
    ]);
    expect(answers).toEqual([
      { error: '#N/A', message: expect.stringMatching(/^Undecided: .*Ask next/) },
      {
        error: '#VALUE!',
        message: expect.stringMatching(/^count: "2.5" was given; allowed is a whole number from 1 to 100/),
      },
      { error: '#VALUE!', message: expect.stringMatching(/^count: "many" was given/) },
    ]);
  });
});

describe('RISKS, through the real runtime', () => {
  const { call } = useExcel();
  const ids = (answer: FunctionAnswer | undefined): unknown[] => rowsOf(answer).map(([id]) => id);

  it('shows more the lower the severity, the severest first', async () => {
    const levels = ['critical', 'high', 'medium', 'low', 'unknown'];
    const answers = await Promise.all(
      levels.map((least) => call('RISKS', [PAYROLL], HEADERS, undefined, 'OFFSHORE_OUTSOURCE', least)),
    );
    const counts = answers.map((answer) => ids(answer).filter((id) => id !== 'none').length);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    const severities = rowsOf(answers[4]).map(([, , severity]) => levels.indexOf(String(severity)));
    expect([...severities].sort((a, b) => a - b)).toEqual(severities);
    expect(answers[2]).toEqual(await call('RISKS', [PAYROLL], HEADERS, undefined, 'OFFSHORE_OUTSOURCE'));
  });

  it('has a row "none" rather than nothing', async () => {
    expect(await call('RISKS', [CONCEPT], HEADERS, undefined, 'IN_HOUSE')).toEqual([['none', '', '', '', '']]);
  });

  it('counts a duty that is answered no', async () => {
    const answer = await call(
      'RISKS',
      [['Payroll', 1, 2, 'no']],
      [['Task', 'Core', 'Expertise', 'Paid on time']],
      undefined,
      'OUTSOURCE',
    );
    expect(ids(answer)).toContain('U06');
  });

  it('judges the strategy in use while none is recommended, and is #N/A where there is none at all', async () => {
    const answers = await Promise.all([
      call('RISKS', [['Post room', 'OUTSOURCE', 5]], [['Task', 'Done today', 'Data sensitivity']]),
      call('RISKS', [['Post room', '', 5]], [['Task', 'Done today', 'Data sensitivity']]),
      call('RISKS', [PAYROLL], HEADERS, undefined, undefined, 'severe'),
    ]);
    expect(ids(answers[0])).toContain('K02');
    expect(answers.slice(1)).toEqual([
      {
        error: '#N/A',
        message: expect.stringMatching(/^No strategy is recommended, considered or in use\. Undecided/),
      },
      { error: '#VALUE!', message: expect.stringMatching(/^least: "severe" was given; allowed are critical, high/) },
    ]);
  });
});
