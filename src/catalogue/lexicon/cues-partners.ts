import type { CueFamily } from './shape';

const CORE = ['D4-focus-core', 'D4-time-to-core'];

/** How the other side is paid, what is shared with it, and what customers may choose the company for. */
export const PARTNER_CUES: CueFamily[] = [
  {
    fact: 'pay_basis',
    level: 'success fee',
    strength: 'strong',
    claims: ['D0-contingent', 'D0-fail-no-fee', 'D0-success-larger'],
    reason: 'the other side is paid if it succeeds',
    words: `commission only, contingency fee, contingent fee, contingent on success, equity stake, for a share if,
      no cure no pay, no win no fee, only paid if, paid by result, paid on success, paid only if, profit share,
      profit sharing, revenue share, revenue sharing, share of profit, share of revenue, share of sales,
      share of the profit, share of the revenue, success fee, works for a share`,
  },
  {
    fact: 'pay_basis',
    level: 'fixed fee',
    strength: 'strong',
    claims: ['D0-fee-regardless'],
    reason: 'the fee is owed however it ends',
    words: `day rate, fixed fee, fixed price, flat fee, hourly fee, hourly rate, lump sum, monthly retainer, paid per hour,
      regardless of outcome, regardless of the outcome, set fee, whatever happens`,
  },
  {
    fact: 'pay_basis',
    level: 'shared benefit',
    strength: 'weak',
    claims: ['D0-partner-no-money', 'D0-mutual-benefit'],
    reason: 'the words name a gain for both instead of a fee; to be asked',
    words: `barter, both benefit, both gain, cost for both, cost sharing, for both, in kind, mutual benefit, mutually beneficial,
      no payment between, shared cost, without payment`,
  },
  {
    fact: 'mutual_benefit',
    level: 5,
    strength: 'strong',
    denied: { level: 1, strength: 'weak' },
    claims: ['D0-mutual-benefit', 'D0-synergy'],
    reason: 'both sides gain from the result',
    words: `both benefit, both gain, co develop, co development, codevelopment, cost for both, joint development,
      joint product, joint venture, mutual benefit, mutually beneficial, strategic alliance`,
  },
  {
    fact: 'mutual_benefit',
    level: 4,
    strength: 'weak',
    denied: { level: 1, strength: 'weak' },
    claims: ['D0-mutual-benefit', 'D0-terms-blurred'],
    reason: 'plain suppliers are called partners too; whether both gain is to be asked',
    words: 'alliance, co marketing, consortium, jointly, partner with, partnering, partnership, together with a',
  },
  {
    fact: 'core',
    level: 5,
    strength: 'weak',
    denied: { level: 1, strength: 'weak' },
    claims: CORE,
    reason: 'it sounds like what customers choose you for; words cannot tell what is core for this company',
    words: `business strategy, company long term strategy, company strategy, competitive advantage, core, corporate strategy, flagship, known for,
      long term strategy, makes our, our strategy, product roadmap, secret recipe, strategic direction,
      strategic planning, unique selling`,
  },
  {
    fact: 'core',
    level: 1,
    strength: 'weak',
    claims: CORE,
    reason: 'it is set apart from the core; words cannot tell what is core for this company',
    words: 'ancillary, back office, non core, noncore, not core, side activity',
  },
];
