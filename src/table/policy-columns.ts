import { STRATEGY_IDS } from '../model/policy';

/** The tables of a policy and the fields of their entries: one list for JSON, for sheets and for what is refused as unknown. */

/** What a field holds, and so how it looks in a cell. */
export type Shape =
  | 'text'
  | 'number'
  | 'flag'
  /** "a; b; c" */
  | 'list'
  /** One column for each strategy. */
  | 'points'
  /** "strategy = PARTNER; judgement >= 4" */
  | 'conditions'
  /** "presence = local | premises; measurable = 1" */
  | 'veto conditions'
  /** "judgement high; expertise low" */
  | 'factors'
  /** "judgement; specifiable (inverted)" */
  | 'signs';

export interface PolicyColumn {
  field: string;
  shape: Shape;
  /** Left out where it is empty or FALSE. */
  optional?: true;
}

/** Every table but the settings, in the order of the sheets. */
export const ENTRY_TABLES = [
  'strategies',
  'facts',
  'rules',
  'products',
  'choices',
  'vetoes',
  'manner',
  'forms',
  'risks',
  'duties',
] as const;
export type EntryTable = (typeof ENTRY_TABLES)[number];
export const POLICY_TABLES = ['settings', ...ENTRY_TABLES] as const;
export type PolicyTableName = (typeof POLICY_TABLES)[number];

const text = (field: string): PolicyColumn => ({ field, shape: 'text' });
const ground: PolicyColumn[] = [{ field: 'claims', shape: 'list' }, { field: 'beyond', shape: 'flag' }, text('reason')];
const weighted: PolicyColumn[] = [
  { field: 'weight', shape: 'number' },
  { field: 'points', shape: 'points' },
  ...ground,
];
const decided = (outcome: string): PolicyColumn[] => [
  { field: 'when', shape: 'conditions', optional: true },
  { field: 'when_any', shape: 'conditions', optional: true },
  text(outcome),
  { field: 'claims', shape: 'list', optional: true },
  { field: 'beyond', shape: 'flag', optional: true },
];

/** The fields of each table's entries, in the order in which they are written. */
export const POLICY_COLUMNS: Readonly<Record<EntryTable, readonly PolicyColumn[]>> = {
  strategies: [text('id'), text('label'), text('who'), text('where')],
  facts: [
    text('id'),
    text('kind'),
    text('question'),
    { field: 'low', shape: 'text', optional: true },
    { field: 'high', shape: 'text', optional: true },
    { field: 'values', shape: 'list', optional: true },
    { field: 'beyond', shape: 'flag' },
  ],
  rules: [text('id'), text('fact'), text('part'), ...weighted],
  products: [text('id'), { field: 'factors', shape: 'factors' }, ...weighted],
  choices: [text('id'), text('fact'), text('value'), ...weighted],
  vetoes: [
    text('id'),
    text('mode'),
    { field: 'when', shape: 'veto conditions' },
    { field: 'excludes', shape: 'list' },
    ...ground,
  ],
  manner: decided('manner'),
  forms: decided('form'),
  risks: [
    text('id'),
    text('label'),
    { field: 'drivers', shape: 'signs' },
    { field: 'proxies', shape: 'signs' },
    { field: 'exposure', shape: 'points' },
    text('mitigation'),
    text('owner'),
    { field: 'claims', shape: 'list' },
    { field: 'beyond', shape: 'flag' },
    { field: 'only_when', shape: 'text', optional: true },
  ],
  duties: [
    text('id'),
    text('fact'),
    text('label'),
    text('mitigation'),
    { field: 'claims', shape: 'list' },
    text('owner'),
  ],
};

/** A row of the settings table: its name there, its place in JSON, and what it does. */
export interface SettingRow {
  setting: string;
  /** The last part is the name of the setting where it has one value. */
  path: readonly [string, ...string[]];
  shape: 'text' | 'number' | 'points';
  meaning: string;
}

const book = (setting: string, meaning: string): SettingRow => ({
  setting,
  path: ['risk_book', 'thresholds', setting],
  shape: 'number',
  meaning,
});
const own = (setting: string, shape: SettingRow['shape'], meaning: string): SettingRow => ({
  setting,
  path: ['settings', setting],
  shape,
  meaning,
});

export const SETTING_ROWS: readonly SettingRow[] = [
  { setting: 'version', path: ['version'], shape: 'text', meaning: 'version of this policy' },
  { setting: 'note', path: ['note'], shape: 'text', meaning: 'remark on the policy as a whole' },
  own('close_margin', 'number', 'a lead below this is CLOSE: the two best are named'),
  own('likely_spread', 'number', 'a lead is LIKELY when it bridges as many standard deviations of what is unknown'),
  own('min_facts', 'number', 'with fewer known facts that carry points: UNDECIDED'),
  own('start', 'points', 'points before any fact speaks'),
  own('start_reason', 'text', 'why they differ'),
  own('start_claims', 'text', 'where that comes from'),
  {
    setting: 'risk_note',
    path: ['risk_book', 'note'],
    shape: 'text',
    meaning: 'how the severity of a risk is reached',
  },
  book('critical', 'risks of this value and above are critical'),
  book('high', 'risks of this value and above are high'),
  book('medium', 'risks of this value and above are medium, and raised; below they are low'),
];

/** The header row of a table. A field of points has a column for each strategy, named by its code. */
export function headerOf(table: PolicyTableName): string[] {
  if (table === 'settings') return ['setting', 'value', 'meaning'];
  return POLICY_COLUMNS[table].flatMap(({ field, shape }) => (shape === 'points' ? [...STRATEGY_IDS] : [field]));
}
