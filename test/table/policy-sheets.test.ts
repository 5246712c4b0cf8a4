import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { POLICY_TABLES } from '../../src/table/policy-columns';
import { inspectPolicyTables, policyTables, readPolicyTables } from '../../src/table/policy-sheets';
import { readPolicyRange, stackTables, unstackTables } from '../../src/table/policy-stack';

type Cells = unknown[][];
type Sheets = Record<string, Cells>;

/** The default policy's tables, with some cells changed by a person. */
const edit = (change: (sheets: Sheets) => void) => {
  const sheets: Sheets = Object.fromEntries(policyTables(DEFAULT_POLICY).map(({ name, rows }) => [name, rows]));
  change(sheets);
  return Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
};
const put = (rows: Cells | undefined, id: string, column: string, cell: unknown): void => {
  const at = rows?.[0]?.indexOf(column) ?? -1;
  const row = rows?.find(([first]) => first === id);
  if (row && at >= 0) row[at] = cell;
};
const problemsOf = (change: (sheets: Sheets) => void) =>
  inspectPolicyTables(edit(change)).problems.map(({ code, where }) => [code, where.sheet, where.row, where.column]);
const readAfter = (change: (sheets: Sheets) => void) => {
  const read = readPolicyTables(edit(change));
  return read.ok ? read.value : read.problem.message;
};

describe('a policy in sheets', () => {
  it('has one table for each kind, settings first, each with a header row', () => {
    const tables = policyTables(DEFAULT_POLICY);
    expect(tables.map(({ name }) => name)).toEqual([...POLICY_TABLES]);
    expect(tables.filter(({ rows }) => rows.some((row) => row.length !== rows[0]?.length))).toEqual([]);
  });

  it('writes lists, conditions, factors and signs as a person would', () => {
    const cell = (name: string, id: string, column: string) => {
      const rows = policyTables(DEFAULT_POLICY).find((table) => table.name === name)?.rows ?? [];
      return rows.find(([first]) => first === id)?.[rows[0]?.indexOf(column) ?? -1];
    };
    expect(cell('facts', 'presence', 'values')).toBe('anywhere; local; premises');
    expect(cell('vetoes', 'H09', 'when')).toBe('pay_basis = success fee; measurable = 1');
    expect(cell('vetoes', 'H01', 'when')).toBe('presence = local | premises');
    expect(cell('vetoes', 'H03', 'excludes')).toBe('CAPTIVE_OFFSHORE; OFFSHORE_OUTSOURCE');
    expect(cell('products', 'R18', 'factors')).toBe('judgement high; expertise low');
    expect(cell('risks', 'K04', 'drivers')).toBe('judgement; specifiable (inverted)');
    expect(cell('risks', 'K10', 'drivers')).toBe('always 3');
    expect(cell('manner', 'strategy = PARTNER', 'manner')).toBe('SHARED');
    expect(cell('forms', 'mutual_benefit >= 5; volume >= 4', 'form')).toBe('JOINT_VENTURE');
    expect(cell('settings', 'start PARTNER', 'value')).toBe(-0.5);
  });

  it('is the default policy when nothing was changed', () => {
    expect(readPolicyTables(policyTables(DEFAULT_POLICY))).toEqual({ ok: true, value: DEFAULT_POLICY, notes: [] });
  });

  it('understands cells as spreadsheets and people leave them', () => {
    const read = readAfter(({ rules, vetoes, risks, manner }) => {
      put(rules, 'R01', 'weight', '1,5');
      put(rules, 'R02', 'beyond', 'no');
      put(rules, 'R03', 'beyond', 0);
      put(rules, 'R04', 'claims', ' D1-results-only ;D1-offshore-not-pro; ');
      put(vetoes, 'H01', 'when', 'presence=local|premises');
      put(risks, 'K10', 'drivers', 3);
      put(manner, 'judgement >= 4', 'when', 'judgement≥4');
      rules?.splice(5, 0, ['', null, undefined, 0, '', 0]);
    });
    const rules = DEFAULT_POLICY.rules.map((rule) => (rule.id === 'R01' ? { ...rule, weight: 1.5 } : rule));
    expect(read).toEqual({ ...DEFAULT_POLICY, rules });
  });

  it('may have its columns in another order, and columns of the user, which are named', () => {
    const read = readPolicyTables(
      edit((sheets) => {
        sheets.rules =
          sheets.rules?.map((row, at) => [...row].reverse().concat(at === 0 ? 'My remarks' : 'fine')) ?? [];
      }),
    );
    expect(read.ok && read.value).toEqual(DEFAULT_POLICY);
    expect(read.ok && read.notes.map(({ code, where }) => [code, where])).toEqual([
      ['POLICY_COLUMN_UNREAD', { sheet: 'rules', row: 1, column: 'My remarks' }],
    ]);
  });

  it('names every problem with its table, row and column', () => {
    expect(
      problemsOf(({ settings, rules, vetoes, products, risks, forms }) => {
        put(settings, 'min_facts', 'value', 'two');
        put(settings, 'start INSOURCE', 'value', '');
        put(rules, 'R02', 'fact', 'knowledge');
        put(rules, 'R03', 'PARTNER', '#REF!');
        put(rules, 'R05', 'id', 'r04');
        put(products, 'R18', 'factors', 'judgement very high; expertise low');
        put(vetoes, 'H02', 'when', '');
        put(vetoes, 'H03', 'excludes', 'CAPTIVE_OFFSHORE; CHINA');
        put(vetoes, 'H05', 'when', 'mutual_benefit is 1');
        put(risks, 'K01', 'IN_HOUSE', 2);
        put(forms, 'mutual_benefit >= 5; volume >= 4', 'when', 'mutual_benefit > 5');
      }),
    ).toEqual([
      ['POLICY_NOT_NUMBER', 'settings', 6, 'value'],
      ['POLICY_MISSING', 'settings', 8, 'value'],
      ['POLICY_UNKNOWN_FACT', 'rules', 3, 'fact'],
      ['POLICY_NOT_NUMBER', 'rules', 4, 'PARTNER'],
      ['POLICY_BAD_CONDITION', 'products', 2, 'factors'],
      ['POLICY_BAD_CONDITION', 'forms', 3, 'when'],
      ['POLICY_EMPTY_CONDITION', 'vetoes', 3, 'when'],
      ['POLICY_NOT_ALLOWED', 'vetoes', 4, 'excludes'],
      ['POLICY_BAD_CONDITION', 'vetoes', 6, 'when'],
      ['POLICY_OUT_OF_RANGE', 'risks', 2, 'IN_HOUSE'],
      ['POLICY_DUPLICATE_ID', 'rules', 6, 'id'],
    ]);
  });

  it.each<[string, unknown[], (sheets: Sheets) => void]>([
    ['a table is missing', ['POLICY_TABLE_MISSING', 'vetoes'], (sheets) => delete sheets.vetoes],
    ['a table is of another kind', ['POLICY_TABLE_UNKNOWN', 'remarks'], (sheets) => (sheets.remarks = [['a'], ['b']])],
    ['a table is there twice', ['POLICY_TABLE_TWICE', 'rules'], (sheets) => (sheets.RULES = sheets.rules ?? [])],
    [
      'a column is missing',
      ['POLICY_COLUMN_MISSING', 'rules', 1],
      ({ rules }) => rules?.forEach((row) => row.splice(3, 1)),
    ],
    [
      'a column is there twice',
      ['POLICY_COLUMN_TWICE', 'duties', 1, 'fact'],
      ({ duties }) => duties?.forEach((row) => row.push(row[1])),
    ],
    [
      'a cell stands outside the table',
      ['POLICY_CELL_BEYOND_HEADER', 'duties', 3],
      ({ duties }) => duties?.[2]?.push('left over'),
    ],
    [
      'a setting is unknown',
      ['POLICY_FIELD_UNKNOWN', 'settings', 19],
      ({ settings }) => settings?.push(['min_fact', 3]),
    ],
    ['a setting stands twice', ['POLICY_REPEATED', 'settings', 19], ({ settings }) => settings?.push(['Min_Facts', 3])],
    ['a setting is missing', ['POLICY_MISSING', 'settings'], ({ settings }) => settings?.splice(5, 1)],
    ['an entry has no id', ['POLICY_MISSING', 'rules', 2, 'id'], ({ rules }) => put(rules, 'R01', 'id', '')],
    [
      'a value is misspelt',
      ['POLICY_UNKNOWN_VALUE', 'choices', 2, 'value'],
      ({ choices }) => put(choices, 'R21', 'value', 'si'),
    ],
  ])('is refused when %s', (_when, problem, change) => {
    expect(problemsOf(change).map((one) => one.slice(0, problem.length))).toContainEqual(problem);
    expect(readPolicyTables(edit(change)).ok).toBe(false);
  });

  it('says what was given, what is allowed and how to mend it', () => {
    const [problem] = inspectPolicyTables(edit(({ rules }) => put(rules, 'R12', 'weight', 'heavy'))).problems;
    expect(problem?.message).toBe(
      'rules R12: weight is "heavy", which is not a number; allowed is a number from -1000 to 1000. Write a number.',
    );
  });
});

describe('a policy in one range', () => {
  const range: unknown[][] = stackTables(policyTables(DEFAULT_POLICY));

  it('names its table in the first column of every row', () => {
    expect(new Set(range.map(([name]) => name))).toEqual(new Set(POLICY_TABLES));
    expect(new Set(range.map((row) => row.length)).size).toBe(1);
  });

  it('is read when blank cells and rows arrive as zeros, as they do in a function', () => {
    const blank = range.map((row) => row.map((cell) => (cell === '' ? 0 : cell)));
    blank.splice(
      20,
      0,
      Array.from({ length: range[0]?.length ?? 0 }, () => 0),
    );
    const read = readPolicyRange(blank);
    expect(read.ok && read.value).toEqual(DEFAULT_POLICY);
  });

  it('counts rows from the top of the range', () => {
    const at = range.findIndex(([table, id]) => table === 'vetoes' && id === 'H04');
    const spoilt = range.map((row, index) =>
      index === at ? row.map((cell, column) => (column === 2 ? 'perhaps' : cell)) : row,
    );
    const read = readPolicyRange(spoilt);
    expect(!read.ok && read.problem.where).toEqual({ sheet: 'vetoes', row: at + 1, column: 'mode' });
  });

  it('is refused when a row has content and no table', () => {
    const read = unstackTables([...range, ['', 'R99', 'core']]);
    expect(!read.ok && [read.problem.code, read.problem.where.row]).toEqual([
      'POLICY_ROW_WITHOUT_TABLE',
      range.length + 1,
    ]);
  });

  it('is refused when it is empty', () => {
    const read = readPolicyRange([['']]);
    expect(!read.ok && read.problem.code).toBe('POLICY_UNREADABLE');
  });
});
