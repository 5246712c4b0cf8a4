import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Answer } from '../../src/model/answer';
import { STRATEGIES_OF } from '../decide/document-vocabulary';
import { classified, ROOT, sourcing, temporaryFolder } from './command';

const folder = temporaryFolder();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const answersTo = (...args: string[]): Answer[] => classified(args).rows as unknown[] as Answer[];
const codes = ({ notes }: Answer) => notes.map(({ code }) => code);

const CASES: Record<string, string>[] = parse(readFileSync(join(ROOT, 'test/vectors/document-cases.csv'), 'utf8'), {
  columns: true,
});
const TEXT_ONLY = CASES.filter(({ facts_kv }) => facts_kv === 'text_only');
const texts = file('texts.csv', `Task\n${TEXT_ONLY.map(({ description }) => `"${description}"`).join('\n')}\n`);
/** A company of which much is known, so that a proposal or two can decide a row. */
const company = file('company.txt', 'cost_pressure = 4\ncheaper_abroad = 4\nthird_party = yes\nmust_keep = no\n');

describe('tasks that give words only', () => {
  const strategies = (text = '') => text.split('|').flatMap((word) => (word ? STRATEGIES_OF[word]! : []));

  test.each([
    ['list', []],
    ['apply', []],
    ['list', ['--profile', company]],
    ['apply', ['--profile', company]],
  ])('--suggest %s %p: no forbidden answer, nothing firm, and a question for what is undecided', (mode, options) => {
    const answers = answersTo(texts, '--suggest', mode, ...options);
    expect(answers).toHaveLength(TEXT_ONLY.length);
    answers.forEach((answer, at) => {
      expect(strategies(TEXT_ONLY[at]!.forbidden)).not.toContain(answer.strategy);
      expect(['TENTATIVE', 'CLOSE', 'UNDECIDED']).toContain(answer.verdict);
      if (answer.verdict === 'UNDECIDED') expect(answer.next).not.toBeNull();
    });
  });

  test('C65 suggests low judgement, C66 legal work, C69 high judgement', () => {
    const suggested = answersTo(texts).map(({ proposals }) =>
      proposals.flatMap(({ fact, level, strength }) => (strength === 'strong' ? [`${fact} = ${level}`] : [])),
    );
    const of = (id: string) => suggested[TEXT_ONLY.findIndex((one) => one.id === id)];
    expect(of('C65')).toContain('judgement = 2');
    expect(of('C66')).toEqual(expect.arrayContaining(['legal = yes', 'presence = local']));
    expect(of('C69')).toContain('judgement = 4');
  });

  test('with apply a few answers for the company are enough for a tentative answer, each proposal marked', () => {
    const [typing] = answersTo(texts, '--suggest', 'apply', '--profile', company);
    expect([typing!.strategy, typing!.verdict, codes(typing!)]).toEqual([
      'OFFSHORE_OUTSOURCE',
      'TENTATIVE',
      ['PROPOSAL_USED', 'PROPOSAL_USED'],
    ]);
    expect(answersTo(texts, '--suggest', 'list', '--profile', company)[0]!.strategy).toBeNull();
  });

  test('a confirmed proposal is an answer like any other', () => {
    const confirmed = file(
      'confirmed.txt',
      `${readFileSync(company, 'utf8')}proposed presence = anywhere: presence = anywhere\nproposed judgement = 2: judgement = 2\n`,
    );
    const [typing] = answersTo(texts, '--profile', confirmed);
    expect([typing!.strategy, codes(typing!), typing!.proposals]).toEqual(['OFFSHORE_OUTSOURCE', [], []]);
  });

  test('where nothing is suggested, the row stays undecided and the next question is asked', () => {
    const [answer] = answersTo(file('vague.csv', 'Task\nMiscellaneous\n'), '--suggest', 'apply');
    expect([answer!.verdict, answer!.proposals, codes(answer!)]).toEqual(['UNDECIDED', [], ['MISSING_DATA']]);
    expect(answer!.next).not.toBeNull();
  });
});

describe('C61: the words say that people walk in, the answer that nobody has to', () => {
  const list = file(
    'walk-in.csv',
    'Task,Presence,Core,Capacity,Customer-facing\nWalk-in returns counter,anywhere,1,1,5\n',
  );

  test.each(['list', 'apply'])('--suggest %s shows one contradiction, and the given answer stands', (mode) => {
    const [answer] = answersTo(list, '--suggest', mode);
    expect(codes(answer!).filter((code) => code === 'CONTRADICTION')).toHaveLength(1);
    expect(answer!.notes.find(({ code }) => code === 'CONTRADICTION')!.text).toMatch(
      /presence = anywhere, but .*local/,
    );
    expect(['OUTSOURCE', 'IN_HOUSE', null]).toContain(answer!.strategy);
  });

  test('--suggest off reads no words but those of the contradictions', () => {
    const [answer] = answersTo(list, '--suggest', 'off');
    expect([codes(answer!), answer!.proposals]).toEqual([['CONTRADICTION'], []]);
  });
});

describe('where proposals are shown', () => {
  const list = file('desk.csv', 'Task,Occupation\nWelcome visitors at the front desk,Receptionists\n');

  test('a result column', () => {
    const { out } = sourcing(['classify', list, '-o', '-', '--format', 'csv', '--columns', 'proposals', '--quiet']);
    expect(out).toMatch(/presence = local\? \(strong: [^)]*front desk/);
  });

  test('explain asks to confirm them, and says which were used', () => {
    const explained = (mode: string) =>
      sourcing(['explain', list, '--row', '2', '--suggest', mode]).out.replace(/\s+/g, ' ');
    expect(explained('list')).toMatch(/The description suggests presence = local: .*\*front desk\*.*; confirm\?/);
    expect(explained('list')).not.toContain('Used for this answer');
    expect(explained('apply')).toContain('Used for this answer');
    expect(explained('off')).not.toContain('confirm?');
  });

  test('ask puts them once for all rows, with the line of the profile that confirms them', () => {
    const desks = file(
      'desks.csv',
      `Task,Core,Expertise\n${['front desk', 'service counter', 'reception desk'].map((desk) => `Welcome visitors at the ${desk},1,1`).join('\n')}\n`,
    );
    const answered = file(
      'answered.txt',
      'third_party = yes\nmust_keep = no\ncentre_abroad = no\npay_basis = fixed fee\n',
    );
    const { out } = sourcing(['ask', desks, '--profile', answered]);
    expect(out).toMatch(/^proposed presence = local +presence/m);
    expect(out).toContain('  proposed presence = local: presence = local');
  });

  test('an unknown way is answered with those there are', () => {
    const { code, err } = sourcing(['classify', list, '--suggest', 'maybe']);
    expect([code, err]).toEqual([2, expect.stringContaining('--suggest maybe: allowed are off, list, apply.')]);
  });
});

test('lines of a profile for words that a list does not hold are harmless, bad ones are named with their line', () => {
  const profile = file('words.txt', 'words = dragon: core = 5\nproposed presence = moon: core = 1\ncore = 2\n');
  const { code, err } = sourcing(['classify', texts, '--profile', profile]);
  expect([code, err]).toEqual([
    0,
    expect.stringMatching(/row 2: .*proposed presence.*"moon".*anywhere, local, premises/),
  ]);
});
