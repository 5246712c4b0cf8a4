/** What a money function can answer with. `sides`: asked for as id_outsource and id_partner. */
export interface Measure {
  id: string;
  label: string;
  unit: 'money' | 'money per hour' | 'hours' | 'factor' | 'points' | 'text' | 'rows';
  sides?: true;
  description: string;
  claims: readonly string[];
}

/** The first of each list is the answer when no measure is asked for. */
export const OFFSHORE_MEASURES = [
  {
    id: 'effective_rate',
    label: 'Effective rate',
    unit: 'money per hour',
    description: 'All cost, spread over the hours that the work would take at home.',
    claims: ['D1-offshore-rate', 'D1-offshore-supervision'],
  },
  {
    id: 'multiplier',
    label: 'Rework multiplier',
    unit: 'factor',
    description: 'Worked hours for each hour of work, rework included.',
    claims: ['D1-rework-spreadsheet'],
  },
  {
    id: 'worked_hours',
    label: 'Worked hours',
    unit: 'hours',
    description: 'Hours worked abroad in a year, rework included.',
    claims: ['D1-rework-spreadsheet'],
  },
  {
    id: 'labour',
    label: 'Labour',
    unit: 'money',
    description: 'Labour abroad in a year, exchange included.',
    claims: ['D1-offshore-rate'],
  },
  {
    id: 'supervision',
    label: 'Supervision',
    unit: 'money',
    description: 'Your supervision in a year.',
    claims: ['D1-offshore-supervision'],
  },
  {
    id: 'turnover',
    label: 'Turnover',
    unit: 'money',
    description: 'Replacing people abroad in a year.',
    claims: ['beyond-labour-turnover'],
  },
  {
    id: 'recurring',
    label: 'Recurring',
    unit: 'money',
    description: 'Further cost in a year, as given.',
    claims: ['D4-complexity'],
  },
  {
    id: 'annual',
    label: 'A year in all',
    unit: 'money',
    description: 'Labour, supervision, turnover and recurring cost of a year.',
    claims: ['D4-goal-costs'],
  },
  {
    id: 'one_off',
    label: 'Once',
    unit: 'money',
    description: 'The move and the writing of procedures.',
    claims: ['D1-detail-procedures', 'D4-separate-infrastructure'],
  },
  {
    id: 'npv',
    label: 'Present value',
    unit: 'money',
    description: 'All cost over the years, discounted.',
    claims: ['beyond-present-value'],
  },
  { id: 'table', label: 'Table', unit: 'rows', description: 'All measures as rows.', claims: ['D4-goal-costs'] },
] as const satisfies readonly Measure[];

export const FAIR_PAY_MEASURES = [
  {
    id: 'index',
    label: 'Index',
    unit: 'factor',
    description: 'The offer over the market price of the quality wanted.',
    claims: ['D3-pay-quality'],
  },
  {
    id: 'band',
    label: 'Band',
    unit: 'text',
    description: 'PEANUTS, LOW, FAIR, PREMIUM or OVERPAYING.',
    claims: ['D3-fair-pay', 'D1-pro-for-basic-ripoff'],
  },
] as const satisfies readonly Measure[];

export const READINESS_MEASURES = [
  {
    id: 'score',
    label: 'Score',
    unit: 'points',
    description: '0 to 100; two numbers, low and high, where duties are blank.',
    claims: ['D3-standard', 'D3-roles-outcome'],
  },
  {
    id: 'gate',
    label: 'Gate',
    unit: 'text',
    description: 'READY, GAPS, NOT READY or UNKNOWN.',
    claims: ['D3-not-automatic'],
  },
  {
    id: 'weakest',
    label: 'Weakest duty',
    unit: 'text',
    description: 'The known duty with the lowest level.',
    claims: ['D3-standard'],
  },
  {
    id: 'low',
    label: 'Worst case',
    unit: 'points',
    description: 'The score if every blank duty were at 1.',
    claims: ['D3-standard'],
  },
  {
    id: 'high',
    label: 'Best case',
    unit: 'points',
    description: 'The score if every blank duty were at 5.',
    claims: ['D3-standard'],
  },
] as const satisfies readonly Measure[];
