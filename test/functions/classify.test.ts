import { ANSWER_COLUMNS } from '../../src/report/answer-columns';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { useExcel, type Argument, type Cell } from './excel';
import { CONCEPT, HEADERS, PAYROLL, RECEPTION, TASKS } from './tasks';

describe('CLASSIFY, through the real runtime', () => {
  const { call } = useExcel();

  it('gives one strategy for each row, with the header row apart or on top', async () => {
    const expected = [['OUTSOURCE'], ['IN_HOUSE'], ['INSOURCE']];
    const both = await Promise.all([call('CLASSIFY', TASKS, HEADERS), call('CLASSIFY', [...HEADERS, ...TASKS])]);
    expect(both).toEqual([expected, expected]);
  });

  it('takes what is left out in the middle as left out', async () => {
    const answer = await call('CLASSIFY', [...HEADERS, ...TASKS], undefined, undefined, 'verdict');
    expect(answer).toEqual([['CLOSE'], ['TENTATIVE'], ['TENTATIVE']]);
  });

  it('names columns in one text, in several cells, or all of them', async () => {
    const columns = 'strategy, Runner_up;LEAD';
    const [one, several, all] = await Promise.all([
      call('CLASSIFY', [PAYROLL], HEADERS, undefined, columns),
      call('CLASSIFY', [PAYROLL], HEADERS, undefined, [['strategy'], ['runner-up'], ['lead']]),
      call('CLASSIFY', [PAYROLL], HEADERS, undefined, 'all'),
    ]);
    expect(one).toEqual([['OUTSOURCE', 'OFFSHORE_OUTSOURCE', 0]]);
    expect(several).toEqual(one);
    const [row = []] = Array.isArray(all) ? all : [];
    expect(row).toHaveLength(ANSWER_COLUMNS.length);
    expect(row.slice(0, 8)).toEqual([
      ...['OUTSOURCE', 'third party', 'home', 'SUPERVISED', '', 'CLOSE'],
      ...['OFFSHORE_OUTSOURCE', 0],
    ]);
    expect(row[ANSWER_COLUMNS.findIndex(({ id }) => id === 'rules')]).toBe('R01, R02, R05');
  });
  it('keeps an unreadable row to itself and says which cell, what is allowed, and the fix', async () => {
    const answer = await call('CLASSIFY', [PAYROLL, ['Logo', 'soon', 2, 2, ''], RECEPTION], HEADERS);
    expect(answer).toEqual([
      ['OUTSOURCE'],
      [
        {
          error: '#VALUE!',
          message:
            '"Core" is "soon". Allowed: 1 to 5, very low to very high, yes or no, or blank for unknown. Enter a level, or clear the cell.',
        },
      ],
      ['INSOURCE'],
    ]);
  });

  it('says that there is more to mend in the row', async () => {
    const answer = await call('CLASSIFY', [['Logo', 'soon', 9, 2, '']], HEADERS);
    expect(answer).toEqual([
      [{ error: '#VALUE!', message: expect.stringMatching(/\(And 1 more in this row: see CHECK\.\)$/) }],
    ]);
  });

  it('lets the error of a cell through in its own row, and names one that Excel lets no function answer with', async () => {
    const rows: Cell[][] = [
      ['A', { error: '#DIV/0!' }, 2, 2, ''],
      ['B', { error: '#N/A' }, 2, 2, ''],
      ['C', { error: '#REF!' }, 2, 2, ''],
      RECEPTION,
    ];
    expect(await call('CLASSIFY', rows, HEADERS)).toEqual([
      [{ error: '#DIV/0!' }],
      [{ error: '#N/A', message: expect.stringContaining('holds the error "#N/A"') }],
      [{ error: '#VALUE!', message: expect.stringContaining('holds the error "#REF!"') }],
      ['INSOURCE'],
    ]);
  });

  it('lets an error in a column that it does not read be', async () => {
    const answer = await call('CLASSIFY', [[...PAYROLL, { error: '#REF!' }]], [[...(HEADERS[0] ?? []), 'Owner']]);
    expect(answer).toEqual([['OUTSOURCE']]);
  });

  it('is #N/A with the next question while too little is known, and blank where the answer has no such part', async () => {
    const answer = await call(
      'CLASSIFY',
      [['Post room', '', '', '', '']],
      HEADERS,
      undefined,
      'strategy,who,form,verdict',
    );
    const undecided = {
      error: '#N/A',
      message: expect.stringMatching(/^Undecided: 0 of at least 2 facts.* Ask next: /),
    };
    expect(answer).toEqual([[undecided, undecided, '', 'UNDECIDED']]);
  });

  it('leaves blank rows blank', async () => {
    const blank: Cell[] = [null, null, null, null, null];
    expect(await call('CLASSIFY', [PAYROLL, blank], HEADERS, undefined, 'strategy,verdict')).toEqual([
      ['OUTSOURCE', 'CLOSE'],
      ['', ''],
    ]);
  });

  it('answers a row alone as it does in a list', async () => {
    const alone = await Promise.all(TASKS.map((task) => call('CLASSIFY', [task], HEADERS, undefined, 'all')));
    expect(alone.flat()).toEqual(await call('CLASSIFY', TASKS, HEADERS, undefined, 'all'));
  });

  it('reads a row alone by the names of its headers, wherever these stand', async () => {
    const headers: Cell[][] = [['Task', 'How core is it?', 'In-house expertise']];
    const row: Cell[] = ['Logo', 4, 'soon'];
    const answers = await Promise.all([call('CLASSIFY', [row], headers), call('CLASSIFY', [...headers, row])]);
    const unreadable = { error: '#VALUE!', message: expect.stringMatching(/^"In-house expertise" is "soon"/) };
    expect(answers).toEqual([[[unreadable]], [[unreadable]]]);
  });

  it('answers alike in any order, whatever was asked before with other headers', async () => {
    const swapped: Cell[][] = [['Task', 'Expertise', 'Core', 'Judgement', 'Presence']];
    const asked = [HEADERS, swapped, HEADERS, swapped, [['Task', 'Notes', 'Core', 'Expertise', 'Presence']], HEADERS];
    const answers = await Promise.all(asked.map((headers) => call('CLASSIFY', [CONCEPT], headers)));
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[5]).toEqual(answers[0]);
    expect(answers[3]).toEqual(answers[1]);
  });

  describe('refuses', () => {
    const refused: [string, Argument[], RegExp][] = [
      ['no tasks', [[[null, null]]], /^tasks: no task was given; allowed is a range/],
      ['a header row alone', [HEADERS], /^tasks: no task was given/],
      [
        'headers of another width',
        [[PAYROLL], [['Task', 'Core']]],
        /^headers: 1 × 2 cells were given; allowed is one row of 5/,
      ],
      ['two rows of headers', [[PAYROLL], [...HEADERS, ...HEADERS]], /^headers: 2 × 5 cells were given/],
      [
        'no known column',
        [[['a', 1]], [['foo', 'bar']]],
        /None of the columns is known.*give the header row as headers/,
      ],
      [
        'data without headers',
        [TASKS],
        /^tasks: the first row \("Payroll", "anywhere"\) names no column that is known/,
      ],
      [
        'an unknown result',
        [[PAYROLL], HEADERS, undefined, 'strategy,probability'],
        /^columns: "probability" was given; allowed are all, strategy, who/,
      ],
    ];
    let answers: FunctionAnswer[] = [];
    beforeAll(async () => {
      answers = await Promise.all(refused.map(([, given]) => call('CLASSIFY', ...given)));
    });

    it.each(refused.map(([what, , message], at) => [what, at, message] as const))('%s', (_what, at, message) => {
      expect(answers[at]).toEqual({ error: '#VALUE!', message: expect.stringMatching(message) });
    });
  });
});

describe.each([
  ['0, as on the desktop', 0],
  ['null, as on the web', null],
  ['an empty text', ''],
] as const)('Where a blank cell arrives as %s', (_what, blankCell) => {
  const { call } = useExcel({ blankCell });

  it('a blank fact is unknown, a blank row blank, a blank header no name', async () => {
    const headers: Cell[][] = [[...(HEADERS[0] ?? []), null, 'Annual cost', 'Quote home']];
    const rows: Cell[][] = [
      ['Product concept', 5, 5, 5, null, null, null, null],
      [null, null, null, null, null, null, null, null],
    ];
    expect(await call('CLASSIFY', rows, headers, undefined, 'strategy,lead')).toEqual([
      ['IN_HOUSE', 6],
      ['', ''],
    ]);
  });

  it('terms that stand blank in a list of all names are left out', async () => {
    const terms: Cell[][] = ['Base fee', 'probability_partner', 'client_tolerance', 'years_success', 'gain_client'].map(
      (name) => [name, null],
    );
    const answer = await call('PARTNER_PAYOFF', 0.4, 900000, 60000, 180000, undefined, [...terms, [null, null]]);
    expect(answer).toEqual([[-12000]]);
  });

  it('inputs that stand blank keep their defaults, and free labour is 0', async () => {
    const inputs: Cell[][] = [
      ['hours', 1000],
      ['rate', 0],
      ['rework', 0.5],
      ['rework_share', null],
      ['sup_ratio', 0.1],
      ['sup_rate', 50],
    ];
    expect(await call('OFFSHORE_COST', inputs, 'table')).toEqual(
      expect.arrayContaining([
        ['multiplier', 2],
        ['labour', 0],
        ['effective_rate', 10],
      ]),
    );
  });

  it('blank duties are unknown', async () => {
    const answers = await Promise.all([
      call('READINESS', [[5, null, 5, 5, 5, 5]]),
      call('READINESS', [[null, null, null, null, null, null]], 'gate'),
    ]);
    expect(answers).toEqual([[[85, 100]], [['UNKNOWN']]]);
  });
});
