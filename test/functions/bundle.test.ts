import { gzipSync } from 'node:zlib';
import { createContext, runInContext, type Context } from 'node:vm';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { PANE_MESSAGES } from '../../src/catalogue/pane-messages';
import { policyTables } from '../../src/table/policy-sheets';
import { stackTables } from '../../src/table/policy-stack';
import { UNREAD } from '../../scripts/functions-bundle.cjs';
import * as sources from '../../functions/functions';
import '../../functions/more';
import { readBuilt } from './excel';
import { HEADERS, PAYROLL, RECEPTION, TASKS } from './tasks';

const { script, more, metadata } = readBuilt();

/**
 * What every workbook has to load, as gzip packs it: 60 KB, each of 1000 bytes. Words, and what few formulas need, belong
 * into the script beside it.
 */
const MOST_BYTES = 60_000;

type Functions = Record<string, (...args: unknown[]) => unknown>;

/** Runs the file where there is nothing but the language itself and CustomFunctions.associate. */
function loadAlone(...before: string[]): { functions: Functions; context: Context } {
  const functions: Functions = {};
  const associate = (id: string, work: (...args: unknown[]) => unknown) => void (functions[id] = work);
  const context = createContext({ CustomFunctions: { associate } });
  for (const each of [...before, script]) runInContext(each, context);
  return { functions, context };
}

describe('dist/functions.js', () => {
  it('loads alone, and registers each function of functions.json once', () => {
    const { functions } = loadAlone();
    expect(Object.keys(functions)).toEqual(metadata.functions.map(({ id }) => id));
  });

  it('answers there too, and leaves nothing behind but its version, for the pane', () => {
    const { functions, context } = loadAlone();
    expect(functions['CLASSIFY']?.(TASKS, HEADERS)).toEqual([['OUTSOURCE'], ['IN_HOUSE'], ['INSOURCE']]);
    expect(functions['PARTNER_FEE']?.(0.25, 60000)).toBe(240000);
    expect(Object.keys(context)).toEqual(['CustomFunctions', 'sourcingFunctions']);
    expect(runInContext('sourcingFunctions.version()', context)).toBe(functions['VERSION']?.());
  });

  it('is the sources, with the script beside it: what is left out of the two is missed nowhere', () => {
    const { functions } = loadAlone(more);
    const policy = stackTables(policyTables(DEFAULT_POLICY));
    const asked: [string, ...unknown[]][] = [
      ['CLASSIFY', TASKS, HEADERS, undefined, [['all']]],
      ['WHY', TASKS, HEADERS],
      ['EXPLAIN', [PAYROLL], HEADERS, undefined, 'PARTNER'],
      ['WHATIF', [RECEPTION], HEADERS],
      ['NEXT', TASKS, HEADERS],
      ['RISKS', [PAYROLL], HEADERS, undefined, 'PARTNER', 'unknown'],
      ['CLASSIFY', TASKS, HEADERS, policy, [['all']]],
      ['CHECK', [['Logo', 5, 1, 'often', 'anywhere'], ['', '', '', '', ''], PAYROLL], HEADERS],
      ['SUGGEST', [['Walk-in returns counter'], ['Prepare the payroll'], ['']]],
      ['FACTS'],
      ['POLICY'],
      ...['offshoring', 'outsourcing partnership', 'BPO'].map((term): [string, unknown] => ['DEFINE', term]),
      ...['D3', 'D1-list-sale', 'K02', 'U05', 'beyond-howard'].map((id): [string, unknown] => ['SOURCE', id]),
      ['PARTNER_PAYOFF', 0.4, 900000, 60000, 180000, 'table', [['client_tolerance', 500000]]],
      [
        'OFFSHORE_COST',
        [
          ['Hours a year', 1000],
          ['rate', 20],
        ],
        'table',
      ],
      ['READINESS', [[5, 3, 0, 5, 5, 5]]],
      ['MILESTONES', 100, 3, 46000, 90, 0.1, 0.1],
      ['FAIR_PAY', 30, 40, 60, null, 'band'],
    ];
    const fromSources = new Map<string, unknown>(
      Object.entries(sources).map(([name, work]) => [name.toUpperCase(), work]),
    );
    for (const [id, ...given] of asked) {
      const source = fromSources.get(id);
      if (typeof source !== 'function') throw new Error(`The sources have no ${id}.`);
      expect([id, given, functions[id]?.(...given)]).toEqual([id, given, source(...given)]);
    }
  });

  it('has nothing of the pane inside', () => {
    const told = Object.values(PANE_MESSAGES).flatMap(({ what, fix }) => [what, fix]);
    const sentences = told.filter((text) => /\w+ \w+ \w+/.test(text));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => (script + more).includes(text))).toEqual([]);
  });

  it('gives no message that is left out', () => {
    const messages = [...UNREAD.functions, ...UNREAD.more]
      .flatMap(({ fields }) => fields)
      .filter((field) => /^[A-Z_]+$/.test(field));
    expect(messages.length).toBeGreaterThan(10);
    const named = new Set((script + more).match(/\w+/g));
    expect(messages.filter((code) => named.has(code))).toEqual([]);
  });

  it(`is at most ${MOST_BYTES} bytes as gzip`, () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each([
    'fetch(',
    'XMLHttpRequest',
    'WebSocket',
    'importScripts',
    'import(',
    'eval(',
    'new Function',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'document.',
    'window.',
    'setTimeout',
    'Math.random',
    'new Date',
    'Date.now',
    'Office.',
    'Excel.',
  ])('does not say %s', (words) => {
    expect(script.includes(words)).toBe(false);
  });
});
