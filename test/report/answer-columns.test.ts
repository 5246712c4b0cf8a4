import {
  ANSWER_COLUMNS,
  findAnswerColumn,
  LONGEST_EXPLANATION,
  nameColumns,
  SHEET_COLUMNS,
} from '../../src/report/answer-columns';
import { CODES, labelled } from '../../src/report/wording';
import { sampleAnswer, sampleFlag } from './sample-answers';

const cell = (id: string, answer = sampleAnswer(), wording = CODES) =>
  findAnswerColumn(id)!.value(answer, { fingerprint: 'a1b2c3d4', wording, rules: () => ['R02', 'R05'] });

test('the columns stand in the order of "all", which only grows at its end', () => {
  expect(ANSWER_COLUMNS.map(({ id }) => id)).toEqual([
    'strategy',
    'who',
    'where',
    'manner',
    'form',
    'verdict',
    'runner_up',
    'lead',
    'flags',
    'why',
    'missing',
    'next',
    'possible',
    'change',
    'notes',
    'rules',
    'fingerprint',
    'evidence',
    'proposals',
    'breakeven',
    'rate_abroad_effective',
    'cheapest',
    'saving',
  ]);
});

test('every column of a sheet is one of them', () => {
  expect(SHEET_COLUMNS.filter((id) => findAnswerColumn(id) === undefined)).toEqual([]);
});

test('a column is found without regard to case and spaces, and an unknown one is not', () => {
  expect(findAnswerColumn(' Runner_Up ')?.header).toBe('Runner-up');
  expect(findAnswerColumn('winner')).toBeUndefined();
});

test('programs get codes, people get labels and questions', () => {
  const wording = labelled(new Map([['capacity', 'Do you have the people?']]));
  expect(cell('strategy')).toBe('OUTSOURCE');
  expect(cell('strategy', undefined, wording)).toBe('Outsource at home');
  expect(cell('next')).toBe('capacity');
  expect(cell('next', undefined, wording)).toBe('Do you have the people?');
  expect(cell('manner', undefined, wording)).toBe('by results');
  expect(cell('missing', undefined, wording)).toBe('capacity, seasonal');
});

test('numbers stay numbers', () => {
  expect(cell('lead')).toBe(2.5);
  expect(cell('evidence')).toBe(0.62);
});

test('an undecided answer leaves its cells empty, except what is to be asked next', () => {
  const undecided = sampleAnswer({
    strategy: null,
    verdict: 'UNDECIDED',
    runner_up: null,
    lead: null,
    change: null,
    why: '',
    missing: [],
  });
  for (const id of [
    'strategy',
    'who',
    'where',
    'manner',
    'form',
    'runner_up',
    'lead',
    'change',
    'flags',
    'why',
    'missing',
    'possible',
    'notes',
  ]) {
    expect([id, cell(id, undecided)]).toEqual([id, null]);
  }
  expect(cell('verdict', undecided)).toBe('UNDECIDED');
  expect(cell('next', undecided)).toBe('capacity');
});

test('flags, notes, rules and fingerprint fit one cell each', () => {
  const answer = sampleAnswer({
    flags: [sampleFlag()],
    notes: [
      { code: 'CONTRADICTION', text: 'core 5, expertise 1' },
      { code: 'MISSING_DATA', text: '' },
    ],
  });
  expect(cell('flags', answer)).toBe('high: Data shared or sold');
  expect(cell('notes', answer)).toBe('CONTRADICTION; MISSING_DATA');
  expect(cell('rules', answer)).toBe('R02, R05');
  expect(cell('fingerprint', answer)).toBe('a1b2c3d4');
});

test('a long explanation is cut, visibly', () => {
  const why = cell('why', sampleAnswer({ why: 'x'.repeat(5000) }));
  expect(why).toHaveLength(LONGEST_EXPLANATION);
  expect(String(why).endsWith('…')).toBe(true);
});

test("a result column gives way to a column of the user's with the same name, and says so", () => {
  const named = nameColumns(['Task', ' strategy ', 'WHY', 'Why (result)'], ['Strategy', 'Why', 'Lead']);
  expect(named.headers).toEqual(['Strategy (result)', 'Why (result 2)', 'Lead']);
  expect(named.renamed).toEqual([
    { from: 'Strategy', to: 'Strategy (result)' },
    { from: 'Why', to: 'Why (result 2)' },
  ]);
});
