import type { WorkbookSeed } from '../../workbench/model/create';

const HEADER = ['Task', 'Department', 'Core competency', 'In-house expertise', 'Seasonal', 'Budget'];

/** A small list with a formula, a text that looks like one, a date-like text and a blank row in it. */
export const ROWS: (string | number | null)[][] = [
  HEADER,
  ['Payroll for 120 people', 'Finance', 1, 2, 2, '=1000*84'],
  ["'=Customer helpline", 'Service', 2, 3, 3, 420000],
  ['Sign off the accounts', 'Finance', 5, 5, 1, 95000],
  [null, null, null, null, null, null],
  ["'1/2 day of stocktaking", 'Logistics', 1, 4, 5, 9000],
];

/** A plain range with a title above and notes of the user's own below and beside it. */
export const PLAIN: WorkbookSeed = {
  sheets: [
    {
      name: 'Work',
      cells: {
        B2: [['Our tasks in 2026']],
        B4: ROWS.filter((row) => row.some((cell) => cell !== null)),
        B20: [['Checked by Ada']],
      },
      formats: { 'G5:G8': '#,##0' },
    },
    { name: 'Other', cells: { A1: [['keep me', '=1+1']] } },
  ],
};

/** The same as a table, with a blank row inside and a remark far to the right. */
export const TABLE: WorkbookSeed = {
  sheets: [
    {
      name: 'Work',
      cells: { A1: ROWS, Z3: [['far away']] },
      tables: { Tasks: 'A1:F6' },
    },
  ],
};

/** Many rows, so that one request does not hold them. */
export function manyRows(count: number): WorkbookSeed {
  const rows = Array.from({ length: count }, (_, at) => [
    `Task number ${at + 1}`,
    'Ops',
    1 + (at % 5),
    1 + ((at * 3) % 5),
    1 + ((at * 7) % 5),
    1000 + at,
  ]);
  return { sheets: [{ name: 'Work', cells: { A1: [HEADER, ...rows] } }] };
}

/** A table that says what was decided. */
export const DECIDED: WorkbookSeed = {
  sheets: [
    {
      name: 'Work',
      cells: {
        A1: [
          ['Task', 'Core competency', 'In-house expertise', 'Judgement', 'Presence', 'Annual cost', 'Decided'],
          ['Payroll', 1, 2, 2, 'anywhere', 90_000, 'PARTNER'],
          ['Product concept', 5, 5, 5, null, 50_000, 'IN_HOUSE'],
          ['Reception desk', 2, 3, 2, 'premises', 400_000, 'Keep in-house'],
          ['Post room', null, null, null, null, 9_000, 'OUTSOURCE'],
          ['Archive', 1, 2, 1, 'anywhere', 1_000, null],
        ],
      },
      tables: { Tasks: 'A1:G6' },
    },
  ],
};
