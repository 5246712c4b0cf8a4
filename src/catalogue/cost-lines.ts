/** A line to think of when costs are compared, as it is printed beside TOTAL_COST or OFFSHORE_COST. */
export interface CostLine {
  id: string;
  of: 'total cost' | 'cost abroad';
  label: string;
  /** once or every year. value: subtracted, and only if somebody can show it. factor: multiplies hours. */
  kind: 'once' | 'yearly' | 'value' | 'factor';
  help: string;
  claims: string[];
}

export const COST_LINES = [
  {
    id: 'labour',
    of: 'total cost',
    label: 'Labour',
    kind: 'yearly',
    help: 'Wages with all that goes with them, or the fee',
    claims: ['D4-goal-costs', 'D2-adv-cheap'],
  },
  {
    id: 'operating',
    of: 'total cost',
    label: 'Operation',
    kind: 'yearly',
    help: 'Materials, licences, transport, energy',
    claims: ['D4-goal-costs'],
  },
  {
    id: 'overhead',
    of: 'total cost',
    label: 'Overhead',
    kind: 'yearly',
    help: 'Rooms, management, IT: count only what would really go away',
    claims: ['D4-goal-costs', 'D0-out-cost'],
  },
  {
    id: 'other',
    of: 'total cost',
    label: 'Other',
    kind: 'yearly',
    help: 'Whatever is left',
    claims: ['D4-goal-costs'],
  },
  {
    id: 'contract_management',
    of: 'total cost',
    label: 'Managing the contract',
    kind: 'yearly',
    help: 'An outside organisation has to be chosen, reviewed and paid: somebody does that',
    claims: ['D4-complexity'],
  },
  {
    id: 'own_centre',
    of: 'total cost',
    label: 'Building an own centre abroad',
    kind: 'once',
    help: 'Rooms, equipment and people in another country; a provider abroad spares you this',
    claims: ['D4-separate-infrastructure', 'D4-no-infrastructure'],
  },
  {
    id: 'revenue',
    of: 'total cost',
    label: 'Additional revenue',
    kind: 'value',
    help: 'Said to come with outsourcing, and not shown: leave it at 0 unless you can show it. It carries no points',
    claims: ['D4-goal-revenue'],
  },
  {
    id: 'rate',
    of: 'cost abroad',
    label: 'Rate abroad',
    kind: 'yearly',
    help: 'The documents give no number; BREAKEVEN_RATE finds the one at which it stops paying',
    claims: ['D1-offshore-rate', 'D1-benefit-cost', 'D2-competitive-rates', 'D4-labour-cheaper'],
  },
  {
    id: 'productivity',
    of: 'cost abroad',
    label: 'Hours for the same work',
    kind: 'factor',
    help: '1 = as many hours as at home. Efficiency and higher output are claimed for work abroad, more effort too: enter what you see',
    claims: ['D2-adv-efficiency', 'D4-middle-ground', 'D4-efficient'],
  },
  {
    id: 'spec_hours',
    of: 'cost abroad',
    label: 'Writing out the procedures',
    kind: 'once',
    help: 'Hours of your own people before the first task is handed over',
    claims: ['D1-detail-procedures'],
  },
  {
    id: 'supervision',
    of: 'cost abroad',
    label: 'Checking the work',
    kind: 'yearly',
    help: 'Hours of your own people for each hour worked. It does not lower rework by itself: enter that if you see it',
    claims: ['D1-check-work', 'D1-offshore-supervision', 'D3-monitor-benefit'],
  },
  {
    id: 'rework',
    of: 'cost abroad',
    label: 'Doing work twice',
    kind: 'factor',
    help: 'How often something has to be done again, and how much of it',
    claims: ['D1-rework-spreadsheet', 'D1-offshore-not-pro'],
  },
  {
    id: 'tools',
    of: 'cost abroad',
    label: 'Tools and materials',
    kind: 'yearly',
    help: 'What you provide to the provider, where the task needs it',
    claims: ['D3-tools'],
  },
] satisfies CostLine[];
