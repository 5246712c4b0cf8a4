import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import { ORIGINS } from '../../src/model/task';
import { writeLevel } from '../../src/table/coerce';
import { matchColumns } from '../../src/table/headers';
import type { ColumnPlan } from '../../src/table/columns';
import { readProfile } from '../../src/table/profile';
import type { Profile } from '../../src/table/profile';
import { openProfile } from '../../src/table/profile-layers';
import { openReader } from '../../src/table/read';
import type { Reading, TaskReader } from '../../src/table/read';

const layout = layOut(DEFAULT_POLICY);

function planOf(headers: readonly string[]): ColumnPlan {
  const found = matchColumns(layout, [], { headers });
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}
function profileOf(text: string): Profile {
  const found = readProfile(text, layout);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}
const open = (headers: readonly string[], profile?: string): TaskReader => {
  const plan = planOf(headers);
  return openReader(
    layout,
    plan,
    profile === undefined ? {} : { under: openProfile(layout, plan, profileOf(profile)) },
  );
};
const readRow = (headers: readonly string[], cells: readonly unknown[], profile?: string): Reading =>
  open(headers, profile).read(cells, 7);

/** The known facts of a reading: "4 row", "premises profile". */
function known({ task }: Reading): Record<string, string> {
  return Object.fromEntries(
    layout.facts.flatMap((fact, at) => {
      const level = task.levels[at] ?? 0;
      return level === 0 ? [] : [[fact.id, `${writeLevel(fact, level)} ${ORIGINS[task.origins[at] ?? 0]}`]];
    }),
  );
}
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

describe('a row', () => {
  it('becomes a task with its facts, money and texts', () => {
    const reading = readRow(
      ['Task', 'Core', 'Presence', 'Tools', 'Annual cost', 'Currency', 'Supplier', 'Contract end', 'Today'],
      [' Payroll ', '4 – high', 'on site', 'n/a', '1,200.50', 'EUR', ' ADP ', 45_000, 'outsourced'],
    );
    expect(reading.task).toMatchObject({
      row: 7,
      name: 'Payroll',
      money: { annual_cost: 1200.5, currency: 'EUR' },
      supplier: 'ADP',
      contract_end: 45_000,
    });
    expect(known(reading)).toEqual({
      core: '4 row',
      presence: 'premises row',
      tools: 'not applicable row',
      today: 'OUTSOURCE row',
    });
    expect([reading.problems, reading.notes, reading.blank]).toEqual([[], [], false]);
  });

  it('keeps texts that look like formulas as they are', () => {
    for (const name of ['=1+1', '+1', '-x', '@me']) expect(readRow(['Task'], [name]).task.name).toBe(name);
  });

  it('keeps a text of 40,000 characters whole', () => {
    expect(readRow(['Task'], ['x'.repeat(40_000)]).task.name).toHaveLength(40_000);
  });

  it('may be shorter or longer than the header', () => {
    expect(known(readRow(['Task', 'Core', 'Volume'], ['Payroll', 4]))).toEqual({ core: '4 row' });
    expect(known(readRow(['Task', 'Core'], ['Payroll', 4, 'x', 'y']))).toEqual({ core: '4 row' });
  });

  it.each([[[]], [['', null, undefined]], [['  ', '\u00a0', '']]])(
    'is blank when no cell holds anything: %p',
    (cells) => {
      const reading = readRow(['Task', 'Core', 'Volume'], cells, 'expertise = 4');
      expect([reading.blank, reading.task.name]).toEqual([true, '']);
    },
  );

  it('is not blank when only a column that is not read holds something', () => {
    expect(readRow(['Task', 'Core', 'Owner'], ['', '', 'Mary']).blank).toBe(false);
  });

  it('shares its empty lists, which nobody can change', () => {
    const reader = open(['Task', 'Core']);
    const [one, other] = [reader.read(['a', 1], 2), reader.read(['b', 2], 3)];
    expect(one.problems).toBe(other.problems);
    expect(Object.isFrozen(one.problems) && Object.isFrozen(one.notes) && Object.isFrozen(one.task.money)).toBe(true);
  });

  it('keeps its levels when later rows are read', () => {
    const reader = open(['Task', 'Core']);
    const readings = Array.from({ length: 1000 }, (_none, at) => reader.read(['x', 1 + (at % 5)], at + 2));
    expect(readings.every(({ task }, at) => task.levels[0] === 1 + (at % 5))).toBe(true);
  });
});

describe('a cell that cannot be read', () => {
  it('is a problem of its row and column, its fact unknown, the rest read', () => {
    const reading = readRow(['Task', 'Core', 'Volume', 'Presence'], ['Payroll', 'banana', 4, 'Berlin']);
    expect(known(reading)).toEqual({ volume: '4 row' });
    expect(reading.problems).toEqual([
      {
        code: 'NOT_A_LEVEL',
        where: { row: 7, column: 'Core' },
        message:
          '"Core" is "banana". Allowed: 1 to 5, very low to very high, yes or no, or blank for unknown. Enter a level, or clear the cell. The fact counts as unknown.',
      },
      {
        code: 'NOT_A_CHOICE',
        where: { row: 7, column: 'Presence' },
        message:
          '"Presence" is "Berlin". Allowed: anywhere, local, premises, or blank for unknown. Pick one of these, or clear the cell. The fact counts as unknown.',
      },
    ]);
  });

  it('is not answered by the profile: somebody answered, only not readably', () => {
    expect(known(readRow(['Task', 'Core'], ['a', 'banana'], 'core = 4\nvolume = 2'))).toEqual({ volume: '2 profile' });
  });

  it('is named with its error', () => {
    const [problem] = readRow(['Task', 'Core'], ['a', '#REF!']).problems;
    expect(problem?.message).toContain('holds the error "#REF!"');
  });

  it('is clipped in the message, however long', () => {
    const [problem] = readRow(['Task', 'Core'], ['a', 'x'.repeat(40_000)]).problems;
    expect(problem?.message.length).toBeLessThan(300);
    expect(problem?.message).toContain('xxx…"');
  });

  it('names what a doubtful word may mean', () => {
    const [problem] = readRow(['Task', 'Today'], ['a', 'offshore']).problems;
    expect(problem?.message).toContain('"offshore", which may mean CAPTIVE_OFFSHORE or OFFSHORE_OUTSOURCE');
    expect(problem?.message).toContain('IN_HOUSE, INSOURCE, OUTSOURCE');
  });

  it('of money leaves the other amounts', () => {
    const reading = readRow(['Task', 'Annual cost', 'Hours', 'Success probability'], ['a', '(1,200)', 1600, 40]);
    expect(reading.task.money).toEqual({ hours: 1600 });
    expect(codes(reading.problems)).toEqual(['MONEY_NEGATIVE', 'PROBABILITY_RANGE']);
    expect(reading.problems[0]?.where).toEqual({ row: 7, column: 'Annual cost' });
  });
});

describe('the profile', () => {
  const profile =
    'expertise = yes\ncapacity = 4\ndepartment = Finance: expertise = low, volume = 2\ndepartment = IT: core = 5';
  const headers = ['Task', 'Dept', 'Expertise', 'Volume'];

  it('answers what the row and its group leave open; the nearer wins', () => {
    expect(known(readRow(headers, ['a', 'Finance', '', ''], profile))).toEqual({
      expertise: '2 group',
      volume: '2 group',
      capacity: '4 profile',
    });
    expect(known(readRow(headers, ['a', ' finance ', 3, '?'], profile))).toEqual({
      expertise: '3 row',
      volume: '2 group',
      capacity: '4 profile',
    });
    expect(known(readRow(headers, ['a', 'Sales', '', 1], profile))).toEqual({
      expertise: '5 profile',
      volume: '1 row',
      capacity: '4 profile',
    });
  });

  it('may group by any column of the table, by number too', () => {
    const reader = open(['Task', 'Country code', 'Year'], 'country code = PL: core = 2\nyear = 2024: volume = 5');
    expect(known(reader.read(['a', 'pl', 2024], 2))).toEqual({ core: '2 group', volume: '5 group' });
    expect(known(reader.read(['a', 'de', '2023'], 3))).toEqual({});
  });

  it('names a group by a column that the table does not have', () => {
    const reader = open(['Task', 'Core'], 'volume = 3\ndepartment = Finance: core = 2');
    expect(reader.problems).toMatchObject([{ code: 'PROFILE_COLUMN' }]);
    expect(reader.problems[0]?.message).toContain('"department"');
    expect(known(reader.read(['a', ''], 2))).toEqual({ volume: '3 profile' });
  });

  it('that answers differently for two groups of a row is named there, and the first counts', () => {
    const two = 'department = Finance: core = 2\ncountry = PL: core = 4, volume = 1';
    const reading = readRow(['Task', 'Department', 'Country'], ['a', 'Finance', 'PL'], two);
    expect(known(reading)).toEqual({ core: '2 group', volume: '1 group' });
    expect(codes(reading.notes)).toEqual(['CONTRADICTION']);
    expect(reading.notes[0]?.text).toContain('core');
  });
});

describe('two columns for one fact', () => {
  const headers = ['Task', 'Core', 'Core competency'];
  const cases: [unknown, unknown, Record<string, string>, string[], string[]][] = [
    [4, 4, { core: '4 row' }, [], []],
    [4, 'high', { core: '4 row' }, [], []],
    [4, '', { core: '4 row' }, [], []],
    ['', 4, { core: '4 row' }, [], []],
    [4, 2, { core: '4 row' }, ['CONTRADICTION'], []],
    ['banana', 2, { core: '2 row' }, [], ['NOT_A_LEVEL']],
    [4, 'banana', { core: '4 row' }, [], ['NOT_A_LEVEL']],
    ['', 'banana', {}, [], ['NOT_A_LEVEL']],
  ];
  it.each(cases)('%p and %p', (one, other, facts, notes, problems) => {
    const reading = readRow(headers, ['a', one, other], 'core = 5');
    expect(known(reading)).toEqual(facts);
    expect([codes(reading.notes), codes(reading.problems)]).toEqual([notes, problems]);
  });

  it('of money are compared too', () => {
    const reading = readRow(['Task', 'Annual cost', 'Yearly cost'], ['a', 100, 120]);
    expect(reading.task.money).toEqual({ annual_cost: 100 });
    expect(reading.notes[0]?.text).toContain('100 and 120');
  });
});

describe('outside cost', () => {
  const headers = ['Task', 'Outside cost', 'Annual cost', 'Quote home', 'Quote abroad'];
  it('follows from money when it is blank, and says so', () => {
    const reading = readRow(headers, ['a', '', 100, 125, 110], 'outside_cost = 1');
    const at = layout.position.get('outside_cost') ?? -1;
    expect(reading.task.levels[at]).toBeCloseTo(4.2, 12);
    expect(ORIGINS[reading.task.origins[at] ?? 0]).toBe('row');
    expect(reading.notes).toEqual([
      {
        code: 'OUTSIDE_COST_DERIVED',
        text: 'Outside cost was blank; it follows from the money: the lowest quote 110 against 100 a year is level 4.2.',
      },
    ]);
  });

  it.each([
    ['answered', [2, 100, 125, ''], { outside_cost: '2 row' }],
    ['unreadable', ['banana', 100, 125, ''], {}],
    ['without own cost', ['', '', 125, ''], {}],
    ['without a quote', ['', 100, '', ''], {}],
    ['with quotes in another currency', ['', '100 €', '125 $', ''], {}],
  ])('does not when it is %s', (_name, cells, facts) => {
    expect(known(readRow(headers, ['a', ...cells]))).toEqual(facts);
  });
});

describe('currencies', () => {
  it('are one for the inventory when the column, the header and the signs agree', () => {
    const reader = open(['Task', 'Annual cost (EUR)', 'Quote home', 'Currency']);
    reader.read(['a', 100, '€90', 'EUR'], 2);
    reader.read(['b', '80 €', '', ''], 3);
    expect(reader.currency()).toEqual({ code: 'EUR', mixed: false, problems: [] });
  });

  it('may be unstated', () => {
    const reader = open(['Task', 'Annual cost']);
    expect(reader.read(['a', 100], 2).task.money).toEqual({ annual_cost: 100 });
    expect(reader.currency()).toEqual({ code: null, mixed: false, problems: [] });
  });

  it('that differ from row to row forbid totals, with the rows named', () => {
    const reader = open(['Task', 'Annual cost', 'Currency']);
    expect(reader.read(['a', '$100', 'USD'], 2).problems).toEqual([]);
    reader.read(['b', '$80', ''], 3);
    expect(reader.read(['c', 100, 'EUR'], 4).problems).toEqual([]);
    const { code, mixed, problems } = reader.currency();
    expect([code, mixed, codes(problems), problems[0]?.where]).toEqual([null, true, ['CURRENCY_MIXED'], { row: 4 }]);
    expect(problems[0]?.message).toContain('USD and EUR');
  });

  it('that differ within a row leave the row without money', () => {
    const reading = readRow(['Task', 'Annual cost', 'Quote home', 'Hours'], ['a', '€100', '$50', 1600]);
    expect(reading.task.money).toEqual({});
    expect(codes(reading.problems)).toEqual(['CURRENCY_MIXED_IN_ROW']);
    expect(reading.problems[0]?.message).toContain('EUR and $');
  });

  it('are not guessed from a cell that is none', () => {
    const reading = readRow(['Task', 'Annual cost', 'Currency'], ['a', 100, 'money']);
    expect(reading.task.money).toEqual({ annual_cost: 100 });
    expect(codes(reading.problems)).toEqual(['CURRENCY_UNREADABLE']);
  });
});

describe('any table', () => {
  const headers = [
    'Task',
    'Department',
    ...layout.facts.map(({ id }) => id),
    'annual_cost',
    'quote_home',
    'Currency',
    'supplier',
    'contract_end',
  ];
  const profile = 'expertise = 4\ndepartment = b: core = 2';
  const cell = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom<unknown>(
        '',
        'low',
        'high',
        'yes',
        'no',
        4,
        '5',
        '4 – high',
        'remote',
        'b',
        'EUR',
        '$5',
        100,
      ),
    },
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }) },
  );
  const rows = fc.array(fc.array(cell, { maxLength: headers.length }), { maxLength: 12 });
  const shown = ({ task, ...rest }: Reading): unknown => ({
    ...rest,
    ...task,
    levels: [...task.levels],
    origins: [...task.origins],
  });

  it('reads each row the same, whatever the order of the rows', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat()), (table, keys) => {
        const straight = open(headers, profile);
        const readings = table.map((cells, at) => shown(straight.read(cells, at)));
        const shuffled = table.map((_cells, at) => at).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
        const again = open(headers, profile);
        for (const at of shuffled) expect(shown(again.read(table[at] ?? [], at))).toEqual(readings[at]);
      }),
    );
  });

  it('gives each known fact an origin, and each unknown one none', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const reader = open(headers, profile);
        for (const cells of table) {
          const { task } = reader.read(cells, 2);
          task.levels.forEach((level, at) => expect(level === 0).toBe(task.origins[at] === 0));
        }
      }),
    );
  });

  it('is matched or refused, never thrown at', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const found = matchColumns(layout, table);
        if (!found.ok) expect(found.problem.message).not.toMatch(/\{\w+\}/);
      }),
    );
  });
});
