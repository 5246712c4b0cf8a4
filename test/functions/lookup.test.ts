import { BEYOND } from '../../src/catalogue/beyond';
import { CLAIMS } from '../../src/catalogue/claims';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { GLOSSARY } from '../../src/catalogue/glossary';
import { SIDE_COLUMNS, SIDE_FACTS } from '../../src/catalogue/side-facts';
import { fingerprint } from '../../src/decide/fingerprint';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { version } from '../../package.json';
import { useExcel } from './excel';

const rowsOf = (answer: FunctionAnswer | undefined): (readonly unknown[])[] => (Array.isArray(answer) ? answer : []);

describe('Looking things up, through the real runtime', () => {
  const { call } = useExcel();

  it('SOURCE knows every claim and reference by its id, in our words and with who says it', async () => {
    const ids = [...CLAIMS.map(({ id }) => id), ...BEYOND.map(({ id }) => id)];
    const answers = await Promise.all(ids.map((id) => call('SOURCE', id)));
    expect(answers.slice(0, CLAIMS.length)).toEqual(
      CLAIMS.map(({ id, document, paraphrase, kind, voice }) => [[document, paraphrase, `${kind}, ${voice}`, id]]),
    );
    expect(answers.slice(CLAIMS.length).map((answer) => rowsOf(answer)[0]?.[0])).toEqual(
      BEYOND.map(() => 'beyond the documents'),
    );
  });

  it('SOURCE gives what has numbers of ours with the claims behind it', async () => {
    const { rules, products, choices, vetoes, risk_book } = DEFAULT_POLICY;
    const entries = [...rules, ...products, ...choices, ...vetoes, ...risk_book.risks, ...risk_book.duties];
    const answers = await Promise.all(entries.map(({ id }) => call('SOURCE', id.toLowerCase())));
    expect(answers.map((answer) => rowsOf(answer).map(([, , , id]) => id))).toEqual(
      entries.map(({ id, claims }) => [id, ...claims]),
    );
    for (const answer of answers) expect(rowsOf(answer)[0]?.[2]).toMatch(/its numbers are ours$/);
  });

  it('SOURCE names documents, and is #N/A for what it does not know', async () => {
    const answers = await Promise.all([call('SOURCE', 'd3'), call('SOURCE', 'D9-nothing'), call('SOURCE', '')]);
    expect(answers).toEqual([
      [['D3', expect.stringContaining('Daven Michaels'), 'vendor page with a reader comment', 'D3']],
      { error: '#N/A', message: expect.stringMatching(/^id: "D9-nothing" is not known; allowed are ids of claims/) },
      { error: '#N/A', message: expect.stringMatching(/^id: "" is not known/) },
    ]);
  });

  it('DEFINE gives every meaning of every term apart, and ours last', async () => {
    const answers = await Promise.all(GLOSSARY.map(({ term }) => call('DEFINE', term)));
    expect(answers.map((answer) => rowsOf(answer).map(([document]) => document))).toEqual(
      GLOSSARY.map(({ meanings }) => [...meanings.map(({ document }) => document), 'here']),
    );
  });

  it('DEFINE finds a term by another word for it, and refuses what the documents do not speak of', async () => {
    const answers = await Promise.all([
      call('DEFINE', 'Subcontracting', 'd0'),
      call('DEFINE', 'synergy'),
      call('DEFINE', 'joint venture', 'D4'),
    ]);
    expect(rowsOf(answers[0])).toEqual([['D0', 'opinion', expect.any(String), expect.any(String)]]);
    expect(answers.slice(1)).toEqual([
      {
        error: '#N/A',
        message: expect.stringMatching(/^term: "synergy" is not known; allowed are outsourcing, offshoring/),
      },
      {
        error: '#N/A',
        message: expect.stringMatching(/^document: "D4" says nothing about this term; allowed are D0, here/),
      },
    ]);
  });

  it('MODEL names every combination, in the words that people use', async () => {
    const asked = [
      ['own', 'home', 'in-house'],
      ['own staff', 'premises', 'in-house'],
      ['own', 'abroad', 'offshoring'],
      ['third party', 'home', 'outsourcing'],
      ['Provider', 'On site', 'insourcing'],
      ['vendor', 'offshore', 'offshore outsourcing'],
      ['third party', 'any', 'outsourcing'],
      ['partner', 'anywhere', 'partnering'],
      ['partner', '', 'partnering'],
    ] as const;
    const answers = await Promise.all(asked.map(([who, where]) => call('MODEL', who, where)));
    expect(answers).toEqual(asked.map(([, , name]) => name));
  });

  it('MODEL says what is allowed', async () => {
    const answers = await Promise.all([
      call('MODEL', 'robots', 'home'),
      call('MODEL', 'own', 'orbit'),
      call('MODEL', 'own', 'any'),
    ]);
    expect(answers).toEqual([
      {
        error: '#VALUE!',
        message: expect.stringMatching(/^who: "robots" was given; allowed are own, third party, partner/),
      },
      {
        error: '#VALUE!',
        message: expect.stringMatching(/^where: "orbit" was given; allowed are home, premises, abroad, any/),
      },
      {
        error: '#N/A',
        message: expect.stringMatching(/^where: "any" is not known; allowed are home, premises, abroad/),
      },
    ]);
  });

  it('FACTS lists every column that an inventory may have, by group too', async () => {
    const groups = ['fact', 'flag', 'duty', 'plan', 'money', 'text'];
    const [all, ...parts] = await Promise.all([call('FACTS'), ...groups.map((group) => call('FACTS', group))]);
    const ids = [...DEFAULT_POLICY.facts, ...SIDE_FACTS, ...SIDE_COLUMNS].map(({ id }) => id);
    expect(rowsOf(all).map(([id]) => id)).toEqual(ids);
    expect(parts.flatMap(rowsOf)).toHaveLength(ids.length);
    for (const row of rowsOf(all)) for (const cell of row) expect(cell).toMatch(/\S/);
    expect(await call('FACTS', 'feelings')).toEqual({
      error: '#VALUE!',
      message: expect.stringMatching(/^group: "feelings" was given; allowed are fact, flag/),
    });
  });

  it('a header row made of the ids, or of the labels, is understood', async () => {
    const facts = rowsOf(await call('FACTS', 'fact'));
    const answers = await Promise.all(
      [0, 1].map((column) => {
        const headers = [facts.map((row) => String(row[column]))];
        const task = [facts.map(([id]) => (id === 'core' || id === 'expertise' ? 5 : null))];
        return call('CLASSIFY', task, headers, undefined, 'strategy,missing');
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(rowsOf(answers[0])[0]?.[0]).toBe('IN_HOUSE');
  });

  it('VERSION gives the three that belong together', async () => {
    expect(await call('VERSION')).toBe(
      `functions ${version}, rulebook ${DEFAULT_POLICY.version}, policy ${fingerprint(DEFAULT_POLICY)}`,
    );
  });
});
