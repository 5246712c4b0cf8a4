import { version } from '../../package.json';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { policyTables } from '../../src/table/policy-sheets';
import { stackTables } from '../../src/table/policy-stack';
import { openExcel, readBuilt, type Argument, type Cell, type Excel } from './excel';
import { HEADERS, TASKS } from './tasks';

const POLICY: Cell[][] = stackTables(policyTables(DEFAULT_POLICY));
const ANSWERS = [['OUTSOURCE'], ['IN_HOUSE'], ['INSOURCE']];

/** What needs the script: the call, what it shows, and how a message names it. */
const CALLS: { call: [string, ...Argument[]]; shows: unknown; named: string }[] = [
  { call: ['SUGGEST', 'Walk-in returns counter'], shows: [[expect.stringContaining('local?')]], named: 'SUGGEST' },
  { call: ['DEFINE', 'joint venture', 'D0'], shows: [expect.arrayContaining(['D0'])], named: 'DEFINE' },
  { call: ['SOURCE', 'D4-focus-core'], shows: [expect.arrayContaining(['D4-focus-core'])], named: 'SOURCE' },
  { call: ['CLASSIFY', TASKS, HEADERS, POLICY], shows: ANSWERS, named: 'A policy of your own' },
];
const callAll = (excel: Excel) => Promise.all(CALLS.map(({ call: [name, ...given] }) => excel.call(name, ...given)));
const refusals = (given: string) =>
  CALLS.map(({ named }) => ({
    error: '#N/A',
    message: expect.stringContaining(
      `${named} needs the script functions-more.js, which is ${given}; needed is that of version ${version}`,
    ),
  }));

describe('The script beside the functions', () => {
  let excel: Excel | undefined;
  afterEach(() => excel?.close());
  const open = async (more?: string | null): Promise<Excel> => (excel = await openExcel({}, more));

  it('holds the words of SUGGEST, DEFINE and SOURCE, and what reads a policy', async () => {
    expect(await callAll(await open())).toEqual(CALLS.map(({ shows }) => shows));
  });

  it('may be missing: what needs it says so, and all else is answered as ever', async () => {
    const alone = await open(null);
    expect(await callAll(alone)).toEqual(refusals('missing'));
    expect(await alone.call('CLASSIFY', TASKS, HEADERS)).toEqual(ANSWERS);
    expect(await alone.call('POLICY', 'forms')).toHaveLength(5);
    expect(await alone.call('MODEL', 'own', 'abroad')).toBe('offshoring');
  });

  it('is not used when it is of another version, which Excel may still keep', async () => {
    const older = readBuilt().more.replace(`version:"${version}"`, 'version:"0.0.9"');
    expect(older).not.toBe(readBuilt().more);
    expect(await callAll(await open(older))).toEqual(refusals('of version 0.0.9'));
  });

  it('leaves one name in the page, and does not need the functions', () => {
    const { more } = readBuilt();
    expect(more.match(/globalThis\.\w+/g)).toEqual(['globalThis.SourcingMore']);
    expect(more).not.toContain('CustomFunctions');
  });

  it.each(['fetch(', 'XMLHttpRequest', 'import(', 'eval(', 'new Function', 'document.', 'Math.random', 'Date.now'])(
    'does not say %s',
    (words) => {
      expect(readBuilt().more.includes(words)).toBe(false);
    },
  );
});
