import type { CueFamily } from './shape';

const SEASON = ['D4-seasonal-menial'];
const SCALE = ['D4-offshore-center'];

/** When the work comes, how much of it there is, and words that call it basic or expert. */
export const LOAD_CUES: CueFamily[] = [
  {
    fact: 'seasonal',
    level: 5,
    strength: 'strong',
    denied: { level: 1, strength: 'weak' },
    claims: SEASON,
    reason: 'the work comes and goes',
    words: `black friday, busy season, christmas peak, christmas rush, christmas season, easter peak, harvest season,
      holiday peak, holiday rush, holiday season, once only, one off, one time, peak load, peak season, peak time,
      season peak, seasonal, seasonally, ski season, summer peak, tax season, week a year, winter peak, year end peak`,
  },
  {
    fact: 'seasonal',
    level: 4,
    strength: 'weak',
    denied: { level: 2, strength: 'weak' },
    claims: SEASON,
    reason: 'the words may mean a peak; whether the work comes and goes is to be asked',
    words: `ad hoc, annual, campaign, christmas, easter, harvest, launch, occasional, once a year, stocktaking, summer,
      temporary, thanksgiving, winter, year end, yearly`,
  },
  {
    fact: 'seasonal',
    level: 1,
    strength: 'weak',
    claims: SEASON,
    reason: 'the work seems to be steady; to be asked',
    words: `all year, around the clock, continuous, daily, every day, every month, every week, monthly, ongoing, permanent,
      weekly, year round`,
  },
  {
    fact: 'volume',
    level: 4,
    strength: 'weak',
    denied: { level: 2, strength: 'weak' },
    claims: SCALE,
    reason: 'the words name much work; how large and lasting it is, is to be asked',
    words: `around the clock, bulk, companywide, high volume, hundreds of, large scale, large volume, mass mailing, million,
      nationwide, tens of thousands, thousands of`,
  },
  {
    fact: 'volume',
    level: 1,
    strength: 'weak',
    claims: SCALE,
    reason: 'the words name little work; to be asked',
    words:
      'ad hoc, few hours, low volume, now and then, occasional, once only, one off, one time, small batch, small volume',
  },
  {
    fact: 'judgement',
    level: 1,
    strength: 'strong',
    denied: { level: 4, strength: 'weak' },
    claims: ['D1-offshore-mundane', 'D4-seasonal-menial'],
    reason: 'the words call it basic',
    words: 'menial, mundane, no experience needed, no skill needed, repetitive, unskilled',
  },
  {
    fact: 'judgement',
    level: 5,
    strength: 'strong',
    denied: { level: 2, strength: 'weak' },
    claims: ['D1-pro-knows-how', 'D1-results-only'],
    reason: 'the words ask for judgement',
    words: `expert judgement, expert opinion, needs judgement, professional judgement, requires judgement, sound judgement`,
  },
];
