import type { StrategyId } from '../model/policy';

/** What to bear in mind with a strategy. It carries no points and is no flag: nothing in a row can answer it. */
export interface Caution {
  id: string;
  strategies: StrategyId[];
  text: string;
  claims: string[];
  /** true: the caution itself is ours, the claims only give the occasion. */
  beyond: boolean;
}

export const CAUTIONS = [
  {
    id: 'TAX',
    strategies: ['CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE'],
    text: 'Saving tax is named as a motive for going abroad. It carries no points here: ask tax counsel.',
    claims: ['D1-motive-tax'],
    beyond: false,
  },
  {
    id: 'PARTNER_IN_LAW',
    strategies: ['PARTNER'],
    text: 'In law, partners may answer for each other. Say in writing what this partnership is, and take legal advice.',
    claims: ['D0-not-partner-per-se'],
    beyond: true,
  },
  {
    id: 'JOINT_VENTURE',
    strategies: ['PARTNER'],
    text: 'A joint venture needs legal steps before it begins: plan their time and cost.',
    claims: ['D0-jv-legal'],
    beyond: false,
  },
  {
    id: 'WORKER_STATUS',
    strategies: ['INSOURCE', 'OUTSOURCE', 'OFFSHORE_OUTSOURCE'],
    text: 'Whether somebody is an employee or a contractor is decided by law, not by what a page or a contract calls them.',
    claims: ['D3-terms-mixed', 'D3-tools-benefit'],
    beyond: true,
  },
  {
    id: 'NO_PROMISE',
    strategies: ['INSOURCE', 'OUTSOURCE', 'OFFSHORE_OUTSOURCE', 'PARTNER'],
    text: 'Doing all duties raises the odds and guarantees nothing, whatever the document says.',
    claims: ['D3-roles-outcome'],
    beyond: true,
  },
] satisfies Caution[];
