import { version } from '../../package.json';
import { openExcel, readBuilt, type Argument, type Excel } from './excel';
import { HEADERS, TASKS } from './tasks';

/** Calls that need the words, and what they begin with where the words are loaded. */
const ASKED: [string, Argument, unknown][] = [
  ['SUGGEST', 'Walk-in returns counter', [[expect.stringContaining('presence = local? (strong: ')]]],
  ['DEFINE', 'joint venture', [expect.arrayContaining(['D0']), expect.arrayContaining(['here'])]],
  ['SOURCE', 'D4-focus-core', [expect.arrayContaining(['D4-focus-core'])]],
];

const ask = (excel: Excel) => Promise.all(ASKED.map(([name, given]) => excel.call(name, given)));
const refusals = (given: string) =>
  ASKED.map(([name]) => ({
    error: '#N/A',
    message: expect.stringMatching(
      `^The words of ${name} are not loaded: the script functions-words.js is ${given}; needed is that of version ${version}`,
    ),
  }));

describe('The words of SUGGEST, DEFINE and SOURCE, a script of their own', () => {
  let excel: Excel | undefined;
  afterEach(() => excel?.close());
  const open = async (words?: string | null): Promise<Excel> => (excel = await openExcel({}, words));

  it('are read where their script is loaded', async () => {
    expect(await ask(await open())).toEqual(ASKED.map(([, , shown]) => shown));
  });

  it('may be missing: these three say so, and the others answer as ever', async () => {
    const { call } = await open(null);
    expect(await ask({ ...excel!, call })).toEqual(refusals('missing'));
    expect(await call('CLASSIFY', TASKS, HEADERS)).toEqual([['OUTSOURCE'], ['IN_HOUSE'], ['INSOURCE']]);
    expect(await call('MODEL', 'own', 'abroad')).toBe('offshoring');
  });

  it('are not used when they are of another version, which Excel may still keep', async () => {
    const older = readBuilt().words.replace(`version:"${version}"`, 'version:"0.0.9"');
    expect(older).not.toBe(readBuilt().words);
    expect(await ask(await open(older))).toEqual(refusals('of version 0\\.0\\.9'));
  });

  it('leave one name in the page', async () => {
    expect(readBuilt().words.match(/globalThis\.\w+/g)).toEqual(['globalThis.SourcingWords']);
  });
});
