import { startHost, type Started, type StartOptions } from '../../workbench/start-jsdom';

const opened: Started[] = [];

/** Opens a page with the real client and a host of its own; it is closed after the test. */
export async function open(options: StartOptions = {}): Promise<Started> {
  const started = await startHost(options);
  opened.push(started);
  return started;
}

afterEach(() => {
  for (const started of opened.splice(0)) started.close();
});

/** A list of tasks as most tests need one: a table A1:C4 and a note beside it. */
export const INVENTORY = {
  sheets: [
    {
      name: 'Inventory',
      cells: {
        A1: [
          ['Task', 'Volume', 'Risk'],
          ['Logo', 3, true],
          ['Payroll', 12.5, false],
          ['Call centre', 40, true],
        ],
        E1: [['Note']],
      },
      tables: { Tasks: 'A1:C4' },
    },
    { name: 'Notes' },
  ],
} as const;
