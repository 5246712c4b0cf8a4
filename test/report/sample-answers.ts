import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { layOut } from '../../src/decide/layout';
import type { Answer, Flag, Verdict } from '../../src/model/answer';
import { STRATEGY_IDS, type StrategyId } from '../../src/model/policy';
import type { Task } from '../../src/model/task';
import type { CellValue } from '../../src/report/plan';
import type { InventoryRow } from '../../src/report/inventory';
import { STRATEGIES } from '../../src/catalogue/strategies';

/** Answers made by hand: the sheets are tested as data, whatever the core decides. */
export const LAYOUT = layOut(DEFAULT_POLICY);

const nothing = { IN_HOUSE: 0, INSOURCE: 0, OUTSOURCE: 0, CAPTIVE_OFFSHORE: 0, OFFSHORE_OUTSOURCE: 0, PARTNER: 0 };

export function sampleFlag(more: Partial<Flag> = {}): Flag {
  return {
    id: 'K02',
    severity: 'high',
    raised: true,
    label: 'Data shared or sold',
    mitigation: 'least data; non-disclosure',
    owner: 'both',
    claims: ['D1-list-leak'],
    beyond: false,
    for: { recommended: 'high' },
    ...more,
  };
}

export function sampleAnswer(more: Partial<Answer> = {}): Answer {
  const strategy = more.strategy === undefined ? 'OUTSOURCE' : more.strategy;
  const model = STRATEGIES.find(({ id }) => id === strategy);
  return {
    row: 2,
    task: 'Payroll',
    strategy,
    who: model?.who ?? null,
    where: model?.where ?? null,
    manner: strategy === null ? null : 'RESULTS',
    form: strategy === 'PARTNER' ? 'CONTRACTUAL' : null,
    verdict: 'LIKELY',
    runner_up: 'IN_HOUSE',
    lead: 2.5,
    scores: nothing,
    excluded: {},
    possible: strategy === null ? [] : [strategy],
    check: [],
    evidence: 0.62,
    missing: ['capacity', 'seasonal'],
    next: 'capacity',
    change: 'move',
    flags: [],
    notes: [],
    proposals: [],
    why: 'Outsource at home: know-how that is missing is bought (R02, D4), basic work does not need a professional (R05, D1).',
    ...more,
  };
}

export interface SampleTask {
  name?: string;
  row?: number;
  today?: StrategyId | 'not done';
  decided?: StrategyId;
  money?: Task['money'];
}

export function sampleTask({ name = 'Payroll', row = 2, today, decided, money = {} }: SampleTask = {}): Task {
  const levels = new Float64Array(LAYOUT.facts.length);
  const set = (fact: string, value: string | undefined) => {
    const at = LAYOUT.position.get(fact)!;
    const choice = LAYOUT.facts[at]!;
    if (value !== undefined && choice.kind === 'choice') levels[at] = choice.values.indexOf(value) + 1;
  };
  set('today', today);
  set('decided', decided);
  return { row, name, levels, origins: new Uint8Array(LAYOUT.facts.length), money };
}

type Line = [
  task: string,
  department: string,
  cost: number | null,
  today: StrategyId | 'not done' | null,
  strategy: StrategyId | null,
  verdict: Verdict,
  lead: number | null,
  why: string,
  flags?: [severity: Flag['severity'], label: string, id: string][],
];

/** Twenty tasks as a company of some size might list them. */
const LINES: Line[] = [
  [
    'Payroll',
    'Finance',
    86000,
    'IN_HOUSE',
    'OUTSOURCE',
    'LIKELY',
    3.2,
    'Outsource at home: know-how that is missing is bought, know-how that is there is used (R02: D4); a result can be checked (R06: D3). Ahead of keeping it in-house by 3.2 points; data is sensitive (R10: D1).',
    [
      ['high', 'Data shared or sold', 'K02'],
      ['medium', 'Late payment', 'K15'],
    ],
  ],
  [
    'Product design of the next pump generation',
    'Engineering',
    940000,
    'IN_HOUSE',
    'IN_HOUSE',
    'SETTLED',
    9.4,
    'Keep in-house: it is what customers choose you for (R01: D4) and the know-how is there (R02: D4).',
  ],
  [
    'Telephone support, second line',
    'Customer service',
    410000,
    'IN_HOUSE',
    'CAPTIVE_OFFSHORE',
    'TENTATIVE',
    1.4,
    'Offshore to your own centre: centre exists (C03: D2) and work is cheaper abroad (R13: D2, D4); backlash is not known yet.',
    [
      ['critical', 'Backlash of customers, staff or public', 'K03'],
      ['high', 'Close supervision: detailing and checking the work', 'K05'],
      ['medium', 'An external organisation adds complexity', 'K10'],
      ['medium', 'Client falls asleep after handing over', 'K22'],
    ],
  ],
  [
    'Seasonal packing of gift boxes',
    'Logistics',
    120000,
    'IN_HOUSE',
    'INSOURCE',
    'LIKELY',
    2.1,
    'Insource (provider on your premises): the work is on your premises (H02: D4) and comes and goes (R08: D4).',
  ],
  [
    'Drafting supply contracts',
    'Legal',
    64000,
    'OUTSOURCE',
    'OUTSOURCE',
    'SETTLED',
    5.5,
    'Outsource at home: legal services may go out, not abroad (H03: D4); expert work is paid for its result (R04: D1).',
  ],
  [
    'Co-development of the sensor module',
    'Engineering',
    530000,
    'not done',
    'PARTNER',
    'LIKELY',
    2.9,
    'Partner: both sides gain (R16: D0) and the outcome is uncertain (R15: D0).',
    [['high', 'Nothing is paid if it fails, much more if it succeeds', 'K14']],
  ],
  [
    'Data entry of paper forms',
    'Operations',
    98000,
    'OUTSOURCE',
    'OFFSHORE_OUTSOURCE',
    'LIKELY',
    2.2,
    'Outsource offshore: basic work (R05: D1, D4), cheaper abroad (R13: D2) and easy to specify (R06: D3).',
    [
      ['high', 'Close supervision: detailing and checking the work', 'K05'],
      ['medium', 'Overpaying a professional for basic work', 'K06'],
    ],
  ],
  [
    'Bookkeeping',
    'Finance',
    72000,
    'IN_HOUSE',
    'OUTSOURCE',
    'LIKELY',
    2.6,
    'Outsource at home: not core (R01: D4), others do it better (R02: D4).',
  ],
  [
    'Translation of manuals',
    'Marketing',
    38000,
    'OUTSOURCE',
    'OFFSHORE_OUTSOURCE',
    'CLOSE',
    0.4,
    'Nearly level between outsourcing offshore and at home: cheaper abroad (R13: D2) against the judgement it takes (R04: D1).',
  ],
  [
    'Reception desk',
    'Facilities',
    54000,
    'IN_HOUSE',
    'INSOURCE',
    'TENTATIVE',
    1.1,
    'Insource (provider on your premises): visitors need somebody on the spot (H01: D2).',
  ],
  [
    'Cleaning',
    'Facilities',
    47000,
    'INSOURCE',
    'INSOURCE',
    'SETTLED',
    4.8,
    'Insource (provider on your premises): basic work on your premises (H02: D4, R05: D1).',
  ],
  [
    'Regression testing of firmware',
    'Engineering',
    215000,
    'IN_HOUSE',
    'OFFSHORE_OUTSOURCE',
    'TENTATIVE',
    1.3,
    'Outsource offshore: fully specifiable (R06: D3), cheaper abroad (R13: D2); the know-how at home speaks against it (R02: D4).',
    [['high', 'Ambiguous brief', 'K08']],
  ],
  [
    'Market study for Brazil',
    'Marketing',
    null,
    'not done',
    'OUTSOURCE',
    'TENTATIVE',
    1.8,
    'Outsource at home: done once (R08: D4), by people who know how (R02: D1).',
  ],
  [
    '=Customer complaints',
    'Customer service',
    133000,
    'IN_HOUSE',
    null,
    'UNDECIDED',
    null,
    'Too little is known: one point-carrying fact of at least two.',
  ],
  [
    '+ Warranty claims',
    'Customer service',
    58000,
    null,
    null,
    'UNDECIDED',
    null,
    'Too little is known: no point-carrying fact is answered.',
  ],
  [
    'Network operations',
    'IT',
    305000,
    'OUTSOURCE',
    'OUTSOURCE',
    'LIKELY',
    2,
    'Outsource at home: no capacity (R03: D2), results can be measured (R07: D3).',
  ],
  [
    'Master data maintenance for the whole group, all plants and all subsidiaries, with monthly reconciliation',
    'IT',
    88000,
    'IN_HOUSE',
    'CAPTIVE_OFFSHORE',
    'LIKELY',
    2.4,
    'Offshore to your own centre: basic work (R05: D1), a centre abroad exists (C03: D2).',
  ],
  [
    'Recruiting',
    'HR',
    91000,
    'IN_HOUSE',
    null,
    'UNDECIDED',
    null,
    'Too little is known: one point-carrying fact of at least two.',
  ],
  [
    'Tax return',
    'Finance',
    29000,
    'OUTSOURCE',
    'OUTSOURCE',
    'SETTLED',
    6,
    'Outsource at home: expert work, paid for a result (R04: D1); legal work stays at home (H03: D4).',
  ],
  [
    'Social media',
    'Marketing',
    46000,
    'IN_HOUSE',
    'IN_HOUSE',
    'CLOSE',
    0.7,
    'Nearly level between keeping it in-house and outsourcing at home: customers see it (R11: D2).',
  ],
];

export const SAMPLE_HEADERS: CellValue[] = ['Task', 'Department', 'Annual cost', 'Today', 'Decided'];

/** The twenty tasks with their answers; `times` repeats them for longer lists. */
export function sampleRows(times = 1): InventoryRow[] {
  const rows: InventoryRow[] = [];
  for (let time = 0; time < times; time++) {
    for (const [task, department, cost, today, strategy, verdict, lead, why, flags = []] of LINES) {
      const row = rows.length + 2;
      const decided = STRATEGY_IDS[(rows.length * 5) % 7];
      const answer = sampleAnswer({
        row,
        task,
        strategy,
        verdict,
        lead,
        why,
        runner_up: strategy === null ? null : strategy === 'IN_HOUSE' ? 'OUTSOURCE' : 'IN_HOUSE',
        change:
          strategy === null || today === null
            ? null
            : today === 'not done'
              ? 'new'
              : today === strategy
                ? 'keep'
                : 'move',
        next:
          verdict === 'SETTLED'
            ? null
            : (['presence', 'capacity', 'data_sensitivity', 'backlash'][rows.length % 4] ?? null),
        flags: flags.map(([severity, label, id]) => sampleFlag({ severity, label, id })),
        notes:
          row === 4
            ? [
                {
                  code: 'CONTRADICTION',
                  text: 'core is 5 (it is why they buy), yet expertise is 1 (nobody here can do it)',
                },
              ]
            : [],
      });
      rows.push({
        cells: [task, department, cost, today, decided ?? null],
        task: sampleTask({
          name: task,
          row,
          ...(today === null ? {} : { today }),
          ...(decided === undefined ? {} : { decided }),
          money: cost === null ? {} : { annual_cost: cost, currency: 'EUR' },
        }),
        answer,
      });
    }
  }
  return rows;
}
