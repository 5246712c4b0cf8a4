import type { SideColumn, SideFact } from '../model/field';
import { STRATEGY_IDS } from '../model/policy';

const scale = (
  field: SideFact['field'],
  id: string,
  question: string,
  low: string,
  high: string,
  claims: string[],
): SideFact => ({
  id,
  kind: 'scale',
  field,
  question,
  low,
  high,
  beyond: false,
  claims,
  ...(field === 'duty' ? { notApplicable: true } : {}),
});

/** "not done" in `today` means that the task is new: nobody does it yet. */
export const NOT_DONE = 'not done';

/** Facts that never carry points: they raise flags, measure the client's duties (D3), or say what is done, planned and decided. */
export const SIDE_FACTS: SideFact[] = [
  scale(
    'flag',
    'customer_facing',
    'How much do customers deal with whoever does this?',
    'never',
    'it is all customer contact',
    ['D1-backlash'],
  ),
  {
    id: 'supplier_grade',
    kind: 'choice',
    field: 'flag',
    question: 'Is the supplier you have in mind low-cost labour or a professional?',
    values: ['low cost', 'professional'],
    beyond: false,
    claims: ['D1-right-match'],
  },
  scale(
    'flag',
    'goals_aligned',
    'How far do the interests of the other side run with yours?',
    'against each other',
    'the same',
    ['D2-misaligned'],
  ),
  scale('duty', 'brief', 'Is the task described so that nothing is ambiguous?', 'no', 'fully', ['D3-clear-brief']),
  scale('duty', 'understood', 'Did you check by questions that the provider has understood it?', 'no', 'fully', [
    'D3-check-understanding',
  ]),
  scale('duty', 'tools', 'Does the provider have the tools and materials the task needs?', 'no', 'all of them', [
    'D3-tools',
    'D3-tools-benefit',
  ]),
  scale('duty', 'pay', 'Is the pay fair for the quality you want?', 'no', 'fully', ['D3-fair-pay', 'D3-pay-quality']),
  scale('duty', 'monitoring', 'Is the work monitored from start to finish?', 'no', 'with dated reviews', [
    'D3-monitor',
    'D3-no-sleep',
  ]),
  scale('duty', 'paid_on_time', 'Is payment made when it is due?', 'no', 'always', ['D3-pay-on-time']),
  scale('duty', 'motivation', 'Is the provider motivated beyond the fee?', 'no', 'plainly', [
    'D3-motivate',
    'D3-motivate-nonmoney',
  ]),
  {
    id: 'today',
    kind: 'choice',
    field: 'plan',
    question: 'How is it done today?',
    values: [...STRATEGY_IDS, NOT_DONE],
    beyond: false,
    claims: ['D4-was-inhouse'],
  },
  {
    id: 'considered',
    kind: 'choice',
    field: 'plan',
    question: 'Which strategy do you have in mind?',
    values: [...STRATEGY_IDS],
    beyond: false,
    claims: ['D1-options'],
  },
  {
    id: 'decided',
    kind: 'choice',
    field: 'plan',
    question: 'What was decided in the end?',
    values: [...STRATEGY_IDS],
    beyond: false,
    claims: [],
  },
];

const column = (id: string, unit: SideColumn['unit'], question: string): SideColumn => ({
  id,
  field: unit === 'text' || unit === 'date' ? 'text' : 'money',
  unit,
  question,
});

/** Columns of the inventory that are not facts. Money is positive, in the one currency of the inventory; rates are per hour. */
export const SIDE_COLUMNS: SideColumn[] = [
  column('task', 'text', 'What is to be done?'),
  column('department', 'text', 'Which department does it belong to?'),
  column('job_title', 'text', 'Whose job is it: which occupation, role or position?'),
  column('notes', 'text', 'Anything else worth knowing'),
  column('supplier', 'text', 'Who does it, or would do it?'),
  column('contract_end', 'date', 'When does the present contract end?'),
  column('headcount', 'people', 'How many people does the company employ?'),
  column('annual_cost', 'money', 'What does it cost a year today, all in?'),
  column('hours', 'hours per year', 'How many hours a year does it take?'),
  column('rate_home', 'money per hour', 'What does an hour cost at home?'),
  column('rate_abroad', 'money per hour', 'What does an hour cost abroad?'),
  column('quote_home', 'money', 'Best quote from a provider at home, a year'),
  column('quote_abroad', 'money', 'Best quote from a provider abroad, a year'),
  column('one_off', 'money', 'What would the move cost once?'),
  column('fixed_fee', 'money', 'Fixed fee, owed however the project ends'),
  column('success_fee', 'money', 'Success fee, owed only if it succeeds'),
  column('success_probability', 'probability', 'How likely is it to succeed (0 to 1)?'),
  column('project_value', 'money', 'What is it worth if it succeeds?'),
  column('currency', 'currency', 'Currency of the money in this row'),
];
