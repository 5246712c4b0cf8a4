import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import type { ColumnPlan } from '../../src/table/columns';
import { matchColumns } from '../../src/table/headers';
import type { MatchOptions } from '../../src/table/headers';

const layout = layOut(DEFAULT_POLICY);

function match(cells: readonly (readonly unknown[])[], options?: MatchOptions): ColumnPlan {
  const found = matchColumns(layout, cells, options);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

/** Header → field, in short. */
const fieldsOf = (plan: ColumnPlan): Record<string, string> =>
  Object.fromEntries(plan.fields.map(({ header, field }) => [header, field]));

/** Code and message of a refusal. */
function refusal(cells: readonly (readonly unknown[])[], options?: MatchOptions): string {
  const found = matchColumns(layout, cells, options);
  return found.ok ? 'accepted' : `${found.problem.code}: ${found.problem.message}`;
}

describe('one header', () => {
  const cases: [string, string][] = [
    ['core', 'core'],
    ['Core?', 'core'],
    ['CORE COMPETENCY', 'core'],
    ['Core competency (1-5)', 'core'],
    ['Core competency [1–5]', 'core'],
    ['Core competence score', 'core'],
    ['Core-competencies', 'core'],
    ['coreCompetency', 'core'],
    ['Is this task a core competency of ours?', 'core'],
    ['How close is this task to what your customers choose you for?', 'core'],
    ['In-house expertise', 'expertise'],
    ['expertise in house?', 'expertise'],
    ['In house expertise (yes/no)', 'expertise'],
    ['expertise_in_house', 'expertise'],
    ['Inhouse Expertise', 'expertise'],
    ['Know-how', 'expertise'],
    [' capacity ', 'capacity'],
    ['In-house capacity y/n', 'capacity'],
    ['Judgment', 'judgement'],
    ['Professional judgment', 'judgement'],
    ['Standardization', 'specifiable'],
    ['Standardisation', 'specifiable'],
    ['Organization unit', 'department'],
    ['Organisational unit', 'department'],
    ['Core\ncompetency', 'core'],
    ['Seasonality', 'seasonal'],
    ['Data Sensitivity*', 'data_sensitivity'],
    ['Confidentiality', 'data_sensitivity'],
    ['Intellectual property', 'ip_originality'],
    ['Customer backlash', 'backlash'],
    ['Labor cheaper abroad', 'cheaper_abroad'],
    ['Cost savings', 'cost_pressure'],
    ['On-site required', 'presence'],
    ['On site needed?', 'presence'],
    ['License required', 'legal'],
    ['Own center abroad', 'centre_abroad'],
    ['Payment model', 'pay_basis'],
    ['Customer facing', 'customer_facing'],
    ['Client-facing?', 'customer_facing'],
    ['Vendor type', 'supplier_grade'],
    ['Paid on time', 'paid_on_time'],
    ['Current sourcing', 'today'],
    ['Final decision', 'decided'],
    ['Dept.', 'department'],
    ['Business unit', 'department'],
    ['Vendor', 'supplier'],
    ['Contract end date', 'contract_end'],
    ['Annual cost', 'annual_cost'],
    ['Annual cost (EUR)', 'annual_cost'],
    ['Annual cost in €', 'annual_cost'],
    ['Yearly costs', 'annual_cost'],
    ['Hours per year', 'hours'],
    ['Offshore hourly rate', 'rate_abroad'],
    ['Hourly rate (abroad)', 'rate_abroad'],
    ['Hourly rate at home, EUR', 'rate_home'],
    ['Best quote abroad', 'quote_abroad'],
    ['One-time cost', 'one_off'],
    ['Probability of success', 'success_probability'],
    ['Currency', 'currency'],
    ['Résponsibility', 'task'],
    ['Task description', 'task'],
    ['Name of service', 'task'],
    ['Business processes', 'task'],
    ['What is to be done?', 'task'],
  ];
  it.each(cases)('%p is %s', (header, field) => {
    expect(match([], { headers: [header] }).fields.map((each) => each.field)).toEqual([field]);
  });

  const strangers = [
    'id',
    'row',
    'Nr.',
    'name',
    'Name',
    'task_id',
    'task_type',
    'Service code',
    'Core hours system',
    'Expertise owner',
    'Cost centre',
    'Monthly report',
    'Country',
    'Strategy verdict',
    'Why',
    'Runner-up',
    'Lead',
    'Next question',
    'Verdict',
    'Flags',
  ];
  it.each(strangers)('%p is none of ours', (header) => {
    const plan = match([], { headers: ['Core', header] });
    expect(fieldsOf(plan)).toEqual({ Core: 'core' });
    expect(plan.unmatched).toMatchObject([{ column: 1, header, code: 'COLUMN_NOT_KNOWN' }]);
  });

  const doubtful: [string, string[]][] = [
    ['Rate', ['rate_home', 'rate_abroad']],
    ['Hourly rate (EUR)', ['rate_home', 'rate_abroad']],
    ['Quotes', ['quote_home', 'quote_abroad']],
    ['Strategy', ['today', 'considered', 'decided']],
    ['Offshore?', ['cheaper_abroad', 'backlash', 'centre_abroad']],
    ['In-house', ['expertise', 'capacity', 'must_keep']],
  ];
  it.each(doubtful)('%p may mean several fields: not matched, and all are named', (header, fields) => {
    const plan = match([], { headers: ['Core', header] });
    expect(fieldsOf(plan)).toEqual({ Core: 'core' });
    expect(plan.unmatched[0]).toMatchObject({ header, code: 'COLUMN_AMBIGUOUS' });
    for (const field of fields) expect(plan.unmatched[0]?.reason).toContain(field);
  });

  it('is told from its values when only one of its meanings fits them', () => {
    const rows = [
      ['Task', 'Cost'],
      ['Payroll', 48_000],
      ['Cleaning', 12_000],
    ];
    expect(match(rows).fields).toMatchObject([{ field: 'task' }, { field: 'annual_cost', how: 'content' }]);
  });

  it('stays open when its values fit several meanings', () => {
    const rows = [
      ['Task', 'Cost'],
      ['Payroll', 4],
      ['Cleaning', 2],
    ];
    expect(match(rows).unmatched).toMatchObject([{ header: 'Cost', code: 'COLUMN_AMBIGUOUS' }]);
  });

  it.each([
    'Annual cost (k€)',
    'Annual cost (in thousands)',
    'Annual cost TEUR',
    'Annual cost in k',
    'Monthly hours',
    'Hours per week',
    "Best quote at home ('000)",
  ])('%p names another unit: not read, so that nothing is wrong by a factor', (header) => {
    const plan = match([], { headers: ['Core', header] });
    expect(plan.unmatched).toMatchObject([{ header, code: 'COLUMN_OTHER_UNIT' }]);
  });

  it('carries the currency it names', () => {
    const plan = match([], { headers: ['Annual cost (EUR)', 'Quote home $', 'Quote abroad'] });
    expect(plan.fields.map(({ currency }) => currency)).toEqual(['EUR', '$', undefined]);
  });

  it('names every way it was understood', () => {
    const plan = match([], { headers: ['core', 'In-house expertise', 'Seasonality', 'X'], overrides: { X: 'volume' } });
    expect(plan.fields.map(({ how }) => how)).toEqual(['id', 'label', 'synonym', 'given']);
  });
});

describe('the values under a header', () => {
  it('keep a column of task types from being taken for core', () => {
    const rows = [
      ['task', 'core'],
      ['Prepare budgets', 'Core'],
      ['Write reports', 'Supplemental'],
      ['Meet people', 'Core'],
    ];
    const found = matchColumns(layout, rows);
    if (!found.ok) throw new Error(found.problem.message);
    expect(fieldsOf(found.value)).toEqual({ task: 'task' });
    const [left] = found.value.unmatched;
    expect(left?.code).toBe('COLUMN_UNREADABLE');
    expect(left?.reason).toContain('"Core", "Supplemental"');
    expect(found.notes).toMatchObject([{ code: 'COLUMN_UNREADABLE', where: { row: 1, column: 'core' } }]);
  });

  it('may be odd once under a name that is ours', () => {
    const rows = [
      ['task', 'core', 'seasonality'],
      ['Payroll', 'banana', 'spring'],
    ];
    expect(fieldsOf(match(rows))).toEqual({ task: 'task', core: 'core' });
  });

  it('are not judged by failed formulas', () => {
    const rows = [
      ['task', 'core'],
      ['Payroll', '#N/A'],
      ['Cleaning', '#N/A'],
      ['Sales', 4],
    ];
    expect(fieldsOf(match(rows))).toEqual({ task: 'task', core: 'core' });
  });

  it('may be unreadable in a minority of rows', () => {
    const rows = [
      ['task', 'core'],
      ['a b', 4],
      ['c d', 'x'],
      ['e f', 2],
      ['g h', 'y'],
      ['i j', 3],
    ];
    expect(fieldsOf(match(rows))).toEqual({ task: 'task', core: 'core' });
  });

  it('show whether money uses a point or a comma', () => {
    const plan = (...cells: string[]): ColumnPlan =>
      match([['Task', 'Annual cost'], ...cells.map((cell, at) => [`Task number ${at}`, cell])]);
    expect(plan('12.500', '1.200,50').decimal).toBe(',');
    expect(plan('12.500', '1200,5').decimal).toBe(',');
    expect(plan('12,500', '12.5').decimal).toBe('.');
    expect(plan('12,500', '1,234,567').decimal).toBe('.');
    expect(plan('12,500', '8,000', '110,000').decimal).toBe('.');
    expect(plan('12.500', '8.000', '110.000').decimal).toBe(',');
    expect(plan('45.125', '8.5', '110.25').decimal).toBe('.');
    expect(plan('12,500').decimal).toBe('');
    expect(plan('12,5', '12.5').decimal).toBe('');
    expect(plan('12', '1200').decimal).toBe('');
  });
});

describe('the header row', () => {
  const data = [
    ['Payroll', 4, 2],
    ['Cleaning of offices', 1, 1],
  ];
  const header = ['Task', 'Core competency', 'Expertise in house?'];
  const expected = { Task: 'task', 'Core competency': 'core', 'Expertise in house?': 'expertise' };

  it('is the first row of a plain table', () => {
    const plan = match([header, ...data]);
    expect([plan.headerRow, fieldsOf(plan)]).toEqual([0, expected]);
  });

  it('may stand below a title, a date and empty rows', () => {
    const plan = match([['Tasks'], [], ['', 'as of', 45_000], [], header, ...data]);
    expect([plan.headerRow, fieldsOf(plan)]).toEqual([4, expected]);
  });

  it('may have merged groups above it', () => {
    const plan = match([['', 'Facts', ''], header, ...data]);
    expect([plan.headerRow, fieldsOf(plan)]).toEqual([1, expected]);
  });

  it('may be spread over two rows, where a group and a name make one header', () => {
    const plan = match([
      ['Task', 'Facts', '', 'Quote', '', 'Hourly rate', ''],
      ['', 'Core', 'Expertise', 'home', 'abroad', 'home', 'abroad'],
      ['Payroll', 4, 2, 1000, 500, 50, 20],
    ]);
    expect(plan.headerRow).toBe(1);
    expect(plan.fields.map(({ field }) => field)).toEqual([
      'task',
      'core',
      'expertise',
      'quote_home',
      'quote_abroad',
      'rate_home',
      'rate_abroad',
    ]);
    expect(plan.headers[3]).toBe('Quote home');
  });

  it('is not a first row of data with blanks', () => {
    const plan = match([
      ['Name', 'Core', 'Expertise', 'Capacity'],
      ['Payroll of staff', '', '', ''],
      ['Cleaning of rooms', 4, 1, ''],
    ]);
    expect(plan.headerRow).toBe(0);
  });

  it('is not a row of data that holds the word Core', () => {
    const plan = match([
      ['ref', 'title', 'kind'],
      ['1', 'Prepare the budget', 'Core'],
      ['2', 'Write the reports', 'Core'],
      ['3', 'Meet the board', 'Supplemental'],
    ]);
    expect(plan.headerRow).toBe(0);
    expect(fieldsOf(plan)).toEqual({ title: 'task' });
  });

  it('can be named', () => {
    const plan = match([header, header, ...data], { headerRow: 1 });
    expect(plan.headerRow).toBe(1);
    expect(refusal([header], { headerRow: 5 })).toMatch(/^HEADER_ROW_MISSING: Row 6 .* 1 rows/);
  });

  it('can be given apart, the cells being data', () => {
    const plan = match(data, { headers: header });
    expect([plan.headerRow, fieldsOf(plan)]).toEqual([-1, expected]);
  });

  it('is refused when there is none, with what was found', () => {
    expect(
      refusal([
        ['Payroll', 4, 2],
        ['Cleaning', 1, 1],
      ]),
    ).toMatch(/^NO_HEADER: .*"Payroll", "4", "2"/);
    expect(
      refusal([
        [1, 2],
        [3, 4],
      ]),
    ).toMatch(/^NO_HEADER/);
    expect(refusal([])).toMatch(/^EMPTY_TABLE/);
    expect(refusal([['', ' '], [null]])).toMatch(/^EMPTY_TABLE/);
  });

  it('is refused when no column is known and none describes a task', () => {
    expect(
      refusal([
        ['id', 'status'],
        ['T-1', 'open'],
        ['T-2', 'done'],
      ]),
    ).toMatch(/^NO_KNOWN_COLUMN: .*"id", "status"/);
  });
});

describe('a list of very few rows', () => {
  const headerRowOf = (cells: string[][]): number => match(cells).headerRow;

  test('one task with a short name is a task, not the second half of its header', () => {
    expect(
      headerRowOf([
        ['Task', 'Core'],
        ['A', '1'],
      ]),
    ).toBe(0);
    expect(
      headerRowOf([
        ['Task', 'Core', 'Expertise', 'Remark'],
        ['B', '4', '5', ''],
      ]),
    ).toBe(0);
  });

  test('whatever the facts are and however they are answered', () => {
    const taken = [...layout.facts].flatMap((fact) =>
      (fact.kind === 'scale' ? ['1', '5', 'high', 'yes'] : (fact.values ?? [])).flatMap((answer) =>
        ['A', 'T1', 'Cleaning', 'Core', 'Service 1'].flatMap((name) =>
          [
            [[name, answer]],
            [
              [name, answer],
              ['Z', ''],
            ],
          ].flatMap((rows) => {
            const at = headerRowOf([['Task', fact.id], ...rows]);
            return at === 0 ? [] : [`${fact.id} = ${answer}, task ${name}: row ${at}`];
          }),
        ),
      ),
    );
    expect(taken).toEqual([]);
  });

  test('a single row that was answered before is no header, whatever its answers are called', () => {
    const header = ['Task', 'Core', 'Expertise', 'strategy', 'who', 'where', 'verdict', 'next'];
    const row = ['Office cleaning', '1', '1', 'OUTSOURCE', 'third party', 'home', 'TENTATIVE', 'presence'];
    expect(headerRowOf([header, row])).toBe(0);
  });

  test('a column without a name is not the task while one is called so', () => {
    const plan = match([
      ['Task', 'Core', 'Expertise'],
      ['A', '1'],
      ['B', '1', '2', '3', 'a stray text'],
      ['C', '5', '5'],
    ]);
    expect(plan.fields.find(({ field }) => field === 'task')?.column).toBe(0);
  });
});

describe('the column of the task', () => {
  it('is the one called so, before others that describe', () => {
    const plan = match([
      ['Description', 'Task'],
      ['A long text about pay', 'Payroll'],
      ['A long text about rooms', 'Cleaning'],
    ]);
    expect(fieldsOf(plan)).toEqual({ Task: 'task' });
    expect(plan.unmatched).toMatchObject([{ header: 'Description', code: 'COLUMN_TAKEN' }]);
  });

  it('is the one that says most, where several are called by words for work', () => {
    const plan = match([
      ['Function', 'Process', 'Activity', 'Job'],
      ['Finance', 'Payroll', 'Run the monthly payroll of all staff', 'Clerk'],
      ['Finance', 'Books', 'Close the books at the end of each month', 'Clerk'],
    ]);
    expect(fieldsOf(plan)).toEqual({ Activity: 'task' });
    expect(plan.unmatched.map(({ code }) => code)).toEqual(['COLUMN_TAKEN', 'COLUMN_TAKEN', 'COLUMN_TAKEN']);
  });

  it('is not one of codes, whatever it is called', () => {
    const plan = match([
      ['Task', 'Description'],
      ['T-001', 'Payroll of the staff'],
      ['T-002', 'Cleaning of rooms'],
    ]);
    expect(fieldsOf(plan)).toEqual({ Description: 'task' });
    expect(plan.unmatched).toMatchObject([{ header: 'Task', code: 'COLUMN_CODES' }]);
  });

  it('may be called in a way that only contains such a word', () => {
    const plan = match([
      ['Ref', 'Service line text', 'Service owner'],
      ['A1', 'Payroll of the staff', 'Mary Ann of Finance and more'],
      ['A2', 'Cleaning rooms', 'Joe'],
    ]);
    expect(fieldsOf(plan)).toEqual({ 'Service line text': 'task' });
  });

  it('is else the one with the longest texts', () => {
    const plan = match([
      ['code', 'name', 'full name'],
      ['AA11', 'Payroll work', 'Payroll of all the staff'],
      ['AA12', 'Clean rooms', 'Cleaning of rooms and halls'],
    ]);
    expect(plan.fields).toMatchObject([{ field: 'task', header: 'full name', how: 'content' }]);
  });

  it('may hold single words that differ from row to row', () => {
    const plan = match([
      ['Item', 'Phase', 'Status', 'Core'],
      ['Payroll', 'planned', 'Mary', 4],
      ['Recruiting', 'planned', 'Joe', 2],
    ]);
    expect(fieldsOf(plan)).toEqual({ Item: 'task', Core: 'core' });
  });

  it('may be missing when there are facts', () => {
    expect(
      fieldsOf(
        match([
          ['Core', 'Expertise'],
          [4, 2],
        ]),
      ),
    ).toEqual({ Core: 'core', Expertise: 'expertise' });
  });
});

describe('two columns for one fact', () => {
  const cells = [
    ['Task', 'Core', 'Core competency', 'Core'],
    ['Payroll', 4, 4, 2],
    ['Cleaning', 1, 1, 1],
  ];

  it('are both matched and reported', () => {
    const found = matchColumns(layout, cells);
    if (!found.ok) throw new Error(found.problem.message);
    expect(found.value.repeated).toEqual([{ field: 'core', columns: [1, 2, 3] }]);
    expect(found.notes).toMatchObject([{ code: 'COLUMN_REPEATED' }]);
    expect(found.notes[0]?.message).toContain('B ("Core") and C ("Core competency") and D ("Core")');
  });

  it('are one when the user says which', () => {
    const plan = match(cells, { overrides: { C: 'core' } });
    expect(plan.repeated).toEqual([]);
    expect(plan.fields).toMatchObject([{ field: 'task' }, { field: 'core', column: 2, how: 'given' }]);
    expect(plan.unmatched.map(({ code }) => code)).toEqual(['COLUMN_TAKEN', 'COLUMN_TAKEN']);
  });
});

describe('what the user says about a column', () => {
  const cells = [
    ['Thing', 'Importance', 'core', 'B'],
    ['Payroll', 4, 2, 5],
    ['Cleaning', 2, 1, 3],
  ];

  it('names it by header, by letter or by number', () => {
    expect(fieldsOf(match(cells, { overrides: { importance: 'expertise', A: 'task', '3': '' } }))).toEqual({
      Thing: 'task',
      Importance: 'expertise',
    });
  });

  it('means the column called B before the second one', () => {
    expect(fieldsOf(match(cells, { overrides: { B: 'volume' } }))).toMatchObject({ B: 'volume' });
  });

  it('is followed although the values are odd', () => {
    const rows = [
      ['Task', 'Kind'],
      ['a b', 'Core'],
      ['c d', 'Core'],
    ];
    expect(fieldsOf(match(rows, { overrides: { Kind: 'core' } }))).toMatchObject({ Kind: 'core' });
  });

  it('may use what a field is called', () => {
    expect(fieldsOf(match(cells, { overrides: { Importance: 'In-house expertise' } }))).toMatchObject({
      Importance: 'expertise',
    });
  });

  it('leaves a column out when the field is empty', () => {
    const plan = match(cells, { overrides: { core: '' } });
    expect(plan.unmatched).toContainEqual(expect.objectContaining({ header: 'core', code: 'COLUMN_SKIPPED' }));
  });

  it('is refused when there is no such column or field', () => {
    expect(refusal(cells, { overrides: { Colour: 'core' } })).toMatch(/^UNKNOWN_COLUMN: .*"Colour".*"Importance"/);
    expect(refusal(cells, { overrides: { Z: 'core' } })).toMatch(/^UNKNOWN_COLUMN/);
    expect(refusal(cells, { overrides: { Importance: 'colour' } })).toMatch(/^UNKNOWN_FIELD: .*"colour".*expertise/);
  });

  it('may be all there is to know', () => {
    const plan = match(
      [
        ['x', 'y'],
        ['Payroll of staff', 4],
      ],
      { overrides: { '2': 'core' } },
    );
    expect(fieldsOf(plan)).toEqual({ x: 'task', y: 'core' });
  });
});

describe('a company head count as a column', () => {
  it('proposes a lack of capacity for a small firm and applies nothing', () => {
    const found = matchColumns(layout, [
      ['Task', 'Headcount'],
      ['Payroll', 40],
      ['Cleaning', 40],
    ]);
    expect(found.ok && found.notes).toMatchObject([{ code: 'SMALL_FIRM' }]);
  });

  it('is named when it differs from row to row, because then it is not the company’s', () => {
    const found = matchColumns(layout, [
      ['Task', 'Headcount'],
      ['Payroll', 4],
      ['Cleaning', 12],
    ]);
    expect(found.ok && found.notes).toMatchObject([{ code: 'HEADCOUNT_VARIES' }]);
  });
});

describe('columns without a name', () => {
  it('are named by their letter when they hold something', () => {
    const plan = match([
      ['Task', '', ''],
      ['Payroll', 'x', ''],
    ]);
    expect(plan.unmatched).toEqual([expect.objectContaining({ column: 1, header: '', code: 'COLUMN_NO_HEADER' })]);
    expect(plan.unmatched[0]?.reason).toContain('Column B');
  });

  it('exist beyond the header too', () => {
    const plan = match([['Task'], ['Payroll', 'x', 7]]);
    expect(plan.unmatched.map(({ column }) => column)).toEqual([1, 2]);
  });
});

describe('a layout with a fact of its own', () => {
  const policy = structuredClone(DEFAULT_POLICY);
  policy.facts.push({
    id: 'carbon_footprint',
    kind: 'scale',
    question: 'How much?',
    low: 'none',
    high: 'much',
    beyond: true,
  });

  it('matches it by its id in any spelling', () => {
    const found = matchColumns(layOut(policy), [], { headers: ['Carbon footprint (1-5)'] });
    expect(found.ok && found.value.fields).toMatchObject([{ field: 'carbon_footprint' }]);
  });
});
